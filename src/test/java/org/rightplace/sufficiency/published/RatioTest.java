package org.rightplace.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Count;

class RatioTest {

    private static final Ratio UNKNOWN =
            new Ratio(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    @Test
    void aPublished820StandsFor815To824Children() {
        var rounded = new Headcount(new Count.Known(820), 10);

        assertThat(rounded.least()).hasValue(815);
        assertThat(rounded.most()).hasValue(824);
        assertThat(new Headcount(new Count.Known(0), 10).least()).hasValue(0);
        assertThat(new Headcount(new Count.Known(7), 1))
                .satisfies(exact -> assertThat(exact.least()).hasValue(7))
                .satisfies(exact -> assertThat(exact.most()).hasValue(7));
    }

    /// Every count from 0 to 2,000 is within the range of what it is published as.
    @Test
    void everyCountLiesInTheRangeOfItsRounding() {
        for (int children = 0; children <= 2000; children++) {
            int published = (children + 5) / 10 * 10;
            var rounded = new Headcount(new Count.Known(published), 10);

            assertThat(children)
                    .isBetween(rounded.least().orElseThrow(), rounded.most().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "z", "x", "k"})
    void isNotKnownWhereTheNumberOfChildrenIsWithheld(String symbol) {
        var hidden = new Headcount(new Count.Hidden(symbol), 1);

        assertThat(hidden.number()).isEqualTo(OptionalInt.empty());
        assertThat(Ratio.of(hidden, new RegisteredPlaces(12, 12), Occupancy.EVERY_PLACE))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void isNotKnownWhereThereIsNothingToDivideBy() {
        var children = new Headcount(new Count.Known(12), 1);

        assertThat(Ratio.of(children, new RegisteredPlaces(0, 0), Occupancy.ASSUMED))
                .isEqualTo(UNKNOWN);
        assertThat(Ratio.of(children, new RegisteredPlaces(0, 24), Occupancy.EVERY_PLACE))
                .isEqualTo(new Ratio(OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalDouble.empty()));
        assertThat(Ratio.of(children, new RegisteredPlaces(6, 24), Occupancy.EVERY_PLACE))
                .isEqualTo(new Ratio(OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalDouble.of(2)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fallsAsMorePlacesCanBeLivedInAndAlwaysHoldsTheTruth(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 500; trial++) {
            int truth = random.nextInt(1, 2000);
            int least = random.nextInt(1, 3000);
            int most = least + (random.nextBoolean() ? 0 : random.nextInt(200));
            int places = random.nextInt(least, most + 1);
            var children = new Headcount(new Count.Known((truth + 5) / 10 * 10), 10);
            double one = random.nextDouble(0.01, 1);
            double other = random.nextDouble(one, 1);

            Ratio tight = Ratio.of(children, new RegisteredPlaces(least, most), new Occupancy(one));
            Ratio loose = Ratio.of(children, new RegisteredPlaces(least, most), new Occupancy(other));

            assertThat(tight.least().orElseThrow())
                    .isGreaterThanOrEqualTo(loose.least().orElseThrow());
            assertThat(tight.most().orElseThrow())
                    .isGreaterThanOrEqualTo(loose.most().orElseThrow());
            assertThat(truth / (places * one))
                    .isBetween(tight.least().orElseThrow() - 1e-9, tight.most().orElseThrow() + 1e-9);
            assertThat(tight.value().isPresent()).isEqualTo(least == most);
        }
    }

    @Test
    void refusesARangeThatDoesNotHoldItsValue() {
        assertThatThrownBy(() -> new Ratio(OptionalDouble.of(2), OptionalDouble.of(0.5), OptionalDouble.of(1)))
                .hasMessageContaining("must lie between");
        assertThatThrownBy(() -> new RegisteredPlaces(5, 4)).hasMessageContaining("no fewer");
        assertThatThrownBy(() -> new Headcount(new Count.Known(5), 7)).hasMessageContaining("rounded to 1 or 10");
    }
}
