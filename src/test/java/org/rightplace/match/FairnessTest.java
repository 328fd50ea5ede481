package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.match.SomeMatches.HERE;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.candidate;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.drawnSeekers;
import static org.rightplace.match.SomeMatches.random;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.key;
import static org.rightplace.sufficiency.gap.SomeHomes.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.match.Fairness.Group;
import org.rightplace.sufficiency.gap.Call;

class FairnessTest {

    private static Seeker child(int number, Call.Need... needs) {
        return new Seeker(
                key(number, HERE),
                new Call(List.of(needs), Set.of(), true, Call.Who.NOT_KNOWN),
                Optional.empty(),
                List.of(),
                Seeker.Asked.NOTHING,
                Optional.empty());
    }

    private static Candidate able(int number, int open, NeedDomain... meets) {
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain need : List.of(NeedDomain.TRAUMA_AND_ATTACHMENT, NeedDomain.COMPLEX_HEALTH)) {
            abilities.add(new Ability(need, List.of(meets).contains(need) ? 3 : 0, Evidence.OBSERVED_IN_PLACEMENTS));
        }
        return candidate(home(number, HERE, abilities, room(number, 9, open, Map.of())));
    }

    /// Six places for twelve children: those with one need have all of it met there, those with two one
    /// of them, so that most is done by giving the places to the first. Fair is to share them.
    @Test
    void aGroupThatGetsNothingGetsSomethingAndItsPriceIsTold() {
        var trauma = new Call.Need(NeedDomain.TRAUMA_AND_ATTACHMENT, 2);
        var health = new Call.Need(NeedDomain.COMPLEX_HEALTH, 2);
        List<Seeker> children = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            children.add(child(i, trauma));
            groups.add("one need");
            children.add(child(10 + i, trauma, health));
            groups.add("two needs");
        }

        Fairness fairness = Fairness.of(
                children,
                groups,
                Desk.USUAL,
                LAND,
                List.of(able(1, 6, NeedDomain.TRAUMA_AND_ATTACHMENT), able(2, 0, NeedDomain.COMPLEX_HEALTH)));

        Group two = fairness.groups().get(1);
        assertThat(two.name()).isEqualTo("two needs");
        assertThat(two.most().placed()).isZero();
        assertThat(two.fairest().placed()).isGreaterThan(0);
        assertThat(fairness.price()).isGreaterThan(0);
        assertThat(fairness.ways().getLast().placed()).isEqualTo(6);
    }

    @Test
    void waysBecomeFairerAndHaveFewerPointsAndGroupsAddUp() {
        var random = random(3);
        for (int i = 0; i < 8; i++) {
            List<Candidate> homes = IntStream.range(0, 12)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            List<Seeker> children = drawnSeekers(random, 30);
            List<String> groups = children.stream()
                    .map(child -> "abc".substring(random.nextInt(3)).substring(0, 1))
                    .toList();
            Fairness fairness = Fairness.of(children, groups, Desk.USUAL, LAND, homes);

            Allotment best = Allotment.of(children, Desk.USUAL, LAND, homes);
            assertThat(fairness.ways().getFirst().points()
                            + fairness.ways().getFirst().placed())
                    .isEqualTo(best.points() + best.given().size());
            for (int way = 1; way < fairness.ways().size(); way++) {
                assertThat(fairness.ways().get(way).worst())
                        .isGreaterThan(fairness.ways().get(way - 1).worst());
                Fairness.Way fairer = fairness.ways().get(way);
                Fairness.Way before = fairness.ways().get(way - 1);
                assertThat(fairer.points() + fairer.placed()).isLessThanOrEqualTo(before.points() + before.placed());
            }
            assertThat(fairness.groups().stream().mapToInt(Group::children).sum())
                    .isEqualTo(30);
            assertThat(fairness.groups().stream()
                            .mapToInt(group -> group.most().placed())
                            .sum())
                    .isEqualTo(fairness.ways().getFirst().placed());
            assertThat(fairness.groups())
                    .allSatisfy(group -> assertThat(group.most().share()).isBetween(0.0, 1.0));
        }
        assertThat(Fairness.of(List.of(), List.of(), Desk.USUAL, LAND, List.of())
                        .price())
                .isZero();
    }
}
