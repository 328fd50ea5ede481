/// How homes are searched for: what an authority's own log and its referrals say of notice, of who was
/// asked, of what was declined and why, of what was chosen on, and of how long children waited. A
/// mirror for those who commission.
@NullMarked
package org.rightplace.commissioning;

import org.jspecify.annotations.NullMarked;
