package org.rightplace.figure.hex;

import java.util.Arrays;

/// A window of the hexagon grid, its cells numbered row by row, and who stands where in it.
final class Board {

    private static final int EMPTY = -1;
    private static final int MARGIN = 5;

    private final int columns;
    private final int rows;
    private final double west;
    private final double north;
    private final HexCell[] hexes;
    private final int[][] around;
    private final int[] at;
    private final int[] cell;
    private final int[] group;
    private final int[] marked;
    private final int[] queue;
    private int marks;

    /// An empty board with room around all of `spots`.
    ///
    /// @param spots `{x, y}` of each place, in widths, east and south
    /// @param group the group's number of each place
    Board(double[][] spots, int[] group) {
        west = Math.floor(Arrays.stream(spots).mapToDouble(s -> s[0]).min().orElse(0)) - MARGIN;
        north = Arrays.stream(spots).mapToDouble(s -> s[1]).min().orElse(0) - MARGIN * HexCell.ROW;
        double east = Arrays.stream(spots).mapToDouble(s -> s[0]).max().orElse(0);
        double south = Arrays.stream(spots).mapToDouble(s -> s[1]).max().orElse(0);
        columns = (int) Math.ceil(east - west) + MARGIN;
        rows = (int) Math.ceil((south - north) / HexCell.ROW) + MARGIN;
        this.group = group.clone();
        at = new int[columns * rows];
        Arrays.fill(at, EMPTY);
        cell = new int[spots.length];
        marked = new int[at.length];
        queue = new int[at.length];
        hexes = new HexCell[at.length];
        around = new int[at.length][];
        for (int c = 0; c < at.length; c++) {
            hexes[c] = new HexCell(c % columns, c / columns);
            around[c] = hexes[c].neighbours().stream()
                    .filter(n -> n.column() >= 0 && n.column() < columns && n.row() < rows)
                    .mapToInt(n -> n.row() * columns + n.column())
                    .toArray();
        }
    }

    int cells() {
        return at.length;
    }

    HexCell hex(int c) {
        return hexes[c];
    }

    /// The centre of a cell, on the same ground as the spots.
    double x(int c) {
        return west + hexes[c].x();
    }

    double y(int c) {
        return north + hexes[c].y();
    }

    /// Cells beside `c`; fewer than six at the rim.
    int[] around(int c) {
        return around[c];
    }

    int cellOf(int place) {
        return cell[place];
    }

    boolean isEmpty(int c) {
        return at[c] == EMPTY;
    }

    int placeAt(int c) {
        return at[c];
    }

    int groupOf(int place) {
        return group[place];
    }

    /// The group that holds a cell, or -1.
    int groupAt(int c) {
        return at[c] == EMPTY ? -1 : group[at[c]];
    }

    void put(int place, int c) {
        at[c] = place;
        cell[place] = c;
    }

    /// Lets two cells change what stands in them.
    void swap(int c, int d) {
        int one = at[c];
        int other = at[d];
        at[c] = other;
        at[d] = one;
        if (one != EMPTY) {
            cell[one] = d;
        }
        if (other != EMPTY) {
            cell[other] = c;
        }
    }

    /// How many separate pieces a group lies in.
    int pieces(int wanted) {
        marks++;
        int pieces = 0;
        for (int place = 0; place < cell.length; place++) {
            if (group[place] == wanted && marked[cell[place]] != marks) {
                pieces++;
                flood(cell[place], wanted);
            }
        }
        return pieces;
    }

    private void flood(int start, int wanted) {
        int size = 0;
        queue[size++] = start;
        marked[start] = marks;
        while (size > 0) {
            for (int next : around[queue[--size]]) {
                if (marked[next] != marks && groupAt(next) == wanted) {
                    marked[next] = marks;
                    queue[size++] = next;
                }
            }
        }
    }
}
