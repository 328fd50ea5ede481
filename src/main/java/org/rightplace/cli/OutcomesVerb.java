package org.rightplace.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.sufficiency.outcome.Group;
import org.rightplace.workbench.PlacementOutcomes;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "outcomes",
        description = {
            "How placements went on: ends to a plan and without one as risks that compete, and groups against what is"
                    + " expected of their children.",
            "--children: how children fare, year by year: stability, going missing, SDQ, distance, school, siblings.",
            "--inspection: whether the judgement in force before a placement began tells anything of how it ended."
        },
        mixinStandardHelpOptions = true)
final class OutcomesVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren whose = new OfChildren();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(names = "--from", paramLabel = "DATE", description = "placements that began on this day or later")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "and not later than this (default: the newest day that returns cover, and three years)")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            converter = Choices.Groups.class,
            description = "kind (default), age, provider, distance, before, authority")
    private Group by = Group.KIND;

    @Option(names = "--inspection", description = "by the judgement in force before the placement began")
    private boolean inspection;

    @Option(names = "--children", description = "how children fare, in the five years to --to")
    private boolean children;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "which table: outcomes-by-GROUP (default), outcomes-by-day, outcomes-reasons; with --children child-outcomes, child-outcomes-definitions")
    private String table = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            PlacementOutcomes outcomes = workbench.outcomes();
            var asked = new PlacementOutcomes.Asked(
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    rule.chosen(),
                    whose.authorities(workbench),
                    by);
            Page page = children
                    ? outcomes.children(asked.to(), asked.rule(), asked.of())
                    : inspection ? outcomes.gradeBefore(asked) : outcomes.outcomes(asked);
            output.warn(page);
            String usual =
                    children ? "child-outcomes" : inspection ? "outcomes-by-grade-before" : "outcomes-by-" + by.slug();
            output.print(output.named(page, table.isEmpty() ? usual : table));
        }
        return CommandLineDoor.DONE;
    }
}
