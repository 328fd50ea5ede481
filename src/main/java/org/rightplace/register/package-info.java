/// What a register of homes says, as pure functions of [facts][org.rightplace.link.Facts]: homes and
/// outcomes by area and kind, how concentrated they are and beside what, what changed between two
/// releases, and what opened when. A register is a full count, so nothing here is estimated; it says
/// nothing of what children need.
@NullMarked
package org.rightplace.register;

import org.jspecify.annotations.NullMarked;
