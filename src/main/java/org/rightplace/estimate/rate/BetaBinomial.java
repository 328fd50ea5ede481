package org.rightplace.estimate.rate;

import org.apache.commons.numbers.gamma.LogBeta;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Share;

/// Beta chances of binomial counts; the mean is looked for on the scale `ln(m / (1 - m))`, flat on its
/// own, and the size is the sum of the beta's two parameters: as many children as the population of
/// chances is worth.
record BetaBinomial() implements Family<Share> {

    @Override
    public double least() {
        return -14;
    }

    @Override
    public double most() {
        return 14;
    }

    @Override
    public double mean(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public double logPrior(double x) {
        double m = mean(x);
        return Math.log(m) + Math.log1p(-m);
    }

    @Override
    public double variance(double mean, double size) {
        return mean * (1 - mean) / (size + 1);
    }

    @Override
    public double logChance(Share unit, double mean, double size) {
        double a = mean * size;
        double b = (1 - mean) * size;
        return LogBeta.value(a + unit.part(), b + (unit.whole() - unit.part())) - LogBeta.value(a, b);
    }

    @Override
    public Posterior posterior(Share unit, double mean, double size) {
        double all = size + unit.whole();
        double m = (mean * size + unit.part()) / all;
        return new Posterior(m, m * (1 - m) / (all + 1), size / all);
    }

    @Override
    public Interval interval(double mean, double variance, double level) {
        double size = mean * (1 - mean) / variance - 1;
        double tail = (1 - level) / 2;
        double a = mean * size;
        double b = (1 - mean) * size;
        return new Interval(Quantile.beta(tail, a, b), Quantile.beta(1 - tail, a, b), level);
    }
}
