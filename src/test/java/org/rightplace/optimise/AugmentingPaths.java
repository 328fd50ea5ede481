package org.rightplace.optimise;

import java.util.Arrays;

/// The least cost of giving each row its own column, in plain Java: one shortest augmenting path a row,
/// over reduced costs. Written apart from the room, to check it; slow and simple on purpose.
public final class AugmentingPaths {

    private AugmentingPaths() {}

    /// The least total for a rectangular table with at least as many columns as rows.
    public static long leastCost(long[][] costs) {
        int[] columns = columnOfRow(costs);
        long total = 0;
        for (int row = 0; row < costs.length; row++) {
            total += costs[row][columns[row]];
        }
        return total;
    }

    /// The column of each row in one of the cheapest ways.
    public static int[] columnOfRow(long[][] costs) {
        int rows = costs.length;
        int columns = costs[0].length;
        long[] rowPrice = new long[rows];
        long[] columnPrice = new long[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        for (int start = 0; start < rows; start++) {
            long[] distance = new long[columns];
            Arrays.fill(distance, Long.MAX_VALUE);
            int[] before = new int[columns];
            boolean[] done = new boolean[columns];
            int row = start;
            int from = -1;
            long sofar = 0;
            int end = -1;
            while (end < 0) {
                int next = -1;
                for (int c = 0; c < columns; c++) {
                    if (done[c]) {
                        continue;
                    }
                    long d = sofar + costs[row][c] - rowPrice[row] - columnPrice[c];
                    if (d < distance[c]) {
                        distance[c] = d;
                        before[c] = from;
                    }
                    if (next < 0 || distance[c] < distance[next]) {
                        next = c;
                    }
                }
                done[next] = true;
                sofar = distance[next];
                if (rowOf[next] < 0) {
                    end = next;
                } else {
                    row = rowOf[next];
                    from = next;
                }
            }
            rowPrice[start] += sofar;
            for (int c = 0; c < columns; c++) {
                if (done[c] && c != end) {
                    rowPrice[rowOf[c]] += sofar - distance[c];
                    columnPrice[c] -= sofar - distance[c];
                }
            }
            for (int c = end; c >= 0; ) {
                int previous = before[c];
                rowOf[c] = previous < 0 ? start : rowOf[previous];
                c = previous;
            }
        }
        int[] columnOf = new int[rows];
        for (int c = 0; c < columns; c++) {
            if (rowOf[c] >= 0) {
                columnOf[rowOf[c]] = c;
            }
        }
        return columnOf;
    }
}
