package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.Tally;
import org.rightplace.link.Facts;
import org.rightplace.register.Concentration;
import org.rightplace.register.Concentration.Area;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Coverage;

/// The questions that a release raises, put from its own numbers. They open; none of them is an answer.
public final class OpenQuestions {
    private OpenQuestions() {}

    /// The questions of a register.
    ///
    /// @param mainstream concentration of mainstream homes by region, of the same facts
    public static List<String> of(Facts facts, Concentration mainstream) {
        List<String> questions = new ArrayList<>();
        questions.add("Why this release, and why now? Who was told of it beforehand, and who was not?");
        mainstream
                .mostHomesForItsChildren()
                .ifPresent(most -> mainstream
                        .fewestHomesForItsChildren()
                        .ifPresent(fewest -> questions.add(shares(mainstream, most, fewest))));
        Outcomes byRegion = Outcomes.of(facts, Grouping.REGION, Counted.ALL_HOMES);
        Tally all = byRegion.england();
        mainstream
                .england()
                .inHomes()
                .children()
                .ifPresent(children -> questions.add(
                        ("%s places are registered in %s, and %s children live in secure homes and children's homes."
                                        + " Which of these places could meet the needs of which of these"
                                        + " children?")
                                .formatted(
                                        Words.whole(all.places()),
                                        byRegion.counted().words(),
                                        Words.whole(children))));
        if (facts.singly()) {
            questions.add(small(facts));
        }
        if (all.notYetJudged() > 0) {
            questions.add(("%s of %s homes have no judgement yet. Are these new homes what was needed, and how would"
                            + " anyone know before the first inspection?")
                    .formatted(Words.whole(all.notYetJudged()), Words.whole(all.homes())));
        }
        if (facts.release().contents().coverage() == Coverage.INSPECTED_ONLY) {
            questions.add(
                    "This list holds inspected homes only. Which homes are not in it, and what would they change?");
        }
        Outcomes constituencies = Outcomes.of(facts, Grouping.CONSTITUENCY, Counted.ALL_HOMES);
        long none = constituencies.rows().stream()
                .filter(row -> !row.code().isEmpty() && row.most().homes() == 0)
                .count();
        if (none > 0) {
            questions.add(
                    ("%s of %s constituencies have no children's home. For which children is that far from what matters"
                                    + " to them, and for which is it no matter?")
                            .formatted(
                                    Words.whole(none),
                                    Words.whole(
                                            facts.geography().constituencies().size())));
        }
        questions.add("What became of the children who lived in these homes? An inspection outcome does not say.");
        return questions;
    }

    private static String shares(Concentration mainstream, Area most, Area fewest) {
        return ("%s has %s of England's %s and %s of looked-after children; %s has %s and %s."
                        + " What made homes open where they are, and what do the children who live in them, or wait for"
                        + " one, need?")
                .formatted(
                        Words.capital(Words.region(most.name())),
                        Words.percent(mainstream.shareOfHomes(most).orElseThrow()),
                        mainstream.counted().words(),
                        Words.percent(mainstream.shareOfLookedAfter(most).orElseThrow()),
                        Words.region(fewest.name()),
                        Words.percent(mainstream.shareOfHomes(fewest).orElseThrow()),
                        Words.percent(mainstream.shareOfLookedAfter(fewest).orElseThrow()));
    }

    private static String small(Facts facts) {
        Outcomes sizes = Outcomes.of(facts, Grouping.SIZE, Counted.MAINSTREAM);
        int upToThree = List.of("1", "2", "3").stream()
                .flatMap(size -> sizes.find(size).stream())
                .mapToInt(row -> row.least().homes())
                .sum();
        return ("%s of %s %s have three places or fewer. Are they small because these children need a small"
                        + " home, or because a small home is what could be opened?")
                .formatted(
                        Words.whole(upToThree),
                        Words.whole(sizes.england().homes()),
                        sizes.counted().words());
    }
}
