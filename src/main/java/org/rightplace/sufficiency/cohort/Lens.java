package org.rightplace.sufficiency.cohort;

import java.util.List;
import org.rightplace.link.need.Profile;

/// A way to put children together by needs, for planning.
public sealed interface Lens permits FoundCohorts, DefinedCohorts {

    /// What the cohorts are called, in their order.
    List<String> names();

    /// Where a child stands.
    Place place(Profile profile);

    /// Where a child stands in a lens.
    sealed interface Place {

        /// In a cohort.
        ///
        /// @param cohort 0 for the first
        /// @param likely how likely that is, 0 to 1; 1 where it is by definition
        record In(int cohort, double likely) implements Place {}

        /// In none of the cohorts.
        record InNone() implements Place {}

        /// Too little is known of the child's needs to say.
        record CannotBeTold() implements Place {}
    }
}
