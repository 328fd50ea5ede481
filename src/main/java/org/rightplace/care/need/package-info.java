/// What a child needs, as a profile and never as a label: sixteen domains, each with a level, how often, since when and
/// how much care it takes, where that was read from and on which day; and the child's own words, which stand apart.
///
/// *Not known* is a value of its own everywhere here, and is never *no need*.
@NullMarked
package org.rightplace.care.need;

import org.jspecify.annotations.NullMarked;
