package org.rightplace.geo;

/// A postcode sector, such as `AL1 1`.
///
/// @param centre       mean of its postcodes
/// @param postcodes    how many live postcodes it has in England
/// @param authority    code of the upper-tier authority that holds most of them
/// @param constituency code of the constituency of 2024 that holds most of them
public record PostcodeSector(
        String sector, GridReference centre, int postcodes, String authority, String constituency) {}
