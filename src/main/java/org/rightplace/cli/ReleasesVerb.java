package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "releases",
        description = "All that is held, each as it was published.",
        mixinStandardHelpOptions = true)
final class ReleasesVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench.register().releases().exhibits().getFirst());
        }
        return CommandLineDoor.DONE;
    }
}
