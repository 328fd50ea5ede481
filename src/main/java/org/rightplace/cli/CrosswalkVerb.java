package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "crosswalk",
        description = "Which field of which source says what of which need, and what is never read as one.",
        mixinStandardHelpOptions = true)
final class CrosswalkVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--need",
            paramLabel = "NEED",
            converter = CapabilityVerb.OneNeed.class,
            description = "only this need, such as substance-use")
    private @Nullable NeedDomain need;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.printFirst(workbench.crosswalk(Optional.ofNullable(need), Optional.empty()));
        }
        return CommandLineDoor.DONE;
    }
}
