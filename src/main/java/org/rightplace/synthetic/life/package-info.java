/// The children of a synthetic world: who they are, what they need, when they come into care and leave it, and
/// where they live meanwhile.
@NullMarked
package org.rightplace.synthetic.life;

import org.jspecify.annotations.NullMarked;
