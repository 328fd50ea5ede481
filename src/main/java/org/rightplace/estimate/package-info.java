/// Shares, location quotients and concentration over weighted units. Knows numbers and their
/// denominators, and nothing of what is counted.
@NullMarked
package org.rightplace.estimate;

import org.jspecify.annotations.NullMarked;
