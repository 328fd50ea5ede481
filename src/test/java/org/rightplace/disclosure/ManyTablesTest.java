package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Population.Tally;
import org.rightplace.disclosure.Protection.Granted;
import org.rightplace.disclosure.Table.Along;
import org.rightplace.optimise.LinearProgram;

/// Tables of the same children by many characteristics, which hang together by their totals: what is
/// hidden is looked for in each table by itself first.
class ManyTablesTest {

    private static final int CHARACTERISTICS = 10;
    private static final List<String> AREAS = List.of("A", "B", "C", "D", "E", "F");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingHiddenInOneIsGivenAwayByAnother(long seed) {
        Publication publication = drawn(new SplittableRandom(seed));

        Protection protection = Protection.of(publication, Rule.USUAL);

        assertThat(protection).isInstanceOf(Granted.class);
        List<Shown> cells = ((Granted) protection).cells();
        assertThat(cells).hasSize((AREAS.size() + 2) * (1 + CHARACTERISTICS * 4));
        List<Shown> hidden = cells.stream().filter(ManyTablesTest::isHidden).toList();
        assertThat(hidden).isNotEmpty();
        Map<Cell, Integer> truth = truth(publication);
        for (Shown cell : hidden) {
            int children = truth.getOrDefault(cell.cell(), 0);
            double least = extreme(cells, cell.cell(), 1);
            double most = -extreme(cells, cell.cell(), -1);
            assertThat(most - least).as("%s from %s to %s", cell, least, most).isGreaterThanOrEqualTo(3);
            if (Rule.USUAL.hides(children)) {
                assertThat(least).as("%s", cell).isLessThanOrEqualTo(1);
                assertThat(most).as("%s", cell).isGreaterThanOrEqualTo(4);
            }
        }
    }

    /// An attacker who knows every table and how they add up: the least a cell can be, or with -1 as
    /// the cost less the most.
    private static double extreme(List<Shown> cells, Cell asked, double cost) {
        List<LinearProgram.Variable> variables = new ArrayList<>();
        Map<Cell, Integer> numbers = new TreeMap<>();
        for (Shown shown : cells) {
            numbers.put(shown.cell(), variables.size());
            double of = shown.cell().equals(asked) ? cost : 0;
            variables.add(
                    switch (shown.count()) {
                        case Count.Known(int children) ->
                            shown.rounded()
                                    ? new LinearProgram.Variable(Math.max(0, children - 5), children + 4, of)
                                    : new LinearProgram.Variable(children, children, of);
                        case Count.Hidden(String symbol) ->
                            new LinearProgram.Variable(symbol.equals("k") ? 1 : 0, symbol.equals("k") ? 4 : 500, of);
                        case Count.Missing() -> throw new AssertionError("every cell is shown");
                    });
        }
        List<LinearProgram.Equation> equations = new ArrayList<>();
        numbers.keySet().forEach(cell -> {
            if (cell.at().stream().skip(1).allMatch(Dimension.TOTAL::equals)) {
                for (int d = 1; d <= CHARACTERISTICS; d++) {
                    equations.add(sum(numbers, cell, d, List.of("w", "x", "y", "z")));
                }
            }
            if (cell.at().getFirst().equals("north")) {
                equations.add(sum(numbers, cell, 0, AREAS.subList(0, 3)));
            }
            if (cell.at().getFirst().equals("all")) {
                equations.add(sum(numbers, cell, 0, AREAS));
            }
        });
        return new LinearProgram(variables, equations).cheapest().orElseThrow().cost();
    }

    private static LinearProgram.Equation sum(Map<Cell, Integer> numbers, Cell total, int along, List<String> parts) {
        List<LinearProgram.Term> terms = new ArrayList<>(List.of(new LinearProgram.Term(numbers.get(total), -1)));
        for (String part : parts) {
            List<String> at = new ArrayList<>(total.at());
            at.set(along, part);
            terms.add(new LinearProgram.Term(numbers.get(new Cell(total.population(), at)), 1));
        }
        return new LinearProgram.Equation(terms, 0);
    }

    private static boolean isHidden(Shown shown) {
        return shown.count() instanceof Count.Hidden(String symbol) && symbol.equals("c");
    }

    private static Map<Cell, Integer> truth(Publication publication) {
        Web web = Weaver.weave(publication);
        Map<Cell, Integer> truth = new TreeMap<>();
        for (int cell = 0; cell < web.size(); cell++) {
            truth.put(web.cell(cell), web.children(cell));
        }
        return truth;
    }

    private static Publication drawn(SplittableRandom random) {
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.ofAreas(
                "Area", AREAS, List.of(new Group("north", List.of("A", "B", "C")), new Group("all", AREAS)))));
        for (int d = 0; d < CHARACTERISTICS; d++) {
            dimensions.add(Dimension.of("By " + d, "w", "x", "y", "z"));
        }
        Map<String, Tally> counts = new TreeMap<>();
        for (String area : AREAS) {
            int children = 8 + random.nextInt(60);
            for (int child = 0; child < children; child++) {
                List<String> at = new ArrayList<>(List.of(area));
                for (int d = 0; d < CHARACTERISTICS; d++) {
                    int drawn = random.nextInt(10);
                    at.add(drawn < 5 ? "w" : drawn < 8 ? "x" : drawn < 9 ? "y" : "z");
                }
                counts.merge(
                        String.join(" ", at),
                        new Tally(at, 1),
                        (one, other) -> new Tally(at, one.children() + other.children()));
            }
        }
        var population = new Population("many", dimensions, List.copyOf(counts.values()), List.of());
        Table[] tables = dimensions.stream()
                .skip(1)
                .map(dimension -> new Table(
                        "many",
                        List.of(
                                new Along("Area", dimensions.getFirst().everything()),
                                new Along(dimension.name(), List.of("w", "x", "y", "z", Dimension.TOTAL)))))
                .toArray(Table[]::new);
        return Publication.of(population, tables);
    }
}
