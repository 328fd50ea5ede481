package org.rightplace.care.referral;

import java.util.Optional;
import org.rightplace.care.child.MadeUpRow;

/// A referral of a child who does not exist, with the number it is filed under. Referrals of children
/// who do exist never keep theirs.
///
/// @param number   the made-up child's, which begins with [MadeUpRow#MARK]
/// @param district the first half of the made-up postcode of the place that was found, as it is
///     written; empty to write one that is mostly in its authority
public record MadeUpReferral(String number, Referral referral, Optional<String> district) {
    public MadeUpReferral {
        if (!number.startsWith(MadeUpRow.MARK)) {
            throw new IllegalArgumentException(
                    "number (%s) of a made-up child must begin with %s".formatted(number, MadeUpRow.MARK));
        }
    }

    /// One of a place in an authority that exists, or of none.
    public MadeUpReferral(String number, Referral referral) {
        this(number, referral, Optional.empty());
    }
}
