package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.release.Release;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = "Takes a release of records of children out for good, with all that was found in it.",
        mixinStandardHelpOptions = true)
final class ForgetVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RELEASE", description = "its id, as `releases` prints it")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Release gone = workbench.forget(id);
            output.out()
                    .println("Forgotten: %s (%s)."
                            .formatted(gone.title(), gone.edition().publisher()));
        }
        return CommandLineDoor.DONE;
    }
}
