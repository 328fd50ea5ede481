package org.rightplace.reflection;

/// One reading of the figures, and how it could be told from the others.
///
/// @param reading what the figures would then mean
/// @param test    what would have to be seen, that the other readings do not lead one to expect
public record Reading(String reading, String test) {}
