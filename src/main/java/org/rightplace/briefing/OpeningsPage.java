package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Sector;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.geo.Region;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.Openings;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Release;

/// Homes by the year in which they were registered.
public final class OpeningsPage {
    private OpeningsPage() {}

    /// The page.
    ///
    /// @param latest the newest facts with homes one by one, for the mean size overall
    public static Page of(Openings openings, Optional<Outcomes> latest, Ledger ledger, Optional<String> picture) {
        List<Block> blocks = new ArrayList<>();
        if (openings.years().isEmpty()) {
            blocks.add(new Block.Warning(
                    "No loaded release gives dates of registration. The built-in table of constituencies holds sums"
                            + " only; load Ofsted's provider-level lists (2020 and later give the dates)."));
            blocks.add(new Block.Way("Load a release", "/import"));
        } else {
            numbers(openings, latest).ifPresent(blocks::add);
            blocks.add(
                    new Block.Paragraph(
                            "Each year runs from 1 April to 31 March. All loaded releases are read together, since one list"
                                    + " holds only the homes still open on its date: a home that opened and closed between two"
                                    + " loaded lists is in none, so earlier years are a lower bound, the lower the further back."));
            blocks.add(new Block.Shown(exhibit(openings, ledger, picture)));
        }
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                        "Openings over time: " + openings.counted().words(),
                        "When the homes on the register were registered, of which size, sector and region. Whether what opened"
                                + " is what was needed is not in the register.",
                        blocks)
                .explained(Explained.HOMES);
    }

    private static Optional<Block> numbers(Openings openings, Optional<Outcomes> latest) {
        Openings.Year last = openings.years().getLast();
        if (last.meanPlaces().isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        var england = latest.get().england();
        return Optional.of(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(last.homes()),
                        "%s registered since %s".formatted(openings.counted().words(), Words.day(last.from()))),
                new Block.Numbers.Figure(
                        Words.decimal(last.meanPlaces().get()), "places each, on average, among those"),
                new Block.Numbers.Figure(
                        Words.decimal((double) england.places() / Math.max(1, england.homes())),
                        "places each, on average, among all %s of them".formatted(Words.whole(england.homes()))))));
    }

    /// The table alone, as it leaves.
    ///
    /// @throws IllegalArgumentException if no release gives dates
    public static Exhibit exhibit(Openings openings, Ledger ledger, Optional<String> picture) {
        if (openings.releases().isEmpty()) {
            throw new IllegalArgumentException("no loaded release gives dates of registration");
        }
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("from", "Year from 1 April"),
                new Column("homes", "Homes registered", "homes"),
                new Column("places", "Places, as first listed", "places"),
                new Column("meanPlaces", "Places each", "places")));
        for (int size : List.of(1, 2, 3, 4)) {
            columns.add(new Column("size" + size, size == 1 ? "of 1 place" : "of " + size + " places", "homes"));
        }
        columns.add(new Column("size5OrMore", "of 5 or more", "homes"));
        for (Sector sector : Sector.values()) {
            columns.add(new Column("sector-" + sector.slug(), sector.published(), "homes"));
        }
        for (Region region : Region.values()) {
            columns.add(new Column("region-" + region.code(), region.published(), "homes"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Openings.Year year : openings.years()) {
            rows.add(row(year));
        }
        return new Exhibit(
                "openings",
                new Table(
                        "%s, by the year in which they were registered"
                                .formatted(Words.capital(openings.counted().words())),
                        columns,
                        rows,
                        List.of(
                                "Read from %s together, each home once, as the first of them lists it. Homes that opened"
                                                .formatted(Words.number(
                                                        openings.releases().size(), "release", "releases"))
                                        + " and closed between two of their dates are in none of them.",
                                Words.number(openings.undated(), "home has", "homes have")
                                        + " no date of registration in any release and are left out.")),
                openings.releases().getLast().asAt(),
                openings.releases().stream().map(Release::source).toList(),
                picture,
                ledger);
    }

    private static List<Cell> row(Openings.Year year) {
        List<Cell> cells = new ArrayList<>(List.of(
                Words.text(year.from().toString()),
                Cells.whole(year.homes()),
                Cells.whole(year.places()),
                Cells.decimal(year.meanPlaces(), "no home")));
        int large = year.homes();
        for (int size : List.of(1, 2, 3, 4)) {
            int homes = year.bySize().getOrDefault(size, 0);
            large -= homes;
            cells.add(Cells.whole(homes));
        }
        cells.add(Cells.whole(large));
        for (Sector sector : Sector.values()) {
            cells.add(Cells.whole(year.bySector().getOrDefault(sector, 0)));
        }
        for (Region region : Region.values()) {
            cells.add(Cells.whole(year.byRegion().getOrDefault(region, 0)));
        }
        return cells;
    }

    /// The newest facts with homes one by one.
    public static Optional<Facts> newest(List<Facts> facts) {
        return facts.stream()
                .filter(Facts::singly)
                .max((one, other) -> one.asAt().compareTo(other.asAt()));
    }
}
