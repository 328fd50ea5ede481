package org.rightplace.estimate.rate;

import java.util.OptionalDouble;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;

/// Events over the time or the number in which they could have come, such as missing episodes over days
/// in care.
///
/// @param count    of events, 0 or more
/// @param exposure in which they could have come, 0 or more, in a unit that its maker states; 0 only
///     without events
public record Events(long count, double exposure) {

    public Events {
        if (count < 0 || !(exposure >= 0) || Double.isInfinite(exposure) || (exposure == 0 && count > 0)) {
            throw new IllegalArgumentException(
                    "count (%d) and exposure (%s) must be 0 or more, and no events come in no exposure"
                            .formatted(count, exposure));
        }
    }

    /// Events for one of exposure; empty without any.
    public OptionalDouble rate() {
        return exposure == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / exposure);
    }

    /// The interval of the number of events that such a time brings, for events apart from each other
    /// (F. Garwood, *Fiducial limits for the Poisson distribution*, Biometrika 28, 1936, pp. 437-442):
    /// never holds the truth less often than its level. Events of the same child are not apart from
    /// each other, and then it is too narrow.
    ///
    /// @return in events, not by exposure; divide both ends for a rate
    public Interval counts(double level) {
        Interval.checkLevel(level);
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : Quantile.gamma(tail, (double) count, 1);
        return new Interval(low, Quantile.gamma(1 - tail, count + 1.0, 1), level);
    }
}
