package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
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
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(
            names = "--here",
            paramLabel = "AREA",
            converter = Choices.HereIs.class,
            description = "what here means: authority (default), region, together")
    private RightHomes.Here here = RightHomes.Here.AUTHORITY;

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
            names = "--table",
            paramLabel = "NAME",
            description = "which table: gaps-by-area (default), gaps-by-need, gaps-behind, off-task, gaps-children")
    private String table = "gaps-by-area";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench
                    .rightHomes()
                    .gaps(new RightHomes.Asked(
                            day.asked(), rule.chosen(), here, !all, evidence, Optional.ofNullable(first)));
            output.warn(page);
            if (page.exhibits().isEmpty()) {
                throw NotHeld.nobodyNeedsAHome();
            }
            output.print(named(page));
        }
        return CommandLineDoor.DONE;
    }

    private Exhibit named(Page page) {
        return page.exhibits().stream()
                .filter(exhibit -> exhibit.name().equals(table))
                .findFirst()
                .orElseThrow(() -> output.wrong("“%s” is no table of this verb. It has: %s."
                        .formatted(
                                table,
                                String.join(
                                        ", ",
                                        page.exhibits().stream()
                                                .map(Exhibit::name)
                                                .toList()))));
    }
}
