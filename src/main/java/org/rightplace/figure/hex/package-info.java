/// A map of equal hexagons, one for each place: the layout, the table it is kept in, and the outlines
/// of its groups.
@NullMarked
package org.rightplace.figure.hex;

import org.jspecify.annotations.NullMarked;
