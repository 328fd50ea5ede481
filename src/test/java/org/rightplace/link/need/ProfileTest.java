package org.rightplace.link.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.Need.Source;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.care.need.NeedLevel.NoneKnown;
import org.rightplace.care.need.NeedLevel.NotKnown;
import org.rightplace.care.need.NeedLevel.Present;
import org.rightplace.link.need.Profile.InDomain;

class ProfileTest {

    private static final Pseudonym CHILD = new Pseudonym("ABCDEFGHIJKLMNOP");
    private static final NeedDomain DOMAIN = NeedDomain.SUBSTANCE_USE;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static Need need(NeedLevel level, Source source, int daysBefore) {
        return new Need(DOMAIN, level, Extent.NOT_SAID, new ReadFrom(source, "field"), DAY.minusDays(daysBefore));
    }

    private static InDomain joined(Need... needs) {
        return Profile.of(CHILD, DAY, List.of(needs)).in(DOMAIN);
    }

    @Test
    void hasAllSixteenDomainsNotKnownWhereNobodySpeaks() {
        Profile profile = Profile.of(CHILD, DAY, List.of());

        assertThat(profile.domains()).extracting(InDomain::domain).containsExactly(NeedDomain.values());
        assertThat(profile.domains())
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(new NotKnown()));
        assertThat(profile.known()).isZero();
    }

    @Test
    void anAssessedLevelStandsBeforePresentAndThatBeforeNoneKnownHoweverOld() {
        Need assessed = need(new Assessed(1), Source.NEEDS_PROFILE, 300);
        Need present = need(new Present(), Source.PLACEMENTS_STANDARD, 100);
        Need none = need(new NoneKnown(), Source.RETURN, 1);

        assertThat(joined(none, present, assessed).heard()).containsExactly(assessed, present, none);
        assertThat(joined(none, present).level()).isEqualTo(new Present());
        assertThat(joined(none, present).readFrom()).contains(present.readFrom());
        assertThat(joined(none).level()).isEqualTo(new NoneKnown());
    }

    @Test
    void ofTwoAlikeTheNewerStands() {
        Need old = need(new Assessed(3), Source.NEEDS_PROFILE, 200);
        Need newer = need(new Assessed(1), Source.NEEDS_PROFILE, 20);

        assertThat(joined(old, newer).level()).isEqualTo(new Assessed(1));
        assertThat(joined(old, newer).on()).contains(DAY.minusDays(20));
    }

    @Test
    void whatSaysOtherwiseIsKeptAndCounted() {
        Need none = need(new NoneKnown(), Source.RETURN, 1);
        Need zero = need(new Assessed(0), Source.NEEDS_PROFILE, 50);
        Need two = need(new Assessed(2), Source.NEEDS_PROFILE, 90);
        Need present = need(new Present(), Source.PLACEMENTS_STANDARD, 10);

        assertThat(joined(present, none).otherwise()).containsExactly(none);
        assertThat(joined(zero, none).otherwise())
                .as("both say that it is not there")
                .isEmpty();
        assertThat(joined(zero, present).otherwise()).containsExactly(present);
        assertThat(joined(zero, two).otherwise()).as("judged anew").isEmpty();
        assertThat(Profile.of(CHILD, DAY, List.of(zero, two, present, none)).contradictions())
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidLaterIsNotHeardYet() {
        assertThat(joined(need(new Present(), Source.RETURN, -1)).level()).isEqualTo(new NotKnown());
        assertThat(joined(need(new Present(), Source.RETURN, 0)).level()).isEqualTo(new Present());
    }

    @Test
    void aFormThatLeavesADomainOpenSaysNothing() {
        assertThat(joined(need(new NotKnown(), Source.NEEDS_PROFILE, 1)).heard())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameInWhateverOrderTheSourcesAreRead(long seed) {
        var random = new SplittableRandom(seed);
        List<NeedLevel> levels =
                List.of(new Assessed(0), new Assessed(2), new Present(), new NoneKnown(), new NotKnown());
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            needs.add(new Need(
                    NeedDomain.values()[random.nextInt(16)],
                    levels.get(random.nextInt(5)),
                    Extent.NOT_SAID,
                    new ReadFrom(Source.values()[random.nextInt(3)], "field" + i),
                    DAY.minusDays(random.nextInt(20) - 4)));
        }
        Profile profile = Profile.of(CHILD, DAY, needs);
        Collections.shuffle(needs, new Random(seed));

        assertThat(Profile.of(CHILD, DAY, needs)).isEqualTo(profile);
        for (InDomain each : profile.domains()) {
            assertThat(each.heard())
                    .containsExactlyInAnyOrderElementsOf(needs.stream()
                            .filter(need -> need.domain() == each.domain()
                                    && need.level().isSaid()
                                    && !need.on().isAfter(DAY))
                            .toList());
            assertThat(each.otherwise())
                    .allSatisfy(need -> assertThat(need.level().isThere())
                            .isNotEqualTo(each.level().isThere()));
        }
    }
}
