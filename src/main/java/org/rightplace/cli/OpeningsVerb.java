package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "openings",
        description = "Homes by the year of their registration, of which size, sector and region.",
        mixinStandardHelpOptions = true)
final class OpeningsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Counting counting = new Counting();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench.register().openings(counting.type()).exhibits().stream()
                    .findFirst()
                    .orElseThrow(NotHeld::registrationDates));
        }
        return CommandLineDoor.DONE;
    }
}
