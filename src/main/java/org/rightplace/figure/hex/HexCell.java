package org.rightplace.figure.hex;

import java.util.List;

/// One cell of a grid of hexagons that stand on a corner, a hexagon's width being 1.
///
/// @param column counted from the west; cells of odd rows stand half a width further east
/// @param row    counted from the north, 0 or more
public record HexCell(int column, int row) implements Comparable<HexCell> {

    /// How far apart two rows lie, in widths.
    public static final double ROW = Math.sqrt(3) / 2;

    public HexCell {
        if (row < 0) {
            throw new IllegalArgumentException("row (%d) must be 0 or more".formatted(row));
        }
    }

    /// The centre, in widths east of the centre of column 0, row 0.
    public double x() {
        return column + (row & 1) * 0.5;
    }

    /// The centre, in widths south of the centre of column 0, row 0.
    public double y() {
        return row * ROW;
    }

    /// The six cells around, starting in the east and going clockwise; fewer in row 0.
    public List<HexCell> neighbours() {
        int west = column - 1 + (row & 1);
        var below = List.of(
                new HexCell(column + 1, row),
                new HexCell(west + 1, row + 1),
                new HexCell(west, row + 1),
                new HexCell(column - 1, row));
        return row == 0
                ? below
                : List.of(
                        below.get(0),
                        below.get(1),
                        below.get(2),
                        below.get(3),
                        new HexCell(west, row - 1),
                        new HexCell(west + 1, row - 1));
    }

    /// The number of steps from cell to cell, 0 for the same.
    public int stepsTo(HexCell other) {
        int down = Math.abs(other.row - row);
        double across = Math.abs(other.x() - x());
        return down + (int) Math.max(0, across - down * 0.5);
    }

    @Override
    public int compareTo(HexCell other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
