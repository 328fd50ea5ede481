package org.rightplace.estimate;

import java.util.OptionalDouble;

/// How an area's share of one thing compares with its share of another: 1 where they are equal, 2 where
/// the area has twice as much of the first as its share of the second would give it.
///
/// The quotient `(x / X) / (b / B)` of P. Sargant Florence, in W. Isard, *Methods of Regional Analysis*
/// (MIT Press, 1960), chapter 7. It is a comparison of counts, not an estimate, and says nothing of why.
/// Where the area is small, one more changes it a lot: read it with its counts.
///
/// @param of   the area's share of what is looked at, such as homes
/// @param base the area's share of what it is held against, such as children
public record LocationQuotient(Share of, Share base) {

    /// The quotient, 0 or more; empty where a share has no denominator, or the area's share of the base
    /// is 0.
    public OptionalDouble value() {
        if (of.whole() == 0 || base.part() == 0 || base.whole() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(((double) of.part() * base.whole()) / ((double) of.whole() * base.part()));
    }
}
