/// What records of children say of the children of some authorities on a day: how many, of which ages, with which
/// needs
/// together, why they live where they live and how they came there; and how much of that is known at all.
///
/// Counts here are exact. What may leave is `disclosure`'s to say.
@NullMarked
package org.rightplace.children;

import org.jspecify.annotations.NullMarked;
