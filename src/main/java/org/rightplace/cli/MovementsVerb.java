package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "movements",
        description = "Where more children come to live in homes than leave, and the reverse.",
        mixinStandardHelpOptions = true)
final class MovementsVerb implements Callable<Integer> {

    private enum Area {
        region,
        authority
    }

    @Mixin
    private Output output = new Output();

    @Option(names = "--by", defaultValue = "region", description = "region (default) or authority")
    private Area by = Area.region;

    @Option(names = "--year", description = "2014 to 2024 (default: the newest)")
    private @Nullable Integer year;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench
                    .register()
                    .movements(Optional.ofNullable(year))
                    .exhibits()
                    .get(by == Area.region ? 0 : 1));
        }
        return CommandLineDoor.DONE;
    }
}
