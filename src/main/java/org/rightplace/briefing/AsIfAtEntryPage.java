package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.match.AsIfAtEntry;
import org.rightplace.match.AsIfAtEntry.Counts;

/// What could have been, had today's homes been matched by need from the start. Totals, and never which
/// child.
public final class AsIfAtEntryPage {
    private AsIfAtEntryPage() {}

    /// What the page is made of.
    ///
    /// @param weights what the set of weights is called
    /// @param returns the day on which it is known who lives where
    public record Parts(AsIfAtEntry asIf, String weights, LocalDate returns, LocalDate today, GapsPage.Told told) {}

    /// The page.
    public static Page of(Parts parts) {
        AsIfAtEntry asIf = parts.asIf();
        Counts all = asIf.of();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "This is no list of children to move, and none can be had here. To move a child breaks what has grown between people. It asks what was lost at the start, so that the next child need not lose it."));
        blocks.add(new Block.Questions(List.of(
                "What was known on the day when these children came, and what only later?",
                "Who had to choose among the places that were open that week?",
                "What would it take to know, and to keep, the right place beforehand?")));
        Optional<Explanation> explained = Optional.of(explained(parts));
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(all.betterMet()),
                        "of %s who live in homes would have needs surely better met; %s less well"
                                .formatted(
                                        Words.number(all.children(), "child", "children"), Words.whole(all.lessMet())),
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(all.nearer()),
                        "would live nearer to their own authority; %s further".formatted(Words.whole(all.further())),
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(all.elsewhere()),
                        "would have come to another home: to do it now would be so many moves, each of them a harm",
                        explained))));
        blocks.add(new Block.Paragraph(
                "All children together have %s points that are sure where they live, and could have had %s%s. With whom they would live is not weighed, since all would have come new; whether brothers and sisters could be together cannot be told, since only how many they are is recorded."
                        .formatted(
                                Words.whole(asIf.points()),
                                Words.whole(asIf.asIf()),
                                asIf.bound() > asIf.asIf()
                                        ? ", and by no way more than " + Words.whole(asIf.bound())
                                        : "")));
        blocks.add(new Block.Heading("Why not better"));
        blocks.add(new Block.Points(List.of(
                "%s: no home that is known would surely be better than theirs. What would be right for them does not exist, or is not recorded."
                        .formatted(Words.capital(Words.number(all.nothing(), "child", "children"))),
                "%s: a home would be better, and its places would be others'. There are too few of its kind."
                        .formatted(Words.capital(Words.number(all.taken(), "child", "children"))),
                "%s: something that is recorded rules out the home in which they live."
                        .formatted(Words.capital(Words.number(all.ruledOut(), "child", "children"))))));
        blocks.add(new Block.Said(
                "Read with care",
                "Of %s, a foster home is recorded as suitable. Such a word is often written to what is available; where it was, a home was never the question."
                        .formatted(Words.number(asIf.fostering(), "child", "children"))));
        blocks.add(new Block.Shown(byArea(parts)));
        blocks.add(new Block.Way("Children who need a home now, together", "/match/together"));
        blocks.add(new Block.Way("What one more place would be worth", "/match/shadow-prices"));
        blocks.add(new Block.Way("Fostering or a home", "/suitability"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "As if at entry",
                "What today’s homes could have been for the children who live in them, had they been matched by need from the start.",
                blocks);
    }

    private static Exhibit byArea(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, Counts> area : parts.asIf().byArea().entrySet()) {
            Counts counts = area.getValue();
            rows.add(List.of(
                    Words.text(parts.told().names().apply(area.getKey())),
                    Cells.whole(counts.children()),
                    Cells.whole(counts.betterMet()),
                    Cells.whole(counts.lessMet()),
                    Cells.whole(counts.nearer()),
                    Cells.whole(counts.further()),
                    Cells.whole(counts.elsewhere()),
                    Cells.whole(counts.nothing()),
                    Cells.whole(counts.taken()),
                    Cells.whole(counts.ruledOut())));
        }
        return new Exhibit(
                        "as-if-at-entry",
                        new Table(
                                "What could have been, by the authority that looks after the child, of children in homes on "
                                        + Words.day(parts.returns()),
                                List.of(
                                        Words.words("authority", "Children of"),
                                        new Column("children", "Live in homes", "children"),
                                        new Column("betterMet", "Needs better met", "children"),
                                        new Column("lessMet", "Needs less well met", "children"),
                                        new Column("nearer", "Nearer", "children"),
                                        new Column("further", "Further", "children"),
                                        new Column("elsewhere", "In another home", "children"),
                                        new Column("nothing", "Nothing better is known", "children"),
                                        new Column("taken", "Better, and others would have it", "children"),
                                        new Column("ruledOut", "Live where it is ruled out", "children")),
                                rows,
                                List.of(
                                        "For those who plan with these records, not for publication. It is no list of children to move.",
                                        "For all together: what is better for one area can be worse for another.")),
                        parts.today(),
                        parts.told().sources(),
                        Optional.empty(),
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "as-if",
                "As if at entry",
                "Children who live in a home that is known, set against all places that such children have or that are open, so that the points that are sure are most for all together. Better met: more of the points for needs. Nearer: fewer miles between the middles of the child's authority and of where the home lies.",
                Explanation.From.all(parts.told().sources()),
                "Children who wait, or of whom nobody recorded in which home they live; of each child's homes all but the %d with most sure points."
                        .formatted(AsIfAtEntry.MOST_HOMES),
                "Proven best, or with the number that no other way exceeds. What is not known of children and homes is in no points.",
                "A flow of least cost where nobody is to live alone, otherwise prices and branch and bound. Needs are those that are known today. Weights: “%s”."
                        .formatted(parts.weights()),
                "That any child should move, or that those who chose could have known.");
    }
}
