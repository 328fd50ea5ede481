package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    @Test
    void priceTimesVolumeIsSplitAsWorkedOutByHand() {
        // from 10 at 100 each to 12 at 150 each: 800 more; price 50 x 11, volume 2 x 125
        Shapley<String> split = Shapley.of(
                List.of("price", "volume"),
                changed -> (changed.contains("price") ? 150 : 100) * (changed.contains("volume") ? 12.0 : 10.0));

        assertThat(split.parts()).containsExactly(new Shapley.Part<>("price", 550), new Shapley.Part<>("volume", 250));
        assertThat(split.change()).isEqualTo(800);
    }

    @Test
    void partsAreThoseOfEveryOrderTriedOneByOne() {
        Draws draws = new Streams(5).of("shapley");
        for (int trial = 0; trial < 60; trial++) {
            int n = 1 + draws.below(5);
            List<Integer> factors = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                factors.add(i);
            }
            Map<Set<Integer>, Double> figures = new HashMap<>();
            Shapley<Integer> split = Shapley.of(
                    factors, changed -> figures.computeIfAbsent(Set.copyOf(changed), s -> draws.unit() * 100 - 50));

            double[] sums = new double[n];
            int orders = permute(factors, 0, order -> {
                Set<Integer> changed = new LinkedHashSet<>();
                for (int factor : order) {
                    double before = figures.get(Set.copyOf(changed));
                    changed.add(factor);
                    sums[factor] += figures.get(Set.copyOf(changed)) - before;
                }
            });

            for (int i = 0; i < n; i++) {
                assertThat(split.parts().get(i).amount()).isCloseTo(sums[i] / orders, within(1e-9));
            }
            assertThat(Arrays.stream(sums).sum() / orders).isCloseTo(split.change(), within(1e-9));
        }
    }

    private interface Each {
        void take(List<Integer> order);
    }

    private static int permute(List<Integer> order, int from, Each each) {
        if (from == order.size()) {
            each.take(order);
            return 1;
        }
        int orders = 0;
        for (int i = from; i < order.size(); i++) {
            List<Integer> next = new ArrayList<>(order);
            next.set(from, order.get(i));
            next.set(i, order.get(from));
            orders += permute(next, from + 1, each);
        }
        return orders;
    }

    @Test
    void aFactorThatChangesNothingHasNoPartAndTwoThatDoTheSameHaveEqualOnes() {
        Shapley<String> split = Shapley.of(
                List.of("a", "b", "idle"), changed -> changed.contains("a") && changed.contains("b") ? 7 : 1);

        assertThat(split.parts().get(2).amount()).isZero();
        assertThat(split.parts().get(0).amount()).isEqualTo(split.parts().get(1).amount());
    }

    @Test
    void wholeUnitsAddUpToTheChangeOfTheRoundedFigures() {
        Draws draws = new Streams(6).of("whole");
        for (int trial = 0; trial < 200; trial++) {
            Map<Set<String>, Double> figures = new HashMap<>();
            Shapley<String> split = Shapley.of(
                    List.of("a", "b", "c"),
                    changed -> figures.computeIfAbsent(Set.copyOf(changed), s -> draws.unit() * 1e6));

            assertThat(split.whole().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(Math.round(split.to()) - Math.round(split.from()));
        }
    }

    @Test
    void tooManyFactorsAndFiguresThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Shapley.of(List.of("a", "a"), changed -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> Shapley.of(List.of("a"), changed -> Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
    }
}
