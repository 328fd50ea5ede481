package org.rightplace.geo;

/// How much of a constituency lies in an authority.
///
/// @param share of the constituency's population, above 0 and at most 1
public record Overlap(String constituency, String authority, double share) {
    public Overlap {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "share (%s) of constituency (%s) in authority (%s) must be above 0 and at most 1"
                            .formatted(share, constituency, authority));
        }
    }
}
