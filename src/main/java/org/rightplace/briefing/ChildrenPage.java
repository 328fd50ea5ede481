package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.ShortBreaks;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Rule;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.child.Cohort.LeftOut;

/// Children in care on a day, by area and one characteristic.
public final class ChildrenPage {
    private ChildrenPage() {}

    private static final int MOST_AREAS_DRAWN = 1;
    private static final int LABEL = 44;

    /// What a page is made of.
    ///
    /// @param names      the name of an area by its code
    /// @param sources    of the counts, in words
    /// @param published  DfE's own counts, to set ours beside
    /// @param shortBreaks kept apart
    public record Parts(
            CohortCounts counts,
            ShortBreaks shortBreaks,
            UnaryOperator<String> names,
            List<String> sources,
            LookedAfter published,
            Ledger ledger) {}

    /// The page.
    public static Page of(Parts parts, Characteristic by) {
        CohortCounts counts = parts.counts();
        List<Block> blocks = new ArrayList<>();
        counts.refusals().forEach(refusal -> blocks.add(new Block.Warning(refusal)));
        blocks.add(new Block.Questions(List.of(
                "How many of these children live where their needs called for, and how many where a place was free?",
                "Whom do these counts leave out, and what would change if they were in?",
                "What would the children themselves say of where they live?")));
        blocks.add(new Block.Paragraph(leftOut(counts)));
        otherRule(counts).ifPresent(words -> blocks.add(new Block.Warning(words)));
        blocks.add(new Block.Paragraph(view(counts)));
        if (counts.refusals().isEmpty()) {
            if (Pathways.shows(by)) {
                blocks.add(new Block.Paragraph(Pathways.READ));
                Pathways.picture(parts)
                        .ifPresent(svg -> blocks.add(
                                new Block.Drawn("pathways", "How children came into children's homes", svg)));
            }
            blocks.add(new Block.Shown(exhibit(parts, by)));
            if (Pathways.shows(by)) {
                blocks.add(new Block.Shown(exhibit(parts, Pathways.other(by))));
            } else {
                blocks.add(new Block.Way("How children came into children's homes", "/children?by=before-home"));
            }
            blocks.add(new Block.Shown(reconciliation(parts)));
            blocks.add(new Block.Heading("Short breaks, apart"));
            blocks.add(new Block.Shown(shortBreaks(parts)));
            blocks.add(new Block.Way("What of this has left, and how counts leave", "/published"));
        }
        if (by == Characteristic.WHY_INVOLVED) {
            blocks.add(new Block.Warning(
                    "The category says why the authority first became involved. It is fixed for the whole stay in care and"
                            + " is never a need of the child: see the page on needs."));
        }
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                        "Children in care on %s, by %s"
                                .formatted(Words.day(counts.cohort().day()), lower(by.title())),
                        "Children whom the returns that are held show in care, joined by a stated rule; short breaks left out. "
                                + standing(counts),
                        blocks)
                .explained(Explained.CHILDREN);
    }

    /// What is said wherever counts of children stand.
    static String standing(CohortCounts counts) {
        return counts.rule()
                .map(ChildrenPage::hidden)
                .orElse("Exact counts, for those who keep these records: not for publication.");
    }

    /// What a rule does to counts.
    static String hidden(Rule rule) {
        return ("Counts of 1 to %d children are hidden (c), with as many others as it takes that none can be worked "
                        + "out from the rest, nor from what left before; counts of several authorities together are "
                        + "rounded to the nearest 10 (k: rounds to 0 and is not 0).")
                .formatted(rule.hiddenUpTo());
    }

    /// What it means to look at counts.
    static String view(CohortCounts counts) {
        return counts.rule().isPresent()
                ? "These counts are as they may leave today. Looking at them is no publication: they leave through"
                        + " “publish”, which remembers what it showed."
                : "These counts are exact, so that those who plan for few children can. They must not leave: counts leave"
                        + " through “publish”, which hides small ones.";
    }

    /// What a reader must know of a cohort's counts: what is hidden, who is counted, and who is left out.
    public static List<String> notes(CohortCounts counts) {
        return List.of(standing(counts), counts.cohort().rule().words(), leftOut(counts));
    }

    /// The sources of a view, which say in every row of a file that it is one.
    static List<String> sourcesOfAView(Parts parts) {
        List<String> sources = new ArrayList<>(parts.sources());
        sources.add(
                parts.counts().rule().isPresent()
                        ? "a view of those who keep these records, not published"
                        : "exact counts for those who keep these records, not for publication");
        return sources;
    }

    private static List<String> notesOfAView(CohortCounts counts, Characteristic by) {
        List<String> notes = new ArrayList<>(notes(counts));
        otherRule(counts).ifPresent(notes::add);
        if (Pathways.shows(by)) {
            notes.add(Pathways.READ);
        }
        notes.add(view(counts));
        return notes;
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /// Who of the returns that are held is not counted, and why.
    static String leftOut(CohortCounts counts) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<LeftOut, Integer> left : counts.cohort().leftOut().entrySet()) {
            boolean ofChildren = left.getKey() != LeftOut.AUTHORITY_WITHOUT_RETURN;
            String number =
                    ofChildren && counts.rule().isPresent() ? few(left.getValue()) : Words.whole(left.getValue());
            parts.add(number + " " + left.getKey().words());
        }
        return parts.isEmpty()
                ? "Nobody whom the returns show in care on this day is left out."
                : "Left out: " + String.join("; ", parts) + ".";
    }

    /// A count that stands alone, in no table that could give it away.
    private static String few(int children) {
        long tens = children / 10 * 10L;
        return children < 10 ? "fewer than 10" : "%s to %s".formatted(Words.whole(tens), Words.whole(tens + 9));
    }

    /// The table of areas and categories, as it leaves.
    public static Exhibit exhibit(Parts parts, Characteristic by) {
        CohortCounts counts = parts.counts();
        List<String> categories = new ArrayList<>(by.categories());
        categories.add(Dimension.TOTAL);
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : counts.areas()) {
            for (String category : categories) {
                rows.add(List.of(
                        Words.text(area),
                        Words.text(parts.names().apply(area)),
                        Words.text(category),
                        Cells.count(counts.count(area, by, category))));
            }
        }
        return new Exhibit(
                "children-by-" + by.slug(),
                new Table(
                        "Children in care on %s by area and %s"
                                .formatted(Words.day(counts.cohort().day()), lower(by.title())),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                Words.words("category", by.title()),
                                new Column("children", "Children in care", "children")),
                        rows,
                        notesOfAView(counts, by)),
                counts.cohort().day(),
                sourcesOfAView(parts),
                picture(parts, by),
                parts.ledger());
    }

    /// What is said where years are joined by another rule than the usual one.
    static Optional<String> otherRule(CohortCounts counts) {
        return counts.cohort().rule() == org.rightplace.link.history.Rule.LATEST_RETURN
                ? Optional.empty()
                : Optional.of(
                        "Years are joined here by another rule than the usual one, for looking. What leaves is always joined by the usual rule: two counts of one day, side by side, could give away what each hides.");
    }

    private static Optional<String> picture(Parts parts, Characteristic by) {
        CohortCounts counts = parts.counts();
        if (counts.authorities().size() > MOST_AREAS_DRAWN) {
            return Optional.empty();
        }
        String area = counts.authorities().getFirst();
        List<Bars.Stack> stacks = new ArrayList<>();
        for (String category : by.categories()) {
            Count count = counts.count(area, by, category);
            count.children().ifPresent(children -> stacks.add(new Bars.Stack(shortened(category), List.of(children))));
        }
        return Optional.of(Bars.stacked(
                new Caption(
                        "children-by-" + by.slug(),
                        "%s: children in care on %s by %s"
                                .formatted(
                                        parts.names().apply(area),
                                        Words.day(counts.cohort().day()),
                                        lower(by.title())),
                        "Categories whose count is hidden are left out of the picture; the table below has them all."),
                List.of("Children in care"),
                stacks));
    }

    /// A category as two lines beside a bar can hold it; the table has it in full.
    private static String shortened(String category) {
        if (category.length() <= LABEL) {
            return category;
        }
        return category.substring(0, category.lastIndexOf(' ', LABEL)) + " …";
    }

    /// Children in short breaks, who are in none of the other counts.
    private static Exhibit shortBreaks(Parts parts) {
        LocalDate day = parts.counts().cohort().day();
        return new Exhibit(
                "short-breaks",
                new Table(
                        "Children in short breaks on %s".formatted(Words.day(day)),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                new Column("children", "Children in short breaks", "children")),
                        parts.shortBreaks().areas().stream()
                                .map(area -> List.of(
                                        Words.text(area),
                                        Words.text(parts.names().apply(area)),
                                        Cells.count(parts.shortBreaks().count(area))))
                                .toList(),
                        List.of(
                                "Legal status V3 or V4. They are in no other count on this page, as national statistics leave them out too.",
                                "Small counts are hidden here too, whether or not the rest is shown exactly. They are not among the counts that leave.")),
                day,
                parts.sources(),
                Optional.empty(),
                parts.ledger());
    }

    private static String noDifference(Count ours, Count theirs) {
        return theirs instanceof Count.Missing
                ? "no figure of this authority is published for this day"
                : ours instanceof Count.Known ? "the published figure is withheld" : "our count is hidden";
    }

    /// Our totals beside DfE's.
    private static Exhibit reconciliation(Parts parts) {
        CohortCounts counts = parts.counts();
        int year = counts.cohort().day().getYear();
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : counts.authorities()) {
            Count ours = counts.count(area, Characteristic.AGE, Dimension.TOTAL);
            Count theirs = parts.published().total(year, area);
            boolean both = ours.children().isPresent() && theirs.children().isPresent();
            rows.add(List.of(
                    Words.text(area),
                    Words.text(parts.names().apply(area)),
                    Cells.count(ours),
                    Cells.count(theirs),
                    both
                            ? Cells.whole((long) ours.children().getAsInt()
                                    - theirs.children().getAsInt())
                            : new Cell.Unknown("", noDifference(ours, theirs))));
        }
        return new Exhibit(
                "children-reconciled",
                new Table(
                        "Children in care: counted here, and as DfE published, %s"
                                .formatted(Words.day(counts.cohort().day())),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                new Column("counted", "Counted here", "children"),
                                new Column("published", "Published by DfE", "children"),
                                new Column("difference", "Counted here less published", "children")),
                        rows,
                        List.of(
                                "The two can differ because DfE counts what each return said when it was closed, and this counts what all returns that are held say together, by the stated rule; because a later return corrected an earlier one; and because children were left out here, as told above.",
                                "DfE published figures by authority for 2021 to 2025 only, and none of authorities that are made up. The page of what is held, and the verb “reconcile”, take each difference apart.")),
                counts.cohort().day(),
                sourcesOfAView(parts),
                Optional.empty(),
                parts.ledger());
    }
}
