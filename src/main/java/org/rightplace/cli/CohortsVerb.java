package org.rightplace.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.NeedCohorts;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cohorts",
        description = {
            "Needs that come together in children in care, found in the records or by your own definitions.",
            "A cohort is a lens for planning, never a type of child."
        },
        mixinStandardHelpOptions = true)
final class CohortsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(
            names = "--lens",
            paramLabel = "WORD",
            description =
                    "judged (default): found by needs that ask for action; there: by needs that are there at all; or the name of a set of your own (see `planning`)")
    private String lens = "judged";

    @Option(
            names = "--cohort",
            paramLabel = "NUMBER",
            description = "the children of this cohort, 1 for the first (table cohort-children)")
    private @Nullable Integer cohort;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "cohorts (default), cohort-needs, cohorts-tried, cohorts-by-area, cohort-children")
    private String table = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench
                    .needCohorts()
                    .page(new NeedCohorts.Asked(
                            day.asked(),
                            rule.chosen(),
                            lens,
                            List.copyOf(children.authorities(workbench)),
                            Optional.ofNullable(cohort)));
            output.warn(page);
            if (page.exhibits().isEmpty()) {
                output.printFirst(page);
            } else {
                String usual = cohort == null ? "cohorts" : "cohort-children";
                output.print(output.named(page, table.isEmpty() ? usual : table));
            }
        }
        return CommandLineDoor.DONE;
    }
}
