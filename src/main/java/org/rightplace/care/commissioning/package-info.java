/// What an authority itself does when a child needs a home: how long it had, whom it asked, what was declined and why,
/// what was chosen on, and where the child lived meanwhile. A mirror for those who commission, never a league table.
@NullMarked
package org.rightplace.care.commissioning;

import org.jspecify.annotations.NullMarked;
