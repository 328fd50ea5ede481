package org.rightplace.estimate.latent;

import java.util.Arrays;
import java.util.List;

/// What is known of each of many units on a few items, units with the same answers put together.
///
/// An answer that is not known is [#UNKNOWN]: it is missing, and never read as the lowest level. What
/// is missing is supposed to depend on what is known only, not on what is missing itself (D. B. Rubin,
/// *Inference and missing data*, Biometrika 63, 1976, pp. 581-592); where needs are not recorded
/// because they are absent, or because they are grave, that does not hold, and the number not known
/// must stand beside every figure. Units of which nothing is known are in no pattern, and counted.
public final class Answers {

    /// The answer is not known.
    public static final int UNKNOWN = -1;

    private final List<Item> items;
    private final int[][] patterns; // pattern, item
    private final int[] counts; // units of each pattern
    private final int[] patternOf; // by unit; UNKNOWN where nothing is known
    private final int nothingKnown;

    private Answers(List<Item> items, int[][] patterns, int[] counts, int[] patternOf) {
        this.items = List.copyOf(items);
        this.patterns = patterns;
        this.counts = counts;
        this.patternOf = patternOf;
        this.nothingKnown = (int)
                Arrays.stream(patternOf).filter(pattern -> pattern == UNKNOWN).count();
    }

    /// One thing asked of each unit.
    ///
    /// @param name   as a reader knows it
    /// @param levels how many answers there are, 2 or more: 2 for absent (0) and present (1), 4 for
    ///     levels 0 to 3
    public record Item(String name, int levels) {
        public Item {
            if (levels < 2) {
                throw new IllegalArgumentException("levels (%d) of %s must be 2 or more".formatted(levels, name));
            }
        }
    }

    /// Puts units with the same answers together.
    ///
    /// @param items 1 or more; the numbers of their levels, each and one more, must multiply to at most
    ///     2 to the power of 62, which is room for 39 items of two levels or 26 of four
    /// @param units `units[u][i]` of unit `u` on item `i`, from 0 to below the item's levels, or
    ///     [#UNKNOWN]; is read, never kept or changed
    /// @throws IllegalArgumentException if a row has another length or an answer is out of bounds;
    ///     names which
    public static Answers of(List<Item> items, int[][] units) {
        checkRoom(items);
        long[] codes = new long[units.length];
        long nothing = code(items, filled(items.size()), 0);
        for (int u = 0; u < units.length; u++) {
            codes[u] = code(items, units[u], u);
        }
        long[] distinct = Arrays.stream(codes)
                .filter(code -> code != nothing)
                .sorted()
                .distinct()
                .toArray();
        int[] counts = new int[distinct.length];
        int[][] patterns = new int[distinct.length][];
        int[] patternOf = new int[units.length];
        for (int u = 0; u < units.length; u++) {
            int pattern = codes[u] == nothing ? UNKNOWN : Arrays.binarySearch(distinct, codes[u]);
            patternOf[u] = pattern;
            if (pattern != UNKNOWN) {
                counts[pattern]++;
                patterns[pattern] = patterns[pattern] == null ? units[u].clone() : patterns[pattern];
            }
        }
        return new Answers(items, patterns, counts, patternOf);
    }

    private static int[] filled(int length) {
        int[] unknown = new int[length];
        Arrays.fill(unknown, UNKNOWN);
        return unknown;
    }

    private static void checkRoom(List<Item> items) {
        double room = items.stream().mapToDouble(item -> item.levels() + 1).reduce(1, (a, b) -> a * b);
        if (items.isEmpty() || room > 0x1p62) {
            throw new IllegalArgumentException(
                    "items (%d) must be 1 or more, and have room in 2 to the power of 62".formatted(items.size()));
        }
    }

    private static long code(List<Item> items, int[] answers, int unit) {
        if (answers.length != items.size()) {
            throw new IllegalArgumentException("answers (%d) of unit %d must be as many as items (%d)"
                    .formatted(answers.length, unit, items.size()));
        }
        long code = 0;
        for (int i = 0; i < answers.length; i++) {
            int levels = items.get(i).levels();
            if (answers[i] < UNKNOWN || answers[i] >= levels) {
                throw new IllegalArgumentException("answer (%d) of unit %d on %s must be 0 to %d, or -1 for not known"
                        .formatted(answers[i], unit, items.get(i).name(), levels - 1));
            }
            code = code * (levels + 1) + answers[i] + 1;
        }
        return code;
    }

    /// What was asked.
    public List<Item> items() {
        return items;
    }

    /// Units of which at least one answer is known.
    public int units() {
        return patternOf.length - nothingKnown;
    }

    /// Units of which nothing is known.
    public int nothingKnown() {
        return nothingKnown;
    }

    /// How many different patterns of answers there are.
    public int patterns() {
        return patterns.length;
    }

    /// Units with a pattern, 1 or more.
    public int count(int pattern) {
        return counts[pattern];
    }

    /// A pattern's answer on an item, or [#UNKNOWN].
    public int answer(int pattern, int item) {
        return patterns[pattern][item];
    }

    /// The pattern of a unit, in the order in which units were given; [#UNKNOWN] where nothing is known
    /// of it.
    public int patternOf(int unit) {
        return patternOf[unit];
    }

    int[] row(int pattern) {
        return patterns[pattern];
    }
}
