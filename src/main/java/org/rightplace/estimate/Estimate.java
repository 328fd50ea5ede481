package org.rightplace.estimate;

/// A figure that was estimated, with how uncertain it is.
///
/// @param value         the estimate, in the unit that its maker states
/// @param standardError in the same unit, 0 or more
/// @param interval      by the method that its maker states; not always symmetric about the value
public record Estimate(double value, double standardError, Interval interval) {

    public Estimate {
        if (Double.isNaN(value) || !(standardError >= 0)) {
            throw new IllegalArgumentException("value (%s) must be a number and its standard error (%s) 0 or more"
                    .formatted(value, standardError));
        }
    }

    /// A value whose interval is by the normal distribution.
    public static Estimate normal(double value, double standardError, double level) {
        return new Estimate(value, standardError, Interval.normal(value, standardError, level));
    }
}
