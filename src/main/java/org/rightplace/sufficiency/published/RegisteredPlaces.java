package org.rightplace.sufficiency.published;

/// Registered places in an area: a maximum of children, not beds in use and not places open to a child.
///
/// @param least what is certainly in the area
/// @param most  what may be; more than `least` only where a release counts by constituency and an
///     authority shares one with another
public record RegisteredPlaces(int least, int most) {
    public RegisteredPlaces {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "places at least (%d) must be 0 or more, and at most (%d) no fewer".formatted(least, most));
        }
    }

    /// Whether the count is known.
    public boolean exact() {
        return least == most;
    }
}
