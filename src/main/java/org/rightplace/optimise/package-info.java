/// Assignment problems and linear programs: values in, proven solutions out. Knows rows, columns and costs,
/// and nothing of what they stand for.
@NullMarked
package org.rightplace.optimise;

import org.jspecify.annotations.NullMarked;
