package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;

/// One count on two states of the same records: as they were when it was shown first, and as they are
/// now.
///
/// A reader is taken to know whether the two are equal, and which of them is larger, as one mostly can
/// who believes that few records were corrected. What lies between them is a number of children like
/// any other: where it is small it is protected, and so are both counts where only they are hidden.
///
/// @param before of the area as its records were
/// @param after  the same along all other dimensions, of the area as its records are
public record Revision(Cell before, Cell after) {

    /// The children that lie between the two.
    Cell between() {
        List<String> at = new ArrayList<>(before.at());
        at.addAll(after.at());
        return new Cell("What changed in " + after.population(), at);
    }
}
