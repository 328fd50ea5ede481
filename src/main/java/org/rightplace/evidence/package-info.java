/// What we were given: where it came from, and what is wrong with it. Everything that crosses from
/// outside comes back as a [Checked][org.rightplace.evidence.Checked] value; nothing downstream checks it again.
@NullMarked
package org.rightplace.evidence;

import org.jspecify.annotations.NullMarked;
