package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.release.Release;

/// All that is held, each as it was published.
public final class ReleasesPage {
    private ReleasesPage() {}

    /// The page.
    ///
    /// @param today the day on which it was asked
    public static Page of(List<Release> releases, LocalDate today, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Shown(exhibit(releases, today, ledger)));
        blocks.add(new Block.Heading("Open one"));
        for (Release release : releases) {
            blocks.add(new Block.Way(
                    "%s, as at %s".formatted(release.title(), Words.day(release.asAt())), "/releases/" + release.id()));
        }
        blocks.add(new Block.Way("Load a release", "/import"));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                "Releases",
                "Data sets as somebody published them. They are kept, compared and superseded; never edited, never"
                        + " merged.",
                blocks);
    }

    /// The releases as a table.
    public static Exhibit exhibit(List<Release> releases, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Release release : releases) {
            var contents = release.contents();
            boolean register = contents.providers() > 0;
            Cell none = new Cell.Unknown("", "not a register of providers");
            rows.add(List.of(
                    Words.text(release.id().value()),
                    Words.text(release.kind().slug()),
                    Words.text(release.edition().publisher()),
                    Words.text(release.title()),
                    Words.text(release.asAt().toString()),
                    release.edition()
                            .published()
                            .<Cell>map(day -> Words.text(day.toString()))
                            .orElseGet(() -> new Cell.Unknown("", "the file does not say")),
                    Cells.whole(contents.rows()),
                    register ? Cells.whole(contents.providers()) : none,
                    register ? Cells.whole(contents.homes()) : none,
                    register ? Cells.whole(contents.places()) : none,
                    Words.text(contents.coverage().slug()),
                    warnings(release),
                    Words.text(
                            release.loading().builtIn()
                                    ? "built in"
                                    : release.loading().file()),
                    Words.text(release.edition().licence()),
                    Words.text(release.identity().sha256())));
        }
        return new Exhibit(
                "releases",
                new Table(
                        "Releases held",
                        List.of(
                                Words.words("id", "Release"),
                                Words.words("kind", "Kind"),
                                Words.words("publisher", "Publisher"),
                                Words.words("title", "Title"),
                                Words.words("asAt", "As at"),
                                Words.words("published", "Published"),
                                new Column("rows", "Rows", "rows"),
                                new Column("providers", "Providers", "providers"),
                                new Column("homes", "Children's homes, all types", "homes"),
                                new Column("places", "Registered places", "places"),
                                Words.words("coverage", "Holds"),
                                Words.words("warnings", "Warnings"),
                                Words.words("file", "File"),
                                Words.words("licence", "Licence"),
                                Words.words("sha256", "SHA-256")),
                        rows,
                        List.of()),
                today,
                List.of("Rightplace, the releases it holds"),
                Optional.empty(),
                ledger);
    }

    /// What is found in a restricted release quotes its cells, so it stands in the report of its import and nowhere
    /// else.
    private static Cell warnings(Release release) {
        if (!release.kind().isOpen()) {
            int noted = release.warnings().size();
            return new Cell.Texts(
                    noted == 0
                            ? List.of()
                            : List.of(Words.number(noted, "finding", "findings")
                                    + " in restricted data, not shown here"));
        }
        return new Cell.Texts(release.warnings().stream()
                .map(warning -> warning.where() + ": " + warning.message())
                .toList());
    }
}
