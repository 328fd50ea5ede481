package org.rightplace.sufficiency.published;

import java.util.OptionalInt;
import org.rightplace.care.Count;

/// A count of children as published, with what its rounding leaves open.
///
/// @param published the number, or the publisher's symbol for why there is none
/// @param roundedTo what it was rounded to, half up: 10 for DfE's regions and England, 1 for its
///     authorities
public record Headcount(Count published, int roundedTo) {

    public Headcount {
        if (roundedTo != 1 && roundedTo != 10) {
            throw new IllegalArgumentException(
                    "children (%s) must be rounded to 1 or 10, not to %d".formatted(published, roundedTo));
        }
    }

    /// The number as published; empty where it is withheld or not published.
    public OptionalInt number() {
        return published.children();
    }

    /// The fewest children that are published as this number: a published 820 may be 815.
    public OptionalInt least() {
        return number().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, number().getAsInt() - roundedTo / 2));
    }

    /// The most children that are published as this number: a published 820 may be 824.
    public OptionalInt most() {
        return number().isEmpty() || roundedTo == 1
                ? number()
                : OptionalInt.of(number().getAsInt() + roundedTo / 2 - 1);
    }
}
