package org.rightplace.estimate.survival;

/// A spell of one of two groups that are compared.
///
/// @param first   whether it is of the first group
/// @param stratum what it is compared within, such as a band of age and the kind of need: the case mix
public record Member(Spell spell, boolean first, String stratum) {}
