package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.match.Fairness;
import org.rightplace.match.Fairness.Group;
import org.rightplace.match.Fairness.Way;

/// How groups of children fare when what is surely right is most for all together, and what it costs to
/// do better by those who fare worst.
public final class FairnessPage {
    private FairnessPage() {}

    private static final String INSIDE = "For those who plan with these records, not for publication.";
    private static final int MOST_DRAWN = 20;

    /// What the page is made of.
    ///
    /// @param grouped by what, in words
    /// @param weights what the set of weights is called
    public record Parts(Fairness fairness, String grouped, String weights, LocalDate today, GapsPage.Told told) {}

    /// The page.
    public static Page of(Parts parts) {
        Fairness fairness = parts.fairness();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "Most for all together can be little for some. This shows for whom, and what it would cost all together to do better by those who fare worst. What is fair, people decide; and where little exists for a group, no way of giving places is."));
        blocks.add(new Block.Questions(List.of(
                "Is a group that fares worse one for whom too little exists, or one that others are put before?",
                "Of whose needs is less recorded, so that less is sure?",
                "What would the group itself call fair?")));
        Optional<Explanation> explained = Optional.of(explained(parts));
        if (!fairness.ways().isEmpty()) {
            Way most = fairness.ways().getFirst();
            Way fairest = fairness.ways().getLast();
            blocks.add(new Block.Numbers(List.of(
                    new Block.Numbers.Figure(
                            percent(most.worst()),
                            "of what it could have at best has the group that fares worst, when most is done for all together",
                            explained),
                    new Block.Numbers.Figure(
                            percent(fairest.worst()),
                            "has the group that fares worst in the fairest way found",
                            explained),
                    new Block.Numbers.Figure(
                            Words.whole(fairness.price()),
                            "points of %s is what that costs all together".formatted(Words.whole(most.points())),
                            explained))));
        }
        blocks.add(new Block.Shown(groups(parts)));
        blocks.add(new Block.Shown(ways(parts)));
        blocks.add(new Block.Way("All children together", "/match/together"));
        blocks.add(new Block.Way("What one more place would be worth", "/match/shadow-prices"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Fair to whom",
                "How groups of children would fare, were all places given at once, and the price of more fairness.",
                blocks);
    }

    private static String percent(double share) {
        return "%.0f%%".formatted(100 * share);
    }

    private static Exhibit groups(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : parts.fairness().groups()) {
            rows.add(List.of(
                    Words.text(group.name()),
                    Cells.whole(group.children()),
                    new Cell.Decimal(group.atBest()),
                    Cells.whole(group.most().placed()),
                    new Cell.Decimal(group.most().points()),
                    new Cell.Share(group.most().share()),
                    Cells.whole(group.fairest().placed()),
                    new Cell.Decimal(group.fairest().points()),
                    new Cell.Share(group.fairest().share())));
        }
        return exhibit(
                parts,
                "fairness-groups",
                new Table(
                        "How groups fare, by " + parts.grouped(),
                        List.of(
                                Words.words("group", "Group"),
                                new Column("children", "Need a home now", "children"),
                                new Column("atBest", "Points a child at best, were every place theirs", "points"),
                                new Column("placed", "With a place, when most is done for all", "children"),
                                new Column("points", "Points a child then", "points"),
                                new Column("share", "Of their best", "share"),
                                new Column("fairPlaced", "With a place, in the fairest way found", "children"),
                                new Column("fairPoints", "Points a child then (fairest)", "points"),
                                new Column("fairShare", "Of their best (fairest)", "share")),
                        rows,
                        List.of(
                                INSIDE,
                                "Groups of fewer than %d children are shown, and not made fair to: chance decides how they fare."
                                        .formatted(Fairness.FEWEST))),
                picture(parts));
    }

    private static Optional<String> picture(Parts parts) {
        List<Bars.Group> drawn = parts.fairness().groups().stream()
                .filter(Group::isCounted)
                .limit(MOST_DRAWN)
                .map(group -> new Bars.Group(
                        group.name(),
                        List.of(
                                OptionalDouble.of(group.most().share()),
                                OptionalDouble.of(group.fairest().share()))))
                .toList();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(Bars.grouped(
                        new Caption(
                                "fairness",
                                "Share of what each group could have at best",
                                "For each group of %d children or more two bars: the share of its best when most is done for all together, and in the fairest way found. The table below holds every number."
                                        .formatted(Fairness.FEWEST)),
                        List.of("Most for all together", "Fairest way found"),
                        drawn,
                        Measure.PERCENT));
    }

    private static Exhibit ways(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Way way : parts.fairness().ways()) {
            rows.add(List.of(
                    new Cell.Share(way.worst()),
                    new Cell.Whole(way.points()),
                    new Cell.Whole(parts.fairness().ways().getFirst().points() - way.points()),
                    Cells.whole(way.placed())));
        }
        return exhibit(
                parts,
                "fairness-price",
                new Table(
                        "The price of more fairness, by " + parts.grouped(),
                        List.of(
                                new Column("worst", "What the group that fares worst has of its best", "share"),
                                new Column("points", "Points of all children", "points"),
                                new Column("price", "Fewer than the most", "points"),
                                new Column("placed", "Children with a place", "children")),
                        rows,
                        List.of(INSIDE, "Ways that were found. That nothing fairer costs less is not proven.")),
                Optional.empty());
    }

    private static Exhibit exhibit(Parts parts, String name, Table table, Optional<String> picture) {
        return new Exhibit(
                        name,
                        table,
                        parts.today(),
                        parts.told().sources(),
                        picture,
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "fairness",
                "How groups fare",
                "Points that are sure, of the children of a group who need a home now, those without a place counted with none; and their share of the points that the group could have were every open place its own.",
                Explanation.From.all(parts.told().sources()),
                "Children who need a home and of whom nobody wrote it down; children of whom nothing is recorded by which they are grouped stand under a group of that name.",
                "When most is done for all: proven best, or within a bound. The fairer ways are found, not proven.",
                "Branch and bound, in which the least share of its best that a group of %d children or more has counts beside the points of all, more from one way to the next. Weights: “%s”."
                        .formatted(Fairness.FEWEST, parts.weights()),
                "A judgement on anybody who gives places, or a reason to give a child a place that is not right.");
    }
}
