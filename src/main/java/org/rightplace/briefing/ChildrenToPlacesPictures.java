package org.rightplace.briefing;

import java.util.List;
import java.util.function.Function;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Dots;
import org.rightplace.figure.Measure;
import org.rightplace.sufficiency.published.ChildrenToPlaces;
import org.rightplace.sufficiency.published.ChildrenToPlaces.Row;
import org.rightplace.sufficiency.published.Occupancy;
import org.rightplace.sufficiency.published.Ratio;

/// Children to places as dots around the line where there are as many children as places.
final class ChildrenToPlacesPictures {
    private ChildrenToPlacesPictures() {}

    private static final Measure RATIO = new Measure(1, 2, "");
    private static final Dots.Line AS_MANY = new Dots.Line(1, "as many children as places");

    /// One kind of dot.
    ///
    /// @param name in the key
    /// @param of   where its numbers come from
    /// @param ratio which number
    private record Series(String name, ChildrenToPlaces of, Function<Row, Ratio> ratio) {}

    static String count(ChildrenToPlaces all) {
        return draw(
                "dots-count",
                "Children for each registered place, at " + Words.day(all.asAt()),
                List.of(new Series("Places of all types of home", all, Row::nominal)));
    }

    static String choices(ChildrenToPlaces all, ChildrenToPlaces mainstream) {
        return draw(
                "dots-choices",
                "The same children, two choices of places, at " + Words.day(all.asAt()),
                List.of(
                        new Series("Places of all types of home", all, Row::nominal),
                        new Series("Places in mainstream homes only", mainstream, Row::nominal)));
    }

    static String atOccupancy(ChildrenToPlaces all, ChildrenToPlaces mainstream, Occupancy occupancy) {
        String share = occupancy.perCent() + "% of places ";
        return draw(
                "dots-occupancy",
                "Children for each place, if %s%% can be lived in, at %s"
                        .formatted(occupancy.perCent(), Words.day(all.asAt())),
                List.of(
                        new Series("Every registered place, all types of home", all, Row::nominal),
                        new Series(share + "in all types of home", all, row -> row.usable(occupancy)),
                        new Series(share + "in mainstream homes only", mainstream, row -> row.usable(occupancy))));
    }

    private static String draw(String id, String title, List<Series> series) {
        List<Row> rows = series.getFirst().of().all();
        List<Dots.Row> drawn = rows.stream()
                .map(row -> new Dots.Row(
                        row.name(),
                        series.stream().map(one -> dot(one, row.code())).toList()))
                .toList();
        return Dots.draw(
                new Caption(
                        id,
                        title,
                        "For each region a dot at the number of children for each place, with the range that rounding"
                                + " leaves open, and a line at 1. Regions stand in ONS's order. The same numbers are in"
                                + " the table below."),
                series.stream().map(Series::name).toList(),
                drawn,
                AS_MANY,
                RATIO);
    }

    private static Dots.Dot dot(Series series, String code) {
        Ratio ratio = series.of().all().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(series.ratio())
                .orElseThrow();
        return new Dots.Dot(ratio.value(), ratio.least(), ratio.most());
    }
}
