package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every cell that a reader can reckon with, true counts included, and every sum among them. Cells are
/// numbered in their order, so that the order in which tables were given does not matter.
final class Web {

    /// What is true of one cell whatever is shown.
    ///
    /// @param children  how many there are
    /// @param published whether a table has it
    /// @param above     whether it counts more than one authority, or a group: its number is rounded
    /// @param known     what was seen of it before
    /// @param gap       `z` or `x` where it holds no number
    /// @param excused   whether somebody has decided that it is public already
    record Strand(int children, boolean published, boolean above, Known known, Optional<String> gap, boolean excused) {}

    /// What a reader has seen of a cell before.
    ///
    /// @param least  the least it can be
    /// @param most   the most it can be
    /// @param hidden whether it was hidden
    record Known(int least, int most, boolean hidden) {

        static final Known NOTHING = new Known(0, Integer.MAX_VALUE, false);

        boolean exactly() {
            return least == most;
        }

        Known and(Known other) {
            return new Known(Math.max(least, other.least), Math.min(most, other.most), hidden || other.hidden);
        }
    }

    /// Two cells, one of an area within the other's, and what counts the rest.
    record Difference(int outer, int inner, Quantity rest) {}

    private final List<Cell> cells;
    private final List<Strand> strands;
    private final List<Sum> sums;
    private final List<Difference> differences;
    private final int[][] sumsOf;
    private final int[] block;

    Web(List<Cell> cells, List<Strand> strands, List<Sum> sums, List<Difference> differences) {
        this.differences = List.copyOf(differences);
        this.cells = cells;
        this.strands = strands;
        this.sums = sums;
        int[] uses = new int[cells.size()];
        for (Sum sum : sums) {
            for (int term = 0; term < sum.size(); term++) {
                uses[sum.cell(term)]++;
            }
        }
        sumsOf = new int[cells.size()][];
        Arrays.setAll(sumsOf, cell -> new int[uses[cell]]);
        for (int s = sums.size() - 1; s >= 0; s--) {
            Sum sum = sums.get(s);
            for (int term = 0; term < sum.size(); term++) {
                sumsOf[sum.cell(term)][--uses[sum.cell(term)]] = s;
            }
        }
        block = blocks();
    }

    /// Cells that no sum joins, even over others, have nothing to do with each other.
    private int[] blocks() {
        int[] found = new int[cells.size()];
        Arrays.fill(found, -1);
        int next = 0;
        for (int start = 0; start < found.length; start++) {
            if (found[start] >= 0) {
                continue;
            }
            List<Integer> open = new ArrayList<>(List.of(start));
            found[start] = next;
            while (!open.isEmpty()) {
                for (int s : sumsOf[open.removeLast()]) {
                    for (int term = 0; term < sums.get(s).size(); term++) {
                        int cell = sums.get(s).cell(term);
                        if (found[cell] < 0) {
                            found[cell] = next;
                            open.add(cell);
                        }
                    }
                }
            }
            next++;
        }
        return found;
    }

    int size() {
        return cells.size();
    }

    Cell cell(int cell) {
        return cells.get(cell);
    }

    Strand strand(int cell) {
        return strands.get(cell);
    }

    int children(int cell) {
        return strands.get(cell).children();
    }

    List<Sum> sums() {
        return sums;
    }

    /// Areas within areas, where little is left between them.
    List<Difference> differences() {
        return differences;
    }

    /// The numbers of the sums that a cell is in, in order; read, never changed.
    int[] sumsOf(int cell) {
        return sumsOf[cell];
    }

    /// Which block a cell is in, numbered from 0.
    int block(int cell) {
        return block[cell];
    }
}
