package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.disclosure.Rule;
import org.rightplace.workbench.Publications;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "threshold",
        description = {
            "Which counts of children are too small to leave: 1 to this many. Usually 4.",
            "With a number: sets it, to 3 or more. What left under a stricter one stays under it."
        },
        mixinStandardHelpOptions = true)
final class ThresholdVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "the largest count that is hidden, 3 to 50")
    private @Nullable Integer hiddenUpTo;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Publications publications = workbench.publications();
            if (hiddenUpTo != null) {
                publications.setThreshold(hiddenUpTo, Workbench.account());
            }
            int now = publications.rule().hiddenUpTo();
            switch (output.form()) {
                case "json" ->
                    output.out()
                            .println("{\"hiddenUpTo\": %d, \"least\": %d, \"most\": %d}"
                                    .formatted(now, Rule.LEAST, Rule.MOST));
                case "csv" ->
                    output.out().println("hiddenUpTo,least,most\n%d,%d,%d".formatted(now, Rule.LEAST, Rule.MOST));
                default -> output.out().println("Counts of 1 to %d children are hidden.".formatted(now));
            }
        }
        return CommandLineDoor.DONE;
    }
}
