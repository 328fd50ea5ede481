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

    /// Why a release from before 2025 says nothing by constituency.
    static final String OTHER_CONSTITUENCIES =
            "This release uses the constituencies of 2010, or none. They are other areas than those of 2024, often"
                    + " under the same names, and are never joined to them by name.";

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
                        blocks)
                .explained(Explained.HOMES);
    }

    /// The page in place of one by constituency, of a release that names no constituency of 2024: the same
    /// by
    /// authority.
    ///
    /// @param picture of the numbers by authority
    public static Page insteadOfConstituencies(
            Outcomes byAuthority, Facts facts, Ledger ledger, Optional<String> picture) {
        Page page = of(byAuthority, facts, ledger, picture);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(OTHER_CONSTITUENCIES
                + " So there is no table of this release by constituency. The table below is by local authority."));
        for (Block block : page.blocks()) {
            blocks.add(
                    block instanceof Block.Shown(Exhibit exhibit)
                            ? new Block.Shown(exhibit.noted("It was asked for by constituency. " + OTHER_CONSTITUENCIES
                                    + " So this table is by local authority; by region it is to be had too."))
                            : block);
            if (block instanceof Block.Shown) {
                blocks.add(byRegion(byAuthority, facts));
            }
        }
        return new Page(page.title(), page.lede(), blocks).explained(Explained.HOMES);
    }

    /// The way to the same numbers by region.
    static Block.Way byRegion(Outcomes outcomes, Facts facts) {
        return new Block.Way(
                "The same by region",
                "/homes?by=region&type=%s&asAt=%s".formatted(outcomes.counted().slug(), facts.asAt()));
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
