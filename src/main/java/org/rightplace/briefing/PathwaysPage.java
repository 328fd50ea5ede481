package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.children.WaysIntoHomes;
import org.rightplace.children.WaysIntoHomes.Came;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// How children came to live in children's homes, and how their homes were searched for.
public final class PathwaysPage {
    private PathwaysPage() {}

    /// What the page is made of.
    ///
    /// @param whose  of whom, as a reader is told
    /// @param ways   of the children in homes on the day
    /// @param mirror how homes are searched for, whose tables are shown again here; empty where neither
    ///     log nor
    ///     referral is held
    public record Parts(String whose, LocalDate day, WaysIntoHomes ways, Optional<Page> mirror, GapsPage.Told told) {}

    /// The tables of [CommissioningPage] that tell of a pathway.
    private static final List<String> OF_SEARCHES = List.of(
            "commissioning-notice",
            "commissioning-asked",
            "commissioning-declined",
            "commissioning-meanwhile",
            "commissioning-waits",
            "commissioning-referrals");

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "A children's home is not a last resort, and fostering no first prize: for some children a home was right from the first day. These counts say which way children came, and not whether it was right."));
        blocks.add(new Block.Questions(List.of(
                "Which of these children would have had the right home sooner, had it existed?",
                "What had been learned about a child when the placement before broke down, and who was told?",
                "What do the children say about how they came here?")));
        blocks.add(new Block.Heading("The way into a home"));
        if (parts.ways().children() == 0) {
            blocks.add(new Block.Paragraph("By the returns that are held nobody of %s lived in a children's home on %s."
                    .formatted(parts.whose(), Words.day(parts.day()))));
        } else {
            blocks.add(new Block.Numbers(numbers(parts)));
            blocks.add(new Block.Shown(ways(parts)));
            blocks.add(new Block.Shown(reasons(parts)));
        }
        blocks.add(new Block.Heading("The search: planned or emergency, how long, and who declined"));
        parts.mirror()
                .ifPresentOrElse(
                        mirror -> mirror.exhibits().stream()
                                .filter(exhibit -> OF_SEARCHES.contains(exhibit.name()))
                                .forEach(exhibit -> blocks.add(new Block.Shown(exhibit))),
                        () -> {
                            blocks.add(new Block.Paragraph(
                                    "Neither a log of searches nor a referral is held for %s. How long a search took, how many homes declined and why, and whether a child lived somewhere else meanwhile, only these can tell."
                                            .formatted(parts.whose())));
                            blocks.add(new Block.Way("The form for a log of searches", "/forms"));
                        });
        blocks.add(new Block.Way("How homes are searched for, with what was chosen on", "/commissioning"));
        blocks.add(new Block.Way("The same counts as they may leave", "/children?by=before-home"));
        blocks.add(new Block.Way("How placements went on", "/outcomes"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "How children came to a home: %s, on %s".formatted(parts.whose(), Words.day(parts.day())),
                "From where, by plan or after something broke down, how long the search took, and what was declined.",
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        Optional<Explanation> explained = Optional.of(explained(parts));
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        figures.add(new Block.Numbers.Figure(
                Words.whole(parts.ways().children()), "children live in children's homes (K1, K2)", explained));
        for (Came came : List.of(Came.AFTER_FOSTERING_ENDED, Came.FIRST, Came.AFTER_FAMILY)) {
            figures.add(new Block.Numbers.Figure(
                    Words.whole(parts.ways().came().getOrDefault(came, 0)), "of them " + came.words(), explained));
        }
        return figures;
    }

    private static Exhibit ways(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Bars.Stack> stacks = new ArrayList<>();
        parts.ways().came().forEach((came, children) -> {
            rows.add(List.of(
                    Words.text(Words.capital(came.words())),
                    Cells.whole(children),
                    new Cell.Share((double) children / parts.ways().children())));
            stacks.add(new Bars.Stack(Words.capital(came.words()), List.of(children)));
        });
        return new Exhibit(
                "pathways",
                new Table(
                        "How children in children's homes on %s came there: %s"
                                .formatted(Words.day(parts.day()), parts.whose()),
                        List.of(
                                Words.words("came", "They came"),
                                new Column("children", "Children", "children"),
                                new Column("share", "Of those in homes", "")),
                        rows,
                        List.of(GapsPage.INSIDE, Pathways.READ)),
                parts.day(),
                parts.told().sources(),
                Optional.of(Bars.stacked(
                        new Caption(
                                "pathways-picture",
                                "How children in children's homes on %s came there: %s"
                                        .formatted(Words.day(parts.day()), parts.whose()),
                                "A bar for each way. The table below has the same."),
                        List.of("Children"),
                        stacks)),
                parts.told().ledger());
    }

    private static Exhibit reasons(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        parts.ways()
                .ways()
                .forEach((way, children) -> rows.add(List.of(
                        Words.text(way.from()),
                        Words.text(way.how()),
                        way.reason().isEmpty()
                                ? new Cell.Unknown("", "no placement before, or no reason filed")
                                : Words.text(Words.capital(way.reason())),
                        Cells.whole(children))));
        return new Exhibit(
                "pathways-reasons",
                new Table(
                        "Where they lived before, and why that ended: " + parts.whose(),
                        List.of(
                                Words.words("from", "Lived before"),
                                Words.words("how", "Came"),
                                Words.words("reason", "Why the placement before ended"),
                                new Column("children", "Children", "children")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "The reason is the authority's own, filed when the placement before ended.")),
                parts.day(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "pathway",
                "The way into a home",
                "Children who live in a children's home (K1, K2) on the day by the returns, each once, by the placement before.",
                Explanation.From.all(parts.told().sources()),
                "Children who lived in a home before and do so no more; stays that began before the first return that is held.",
                "A full count of what was filed, so without an interval. Whether a move was by plan is a reading of the reason filed.",
                Pathways.READ,
                "Whether a child should have come sooner, later or not at all.");
    }
}
