package org.rightplace.care.referral;

import org.rightplace.care.child.MadeUpRow;

/// A referral of a child who does not exist, with the number it is filed under. Referrals of children who do
/// exist
/// never keep theirs.
///
/// @param number the made-up child's, which begins with [MadeUpRow#MARK]
public record MadeUpReferral(String number, Referral referral) {
    public MadeUpReferral {
        if (!number.startsWith(MadeUpRow.MARK)) {
            throw new IllegalArgumentException(
                    "number (%s) of a made-up child must begin with %s".formatted(number, MadeUpRow.MARK));
        }
    }
}
