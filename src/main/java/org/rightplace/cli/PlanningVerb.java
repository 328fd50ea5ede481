package org.rightplace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.PlanningTable;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.workbench.Planning;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "planning",
        description = {
            "Groups of authorities that plan together, and cohorts of needs of your own. Without options: those kept.",
            "A group's name is a --area of other verbs; a set's name a --lens of `cohorts` and a --rows of `gaps`."
        },
        mixinStandardHelpOptions = true)
final class PlanningVerb implements Callable<Integer> {

    private static final String BY = Workbench.account();

    @Mixin
    private Output output = new Output();

    @Option(names = "--group", paramLabel = "NAME", description = "keeps a group; give its authorities with --of")
    private @Nullable String group;

    @Option(names = "--of", paramLabel = "CODE", description = "an authority, by code or name; several times")
    private List<String> of = new ArrayList<>();

    @Option(names = "--cohorts", paramLabel = "NAME", description = "keeps a set of cohorts; give its file with --file")
    private @Nullable String cohorts;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "a line each: NAME: NEED LEVELS, NEED LEVELS, such as Health: complex-health 2-3")
    private @Nullable Path file;

    @Option(names = "--drop-group", paramLabel = "NAME", description = "drops a group")
    private @Nullable String dropGroup;

    @Option(
            names = "--drop-cohorts",
            paramLabel = "NAME",
            description = "drops a set of cohorts, and prints its lines so that it can be kept again")
    private @Nullable String dropCohorts;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Planning planning = workbench.planning();
            if (group != null) {
                List<String> codes = planning.keepGroup(group, of, BY);
                output.out().println("Kept: %s, of %s.".formatted(group, String.join(", ", codes)));
            }
            if (cohorts != null && !keptCohorts(planning, cohorts)) {
                return CommandLineDoor.REFUSED;
            }
            if (dropGroup != null) {
                output.out()
                        .println("Dropped: %s, of %s."
                                .formatted(dropGroup, String.join(", ", planning.dropGroup(dropGroup))));
            }
            if (dropCohorts != null) {
                output.out().print(planning.dropCohorts(dropCohorts));
            }
            if (group == null && cohorts == null && dropGroup == null && dropCohorts == null) {
                output.print(PlanningTable.of(
                        planning.groups(),
                        planning.cohorts(),
                        workbench.today(),
                        workbench.register().ledger()));
            }
        }
        return CommandLineDoor.DONE;
    }

    private boolean keptCohorts(Planning planning, String name) throws IOException {
        if (file == null) {
            throw output.wrong("Give the file of the cohorts with --file.");
        }
        Checked<List<CohortDefinition>> read =
                planning.keepCohorts(name, String.valueOf(file.getFileName()), Files.readString(file), BY);
        for (Finding finding : read.findings()) {
            output.err().println("%s: %s".formatted(finding.where(), finding.message()));
        }
        if (read instanceof Checked.Whole<List<CohortDefinition>>(var kept, var _)) {
            output.out()
                    .println("Kept: %s, of %s."
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            kept.stream()
                                                    .map(CohortDefinition::name)
                                                    .toList())));
            return true;
        }
        output.err().println("Nothing was kept.");
        return false;
    }
}
