package org.rightplace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.SyntheticEngland;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "synth",
        description = {
            "Writes a synthetic England: returns of ten years, referrals, searches for homes, needs profiles and what homes can do, about children who do not exist, of authorities that do not exist, drawn to the shape of published figures.",
            "The same seed and scale give the same files on any machine, and an authority the same files whether others are written or not."
        },
        mixinStandardHelpOptions = true)
final class SynthVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(names = "--seed", required = true, paramLabel = "N", description = "what everything is drawn from")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "an empty folder, or one to be made")
    private @Nullable Path out;

    @Option(
            names = "--authority",
            arity = "1..*",
            paramLabel = "CODE",
            description = "only these, such as SYN-A001; otherwise all")
    private List<String> authorities = List.of();

    @Option(
            names = "--scale",
            paramLabel = "F",
            defaultValue = "1",
            description = "part of England's children and homes, above 0 and at most 1 (default ${DEFAULT-VALUE})")
    private double scale = 1;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "csv",
            description = "csv (default), xml (uploads), or both")
    private SyntheticEngland.Form form = SyntheticEngland.Form.CSV;

    @Option(
            names = "--quarters",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "of how many quarters to 31 March 2026 to write referrals, 1 to 40 (default ${DEFAULT-VALUE})")
    private int quarters = 4;

    @Option(names = "--force", description = "write into a folder that is not empty; other files in it stay")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        output.form();
        SyntheticEngland england = SyntheticEngland.of(seed, scale);
        var choice = new SyntheticEngland.Choice(authorities, form, force, quarters);
        try (Steps steps = new Steps("synthetic authorities", england.count(choice))) {
            output.print(england.write(java.util.Objects.requireNonNull(out), choice, steps::at));
        }
        return CommandLineDoor.DONE;
    }
}
