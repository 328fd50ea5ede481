/// Whether there is enough, and enough of what: demand, supply and capacity, kept apart and never
/// merged into one number.
///
/// [published][org.rightplace.sufficiency.published] is the count that needs no record of a child:
/// children against places as publishers give them, shown so that it can be seen through.
@NullMarked
package org.rightplace.sufficiency;

import org.jspecify.annotations.NullMarked;
