package org.rightplace.disclosure;

/// What a reader sees of a cell.
enum Standing {
    /// Its number, or its number rounded.
    SHOWN,
    /// A `c`.
    HIDDEN,
    /// No table has it, but it can be worked with.
    UNSEEN,
    /// Its exact number is known already, whatever is done now; or it is a gap.
    KNOWN
}
