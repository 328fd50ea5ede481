package org.rightplace.synthetic.place;

import java.util.List;
import org.rightplace.geo.Region;

/// An authority that does not exist.
///
/// @param number among all authorities of the world, from 0
/// @param code   such as `SYN-A017`: never of the shape of a code of the ONS
/// @param name   invented
/// @param shape  the real authority whose sizes and shares it was drawn to
/// @param places its own; one or more
/// @param scale  of the world: 1 draws as many children as the real authority has
public record MadeUpAuthority(int number, String code, String name, Shape shape, List<Place> places, double scale) {

    public MadeUpAuthority {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("authority (%s) must have one place or more".formatted(code));
        }
    }

    /// The region whose shape its own was drawn to.
    public Region region() {
        return shape.model().region();
    }

    /// The number of children to be looked after on the 31 March of a year; at least 1.
    public int children(int year) {
        return Math.max(1, Math.toIntExact(Math.round(shape.children(year) * scale)));
    }
}
