package org.rightplace.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.optimise.LinearProgram.Equation;
import org.rightplace.optimise.LinearProgram.Optimum;
import org.rightplace.optimise.LinearProgram.Term;
import org.rightplace.optimise.LinearProgram.Variable;

class LinearProgramTest {

    @Test
    void takesTheCheaperOfTwoThatAddUp() {
        var program = new LinearProgram(
                List.of(new Variable(0, 6, 2), new Variable(0, 10, 5)),
                List.of(new Equation(List.of(new Term(0, 1), new Term(1, 1)), 9)));

        assertThat(program.cheapest()).contains(new Optimum(List.of(6.0, 3.0), 27));
    }

    @Test
    void saysThatNothingMeetsTheEquations() {
        var program = new LinearProgram(
                List.of(new Variable(0, 6, 2), new Variable(0, 2, 5)),
                List.of(new Equation(List.of(new Term(0, 1), new Term(1, 1)), 9)));

        assertThat(program.cheapest()).isEmpty();
        assertThat(program.cheapestInWholeNumbers()).isEmpty();
    }

    @Test
    void keepsToWholeNumbersWhenAskedTo() {
        var program = new LinearProgram(
                List.of(new Variable(0, 10, 1), new Variable(0, 10, 3)),
                List.of(new Equation(List.of(new Term(0, 2), new Term(1, 1)), 7)));

        assertThat(program.cheapest()).contains(new Optimum(List.of(3.5, 0.0), 3.5));
        assertThat(program.cheapestInWholeNumbers().orElseThrow().values()).containsExactly(3.0, 1.0);
    }

    @Test
    void solvesTheEmptyProgram() {
        assertThat(new LinearProgram(List.of(), List.of()).cheapest()).contains(new Optimum(List.of(), 0));
    }

    /// A shipment from rows to columns costs in a program as much as in the assignment written apart.
    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {2, 5, 12, 25})
    void costsWhatShortestAugmentingPathsCost(int rows) {
        var random = new SplittableRandom(rows);
        for (int trial = 0; trial < 5; trial++) {
            long[][] costs = new long[rows][rows];
            for (long[] row : costs) {
                Arrays.setAll(row, column -> random.nextLong(1_000));
            }
            List<Variable> variables = new ArrayList<>();
            List<List<Term>> terms = new ArrayList<>();
            for (int line = 0; line < 2 * rows; line++) {
                terms.add(new ArrayList<>());
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < rows; column++) {
                    terms.get(row).add(new Term(variables.size(), 1));
                    terms.get(rows + column).add(new Term(variables.size(), 1));
                    variables.add(new Variable(0, 1, costs[row][column]));
                }
            }
            var program = new LinearProgram(
                    variables, terms.stream().map(line -> new Equation(line, 1)).toList());

            Optimum found = program.cheapest().orElseThrow();

            assertThat(found.cost()).isCloseTo(AugmentingPaths.leastCost(costs), within(1e-6));
            assertThat(program.cheapest()).contains(found);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isNeverBeatenByTryingEveryWholeAnswer(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 60; trial++) {
            LinearProgram program = drawn(random);

            OptionalLong best = tryEvery(program, new long[program.variables().size()], 0);

            var whole = program.cheapestInWholeNumbers();
            assertThat(whole.isPresent()).isEqualTo(best.isPresent());
            if (best.isPresent()) {
                assertThat(whole.orElseThrow().cost()).isCloseTo(best.getAsLong(), within(1e-6));
                assertThat(program.cheapest().orElseThrow().cost()).isLessThanOrEqualTo(best.getAsLong() + 1e-6);
            }
        }
    }

    @Test
    void refusesWhatIsNoProgramNamingTheValue() {
        assertThatThrownBy(() -> new Variable(2, 1, 0)).hasMessageContaining("bounds (2.0 to 1.0)");
        assertThatThrownBy(() -> new Variable(0, Double.POSITIVE_INFINITY, 0)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Term(0, Double.NaN)).hasMessageContaining("times (NaN)");
        assertThatThrownBy(() -> new LinearProgram(List.of(), List.of(new Equation(List.of(new Term(0, 1)), 1))))
                .hasMessageContaining("variable (0) of an equation must be one of the 0 variables");
    }

    private static LinearProgram drawn(SplittableRandom random) {
        List<Variable> variables = new ArrayList<>();
        for (int v = 0; v < 4; v++) {
            variables.add(new Variable(-random.nextInt(3), 1 + random.nextInt(4), random.nextInt(9) - 2));
        }
        List<Equation> equations = new ArrayList<>();
        for (int e = 0; e < 2; e++) {
            List<Term> terms = new ArrayList<>();
            for (int v = 0; v < 4; v++) {
                terms.add(new Term(v, random.nextInt(4) - 1));
            }
            equations.add(new Equation(terms, random.nextInt(6)));
        }
        return new LinearProgram(variables, equations);
    }

    private static OptionalLong tryEvery(LinearProgram program, long[] values, int from) {
        if (from < values.length) {
            OptionalLong best = OptionalLong.empty();
            Variable variable = program.variables().get(from);
            for (long value = (long) variable.least(); value <= variable.most(); value++) {
                values[from] = value;
                OptionalLong one = tryEvery(program, values, from + 1);
                if (one.isPresent() && (best.isEmpty() || one.getAsLong() < best.getAsLong())) {
                    best = one;
                }
            }
            return best;
        }
        boolean holds = program.equations().stream()
                .allMatch(equation -> equation.terms().stream()
                                .mapToDouble(term -> term.times() * values[term.variable()])
                                .sum()
                        == equation.total());
        double cost = 0;
        for (int v = 0; v < values.length; v++) {
            cost += program.variables().get(v).cost() * values[v];
        }
        return holds ? OptionalLong.of(Math.round(cost)) : OptionalLong.empty();
    }
}
