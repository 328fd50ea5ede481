package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.match.SomeMatches.AREAS;
import static org.rightplace.match.SomeMatches.HERE;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.THERE;
import static org.rightplace.match.SomeMatches.candidate;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.drawnSeekers;
import static org.rightplace.match.SomeMatches.random;
import static org.rightplace.match.SomeMatches.seeker;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.match.ShadowPrices.Cohorts;
import org.rightplace.match.ShadowPrices.Gain;
import org.rightplace.match.ShadowPrices.Priced;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.sufficiency.gap.Call;

class ShadowPricesTest {

    private static final Call.Need TRAUMA = new Call.Need(NeedDomain.TRAUMA_AND_ATTACHMENT, 2);
    private static final Call.Need HEALTH = new Call.Need(NeedDomain.COMPLEX_HEALTH, 2);

    private static Seeker needing(Call.Need need) {
        return seeker(new Call(List.of(need), Set.of(), true, Call.Who.NOT_KNOWN));
    }

    private static Candidate able(int number, int open, Call.Need need) {
        return candidate(home(
                number,
                HERE,
                List.of(new Ability(need.domain(), 3, Evidence.OBSERVED_IN_PLACEMENTS)),
                room(number, 4, open, Map.of())));
    }

    private static Gain worth(ShadowPrices prices, String cohort, String area, Evidence grade) {
        return prices.places().stream()
                .filter(one -> one.cohort().equals(cohort) && one.area().equals(area))
                .map(Priced::worth)
                .map(worths -> worths.get(grade))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceThatNobodyLacksIsWorthNothingAndOneThatIsMissingIsWorthAll() {
        List<Seeker> children = List.of(needing(TRAUMA), needing(HEALTH));
        var cohorts = new Cohorts(List.of("trauma", "health"), List.of(OptionalInt.of(0), OptionalInt.of(1)));
        Candidate forTrauma = able(1, 1, TRAUMA);
        Candidate tellsOfHealth = able(2, 0, HEALTH);

        ShadowPrices prices = ShadowPrices.of(
                children, cohorts, List.of(HERE, THERE), Desk.USUAL, LAND, List.of(forTrauma, tellsOfHealth));

        Gain health = worth(prices, "health", HERE, Evidence.OBSERVED_IN_PLACEMENTS);
        assertThat(health.isExact()).isTrue();
        assertThat(health.atLeast()).isGreaterThan(900);
        assertThat(worth(prices, "health", HERE, Evidence.STAFFED_AND_TRAINED)).isEqualTo(health);
        assertThat(worth(prices, "health", HERE, Evidence.CLAIMED_IN_SOP).atLeast())
                .as("what is only claimed is sure of nothing but living together")
                .isLessThan(health.atLeast());
        assertThat(worth(prices, "trauma", HERE, Evidence.OBSERVED_IN_PLACEMENTS)
                        .atLeast())
                .as("the one who lacks a place gets less from a place that is not for that need")
                .isLessThan(health.atLeast());
        assertThat(prices.places())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.worth())
                        .containsOnlyKeys(
                                Evidence.CLAIMED_IN_SOP,
                                Evidence.STAFFED_AND_TRAINED,
                                Evidence.CLINICALLY_SUPPORTED,
                                Evidence.OBSERVED_IN_PLACEMENTS));
    }

    /// The value with the place less the value without it, each worked out from the start.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thePriceIsTheValueWithThePlaceLessTheValueWithout(long seed) {
        var random = random(seed);
        for (int i = 0; i < 6; i++) {
            List<Candidate> homes = IntStream.range(0, 10)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            List<Seeker> children = drawnSeekers(random, 14);
            var cohorts = new Cohorts(
                    List.of("some", "others"),
                    children.stream()
                            .map(child ->
                                    random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(2)))
                            .toList());
            ShadowPrices prices = ShadowPrices.of(children, cohorts, AREAS, Desk.USUAL, LAND, homes);

            Sharing before = new Possible(children, Desk.USUAL, LAND, homes).problem();
            long without = before.best().worth();
            for (Priced priced : prices.places()) {
                Candidate place = new ShadowPrices.Kind(
                                priced.cohort(), priced.meets(), priced.area(), priced.waiting())
                        .place(Evidence.OBSERVED_IN_PLACEMENTS);
                long with = with(before, children, homes, place).best().worth();

                Gain worth = priced.worth().get(Evidence.OBSERVED_IN_PLACEMENTS);
                assertThat(worth).as("%s", priced).isEqualTo(new Gain(with - without, with - without));
            }
        }
    }

    private static Sharing with(Sharing before, List<Seeker> children, List<Candidate> homes, Candidate place) {
        List<Integer> room = new ArrayList<>(before.room());
        room.add(1);
        List<Option> options = new ArrayList<>(before.options());
        for (int row = 0; row < children.size(); row++) {
            Match match = new Matching(children.get(row), Desk.USUAL, LAND, homes).match(place);
            if (match.isPossible() && children.get(row).placesNeeded() == 1) {
                options.add(new Option(row, room.size() - 1, match.score().low() + 1, 1));
            }
        }
        return new Sharing(before.rows(), room, options, before.apart());
    }

    @Test
    void nobodyNobodysCohortAndNoHomesAreAnswers() {
        assertThat(ShadowPrices.of(
                                List.of(),
                                new Cohorts(List.of("none"), List.of()),
                                List.of(HERE),
                                Desk.USUAL,
                                LAND,
                                List.of())
                        .places())
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.worth().values()).allMatch(worth -> worth.atMost() == 0));
        List<Seeker> alone = new ArrayList<>(List.of(needing(TRAUMA)));
        ShadowPrices prices = ShadowPrices.of(
                alone,
                new Cohorts(List.of("t"), List.of(OptionalInt.of(0))),
                List.of(HERE),
                Desk.USUAL,
                LAND,
                List.of());
        assertThat(worth(prices, "t", HERE, Evidence.OBSERVED_IN_PLACEMENTS).atLeast())
                .as("where no home is known nothing bears points, and having a place is worth one")
                .isEqualTo(1);
    }
}
