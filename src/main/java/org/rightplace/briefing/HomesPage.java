package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Tally;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.Outcomes;

/// Homes and the outcomes of their inspections, by area or kind.
public final class HomesPage {
    private HomesPage() {}

    /// The page.
    ///
    /// @param picture of the same numbers, drawn by `figure`
    public static Page of(Outcomes outcomes, Facts facts, Ledger ledger, Optional<String> picture) {
        Tally england = outcomes.england();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(england.homes()), outcomes.counted().words() + " in England"),
                new Block.Numbers.Figure(Words.whole(england.places()), "registered places in them"),
                new Block.Numbers.Figure(
                        Words.whole(england.notYetJudged()),
                        "of the %s have no judgement yet".formatted(Words.whole(england.homes()))))));
        blocks.add(new Block.Shown(exhibit(outcomes, facts, ledger, picture)));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                "%s, by %s"
                        .formatted(
                                Words.counted(outcomes.counted(), facts.asAt()),
                                outcomes.by().words()),
                "Where registered homes are, and how each was last inspected. Counts first: where outcomes differ"
                        + " between areas, the register does not say why.",
                blocks);
    }

    /// The table alone, as it leaves.
    public static Exhibit exhibit(Outcomes outcomes, Facts facts, Ledger ledger, Optional<String> picture) {
        return new Exhibit(
                "homes-by-" + outcomes.by().slug(),
                OutcomesTable.of(outcomes, facts),
                facts.asAt(),
                List.of(facts.release().source()),
                picture,
                ledger);
    }
}
