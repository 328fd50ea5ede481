package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reconcile",
        description = {
            "Children in care on a 31 March as counted here beside the count that DfE published, each difference taken apart.",
            "Exact, for those who keep the records: not for publication."
        },
        mixinStandardHelpOptions = true)
final class ReconcileVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Day day = new Day();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.print(workbench.cohorts().reconciled(day.asked()));
        }
        return CommandLineDoor.DONE;
    }
}
