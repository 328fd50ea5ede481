package org.rightplace.figure.hex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The border of a set of cells, as closed rings.
///
/// @param rings each ring clockwise on the page where it goes around cells, the other way where it goes
///     around a hole; the last corner joins the first, which is not repeated
public record Outline(List<List<Corner>> rings) {

    public Outline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /// A corner of a hexagon, counted in whole steps so that the corners of neighbours are equal.
    ///
    /// @param halves half widths east of the centre of column 0, row 0
    /// @param sixths steps south of it; six of them are two rows
    public record Corner(int halves, int sixths) implements Comparable<Corner> {

        /// In widths, east.
        public double x() {
            return halves / 2.0;
        }

        /// In widths, south.
        public double y() {
            return sixths * HexCell.ROW / 3;
        }

        @Override
        public int compareTo(Corner other) {
            return sixths != other.sixths
                    ? Integer.compare(sixths, other.sixths)
                    : Integer.compare(halves, other.halves);
        }
    }

    /// The six corners of one cell, clockwise from the upper one in the east: side `k` of the cell, towards
    /// its neighbour `k`, runs from corner `k` to the next.
    public static List<Corner> corners(HexCell cell) {
        int x = 2 * cell.column() + (cell.row() & 1);
        int y = 3 * cell.row();
        return List.of(
                new Corner(x + 1, y - 1),
                new Corner(x + 1, y + 1),
                new Corner(x, y + 2),
                new Corner(x - 1, y + 1),
                new Corner(x - 1, y - 1),
                new Corner(x, y - 2));
    }

    /// The border of `cells`; no ring where there is no cell.
    public static Outline around(Collection<HexCell> cells) {
        Set<HexCell> inside = new HashSet<>(cells);
        // Three hexagons meet at a corner, so a border passes each of its corners once.
        var next = new TreeMap<Corner, Corner>();
        for (HexCell cell : cells) {
            List<Corner> corners = corners(cell);
            List<HexCell> beside = cell.neighbours();
            for (int side = 0; side < 6; side++) {
                if (side >= beside.size() || !inside.contains(beside.get(side))) {
                    next.put(corners.get(side), corners.get((side + 1) % 6));
                }
            }
        }
        List<List<Corner>> rings = new ArrayList<>();
        while (!next.isEmpty()) {
            List<Corner> ring = new ArrayList<>();
            Corner first = next.firstKey();
            for (Corner at = first; at != null; at = next.remove(at)) {
                ring.add(at);
            }
            // The walk ends when it is back where it started.
            ring.removeLast();
            rings.add(ring);
        }
        return new Outline(rings);
    }

    /// The cell furthest from the border of `cells`, and of several such the one nearest their mean: where a
    /// name has most room.
    ///
    /// @param cells one or more
    public static HexCell deepest(Collection<HexCell> cells) {
        double x = cells.stream().mapToDouble(HexCell::x).average().orElseThrow();
        double y = cells.stream().mapToDouble(HexCell::y).average().orElseThrow();
        Set<HexCell> left = new HashSet<>(cells);
        Set<HexCell> innermost = left;
        while (!left.isEmpty()) {
            innermost = left;
            Set<HexCell> before = left;
            left = new HashSet<>(before);
            left.removeIf(cell -> cell.row() == 0 || !before.containsAll(cell.neighbours()));
        }
        return innermost.stream()
                .min(Comparator.<HexCell>comparingDouble(
                                cell -> (cell.x() - x) * (cell.x() - x) + (cell.y() - y) * (cell.y() - y))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
