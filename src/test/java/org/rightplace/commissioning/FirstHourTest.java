package org.rightplace.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.care.referral.Risks;
import org.rightplace.commissioning.Every.Period;
import org.rightplace.commissioning.FirstHour.Spend;
import org.rightplace.commissioning.Suited.In;

class FirstHourTest {

    private static final String TOWN = "E08000016";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Period QUARTER = Every.QUARTER.of(FIRST);

    /// One child's referral, as far as a test says something of it.
    private record Made(
            char child, Optional<LocalDate> on, Availability availability, Optional<Arranged> place, Said said) {

        /// What was said of the child.
        record Said(Optional<Suitability> foster, Optional<Set<Support>> support, Optional<Boolean> liberty) {
            static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Made of(char child, LocalDate on) {
            return new Made(
                    child, Optional.of(on), availability(on, new Siblings.NotSaid()), Optional.empty(), Said.NOTHING);
        }

        static Availability availability(LocalDate on, Siblings siblings) {
            return new Availability(
                    Optional.of(on), Optional.of(NeededBy.TODAY), siblings, Optional.empty(), Optional.empty());
        }

        Made with(Siblings siblings) {
            return new Made(child, on, availability(on.orElseThrow(), siblings), place, said);
        }

        Made local(boolean preferred, Optional<OutsideReason> why) {
            return new Made(
                    child,
                    on,
                    new Availability(
                            availability.referredOn(),
                            availability.neededBy(),
                            availability.siblings(),
                            Optional.of(preferred),
                            why),
                    place,
                    said);
        }

        Made found(Arranged found) {
            return new Made(child, on, availability, Optional.of(found), said);
        }

        Made said(Said what) {
            return new Made(child, on, availability, place, what);
        }

        Referral made() {
            return new Referral(
                    new Pseudonym(Character.toString(child).repeat(16)),
                    TOWN,
                    Optional.empty(),
                    availability,
                    new Requirements(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            said.support(),
                            said.liberty()),
                    new Recommendation(said.foster(), Optional.of(Suitability.PREFERRED), Optional.empty()),
                    new Risks(Map.of(), false, false),
                    place);
        }
    }

    private static Arranged place(LocalDate on, Registration registration, Area where, OptionalInt together) {
        return new Arranged(
                Optional.of(on),
                Optional.of(PlaceKind.RESIDENTIAL),
                registration,
                where,
                Optional.empty(),
                Optional.of(true),
                together,
                Optional.of(new Arranged.Cost(WeeklyFee.ofTotal(Pence.ofPounds(700)), Optional.empty())));
    }

    private static Arranged place(LocalDate on) {
        return place(on, new Registration.NotSaid(), new Area.NotSaid(), OptionalInt.empty());
    }

    private static FirstHour hour(Made... made) {
        return FirstHour.of(
                List.of(made).stream()
                        .map(one -> new FirstHour.Filed(one.made(), LAST))
                        .toList(),
                QUARTER,
                LAST);
    }

    @Test
    void a_place_without_a_day_counts_in_the_quarter_of_its_file_and_in_no_sum_over_time() {
        Arranged place = place(FIRST);
        var undated = new Made(
                'A',
                Optional.empty(),
                new Availability(
                        Optional.empty(), Optional.empty(), new Siblings.NotSaid(), Optional.empty(), Optional.empty()),
                Optional.of(new Arranged(
                        Optional.empty(),
                        place.kind(),
                        place.registration(),
                        place.where(),
                        place.locationPreferred(),
                        place.educationContinuous(),
                        place.siblingsTogether(),
                        place.cost())),
                Made.Said.NOTHING);
        FirstHour hour = hour(undated);
        assertThat(hour.found().places()).isEqualTo(1);
        assertThat(hour.undated()).isEqualTo(1);
        assertThat(hour.spend().get("Residential"))
                .isEqualTo(new Spend(
                        1,
                        1,
                        Pence.ofPounds(700),
                        List.of(new Pence(0), new Pence(0), new Pence(0), new Pence(0)),
                        new Pence(0)));
    }

    @Test
    void a_child_waits_once_by_the_newest_referral_and_not_after_a_place_was_found() {
        FirstHour hour = hour(
                Made.of('A', FIRST.minusDays(30)),
                Made.of('A', FIRST),
                Made.of('B', FIRST),
                Made.of('B', FIRST.plusDays(5)).found(place(FIRST.plusDays(9))),
                Made.of('C', LAST.plusDays(1)));
        assertThat(hour.waiting().children()).as("C came after the quarter").isEqualTo(1);
        assertThat(hour.waiting().days().largest()).hasValue(89);
        assertThat(hour.waiting().neededBy()).containsExactly(Map.entry(NeededBy.TODAY, 1));
        assertThat(hour.waiting().deprivation()).isEqualTo(new Answers(0, 0, 1));
        assertThat(hour.found().places()).isEqualTo(1);
    }

    @Test
    void a_missing_number_is_never_unregistered_and_a_place_in_another_authority_is_outside() {
        FirstHour hour = hour(
                Made.of('A', FIRST)
                        .local(true, Optional.empty())
                        .found(place(
                                FIRST,
                                new Registration.Unregistered(),
                                new Area.InAuthority("E08000035", false),
                                OptionalInt.empty())),
                Made.of('B', FIRST)
                        .local(false, Optional.of(OutsideReason.COURT_ORDER))
                        .found(place(FIRST, new Registration.NotSaid(), new Area.NotInEngland(), OptionalInt.empty())),
                Made.of('C', FIRST)
                        .found(place(
                                FIRST,
                                new Registration.Elsewhere(),
                                new Area.InAuthority(TOWN, true),
                                OptionalInt.empty())),
                Made.of('D', FIRST).found(place(FIRST)),
                Made.of('E', FIRST.minusDays(90)).found(place(FIRST.minusDays(1))));
        assertThat(hour.found().places())
                .as("E's place is of the quarter before")
                .isEqualTo(4);
        assertThat(hour.found().unregistered()).isEqualTo(new Answers(1, 1, 2));
        assertThat(hour.found().outside().outside()).isEqualTo(new Answers(2, 1, 1));
        assertThat(hour.found().outside().why()).containsExactly(Map.entry(OutsideReason.COURT_ORDER, 1));
        assertThat(hour.found().outside().thoughLocalPreferred()).isEqualTo(1);
        assertThat(hour.found().outside().whyNotSaid()).isZero();
    }

    @Test
    void brothers_and_sisters_count_only_where_a_child_is_to_live_with_any() {
        FirstHour hour = hour(
                Made.of('A', FIRST).with(new Siblings.With(2)).found(withSiblings(OptionalInt.of(1))),
                Made.of('B', FIRST).with(new Siblings.With(1)).found(withSiblings(OptionalInt.of(1))),
                Made.of('C', FIRST).with(new Siblings.With(1)).found(withSiblings(OptionalInt.empty())),
                Made.of('D', FIRST).with(new Siblings.With(0)).found(withSiblings(OptionalInt.of(0))),
                Made.of('E', FIRST).with(new Siblings.None()).found(withSiblings(OptionalInt.of(0))));
        assertThat(hour.found().together()).isEqualTo(new Answers(1, 1, 1));
    }

    private static Arranged withSiblings(OptionalInt together) {
        return place(FIRST, new Registration.NotSaid(), new Area.NotSaid(), together);
    }

    @Test
    void spend_sums_known_costs_only_and_runs_from_each_places_day_to_the_end_of_the_quarter() {
        Arranged dear = place(LAST.minusDays(6));
        Arranged slip = new Arranged(
                dear.on(),
                dear.kind(),
                dear.registration(),
                dear.where(),
                dear.locationPreferred(),
                dear.educationContinuous(),
                dear.siblingsTogether(),
                Optional.of(new Arranged.Cost(WeeklyFee.ofTotal(Pence.ofPounds(99)), Optional.empty())));
        Spend spend = hour(
                        Made.of('A', FIRST).found(dear),
                        Made.of('B', FIRST).found(place(LAST)),
                        Made.of('C', FIRST).found(slip))
                .spend()
                .get("Residential");
        assertThat(spend).isNotNull();
        assertThat(spend.places()).isEqualTo(3);
        assertThat(spend.known()).isEqualTo(2);
        assertThat(spend.aWeek()).isEqualTo(Pence.ofPounds(1400));
        assertThat(spend.toTheEnd()).as("a week, and a day").isEqualTo(Pence.ofPounds(800));
    }

    @Test
    void suitability_is_of_the_child_and_tells_not_said_from_unsuitable() {
        var suitable = new Made.Said(
                Optional.of(Suitability.SUITABLE), Optional.of(Set.of(Support.THERAPEUTIC)), Optional.empty());
        var noSupport = new Made.Said(Optional.of(Suitability.PREFERRED), Optional.of(Set.of()), Optional.empty());
        var unsuitable = new Made.Said(
                Optional.of(Suitability.UNSUITABLE), Optional.of(Set.of(Support.OTHER)), Optional.empty());
        List<Suited> all = Suited.of(List.of(
                Made.of('A', FIRST).found(place(FIRST)).said(suitable).made(),
                Made.of('B', FIRST).found(place(FIRST)).said(noSupport).made(),
                Made.of('C', FIRST).found(place(FIRST)).said(unsuitable).made(),
                Made.of('D', FIRST).found(place(FIRST)).made(),
                Made.of('E', FIRST).said(suitable).made()));
        assertThat(all).extracting(Suited::found).containsExactly(In.HOME, In.NOWHERE_YET);
        Suited home = all.getFirst();
        assertThat(home.children()).isEqualTo(4);
        assertThat(Suited.wouldDo(home.fostering())).isEqualTo(2);
        assertThat(home.notSaid(home.fostering())).isEqualTo(1);
        assertThat(home.support())
                .containsExactly(Map.entry(Suited.Asked.THERAPEUTIC, 1), Map.entry(Suited.Asked.NONE, 1));
    }
}
