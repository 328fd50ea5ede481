/// The identity of what was published: which data set, by whom, for which date, under which licence,
/// which bytes, and how much of its subject it covers. A release is never edited and never merged.
@NullMarked
package org.rightplace.release;

import org.jspecify.annotations.NullMarked;
