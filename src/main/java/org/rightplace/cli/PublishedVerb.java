package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "published",
        description = {
            "What counts of children have left, when, of which day, and what was hidden in them.",
            "With a number: the tables of that publication, as they left."
        },
        mixinStandardHelpOptions = true)
final class PublishedVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "of one publication")
    private @Nullable Integer number;

    @Option(names = "--table", paramLabel = "NAME", description = "only this table of it, such as children-by-age")
    private @Nullable String table;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            if (number == null) {
                Page page = workbench.publications().all();
                if (page.exhibits().getFirst().table().rows().isEmpty()) {
                    output.err().println("Nothing has left yet. Counts of children leave with `publish` or `export`.");
                }
                output.printFirst(page);
                return CommandLineDoor.DONE;
            }
            Page page = workbench.publications().one(number);
            if (table == null && !output.form().equals("text")) {
                output.printFirst(page);
                return CommandLineDoor.DONE;
            }
            for (Exhibit exhibit : page.exhibits()) {
                if (table == null || exhibit.name().equals(table)) {
                    output.print(exhibit);
                }
            }
        }
        return CommandLineDoor.DONE;
    }
}
