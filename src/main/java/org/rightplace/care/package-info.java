/// The nouns of children's social care, as the trade and its publishers use them. Values only:
/// no analysis, and no knowledge of the file a value was read from.
@NullMarked
package org.rightplace.care;

import org.jspecify.annotations.NullMarked;
