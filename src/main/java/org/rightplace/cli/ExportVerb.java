package org.rightplace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.TakeAway;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Writes every table of what is held to a folder, as CSV and JSON, each with its sources and ledger.",
            "Restricted releases are never in it."
        },
        mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; made where it is missing")
    private Path to = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Register register = workbench.register();
            List<Path> written = TakeAway.write(register, to);
            if (output.form().equals("text")) {
                written.forEach(file -> output.out().println(file));
            } else {
                output.print(TakeAway.written(written, register));
            }
        }
        return CommandLineDoor.DONE;
    }
}
