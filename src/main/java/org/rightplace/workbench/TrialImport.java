package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.briefing.Exhibit;
import org.rightplace.evidence.Finding;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// Files read as an import would read them, and nothing of them kept: whatever is written lies sealed in a
/// folder
/// that is gone when the answer is there.
///
/// @param imported what would come of each file
public record TrialImport(List<Imported> imported) {

    public TrialImport {
        imported = List.copyOf(imported);
    }

    /// Whether files are for such a trial: some of them are known, and none is of the return on
    /// looked-after
    /// children, which has a check of its own.
    public static boolean isFor(List<Path> given) throws IOException {
        boolean known = false;
        for (Path file : GivenFiles.of(given)) {
            FileSort sort = FileSort.of(file);
            if (sort == FileSort.RETURN) {
                return false;
            }
            known |= sort != FileSort.UNKNOWN;
        }
        return known;
    }

    /// Reads files.
    ///
    /// @param given files, or folders of them
    /// @throws IOException if the disk fails
    public static TrialImport of(List<Path> given, Importing.Choice choice, Clock clock) throws IOException {
        try (PassingFolder folder = PassingFolder.make("rightplace-check");
                Workbench workbench = Workbench.open(
                        folder.path().resolve("data"),
                        "check",
                        new KeyHome(folder.path().resolve("keys"), Optional::empty),
                        clock)) {
            return new TrialImport(workbench.importAll(GivenFiles.of(given), choice, (file, read) -> {}));
        } catch (Held impossible) {
            throw new IllegalStateException("a new folder is held by nobody", impossible);
        }
    }

    /// Whether any file would be refused.
    public boolean anyRefused() {
        return ImportReport.anyRefused(imported);
    }

    /// Everything that was found, a row each.
    ///
    /// @param today the day of the check
    public Exhibit findings(LocalDate today) {
        List<List<Cell>> rows = new ArrayList<>();
        imported.forEach(one -> findings(one).forEach(finding -> rows.add(row(one, finding))));
        return new Exhibit(
                "findings",
                new Table(
                        "What was found",
                        List.of(
                                column("file", "File"),
                                column("result", "It would be"),
                                column("sheet", "Sheet"),
                                new Column("row", "Row", ""),
                                column("column", "Column"),
                                column("rule", "Rule"),
                                column("severity", "Severity"),
                                column("finding", "What was found, and what to do")),
                        rows,
                        List.of(
                                "Read as an import would read them; nothing was kept.",
                                "%d files were read.".formatted(imported.size()))),
                today,
                List.of("Rightplace, check of %d files on %s".formatted(imported.size(), today)),
                Optional.empty(),
                Ledger.of("the files read", List.of()));
    }

    static List<? extends Finding> findings(Imported one) {
        return switch (one) {
            case Imported.Kept(String _, var release) -> release.warnings();
            case Imported.AlreadyHeld(String _, var release) -> release.warnings();
            case Imported.Refused(String _, var findings) -> findings;
            case Imported.NoRows(String _, var findings) -> findings;
        };
    }

    private static List<Cell> row(Imported one, Finding finding) {
        Finding.Where where = finding.where();
        return List.of(
                text(where.file()),
                text(one instanceof Imported.Refused ? "refused" : "taken"),
                where.sheet() == null ? new Cell.Unknown("", "the file has no sheets") : text(where.sheet()),
                where.row() == 0 ? new Cell.Unknown("", "the whole file or sheet") : new Cell.Whole(where.row()),
                where.column() == null ? new Cell.Unknown("", "a whole row or file") : text(where.column()),
                text(finding.kind()),
                text(finding.severity().name().toLowerCase(Locale.ROOT)),
                text(finding.message()));
    }

    private static Column column(String key, String label) {
        return new Column(key, label, "");
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
