package org.rightplace.estimate.rate;

import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Quantile.Binomial;
import org.rightplace.estimate.Share;

/// Limits within which chance alone would leave a unit's share, were its true share the common one:
/// wide for small units, narrow for large.
///
/// D. J. Spiegelhalter, *Funnel plots for comparing institutional performance*, Statistics in Medicine
/// 24, 2005, pp. 1185-1202: exact binomial limits, interpolated between whole numbers (appendix A.1).
/// Beyond them a unit is worth a question; the answer may be case mix, recording or children who are
/// not apart from each other. Of 1,000 units that do not differ at all, about 50 lie beyond the 95%
/// limits and 2 beyond the 99.8% limits.
///
/// @param target the common share, 0 to 1, taken as known
public record Funnel(double target) {

    private static final double NEAR = 0.95;
    private static final double FAR = 0.998;

    public Funnel {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("target (%s) must be 0 to 1".formatted(target));
        }
    }

    /// Where a unit lies.
    public enum Place {
        /// Below the 99.8% limits.
        FAR_BELOW,
        /// Below the 95% limits, within the 99.8% ones.
        BELOW,
        /// Within the 95% limits, or with no denominator.
        WITHIN,
        /// Above the 95% limits, within the 99.8% ones.
        ABOVE,
        /// Above the 99.8% limits.
        FAR_ABOVE
    }

    /// The limits of a unit of one size at 95%.
    ///
    /// @param whole its denominator, 1 or more
    public Interval near(int whole) {
        return limits(whole, NEAR);
    }

    /// The limits of a unit of one size at 99.8%.
    ///
    /// @param whole its denominator, 1 or more
    public Interval far(int whole) {
        return limits(whole, FAR);
    }

    private Interval limits(int whole, double level) {
        if (whole < 1) {
            throw new IllegalArgumentException("whole (%d) must be 1 or more".formatted(whole));
        }
        if (target == 0 || target == 1) {
            return new Interval(target, target, level);
        }
        Binomial chance = Quantile.binomial(whole, target);
        double tail = (1 - level) / 2;
        return new Interval(limit(chance, tail), limit(chance, 1 - tail), level);
    }

    private static double limit(Binomial chance, double probability) {
        int r = chance.quantile(probability);
        double over = (chance.atMost(r) - probability) / chance.exactly(r);
        return Math.clamp((r - over) / chance.trials(), 0.0, 1.0);
    }

    /// Where a unit's share lies: by the chance of as many or more, or as few or fewer, and not by the
    /// limits, which are drawn between whole numbers.
    ///
    /// @throws IllegalArgumentException if the part is above the whole, or the whole above two thousand
    ///     million
    public Place place(Share share) {
        if (share.part() > share.whole() || share.whole() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("part (%d) must be within whole (%d), which must be within %d"
                    .formatted(share.part(), share.whole(), Integer.MAX_VALUE));
        }
        if (share.whole() == 0) {
            return Place.WITHIN;
        }
        Binomial chance = Quantile.binomial((int) share.whole(), target);
        int part = (int) share.part();
        double asFewOrFewer = chance.atMost(part);
        double asManyOrMore = part == 0 ? 1 : 1 - chance.atMost(part - 1);
        double near = (1 - NEAR) / 2;
        double far = (1 - FAR) / 2;
        if (asFewOrFewer < near) {
            return asFewOrFewer < far ? Place.FAR_BELOW : Place.BELOW;
        }
        if (asManyOrMore < near) {
            return asManyOrMore < far ? Place.FAR_ABOVE : Place.ABOVE;
        }
        return Place.WITHIN;
    }
}
