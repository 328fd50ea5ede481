package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.match.SomeMatches.HERE;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.THERE;
import static org.rightplace.match.SomeMatches.candidate;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.random;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.key;
import static org.rightplace.sufficiency.gap.SomeHomes.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.match.Allotment.Given;
import org.rightplace.match.Allotment.Practice;
import org.rightplace.match.Allotment.Way;
import org.rightplace.match.Allotment.Why;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Call.Condition;

class AllotmentTest {

    private static final Call.Need TRAUMA = new Call.Need(NeedDomain.TRAUMA_AND_ATTACHMENT, 2);
    private static final Call.Need HARM = new Call.Need(NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR, 3);

    private static Seeker child(int number, Set<Condition> asks, int siblings, Call.Need... needs) {
        var who = new Call.Who(OptionalInt.of(12), Optional.empty(), asks);
        return new Seeker(
                key(number, HERE),
                new Call(List.of(needs), Set.of(), true, who),
                Optional.empty(),
                List.of(),
                new Seeker.Asked(
                        OptionalInt.of(siblings),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static Candidate able(int number, String area, int open, Call.Need... needs) {
        List<Ability> abilities = new ArrayList<>();
        for (Call.Need need : needs) {
            abilities.add(new Ability(need.domain(), need.level(), Evidence.OBSERVED_IN_PLACEMENTS));
        }
        return candidate(home(number, area, abilities, room(number, 4, open, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noLimitIsBrokenWhenFiveTimesAsManyAskAsThereArePlaces(long seed) {
        var random = random(seed);
        for (int i = 0; i < 12; i++) {
            List<Candidate> homes = IntStream.range(0, 12)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            List<Seeker> children = SomeMatches.drawnSeekers(random, 60);
            Allotment allotment = Allotment.of(children, Desk.USUAL, LAND, homes);

            Map<Candidate, Integer> used = new HashMap<>();
            for (Given given : allotment.given()) {
                assertThat(Limit.of(given.child(), given.match().home(), Desk.USUAL))
                        .isEmpty();
                used.merge(given.match().home(), given.takes(), Integer::sum);
            }
            used.forEach((home, places) ->
                    assertThat(places).isLessThanOrEqualTo(home.open().orElse(0)));
            for (Given one : allotment.given()) {
                long strongly = allotment.given().stream()
                        .filter(other -> other != one
                                && other.match().home().equals(one.match().home())
                                && Together.strong(
                                        one.child().call(), other.child().call()))
                        .count();
                assertThat(strongly).isZero();
                if (one.child().isSolo()) {
                    assertThat(allotment.given().stream()
                                    .filter(other -> other.match()
                                            .home()
                                            .equals(one.match().home())))
                            .as("who lives alone shares with nobody")
                            .hasSize(1);
                }
            }
            assertThat(allotment.given().size() + allotment.unplaced().size()).isEqualTo(60);
            long sum = allotment.given().stream()
                    .mapToLong(given -> given.match().score().low())
                    .sum();
            assertThat(allotment.points()).isEqualTo(sum);
            assertThat(allotment.bound()).isGreaterThanOrEqualTo(sum);
            for (Practice practice : allotment.practice()) {
                assertThat(practice.points() + practice.placed())
                        .as("no practice comes to more than the bound")
                        .isLessThanOrEqualTo(
                                allotment.bound() + allotment.given().size());
            }
        }
    }

    @Test
    void whoComesFirstTakesWhatOnlyAnotherCouldHave() {
        Candidate both = able(1, HERE, 1, TRAUMA, HARM);
        Candidate one = able(2, THERE, 1, TRAUMA);
        Seeker easy = child(1, Set.of(), 0, TRAUMA);
        Seeker hard = child(2, Set.of(), 0, TRAUMA, HARM);
        var withOther = candidate(home(
                2,
                THERE,
                List.of(
                        new Ability(TRAUMA.domain(), 2, Evidence.OBSERVED_IN_PLACEMENTS),
                        new Ability(HARM.domain(), 0, Evidence.OBSERVED_IN_PLACEMENTS)),
                room(2, 4, 1, Map.of())));

        Allotment allotment = Allotment.of(List.of(easy, hard), Desk.USUAL, LAND, List.of(both, withOther));

        assertThat(one.open()).hasValue(1);
        assertThat(allotment.given()).hasSize(2);
        assertThat(allotment.isProven()).isTrue();
        assertThat(allotment.practice().get(0)).satisfies(practice -> {
            assertThat(practice.way()).isEqualTo(Way.FIRST_COME);
            assertThat(practice.placed()).isEqualTo(1);
            assertThat(practice.points()).isLessThan(allotment.points());
        });
    }

    @Test
    void whoLivesAloneUsesUpAHomeAndSiblingsTakeAPlaceEach() {
        Candidate three = able(1, HERE, 3, TRAUMA);
        Seeker alone = child(1, Set.of(Condition.SOLO), 0, TRAUMA);
        Seeker brothers = child(2, Set.of(), 1, TRAUMA);
        Seeker third = child(3, Set.of(), 0, TRAUMA);

        Allotment group = Allotment.of(List.of(brothers, third), Desk.USUAL, LAND, List.of(emptied(three, 3)));
        assertThat(group.given()).extracting(Given::takes).containsExactly(2, 1);

        Allotment solo = Allotment.of(List.of(alone, third), Desk.USUAL, LAND, List.of(emptied(three, 3)));
        assertThat(solo.given()).hasSize(1);
        assertThat(solo.unplaced()).extracting(Allotment.Unplaced::why).containsExactly(Why.TAKEN);
    }

    private static Candidate emptied(Candidate home, int places) {
        int number = Integer.parseInt(home.offer().home().value().substring(3));
        return candidate(home(
                number,
                HERE,
                List.of(new Ability(TRAUMA.domain(), 2, Evidence.OBSERVED_IN_PLACEMENTS)),
                room(number, places, places, Map.of())));
    }

    @Test
    void brothersAndSistersForWhomThereIsOnlyAPlaceApartAreToldSo() {
        Seeker three = child(1, Set.of(), 2, TRAUMA);
        Candidate two = able(1, HERE, 2, TRAUMA);

        assertThat(Allotment.of(List.of(three), Desk.USUAL, LAND, List.of(two)).unplaced())
                .extracting(Allotment.Unplaced::why)
                .containsExactly(Why.ONLY_APART);
        assertThat(Allotment.of(List.of(three), Desk.USUAL, LAND, List.of(able(1, HERE, 0, TRAUMA)))
                        .unplaced())
                .extracting(Allotment.Unplaced::why)
                .containsExactly(Why.RULED_OUT);
        assertThat(Allotment.of(List.of(child(1, Set.of(), 0, TRAUMA)), Desk.USUAL, LAND, List.of(two))
                        .given())
                .hasSize(1);
    }

    @Test
    void whoHasNoPlaceIsToldWhy() {
        Seeker harm = child(1, Set.of(), 0, HARM);
        Candidate cannot = candidate(home(
                1,
                HERE,
                List.of(new Ability(HARM.domain(), 0, Evidence.OBSERVED_IN_PLACEMENTS)),
                room(1, 4, 2, Map.of())));
        Candidate silent = candidate(home(2, HERE, List.of(), Optional.empty()));

        assertThat(Allotment.of(List.of(harm), Desk.USUAL, LAND, List.of(cannot))
                        .unplaced())
                .extracting(Allotment.Unplaced::why)
                .containsExactly(Why.RULED_OUT);
        assertThat(Allotment.of(List.of(harm), Desk.USUAL, LAND, List.of(silent))
                        .unplaced())
                .extracting(Allotment.Unplaced::why)
                .containsExactly(Why.NONE_KNOWN_OPEN);
        assertThat(Allotment.of(List.of(harm), Desk.USUAL, LAND, List.of()).unplaced())
                .hasSize(1);
        assertThat(Allotment.of(List.of(), Desk.USUAL, LAND, List.of(cannot)).given())
                .isEmpty();
    }
}
