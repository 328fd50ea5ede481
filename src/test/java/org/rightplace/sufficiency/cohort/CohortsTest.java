package org.rightplace.sufficiency.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.care.need.CohortDefinition.Condition;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.cohort.Lens.Place;

class CohortsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Pseudonym NOBODY = new Pseudonym("AAAAAAAAAAAAAAAA");
    private static final List<NeedDomain> BODY = List.of(
            NeedDomain.LEARNING_DISABILITY,
            NeedDomain.COMMUNICATION_AND_LANGUAGE,
            NeedDomain.PHYSICAL_AND_SENSORY,
            NeedDomain.COMPLEX_HEALTH);
    private static final List<NeedDomain> OUTSIDE = List.of(
            NeedDomain.TRAUMA_AND_ATTACHMENT,
            NeedDomain.BEHAVIOUR_REGULATION,
            NeedDomain.EXPLOITATION_AND_MISSING,
            NeedDomain.SUBSTANCE_USE);

    private static Profile profile(Map<NeedDomain, NeedLevel> levels) {
        List<Need> needs = new ArrayList<>();
        levels.forEach((domain, level) -> needs.add(NeedsProfile.need(domain, level, Need.Extent.NOT_SAID, DAY)));
        return Profile.of(NOBODY, DAY, needs);
    }

    private static Profile drawn(Draws draws, List<NeedDomain> often, double known) {
        Map<NeedDomain, NeedLevel> levels = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            if (draws.chance(known)) {
                int level = draws.chance(often.contains(domain) ? 0.85 : 0.08) ? draws.between(2, 3) : draws.below(2);
                levels.put(domain, new NeedLevel.Assessed(level));
            }
        }
        return profile(levels);
    }

    private static List<Profile> twoKinds(long seed) {
        Draws draws = new Streams(seed).of("profiles");
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            profiles.add(drawn(draws, i % 3 == 0 ? BODY : OUTSIDE, 0.9));
        }
        return profiles;
    }

    @Test
    void planted_cohorts_are_found_named_by_their_needs_and_each_child_found_again_in_its_own() {
        List<Profile> profiles = new ArrayList<>(twoKinds(1));
        profiles.add(profile(Map.of()));
        FoundCohorts found = FoundCohorts.of(profiles, NeedAnswer.ASKS_FOR_ACTION, new Streams(1))
                .orElseThrow();
        assertThat(found.cohorts()).hasSize(2);
        assertThat(found.nothingKnown()).isEqualTo(1);
        assertThat(found.cohorts().get(0).marks())
                .extracting(NeedCohort.InNeed::domain)
                .containsExactlyInAnyOrderElementsOf(OUTSIDE);
        assertThat(found.cohorts().get(1).marks())
                .extracting(NeedCohort.InNeed::domain)
                .containsExactlyInAnyOrderElementsOf(BODY);
        assertThat(found.names())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).doesNotContainIgnoringCase("cohort"));
        assertThat(found.cohorts()).allSatisfy(cohort -> {
            assertThat(cohort.size().isStable()).isTrue();
            assertThat(cohort.needs())
                    .allSatisfy(need -> assertThat(need.samples().low())
                            .isLessThanOrEqualTo(need.samples().high()));
        });
        int right = 0;
        for (int i = 0; i < 600; i++) {
            if (found.place(profiles.get(i)) instanceof Place.In(int cohort, double likely)) {
                assertThat(likely).isBetween(0.5, 1.0);
                right += cohort == (i % 3 == 0 ? 1 : 0) ? 1 : 0;
            }
        }
        assertThat(right).isGreaterThan(590);
        assertThat(found.place(profile(Map.of()))).isEqualTo(new Place.CannotBeTold());
        int children =
                found.cohorts().stream().mapToInt(one -> one.size().children()).sum();
        assertThat(children).isEqualTo(600);
    }

    @Test
    void of_few_children_no_cohort_is_made_up() {
        assertThat(FoundCohorts.of(twoKinds(2).subList(0, 100), NeedAnswer.ASKS_FOR_ACTION, new Streams(1)))
                .isEmpty();
    }

    @Test
    void the_same_records_give_the_same_cohorts() {
        List<Profile> profiles = twoKinds(3);
        var one = FoundCohorts.of(profiles, NeedAnswer.IS_THERE, new Streams(4)).orElseThrow();
        var other = FoundCohorts.of(profiles.reversed(), NeedAnswer.IS_THERE, new Streams(4))
                .orElseThrow();
        assertThat(other.cohorts()).isEqualTo(one.cohorts());
    }

    @Test
    void a_need_that_is_only_known_to_be_there_is_no_answer_where_levels_are_asked_for() {
        assertThat(NeedAnswer.ASKS_FOR_ACTION.of(new NeedLevel.Present())).isEqualTo(-1);
        assertThat(NeedAnswer.ASKS_FOR_ACTION.of(new NeedLevel.NoneKnown())).isEqualTo(-1);
        assertThat(NeedAnswer.ASKS_FOR_ACTION.of(new NeedLevel.Assessed(1))).isZero();
        assertThat(NeedAnswer.IS_THERE.of(new NeedLevel.Present())).isEqualTo(1);
        assertThat(NeedAnswer.IS_THERE.of(new NeedLevel.NoneKnown())).isZero();
        assertThat(NeedAnswer.IS_THERE.of(new NeedLevel.Assessed(1))).isEqualTo(1);
        assertThat(NeedAnswer.IS_THERE.of(new NeedLevel.NotKnown())).isEqualTo(-1);
    }

    @Test
    void a_readers_own_cohorts_take_a_child_once_and_say_so_where_it_cannot_be_told() {
        var health = new CohortDefinition("Health", List.of(new Condition(NeedDomain.COMPLEX_HEALTH, 2, 3)));
        var calm = new CohortDefinition(
                "Calm",
                List.of(
                        new Condition(NeedDomain.BEHAVIOUR_REGULATION, 0, 1),
                        new Condition(NeedDomain.SUBSTANCE_USE, 0, 0)));
        var lens = new DefinedCohorts(List.of(health, calm));
        assertThat(lens.names()).containsExactly("Health", "Calm");
        NeedLevel two = new NeedLevel.Assessed(2);
        NeedLevel none = new NeedLevel.Assessed(0);
        var both = profile(Map.of(
                NeedDomain.COMPLEX_HEALTH,
                two,
                NeedDomain.BEHAVIOUR_REGULATION,
                none,
                NeedDomain.SUBSTANCE_USE,
                new NeedLevel.NoneKnown()));
        assertThat(lens.place(both)).isEqualTo(new Place.In(0, 1));
        var second = profile(Map.of(
                NeedDomain.COMPLEX_HEALTH,
                none,
                NeedDomain.BEHAVIOUR_REGULATION,
                none,
                NeedDomain.SUBSTANCE_USE,
                none));
        assertThat(lens.place(second)).isEqualTo(new Place.In(1, 1));
        var unsure = profile(Map.of(
                NeedDomain.COMPLEX_HEALTH,
                new NeedLevel.Present(),
                NeedDomain.BEHAVIOUR_REGULATION,
                none,
                NeedDomain.SUBSTANCE_USE,
                none));
        assertThat(lens.place(unsure)).isEqualTo(new Place.CannotBeTold());
        var neither = profile(Map.of(NeedDomain.COMPLEX_HEALTH, none, NeedDomain.SUBSTANCE_USE, two));
        assertThat(lens.place(neither)).isEqualTo(new Place.InNone());
    }
}
