package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ledger",
        description = "What the figures do not show: the five layers, and the question left open without each.",
        mixinStandardHelpOptions = true)
final class LedgerVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(names = "--area", paramLabel = "CODE", description = "ONS's code of an area (default: England)")
    private @Nullable String area;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench
                    .register()
                    .ledgerPage(Optional.ofNullable(area))
                    .exhibits()
                    .getFirst());
        }
        return CommandLineDoor.DONE;
    }
}
