package org.rightplace.commissioning;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How some whole numbers, such as days, are spread: half of them are at most the median, a quarter at
/// most the lower quartile, three quarters at most the upper one. Nothing where there are no numbers.
///
/// @param count   how many numbers
/// @param lower   the smallest number that at least a quarter are at most
/// @param median  the middle one, or the mean of the two in the middle
/// @param upper   the smallest number that at least three quarters are at most
/// @param largest of them
/// @param sum     of them
public record Spread(
        int count, OptionalInt lower, OptionalDouble median, OptionalInt upper, OptionalInt largest, long sum) {

    /// The spread of numbers, 0 or more each.
    public static Spread of(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        int count = sorted.size();
        if (count == 0) {
            return new Spread(
                    0, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), 0);
        }
        double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0;
        return new Spread(
                count,
                OptionalInt.of(sorted.get((count + 3) / 4 - 1)),
                OptionalDouble.of(median),
                OptionalInt.of(sorted.get((3 * count + 3) / 4 - 1)),
                OptionalInt.of(sorted.getLast()),
                sorted.stream().mapToLong(Integer::longValue).sum());
    }
}
