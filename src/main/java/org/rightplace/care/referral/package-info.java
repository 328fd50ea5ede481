/// A request for a place to live for one child, and the place that came of it, as placement teams record them.
/// A
/// request
/// that nothing came of is a record like any other: it is demand that was not met.
///
/// A child stands here under a pseudonym. Nobody who filled a form in is named, no free text is kept, and of
/// where a
/// child lives only the authority is known. *Not said* is a value of its own everywhere, and is never *no*.
@NullMarked
package org.rightplace.care.referral;

import org.jspecify.annotations.NullMarked;
