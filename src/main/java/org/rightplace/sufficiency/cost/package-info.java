/// What places cost a week, as agreed when they were found, and what a change of that is made of.
@NullMarked
package org.rightplace.sufficiency.cost;

import org.jspecify.annotations.NullMarked;
