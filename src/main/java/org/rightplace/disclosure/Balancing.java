package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// The sums between populations that one [Balance] makes.
final class Balancing {

    private final Balance balance;
    private final Map<String, Crossings> crossings;

    Balancing(Balance balance, Map<String, Crossings> crossings, Publication publication) {
        this.balance = balance;
        this.crossings = crossings;
        balance.before().forEach(publication::population);
        balance.after().forEach(publication::population);
    }

    /// @throws IllegalArgumentException if it does not hold somewhere, or the categories differ
    void sum(Map<Cell, Integer> children, Map<Cell, Integer> places, Set<Sum> into) {
        List<List<String>> along = new ArrayList<>();
        for (String dimension : balance.dimensions()) {
            List<List<String>> categories = IntStream.range(
                            0, balance.before().size() + balance.after().size())
                    .mapToObj(side -> crossing(side))
                    .map(crossing -> crossing.family(crossing.population().place(dimension))
                            .categories())
                    .distinct()
                    .toList();
            if (categories.size() > 1) {
                throw new IllegalArgumentException(
                        "populations of a balance must have the same categories of (%s)".formatted(dimension));
            }
            along.add(categories.getFirst());
        }
        for (List<String> at : Crossings.cross(along)) {
            List<Cell> before = IntStream.range(0, balance.before().size())
                    .mapToObj(side -> cell(side, at))
                    .toList();
            List<Cell> after = IntStream.range(0, balance.after().size())
                    .mapToObj(side -> cell(balance.before().size() + side, at))
                    .toList();
            int one = before.stream().mapToInt(children::get).sum();
            int other = after.stream().mapToInt(children::get).sum();
            if (one != other) {
                throw new IllegalArgumentException(
                        "%s do not balance at %s: %d and %d".formatted(balance, String.join(", ", at), one, other));
            }
            into.add(Sum.between(
                    before.stream().mapToInt(places::get).toArray(),
                    after.stream().mapToInt(places::get).toArray()));
        }
    }

    private Crossings crossing(int side) {
        int first = balance.before().size();
        return Objects.requireNonNull(crossings.get(
                side < first ? balance.before().get(side) : balance.after().get(side - first)));
    }

    private Cell cell(int side, List<String> at) {
        Population population = crossing(side).population();
        List<String> names = new ArrayList<>();
        for (Dimension dimension : population.dimensions()) {
            int place = balance.dimensions().indexOf(dimension.name());
            names.add(place < 0 ? Dimension.TOTAL : at.get(place));
        }
        return new Cell(population.name(), names);
    }
}
