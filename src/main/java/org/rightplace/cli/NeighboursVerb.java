package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.StatisticalNeighbours;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "neighbours",
        description = {
            "Authorities most like one in what no authority chooses: how many children live there, how many of them are"
                    + " looked after, and who those are.",
            "Likeness says whom it may be worth talking to, not who should have the same numbers."
        },
        mixinStandardHelpOptions = true)
final class NeighboursVerb implements Callable<Integer> {

    private static final int MOST = 152;

    @Mixin
    private Output output = new Output();

    @Option(names = "--area", required = true, paramLabel = "CODE", description = "the authority, by code or name")
    private String area = "";

    @Option(names = "--count", paramLabel = "N", description = "how many others at most, 1 to 152 (default 10)")
    private int count = StatisticalNeighbours.USUAL;

    @Override
    public Integer call() throws Exception {
        if (count < 1 || count > MOST) {
            throw output.wrong("--count (%d) must be 1 to %d.".formatted(count, MOST));
        }
        try (Workbench workbench = output.open()) {
            output.print(workbench.neighbours().table(area, count));
        }
        return CommandLineDoor.DONE;
    }
}
