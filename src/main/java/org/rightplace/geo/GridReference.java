package org.rightplace.geo;

import java.util.List;

/// A point on the British National Grid (EPSG:27700).
///
/// @param easting  metres east of the grid's false origin, 0 to 700,000
/// @param northing metres north of it, 0 to 1,300,000
public record GridReference(int easting, int northing) {

    private static final double METRES_A_MILE = 1609.344;

    /// The mean of points.
    ///
    /// @param points one or more
    public static GridReference middle(List<GridReference> points) {
        return new GridReference(
                (int) Math.round(points.stream()
                        .mapToInt(GridReference::easting)
                        .average()
                        .orElseThrow()),
                (int) Math.round(points.stream()
                        .mapToInt(GridReference::northing)
                        .average()
                        .orElseThrow()));
    }

    public GridReference {
        if (easting < 0 || easting > 700_000 || northing < 0 || northing > 1_300_000) {
            throw new IllegalArgumentException(
                    "easting (%d) must be 0 to 700000 and northing (%d) 0 to 1300000".formatted(easting, northing));
        }
    }

    /// The straight line to another point, in metres: not the way by road, which is longer.
    public double metresTo(GridReference other) {
        return Math.hypot(easting - other.easting, northing - other.northing);
    }

    /// The same in miles.
    public double milesTo(GridReference other) {
        return metresTo(other) / METRES_A_MILE;
    }
}
