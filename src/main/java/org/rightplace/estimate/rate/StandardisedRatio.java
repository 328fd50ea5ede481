package org.rightplace.estimate.rate;

import java.util.List;
import java.util.Optional;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;

/// How many came, against how many would be expected were each kind of child to fare as such children
/// do elsewhere: 1 where the two are equal.
///
/// Indirect standardisation (N. E. Breslow and N. E. Day, *Statistical Methods in Cancer Research*,
/// volume 2, 1987, section 2.3). The interval is the exact one of a Poisson count by what is expected,
/// which is taken as known: it is somewhat too wide where what comes is common, and too narrow where
/// children of one home are not apart from each other or the reference is small. Two units' ratios rest
/// on two case mixes, so they are held against 1, not against each other.
///
/// @param observed how many came, in strata that have a reference
/// @param expected how many would be expected there, above 0
/// @param interval of observed by expected
/// @param leftOut  children in strata without a reference, who are in neither number
public record StandardisedRatio(long observed, double expected, Interval interval, long leftOut) {

    /// Children of one kind.
    ///
    /// @param unit      those of the unit looked at
    /// @param reference those of the kind that it is held against, the unit itself left out or not as
    ///     its maker states
    public record Stratum(Share unit, Share reference) {}

    /// The ratio over strata of case mix.
    ///
    /// @return empty where nothing is expected, since nothing can then be compared
    public static Optional<StandardisedRatio> find(List<Stratum> strata, double level) {
        long observed = 0;
        double expected = 0;
        long leftOut = 0;
        for (Stratum stratum : strata) {
            if (stratum.reference().whole() == 0) {
                leftOut += stratum.unit().whole();
            } else {
                observed += stratum.unit().part();
                expected += stratum.unit().whole() * stratum.reference().value().orElseThrow();
            }
        }
        if (!(expected > 0)) {
            return Optional.empty();
        }
        Interval counts = new Events(observed, expected).counts(level);
        return Optional.of(new StandardisedRatio(observed, expected, counts.times(1 / expected), leftOut));
    }

    /// Observed by expected.
    public double ratio() {
        return observed / expected;
    }
}
