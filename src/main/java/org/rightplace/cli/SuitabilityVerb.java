package org.rightplace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "suitability",
        description = {
            "What was thought right for children, fostering or a home, beside where they went.",
            "Recorded suitability is often written to what there is. Not for publication."
        },
        mixinStandardHelpOptions = true)
final class SuitabilityVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only this authority or group, by code or name; several as one. Otherwise all that are held")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--table", paramLabel = "NAME", description = "suitability (default), suitability-support")
    private String table = "suitability";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.searches().suitability(workbench.planning().meant(areas));
            output.warn(page);
            output.print(output.named(page, table));
        }
        return CommandLineDoor.DONE;
    }
}
