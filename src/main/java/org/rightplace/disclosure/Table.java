package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One table that leaves: every crossing of some categories, groups and totals of some dimensions. Along a
/// dimension that it does not name, it shows the total. It always says by which areas it counts.
///
/// @param population the name of whom it counts
/// @param along      the dimensions it crosses, areas among them, none twice
public record Table(String population, List<Along> along) {

    public Table {
        along = List.copyOf(along);
    }

    /// What a table has along one dimension.
    ///
    /// @param dimension its name
    /// @param names     categories, groups or [Dimension#TOTAL]; one or more
    public record Along(String dimension, List<String> names) {
        public Along {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a table must have something along (%s)".formatted(dimension));
            }
        }
    }

    /// The table with all categories, groups and totals of its areas and of these other dimensions.
    public static Table whole(Population population, String... dimensions) {
        List<Along> along = new ArrayList<>();
        Dimension areas = population.dimensions().getFirst();
        along.add(new Along(areas.name(), areas.everything()));
        for (String name : dimensions) {
            Dimension dimension = population.dimensions().get(population.place(name));
            along.add(new Along(name, dimension.everything()));
        }
        return new Table(population.name(), along);
    }

    Optional<Along> find(String dimension) {
        return along.stream().filter(one -> one.dimension().equals(dimension)).findFirst();
    }
}
