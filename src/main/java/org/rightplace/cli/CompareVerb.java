package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private @Nullable Part part;

    /// Which of the tables; otherwise the sums.
    private static final class Part {

        @Option(names = "--homes", description = "home by home: joined, left, changed, and what may be one home")
        private boolean homes;

        @Option(names = "--aspects", description = "in how many homes that are in both lists what differs")
        private boolean aspects;

        @Option(
                names = "--candidates",
                description = "pairs that may be one home registered anew; the register does not say whether they are")
        private boolean candidates;

        String exhibit() {
            return homes
                    ? "compare-homes"
                    : aspects ? "compare-aspects" : candidates ? "compare-candidates" : "compare";
        }
    }

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.register().compare(workbench.release(one), workbench.release(other), counting.type());
            String wanted = part == null ? "compare" : part.exhibit();
            Exhibit exhibit = page.exhibits().stream()
                    .filter(candidate -> candidate.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> NotHeld.homeByHome());
            output.print(exhibit);
        }
        return CommandLineDoor.DONE;
    }
}
