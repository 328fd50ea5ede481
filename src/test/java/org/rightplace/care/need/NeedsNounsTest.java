package org.rightplace.care.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.OwnWords.About;
import org.rightplace.care.need.OwnWords.Said;
import org.rightplace.care.need.WrittenBy.Role;

class NeedsNounsTest {

    private static final Pseudonym CHILD = new Pseudonym("ABCDEFGHIJKLMNOP");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final WrittenBy WORKER = new WrittenBy(Role.SOCIAL_WORKER, "a.worker", DAY);

    private static NeedsProfile profile(Need... needs) {
        return new NeedsProfile(
                CHILD, "Northshire", DAY, NeedsProfile.Occasion.REVIEW, WORKER, Optional.empty(), List.of(needs), 1);
    }

    private static Need need(NeedDomain domain, NeedLevel level) {
        return NeedsProfile.need(domain, level, Extent.NOT_SAID, DAY);
    }

    private static OwnWords words(About about, String words) {
        return new OwnWords(CHILD, "Northshire", about, DAY, new Said.Quoted(words), WORKER, 1);
    }

    @Test
    void aProfileHoldsAllSixteenNeedsInOrderAndWhatIsNotSaidIsNotKnown() {
        NeedsProfile profile = profile(
                need(NeedDomain.SUBSTANCE_USE, new NeedLevel.Assessed(2)),
                need(NeedDomain.TRAUMA_AND_ATTACHMENT, new NeedLevel.Assessed(0)));

        assertThat(profile.needs()).extracting(Need::domain).containsExactly(NeedDomain.values());
        assertThat(profile.need(NeedDomain.SUBSTANCE_USE).level()).isEqualTo(new NeedLevel.Assessed(2));
        assertThat(profile.needs()).filteredOn(need -> need.level().isSaid()).hasSize(2);
    }

    @Test
    void aProfileRefusesANeedTwiceOrOfAnotherDayOrSource() {
        Need need = need(NeedDomain.SUBSTANCE_USE, new NeedLevel.Present());
        assertThatThrownBy(() -> profile(need, need)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(NeedsProfile.need(
                        NeedDomain.SUBSTANCE_USE, new NeedLevel.Present(), Extent.NOT_SAID, DAY.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(new Need(
                        NeedDomain.SUBSTANCE_USE,
                        new NeedLevel.Present(),
                        Extent.NOT_SAID,
                        new Need.ReadFrom(Need.Source.RETURN, "CIN"),
                        DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedProfileIsTheNextVersionAndTheFirstStays() {
        NeedsProfile first = profile(need(NeedDomain.SUBSTANCE_USE, new NeedLevel.Assessed(1)));
        var reviewer = new WrittenBy(Role.REVIEWING_OFFICER, "r.officer", DAY.plusDays(3));

        NeedsProfile second = first.changed(
                List.of(need(NeedDomain.SUBSTANCE_USE, new NeedLevel.Assessed(3))), Optional.of(true), reviewer);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.on()).isEqualTo(DAY);
        assertThat(second.filledBy()).isEqualTo(reviewer);
        assertThat(first.need(NeedDomain.SUBSTANCE_USE).level()).isEqualTo(new NeedLevel.Assessed(1));
        assertThat(NeedsProfile.newest(List.of(second, first))).containsExactly(second);
    }

    @Test
    void wordsTakenBackLeaveTheFactAndTheDayAndNothingElse() {
        OwnWords first = words(About.SCHOOL, "I like it");
        OwnWords second = first.changed("I do not like it", WORKER);
        OwnWords other = words(About.WISHES, "A dog");

        List<OwnWords> left = OwnWords.withdraw(List.of(first, second, other), first.key(), DAY.plusDays(9));

        assertThat(left.subList(0, 2)).allMatch(one -> one.said().equals(new Said.Withdrawn(DAY.plusDays(9))));
        assertThat(left).extracting(OwnWords::version).containsExactly(1, 2, 1);
        assertThat(left.getLast()).isEqualTo(other);
        assertThat(OwnWords.withdraw(left, first.key(), DAY.plusDays(20))).isEqualTo(left);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterSettlingNoStatementHasWordsInOneVersionAndNoneInAnother(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<OwnWords> all = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                OwnWords one = words(About.values()[random.nextInt(3)], "words");
                all.add(random.nextInt(3) == 0 ? one.withdrawn(DAY.plusDays(random.nextInt(9))) : one);
            }
            List<OwnWords> settled = OwnWords.settled(all);

            assertThat(settled).hasSameSizeAs(all);
            for (OwnWords one : settled) {
                boolean taken = all.stream()
                        .anyMatch(other -> other.key().equals(one.key()) && other.said() instanceof Said.Withdrawn);
                assertThat(one.said() instanceof Said.Withdrawn).isEqualTo(taken);
            }
        }
    }

    @Test
    void neitherARecordNorItsMessagesSayWhatAChildSaid() {
        assertThat(words(About.SCHOOL, "Persephone").toString()).doesNotContain("Persephone");
        assertThatThrownBy(() -> new WrittenBy(Role.OTHER, "Persephone who is tall", DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Persephone");
        assertThatThrownBy(() -> new PlaceThatMatters(
                        CHILD,
                        "Northshire",
                        PlaceThatMatters.Wanted.AVOID,
                        "ME14 1XX",
                        PlaceThatMatters.Reason.SAFETY,
                        WORKER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ME14");
    }

    @Test
    void onlyTheChildNeedsNoAccount() {
        assertThat(new WrittenBy(Role.CHILD, "", DAY).account()).isEmpty();
        assertThatThrownBy(() -> new WrittenBy(Role.SOCIAL_WORKER, "", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
