package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.geo.Constituency;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.AreaMeasure;
import org.rightplace.register.Outcomes;

/// The map of the 543 constituencies. It is there to inspire curiosity, not to take the gaze: it comes
/// after the questions.
public final class MapPage {
    private MapPage() {}

    private static final String TABLE = "map";
    private static final String TRUE = "map-geographic";

    /// The two maps, as far as there are any.
    ///
    /// @param displacement straight lines from true places to their hexagons, all together, in metres
    /// @param hexagons   one hexagon for each constituency
    /// @param geographic where boundaries are loaded
    public record Maps(long displacement, Optional<String> hexagons, Optional<String> geographic) {}

    /// The page.
    ///
    /// @param constituencies outcomes by constituency
    /// @param byAuthority    the same by authority, for a release whose constituencies are those of 2010
    public static Page of(
            Outcomes constituencies, Outcomes byAuthority, AreaMeasure measure, Facts facts, Shown shown) {
        List<Block> blocks = new ArrayList<>();
        String title = "Map: %s, by constituency".formatted(Words.counted(constituencies.counted(), facts.asAt()));
        if (!facts.namesConstituencies()) {
            blocks.add(new Block.Warning(HomesPage.OTHER_CONSTITUENCIES + " So there is no map of this release by"
                    + " constituency. The table below is by local authority."));
            blocks.add(new Block.Shown(HomesPage.exhibit(byAuthority, facts, shown.ledger(), Optional.empty())));
            blocks.add(HomesPage.byRegion(byAuthority, facts));
        } else {
            int areas = facts.geography().constituencies().size();
            blocks.add(new Block.Paragraph(
                    ("Every constituency is one hexagon, near its true place and beside others of its region: the %s"
                                    + " hexagons stand %s km from the true places all together, in straight lines on the"
                                    + " British National Grid, %s km each on average.%s")
                            .formatted(
                                    Words.whole(areas),
                                    Words.whole(Math.round(shown.maps().displacement() / 1000.0)),
                                    Words.decimal(shown.maps().displacement() / 1000.0 / areas),
                                    shown.maps().geographic().isPresent()
                                            ? ""
                                            : " To see true shapes too, import a boundaries GeoJSON of the 2024"
                                                    + " constituencies from ONS.")));
            shown.maps().geographic().ifPresent(svg -> blocks.add(new Block.Way("The map on true shapes", "#" + TRUE)));
            blocks.add(new Block.Way("The table of the same numbers", "#" + TABLE));
            Exhibit table = exhibit(constituencies, measure, facts, shown);
            shown.maps()
                    .hexagons()
                    .ifPresent(svg -> blocks.add(
                            new Block.Drawn("map-hexagons", table.table().title(), svg)));
            Table bands = summary(constituencies, facts);
            shown.maps().geographic().ifPresent(svg -> {
                blocks.add(new Block.Drawn(TRUE, "The same on true shapes", svg));
                blocks.add(
                        new Block.Paragraph("Large constituencies look more important than they are on a true map."));
            });
            blocks.add(new Block.Shown(table));
            if (shown.maps().geographic().isPresent()) {
                blocks.add(new Block.Shown(new Exhibit(
                        "map-bands",
                        bands,
                        facts.asAt(),
                        List.of(facts.release().source(), "ONS, constituency boundaries, as loaded"),
                        Optional.empty(),
                        shown.ledger())));
            }
        }
        blocks.add(new Block.NotShown(shown.ledger()));
        return new Page(
                        title,
                        "Where registered homes are. Where a home stands does not say whose children live in it, whether it is"
                                + " near what matters to them, or whether it can meet their needs.",
                        blocks)
                .explained(Explained.HOMES);
    }

    /// What goes with the numbers.
    public record Shown(Maps maps, Ledger ledger) {}

    /// The numbers behind both maps, which stand above it.
    public static Exhibit exhibit(Outcomes constituencies, AreaMeasure measure, Facts facts, Shown shown) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcomes.Row row : constituencies.rows()) {
            int under18 = facts.geography()
                    .findConstituency(row.code())
                    .map(Constituency::under18)
                    .orElse(0);
            OptionalDouble rate = AreaMeasure.HOMES_PER_10000.of(row.least(), under18);
            rows.add(List.of(
                    row.code().isEmpty()
                            ? new Cell.Unknown("", "not in a constituency of 2024")
                            : Words.text(row.code()),
                    Words.text(row.name()),
                    Words.region(row.region()),
                    Cells.whole(row.least().homes()),
                    Cells.whole(row.least().places()),
                    Cells.whole(row.least().notYetJudged()),
                    rate.isPresent()
                            ? new Cell.Decimal(rate.getAsDouble())
                            : new Cell.Unknown("", "residents are not known")));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Residents aged 0 to 17: mid-2022 estimates. Where few live, one home more changes the rate a lot:"
                + " read it with the counts.");
        notes.addAll(OutcomesTable.notes(facts));
        return new Exhibit(
                TABLE,
                new Table(
                        "%s: %s, by constituency of 2024"
                                .formatted(Words.counted(constituencies.counted(), facts.asAt()), measure.words()),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Constituency"),
                                Words.words("region", "Region"),
                                new Column("homes", "Homes", "homes"),
                                new Column("places", "Registered places", "places"),
                                new Column("notYetJudged", "No judgement yet", "homes"),
                                new Column("homesPer10000", "Homes for every 10,000 residents aged 0 to 17", "homes")),
                        rows,
                        notes),
                facts.asAt(),
                List.of(facts.release().source(), "ONS, mid-2022 population estimates"),
                Optional.empty(),
                shown.ledger());
    }

    /// A summary for those who look at shapes: how many constituencies have how many homes.
    private static Table summary(Outcomes constituencies, Facts facts) {
        List<List<Cell>> rows = new ArrayList<>();
        int[][] bands = {{0, 0}, {1, 1}, {2, 5}, {6, 10}, {11, 20}, {21, Integer.MAX_VALUE}};
        for (int[] band : bands) {
            long areas = constituencies.rows().stream()
                    .filter(row -> row.code().startsWith("E14"))
                    .filter(row -> row.least().homes() >= band[0] && row.least().homes() <= band[1])
                    .count();
            String words = band[1] == Integer.MAX_VALUE
                    ? band[0] + " or more"
                    : band[0] == band[1] ? String.valueOf(band[0]) : band[0] + " to " + band[1];
            rows.add(List.of(Words.text(words), Cells.whole(areas)));
        }
        return new Table(
                "%s: how many constituencies have how many"
                        .formatted(Words.counted(constituencies.counted(), facts.asAt())),
                List.of(
                        Words.words("homes", "Homes in a constituency"),
                        new Column("constituencies", "Constituencies", "constituencies")),
                rows,
                List.of());
    }
}
