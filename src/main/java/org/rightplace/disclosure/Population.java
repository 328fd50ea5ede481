package org.rightplace.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Children who are counted together, such as those looked after on one 31 March, and how many there are in
/// every finest crossing of all dimensions.
///
/// Two dates are two populations; [Balance] says how they hang together.
///
/// @param name       such as *looked after on 31 March 2025*; unlike any other of the publication
/// @param dimensions the first is of areas, the others are not
/// @param counts     crossings with children in them; one that is absent has none
/// @param gaps       cells without a number
public record Population(String name, List<Dimension> dimensions, List<Tally> counts, List<Gap> gaps) {

    public Population {
        dimensions = List.copyOf(dimensions);
        counts = List.copyOf(counts);
        gaps = List.copyOf(gaps);
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).areas() != (d == 0)) {
                throw new IllegalArgumentException(
                        "of (%s) the first dimension and no other must be of areas".formatted(name));
            }
        }
        if (dimensions.isEmpty()
                || dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size()) {
            throw new IllegalArgumentException("population (%s) must have dimensions, none twice".formatted(name));
        }
        List<Set<String>> categories = dimensions.stream()
                .map(dimension -> (Set<String>) new HashSet<>(dimension.categories()))
                .toList();
        Set<List<String>> seen = new HashSet<>();
        for (Tally tally : counts) {
            if (tally.at().size() != categories.size() || !seen.add(tally.at())) {
                throw new IllegalArgumentException("%s must name a category of each dimension, once".formatted(tally));
            }
            for (int d = 0; d < categories.size(); d++) {
                if (!categories.get(d).contains(tally.at().get(d))) {
                    throw new IllegalArgumentException("%s must name categories of (%s)".formatted(tally, name));
                }
            }
        }
    }

    /// How many children are in one crossing of finest categories.
    ///
    /// @param at       a category of each dimension, in their order
    /// @param children 0 or more
    public record Tally(List<String> at, int children) {
        public Tally {
            at = List.copyOf(at);
            if (children < 0) {
                throw new IllegalArgumentException("children (%d) at %s must be 0 or more".formatted(children, at));
            }
        }
    }

    /// A cell that holds no number, for a reason that the reader may know. Nothing is counted in it, and
    /// a total that it belongs to is the total of the rest.
    ///
    /// @param at     a category, group or total of each dimension, in their order
    /// @param symbol `z` not applicable, `x` not available
    public record Gap(List<String> at, String symbol) {
        public Gap {
            at = List.copyOf(at);
            if (!symbol.equals("z") && !symbol.equals("x")) {
                throw new IllegalArgumentException("symbol (%s) of a gap must be z or x".formatted(symbol));
            }
        }
    }

    /// Which of the dimensions has this name, numbered from 0.
    ///
    /// @throws IllegalArgumentException if none has
    int place(String dimension) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).name().equals(dimension)) {
                return d;
            }
        }
        throw new IllegalArgumentException("population (%s) has no dimension (%s)".formatted(name, dimension));
    }
}
