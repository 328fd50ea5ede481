package org.rightplace.match;

import java.util.Map;
import java.util.OptionalDouble;
import org.rightplace.geo.GridReference;

/// Where areas lie.
///
/// @param centres of authorities and constituencies, by code; one that is missing has no distances
public record Land(Map<String, GridReference> centres) {

    public Land {
        centres = Map.copyOf(centres);
    }

    /// Miles in a straight line between the middles of two areas: how far apart the areas are, not a home
    /// and a person. 0 within one area; empty where one is not known.
    OptionalDouble miles(String one, String other) {
        if (one.equals(other)) {
            return OptionalDouble.of(0);
        }
        GridReference from = centres.get(one);
        GridReference to = centres.get(other);
        return from == null || to == null ? OptionalDouble.empty() : OptionalDouble.of(from.milesTo(to));
    }

    /// Miles from an area to a home; from its constituency where that is known, unless the area is the
    /// authority in which it lies.
    OptionalDouble miles(String area, Candidate home) {
        if (home.offer().area().filter(area::equals).isPresent()) {
            return OptionalDouble.of(0);
        }
        return home.constituency()
                .map(place -> miles(area, place))
                .filter(OptionalDouble::isPresent)
                .or(() -> home.offer().area().map(place -> miles(area, place)))
                .orElse(OptionalDouble.empty());
    }
}
