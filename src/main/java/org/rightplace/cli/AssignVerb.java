package org.rightplace.cli;

import java.util.NavigableSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Allotments;
import org.rightplace.workbench.Allotments.Grouping;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "assign",
        description = {
            "What there could be for all children who need a home now, with the homes that exist: proven best, or with its bound,",
            "beside giving places one after the other; or, as if children came in turn, with places kept back. It is no list of children to move."
        },
        mixinStandardHelpOptions = true)
final class AssignVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Weighed weighed = new Weighed();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "which table: assign-practice (default), assign-given, assign-flows, assign-as-good, assign-unplaced; with --dynamic kept-back (default), kept-back-published")
    private String table = "";

    @Option(
            names = "--dynamic",
            description =
                    "as if the children came one after the other, with places kept back for those who are expected")
    private boolean dynamic;

    @Option(
            names = "--as-if",
            description =
                    "instead: children who live in homes, as if these had been matched by need from the start; totals only")
    private boolean asIf;

    @Option(
            names = "--fair",
            paramLabel = "GROUPS",
            description =
                    "instead: how groups of children fare and the price of more fairness, by cohort, authority, age, sex or ethnicity")
    private @Nullable Grouping fair;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            NavigableSet<String> of = children.authorities(workbench);
            if (Stream.of(dynamic, asIf, fair != null).filter(is -> is).count() > 1) {
                throw output.wrong("Give one of --dynamic, --as-if and --fair.");
            }
            Page page = page(workbench.allotments(), of);
            output.warn(page);
            String usual = dynamic
                    ? "kept-back"
                    : asIf ? "as-if-at-entry" : fair != null ? "fairness-groups" : "assign-practice";
            output.print(output.named(page, table.isEmpty() ? usual : table));
        }
        return CommandLineDoor.DONE;
    }

    private Page page(Allotments allotments, NavigableSet<String> of) {
        if (fair != null) {
            return allotments.fairness(of, weighed.by(), fair);
        }
        return dynamic
                ? allotments.keptBack(of, weighed.by())
                : asIf ? allotments.asIfAtEntry(of, weighed.by()) : allotments.together(of, weighed.by());
    }
}
