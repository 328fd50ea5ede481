package org.rightplace.match;

import java.time.LocalDate;

/// One version of a set of weights that is kept under a name.
///
/// @param version 1 for the first
/// @param on      the day on which it was kept, and `by` the account that kept it
public record KeptDesk(String name, int version, LocalDate on, String by, Desk desk) {}
