/// The reflection that stands in front of a release: why this, why now, what it shows and does not,
/// which readings it allows, whose voice is absent, which questions stay open. It is the precondition
/// of reading the figures, and every version of it is kept.
@NullMarked
package org.rightplace.reflection;

import org.jspecify.annotations.NullMarked;
