package org.rightplace.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Standing.Worth;

class StandingTest {

    private static Sharing with(Sharing problem, int column, int places) {
        List<Integer> room = new ArrayList<>(problem.room());
        room.set(column, room.get(column) + places);
        return new Sharing(problem.rows(), room, problem.options(), problem.apart());
    }

    private static Sharing without(Sharing problem, int row) {
        return new Sharing(
                problem.rows(),
                problem.room(),
                problem.options().stream().filter(option -> option.row() != row).toList(),
                problem.apart());
    }

    private static Sharing withNew(Sharing problem, long[] worths) {
        List<Integer> room = new ArrayList<>(problem.room());
        room.add(1);
        List<Option> options = new ArrayList<>(problem.options());
        for (int row = 0; row < worths.length; row++) {
            if (worths[row] > 0) {
                options.add(new Option(row, problem.room().size(), worths[row], 1));
            }
        }
        return new Sharing(problem.rows(), room, options, problem.apart());
    }

    private static Sharing drawn(SplittableRandom random, boolean special) {
        return SharingTest.drawn(random, 1 + random.nextInt(9), 1 + random.nextInt(5), special);
    }

    private static long[] drawnWorths(SplittableRandom random, int rows) {
        long[] worths = new long[rows];
        Arrays.setAll(worths, row -> random.nextInt(3) == 0 ? 0 : random.nextInt(25));
        return worths;
    }

    @Test
    void onePlaceMoreOrLessIsWorthWhatSolvingAnewSays() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 200; i++) {
            Sharing problem = drawn(random, false);
            Standing standing = Standing.of(problem);
            long value = problem.best().worth();
            assertThat(standing.worth()).isEqualTo(value).isEqualTo(standing.bound());
            for (int column = 0; column < problem.room().size(); column++) {
                assertThat(standing.gains()[column])
                        .isEqualTo(with(problem, column, 1).best().worth() - value);
                if (problem.room().get(column) == 0) {
                    assertThat(standing.losses()[column]).isEqualTo(Long.MAX_VALUE);
                } else {
                    assertThat(standing.losses()[column])
                            .isEqualTo(value - with(problem, column, -1).best().worth());
                }
            }
            long[] worths = drawnWorths(random, problem.rows());
            Worth worth = standing.ofNew(List.of(worths)).getFirst();
            assertThat(worth.isExact()).isTrue();
            assertThat(worth.atLeast())
                    .isEqualTo(withNew(problem, worths).best().worth() - value);
        }
    }

    @Test
    void whatIsToldOfHardProblemsHoldsTheValueWithLessTheValueWithout() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 150; i++) {
            Sharing problem = drawn(random, true);
            Standing standing = Standing.of(problem);
            long value = problem.best().worth();
            assertThat(standing.worth()).isLessThanOrEqualTo(value);
            assertThat(standing.bound()).isGreaterThanOrEqualTo(value);

            long[] worths = drawnWorths(random, problem.rows());
            Worth worth = standing.ofNew(List.of(worths)).getFirst();
            assertThat(withNew(problem, worths).best().worth() - value)
                    .as("%s with %s", problem, Arrays.toString(worths))
                    .isBetween(worth.atLeast(), worth.atMost());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsAndPlacesGoAndTheAnswerStands(boolean special) {
        var random = new SplittableRandom(special ? 13 : 14);
        for (int i = 0; i < 100; i++) {
            Sharing problem = drawn(random, special);
            Standing standing = Standing.of(problem);
            for (int change = 0; change < 4; change++) {
                int column = random.nextInt(problem.room().size());
                if (random.nextBoolean()) {
                    int row = random.nextInt(problem.rows());
                    problem = without(problem, row);
                    standing.withoutRow(row);
                } else if (problem.room().get(column) > 0) {
                    problem = with(problem, column, -1);
                    standing.withoutPlace(column);
                }
                SharingTest.assertKept(problem, problem.shared(standing.taken(), standing.bound()));
                long value = problem.best().worth();
                assertThat(value).isBetween(standing.worth(), standing.bound());
                if (!special) {
                    assertThat(standing.worth()).isEqualTo(value);
                }
            }
        }
    }

    @Test
    void aPlaceThatIsNotThereCannotGo() {
        Standing standing = Standing.of(new Sharing(1, List.of(0), List.of(), List.of()));

        assertThatThrownBy(() -> standing.withoutPlace(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
