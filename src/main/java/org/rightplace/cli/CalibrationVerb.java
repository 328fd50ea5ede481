package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.workbench.SyntheticEngland;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calibration",
        description = {
            "Draws the synthetic England of a seed and holds it against published figures: each figure, its target and source, the difference, and whether it was fitted or is only compared.",
            "As text it is followed by what the world is made of, measured or assumed; --structure prints only that."
        },
        mixinStandardHelpOptions = true)
final class CalibrationVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what everything is drawn from (default ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "F",
            defaultValue = "1",
            description = "part of England's children and homes, above 0 and at most 1 (default ${DEFAULT-VALUE})")
    private double scale = 1;

    @Option(names = "--structure", description = "only what the world is made of")
    private boolean structure;

    @Override
    public Integer call() {
        boolean text = output.form().equals("text");
        SyntheticEngland england = SyntheticEngland.of(seed, scale);
        if (!structure) {
            output.print(calibration(england));
        }
        if (structure || text) {
            output.print(england.structure());
        }
        return CommandLineDoor.DONE;
    }

    private static Exhibit calibration(SyntheticEngland england) {
        try (Steps steps = new Steps("synthetic authorities", england.authorities())) {
            return england.calibration(steps::at);
        }
    }
}
