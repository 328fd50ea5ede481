package org.rightplace.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.estimate.latent.Answers.Item;

class LatentClassesTest {

    private static final int ITEMS = 10;
    private static final List<Item> YES_OR_NO =
            IntStream.range(0, ITEMS).mapToObj(i -> new Item("item " + i, 2)).toList();

    /// Three classes that differ: the first says yes to the first items, the second to the last, the
    /// third to few.
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    private static final double[][] YES = {
        {0.9, 0.85, 0.9, 0.8, 0.85, 0.2, 0.1, 0.15, 0.2, 0.1},
        {0.15, 0.1, 0.2, 0.1, 0.2, 0.85, 0.9, 0.8, 0.9, 0.85},
        {0.1, 0.05, 0.1, 0.1, 0.05, 0.1, 0.1, 0.05, 0.1, 0.1},
    };

    private static int[][] drawn(int units, double known, Draws draws) {
        int[][] rows = new int[units][ITEMS];
        for (int[] row : rows) {
            int k = draws.pick(SHARES);
            for (int i = 0; i < ITEMS; i++) {
                row[i] = draws.chance(known) ? (draws.chance(YES[k][i]) ? 1 : 0) : Answers.UNKNOWN;
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void known_classes_are_found_again_in_number_size_and_answers_though_a_fifth_is_not_known(long seed) {
        var streams = new Streams(seed);
        Answers answers = Answers.of(YES_OR_NO, drawn(3_000, 0.8, streams.of("units")));
        ClassSearch search = ClassSearch.of(answers, 6, Effort.USUAL, streams);
        assertThat(search.chosen().classes()).isEqualTo(3);
        assertThat(search.isAtBound()).isFalse();
        for (int k = 0; k < 3; k++) {
            // four standard errors of a share of 3,000 with every class known, and a little for not knowing it
            double n = 3_000 * 0.8 * SHARES[k];
            assertThat(search.chosen().share(k)).isCloseTo(SHARES[k], within(0.05));
            for (int i = 0; i < ITEMS; i++) {
                double error = Math.sqrt(YES[k][i] * (1 - YES[k][i]) / n);
                assertThat(search.chosen().chance(k, i, 1)).isCloseTo(YES[k][i], within(4 * error + 0.03));
            }
        }
    }

    @Test
    void answers_that_do_not_come_together_make_one_class() {
        var streams = new Streams(11);
        Draws draws = streams.of("units");
        int[][] rows = new int[2_000][ITEMS];
        for (int[] row : rows) {
            Arrays.setAll(row, i -> draws.chance(0.1 + 0.08 * i) ? 1 : 0);
        }
        ClassSearch search = ClassSearch.of(Answers.of(YES_OR_NO, rows), 4, Effort.USUAL, streams);
        assertThat(search.chosen().classes()).isEqualTo(1);
    }

    @Test
    void one_class_is_as_likely_as_its_shares_say() {
        int[][] rows = {{1, 0}, {1, 1}, {0, 1}, {1, Answers.UNKNOWN}, {1, 0}, {0, 0}, {1, 1}, {1, 0}};
        List<Item> items = List.of(new Item("a", 2), new Item("b", 2));
        LatentClasses one = LatentClasses.of(Answers.of(items, rows), 1, Effort.OFTEN, new Streams(1).of("x"));
        // the unit that is shared out answers as all do, so it leaves these shares where they are
        assertThat(one.chance(0, 0, 1)).isCloseTo(6 / 8.0, within(1e-3));
        assertThat(one.chance(0, 1, 1)).isCloseTo(3 / 7.0, within(1e-3));
        double expected = 6 * Math.log(6 / 8.0) + 2 * Math.log(2 / 8.0) + 3 * Math.log(3 / 7.0) + 4 * Math.log(4 / 7.0);
        assertThat(one.logLikelihood()).isCloseTo(expected, within(1e-4));
        assertThat(one.parameters()).isEqualTo(2);
        assertThat(one.bic()).isCloseTo(-2 * expected + 2 * Math.log(8), within(1e-3));
    }

    @Test
    void the_order_of_units_changes_nothing_and_a_unit_of_which_nothing_is_known_is_only_counted() {
        var streams = new Streams(3);
        int[][] rows = drawn(800, 0.9, streams.of("units"));
        List<int[]> shuffled = new ArrayList<>(List.of(rows));
        Collections.shuffle(shuffled, new Random(5));
        int[] nothing = new int[ITEMS];
        Arrays.fill(nothing, Answers.UNKNOWN);
        shuffled.add(nothing);
        Answers one = Answers.of(YES_OR_NO, rows);
        Answers other = Answers.of(YES_OR_NO, shuffled.toArray(int[][]::new));
        assertThat(other.nothingKnown() - one.nothingKnown()).isEqualTo(1);
        assertThat(other.units()).isEqualTo(one.units());
        LatentClasses found = LatentClasses.of(one, 3, Effort.OFTEN, streams.of("x"));
        LatentClasses again = LatentClasses.of(other, 3, Effort.OFTEN, streams.of("x"));
        assertThat(again.logLikelihood()).isEqualTo(found.logLikelihood());
        assertThat(again.share(0)).isEqualTo(found.share(0));
    }

    @Test
    void more_classes_are_never_less_likely_and_each_step_of_a_climb_goes_up() {
        var streams = new Streams(4);
        int[][] rows = drawn(600, 0.7, streams.of("units"));
        Answers answers = Answers.of(YES_OR_NO, rows);
        ClassSearch search = ClassSearch.of(answers, 5, Effort.USUAL, streams);
        for (int k = 1; k < 5; k++) {
            // the shared-out unit costs a little of the likelihood
            assertThat(search.solutions().get(k).logLikelihood())
                    .isGreaterThan(search.solutions().get(k - 1).logLikelihood() - 1);
        }
        double[] weights = IntStream.range(0, answers.patterns())
                .mapToDouble(answers::count)
                .toArray();
        int[][] patterns =
                IntStream.range(0, answers.patterns()).mapToObj(answers::row).toArray(int[][]::new);
        var climb = new Climb(3, patterns, weights, Climb.common(YES_OR_NO, patterns, weights));
        double[] point = climb.drawn(streams.of("climb"));
        for (int step = 0; step < 50; step++) {
            double[] next = climb.steps(point, 1);
            assertThat(climb.height(next)).isGreaterThanOrEqualTo(climb.height(point) - 1e-9);
            point = next;
        }
    }

    @Test
    void membership_is_what_bayes_rule_says_and_adds_up_to_one() {
        var streams = new Streams(6);
        Answers answers = Answers.of(YES_OR_NO, drawn(2_000, 1, streams.of("units")));
        LatentClasses found = LatentClasses.of(answers, 3, Effort.USUAL, streams.of("x"));
        int[] row = {1, 1, Answers.UNKNOWN, 0, 1, 0, 0, 0, Answers.UNKNOWN, 0};
        double[] joint = new double[3];
        for (int k = 0; k < 3; k++) {
            joint[k] = found.share(k);
            for (int i = 0; i < ITEMS; i++) {
                joint[k] *= row[i] == Answers.UNKNOWN ? 1 : found.chance(k, i, row[i]);
            }
        }
        double all = Arrays.stream(joint).sum();
        double[] membership = found.membership(row);
        assertThat(Arrays.stream(membership).sum()).isCloseTo(1, within(1e-12));
        for (int k = 0; k < 3; k++) {
            assertThat(membership[k]).isCloseTo(joint[k] / all, within(1e-12));
        }
        assertThat(found.likeliest(row)).isZero();
    }

    @Test
    void classes_that_are_there_come_back_in_other_samples_and_one_too_many_does_not() {
        var streams = new Streams(7);
        Answers answers = Answers.of(YES_OR_NO, drawn(1_500, 0.9, streams.of("units")));
        LatentClasses three = LatentClasses.of(answers, 3, Effort.USUAL, streams.of("three"));
        Stability stable = Stability.of(answers, three, 20, streams);
        assertThat(stable.ofClass()).allSatisfy(of -> assertThat(of.jaccard()).isGreaterThan(Stability.STABLE));
        for (int k = 0; k < 3; k++) {
            int held = 0;
            for (int i = 0; i < ITEMS; i++) {
                held += stable.ofClass().get(k).highest().get(i).holds(YES[k][i]) ? 1 : 0;
            }
            // nine of ten are meant to; fewer than five of ten happens less than once in 500 times
            assertThat(held).isGreaterThanOrEqualTo(5);
        }
        LatentClasses six = LatentClasses.of(answers, 6, Effort.USUAL, streams.of("six"));
        assertThat(Stability.of(answers, six, 20, streams).ofClass())
                .anySatisfy(of -> assertThat(of.jaccard()).isLessThan(Stability.DOUBTFUL));
    }

    @Test
    void a_callers_mistake_is_named() {
        assertThatThrownBy(() -> Answers.of(YES_OR_NO, new int[][] {{1, 0}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("answers (2) of unit 0");
        assertThatThrownBy(() -> Answers.of(List.of(new Item("a", 2)), new int[][] {{0}, {2}}))
                .hasMessageContaining("answer (2) of unit 1 on a must be 0 to 1");
        Answers none = Answers.of(List.of(new Item("a", 2)), new int[][] {{Answers.UNKNOWN}});
        assertThatThrownBy(() -> LatentClasses.of(none, 2, Effort.USUAL, new Streams(1).of("x")))
                .hasMessageContaining("something known of units");
    }
}
