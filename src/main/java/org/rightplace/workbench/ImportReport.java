package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final String KEPT = "kept";
    private static final String REFUSED = "refused, nothing kept";
    private static final String NO_ROWS = "no row to keep";
    private static final String ALREADY_HELD = "already held, nothing changed";

    /// The report as a table.
    ///
    /// @param today the day of the import
    public static Exhibit of(List<Imported> imported, LocalDate today) {
        return of(imported.stream().map(ImportReport::row).toList(), today);
    }

    /// The report where what is wrong with a refused file is said beside it: its row says only how much
    /// that is.
    ///
    /// @param today the day of the import
    public static Exhibit beside(List<Imported> imported, LocalDate today) {
        return of(imported.stream().map(ImportReport::shortRow).toList(), today);
    }

    /// The report of many files: a row for each kind of release and what came of it.
    ///
    /// @param today the day of the import
    public static Exhibit together(List<Imported> imported, LocalDate today) {
        Map<List<String>, List<Imported>> groups = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.getFirst()).thenComparing(List::getLast));
        for (Imported one : imported) {
            groups.computeIfAbsent(List.of(kind(one), result(one)), k -> new ArrayList<>())
                    .add(one);
        }
        List<List<Cell>> rows = new ArrayList<>();
        groups.forEach((key, of) -> rows.add(together(key, of)));
        return new Exhibit(
                "import",
                new Table(
                        "What came of the import",
                        List.of(
                                column("kind", "Kind"),
                                column("result", "Result"),
                                new Column("releases", "Releases", "releases"),
                                new Column("publishers", "Of", "publishers or authorities"),
                                column("from", "As at, from"),
                                column("to", "to"),
                                new Column("findings", "Findings", "findings")),
                        rows,
                        List.of(
                                "Each release is listed by `releases`, with what was found in it; `import --json` or `--csv` gives a row for each.")),
                today,
                List.of("Rightplace, import of " + today),
                Optional.empty(),
                Ledger.of("England", List.of()));
    }

    private static List<Cell> together(List<String> key, List<Imported> of) {
        List<Release> releases =
                of.stream().flatMap(one -> release(one).stream()).toList();
        Cell none = new Cell.Unknown("", "nothing of it is kept");
        List<LocalDate> days = releases.stream().map(Release::asAt).sorted().toList();
        long findings = of.stream().mapToLong(ImportReport::findingsOf).sum();
        return List.of(
                text(key.getFirst()),
                text(key.getLast()),
                new Cell.Whole(of.size()),
                releases.isEmpty()
                        ? none
                        : new Cell.Whole(releases.stream()
                                .map(release -> release.edition().publisher())
                                .distinct()
                                .count()),
                days.isEmpty() ? none : text(days.getFirst().toString()),
                days.isEmpty() ? none : text(days.getLast().toString()),
                new Cell.Whole(findings));
    }

    private static Optional<Release> release(Imported imported) {
        return switch (imported) {
            case Imported.Kept(String _, Release release) -> Optional.of(release);
            case Imported.AlreadyHeld(String _, Release release) -> Optional.of(release);
            case Imported.Refused _, Imported.NoRows _ -> Optional.empty();
        };
    }

    private static int findingsOf(Imported imported) {
        return switch (imported) {
            case Imported.Kept(String _, Release release) -> release.warnings().size();
            case Imported.AlreadyHeld(String _, Release release) ->
                release.warnings().size();
            case Imported.Refused(String _, List<Finding> findings) -> findings.size();
            case Imported.NoRows(String _, List<Finding> findings) -> findings.size();
        };
    }

    private static String kind(Imported imported) {
        return release(imported).map(release -> release.kind().slug()).orElse("");
    }

    private static String result(Imported imported) {
        return switch (imported) {
            case Imported.Kept _ -> KEPT;
            case Imported.AlreadyHeld _ -> ALREADY_HELD;
            case Imported.Refused _ -> REFUSED;
            case Imported.NoRows _ -> NO_ROWS;
        };
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
            case Imported.Kept(String file, Release release) -> row(file, KEPT, release);
            case Imported.AlreadyHeld(String file, Release release) -> row(file, ALREADY_HELD, release);
            case Imported.Refused(String file, List<Finding> findings) -> nothing(file, REFUSED, findings);
            case Imported.NoRows(String file, List<Finding> findings) -> nothing(file, NO_ROWS, findings);
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
