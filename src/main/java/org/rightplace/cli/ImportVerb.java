package org.rightplace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.ImportReport;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Loads files exactly as published; what each is, is known by its content.",
        mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "files as published: CSV, ODS, XLSX, GeoJSON, CSV.GZ")
    private List<Path> files = List.of();

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "the day the figures describe, where neither the file nor its name says so")
    private @Nullable LocalDate asAt;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                output.err().println("%s is a folder, not a file; nothing was kept.".formatted(file));
                return CommandLineDoor.REFUSED;
            }
            if (!Files.exists(file)) {
                output.err().println("There is no file %s.".formatted(file));
                return CommandLineDoor.USAGE;
            }
            if (!Files.isRegularFile(file)) {
                output.err().println("%s is not a file that can be read twice; give the file itself.".formatted(file));
                return CommandLineDoor.USAGE;
            }
        }
        try (Workbench workbench = output.open()) {
            return here(workbench);
        } catch (Held held) {
            if (held.door().isEmpty()) {
                throw held;
            }
            return new ServerImport(held.door().get(), output).send(files, Choices.asked(asAt));
        }
    }

    private int here(Workbench workbench) throws IOException {
        List<Imported> imported = new ArrayList<>();
        for (Path file : files) {
            output.err().println("Reading %s …".formatted(file.getFileName()));
            output.err().flush();
            try (Progress progress = Progress.of(file)) {
                imported.add(
                        workbench.importFile(file, System.getProperty("user.name"), Choices.asked(asAt), progress::at));
            }
        }
        output.print(ImportReport.of(imported, workbench.today()));
        say(imported);
        return ImportReport.anyRefused(imported) ? CommandLineDoor.REFUSED : CommandLineDoor.DONE;
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
