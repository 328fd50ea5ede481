package org.rightplace.disclosure;

import java.util.Arrays;

/// Cells that add up to nothing, each so many times: a total −1, its parts 1. A reader knows every one.
final class Sum implements Comparable<Sum> {

    private final int[] cells;
    private final int[] times;
    private final boolean ofParts;

    private Sum(int[] cells, int[] times, boolean ofParts) {
        this.cells = cells;
        this.times = times;
        this.ofParts = ofParts;
    }

    /// A total and its parts.
    static Sum of(int total, int... parts) {
        int[] cells = new int[parts.length + 1];
        int[] times = new int[cells.length];
        cells[0] = total;
        times[0] = -1;
        int[] sorted = parts.clone();
        Arrays.sort(sorted);
        System.arraycopy(sorted, 0, cells, 1, sorted.length);
        Arrays.fill(times, 1, times.length, 1);
        return new Sum(cells, times, true);
    }

    /// Cells on two sides that are equal.
    static Sum between(int[] before, int[] after) {
        int[] cells = new int[before.length + after.length];
        int[] times = new int[cells.length];
        System.arraycopy(before, 0, cells, 0, before.length);
        System.arraycopy(after, 0, cells, before.length, after.length);
        Arrays.fill(times, 0, before.length, 1);
        Arrays.fill(times, before.length, times.length, -1);
        return new Sum(cells, times, false);
    }

    int size() {
        return cells.length;
    }

    int cell(int term) {
        return cells[term];
    }

    int times(int term) {
        return times[term];
    }

    /// Whether the first cell is the total of the others.
    boolean ofParts() {
        return ofParts;
    }

    @Override
    public int compareTo(Sum other) {
        int order = Arrays.compare(cells, other.cells);
        return order != 0 ? order : Arrays.compare(times, other.times);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum sum && compareTo(sum) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(times);
    }
}
