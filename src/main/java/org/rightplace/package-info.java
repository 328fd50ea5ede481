/// Rightplace: whether the right home exists for each child, not only whether there are enough beds.
@NullMarked
package org.rightplace;

import org.jspecify.annotations.NullMarked;
