package org.rightplace.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.care.home.Evidence;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.RightHomes;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "gaps",
        description = {
            "For whom no right home is to be had here, and why not: each child's needs set against what homes are recorded"
                    + " to be able to do.",
            "Absence of a record is never read as absence of a home."
        },
        mixinStandardHelpOptions = true)
final class GapsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(
            names = "--here",
            paramLabel = "AREA",
            converter = Choices.HereIs.class,
            description = "what here means: authority (default), region, together")
    private RightHomes.Here here = RightHomes.Here.AUTHORITY;

    @Option(
            names = "--over-time",
            description =
                    "the index from year to year (table off-task-path) and what a change is made of (table gaps-change)")
    private boolean overTime;

    @Option(names = "--since", paramLabel = "DATE", description = "with --over-time: the earlier day of the change")
    private @Nullable LocalDate since;

    @Option(names = "--all", description = "those who live in a children's home too, not only those who need one now")
    private boolean all;

    @Option(
            names = "--evidence",
            paramLabel = "GRADE",
            converter = Choices.Grades.class,
            description =
                    "the weakest that counts: registered-for, claimed-in-sop, staffed-and-trained (default), clinically-supported, observed-in-placements")
    private Evidence evidence = Evidence.STAFFED_AND_TRAINED;

    @Option(
            names = "--first",
            paramLabel = "CAUSE",
            converter = Choices.Causes.class,
            description = "the cause that is the main one before others, such as full or only-claimed")
    private @Nullable Cause first;

    @Option(
            names = "--rows",
            paramLabel = "WORD",
            description =
                    "by cohorts of needs too (table gaps-by-cohort): judged, there, or the name of a set of your own")
    private @Nullable String rows;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "which table: gaps-by-area (default), gaps-by-need, gaps-behind, off-task, gaps-children; with --over-time off-task-path (default), gaps-change")
    private String table = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            RightHomes homes = workbench.rightHomes();
            var asked = new RightHomes.Asked(
                    day.asked(),
                    rule.chosen(),
                    children.authorities(workbench),
                    here,
                    !all,
                    evidence,
                    Optional.ofNullable(first));
            boolean path = overTime || since != null;
            Page page = path
                    ? homes.overTime(asked, Optional.ofNullable(since))
                    : homes.gaps(asked, Optional.ofNullable(rows));
            output.warn(page);
            if (page.exhibits().isEmpty()) {
                throw NotHeld.nobodyNeedsAHome();
            }
            String usual = path ? "off-task-path" : rows == null ? "gaps-by-area" : "gaps-by-cohort";
            output.print(output.named(page, table.isEmpty() ? usual : table));
        }
        return CommandLineDoor.DONE;
    }
}
