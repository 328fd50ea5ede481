package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.register.Grouping;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "homes",
        description = "Homes, places and inspection outcomes by area or kind.",
        mixinStandardHelpOptions = true)
final class HomesVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--by",
            defaultValue = "region",
            converter = Choices.By.class,
            description = "region, authority, constituency, sector, type or size (default: region)")
    private Grouping by = Grouping.REGION;

    @Mixin
    private Day day = new Day();

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.register().homes(by, counting.type(), day.asked());
            output.warn(page);
            output.print(page.exhibits().getFirst());
        }
        return CommandLineDoor.DONE;
    }
}
