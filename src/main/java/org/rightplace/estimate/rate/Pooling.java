package org.rightplace.estimate.rate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;

/// Shares or rates of many units, each drawn towards what they have in common, the more so the smaller
/// it is.
///
/// A unit's own chance is thought of as one of a population of chances, whose mean and spread are
/// learned from all units: beta chances of binomial counts, or gamma rates of Poisson counts (partial
/// pooling; A. Gelman and others, *Bayesian Data Analysis*, 3rd edition, 2013, sections 2.6 and 5.3,
/// with its prior for the spread, flat on one by the root of the size). Mean and spread are not taken
/// as known once learned, as plain empirical Bayes would: all their likely values are gone through on a
/// grid, so intervals with few units are wide enough (B. P. Carlin and T. A. Louis, *Bayesian Methods
/// for Data Analysis*, 3rd edition, 2009, section 5.4). Each unit's interval is that of the beta or
/// gamma distribution with the mean and variance so found. Over many units as a whole it holds the
/// truth at its level; for a unit unlike all others it does so less often, since it is drawn towards
/// them.
///
/// @param mean   of the population of chances or rates
/// @param spread their standard deviation: how much units truly differ, chance apart
/// @param units  one for each unit given, in that order
public record Pooling(double mean, double spread, List<Pooled> units) {

    private static final int FEWEST = 3;

    public Pooling {
        units = List.copyOf(units);
    }

    /// One unit.
    ///
    /// @param value    its chance or rate
    /// @param interval of it
    /// @param borrowed how much of it comes from the others, 0 to 1: 1 for a unit with no denominator
    ///     of its own
    public record Pooled(double value, Interval interval, double borrowed) {}

    /// The chances behind shares.
    ///
    /// @param shares of units that may be thought of as alike but for chance and a difference that
    ///     nobody can tell beforehand; a part above its whole is refused
    /// @return empty with fewer than three units that have a denominator: spread cannot be learned from
    ///     so few
    public static Optional<Pooling> ofShares(List<Share> shares, double level) {
        for (Share share : shares) {
            if (share.part() > share.whole()) {
                throw new IllegalArgumentException(
                        "part (%d) must be within whole (%d)".formatted(share.part(), share.whole()));
            }
        }
        if (shares.stream().filter(share -> share.whole() > 0).count() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(of(shares, new BetaBinomial(), level));
    }

    /// The rates behind events.
    ///
    /// @return empty with fewer than three units that have any exposure, or without a single event
    public static Optional<Pooling> ofRates(List<Events> events, double level) {
        if (events.stream().filter(unit -> unit.exposure() > 0).count() < FEWEST
                || events.stream().allMatch(unit -> unit.count() == 0)) {
            return Optional.empty();
        }
        double count = events.stream().mapToLong(Events::count).sum();
        double exposure = events.stream().mapToDouble(Events::exposure).sum();
        return Optional.of(of(events, new GammaPoisson(count / exposure), level));
    }

    private static <U> Pooling of(List<U> units, Family<U> family, double level) {
        Interval.checkLevel(level);
        var alike = new LinkedHashMap<U, Integer>();
        units.forEach(unit -> alike.merge(unit, 1, Integer::sum));
        List<PriorGrid.Node> nodes = PriorGrid.of(family, alike);
        double mean = 0;
        double square = 0;
        for (PriorGrid.Node node : nodes) {
            double m = family.mean(node.x());
            double variance = family.variance(m, node.size());
            mean += node.weight() * m;
            square += node.weight() * (variance + m * m);
        }
        Map<U, Pooled> pooled = new LinkedHashMap<>();
        alike.keySet().forEach(unit -> pooled.put(unit, pooled(unit, family, nodes, level)));
        List<Pooled> all = new ArrayList<>();
        for (U unit : units) {
            all.add(Objects.requireNonNull(pooled.get(unit)));
        }
        return new Pooling(mean, Math.sqrt(Math.max(0, square - mean * mean)), all);
    }

    private static <U> Pooled pooled(U unit, Family<U> family, List<PriorGrid.Node> nodes, double level) {
        double mean = 0;
        double square = 0;
        double borrowed = 0;
        for (PriorGrid.Node node : nodes) {
            double m = family.mean(node.x());
            Family.Posterior posterior = family.posterior(unit, m, node.size());
            mean += node.weight() * posterior.mean();
            square += node.weight() * (posterior.variance() + posterior.mean() * posterior.mean());
            borrowed += node.weight() * posterior.borrowed();
        }
        double variance = Math.max(square - mean * mean, 1e-18);
        return new Pooled(mean, family.interval(mean, variance, level), Math.min(1, borrowed));
    }
}
