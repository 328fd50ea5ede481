package org.rightplace.figure.hex;

/// Something that gets one hexagon.
///
/// @param code  tells it from all others
/// @param group places of one group are kept together in one piece
/// @param x     metres east of the grid's origin
/// @param y     metres north of it
public record Place(String code, String group, double x, double y) {
    public Place {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x (%s) and y (%s) of place (%s) must be finite".formatted(x, y, code));
        }
    }
}
