package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.register.Grouping;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.published.ChildrenToPlaces;
import org.rightplace.sufficiency.published.ChildrenToPlaces.Row;
import org.rightplace.sufficiency.published.Headcount;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;
import org.rightplace.sufficiency.published.Ratio;
import org.rightplace.sufficiency.published.RegisteredPlaces;

/// Children against places as tables, each with the caution that goes with it wherever it goes.
public final class ChildrenToPlacesTables {
    private ChildrenToPlacesTables() {}

    /// What no count of places can say: it stands with every figure of this kind.
    public static final String CAUTION =
            "Even where the number passes, nothing here shows that these homes can meet these children's needs.";

    private static final String NOT_BY_CONSTITUENCY = "children are not published by constituency";

    /// What stands behind a table.
    ///
    /// @param children the release that children are counted in
    /// @param places   the release that places are counted in
    public record Parts(Release children, Release places, Ledger ledger) {
        ChildrenToPlacesExplained explained() {
            return new ChildrenToPlacesExplained(children, places);
        }

        List<String> sources() {
            return List.of(places.source(), children.source());
        }
    }

    /// The whole table of one choice of types: children, places, and both ratios.
    public static Exhibit whole(ChildrenToPlaces counted, Occupancy occupancy, Parts parts) {
        String kind = counted.by().slug();
        List<Column> columns = List.of(
                Words.words("code", "Code"),
                Words.words("name", Words.capital(counted.by().words())),
                new Column("children", "Children in homes", "children"),
                new Column("places", "Registered places", "places"),
                new Column("nominalRatio", "Children to places", "1 = as many"),
                new Column("usableRatio", "Children to %s%% of places".formatted(occupancy.perCent()), "1 = as many"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : counted.all()) {
            rows.add(List.of(
                    code(row),
                    Words.text(row.name()),
                    children(row.children(), counted.by()),
                    places(row.places()),
                    ratio(row, row.nominal(), counted.by()),
                    ratio(row, row.usable(occupancy), counted.by())));
        }
        var explained = parts.explained();
        Map<String, Explanation> told = new LinkedHashMap<>();
        told.put("children", explained.ofChildren());
        told.put("places", explained.ofPlaces(counted.types()));
        told.put("nominalRatio", explained.ofRatio(counted.types()));
        told.put("usableRatio", explained.ofUsable(counted.types(), occupancy));
        return new Exhibit(
                "sufficiency-by-" + kind,
                new Table(
                        "Children in secure homes and children's homes against registered places, %s, at %s, by %s"
                                .formatted(
                                        counted.types().words(),
                                        Words.day(counted.asAt()),
                                        counted.by().words()),
                        columns,
                        rows,
                        notes(counted, occupancy)),
                counted.asAt(),
                parts.sources(),
                Optional.empty(),
                parts.ledger(),
                told);
    }

    private static List<String> notes(ChildrenToPlaces counted, Occupancy occupancy) {
        List<String> notes = new ArrayList<>(List.of(
                CAUTION,
                "1 is as many children as places; above 1, more children. The children are those whom the area's"
                        + " authorities are responsible for, wherever they live; the places are those registered in the"
                        + " area, whoever lives there.",
                ChildrenToPlacesExplained.assumed(occupancy)));
        if (counted.types() == HomeTypes.MAINSTREAM) {
            notes.add("DfE counts children in secure homes and children's homes together: with mainstream places only,"
                    + " the two sides are not of the same kind.");
        }
        switch (counted.by()) {
            case AUTHORITY ->
                notes.add("Where places are a range, the release counts by constituency, and this"
                        + " authority shares one with another; the ratio is then a range too. Areas stand in the order of"
                        + " their names, and are not ranked.");
            case CONSTITUENCY ->
                notes.add("Places only: children by constituency are not published, so there is no ratio, and none is"
                        + " guessed.");
            default ->
                notes.add(
                        "DfE rounds regions and England to the nearest 10: a published 820 is 815 to 824, and the range"
                                + " beside a ratio is what that leaves open. Regions stand in ONS's order, and are not ranked.");
        }
        return notes;
    }

    /// Children against places of all types: the count that seems to settle it.
    static Exhibit count(ChildrenToPlaces all, Parts parts) {
        return walk(
                "count-of-places",
                "Children in secure homes and children's homes against all registered places, by region, at "
                        + Words.day(all.asAt()),
                List.of(
                        children(all, parts),
                        places(all, "Registered places", parts),
                        new Told(
                                new Column("nominalRatio", "Children to places", "1 = as many"),
                                parts.explained().ofRatio(HomeTypes.ALL),
                                all.all().stream()
                                        .map(row -> ratio(row, row.nominal(), all.by()))
                                        .toList())),
                all,
                parts);
    }

    /// The same children against two choices of places.
    static Exhibit choices(ChildrenToPlaces all, ChildrenToPlaces mainstream, Parts parts) {
        List<Told> columns = new ArrayList<>(List.of(children(all, parts)));
        for (ChildrenToPlaces one : List.of(all, mainstream)) {
            columns.add(places(one, "Registered places, " + one.types().words(), parts));
            columns.add(new Told(
                    new Column(
                            key("nominalRatio", one.types()),
                            "Children to places, " + one.types().words(),
                            "1 = as many"),
                    parts.explained().ofRatio(one.types()),
                    one.all().stream()
                            .map(row -> ratio(row, row.nominal(), one.by()))
                            .toList()));
        }
        return walk(
                "two-choices",
                "The same children against two choices of places, by region, at " + Words.day(all.asAt()),
                columns,
                all,
                parts);
    }

    /// Both choices at an occupancy.
    static Exhibit atOccupancy(ChildrenToPlaces all, ChildrenToPlaces mainstream, Occupancy occupancy, Parts parts) {
        List<Told> columns = new ArrayList<>();
        for (ChildrenToPlaces one : List.of(all, mainstream)) {
            columns.add(new Told(
                    new Column(
                            key("nominalRatio", one.types()),
                            "To every place, " + one.types().words(),
                            "1 = as many"),
                    parts.explained().ofRatio(one.types()),
                    one.all().stream()
                            .map(row -> ratio(row, row.nominal(), one.by()))
                            .toList()));
            columns.add(new Told(
                    new Column(
                            key("usableRatio", one.types()),
                            "To %s%% of places, %s"
                                    .formatted(occupancy.perCent(), one.types().words()),
                            "1 = as many"),
                    parts.explained().ofUsable(one.types(), occupancy),
                    one.all().stream()
                            .map(row -> ratio(row, row.usable(occupancy), one.by()))
                            .toList()));
        }
        return walk(
                "at-an-occupancy",
                "Children to places, if %s%% of places can be lived in, by region, at %s"
                        .formatted(occupancy.perCent(), Words.day(all.asAt())),
                columns,
                all,
                parts);
    }

    /// A column with what its figures are, and its cells in the order of the rows.
    private record Told(Column column, Explanation explanation, List<Cell> cells) {}

    private static Told children(ChildrenToPlaces counted, Parts parts) {
        return new Told(
                new Column("children", "Children in homes", "children"),
                parts.explained().ofChildren(),
                counted.all().stream()
                        .map(row -> children(row.children(), counted.by()))
                        .toList());
    }

    private static Told places(ChildrenToPlaces counted, String label, Parts parts) {
        return new Told(
                new Column(key("places", counted.types()), label, "places"),
                parts.explained().ofPlaces(counted.types()),
                counted.all().stream().map(row -> places(row.places())).toList());
    }

    private static Exhibit walk(String name, String title, List<Told> told, ChildrenToPlaces counted, Parts parts) {
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", Words.capital(counted.by().words()))));
        Map<String, Explanation> explained = new LinkedHashMap<>();
        for (Told one : told) {
            columns.add(one.column());
            explained.put(one.column().key(), one.explanation());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < counted.all().size(); i++) {
            Row row = counted.all().get(i);
            List<Cell> cells = new ArrayList<>(List.of(code(row), Words.text(row.name())));
            for (Told one : told) {
                cells.add(one.cells().get(i));
            }
            rows.add(cells);
        }
        return new Exhibit(
                name,
                new Table(title, columns, rows, List.of(CAUTION)),
                counted.asAt(),
                parts.sources(),
                Optional.empty(),
                parts.ledger(),
                explained);
    }

    private static String key(String of, HomeTypes types) {
        return types == HomeTypes.ALL ? of : of + "Mainstream";
    }

    private static Cell code(Row row) {
        return row.code().isEmpty() ? new Cell.Unknown("", "no code of today's areas") : Words.text(row.code());
    }

    private static Cell children(Headcount children, Grouping by) {
        if (by == Grouping.CONSTITUENCY) {
            return new Cell.Unknown("", NOT_BY_CONSTITUENCY);
        }
        return children.number().isPresent() && children.roundedTo() > 1
                ? new Cell.Rounded(
                        children.number().getAsInt(),
                        children.least().getAsInt(),
                        children.most().getAsInt())
                : Cells.count(children.published());
    }

    private static Cell places(RegisteredPlaces places) {
        return places.exact() ? new Cell.Whole(places.least()) : new Cell.Between(places.least(), places.most());
    }

    private static Cell ratio(Row row, Ratio ratio, Grouping by) {
        if (ratio.known()) {
            return new Cell.Interval(ratio.value(), ratio.least(), ratio.most());
        }
        if (by == Grouping.CONSTITUENCY) {
            return new Cell.Unknown("", NOT_BY_CONSTITUENCY);
        }
        return new Cell.Unknown(
                row.children().published().symbol(),
                row.children().number().isPresent()
                        ? "no place of these types is registered here, and nothing can be divided by none"
                        : "the number of children: " + Cells.why(row.children().published()));
    }
}
