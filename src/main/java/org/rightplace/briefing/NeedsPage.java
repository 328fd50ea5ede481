package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.children.CoOccurrence;
import org.rightplace.children.CoOccurrence.Pair;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.NeedSaid;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Rule;
import org.rightplace.estimate.Together;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// The needs of children in care on a day, and which come together.
public final class NeedsPage {
    private NeedsPage() {}

    /// The page.
    ///
    /// @param authority whose children's needs are set side by side: chances of several authorities
    ///     together would mix their children's circumstances, and exact counts of several may not leave
    public static Page of(ChildrenPage.Parts parts, String authority) {
        CohortCounts counts = parts.counts();
        List<Block> blocks = new ArrayList<>();
        counts.refusals().forEach(refusal -> blocks.add(new Block.Warning(refusal)));
        blocks.add(new Block.Warning(
                "A return holds almost nothing of needs, and a referral only that a risk is present. A level stands here"
                        + " only where somebody who knows the child judged it, on a needs profile; it is never filled in."
                        + " “Not known” is not “no need”."));
        blocks.add(new Block.Questions(List.of(
                "Which needs come together here, and which homes can meet them together?",
                "Of whom is nothing known, and is that because nobody asked?",
                "What do the children say they need?")));
        ChildrenPage.otherRule(counts).ifPresent(words -> blocks.add(new Block.Warning(words)));
        if (counts.refusals().isEmpty()) {
            blocks.add(new Block.Paragraph(ChildrenPage.leftOut(counts)));
            blocks.add(new Block.Paragraph(ChildrenPage.view(counts)));
            blocks.add(new Block.Shown(needs(parts)));
            blocks.add(new Block.Heading("Which needs come together"));
            blocks.add(new Block.Paragraph(
                    "Needs seldom come alone. The ratio says how many times as often two needs come together as chance"
                            + " alone would have it: 1 is chance. Its interval is for the ratio in the circumstances that"
                            + " such children come from; the children here are counted fully. With 120 pairs, six would"
                            + " lie outside their interval by chance."));
            blocks.add(new Block.Shown(together(parts, authority)));
        }
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                        "Needs of children in care on "
                                + Words.day(counts.cohort().day()),
                        "Sixteen domains, each as all records held tell. " + ChildrenPage.standing(counts),
                        blocks)
                .explained(Explained.NEEDS);
    }

    /// What is said of each need, as it leaves.
    public static Exhibit needs(ChildrenPage.Parts parts) {
        CohortCounts counts = parts.counts();
        List<Column> columns = new ArrayList<>(
                List.of(Words.words("code", "Code"), Words.words("name", "Area"), Words.words("need", "Need")));
        for (NeedSaid said : NeedSaid.values()) {
            columns.add(new Column(key(said), said.words(), "children"));
        }
        columns.add(new Column("children", "Children in care", "children"));
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : counts.areas()) {
            for (NeedDomain domain : NeedDomain.values()) {
                List<Cell> row = new ArrayList<>(
                        List.of(Words.text(area), Words.text(parts.names().apply(area)), Words.text(domain.title())));
                for (NeedSaid said : NeedSaid.values()) {
                    row.add(Cells.count(counts.count(area, domain, said.words())));
                }
                row.add(Cells.count(counts.count(area, domain, Dimension.TOTAL)));
                rows.add(row);
            }
        }
        return new Exhibit(
                "needs",
                new Table(
                        "Children in care on %s by area and need"
                                .formatted(Words.day(counts.cohort().day())),
                        columns,
                        rows,
                        notes(counts)),
                counts.cohort().day(),
                ChildrenPage.sourcesOfAView(parts),
                Optional.empty(),
                parts.ledger());
    }

    private static List<String> notes(CohortCounts counts) {
        List<String> notes = new ArrayList<>(ChildrenPage.notes(counts));
        notes.add(ChildrenPage.view(counts));
        notes.add(CROSSWALK);
        return notes;
    }

    static final String CROSSWALK =
            "Which field says what of which need is a table of its own: each need leads to it (`crosswalk`)."
                    + " A child of whom no record says anything of a need is counted under “Not known”.";

    static String key(NeedSaid said) {
        return switch (said) {
            case ASSESSED_3 -> "assessed3";
            case ASSESSED_2 -> "assessed2";
            case ASSESSED_1 -> "assessed1";
            case PRESENT -> "present";
            case ASSESSED_0 -> "assessed0";
            case NONE_KNOWN -> "noneKnown";
            case NOT_KNOWN -> "notKnown";
        };
    }

    /// Which needs come together, for those who keep the records: exact, and therefore not for
    /// publication. Pairs with a small count in them are left out all the same.
    public static Exhibit together(ChildrenPage.Parts parts, String authority) {
        CohortCounts counts = parts.counts();
        List<List<Cell>> rows = new ArrayList<>();
        int small = 0;
        int unknown = 0;
        Rule rule = counts.rule().orElse(Rule.USUAL);
        List<Pair> pairs = new ArrayList<>(CoOccurrence.of(counts.cohort().children().stream()
                        .filter(child -> child.authority().equals(authority))
                        .toList())
                .pairs());
        pairs.sort(Comparator.comparingDouble(
                (Pair pair) -> pair.together().map(known -> -known.low()).orElse(0.0)));
        for (Pair pair : pairs) {
            if (pair.together().isEmpty()) {
                unknown++;
            } else if (isSmall(pair.together().get(), rule)) {
                small++;
            } else {
                rows.add(row(pair, pair.together().get()));
            }
        }
        return new Exhibit(
                "needs-together",
                new Table(
                        "Needs that come together: %s, children in care on %s"
                                .formatted(
                                        parts.names().apply(authority),
                                        Words.day(counts.cohort().day())),
                        List.of(
                                Words.words("one", "Need"),
                                Words.words("other", "With"),
                                new Column("said", "Something is said of both", "children"),
                                new Column("both", "Have both", "children"),
                                new Column("expected", "By chance alone", "children"),
                                new Column("ratio", "Times as often as by chance", ""),
                                new Column("low", "95% interval from", ""),
                                new Column("high", "to", "")),
                        rows,
                        List.of(
                                "For those who keep these records, not for publication: counts are exact.",
                                counts.cohort().rule().words(),
                                "Of 120 pairs %d are left out for a count of 1 to %d in them, and %d since nobody, or everybody of whom something is said, has one of the two."
                                        .formatted(small, rule.hiddenUpTo(), unknown),
                                "A pair says nothing of a child of whom nothing is said in one of its two needs: such children are left out of that pair, and stand under “Not known” in the table of needs.",
                                ChildrenPage.leftOut(counts))),
                counts.cohort().day(),
                parts.sources(),
                Optional.of(TogetherPicture.of(parts, authority, pairs)),
                parts.ledger());
    }

    static boolean isSmall(Together together, Rule rule) {
        int neither = together.of() - together.one() - together.other() + together.both();
        return rule.hides(together.both())
                || rule.hides(together.one() - together.both())
                || rule.hides(together.other() - together.both())
                || rule.hides(neither);
    }

    private static List<Cell> row(Pair pair, Together together) {
        return List.of(
                Words.text(pair.one().title()),
                Words.text(pair.other().title()),
                Cells.whole(together.of()),
                Cells.whole(together.both()),
                new Cell.Decimal(together.expected()),
                new Cell.Decimal(together.ratio()),
                new Cell.Decimal(together.low()),
                new Cell.Decimal(together.high()));
    }
}
