package org.rightplace.disclosure;

import java.util.List;

/// The place of one count. The same cell of two tables is the same count.
///
/// @param population its name
/// @param at         a category, group or total of each of its dimensions, in their order
public record Cell(String population, List<String> at) implements Comparable<Cell> {

    public Cell {
        at = List.copyOf(at);
    }

    /// By population, then by the names along each dimension in turn.
    @Override
    public int compareTo(Cell other) {
        int order = population.compareTo(other.population);
        for (int d = 0; order == 0 && d < Math.min(at.size(), other.at.size()); d++) {
            order = at.get(d).compareTo(other.at.get(d));
        }
        return order != 0 ? order : Integer.compare(at.size(), other.at.size());
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(population, String.join(", ", at));
    }
}
