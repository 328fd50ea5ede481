package org.rightplace.sufficiency.gap;

import org.rightplace.care.Urn;
import org.rightplace.link.child.Cohort;

/// A child who needs a home.
///
/// @param child under a pseudonym, with the authority that looks after the child
/// @param lives where the child lives while this is asked
public record Asking(Cohort.Key child, Call call, Lives lives) {

    /// Where a child lives, as far as it matters to whether the child has the home that is needed.
    public sealed interface Lives {

        /// In a children's home.
        record In(Urn home) implements Lives {}

        /// In a children's home, and nobody recorded in which.
        record InHomeNotKnown() implements Lives {}

        /// Not in a children's home: waiting for one, or where no home is registered.
        record NotInHome() implements Lives {}
    }
}
