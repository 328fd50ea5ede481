package org.rightplace.figure.hex;

import java.util.List;

/// Where a grid of hexagons lies on the ground: the one size and position, without turning, at which
/// the sum of squared distances between places and their cells' centres is least.
///
/// @param width metres across one hexagon, more than 0
/// @param east  metres east of the origin, of the centre of column 0, row 0
/// @param north metres north of the origin, of the same point
public record Ground(double width, double east, double north) {

    public Ground {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("width (%s) must be more than 0".formatted(width));
        }
    }

    /// Metres in a straight line from `place` to the centre of `cell`.
    public double metres(Place place, HexCell cell) {
        double x = east + width * cell.x() - place.x();
        double y = north - width * cell.y() - place.y();
        return Math.sqrt(x * x + y * y);
    }

    /// The best position for `places`, each in the cell of the same index.
    ///
    /// @throws IllegalArgumentException if the cells, or the places, are all one point, so that no width
    ///     is best
    static Ground under(List<Place> places, List<HexCell> cells) {
        int n = places.size();
        double cellX = cells.stream().mapToDouble(HexCell::x).sum() / n;
        double cellY = cells.stream().mapToDouble(HexCell::y).sum() / n;
        double x = places.stream().mapToDouble(Place::x).sum() / n;
        double y = places.stream().mapToDouble(Place::y).sum() / n;
        double shared = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double dx = cells.get(i).x() - cellX;
            double dy = cells.get(i).y() - cellY;
            shared += dx * (places.get(i).x() - x) - dy * (places.get(i).y() - y);
            spread += dx * dx + dy * dy;
        }
        double width = shared / spread;
        return new Ground(width, x - width * cellX, y + width * cellY);
    }
}
