package org.rightplace.geo;

/// One of England's 543 parliamentary constituencies of 2024. Those of 2010 are other areas, often
/// under the same names, and are never joined to these.
///
/// @param code    ONS's code, such as `E14001063`
/// @param centre  mean of its postcodes, not of its ground
/// @param under18 residents aged 0 to 17, mid-2022 estimate
public record Constituency(String code, String name, Region region, GridReference centre, int under18) {}
