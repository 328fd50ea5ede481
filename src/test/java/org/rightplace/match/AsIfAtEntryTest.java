package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.match.SomeMatches.HERE;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.THERE;
import static org.rightplace.match.SomeMatches.candidate;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.drawnSeekers;
import static org.rightplace.match.SomeMatches.random;
import static org.rightplace.match.SomeMatches.seeker;
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
import org.rightplace.match.AsIfAtEntry.Counts;
import org.rightplace.match.AsIfAtEntry.Living;
import org.rightplace.sufficiency.gap.Call;

class AsIfAtEntryTest {

    private static final NeedDomain TRAUMA = NeedDomain.TRAUMA_AND_ATTACHMENT;
    private static final NeedDomain HEALTH = NeedDomain.COMPLEX_HEALTH;

    private static Living living(int number, Candidate in, NeedDomain... needs) {
        Seeker child = seeker(new Call(
                List.of(needs).stream().map(need -> new Call.Need(need, 2)).toList(),
                Set.of(),
                true,
                Call.Who.NOT_KNOWN));
        return new Living(
                new Seeker(
                        key(number, HERE),
                        child.call(),
                        child.care(),
                        child.places(),
                        child.asked(),
                        Optional.of(in.offer().home())),
                number == 1);
    }

    private static Candidate able(int number, String area, NeedDomain meets, NeedDomain not) {
        return candidate(home(
                number,
                area,
                List.of(
                        new Ability(meets, 3, Evidence.OBSERVED_IN_PLACEMENTS),
                        new Ability(not, 0, Evidence.OBSERVED_IN_PLACEMENTS)),
                room(number, 1, 0, Map.of())));
    }

    @Test
    void twoWhoLiveInEachOthersRightHomeAreCountedAndNobodyIsNamed() {
        Candidate forTrauma = able(1, HERE, TRAUMA, HEALTH);
        Candidate forHealth = able(2, THERE, HEALTH, TRAUMA);

        AsIfAtEntry asIf = AsIfAtEntry.of(
                List.of(living(1, forHealth, TRAUMA), living(2, forTrauma, HEALTH)),
                Desk.USUAL,
                LAND,
                List.of(forTrauma, forHealth));

        assertThat(asIf.of()).isEqualTo(new Counts(2, 2, 2, 0, 1, 1, 0, 0, 0));
        assertThat(asIf.byArea()).containsOnlyKeys(HERE);
        assertThat(asIf.asIf()).isGreaterThan(asIf.points()).isEqualTo(asIf.bound());
        assertThat(asIf.fostering()).isEqualTo(1);
    }

    @Test
    void whoLivesRightStaysAndWhoseBetterHomeIsTakenIsToldSo() {
        Candidate forTrauma = able(1, HERE, TRAUMA, HEALTH);
        Candidate forHealth = able(2, HERE, HEALTH, TRAUMA);

        AsIfAtEntry asIf = AsIfAtEntry.of(
                List.of(living(1, forTrauma, TRAUMA), living(2, forHealth, TRAUMA)),
                Desk.USUAL,
                LAND,
                List.of(forTrauma, forHealth));

        assertThat(asIf.of()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 1, 1));
        assertThat(asIf.asIf()).isEqualTo(asIf.points());
    }

    @Test
    void itNeverComesToLessThanWhatIsAndItsCountsAddUp() {
        var random = random(9);
        for (int i = 0; i < 20; i++) {
            List<Candidate> homes = IntStream.range(0, 12)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            List<Living> children = new ArrayList<>();
            for (Seeker child : drawnSeekers(random, 25)) {
                Candidate in = homes.get(random.nextInt(homes.size()));
                children.add(new Living(
                        new Seeker(
                                child.child(),
                                child.call(),
                                child.care(),
                                child.places(),
                                child.asked(),
                                Optional.of(in.offer().home())),
                        random.nextBoolean()));
            }
            AsIfAtEntry asIf = AsIfAtEntry.of(children, Desk.USUAL, LAND, homes);

            assertThat(asIf.of().children()).isEqualTo(25);
            assertThat(asIf.asIf()).isBetween(asIf.points(), asIf.bound());
            assertThat(asIf.byArea().values().stream()
                            .mapToInt(Counts::elsewhere)
                            .sum())
                    .isEqualTo(asIf.of().elsewhere());
            assertThat(asIf.of().betterMet() + asIf.of().lessMet()).isLessThanOrEqualTo(25);
            assertThat(asIf.of().nothing() + asIf.of().taken()).isLessThanOrEqualTo(25);
        }
        assertThat(AsIfAtEntry.of(List.of(), Desk.USUAL, LAND, List.of()).of().children())
                .isZero();
    }
}
