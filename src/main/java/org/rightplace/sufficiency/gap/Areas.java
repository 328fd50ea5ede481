package org.rightplace.sufficiency.gap;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rightplace.geo.GridReference;

/// What *here* means: the area that each authority counts to, and where authorities lie.
///
/// @param areaOf  of each authority: itself, its region, a group of authorities, or England
/// @param centres of authorities; one that is missing has no distances
public record Areas(Map<String, String> areaOf, Map<String, GridReference> centres) {

    public Areas {
        areaOf = Collections.unmodifiableMap(new TreeMap<>(areaOf));
        centres = Collections.unmodifiableMap(new TreeMap<>(centres));
    }

    /// The area that an authority counts to; empty for one outside all of them.
    public Optional<String> find(String authority) {
        return Optional.ofNullable(areaOf.get(authority));
    }

    /// Metres in a straight line between the centres of two authorities: how far apart the areas are,
    /// not a child and a home. Empty where one centre is not known.
    public OptionalDouble metres(String one, String other) {
        GridReference from = centres.get(one);
        GridReference to = centres.get(other);
        return from == null || to == null ? OptionalDouble.empty() : OptionalDouble.of(from.metresTo(to));
    }
}
