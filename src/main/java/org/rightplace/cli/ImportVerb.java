package org.rightplace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.workbench.GivenFiles;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.ImportReport;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.ReturnsCheck;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Loads files exactly as published; what each is, is known by its content.",
        footer = {
            "",
            "Before records of children are loaded: read docs/manual/before-you-load.md, or the page /before-you-load of `serve`.",
            "Templates for a data protection impact assessment and a data-sharing agreement are beside it."
        },
        mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "files as published or filed, or folders of them: CSV, ODS, XLSX, XML, GeoJSON, CSV.GZ")
    private List<Path> files = List.of();

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "the day the figures describe, where neither the file nor its name says so")
    private @Nullable LocalDate asAt;

    @Mixin
    private OfReturns returns = new OfReturns();

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.exists(file)) {
                output.err().println("There is no file %s.".formatted(file));
                return CommandLineDoor.USAGE;
            }
        }
        List<Path> all = GivenFiles.of(files);
        for (Path file : all) {
            if (!Files.isRegularFile(file)) {
                output.err().println("%s is not a file that can be read twice; give the file itself.".formatted(file));
                return CommandLineDoor.USAGE;
            }
        }
        if (all.isEmpty()) {
            output.err().println("There is no file in %s.".formatted(files.getFirst()));
            return CommandLineDoor.USAGE;
        }
        try (Workbench workbench = output.open()) {
            return here(workbench, all);
        } catch (Held held) {
            if (held.door().isEmpty()) {
                throw held;
            }
            var server = new ServerImport(held.door().get(), output);
            return Importing.isAnyOfChildren(all)
                    ? server.sendTogether(all, choice())
                    : server.send(all, Choices.asked(asAt));
        }
    }

    private int here(Workbench workbench, List<Path> all) throws IOException {
        boolean hadKeys = workbench.children().hasKeys();
        List<Imported> imported;
        try (Progress progress = new Progress(output.err(), all)) {
            imported = workbench.importAll(all, choice(), progress::at);
        }
        output.print(report(imported, workbench.today()));
        say(imported);
        if (!hadKeys && workbench.children().hasKeys()) {
            output.err()
                    .println(
                            "Keys were made in %s: without them the children's records cannot be opened, so keep a copy apart from the data. Put them under a passphrase with `rightplace key seal`."
                                    .formatted(workbench.children().keysAt()));
        }
        return ImportReport.anyRefused(imported) ? CommandLineDoor.REFUSED : CommandLineDoor.DONE;
    }

    private Exhibit report(List<Imported> imported, LocalDate today) {
        if (!output.form().equals("text")) {
            return ImportReport.of(imported, today);
        }
        return imported.size() > Progress.MANY
                ? ImportReport.together(imported, today)
                : ImportReport.beside(imported, today);
    }

    private Importing.Choice choice() {
        ReturnsCheck.Choice said = returns.choice();
        return new Importing.Choice(Workbench.account(), Choices.asked(asAt), said.year(), said.authority(), true);
    }

    private void say(List<Imported> imported) {
        for (Imported one : imported) {
            if (one instanceof Imported.Refused(String file, var findings)) {
                output.err().println("%s was refused; nothing of it is kept:".formatted(file));
                findings.forEach(finding -> output.err().println("  " + finding.where() + ": " + finding.message()));
            }
        }
    }
}
