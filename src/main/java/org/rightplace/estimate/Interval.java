package org.rightplace.estimate;

/// An interval, and how often intervals made in its way are meant to hold the truth.
///
/// @param low   the lower end, in the unit of what is estimated; may be minus infinity
/// @param high  the upper end, not below `low`; may be infinity
/// @param level between 0 and 1, both not included: 0.95 is meant to hold the truth 19 times in 20
public record Interval(double low, double high, double level) {

    /// The level used where nobody asks for another.
    public static final double USUAL = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low (%s) must not be above high (%s)".formatted(low, high));
        }
        checkLevel(level);
    }

    /// Refuses a level that is not between 0 and 1.
    ///
    /// @throws IllegalArgumentException if it is 0, 1, beyond them, or not a number
    public static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level (%s) must be between 0 and 1".formatted(level));
        }
    }

    /// Value and standard error as an interval by the normal distribution.
    public static Interval normal(double value, double standardError, double level) {
        double reach = Quantile.twoSided(level) * standardError;
        return new Interval(value - reach, value + reach, level);
    }

    /// Whether a value lies in it, its ends included.
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /// From end to end.
    public double width() {
        return high - low;
    }

    /// Both ends times a factor, such as from a share to a number of children.
    ///
    /// @param factor 0 or more
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor (%s) must be 0 or more".formatted(factor));
        }
        return new Interval(low * factor, high * factor, level);
    }
}
