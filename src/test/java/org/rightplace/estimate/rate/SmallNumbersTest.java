package org.rightplace.estimate.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Share;
import org.rightplace.estimate.Streams;
import org.rightplace.estimate.rate.Funnel.Place;

class SmallNumbersTest {

    private static final double LEVEL = 0.95;

    @Test
    void wilsonsAndTheExactIntervalAreThoseThatNewcombePublished() {
        // R. G. Newcombe, Statistics in Medicine 17, 1998, table I: methods 3 and 5
        is(new Share(81, 263).wilson(LEVEL).orElseThrow(), 0.2553, 0.3662);
        is(new Share(15, 148).wilson(LEVEL).orElseThrow(), 0.0624, 0.1605);
        is(new Share(0, 20).wilson(LEVEL).orElseThrow(), 0.0000, 0.1611);
        is(new Share(1, 29).wilson(LEVEL).orElseThrow(), 0.0061, 0.1718);
        is(new Share(81, 263).exact(LEVEL).orElseThrow(), 0.2527, 0.3676);
        is(new Share(15, 148).exact(LEVEL).orElseThrow(), 0.0578, 0.1617);
        is(new Share(0, 20).exact(LEVEL).orElseThrow(), 0.0000, 0.1684);
        is(new Share(1, 29).exact(LEVEL).orElseThrow(), 0.0009, 0.1776);
    }

    private static void is(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theFunnelIsNarrowerTheMoreThereAreAndHoldsNineteenInTwentyByChance() {
        var funnel = new Funnel(0.3);

        assertThat(funnel.near(200).width()).isLessThan(funnel.near(20).width());
        assertThat(funnel.far(50).width()).isGreaterThan(funnel.near(50).width());
        Draws draws = new Streams(1).of("funnel");
        int outside = 0;
        int units = 4_000;
        for (int unit = 0; unit < units; unit++) {
            int part = 0;
            for (int i = 0; i < 60; i++) {
                part += draws.chance(0.3) ? 1 : 0;
            }
            outside += funnel.place(new Share(part, 60)) == Place.WITHIN ? 0 : 1;
        }
        assertThat(outside)
                .isBetween(
                        Quantile.binomial(units, 0.02).quantile(0.0005),
                        Quantile.binomial(units, 0.06).quantile(0.9995));
    }

    @Test
    void aUnitFarFromTheRestLiesBeyondTheFunnelAndASmallOneDoesNot() {
        var funnel = new Funnel(0.3);

        assertThat(funnel.place(new Share(60, 100))).isEqualTo(Place.FAR_ABOVE);
        assertThat(funnel.place(new Share(5, 100))).isEqualTo(Place.FAR_BELOW);
        assertThat(funnel.place(new Share(2, 2))).isEqualTo(Place.WITHIN);
        assertThat(funnel.place(new Share(0, 0))).isEqualTo(Place.WITHIN);
    }

    @Test
    void unitsThatDoNotDifferAreDrawnTogetherAndUnitsThatDoKeepTheirOwn() {
        List<Share> alike = new ArrayList<>();
        List<Share> apart = new ArrayList<>();
        for (int unit = 0; unit < 20; unit++) {
            alike.add(new Share(30, 100));
            apart.add(new Share(unit < 10 ? 10 : 80, 100));
        }
        alike.set(0, new Share(2, 4));

        Pooling same = Pooling.ofShares(alike, LEVEL).orElseThrow();
        Pooling different = Pooling.ofShares(apart, LEVEL).orElseThrow();

        assertThat(same.units().getFirst().value()).as("half of four").isCloseTo(0.3, within(0.03));
        assertThat(same.units().getFirst().borrowed()).isGreaterThan(0.8);
        assertThat(same.spread()).isLessThan(0.05);
        assertThat(different.units().getFirst().value()).isCloseTo(0.1, within(0.02));
        assertThat(different.units().getLast().value()).isCloseTo(0.8, within(0.02));
        assertThat(different.spread()).isGreaterThan(0.25);
    }

    @Test
    void pooledIntervalsHoldTheTruthAtTheirLevelOverUnitsAsAWhole() {
        Draws draws = new Streams(11).of("pooling");
        int units = 0;
        int held = 0;
        for (int world = 0; world < 12; world++) {
            List<Share> shares = new ArrayList<>();
            List<Double> truths = new ArrayList<>();
            for (int unit = 0; unit < 40; unit++) {
                // a beta with mean 0.3 and size 20, as the mean of a ratio of sums of exponentials
                double a = sum(draws, 6);
                double truth = a / (a + sum(draws, 14));
                int whole = 5 + draws.below(60);
                int part = 0;
                for (int i = 0; i < whole; i++) {
                    part += draws.chance(truth) ? 1 : 0;
                }
                shares.add(new Share(part, whole));
                truths.add(truth);
            }
            Pooling pooling = Pooling.ofShares(shares, LEVEL).orElseThrow();
            for (int unit = 0; unit < shares.size(); unit++) {
                units++;
                held += pooling.units().get(unit).interval().holds(truths.get(unit)) ? 1 : 0;
            }
        }
        assertThat(held)
                .isBetween(
                        Quantile.binomial(units, LEVEL - 0.02).quantile(0.0005),
                        Quantile.binomial(units, LEVEL + 0.02).quantile(0.9995));
    }

    @Test
    void ratesAreDrawnTogetherWhereTheyDoNotDifferAndKeptApartWhereTheyDo() {
        List<Events> alike = new ArrayList<>();
        List<Events> apart = new ArrayList<>();
        for (int unit = 0; unit < 20; unit++) {
            alike.add(new Events(50, 100));
            apart.add(new Events(unit < 10 ? 10 : 200, 100));
        }
        alike.set(0, new Events(4, 2));

        Pooling same = Pooling.ofRates(alike, LEVEL).orElseThrow();
        Pooling different = Pooling.ofRates(apart, LEVEL).orElseThrow();

        assertThat(same.units().getFirst().value())
                .as("2 a unit of time, of two units")
                .isCloseTo(0.5, within(0.15));
        assertThat(different.units().getFirst().value()).isCloseTo(0.1, within(0.03));
        assertThat(different.units().getLast().value()).isCloseTo(2, within(0.15));
        assertThat(Pooling.ofRates(List.of(new Events(1, 1), new Events(1, 1)), LEVEL))
                .as("spread cannot be learned from two")
                .isEmpty();
        assertThat(new Events(3, 2).rate()).hasValue(1.5);
        assertThat(new Events(0, 0).rate()).isEmpty();
    }

    private static double sum(Draws draws, int exponentials) {
        double sum = 0;
        for (int i = 0; i < exponentials; i++) {
            sum -= Math.log(1 - draws.unit());
        }
        return sum;
    }

    @Test
    void aStandardisedRatioIsOneForAUnitThatFaresAsOthersDoOfItsMix() {
        var ratio = StandardisedRatio.find(
                        List.of(
                                new StandardisedRatio.Stratum(new Share(2, 10), new Share(200, 1_000)),
                                new StandardisedRatio.Stratum(new Share(20, 40), new Share(50, 100)),
                                new StandardisedRatio.Stratum(new Share(1, 3), new Share(0, 0))),
                        LEVEL)
                .orElseThrow();

        assertThat(ratio.observed()).isEqualTo(22);
        assertThat(ratio.expected()).isCloseTo(22, within(1e-12));
        assertThat(ratio.ratio()).isCloseTo(1, within(1e-12));
        assertThat(ratio.leftOut()).isEqualTo(3);
        assertThat(ratio.interval().holds(1)).isTrue();
    }
}
