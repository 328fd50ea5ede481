package org.rightplace.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All that leaves together, and all that a reader of it may know besides.
///
/// @param populations  whom the tables count, and whom `balances` and `earlier` speak of
/// @param tables       what is to be shown
/// @param balances     how the populations hang together
/// @param earlier      what was shown before
/// @param alreadyKnown small counts that somebody has decided are public already, though no one number
///     says so: they are not protected. Without this, a publication is refused that cannot protect them
/// @param revisions    counts that were shown once of records as they were then, and now of records as
///     they are
public record Publication(
        List<Population> populations,
        List<Table> tables,
        List<Balance> balances,
        List<Earlier> earlier,
        List<Cell> alreadyKnown,
        List<Revision> revisions) {

    public Publication {
        populations = List.copyOf(populations);
        tables = List.copyOf(tables);
        balances = List.copyOf(balances);
        earlier = List.copyOf(earlier);
        alreadyKnown = List.copyOf(alreadyKnown);
        revisions = List.copyOf(revisions);
        Set<String> names = new HashSet<>();
        for (Population population : populations) {
            if (!names.add(population.name())) {
                throw new IllegalArgumentException("population (%s) comes twice".formatted(population.name()));
            }
        }
    }

    /// Of records that were never corrected.
    public Publication(
            List<Population> populations,
            List<Table> tables,
            List<Balance> balances,
            List<Earlier> earlier,
            List<Cell> alreadyKnown) {
        this(populations, tables, balances, earlier, alreadyKnown, List.of());
    }

    /// Tables of one population, and nothing else known.
    public static Publication of(Population population, Table... tables) {
        return new Publication(List.of(population), List.of(tables), List.of(), List.of(), List.of());
    }

    /// The same, by a reader who has seen these too.
    public Publication after(List<Earlier> seen) {
        return new Publication(populations, tables, balances, seen, alreadyKnown, revisions);
    }

    Population population(String name) {
        return populations.stream()
                .filter(population -> population.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no population (%s)".formatted(name)));
    }
}
