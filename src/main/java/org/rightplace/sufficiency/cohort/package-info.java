/// Needs that come together: cohorts of children for planning. A cohort is a lens, never a type of
/// child; from each the way back to every child's own profile stays open, and matching uses the profile.
///
/// [FoundCohorts] are found in the records, [DefinedCohorts] a reader's own; either is a [Lens].
@NullMarked
package org.rightplace.sufficiency.cohort;

import org.jspecify.annotations.NullMarked;
