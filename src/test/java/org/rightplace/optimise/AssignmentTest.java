package org.rightplace.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.optimise.Choices.Option;

class AssignmentTest {

    @Test
    void takesTheDearerColumnForOneRowWhenThatIsCheaperForBoth() {
        long[][] costs = {
            {10, 20},
            {10, 60},
        };

        assertThat(Assignment.cheapest(Choices.full(costs)))
                .isEqualTo(new Assignment(List.of(new Option(0, 1, 20), new Option(1, 0, 10)), List.of(), 30));
    }

    @Test
    void placesMoreRowsBeforeItSavesCost() {
        var choices = new Choices(
                2, List.of(1, 1), List.of(new Option(0, 0, 1), new Option(0, 1, 900), new Option(1, 0, 900)));

        assertThat(Assignment.cheapest(choices).pairs()).containsExactly(new Option(0, 1, 900), new Option(1, 0, 900));
    }

    @Test
    void fillsAColumnUpToItsRoomAndSaysWhoIsLeft() {
        var choices = new Choices(
                4,
                List.of(2, 0),
                List.of(new Option(0, 0, 5), new Option(1, 0, 3), new Option(2, 0, 4), new Option(3, 1, 0)));

        assertThat(Assignment.cheapest(choices))
                .isEqualTo(new Assignment(List.of(new Option(1, 0, 3), new Option(2, 0, 4)), List.of(0, 3), 7));
    }

    @Test
    void solvesTheEmptyProblemAndOneWithoutOptions() {
        assertThat(Assignment.cheapest(Choices.full(new long[0][]))).isEqualTo(new Assignment(List.of(), List.of(), 0));
        assertThat(Assignment.cheapest(new Choices(2, List.of(), List.of())))
                .isEqualTo(new Assignment(List.of(), List.of(0, 1), 0));
    }

    @Test
    void takesTheDearestCostItPromises() {
        long[][] costs = new long[40][40];
        for (long[] row : costs) {
            Arrays.fill(row, Choices.DEAREST);
        }

        assertThat(Assignment.cheapest(Choices.full(costs)).cost()).isEqualTo(40 * Choices.DEAREST);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isNeverBeatenByTryingEveryWay(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            Choices choices = drawn(random);

            Assignment found = Assignment.cheapest(choices);

            Tried best = tryEveryWay(choices, 0, new ArrayList<>(choices.room()));
            assertThat(found.pairs()).hasSize(best.placed());
            assertThat(found.cost()).isEqualTo(best.cost());
            assertThat(found.pairs()).isSubsetOf(choices.options());
            assertThat(found.pairs().size() + found.unassigned().size()).isEqualTo(choices.rows());
            for (int column = 0; column < choices.room().size(); column++) {
                int c = column;
                assertThat(found.pairs().stream()
                                .filter(pair -> pair.column() == c)
                                .count())
                        .isLessThanOrEqualTo(choices.room().get(c));
            }
        }
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {2, 7, 20, 60, 150})
    void agreesWithShortestAugmentingPathsWrittenApart(int rows) {
        var random = new SplittableRandom(rows);
        for (int trial = 0; trial < 8; trial++) {
            long[][] costs = new long[rows][rows + random.nextInt(rows)];
            for (long[] row : costs) {
                Arrays.setAll(row, column -> random.nextLong(trialRange(random)));
            }

            Assignment found = Assignment.cheapest(Choices.full(costs));

            assertThat(found.cost()).isEqualTo(AugmentingPaths.leastCost(costs));
            assertThat(found.unassigned()).isEmpty();
            assertThat(Assignment.cheapest(Choices.full(costs))).isEqualTo(found);
        }
    }

    private static long trialRange(SplittableRandom random) {
        return random.nextBoolean() ? 4 : 1_000_000_000L;
    }

    @Test
    void refusesWhatIsNoProblemNamingTheValue() {
        assertThatThrownBy(() -> new Option(0, 0, -1)).hasMessageContaining("cost (-1) of row (0) in column (0)");
        assertThatThrownBy(() -> new Choices(1, List.of(1), List.of(new Option(0, 3, 1))))
                .hasMessageContaining("must lie in 1 rows and 1 columns");
        assertThatThrownBy(() -> new Choices(1, List.of(1), Collections.nCopies(2, new Option(0, 0, 1))))
                .hasMessageContaining("must not come twice");
        assertThatThrownBy(() -> new Choices(1, List.of(-1), List.of()))
                .hasMessageContaining("room (-1) of column (0)");
        assertThatThrownBy(() -> Choices.full(new long[][] {{1, 2}, {1}})).hasMessageContaining("row (1) has 1 costs");
    }

    private static Choices drawn(SplittableRandom random) {
        int rows = random.nextInt(6);
        List<Integer> room = new ArrayList<>();
        for (int column = 1 + random.nextInt(5); column > 0; column--) {
            room.add(random.nextInt(3));
        }
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < room.size(); column++) {
                if (random.nextInt(3) > 0) {
                    options.add(new Option(row, column, random.nextInt(12)));
                }
            }
        }
        return new Choices(rows, room, options);
    }

    private record Tried(int placed, long cost) {
        Tried betterOf(Tried other) {
            boolean otherWins = other.placed > placed || other.placed == placed && other.cost < cost;
            return otherWins ? other : this;
        }
    }

    private static Tried tryEveryWay(Choices choices, int row, List<Integer> left) {
        if (row == choices.rows()) {
            return new Tried(0, 0);
        }
        Tried best = tryEveryWay(choices, row + 1, left);
        for (Option option : choices.options()) {
            if (option.row() == row && left.get(option.column()) > 0) {
                left.set(option.column(), left.get(option.column()) - 1);
                Tried rest = tryEveryWay(choices, row + 1, left);
                left.set(option.column(), left.get(option.column()) + 1);
                best = best.betterOf(new Tried(rest.placed() + 1, rest.cost() + option.cost()));
            }
        }
        return best;
    }
}
