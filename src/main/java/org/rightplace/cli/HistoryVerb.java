package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "history",
        description = "Homes and outcomes at the date of each release, broken where lists cannot be joined.",
        mixinStandardHelpOptions = true)
final class HistoryVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(
                    workbench.register().history(counting.type()).exhibits().getFirst());
        }
        return CommandLineDoor.DONE;
    }
}
