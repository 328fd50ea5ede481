package org.rightplace.synthetic;

/// A published figure, and how the same is counted of a synthetic world.
///
/// @param group  what kind of figure it is
/// @param figure what it says
/// @param of     the count, by its name in [Figures]
/// @param over   the count it is a part of, or the mean is over; empty text where it is a number by itself, which
///     the world has at its scale
/// @param value  a number of children, homes or days, or a share from 0 to 1
/// @param fitted whether the world was drawn or adjusted to give it; otherwise it is only compared
/// @param source of the value
public record Target(String group, String figure, String of, String over, double value, boolean fitted, String source) {

    /// What the world has.
    ///
    /// @param scale of the world; numbers are divided by it
    double synthetic(Figures figures, double scale) {
        long count = figures.of(of);
        if (over.isEmpty()) {
            return count / scale;
        }
        long whole = figures.of(over);
        return whole == 0 ? 0 : (double) count / whole;
    }

    /// Whether it is a part or a mean of another figure.
    public boolean isRatio() {
        return !over.isEmpty();
    }
}
