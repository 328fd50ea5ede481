package org.rightplace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.DesksTable;
import org.rightplace.match.DeskText;
import org.rightplace.workbench.Desks;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "weights",
        description = {
            "Sets of weights for matches. Without options: those kept, every version of each.",
            "A set's name is a --weights of `match`."
        },
        mixinStandardHelpOptions = true)
final class WeightsVerb implements Callable<Integer> {

    private static final String BY = Workbench.account();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description = "keeps a set, or a new version of one; give what differs with --set")
    private @Nullable String keep;

    @Option(
            names = "--set",
            paramLabel = "WHAT=VALUE",
            description =
                    "such as needs=60 (0 to 100), near=0, cost=5, evidence=claimed-in-sop, must=2 (or none), half=20 (miles); several times")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "NAME",
            description = "drops a set with all its versions, and prints the newest so that it can be kept again")
    private @Nullable String drop;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Desks desks = workbench.desks();
            if (keep != null) {
                output.out().println("Kept: %s, version %d.".formatted(keep, desks.keep(keep, set, BY)));
            } else if (!set.isEmpty()) {
                throw output.wrong("Say with --keep under which name the set is to be kept.");
            }
            if (drop != null) {
                DeskText.write(desks.drop(drop)).forEach(output.out()::println);
            }
            if (keep == null && drop == null) {
                output.print(DesksTable.of(
                        desks.kept().values().stream().flatMap(List::stream).toList(),
                        Desks.USUAL,
                        workbench.today(),
                        workbench.register().ledger()));
            }
        }
        return CommandLineDoor.DONE;
    }
}
