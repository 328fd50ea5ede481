/// Sufficiency of kind, not only of number: demand, supply and capacity, three accounts that are never
/// merged.
@NullMarked
package org.rightplace.sufficiency;

import org.jspecify.annotations.NullMarked;
