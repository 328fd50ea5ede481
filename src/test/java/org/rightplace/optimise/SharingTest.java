package org.rightplace.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.optimise.LinearProgram.Equation;
import org.rightplace.optimise.LinearProgram.Term;
import org.rightplace.optimise.LinearProgram.Variable;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;
import org.rightplace.optimise.SomeSharings.Drawn;

class SharingTest {

    static Sharing drawn(SplittableRandom random, int rows, int columns, boolean special) {
        List<Option> options = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(4) > 0) {
                    options.add(new Option(
                            row,
                            column,
                            random.nextInt(20),
                            special && random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1));
                }
            }
            if (special && row > 0 && random.nextInt(2) == 0) {
                apart.add(new Apart(row, random.nextInt(row)));
            }
        }
        return new Sharing(
                rows,
                IntStream.range(0, columns).mapToObj(c -> random.nextInt(4)).toList(),
                options,
                apart);
    }

    /// Every way of giving rows to columns.
    private static long exhaustive(Sharing problem, int row, int[] column, List<Integer> left) {
        if (row == problem.rows()) {
            return 0;
        }
        column[row] = -1;
        long best = exhaustive(problem, row + 1, column, left);
        for (Option option : problem.options()) {
            if (option.row() != row || left.get(option.column()) < option.takes()) {
                continue;
            }
            boolean barred = problem.apart().stream()
                    .anyMatch(pair -> (pair.one() == row
                                    && pair.other() < row
                                    && column[pair.other()] == option.column())
                            || (pair.other() == row && pair.one() < row && column[pair.one()] == option.column()));
            if (!barred) {
                List<Integer> then = new ArrayList<>(left);
                then.set(option.column(), then.get(option.column()) - option.takes());
                column[row] = option.column();
                best = Math.max(best, option.worth() + exhaustive(problem, row + 1, column, then));
                column[row] = -1;
            }
        }
        return best;
    }

    static void assertKept(Sharing problem, Shared shared) {
        Set<Integer> rows = new HashSet<>();
        Map<Integer, Integer> used = new HashMap<>();
        Map<Integer, Integer> columnOf = new HashMap<>();
        for (Option option : shared.taken()) {
            assertThat(problem.options()).contains(option);
            assertThat(rows.add(option.row())).isTrue();
            used.merge(option.column(), option.takes(), Integer::sum);
            columnOf.put(option.row(), option.column());
        }
        used.forEach((column, places) ->
                assertThat(places).isLessThanOrEqualTo(problem.room().get(column)));
        problem.apart()
                .forEach(pair -> assertThat(columnOf.containsKey(pair.one())
                                && columnOf.get(pair.one()).equals(columnOf.get(pair.other())))
                        .isFalse());
        assertThat(shared.left()).noneMatch(rows::contains);
        assertThat(shared.left().size() + rows.size()).isEqualTo(problem.rows());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noAnswerOfAllThereAreIsWorthMore(boolean special) {
        var random = new SplittableRandom(special ? 1 : 2);
        for (int i = 0; i < 250; i++) {
            Sharing problem = drawn(random, 1 + random.nextInt(5), 1 + random.nextInt(3), special);
            Shared shared = problem.best();

            assertKept(problem, shared);
            assertThat(shared.worth())
                    .as("%s", problem)
                    .isEqualTo(exhaustive(problem, 0, new int[problem.rows()], problem.room()));
            assertThat(shared.isProven()).isTrue();
        }
    }

    @Test
    void aPlaceMoreNeverMakesItWorthLess() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            Sharing problem = drawn(random, 8, 4, true);
            List<Integer> more = new ArrayList<>(problem.room());
            int column = random.nextInt(4);
            more.set(column, more.get(column) + 1);

            assertThat(new Sharing(problem.rows(), more, problem.options(), problem.apart())
                            .best()
                            .worth())
                    .isGreaterThanOrEqualTo(problem.best().worth());
        }
    }

    @Test
    void theOrderOfOptionsAndTheNamesOfRowsChangeNoWorth() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 40; i++) {
            Sharing problem = drawn(random, 8, 4, true);
            List<Integer> names = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
            Collections.shuffle(names, new Random(i));
            List<Option> options = new ArrayList<>(problem.options().stream()
                    .map(one -> new Option(names.get(one.row()), one.column(), one.worth(), one.takes()))
                    .toList());
            Collections.shuffle(options, new Random(i));
            List<Apart> apart = problem.apart().stream()
                    .map(pair -> new Apart(names.get(pair.one()), names.get(pair.other())))
                    .toList();

            assertThat(new Sharing(8, problem.room(), options, apart).best().worth())
                    .isEqualTo(problem.best().worth());
        }
    }

    @Test
    void aLargeProblemIsAnsweredWithABoundCloseToIt() {
        Sharing problem = SomeSharings.of(new Drawn(1_500, 900, 1_600, 40, true, 5));
        assertThat(problem.options()).hasSizeGreaterThan(Sharing.MOST_AT_ONCE);

        Shared shared = problem.best();

        assertKept(problem, shared);
        assertThat((double) shared.worth()).isGreaterThan(0.999 * shared.bound());
    }

    @Test
    void aLinearProgramFindsTheSameWorthOfALargeProblem() {
        Sharing problem = SomeSharings.of(new Drawn(600, 300, 500, 40, false, 6));
        List<Option> options = problem.options();
        List<Variable> variables = new ArrayList<>();
        options.forEach(option -> variables.add(new Variable(0, 1, -option.worth())));
        Map<Integer, List<Term>> ofRow = new HashMap<>();
        Map<Integer, List<Term>> ofColumn = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            ofRow.computeIfAbsent(options.get(i).row(), r -> new ArrayList<>()).add(new Term(i, 1));
            ofColumn.computeIfAbsent(options.get(i).column(), c -> new ArrayList<>())
                    .add(new Term(i, 1));
        }
        List<Equation> equations = new ArrayList<>();
        ofRow.values().forEach(terms -> equations.add(upTo(1, terms, variables)));
        ofColumn.forEach((column, terms) -> equations.add(upTo(problem.room().get(column), terms, variables)));

        double cost =
                new LinearProgram(variables, equations).cheapest().orElseThrow().cost();

        Shared shared = problem.best();
        assertKept(problem, shared);
        assertThat(shared.isProven()).isTrue();
        assertThat((double) shared.worth()).isCloseTo(-cost, within(1e-3));
    }

    /// Terms that add up to at most `total`: one more variable takes up the rest.
    private static Equation upTo(int total, List<Term> terms, List<Variable> variables) {
        List<Term> all = new ArrayList<>(terms);
        all.add(new Term(variables.size(), 1));
        variables.add(new Variable(0, total, 0));
        return new Equation(all, total);
    }

    @Test
    void nothingToShareIsAnAnswer() {
        assertThat(new Sharing(0, List.of(), List.of(), List.of()).best())
                .isEqualTo(new Shared(List.of(), List.of(), 0, 0));
        assertThat(new Sharing(2, List.of(0), List.of(new Option(0, 0, 5, 1)), List.of())
                        .best()
                        .left())
                .containsExactly(0, 1);
    }

    @Test
    void whatCannotBeAProblemIsRefused() {
        assertThatThrownBy(() -> new Sharing(1, List.of(1), List.of(new Option(1, 0, 1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 rows");
        assertThatThrownBy(() -> new Option(0, 0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Apart(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
