package org.rightplace.estimate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Quantiles and tails of the usual distributions, from Apache Commons Statistics: the one class that
/// knows that library. Never used for drawing: its last digit may differ between machines.
public final class Quantile {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Quantile() {}

    /// The value below which a standard normal number lies with a probability.
    ///
    /// @param probability 0 to 1
    public static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /// How many standard errors an interval of this level reaches to each side: 1.96 for 0.95.
    public static double twoSided(double level) {
        Interval.checkLevel(level);
        return -NORMAL.inverseCumulativeProbability((1 - level) / 2);
    }

    /// The probability that a standard normal number lies at or below a value.
    public static double normalBelow(double value) {
        return NORMAL.cumulativeProbability(value);
    }

    /// The quantile of Student's distribution.
    ///
    /// @param degrees of freedom, above 0
    public static double student(double probability, double degrees) {
        return TDistribution.of(degrees).inverseCumulativeProbability(probability);
    }

    /// The quantile of a beta distribution.
    ///
    /// @param a above 0
    /// @param b above 0
    public static double beta(double probability, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
    }

    /// The quantile of a gamma distribution.
    ///
    /// @param shape above 0
    /// @param rate  above 0; the mean is shape by rate
    public static double gamma(double probability, double shape, double rate) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability) / rate;
    }

    /// The binomial distribution of so many of `trials`.
    ///
    /// @param chance 0 to 1
    public static Binomial binomial(int trials, double chance) {
        return new Binomial(trials, chance);
    }

    /// How many of some trials come out, each with the same chance and apart from the others.
    ///
    /// @param trials 0 or more
    /// @param chance 0 to 1
    public record Binomial(int trials, double chance) {

        public Binomial {
            if (trials < 0 || !(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(
                        "trials (%d) must be 0 or more and chance (%s) from 0 to 1".formatted(trials, chance));
            }
        }

        /// The probability of exactly so many.
        public double exactly(int many) {
            return BinomialDistribution.of(trials, chance).probability(many);
        }

        /// The probability of so many or fewer.
        public double atMost(int many) {
            return BinomialDistribution.of(trials, chance).cumulativeProbability(many);
        }

        /// The least number that is not exceeded with at least this probability.
        public int quantile(double probability) {
            return BinomialDistribution.of(trials, chance).inverseCumulativeProbability(probability);
        }
    }
}
