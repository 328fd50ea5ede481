/// Children in homes against registered places, from published figures alone: the count that "proves"
/// that there is enough everywhere, what turns it, and what it cannot say.
///
/// A ratio here is never a finding about sufficiency. It is worked out in full precision, with the
/// range that the publisher's rounding leaves open; nothing is rounded before the next step.
@NullMarked
package org.rightplace.sufficiency.published;

import org.jspecify.annotations.NullMarked;
