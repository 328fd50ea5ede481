/// Joins records of one release to the areas of today, every join with its reason, and counts what
/// could not be joined. What comes out is [Facts][org.rightplace.link.Facts] at a date, on which all accounts are
/// computed.
@NullMarked
package org.rightplace.link;

import org.jspecify.annotations.NullMarked;
