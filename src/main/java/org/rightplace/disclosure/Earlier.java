package org.rightplace.disclosure;

import org.rightplace.care.Count;

/// A cell that a reader has already seen, in a table of the department or an earlier one of ours.
///
/// What it hid stays hidden: to show it now would undo the earlier table's protection. A number that differs
/// from ours is taken to give ours away, which is the worst it can do.
///
/// @param cell      of a population of the publication, whether or not a table shows it now
/// @param count     as it was shown
/// @param roundedTo how many children it was rounded to; 1 if it was not
public record Earlier(Cell cell, Count count, int roundedTo) {

    public Earlier {
        if (roundedTo < 1) {
            throw new IllegalArgumentException("roundedTo (%d) of %s must be 1 or more".formatted(roundedTo, cell));
        }
    }
}
