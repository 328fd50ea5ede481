/// What became of placements, kept apart from what inspections found of homes.
@NullMarked
package org.rightplace.sufficiency.outcome;

import org.jspecify.annotations.NullMarked;
