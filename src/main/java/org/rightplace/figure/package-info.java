/// Values to tables and pictures. Draws SVG on the server, with a table of the same numbers beside it;
/// knows nothing of what the numbers mean.
@NullMarked
package org.rightplace.figure;

import org.jspecify.annotations.NullMarked;
