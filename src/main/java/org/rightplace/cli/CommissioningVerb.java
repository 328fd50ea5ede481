package org.rightplace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.commissioning.Every;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "commissioning",
        description = {
            "How homes are searched for, over time, from the log of searches and the referrals held.",
            "A mirror for one authority, or a group as one; it sets none beside another. Not for publication."
        },
        mixinStandardHelpOptions = true)
final class CommissioningVerb implements Callable<Integer> {

    private static final List<String> TABLES =
            List.of("notice", "asked", "declined", "chosen", "meanwhile", "waits", "referrals");

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            arity = "1..*",
            description = "of which authority, or of which together; otherwise all that are held, as one")
    private List<String> authorities = List.of();

    @Option(
            names = "--every",
            paramLabel = "PERIOD",
            defaultValue = "year",
            description = "year (default; from April) or quarter")
    private String every = "year";

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description =
                    "only one table: notice, asked, declined, chosen, meanwhile, waits or referrals; otherwise all of them, or with --json and --csv the first there is")
    private String show = "";

    @Override
    public Integer call() throws Exception {
        Every period = Every.find(every)
                .orElseThrow(() -> new TypeConversionException("“%s” is none of: %s"
                        .formatted(
                                every,
                                String.join(
                                        ", ",
                                        Arrays.stream(Every.values())
                                                .map(Every::slug)
                                                .toList()))));
        if (!show.isEmpty() && !TABLES.contains(show)) {
            throw new TypeConversionException("“%s” is none of: %s".formatted(show, String.join(", ", TABLES)));
        }
        try (Workbench workbench = output.open()) {
            Page page = workbench
                    .searches()
                    .mirror(authorities.stream().map(workbench::authorityCode).toList(), period);
            output.warn(page);
            List<Exhibit> asked = page.exhibits().stream()
                    .filter(exhibit -> show.isEmpty() || exhibit.name().equals("commissioning-" + show))
                    .toList();
            if (asked.isEmpty()) {
                throw new IllegalArgumentException("What is held says nothing of that: %s.".formatted(show));
            }
            // one answer is one document
            asked.stream()
                    .limit(output.form().equals("text") ? asked.size() : 1)
                    .forEach(output::print);
        }
        return CommandLineDoor.DONE;
    }
}
