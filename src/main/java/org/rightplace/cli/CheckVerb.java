package org.rightplace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.link.history.Rule;
import org.rightplace.workbench.ReturnsCheck;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "check",
        description = {
            "Reads returns on looked-after children (SSDA903, CSV or XML, any number of years), says what is wrong in them, and keeps nothing.",
            "Children's numbers, days of birth and postcodes appear nowhere in the answer."
        },
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files or folders of the return")
    private List<Path> files = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "the collection year of all files, such as 2021 for April 2021 to March 2022")
    private @Nullable String year;

    @Option(names = "--authority", paramLabel = "NAME", description = "the authority of all files")
    private @Nullable String authority;

    @Option(
            names = "--joined",
            description = "children in care on each 31 March: as returned, carried forward, and by the rule")
    private boolean joined;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = "latest-return",
            description = "how years are joined: latest-return (default) or first-return")
    private String rule = Rule.LATEST_RETURN.slug();

    @Override
    public Integer call() throws Exception {
        output.form();
        Rule chosen = Rule.find(rule)
                .orElseThrow(() ->
                        new TypeConversionException("“%s” is none of: latest-return, first-return".formatted(rule)));
        for (Path file : files) {
            if (!Files.exists(file)) {
                output.err().println("There is no file %s.".formatted(file));
                return CommandLineDoor.USAGE;
            }
        }
        ReturnsCheck check = ReturnsCheck.of(
                files,
                new ReturnsCheck.Choice(Optional.ofNullable(year).map(CheckVerb::year), Optional.ofNullable(authority)),
                LocalDate.now(Workbench.ENGLAND_TIME));
        if (!check.refusals().isEmpty()) {
            check.refusals().forEach(finding -> output.err().println(finding.where() + ": " + finding.message()));
            return CommandLineDoor.REFUSED;
        }
        output.print(joined ? check.joined(chosen) : check.findings());
        return CommandLineDoor.DONE;
    }

    private static CollectionYear year(String word) {
        return CollectionYear.find(word)
                .orElseThrow(
                        () -> new TypeConversionException("“%s” is no collection year, such as 2021".formatted(word)));
    }
}
