package org.rightplace.estimate;

/// How often two things come together, against what chance alone would give.
///
/// Of `of` children `one` have the first, `other` the second and `both` the two. Were the two
/// unrelated, `one * other / of` would be expected to have both; the ratio of `both` to that is 1 where
/// they are unrelated, and above 1 where they come together more often. The interval is for the ratio
/// in the process that such children come from, not for the children counted, who are counted fully:
/// log-normal, with the variance of the logarithm of a ratio of proportions of one multinomial sample
/// (delta method; A. Agresti, *Categorical Data Analysis*, 3rd edition, 2013, section 16.1). With none
/// in common the lower end is 0 and the upper end that of a Poisson count of 0 (3.69 expected).
///
/// @param of    children of whom both are known, 1 or more
/// @param one   with the first, 1 to `of`
/// @param other with the second, 1 to `of`
/// @param both  with the two
public record Together(int of, int one, int other, int both) {

    private static final double Z = 1.959963984540054;
    private static final double POISSON_OF_NONE = 3.6888794541139363; // -ln 0.025

    public Together {
        if (of < 1
                || one < 1
                || other < 1
                || one > of
                || other > of
                || both < Math.max(0, one + other - of)
                || both > Math.min(one, other)) {
            throw new IllegalArgumentException(
                    "of %d with one (%d), other (%d) and both (%d) cannot be".formatted(of, one, other, both));
        }
    }

    /// Children who would be expected to have both, were the two unrelated.
    public double expected() {
        return (double) one * other / of;
    }

    /// How many times as often as chance alone would give.
    public double ratio() {
        return both / expected();
    }

    /// The lower end of the 95% interval of the ratio.
    public double low() {
        return both == 0 ? 0 : Math.exp(Math.log(ratio()) - Z * spread());
    }

    /// The upper end of the 95% interval of the ratio.
    public double high() {
        return both == 0 ? POISSON_OF_NONE / expected() : Math.exp(Math.log(ratio()) + Z * spread());
    }

    private double spread() {
        double n = of;
        double variance = n / both - n / one - n / other + 2 * ratio() - 1;
        return Math.sqrt(Math.max(0, variance) / n);
    }
}
