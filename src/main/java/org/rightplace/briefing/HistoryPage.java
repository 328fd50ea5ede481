package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.PublishedTotals;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.register.History;
import org.rightplace.release.Coverage;

/// Homes and outcomes over the dates of all releases.
public final class HistoryPage {
    private HistoryPage() {}

    /// The page.
    ///
    /// @throws IllegalArgumentException if there is no release at all
    public static Page of(History history, Ledger ledger, Optional<String> picture) {
        List<Block> blocks = new ArrayList<>();
        if (history.hasInspectedOnly()) {
            blocks.add(
                    new Block.Warning(
                            "Some lists hold inspected homes only. They are shown, marked, and never joined"
                                    + " to lists of all homes: part of the step between them is an artefact of what was listed."));
        }
        blocks.add(new Block.Shown(exhibit(history, ledger, picture)));
        if (!history.official().isEmpty()) {
            blocks.add(new Block.Heading("Ofsted's own totals"));
            blocks.add(new Block.Paragraph(
                    "All registered homes of all types, as published for each 31 March. This is the series to read for"
                            + " growth; the lists above are for what the homes are."));
            blocks.add(new Block.Shown(official(history, ledger)));
        }
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                        "Homes over time: " + history.counted().words(),
                        "Each release as it was, on its own date. A line is broken where two lists are not of the same thing.",
                        blocks)
                .explained(Explained.HOMES);
    }

    /// The table alone, as it leaves.
    public static Exhibit exhibit(History history, Ledger ledger, Optional<String> picture) {
        if (history.points().isEmpty()) {
            throw new IllegalArgumentException("a history needs one release or more");
        }
        List<Column> columns = List.of(
                Words.words("asAt", "As at"),
                Words.words("release", "Release"),
                Words.words("coverage", "Holds"),
                new Column("homes", "Homes", "homes"),
                new Column("places", "Registered places", "places"),
                new Column("officialHomes", "All registered homes, as published", "homes"),
                new Column("outstanding", "Outstanding", "homes"),
                new Column("good", "Good", "homes"),
                new Column("requiresImprovement", "Requires improvement", "homes"),
                new Column("inadequate", "Inadequate", "homes"),
                new Column("otherScale", "Judged on another scale", "homes"),
                new Column("notYetJudged", "No judgement yet", "homes"),
                Words.words("notJoined", "Not joined to the row above because"));
        List<List<Cell>> rows = new ArrayList<>();
        for (History.Point point : history.points()) {
            rows.add(row(point));
        }
        return new Exhibit(
                "history",
                new Table(
                        "%s, at the date of each release"
                                .formatted(Words.capital(history.counted().words())),
                        columns,
                        rows,
                        List.of(
                                "“Requires improvement” (until March 2017) and “Requires improvement to be good” stand in"
                                        + " one column and on either side of a break; Adequate and Satisfactory are kept as"
                                        + " published, under another scale.")),
                history.points().getLast().asAt(),
                history.points().stream().map(point -> point.release().source()).toList(),
                picture,
                ledger);
    }

    private static List<Cell> row(History.Point point) {
        var tally = point.tally();
        return List.of(
                Words.text(point.asAt().toString()),
                Words.text(point.release().id().value()),
                Words.text(
                        point.release().contents().coverage() == Coverage.ALL ? "all homes" : "inspected homes only"),
                Cells.whole(tally.homes()),
                Cells.whole(tally.places()),
                point.official()
                        .<Cell>map(Cells::whole)
                        .orElseGet(() -> new Cell.Unknown("", "no published total is carried for this date and type")),
                Cells.whole(tally.outstanding()),
                Cells.whole(tally.good()),
                Cells.whole(tally.requiresImprovement()),
                Cells.whole(tally.inadequate()),
                Cells.whole(tally.otherScale()),
                Cells.whole(tally.notYetJudged()),
                Words.text(Words.capital(String.join(
                        "; ", point.breaks().stream().map(History.Break::words).toList()))));
    }

    private static Exhibit official(History history, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PublishedTotals.Total total : history.official()) {
            rows.add(List.of(
                    Words.text(total.asAt().toString()),
                    Cells.whole(total.homes()),
                    Cells.whole(total.places()),
                    Words.text(
                            total.source() + (total.secondary() ? " (quoted; the table itself was not seen)" : ""))));
        }
        return new Exhibit(
                "published-totals",
                new Table(
                        "Children's homes, all types: all registered homes and places, as published",
                        List.of(
                                Words.words("asAt", "As at"),
                                new Column("homes", "Homes", "homes"),
                                new Column("places", "Registered places", "places"),
                                Words.words("source", "Source")),
                        rows,
                        List.of()),
                history.official().getLast().asAt(),
                List.of("Ofsted, published national totals"),
                Pictures.published(history),
                ledger);
    }
}
