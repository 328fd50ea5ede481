package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.reflection.WorkedCase;
import org.rightplace.register.Concentration;
import org.rightplace.register.Concentration.Area;

/// The first page: a release's questions and what it does not show; figures and the map come after.
public final class FirstPage {
    private FirstPage() {}

    /// The page.
    ///
    /// @param mainstream concentration of mainstream homes by region
    /// @param allTypes   the same of all types, since the share differs by what is counted
    public static Page of(Facts facts, Concentration mainstream, Concentration allTypes, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("What the latest release makes one ask"));
        blocks.add(new Block.Questions(OpenQuestions.of(facts, mainstream)));
        blocks.add(new Block.Way(
                "Reflect on this release", "/releases/" + facts.release().id()));
        blocks.add(new Block.Way(
                "A worked case: the constituency release of July 2024", "/reflections/" + WorkedCase.KEY));
        blocks.add(new Block.NotShown(ledger));
        blocks.add(new Block.Way("Are there enough places? What a count can say, and what it cannot", "/sufficiency"));
        blocks.add(new Block.Heading("Then the figures"));
        concentrationOf(mainstream).ifPresent(blocks::add);
        concentrationOf(allTypes).ifPresent(blocks::add);
        blocks.add(new Block.Way("Homes and outcomes by region", "/homes?by=region"));
        blocks.add(new Block.Way("Map of the 543 constituencies", "/map"));
        blocks.add(new Block.Way("Concentration, with its context", "/concentration"));
        blocks.add(new Block.Way("Load Ofsted's own published files", "/import"));
        return new Page(
                        "Does the right home exist for each child?",
                        "%s, as at %s. Read the questions first: a count of places against a count of children answers none of"
                                        .formatted(facts.release().title(), Words.day(facts.asAt()))
                                + " them.",
                        blocks)
                .explained(Explained.HOMES);
    }

    private static Optional<Block> concentrationOf(Concentration concentration) {
        Optional<Area> area = concentration.mostHomesForItsChildren();
        if (area.isEmpty()) {
            return Optional.empty();
        }
        String what = "%s, %s at %s"
                .formatted(
                        Words.capital(Words.region(area.get().name())),
                        concentration.counted().words(),
                        Words.day(concentration.asAt()));
        return Optional.of(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.percent(concentration.shareOfHomes(area.get()).orElseThrow()),
                        what + ": its share of England's homes"),
                new Block.Numbers.Figure(
                        Words.percent(concentration.shareOfPlaces(area.get()).orElseThrow()),
                        "its share of their registered places"),
                new Block.Numbers.Figure(
                        Words.percent(
                                concentration.shareOfLookedAfter(area.get()).orElseThrow()),
                        "its share of looked-after children at the same date, by authority responsible"))));
    }
}
