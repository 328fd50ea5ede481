/// Authorities that are like one another in what they cannot choose: statistical neighbours, by a stated
/// method.
@NullMarked
package org.rightplace.sufficiency.neighbours;

import org.jspecify.annotations.NullMarked;
