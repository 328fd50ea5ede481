package org.rightplace.sufficiency.published;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.register.Grouping;
import org.rightplace.register.Outcomes;

/// Children in secure homes and children's homes, by the area responsible for them, against the places
/// registered in the area, of one day: the published figures and nothing else.
///
/// The children are not those who live in these places. They are the children whom the area's authorities
/// look after, wherever their home is.
///
/// @param by      region, authority or constituency
/// @param rows    in ONS's order of regions, or of names; never by a figure
/// @param england the whole, as published, not the sum of the rows; empty where only some areas were
///     asked for
public record ChildrenToPlaces(Grouping by, HomeTypes types, LocalDate asAt, List<Row> rows, Optional<Row> england) {

    static final String ENGLAND = "E92000001";

    public ChildrenToPlaces {
        rows = List.copyOf(rows);
    }

    /// One area.
    ///
    /// @param code ONS's code; empty for places under the name of an authority that is no more
    public record Row(String code, String name, Optional<Region> region, Headcount children, RegisteredPlaces places) {

        /// Children to registered places.
        public Ratio nominal() {
            return usable(Occupancy.EVERY_PLACE);
        }

        /// Children to the share of registered places that is supposed to be open to a child.
        public Ratio usable(Occupancy occupancy) {
            return Ratio.of(children, places, occupancy);
        }
    }

    /// Sets children beside places of the same day.
    ///
    /// @param facts the register of a 31 March; on any other day there is no count of children to set
    ///     beside it
    /// @param by    region, authority or constituency
    /// @throws IllegalArgumentException if asked by anything else
    public static ChildrenToPlaces of(Facts facts, LookedAfter lookedAfter, Grouping by, HomeTypes types) {
        if (by != Grouping.REGION && by != Grouping.AUTHORITY && by != Grouping.CONSTITUENCY) {
            throw new IllegalArgumentException(
                    "children to places are by region, authority or constituency, not by " + by.slug());
        }
        Outcomes outcomes = Outcomes.of(facts, by, types.counted());
        List<Row> rows = new ArrayList<>();
        for (Outcomes.Row row : outcomes.rows()) {
            if (!row.code().startsWith("W")) {
                rows.add(new Row(
                        row.code(),
                        row.name(),
                        row.region(),
                        children(facts.asAt(), lookedAfter, row.code(), by == Grouping.REGION ? 10 : 1),
                        new RegisteredPlaces(row.least().places(), row.most().places())));
            }
        }
        int places = outcomes.england().places();
        Row england = new Row(
                ENGLAND,
                "England",
                Optional.empty(),
                children(facts.asAt(), lookedAfter, ENGLAND, 10),
                new RegisteredPlaces(places, places));
        return new ChildrenToPlaces(by, types, facts.asAt(), rows, Optional.of(england));
    }

    private static Headcount children(LocalDate asAt, LookedAfter lookedAfter, String code, int roundedTo) {
        boolean published = asAt.getMonth() == Month.MARCH && asAt.getDayOfMonth() == 31;
        return new Headcount(published ? lookedAfter.inHomes(asAt.getYear(), code) : new Count.Missing(), roundedTo);
    }

    /// The same of some areas, without England.
    public ChildrenToPlaces only(Predicate<Row> which) {
        return new ChildrenToPlaces(by, types, asAt, rows.stream().filter(which).toList(), Optional.empty());
    }

    /// England alone.
    public ChildrenToPlaces englandOnly() {
        return new ChildrenToPlaces(by, types, asAt, england.stream().toList(), Optional.empty());
    }

    /// The rows, then England where it is there.
    public List<Row> all() {
        List<Row> all = new ArrayList<>(rows);
        england.ifPresent(all::add);
        return all;
    }

    /// The areas with more children than such places, by the numbers as published, in the order of
    /// the rows.
    public List<Row> aboveOne(Occupancy occupancy) {
        return rows.stream().filter(row -> row.usable(occupancy).aboveOne()).toList();
    }
}
