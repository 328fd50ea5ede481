package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.sufficiency.demand.Demand.Needing;
import org.rightplace.sufficiency.gap.Call;

/// The children who need a home now, each with the way to the homes that could be right.
public final class SeekingPage {
    private SeekingPage() {}

    /// What the page is made of.
    ///
    /// @param children who need a home now
    public record Parts(LocalDate day, List<Needing> children, GapsPage.Told told) {
        public Parts {
            children = List.copyOf(children);
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "Every row is a child. A number of points finds no home; people do, with the child. Choose a child to see which homes could be considered, and why."));
        blocks.add(new Block.Questions(List.of(
                "Who has been waiting longest, and what was tried?",
                "Of whom does nobody know enough to look for the right home?")));
        long judged = parts.children().stream()
                .filter(child -> child.asking().call().isKnown())
                .count();
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(parts.children().size()),
                        "children need a home now, by referrals and searches on " + Words.day(parts.day())),
                new Block.Numbers.Figure(
                        Words.whole(judged),
                        "of them with any level of need judged: only these can be matched by need"))));
        blocks.add(new Block.Shown(children(parts)));
        blocks.add(new Block.Way("What there could be for all of them together", "/match/together"));
        blocks.add(new Block.Way("What people decided, and why", "/match/decisions"));
        blocks.add(new Block.Way("How matches are weighed", "/match/weights"));
        blocks.add(new Block.Way("For whom no right home is here, and why", "/gaps"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Which home for which child",
                "The children who need a home now. Each has its own page of homes, with reasons for, against and not known.",
                blocks);
    }

    private static Exhibit children(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        parts.children().stream()
                .sorted(Comparator.comparing(Needing::why)
                        .thenComparing(child -> child.asking().child()))
                .forEach(child -> rows.add(List.of(
                        Words.text(child.asking().child().child().value()),
                        Words.text(parts.told()
                                .names()
                                .apply(child.asking().child().authority())),
                        Words.text(child.why().words()),
                        Cells.whole(child.asking().call().needs().size()),
                        Words.text(known(child.asking().call())))));
        return new Exhibit(
                "seeking",
                new Table(
                        "Children who need a home now, on " + Words.day(parts.day()),
                        List.of(
                                Words.words("seeking", "Child"),
                                Words.words("authority", "Of"),
                                Words.words("why", "Why"),
                                new Table.Column("needs", "Needs at level 2 or 3", "needs"),
                                Words.words("known", "What can be matched")),
                        rows,
                        List.of(
                                "For those who look for homes, not for publication. In order of what is most pressing.")),
                parts.day(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static String known(Call call) {
        if (!call.isKnown()) {
            return "No level of need is judged";
        }
        return call.unmeasured().isEmpty()
                ? "All needs that are known have a level"
                : "%s without a level".formatted(Words.number(call.unmeasured().size(), "need", "needs"));
    }
}
