package org.rightplace.care;

/// Providers of one type and sector in one constituency, already counted.
///
/// @param constituency ONS's code of a constituency of 2024, such as `E14001063`
/// @param tally        *not yet judged* are those without an overall judgement on today's four grades
public record OutcomeRow(String constituency, ProvisionType type, Sector sector, Tally tally) {}
