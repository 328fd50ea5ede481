/// Who needs a home on a day: children who wait for one, who are where no home is registered, whose
/// home is to end, and who live in one.
@NullMarked
package org.rightplace.sufficiency.demand;

import org.jspecify.annotations.NullMarked;
