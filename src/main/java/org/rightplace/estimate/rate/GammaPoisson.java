package org.rightplace.estimate.rate;

import org.apache.commons.numbers.gamma.LogGamma;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;

/// Gamma rates of Poisson counts; the mean is looked for on the scale of its logarithm, flat there, and
/// the size is the gamma's shape: one by the square of the rates' standard deviation in means.
///
/// @param about the common rate, above 0: where to look
record GammaPoisson(double about) implements Family<Events> {

    @Override
    public double least() {
        return Math.log(about) - 8;
    }

    @Override
    public double most() {
        return Math.log(about) + 8;
    }

    @Override
    public double mean(double x) {
        return Math.exp(x);
    }

    @Override
    public double logPrior(double x) {
        return 0;
    }

    @Override
    public double variance(double mean, double size) {
        return mean * mean / size;
    }

    @Override
    public double logChance(Events unit, double mean, double size) {
        double rate = size / mean;
        return LogGamma.value(size + unit.count())
                - LogGamma.value(size)
                + size * Math.log(rate / (rate + unit.exposure()))
                - unit.count() * Math.log(rate + unit.exposure());
    }

    @Override
    public Posterior posterior(Events unit, double mean, double size) {
        double rate = size / mean;
        double all = rate + unit.exposure();
        double m = (size + unit.count()) / all;
        return new Posterior(m, m / all, rate / all);
    }

    @Override
    public Interval interval(double mean, double variance, double level) {
        double tail = (1 - level) / 2;
        double shape = mean * mean / variance;
        double rate = mean / variance;
        return new Interval(Quantile.gamma(tail, shape, rate), Quantile.gamma(1 - tail, shape, rate), level);
    }
}
