package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.Urn;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.PlaceMap;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.geo.GridReference;
import org.rightplace.match.Allotment;
import org.rightplace.match.Allotment.AsGood;
import org.rightplace.match.Allotment.Given;
import org.rightplace.match.Allotment.Practice;
import org.rightplace.match.Allotment.Unplaced;
import org.rightplace.match.Allotment.Why;
import org.rightplace.match.Match;

/// What there could be for all children who need a home now, with the homes that exist.
public final class AllotmentPage {
    private AllotmentPage() {}

    private static final String INSIDE =
            "For those who plan with these records, not for publication. It is no list of children to move.";

    /// What the page is made of.
    ///
    /// @param weights what the set of weights is called
    /// @param where   where the middle of an area lies; empty where that is not known
    public record Parts(
            Allotment allotment,
            String weights,
            LocalDate returns,
            LocalDate today,
            Function<String, Optional<GridReference>> where,
            GapsPage.Told told) {

        private int children() {
            return allotment.given().size() + allotment.unplaced().size();
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        Allotment allotment = parts.allotment();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "This shows what could be, were all places given at once with every child in view, and what is missing. Nobody is placed by it, and no row is an instruction: for each child people decide, with the child."));
        blocks.add(new Block.Questions(List.of(
                "For whom is there nothing, and what would have to exist?",
                "What does giving places one after the other cost the children who come last?",
                "How much of this hangs on what nobody recorded?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        blocks.add(new Block.Shown(practice(parts)));
        blocks.add(new Block.Paragraph(
                "Points are of %s for each child, and only those that are sure. They are added up over children so that ways can be set beside each other; a child's wellbeing is no sum."
                        .formatted(Words.whole(Match.ALL))));
        if (!allotment.unplaced().isEmpty()) {
            blocks.add(new Block.Heading("For whom there is no place"));
            blocks.add(new Block.Points(why(allotment)));
            blocks.add(new Block.Shown(unplaced(parts)));
        }
        if (!allotment.given().isEmpty()) {
            blocks.add(new Block.Heading("What could be"));
            blocks.add(new Block.Shown(given(parts)));
            blocks.add(new Block.Shown(flows(parts)));
            blocks.add(new Block.Heading("What would be as good"));
            blocks.add(new Block.Paragraph(asGood(allotment)));
            if (!allotment.asGood().isEmpty()) {
                blocks.add(new Block.Shown(asGood(parts)));
            }
        }
        blocks.add(new Block.Way("What one more place would be worth", "/match/shadow-prices"));
        blocks.add(new Block.Way("Fair to whom", "/match/fairness"));
        blocks.add(new Block.Way("As if at entry: children who live in homes", "/match/as-if"));
        blocks.add(new Block.Way("What keeping places back would do", "/match/kept-back"));
        blocks.add(new Block.Way("One child at a time, with every reason", "/match"));
        blocks.add(new Block.Way("How matches are weighed", "/match/weights"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "All children together",
                "Who could have which place, so that what is surely right is most for all of them, beside what giving places one after the other comes to.",
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        Allotment allotment = parts.allotment();
        Optional<Explanation> explained = Optional.of(explained(parts));
        return List.of(
                new Block.Numbers.Figure(
                        Words.whole(allotment.given().size()),
                        "of %s who need a home now could have a place at once"
                                .formatted(Words.number(parts.children(), "child", "children")),
                        explained),
                new Block.Numbers.Figure(Words.whole(allotment.unplaced().size()), "would have none", explained),
                new Block.Numbers.Figure(
                        Words.whole(allotment.points()),
                        allotment.isProven()
                                ? "points that are sure, of all of them: proven that no other way has more"
                                : "points that are sure, of all of them; no other way has more than %s"
                                        .formatted(Words.whole(allotment.bound())),
                        explained));
    }

    private static List<String> why(Allotment allotment) {
        Map<Why, Integer> counts = new EnumMap<>(Why.class);
        allotment.unplaced().forEach(one -> counts.merge(one.why(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> "%s: %s."
                        .formatted(
                                Words.number(one.getValue(), "child", "children"),
                                one.getKey().words()))
                .toList();
    }

    private static Exhibit practice(Parts parts) {
        Allotment allotment = parts.allotment();
        List<List<Cell>> rows = new ArrayList<>(List.of(List.of(
                Words.text("all at once"), Cells.whole(allotment.given().size()), Cells.whole(allotment.points()))));
        for (Practice one : allotment.practice()) {
            rows.add(List.of(Words.text(one.way().words()), Cells.whole(one.placed()), Cells.whole(one.points())));
        }
        return exhibit(
                parts,
                "assign-practice",
                new Table(
                        "Ways to give places, and what they come to",
                        List.of(
                                Words.words("way", "Places are given"),
                                new Column("placed", "Children with a place", "children"),
                                new Column("points", "Points that are sure, of all of them", "points")),
                        rows,
                        List.of(
                                INSIDE,
                                "One after the other in order of what is most pressing. Limits are kept in every way.")));
    }

    private static Exhibit unplaced(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Unplaced one : parts.allotment().unplaced()) {
            rows.add(List.of(
                    Words.text(one.child().child().child().value()),
                    Words.text(parts.told().names().apply(one.child().child().authority())),
                    Words.text(Words.capital(one.why().words()))));
        }
        return exhibit(
                parts,
                "assign-unplaced",
                new Table(
                        "Children for whom there is no place, and why",
                        List.of(
                                Words.words("seeking", "Child"),
                                Words.words("authority", "Of"),
                                Words.words("why", "Why")),
                        rows,
                        List.of(
                                INSIDE,
                                "The child's own page tells what rules each home out, and the nearest change.")));
    }

    private static Exhibit given(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Given one : parts.allotment().given()) {
            rows.add(List.of(
                    Words.text(one.child().child().child().value()),
                    Words.text(parts.told().names().apply(one.child().child().authority())),
                    Words.text(one.match().home().offer().home().value()),
                    Cells.words(
                            one.match().home().offer().area().map(parts.told().names()), "nobody says where it lies"),
                    Cells.whole(one.match().score().low()),
                    Cells.whole(one.match().score().high()),
                    Cells.whole(one.takes())));
        }
        return exhibit(
                parts,
                "assign-given",
                new Table(
                        "What could be for each child",
                        List.of(
                                Words.words("seeking", "Child"),
                                Words.words("authority", "Of"),
                                Words.words("home", "Home"),
                                Words.words("area", "Lies in"),
                                new Column("sure", "Points that are sure", "points"),
                                new Column("most", "Points at most", "points"),
                                new Column("takes", "Takes", "places")),
                        rows,
                        List.of(
                                INSIDE,
                                "A child who is to live alone, or beside whom nobody should come new, takes every open place of a home; brothers and sisters who must be together take one each.")));
    }

    /// From which authority to where, an area within itself too.
    private static Exhibit flows(Parts parts) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Given one : parts.allotment().given()) {
            counts.computeIfAbsent(one.child().child().authority(), from -> new TreeMap<>())
                    .merge(one.match().home().offer().area().orElse(""), 1, Integer::sum);
        }
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((from, into) -> into.forEach((to, children) -> rows.add(List.of(
                Words.text(parts.told().names().apply(from)),
                to.isEmpty()
                        ? new Cell.Unknown("", "nobody says where the home lies")
                        : Words.text(parts.told().names().apply(to)),
                Cells.whole(children),
                Words.text(from.equals(to) ? "in the own authority" : "elsewhere")))));
        return new Exhibit(
                        "assign-flows",
                        new Table(
                                "From where to where children could go",
                                List.of(
                                        Words.words("from", "Children of"),
                                        Words.words("to", "To homes in"),
                                        new Column("children", "Children", "children"),
                                        Words.words("own", "Where that is")),
                                rows,
                                List.of(INSIDE)),
                        parts.today(),
                        parts.told().sources(),
                        map(parts, counts),
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }

    private static Optional<String> map(Parts parts, Map<String, Map<String, Integer>> counts) {
        Map<String, Integer> into = new TreeMap<>();
        List<PlaceMap.Way> ways = new ArrayList<>();
        counts.forEach((from, to) -> {
            into.merge(from, 0, Integer::sum);
            to.forEach((area, children) -> {
                into.merge(area, children, Integer::sum);
                Optional<GridReference> start = parts.where().apply(from);
                Optional<GridReference> end = parts.where().apply(area);
                if (!area.equals(from) && start.isPresent() && end.isPresent()) {
                    ways.add(new PlaceMap.Way(
                            start.get(),
                            end.get(),
                            children,
                            "%s to %s: %s"
                                    .formatted(
                                            parts.told().names().apply(from),
                                            parts.told().names().apply(area),
                                            Words.number(children, "child", "children"))));
                }
            });
        });
        List<PlaceMap.Place> places = new ArrayList<>();
        into.forEach((area, children) -> parts.where()
                .apply(area)
                .ifPresent(at -> places.add(new PlaceMap.Place(
                        parts.told().names().apply(area), at, Optional.of((double) children), Words.whole(children)))));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(PlaceMap.draw(
                        new Caption(
                                "assign-flows-map",
                                "Children who could have a place, by where it lies, and from where they would come",
                                "A dot for each area, as large as the number of children who could have a place there; a bow from the authority of children to where their places lie, where that is another, as wide as their number. The table below holds every number."),
                        places,
                        ways));
    }

    private static String asGood(Allotment allotment) {
        int only = allotment.given().size() - allotment.asGood().size();
        return "%s could have another home, or change places with another child, and all together would lose nothing: no number speaks for one of these ways, so somebody must. For %s, any single change would lose something."
                .formatted(
                        Words.capital(Words.number(allotment.asGood().size(), "child", "children")),
                        Words.number(only, "child", "children"));
    }

    private static Exhibit asGood(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (AsGood one : parts.allotment().asGood()) {
            rows.add(List.of(
                    Words.text(one.child().child().child().value()),
                    Words.text(parts.told().names().apply(one.child().child().authority())),
                    new Cell.Texts(one.homes().stream().map(Urn::value).toList()),
                    new Cell.Texts(one.changes().stream()
                            .map(child -> child.child().child().value())
                            .toList())));
        }
        return exhibit(
                parts,
                "assign-as-good",
                new Table(
                        "What would be as good for all together",
                        List.of(
                                Words.words("seeking", "Child"),
                                Words.words("authority", "Of"),
                                Words.words("homes", "Could as well have, all others staying where they are"),
                                Words.words("changes", "Could as well change places with")),
                        rows,
                        List.of(INSIDE, "As good in points that are sure, of all together; not to each child.")));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "allotment",
                "All at once",
                "Children who need a home now, each given at most one home, so that the points that are sure add up to most.",
                Explanation.From.all(parts.told().sources()),
                "The home in which a child lives now; homes of which nobody says how many places are open; of each child's homes all but the %d with most sure points; children who need a home and of whom nobody wrote it down."
                        .formatted(Allotment.MOST_HOMES),
                "Proven best, or with the number that no other way can exceed. What is not known of homes and children is not in the points.",
                "A flow of least cost where every child takes one place, otherwise branch and bound, for very many children among what is likely at the best prices; two children on whom living together would speak strongly are not given one home. Weights: “%s”."
                        .formatted(parts.weights()),
                "An instruction to place or to move a child. That two children are kept apart tells nobody why.");
    }

    private static Exhibit exhibit(Parts parts, String name, Table table) {
        return new Exhibit(
                        name,
                        table,
                        parts.today(),
                        parts.told().sources(),
                        Optional.empty(),
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }
}
