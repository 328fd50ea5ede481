package org.rightplace.sufficiency.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Shapley;
import org.rightplace.estimate.Streams;
import org.rightplace.sufficiency.cost.ChangeOfCost.Factor;
import org.rightplace.sufficiency.cost.ChangeOfCost.Period;
import org.rightplace.sufficiency.cost.ChangeOfCost.Rise;
import org.rightplace.sufficiency.cost.Found.Known;

class CostsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Period BEFORE = new Period(DAY.minusYears(1), DAY.minusDays(1));
    private static final Period AFTER = new Period(DAY, DAY.plusYears(1));

    private static Found found(LocalDate on, PlaceKind kind, boolean outside, int needs, long pounds) {
        return new Found(
                "Northshire",
                on,
                Optional.of(kind),
                false,
                Optional.of(outside),
                OptionalInt.of(needs),
                pounds < 0 ? Optional.empty() : Optional.of(WeeklyFee.ofTotal(Pence.ofPounds(pounds))));
    }

    private static double part(ChangeOfCost change, Factor factor) {
        return change.split().parts().stream()
                .filter(part -> part.factor() == factor)
                .findFirst()
                .orElseThrow()
                .amount();
    }

    @Test
    void aCostThatIsNotRecordedIsUnknownAndASlipIsLeftOut() {
        List<Found> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            places.add(found(DAY, PlaceKind.RESIDENTIAL, false, 1, 4_000 + 1_000L * i));
        }
        places.add(found(DAY, PlaceKind.RESIDENTIAL, false, 1, -1));
        places.add(found(DAY, PlaceKind.RESIDENTIAL, false, 1, 99));
        places.add(found(DAY, PlaceKind.RESIDENTIAL, false, 1, 100_001));

        UnitCosts costs = UnitCosts.of(places, DAY, DAY, By.KIND);

        assertThat(costs.all().places()).isEqualTo(8);
        assertThat(costs.all().known()).containsEntry(Known.NOT_RECORDED, 1).containsEntry(Known.A_SLIP, 2);
        assertThat(costs.all().mean().orElseThrow()).isEqualTo(6_000);
        assertThat(costs.all().median().orElseThrow()).isEqualTo(6_000);
    }

    @Test
    void fewerThanFiveKnownCostsShowNone() {
        List<Found> places = List.of(
                found(DAY, PlaceKind.FOSTER, false, 0, 800),
                found(DAY, PlaceKind.FOSTER, false, 0, 900),
                found(DAY, PlaceKind.FOSTER, false, 0, 1_000),
                found(DAY, PlaceKind.FOSTER, false, 0, 1_100));

        assertThat(UnitCosts.of(places, DAY, DAY, By.KIND)
                        .groups()
                        .get("Foster")
                        .mean())
                .isEmpty();
    }

    @Test
    void aDearerPriceIsAChangeOfPriceAndMorePlacesOneOfVolume() {
        List<Found> places = List.of(
                found(DAY.minusDays(9), PlaceKind.FOSTER, false, 1, 800),
                found(DAY, PlaceKind.FOSTER, false, 1, 1_000),
                found(DAY, PlaceKind.FOSTER, false, 1, 1_000));

        ChangeOfCost change = ChangeOfCost.of(places, BEFORE, AFTER, Rise.NOT_STATED);

        assertThat(change.split().change()).isEqualTo(1_200);
        assertThat(part(change, Factor.PRICE)).as("200 on a mean of 1.5 places").isCloseTo(300, within(1e-9));
        assertThat(part(change, Factor.VOLUME)).as("a place at a mean of 900").isCloseTo(900, within(1e-9));
        assertThat(part(change, Factor.KIND)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aHomeInPlaceOfFosterCareIsAChangeOfKindAndNeverOfPrice() {
        List<Found> places = List.of(
                found(DAY.minusDays(9), PlaceKind.FOSTER, false, 1, 800),
                found(DAY, PlaceKind.RESIDENTIAL, false, 1, 5_000));

        ChangeOfCost change = ChangeOfCost.of(places, BEFORE, AFTER, Rise.NOT_STATED);

        assertThat(part(change, Factor.KIND)).isCloseTo(4_200, within(1e-9));
        assertThat(part(change, Factor.PRICE)).isCloseTo(0, within(1e-9));
    }

    @Test
    void higherNeedsAndPlacesOutsideAreToldApart() {
        List<Found> needs = List.of(
                found(DAY.minusDays(9), PlaceKind.RESIDENTIAL, false, 1, 4_000),
                found(DAY, PlaceKind.RESIDENTIAL, false, 3, 6_000));
        List<Found> outside = List.of(
                found(DAY.minusDays(9), PlaceKind.RESIDENTIAL, false, 1, 4_000),
                found(DAY, PlaceKind.RESIDENTIAL, true, 1, 6_000));

        assertThat(part(ChangeOfCost.of(needs, BEFORE, AFTER, Rise.NOT_STATED), Factor.NEED))
                .isCloseTo(2_000, within(1e-9));
        assertThat(part(ChangeOfCost.of(outside, BEFORE, AFTER, Rise.NOT_STATED), Factor.DISTANCE))
                .isCloseTo(2_000, within(1e-9));
    }

    @Test
    void partsAddUpToTheDifferenceOfTheSumsOfWhatWasAgreed() {
        Draws draws = new Streams(8).of("costs");
        for (int world = 0; world < 100; world++) {
            List<Found> places = new ArrayList<>();
            double before = 0;
            double after = 0;
            for (int i = 0; i < 40; i++) {
                boolean later = draws.chance(0.5);
                long pounds = 200 + draws.below(9_000);
                places.add(found(
                        later ? DAY : DAY.minusDays(1),
                        List.of(PlaceKind.values()).get(draws.below(3)),
                        draws.chance(0.4),
                        draws.below(5),
                        pounds));
                before += later ? 0 : pounds;
                after += later ? pounds : 0;
            }

            Shapley<Factor> split =
                    ChangeOfCost.of(places, BEFORE, AFTER, Rise.NOT_STATED).split();

            assertThat(split.from()).isCloseTo(before, within(1e-6));
            assertThat(split.to()).isCloseTo(after, within(1e-6));
            assertThat(split.parts().stream().mapToDouble(Shapley.Part::amount).sum())
                    .isCloseTo(after - before, within(1e-6));
        }
    }

    @Test
    void aStatedRiseIsAPartOfItsOwnAndPriceIsWhatLiesBeyondIt() {
        List<Found> places = List.of(
                found(BEFORE.from(), PlaceKind.FOSTER, false, 1, 1_000),
                found(AFTER.from(), PlaceKind.FOSTER, false, 1, 1_155));
        ChangeOfCost change = ChangeOfCost.of(places, BEFORE, AFTER, new Rise(0.1, "made up"));
        // 1,000 times 1.1 for the rise times 1.05 for price: half of each comes first
        assertThat(part(change, Factor.INFLATION)).isCloseTo((100 + 105) / 2.0, within(1e-9));
        assertThat(part(change, Factor.PRICE)).isCloseTo((50 + 55) / 2.0, within(1e-9));
        assertThat(part(ChangeOfCost.of(places, BEFORE, AFTER, Rise.NOT_STATED), Factor.PRICE))
                .isCloseTo(155, within(1e-9));
        assertThat(part(ChangeOfCost.of(places, BEFORE, AFTER, Rise.NOT_STATED), Factor.INFLATION))
                .isZero();
        assertThatThrownBy(() -> new Rise(-1, "none")).hasMessageContaining("rise of prices");
    }
}
