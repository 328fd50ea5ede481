package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.PlaceMap;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.geo.GridReference;
import org.rightplace.match.Allotment;
import org.rightplace.match.Match;
import org.rightplace.match.ShadowPrices;
import org.rightplace.match.ShadowPrices.Gain;
import org.rightplace.match.ShadowPrices.Priced;

/// What one more place of each kind would be worth to all children who need a home now.
public final class ShadowPricesPage {
    private ShadowPricesPage() {}

    private static final String INSIDE = "For those who plan with these records, not for publication.";

    /// What the page is made of.
    ///
    /// @param prices   empty where too little is known of needs to put children into cohorts
    /// @param weights  what the set of weights is called
    /// @param lens     what the cohorts are, in words
    /// @param where    where the middle of an area lies; empty where that is not known
    public record Parts(
            Optional<ShadowPrices> prices,
            String weights,
            String lens,
            Function<String, Optional<GridReference>> where,
            LocalDate today,
            GapsPage.Told told) {}

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "A shadow price says what is lost for want of one place: the points that are surely right for all children with the place, less those without it. It says nothing of what such a home would cost, who could staff it, or whether it could be run well; and where needs are not recorded it is silent."));
        blocks.add(new Block.Questions(List.of(
                "For which children is there nothing that could be made better by moving others?",
                "Would a place here be right for years, or only for the children who wait today?",
                "What would the same places be worth if what homes claim were shown to be true?")));
        parts.prices()
                .ifPresentOrElse(
                        prices -> shown(parts, prices, blocks),
                        () -> blocks.add(
                                new Block.Paragraph(
                                        "Too little is known of the children's needs to put them into cohorts, so no kind of place can be priced. The page of need cohorts says what is missing.")));
        blocks.add(new Block.Way("Need cohorts", "/cohorts"));
        blocks.add(new Block.Way("All children together", "/match/together"));
        blocks.add(new Block.Way("For whom no right home is here, and why", "/gaps"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "What one more place would be worth",
                "By need cohort, area and how well it is known what the place can do: a needs-led statement of what to develop.",
                blocks);
    }

    private static void shown(Parts parts, ShadowPrices prices, List<Block> blocks) {
        Optional<Explanation> explained = Optional.of(explained(parts));
        List<Priced> ordered = ordered(prices);
        long none = ordered.stream().filter(one -> sure(one).atMost() == 0).count();
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        ordered.stream()
                .findFirst()
                .ifPresent(first -> figures.add(new Block.Numbers.Figure(
                        words(sure(first)),
                        "points of %s: what one place in %s for “%s” would be worth, the most of all kinds"
                                .formatted(
                                        Words.whole(Match.ALL),
                                        parts.told().names().apply(first.area()),
                                        first.cohort()),
                        explained)));
        figures.add(new Block.Numbers.Figure(
                Words.whole(none),
                "of %s of place would surely make nothing better"
                        .formatted(Words.number(ordered.size(), "kind", "kinds")),
                explained));
        figures.add(new Block.Numbers.Figure(
                Words.whole(prices.children()), "children need a home now, and are all thought of", explained));
        blocks.add(new Block.Numbers(figures));
        blocks.add(new Block.Shown(table(parts, ordered)));
    }

    private static List<Priced> ordered(ShadowPrices prices) {
        return prices.places().stream()
                .sorted(Comparator.<Priced>comparingLong(one -> -sure(one).atLeast())
                        .thenComparingLong(one -> -sure(one).atMost())
                        .thenComparing(Comparator.comparingInt(Priced::waiting).reversed())
                        .thenComparing(Priced::cohort)
                        .thenComparing(Priced::area))
                .toList();
    }

    /// On the strongest evidence.
    private static Gain sure(Priced one) {
        return Optional.ofNullable(one.worth().get(Evidence.OBSERVED_IN_PLACEMENTS))
                .orElseThrow();
    }

    private static String words(Gain worth) {
        return worth.isExact()
                ? Words.whole(worth.atLeast())
                : "%s to %s".formatted(Words.whole(worth.atLeast()), Words.whole(worth.atMost()));
    }

    private static Exhibit table(Parts parts, List<Priced> ordered) {
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("cohort", "For the cohort"),
                Words.words("area", "A place in"),
                new Column("waiting", "Children of both who need a home now", "children")));
        List<Evidence> grades = ordered.isEmpty()
                ? List.of()
                : List.copyOf(ordered.getFirst().worth().keySet());
        grades.forEach(grade ->
                columns.add(new Column(grade.slug(), "Worth where it is: " + Words.lower(grade.words()), "points")));
        columns.add(Words.words("meets", "The place meets"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Priced one : ordered) {
            List<Cell> row = new ArrayList<>(List.of(
                    Words.text(one.cohort()),
                    Words.text(parts.told().names().apply(one.area())),
                    Cells.whole(one.waiting())));
            grades.forEach(grade ->
                    row.add(cell(Optional.ofNullable(one.worth().get(grade)).orElseThrow())));
            row.add(Words.text(
                    one.meets().isEmpty()
                            ? "no need that half of the cohort's children share"
                            : Words.list(
                                    one.meets().stream().map(NeedDomain::title).toList())));
            rows.add(row);
        }
        return new Exhibit(
                        "shadow-prices",
                        new Table(
                                "What one more place of each kind would be worth, on " + Words.day(parts.today()),
                                columns,
                                rows,
                                List.of(
                                        INSIDE,
                                        "Each place by itself: two of one kind are not worth twice as much. Points are of %s for a child."
                                                .formatted(Words.whole(Match.ALL)),
                                        "Cohorts: %s. Two numbers are the least and the most that the difference can be."
                                                .formatted(parts.lens()))),
                        parts.today(),
                        parts.told().sources(),
                        map(parts, ordered),
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }

    private static Cell cell(Gain worth) {
        return worth.isExact() ? Cells.whole(worth.atLeast()) : new Cell.Between(worth.atLeast(), worth.atMost());
    }

    /// For each area the kind that would be worth most there.
    private static Optional<String> map(Parts parts, List<Priced> ordered) {
        Map<String, Priced> most = new TreeMap<>();
        ordered.forEach(one -> most.putIfAbsent(one.area(), one));
        List<PlaceMap.Place> places = new ArrayList<>();
        most.forEach((area, one) -> parts.where()
                .apply(area)
                .ifPresent(at -> places.add(new PlaceMap.Place(
                        parts.told().names().apply(area),
                        at,
                        Optional.of((double) sure(one).atLeast()),
                        words(sure(one))))));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(PlaceMap.draw(
                        new Caption(
                                "shadow-prices-map",
                                "Points that one more place would be worth at least, by where it is",
                                "For each area the kind of place that would be worth most there, were it observed in placements what it can do. A hollow dot is an area where no place would surely make anything better. The table below holds every number."),
                        places,
                        List.of()));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "shadow-price",
                "What one more place would be worth",
                "The points that are sure, of all children who need a home now and as the best that there could be, with one more place of a kind, less the same without it. The place stands in a home of its own, with nobody else; it meets, at the highest level, each need that at least half of the cohort's children have; it takes any age and sex, a child alone, with an order or adapted. What else it offers counts nothing.",
                Explanation.From.all(parts.told().sources()),
                "Children who need a home and of whom nobody wrote it down; brothers and sisters who must be together, since one place is too few for them; of each child's homes all but the %d with most sure points."
                        .formatted(Allotment.MOST_HOMES),
                "Exact, or the least and the most that the difference can be: for many children of whom some take several places or cannot come to one home.",
                "Chains of children who would each move up, along a flow of least cost; bounded from above by what children are worth at the best prices. Weights: “%s”."
                        .formatted(parts.weights()),
                "A reason to open a home by itself, what a place may cost, or a ranking of areas.");
    }
}
