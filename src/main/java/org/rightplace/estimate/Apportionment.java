package org.rightplace.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whole numbers that add up to a whole number: pence that sum, children who are all counted.
///
/// By the largest remainders: everyone gets its amount rounded down, and what is then missing goes, one
/// each, to those who lost most (A. Hamilton, 1792; M. L. Balinski and H. P. Young, *Fair
/// Representation*, 1982). Of equal remainders the first in order gains, so the same amounts always
/// give the same answer.
public final class Apportionment {

    private Apportionment() {}

    /// Rounds amounts so that they add up to `total`.
    ///
    /// @param amounts finite, negative ones too; their sum must be about `total`
    /// @param total   what the rounded amounts add up to
    /// @return in the order of the amounts
    /// @throws IllegalArgumentException if an amount is not finite, or their sum is further from the
    ///     total than rounding explains: more than one and a half units
    public static List<Long> rounded(List<Double> amounts, long total) {
        double sum = 0;
        long given = 0;
        List<Long> rounded = new ArrayList<>();
        for (double amount : amounts) {
            if (!Double.isFinite(amount) || Math.abs(amount) > 1L << 52) {
                throw new IllegalArgumentException("amount (%s) must be finite and of 15 digits".formatted(amount));
            }
            sum += amount;
            long down = (long) Math.floor(amount);
            rounded.add(down);
            given = Math.addExact(given, down);
        }
        if (!(Math.abs(sum - total) <= 1.5)) {
            throw new IllegalArgumentException(
                    "amounts (together %s) must add up to the total (%d)".formatted(sum, total));
        }
        List<Integer> order = IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> rounded.get(i) - amounts.get(i))
                        .thenComparingInt(i -> i))
                .toList();
        spread(rounded, order, total - given);
        return List.copyOf(rounded);
    }

    private static void spread(List<Long> rounded, List<Integer> order, long missing) {
        if (missing != 0 && order.isEmpty()) {
            throw new IllegalArgumentException("no amounts can add up to %d".formatted(missing));
        }
        for (long i = 0; i < missing; i++) {
            int at = order.get((int) (i % order.size()));
            rounded.set(at, rounded.get(at) + 1);
        }
        for (long i = 0; i < -missing; i++) {
            int at = order.get(order.size() - 1 - (int) (i % order.size()));
            rounded.set(at, rounded.get(at) - 1);
        }
    }
}
