package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Two releases side by side, with a like-for-like base where their coverage differs.",
        mixinStandardHelpOptions = true)
final class CompareVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "RELEASE", description = "id of a release, or the first digits of it")
    private String one = "";

    @Parameters(index = "1", paramLabel = "RELEASE", description = "id of another")
    private String other = "";

    @Option(names = "--homes", description = "home by home: joined, left, changed")
    private boolean homes;

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.register().compare(workbench.release(one), workbench.release(other), counting.type());
            String wanted = homes ? "compare-homes" : "compare";
            Exhibit exhibit = page.exhibits().stream()
                    .filter(candidate -> candidate.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> NotHeld.homeByHome());
            output.print(exhibit);
        }
        return CommandLineDoor.DONE;
    }
}
