package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Decisions;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "decisions",
        description = {
            "What people decided for children when homes were set against each other, with the reason where it departs from the order.",
            "With --keep it writes one down. It changes no order, and rules no home out."
        },
        mixinStandardHelpOptions = true)
final class DecisionsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Weighed weighed = new Weighed();

    @Option(
            names = "--keep",
            paramLabel = "CHILD",
            description = "write down what was decided for the child of this pseudonym")
    private @Nullable String child;

    @Option(
            names = "--home",
            paramLabel = "URN",
            description =
                    "with --keep: the home that was chosen, or would not take the child; left out where none was right")
    private String home = "";

    @Option(
            names = "--why",
            paramLabel = "REASON",
            description =
                    "with --keep: what weighed most, needed where it departs from the order; such as childs-wish, home-refused, known-to-people, none-is-right")
    private String why = "";

    @Option(names = "--words", paramLabel = "TEXT", description = "with --keep: more, without names")
    private String words = "";

    @Option(names = "--table", paramLabel = "NAME", description = "which table: decisions (default), decision-reasons")
    private String table = "decisions";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            if (child != null) {
                String kept = workbench
                        .decisions()
                        .keep(new Decisions.Typed(child, home, weighed.by(), why, words), Workbench.account());
                output.out().println("Kept as %s; `forget %s` takes it out again.".formatted(kept, kept));
                return CommandLineDoor.DONE;
            }
            Page page = workbench.decisions().page();
            if (page.exhibits().isEmpty()) {
                output.printFirst(page);
            } else {
                output.print(output.named(page, table));
            }
        }
        return CommandLineDoor.DONE;
    }
}
