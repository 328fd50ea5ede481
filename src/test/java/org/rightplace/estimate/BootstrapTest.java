package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Bootstrap.Plan PLAN = new Bootstrap.Plan("test", 399, 0.95);

    private static OptionalDouble mean(List<List<Double>> clusters) {
        return clusters.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /// Clusters whose members share half of what moves them.
    private static List<List<Double>> drawn(Draws draws, int clusters) {
        List<List<Double>> all = new ArrayList<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            double shared = draws.unit();
            List<Double> members = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                members.add(shared + draws.unit());
            }
            all.add(members);
        }
        return all;
    }

    @Test
    void itsIntervalHoldsTheTruthAtItsLevelWhereMembersAreNotApartFromEachOther() {
        var streams = new Streams(3);
        int trials = 300;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            Bootstrap found = Bootstrap.find(
                            drawn(streams.of("clusters", "" + trial), 25),
                            BootstrapTest::mean,
                            PLAN,
                            new Streams(trial))
                    .orElseThrow();
            held += found.interval().holds(1) ? 1 : 0;
        }
        assertThat(held)
                .isBetween(
                        Quantile.binomial(trials, 0.93).quantile(0.0005),
                        Quantile.binomial(trials, 0.97).quantile(0.9995));
    }

    @Test
    void theSameSeedGivesTheSameIntervalToTheLastDigit() {
        List<List<Double>> clusters = drawn(new Streams(1).of("x"), 12);

        assertThat(Bootstrap.find(clusters, BootstrapTest::mean, PLAN, new Streams(9)))
                .isEqualTo(Bootstrap.find(clusters, BootstrapTest::mean, PLAN, new Streams(9)));
    }

    @Test
    void oneClusterHasNoInterval() {
        assertThat(Bootstrap.find(drawn(new Streams(1).of("x"), 1), BootstrapTest::mean, PLAN, new Streams(9)))
                .isEmpty();
    }
}
