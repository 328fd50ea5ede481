package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "needs",
        description = {
            "Needs of children in care on a 31 March, as all records held tell, by area and domain.",
            "With --co-occurrence: which needs come together, against what chance alone would give."
        },
        mixinStandardHelpOptions = true)
final class NeedsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Mixin
    private Exactly exactly = new Exactly();

    @Option(names = "--co-occurrence", description = "which needs come together, in one authority")
    private boolean coOccurrence;

    @Option(names = "--authority", paramLabel = "CODE", description = "of which authority; otherwise the first held")
    private @Nullable String authority;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = exactly.of(workbench.cohorts())
                    .needs(day.asked(), Optional.ofNullable(authority).map(workbench::authorityCode), rule.chosen());
            if (coOccurrence && page.exhibits().size() > 1) {
                output.print(page.exhibits().get(1));
            } else {
                output.printFirst(page);
            }
        }
        return CommandLineDoor.DONE;
    }
}
