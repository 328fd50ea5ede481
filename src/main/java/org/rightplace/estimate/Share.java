package org.rightplace.estimate;

import java.util.OptionalDouble;

/// A part of a whole, with the whole kept beside it: a share is never shown without its denominator.
///
/// @param part  0 or more; above the whole only where it is counted on another ground
/// @param whole the denominator, 0 or more
public record Share(long part, long whole) {

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("part (%d) and whole (%d) must be 0 or more".formatted(part, whole));
        }
    }

    /// Part by whole, in full precision; empty where there is no whole to be a part of.
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
