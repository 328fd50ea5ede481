package org.rightplace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Matches;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "match",
        description = {
            "Which homes could be right for one child: what rules each out, what speaks for it and against it, and what nobody knows.",
            "It places nobody. Without --child it lists the children who need a home now."
        },
        mixinStandardHelpOptions = true)
final class MatchVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Weighed weighed = new Weighed();

    @Option(
            names = "--child",
            paramLabel = "CHILD",
            description = "the child's pseudonym, as pages and tables of children show it")
    private @Nullable String child;

    @Option(
            names = "--referral",
            paramLabel = "FILE",
            description = "instead of --child: a referral in the Placements Data Standard; nothing of it is kept")
    private @Nullable Path referral;

    @Option(
            names = "--row",
            paramLabel = "N",
            description = "with --referral: which of several in the file, 1 for the first")
    private @Nullable Integer row;

    @Option(
            names = "--beside",
            paramLabel = "URN",
            description = "a home to set side by side with others (table match-side-by-side); up to four times")
    private List<String> beside = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "with --child: match-homes (default), match-side-by-side, match-kinds, match-ruled-out, match-weights")
    private String table = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            if (child != null && referral != null) {
                throw output.wrong("Give --child or --referral, not both.");
            }
            if (child == null && referral == null) {
                output.print(output.named(workbench.matches().seeking(children.authorities(workbench)), "seeking"));
                return CommandLineDoor.DONE;
            }
            Page page = referral != null
                    ? workbench
                            .matches()
                            .referral(
                                    referral,
                                    row == null ? OptionalInt.empty() : OptionalInt.of(row),
                                    new Matches.Asked("", weighed.by(), beside))
                    : workbench.matches().child(new Matches.Asked(String.valueOf(child), weighed.by(), beside));
            output.warn(page);
            boolean possible =
                    page.exhibits().stream().anyMatch(exhibit -> exhibit.name().equals("match-homes"));
            String usual = !beside.isEmpty() ? "match-side-by-side" : possible ? "match-homes" : "match-ruled-out";
            output.print(output.named(page, table.isEmpty() ? usual : table));
        }
        return CommandLineDoor.DONE;
    }
}
