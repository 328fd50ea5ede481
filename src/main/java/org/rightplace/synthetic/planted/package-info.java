/// A small world in which children lack the home they need, each for a reason that was put there on
/// purpose: to try whether an analysis finds what is known to be there. It knows no analysis.
@NullMarked
package org.rightplace.synthetic.planted;

import org.jspecify.annotations.NullMarked;
