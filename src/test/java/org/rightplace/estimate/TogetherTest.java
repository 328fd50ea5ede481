package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogetherTest {

    @Test
    void isOneWhereTheTwoAreUnrelated() {
        var pair = new Together(200, 50, 80, 20);

        assertThat(pair.expected()).isEqualTo(20);
        assertThat(pair.ratio()).isEqualTo(1);
        assertThat(pair.low()).isBetween(0.5, 0.9);
        assertThat(pair.high()).isBetween(1.1, 1.6);
    }

    @Test
    void ofNoneInCommonOnlyTheUpperEndIsKnown() {
        var pair = new Together(100, 20, 30, 0);

        assertThat(pair.ratio()).isZero();
        assertThat(pair.low()).isZero();
        assertThat(pair.high()).as("3.69 where 6 are expected").isCloseTo(3.689 / 6, within(1e-3));
    }

    @Test
    void ofOneThatAllHaveNothingIsUncertain() {
        var pair = new Together(100, 100, 30, 30);

        assertThat(pair.ratio()).isEqualTo(1);
        assertThat(pair.low()).isCloseTo(1, within(1e-9));
        assertThat(pair.high()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "10, 0, 5, 0", "10, 11, 5, 5", "10, 6, 6, 1", "10, 3, 4, 5", "10, 3, 4, -1"})
    void refusesWhatCannotBe(int of, int one, int other, int both) {
        assertThatThrownBy(() -> new Together(of, one, other, both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both (%d)".formatted(both));
    }

    /// The oracle: children drawn from a process whose true ratio is known.
    @ParameterizedTest(name = "first {0}, second {1}, both {2}")
    @CsvSource({"0.3, 0.4, 0.12", "0.3, 0.4, 0.2", "0.2, 0.2, 0.1", "0.5, 0.6, 0.25"})
    @Tag("long")
    void theIntervalHoldsTheTrueRatioAboutNineteenTimesInTwenty(double first, double second, double both) {
        var random = new SplittableRandom(20261125);
        int trials = 20_000;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            Together drawn = drawn(random, 250, first, second, both);
            double truth = both / (first * second);
            held += drawn.low() <= truth && truth <= drawn.high() ? 1 : 0;
        }
        // Three standard errors of a share of 0.95 in 20,000 are 0.005; the approximation may cost 0.01 more.
        assertThat(held / (double) trials).isBetween(0.935, 0.965);
    }

    private static Together drawn(SplittableRandom random, int of, double first, double second, double both) {
        int one = 0;
        int other = 0;
        int two = 0;
        for (int i = 0; i < of; i++) {
            double at = random.nextDouble();
            boolean a = at < first;
            boolean b = at < both || (at >= first && at < first + second - both);
            one += a ? 1 : 0;
            other += b ? 1 : 0;
            two += a && b ? 1 : 0;
        }
        return new Together(of, one, other, two);
    }
}
