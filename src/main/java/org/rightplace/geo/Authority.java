package org.rightplace.geo;

/// One of England's 153 upper-tier local authorities.
///
/// @param code           ONS's code, such as `E10000017`
/// @param centre         mean of its postcodes, not of its ground
/// @param under18        residents aged 0 to 17, ONS mid-2024 estimate
public record Authority(String code, String name, Region region, GridReference centre, int under18) {}
