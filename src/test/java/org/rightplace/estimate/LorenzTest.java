package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.estimate.Lorenz.Point;
import org.rightplace.estimate.Lorenz.Unit;

class LorenzTest {

    @Test
    void hasTheGiniThatIsKnownForOneToFive() {
        // Equal weights and amounts 1, 2, 3, 4, 5: (n + 1 - 2 * 35 / 15) / n = 4 / 15.
        var units = List.of(new Unit(1, 3), new Unit(1, 1), new Unit(1, 5), new Unit(1, 2), new Unit(1, 4));

        assertThat(gini(units)).isCloseTo(4.0 / 15, within(1e-12));
    }

    @Test
    void runsFromTheLeastPerWeightToTheMost() {
        var curve = Lorenz.find(List.of(new Unit(20, 60), new Unit(60, 0), new Unit(20, 40)))
                .orElseThrow();

        assertThat(curve.points())
                .containsExactly(new Point(0, 0), new Point(0.6, 0), new Point(0.8, 0.4), new Point(1, 1));
        assertThat(curve.gini()).isCloseTo(1 - (0.2 * 0.4 + 0.2 * 1.4), within(1e-12));
    }

    @Test
    void drawsUnitsOfEqualAmountPerWeightAsOneStraightPiece() {
        var curve = Lorenz.find(List.of(new Unit(10, 1), new Unit(30, 3), new Unit(20, 2), new Unit(0, 0)))
                .orElseThrow();

        assertThat(curve.points()).containsExactly(new Point(0, 0), new Point(1, 1));
        assertThat(curve.gini()).isCloseTo(0, within(1e-12));
    }

    @Test
    void putsAnAmountWithoutWeightLastAsAVerticalPiece() {
        var curve = Lorenz.find(List.of(new Unit(0, 5), new Unit(10, 5))).orElseThrow();

        assertThat(curve.points()).containsExactly(new Point(0, 0), new Point(1, 0.5), new Point(1, 1));
        assertThat(curve.gini()).isCloseTo(0.5, within(1e-12));
        assertThat(gini(List.of(new Unit(0, 5), new Unit(10, 0)))).isEqualTo(1);
    }

    @Test
    void isNothingWhereNothingIsSpreadOverAnything() {
        assertThat(Lorenz.find(List.of())).isEmpty();
        assertThat(Lorenz.find(List.of(new Unit(5, 0)))).isEmpty();
        assertThat(Lorenz.find(List.of(new Unit(0, 5)))).isEmpty();
        assertThatThrownBy(() -> new Unit(-1, 2)).hasMessage("weight (-1) and amount (2) must be 0 or more");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsTheMeanDifferenceBetweenAnyTwo(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Unit> units = drawn(random, 1);
            double weights = units.stream().mapToLong(Unit::weight).sum();
            double amounts = units.stream().mapToLong(Unit::amount).sum();
            double differences = 0;
            for (Unit one : units) {
                for (Unit other : units) {
                    differences +=
                            Math.abs((double) one.amount() * other.weight() - (double) other.amount() * one.weight());
                }
            }

            assertThat(gini(units)).isCloseTo(differences / (2 * weights * amounts), within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsItsLawsForAnyUnits(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Unit> units = drawn(random, 0);
            var curve = Lorenz.find(units).orElseThrow();

            assertThat(curve.gini()).isBetween(0.0, 1.0);
            assertThat(curve.points()).startsWith(new Point(0, 0)).endsWith(new Point(1, 1));
            assertThat(curve.points()).allMatch(point -> point.amount() <= point.weight() + 1e-12);

            List<Unit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, new java.util.Random(seed + trial));
            assertThat(Lorenz.find(shuffled).orElseThrow().points()).isEqualTo(curve.points());

            int times = 2 + random.nextInt(9);
            assertThat(gini(units.stream()
                            .map(u -> new Unit(u.weight(), u.amount() * times))
                            .toList()))
                    .isCloseTo(curve.gini(), within(1e-9));
            assertThat(gini(units.stream()
                            .map(u -> new Unit(u.weight() * times, u.amount()))
                            .toList()))
                    .isCloseTo(curve.gini(), within(1e-9));

            List<Unit> doubled = new ArrayList<>(units);
            doubled.addAll(units);
            assertThat(gini(doubled)).isCloseTo(curve.gini(), within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fallsWhenSomethingMovesFromMoreToLess(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            int weight = 1 + random.nextInt(50);
            int less = random.nextInt(40);
            int more = less + 2 + random.nextInt(40);
            List<Unit> rest = drawn(random, 1);
            List<Unit> before = new ArrayList<>(rest);
            before.addAll(List.of(new Unit(weight, less), new Unit(weight, more)));
            List<Unit> after = new ArrayList<>(rest);
            after.addAll(List.of(new Unit(weight, less + 1), new Unit(weight, more - 1)));

            assertThat(gini(after)).isLessThan(gini(before));
        }
    }

    private static double gini(List<Unit> units) {
        return Lorenz.find(units).orElseThrow().gini();
    }

    private static List<Unit> drawn(SplittableRandom random, int leastWeight) {
        List<Unit> units = new ArrayList<>(List.of(new Unit(3, 1)));
        for (int i = random.nextInt(12); i > 0; i--) {
            units.add(new Unit(leastWeight + random.nextInt(60_000), random.nextInt(4) * random.nextInt(60)));
        }
        return units;
    }
}
