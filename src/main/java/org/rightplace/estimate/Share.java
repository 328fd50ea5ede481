package org.rightplace.estimate;

import java.util.Optional;
import java.util.OptionalDouble;

/// A part of a whole, with the whole kept beside it: a share is never shown without its denominator.
///
/// @param part  0 or more; above the whole only where it is counted on another ground
/// @param whole the denominator, 0 or more
public record Share(long part, long whole) {

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("part (%d) and whole (%d) must be 0 or more".formatted(part, whole));
        }
    }

    /// Part by whole, in full precision; empty where there is no whole to be a part of.
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /// The interval of the chance behind the share, for units apart from each other (E. B. Wilson,
    /// *Probable inference, the law of succession, and statistical inference*, Journal of the American
    /// Statistical Association 22, 1927, pp. 209-212; recommended by R. G. Newcombe, Statistics in
    /// Medicine 17, 1998, pp. 857-872, method 3). On average over chances it holds the truth at its
    /// level; for a given one it may be somewhat below. For children of the same homes it is too
    /// narrow: see [Bootstrap].
    ///
    /// @return from 0 to 1; empty without a whole, or where the part is not within it
    public Optional<Interval> wilson(double level) {
        double z = Quantile.twoSided(level);
        if (!within()) {
            return Optional.empty();
        }
        double n = whole;
        double p = part / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        double low = part == 0 ? 0 : Math.max(0, middle - reach);
        double high = part == whole ? 1 : Math.min(1, middle + reach);
        return Optional.of(new Interval(low, high, level));
    }

    /// The interval that never holds the truth less often than its level, whatever the chance, and so
    /// is often wider than it need be (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934, pp.
    /// 404-413).
    ///
    /// @return from 0 to 1; empty without a whole, or where the part is not within it
    public Optional<Interval> exact(double level) {
        Interval.checkLevel(level);
        if (!within()) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        double low = part == 0 ? 0 : Quantile.beta(tail, (double) part, whole - part + 1.0);
        double high = part == whole ? 1 : Quantile.beta(1 - tail, part + 1.0, (double) (whole - part));
        return Optional.of(new Interval(low, high, level));
    }

    private boolean within() {
        return whole > 0 && part <= whole;
    }
}
