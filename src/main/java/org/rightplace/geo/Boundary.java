package org.rightplace.geo;

import java.util.List;

/// The outline of a constituency.
///
/// @param constituency code of the constituency of 2024
/// @param polygons     its pieces, such as islands; never empty
public record Boundary(String constituency, List<Polygon> polygons) {

    public Boundary {
        polygons = List.copyOf(polygons);
        if (polygons.isEmpty()) {
            throw new IllegalArgumentException("boundary of (%s) must have one piece or more".formatted(constituency));
        }
    }

    /// One piece of ground.
    ///
    /// @param rings the outline first, then any holes; each closed, so its last point is its first
    public record Polygon(List<List<GridReference>> rings) {
        public Polygon {
            rings = rings.stream().map(List::copyOf).toList();
            if (rings.isEmpty()) {
                throw new IllegalArgumentException("a polygon must have an outline");
            }
            for (List<GridReference> ring : rings) {
                if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
                    throw new IllegalArgumentException(
                            "a ring must have 4 points or more and end where it starts, got: " + ring);
                }
            }
        }
    }
}
