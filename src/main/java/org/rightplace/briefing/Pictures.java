package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.rightplace.care.Tally;
import org.rightplace.figure.AreaMap;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Classes;
import org.rightplace.figure.HexMap;
import org.rightplace.figure.LorenzCurve;
import org.rightplace.figure.Mark;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Series;
import org.rightplace.figure.hex.HexCell;
import org.rightplace.geo.Boundary;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.register.AreaMeasure;
import org.rightplace.register.Concentration;
import org.rightplace.register.Concentration.Area;
import org.rightplace.register.Grouping;
import org.rightplace.register.History;
import org.rightplace.register.Openings;
import org.rightplace.register.Outcomes;

/// The results as pictures: which numbers go into which, and what each is called. Every picture stands
/// beside a table of the same numbers.
public final class Pictures {
    private Pictures() {}

    private static final String READ_BELOW = " The same numbers are in the table below.";

    private record Outcome(String name, ToIntFunction<Tally> of) {}

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("Outstanding", Tally::outstanding),
            new Outcome("Good", Tally::good),
            new Outcome("Requires improvement", Tally::requiresImprovement),
            new Outcome("Inadequate", Tally::inadequate),
            new Outcome("Another scale", Tally::otherScale),
            new Outcome("No judgement yet", Tally::notYetJudged));

    /// Outcomes as bars of counts; none where there are more than a screen of them, or counts are not exact.
    public static Optional<String> outcomes(Outcomes outcomes, Facts facts) {
        if (outcomes.by() == Grouping.AUTHORITY
                || outcomes.by() == Grouping.CONSTITUENCY
                || outcomes.rows().isEmpty()) {
            return Optional.empty();
        }
        List<Bars.Stack> stacks = outcomes.rows().stream()
                .map(row -> new Bars.Stack(
                        row.name(),
                        OUTCOMES.stream()
                                .map(outcome -> outcome.of().applyAsInt(row.least()))
                                .toList()))
                .toList();
        String title = "%s, by %s: latest overall judgement"
                .formatted(
                        Words.counted(outcomes.counted(), facts.asAt()),
                        outcomes.by().words());
        return Optional.of(Bars.stacked(
                new Caption("outcomes", title, "Counts of homes by their latest overall judgement." + READ_BELOW),
                OUTCOMES.stream().map(Outcome::name).toList(),
                stacks));
    }

    /// Shares side by side, for regions.
    public static Optional<String> shares(Concentration concentration) {
        if (concentration.by() != Grouping.REGION) {
            return Optional.empty();
        }
        List<Function<Area, Optional<Double>>> shares = List.of(
                concentration::shareOfHomes,
                concentration::shareOfPlaces,
                concentration::shareOfLookedAfter,
                concentration::shareOfUnder18);
        Area england = concentration.england();
        List<String> series = List.of(
                "Homes (of %s)".formatted(Words.whole(england.homes())),
                "Places (of %s)".formatted(Words.whole(england.places())),
                "Looked-after children"
                        + england.lookedAfter().children().stream()
                                .mapToObj(children -> " (of %s)".formatted(Words.whole(children)))
                                .findFirst()
                                .orElse(" (not known)"),
                "All aged 0 to 17 (of %s)".formatted(Words.whole(england.under18())));
        List<Bars.Group> groups = concentration.areas().stream()
                .map(area -> new Bars.Group(
                        area.name(),
                        shares.stream()
                                .map(share -> optional(share.apply(area)))
                                .toList()))
                .toList();
        String title = "%s: each region's share of England"
                .formatted(Words.counted(concentration.counted(), concentration.asAt()));
        return Optional.of(Bars.grouped(
                new Caption(
                        "shares",
                        title,
                        "For each region its share of homes, of registered places, of looked-after children and of"
                                + " all residents aged 0 to 17." + READ_BELOW),
                series,
                groups,
                Measure.PERCENT));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /// How unevenly homes and places are spread over areas by their residents aged 0 to 17.
    public static Optional<String> lorenz(Concentration concentration) {
        if (concentration.lorenzOfHomes().isEmpty()
                || concentration.lorenzOfPlaces().isEmpty()) {
            return Optional.empty();
        }
        String title = "%s, over %s by residents aged 0 to 17"
                .formatted(
                        Words.counted(concentration.counted(), concentration.asAt()),
                        concentration.by() == Grouping.REGION ? "regions" : "local authorities");
        return Optional.of(LorenzCurve.draw(
                new Caption(
                        "lorenz",
                        title,
                        "Lorenz curves of homes and of places, areas in order of homes or places to residents aged 0 to"
                                + " 17. On the straight line every area would have as many as its residents' share."),
                List.of(
                        new LorenzCurve.Curve(
                                "Homes", concentration.lorenzOfHomes().get()),
                        new LorenzCurve.Curve(
                                "Places", concentration.lorenzOfPlaces().get())),
                "Share of residents aged 0 to 17",
                "Share of homes or places"));
    }

    /// Homes registered in each year since 2003, as far as lists still show them.
    public static Optional<String> openings(Openings openings) {
        LocalDate from = LocalDate.of(2010, Month.APRIL, 1);
        List<Bars.Stack> stacks = openings.years().stream()
                .filter(year -> !year.from().isBefore(from))
                .map(year -> new Bars.Stack(
                        "%d to %d".formatted(year.from().getYear(), year.from().getYear() + 1),
                        sizes(year.bySize(), year.homes())))
                .toList();
        if (stacks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Bars.stacked(
                new Caption(
                        "openings",
                        "%s, by year of registration (from 1 April) and size"
                                .formatted(Words.capital(openings.counted().words())),
                        "Homes registered in each year, by registered places as first listed; earlier years are a lower"
                                + " bound." + READ_BELOW),
                List.of("1 place", "2 places", "3 places", "4 places", "5 or more"),
                stacks));
    }

    private static List<Integer> sizes(Map<Integer, Integer> bySize, int homes) {
        List<Integer> sizes = new ArrayList<>();
        int large = homes;
        for (int size = 1; size <= 4; size++) {
            int of = bySize.getOrDefault(size, 0);
            sizes.add(of);
            large -= of;
        }
        sizes.add(large);
        return sizes;
    }

    /// Homes over the dates of the releases, broken where two cannot be joined.
    public static Optional<String> history(History history) {
        List<Series.Break> breaks = new ArrayList<>();
        for (History.Point point : history.points()) {
            if (point.breaks().contains(History.Break.COVERAGE)) {
                breaks.add(new Series.Break(point.asAt(), Words.capital(History.Break.COVERAGE.words()) + "."));
            }
        }
        return Optional.of(Series.draw(
                new Caption(
                        "history",
                        "%s, at the date of each release"
                                .formatted(Words.capital(history.counted().words())),
                        "Homes in each list. Lists that are not of the same thing are not joined." + READ_BELOW),
                List.of(new Series.Line(
                        "Homes",
                        history.points().stream()
                                .map(point -> new Series.Point(
                                        point.asAt(),
                                        OptionalDouble.of(point.tally().homes())))
                                .toList())),
                breaks,
                Measure.COUNT));
    }

    /// Ofsted's own published totals; none where they are not of what is counted.
    public static Optional<String> published(History history) {
        return history.official().isEmpty()
                ? Optional.empty()
                : Optional.of(Series.draw(
                        new Caption(
                                "published",
                                "Children's homes, all types: all registered homes, as published",
                                "Ofsted's published totals at 31 March of each year." + READ_BELOW),
                        List.of(new Series.Line(
                                "Homes",
                                history.official().stream()
                                        .map(total -> new Series.Point(total.asAt(), OptionalDouble.of(total.homes())))
                                        .toList())),
                        List.of(),
                        Measure.COUNT));
    }

    /// The hexagon map; none where a release names no constituency of 2024.
    ///
    /// @param cells the cell of each constituency's code
    public static Optional<String> hexagons(
            Outcomes outcomes, AreaMeasure measure, Facts facts, Map<String, HexCell> cells) {
        List<HexMap.Hex> hexes = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Outcomes.Row row : outcomes.rows()) {
            HexCell cell = cells.get(row.code());
            if (cell != null) {
                Mark mark = mark(row, measure, facts);
                mark.value().ifPresent(values::add);
                hexes.add(new HexMap.Hex(cell, mark));
            }
        }
        return hexes.isEmpty()
                ? Optional.empty()
                : Optional.of(HexMap.draw(
                        caption("hexagons", outcomes, measure, facts, "Every constituency is one hexagon."),
                        hexes,
                        Classes.of(scale(measure), values),
                        measure.heading()));
    }

    /// The map of true shapes.
    public static Optional<String> shapes(
            Outcomes outcomes, AreaMeasure measure, Facts facts, List<Boundary> boundaries) {
        List<AreaMap.Area> areas = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Boundary boundary : boundaries) {
            outcomes.find(boundary.constituency()).ifPresent(row -> {
                Mark mark = mark(row, measure, facts);
                mark.value().ifPresent(values::add);
                areas.add(new AreaMap.Area(
                        boundary.polygons().stream()
                                .flatMap(polygon -> polygon.rings().stream())
                                .toList(),
                        mark));
            });
        }
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(AreaMap.draw(
                        caption("shapes", outcomes, measure, facts, "True shapes, super-generalised by ONS."),
                        areas,
                        Classes.of(scale(measure), values),
                        measure.heading()));
    }

    private static Caption caption(String id, Outcomes outcomes, AreaMeasure measure, Facts facts, String how) {
        return new Caption(
                id,
                "%s: %s".formatted(Words.counted(outcomes.counted(), facts.asAt()), measure.words()),
                how + READ_BELOW);
    }

    private static Measure scale(AreaMeasure measure) {
        return measure.isRate() ? new Measure(1, 1, "") : Measure.COUNT;
    }

    private static Mark mark(Outcomes.Row row, AreaMeasure measure, Facts facts) {
        int under18 = facts.geography()
                .findConstituency(row.code())
                .map(Constituency::under18)
                .orElse(0);
        OptionalDouble value = measure.of(row.least(), under18);
        String words = value.isEmpty()
                ? "not known"
                : (measure.isRate() ? Words.decimal(value.getAsDouble()) : Words.whole(Math.round(value.getAsDouble())))
                        + " " + measure.words();
        return new Mark(
                row.name(),
                row.region().map(Region::published).orElse(""),
                value,
                words,
                Optional.of("/areas/" + row.code()));
    }
}
