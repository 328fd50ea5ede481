package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The cells of one population: for every shape, everything along its dimensions crossed with everything, and
/// totals along the others.
final class Crossings {

    private final Population population;
    private final List<BitSet> shapes;
    private final List<Family> families = new ArrayList<>();

    Crossings(Population population, List<Set<String>> used, List<BitSet> shapes) {
        this.population = population;
        this.shapes = shapes;
        for (int d = 0; d < used.size(); d++) {
            families.add(new Family(population.dimensions().get(d), new TreeSet<>(used.get(d))));
        }
    }

    Population population() {
        return population;
    }

    Family family(int dimension) {
        return families.get(dimension);
    }

    boolean isAbove(Cell cell) {
        return !families.getFirst().categories().contains(cell.at().getFirst());
    }

    /// The cells that a table has.
    void cells(Table table, Set<Cell> into) {
        List<List<String>> along = new ArrayList<>();
        for (Dimension dimension : population.dimensions()) {
            along.add(table.find(dimension.name()).map(Table.Along::names).orElse(List.of(Dimension.TOTAL)));
        }
        cross(along).forEach(at -> into.add(new Cell(population.name(), at)));
    }

    /// Counts the children in every cell.
    void count(Map<Cell, Integer> into) {
        for (BitSet shape : shapes) {
            long size = 1;
            for (int d : shape.stream().toArray()) {
                size = Math.min(size * families.get(d).names().size(), Integer.MAX_VALUE);
            }
            if (size > Weaver.MOST_CELLS) {
                throw new IllegalArgumentException(
                        "tables of (%s) cross in %d cells, more than %d; publish fewer of them"
                                .formatted(population.name(), size, Weaver.MOST_CELLS));
            }
            Map<Cell, Integer> counted = new HashMap<>();
            cross(along(shape)).forEach(at -> counted.put(new Cell(population.name(), at), 0));
            merged(shape)
                    .forEach((at, children) -> cross(holding(shape, at))
                            .forEach(names ->
                                    counted.merge(new Cell(population.name(), names), children, Math::addExact)));
            into.putAll(counted);
        }
    }

    /// The finest counts, added up over the dimensions that are not of the shape.
    private Map<List<String>, Integer> merged(BitSet shape) {
        Map<List<String>, Integer> merged = new HashMap<>();
        for (Population.Tally tally : population.counts()) {
            List<String> at = new ArrayList<>(tally.at());
            for (int d = 0; d < at.size(); d++) {
                if (!shape.get(d)) {
                    at.set(d, Dimension.TOTAL);
                }
            }
            merged.merge(at, tally.children(), Math::addExact);
        }
        return merged;
    }

    private List<List<String>> holding(BitSet shape, List<String> at) {
        List<List<String>> along = new ArrayList<>();
        for (int d = 0; d < at.size(); d++) {
            Family family = families.get(d);
            along.add(
                    shape.get(d)
                            ? family.holding(at.get(d)).stream()
                                    .map(family.names()::get)
                                    .toList()
                            : List.of(Dimension.TOTAL));
        }
        return along;
    }

    private List<List<String>> along(BitSet shape) {
        List<List<String>> along = new ArrayList<>();
        for (int d = 0; d < families.size(); d++) {
            along.add(shape.get(d) ? families.get(d).names() : List.of(Dimension.TOTAL));
        }
        return along;
    }

    /// Every sum among the cells. A gap counts nobody, so that it adds nothing to its total.
    void sum(Map<Cell, Integer> places, Set<Sum> into) {
        for (BitSet shape : shapes) {
            for (int d : shape.stream().toArray()) {
                List<List<String>> others = new ArrayList<>(along(shape));
                others.set(d, List.of(""));
                for (List<String> at : cross(others)) {
                    sumAlong(d, at, places, into);
                }
            }
        }
    }

    private void sumAlong(int dimension, List<String> at, Map<Cell, Integer> places, Set<Sum> into) {
        for (Family.Split split : families.get(dimension).splits()) {
            int[] parts = split.parts().stream()
                    .mapToInt(part -> place(at, dimension, part, places))
                    .toArray();
            into.add(Sum.of(place(at, dimension, split.whole(), places), parts));
        }
    }

    /// What is left of an area's count when that of an area within it is taken away, where it could be small.
    void differ(Map<Cell, Integer> children, Map<Cell, Integer> places, Set<Web.Difference> into) {
        for (BitSet shape : shapes) {
            List<List<String>> others = new ArrayList<>(along(shape));
            others.set(0, List.of(""));
            List<Family.Difference> differences = families.getFirst().differences();
            for (List<String> at : cross(others)) {
                for (Family.Difference difference : differences) {
                    Cell outer = cell(at, 0, difference.outer());
                    Cell inner = cell(at, 0, difference.inner());
                    int left = children.getOrDefault(outer, 0) - children.getOrDefault(inner, 0);
                    if (1 <= left && left <= Rule.MOST) {
                        List<Integer> rest = difference.rest().stream()
                                .map(category -> place(at, 0, category, places))
                                .sorted()
                                .toList();
                        into.add(new Web.Difference(
                                place(at, 0, difference.outer(), places),
                                place(at, 0, difference.inner(), places),
                                new Quantity(rest)));
                    }
                }
            }
        }
    }

    private int place(List<String> at, int dimension, int set, Map<Cell, Integer> places) {
        return Objects.requireNonNull(places.get(cell(at, dimension, set)));
    }

    private Cell cell(List<String> at, int dimension, int place) {
        List<String> names = new ArrayList<>(at);
        names.set(dimension, families.get(dimension).names().get(place));
        return new Cell(population.name(), names);
    }

    /// Every way to take one name along each dimension.
    static List<List<String>> cross(List<List<String>> along) {
        List<List<String>> crossed = List.of(List.of());
        for (List<String> names : along) {
            List<List<String>> longer = new ArrayList<>(crossed.size() * names.size());
            for (List<String> start : crossed) {
                for (String name : names) {
                    List<String> at = new ArrayList<>(start);
                    at.add(name);
                    longer.add(Collections.unmodifiableList(at));
                }
            }
            crossed = longer;
        }
        return crossed;
    }
}
