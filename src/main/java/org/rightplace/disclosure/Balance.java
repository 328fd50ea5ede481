package org.rightplace.disclosure;

import java.util.List;

/// What a reader knows of populations together: those `before` and those who `joined` make, in every
/// category, as many as those who `left` and those `after`.
///
/// So in care on 31 March of one year and started in the year, against ceased in the year and in care on the
/// next 31 March. Where one population is a part of another (`before` the part, `joined` the others,
/// `after` the whole) the others are named too, without a table: then the two cannot give them away.
///
/// @param before     names of populations on the one side; one or more
/// @param after      names of populations on the other side; one or more
/// @param dimensions those in whose every finest crossing it holds, areas among them; it holds for the totals
///     of the others. A dimension whose categories children change over time (age, placement) does not belong
public record Balance(List<String> before, List<String> after, List<String> dimensions) {

    public Balance {
        before = List.copyOf(before);
        after = List.copyOf(after);
        dimensions = List.copyOf(dimensions);
        if (before.isEmpty() || after.isEmpty()) {
            throw new IllegalArgumentException("a balance must have populations on both sides");
        }
    }

    /// Those in care and those who started are those who ceased and those in care afterwards.
    public static Balance overTime(String opening, String started, String ceased, String closing, List<String> in) {
        return new Balance(List.of(opening, started), List.of(ceased, closing), in);
    }

    /// A part of a population, and the others, who are counted nowhere, are the whole.
    public static Balance ofPart(String part, String others, String whole, List<String> in) {
        return new Balance(List.of(part, others), List.of(whole), in);
    }
}
