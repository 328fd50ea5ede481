package org.rightplace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.link.child.HomeLink;
import org.rightplace.link.history.Rule;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.ReturnsCheck;
import org.rightplace.workbench.ReturnsReport;
import org.rightplace.workbench.TakeAway;
import org.rightplace.workbench.TrialImport;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Reads returns on looked-after children (SSDA903, CSV or XML, any number of years), says what is wrong in them, and keeps nothing.",
            "Other files that Rightplace knows (the Placements Data Standard, its own forms, registers) are read as an import would"
                    + " read them, and nothing of them is kept either.",
            "Children's numbers, days of birth and postcodes appear nowhere in the answer."
        },
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "files or folders of the return, or of other files that can be imported")
    private List<Path> files = List.of();

    @Mixin
    private OfReturns returns = new OfReturns();

    @Option(
            names = "--joined",
            description = "children in care on each 31 March: as returned, carried forward, and by the rule")
    private boolean joined;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "also write what was found to this workbook, a row each, with what to do")
    private @Nullable Path xlsx;

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Override
    public Integer call() throws Exception {
        output.form();
        Rule chosen = rule.chosen();
        for (Path file : files) {
            if (!Files.exists(file)) {
                output.err().println("There is no file %s.".formatted(file));
                return CommandLineDoor.USAGE;
            }
        }
        if (!joined && TrialImport.isFor(files)) {
            return trial();
        }
        ReturnsCheck check = ReturnsCheck.of(files, returns.choice(), LocalDate.now(Workbench.ENGLAND_TIME));
        if (!check.refusals().isEmpty()) {
            check.refusals().forEach(finding -> output.err().println(finding.where() + ": " + finding.message()));
            return CommandLineDoor.REFUSED;
        }
        ReturnsReport report = check.report(joined ? HomeLink.Registers.none() : registers());
        if (xlsx != null) {
            TakeAway.workbook(report.findingsToDo(), xlsx);
        }
        output.print(joined ? report.joined(chosen) : report.findings());
        return CommandLineDoor.DONE;
    }

    /// Files that are no returns, read as an import would read them.
    private int trial() throws IOException {
        ReturnsCheck.Choice said = returns.choice();
        TrialImport trial = TrialImport.of(
                files,
                new Importing.Choice("check", Optional.empty(), said.year(), said.authority(), true),
                Clock.systemUTC());
        LocalDate today = LocalDate.now(Workbench.ENGLAND_TIME);
        if (xlsx != null) {
            TakeAway.workbook(trial.findings(today), xlsx);
        }
        output.print(trial.findings(today));
        return trial.anyRefused() ? CommandLineDoor.REFUSED : CommandLineDoor.DONE;
    }

    /// The registers of the data folder, where there is one that nobody else holds; nothing is made or
    /// changed in it.
    private HomeLink.Registers registers() throws IOException {
        if (!Files.isDirectory(output.folder())) {
            return HomeLink.Registers.none();
        }
        try (Workbench workbench = output.open()) {
            return workbench.providers();
        } catch (Held held) {
            output.err().println(held.getMessage());
            output.err().println("So Ofsted's numbers are not held against the registers in it.");
            return HomeLink.Registers.none();
        }
    }
}
