package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Words;
import org.rightplace.evidence.Finding;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.release.Release;

/// What came of importing files, a row each.
public final class ImportReport {
    private ImportReport() {}

    /// The report as a table.
    ///
    /// @param today the day of the import
    public static Exhibit of(List<Imported> imported, LocalDate today) {
        return of(imported.stream().map(ImportReport::row).toList(), today);
    }

    /// The report where what is wrong with a refused file is said beside it: its row says only how much that is.
    ///
    /// @param today the day of the import
    public static Exhibit beside(List<Imported> imported, LocalDate today) {
        return of(imported.stream().map(ImportReport::shortRow).toList(), today);
    }

    private static Exhibit of(Collection<List<Cell>> rows, LocalDate today) {
        return new Exhibit(
                "import",
                new Table(
                        "What came of the import",
                        List.of(
                                column("file", "File"),
                                column("result", "Result"),
                                column("id", "Release"),
                                column("kind", "Kind"),
                                column("title", "Title"),
                                column("asAt", "As at"),
                                new Column("providers", "Providers", "providers"),
                                new Column("homes", "Children's homes, all types", "homes"),
                                new Column("places", "Registered places", "places"),
                                column("coverage", "Holds"),
                                column("findings", "What was found")),
                        List.copyOf(rows),
                        List.of("A register is kept whole or not at all; a refused file leaves nothing behind.")),
                today,
                List.of("Rightplace, import of " + today),
                Optional.empty(),
                Ledger.of("England", List.of()));
    }

    /// Whether any file was refused.
    public static boolean anyRefused(List<Imported> imported) {
        return imported.stream().anyMatch(Imported.Refused.class::isInstance);
    }

    private static List<Cell> shortRow(Imported imported) {
        List<Cell> row = new ArrayList<>(row(imported));
        if (imported instanceof Imported.Refused(String _, List<Finding> findings)) {
            row.set(
                    row.size() - 1,
                    text(Words.number(findings.size(), "finding", "findings") + ", said on standard error"));
        }
        return row;
    }

    private static List<Cell> row(Imported imported) {
        return switch (imported) {
            case Imported.Kept(String file, Release release) -> row(file, "kept", release);
            case Imported.AlreadyHeld(String file, Release release) ->
                row(file, "already held, nothing changed", release);
            case Imported.Refused(String file, List<Finding> findings) ->
                nothing(file, "refused, nothing kept", findings);
            case Imported.NoRows(String file, List<Finding> findings) -> nothing(file, "no row to keep", findings);
        };
    }

    private static List<Cell> nothing(String file, String result, List<Finding> findings) {
        Cell none = new Cell.Unknown("", "nothing was kept");
        return List.of(text(file), text(result), none, none, none, none, none, none, none, none, findings(findings));
    }

    private static List<Cell> row(String file, String result, Release release) {
        var contents = release.contents();
        boolean register = contents.providers() > 0;
        Cell none = new Cell.Unknown("", "not a register of providers");
        return List.of(
                text(file),
                text(result),
                text(release.id().value()),
                text(release.kind().slug()),
                text(release.title()),
                text(release.asAt().toString()),
                register ? new Cell.Whole(contents.providers()) : none,
                register ? new Cell.Whole(contents.homes()) : none,
                register ? new Cell.Whole(contents.places()) : none,
                text(contents.coverage().slug()),
                findings(release.warnings()));
    }

    private static Cell findings(List<? extends Finding> findings) {
        return new Cell.Texts(findings.stream()
                .map(finding -> finding.where() + ": " + finding.message())
                .toList());
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Column column(String key, String label) {
        return new Column(key, label, "");
    }
}
