package org.rightplace.estimate.rate;

import org.rightplace.estimate.Interval;

/// A population of chances or rates, and what a unit's own count says of its place in it.
///
/// @param <U> what is known of a unit
sealed interface Family<U> permits BetaBinomial, GammaPoisson {

    /// The least and the most that the place of the mean is looked for at, on the scale on which it is
    /// looked for.
    double least();

    double most();

    /// The mean of the population at a place of that scale.
    double mean(double x);

    /// The logarithm of the prior density of the mean on that scale.
    double logPrior(double x);

    /// The variance between units.
    double variance(double mean, double size);

    /// The logarithm of the chance of a unit's count, but for what does not depend on mean and size.
    double logChance(U unit, double mean, double size);

    /// What is known of the unit's own chance once its count is known.
    Posterior posterior(U unit, double mean, double size);

    /// The interval of the family's distribution with this mean and variance.
    Interval interval(double mean, double variance, double level);

    /// What is known of a unit once it was seen.
    ///
    /// @param borrowed the prior's part in the mean, 0 to 1
    record Posterior(double mean, double variance, double borrowed) {}
}
