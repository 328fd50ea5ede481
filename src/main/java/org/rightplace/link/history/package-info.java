/// One history for each child from the returns of several years, by a rule that is stated and can be chosen, with every
/// place where the returns contradict each other listed and none of them silently put right.
@NullMarked
package org.rightplace.link.history;

import org.jspecify.annotations.NullMarked;
