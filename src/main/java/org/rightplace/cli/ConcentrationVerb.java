package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.register.Grouping;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "concentration",
        description = "Each area's share of homes and places beside its share of looked-after and of all children.",
        mixinStandardHelpOptions = true)
final class ConcentrationVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--by",
            defaultValue = "region",
            converter = Choices.By.class,
            description = "region (default) or authority")
    private Grouping by = Grouping.REGION;

    @Mixin
    private Day day = new Day();

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench
                    .register()
                    .concentration(by, counting.type(), day.asked())
                    .exhibits()
                    .getFirst());
        }
        return CommandLineDoor.DONE;
    }
}
