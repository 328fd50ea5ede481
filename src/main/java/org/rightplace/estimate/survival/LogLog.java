package org.rightplace.estimate.survival;

import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;

/// The interval of a probability on the scale `ln(-ln p)`, so that it stays within 0 and 1.
///
/// J. D. Kalbfleisch and R. L. Prentice, *The Statistical Analysis of Failure Time Data*, 2nd edition,
/// 2002, section 1.4; better than the plain interval in small samples (Ø. Borgan and K. Liestøl,
/// Scandinavian Journal of Statistics 17, 1990, pp. 35-41).
final class LogLog {

    private LogLog() {}

    /// @param p             above 0 and below 1
    /// @param standardError of `p`
    static Interval of(double p, double standardError, double level) {
        double reach = Quantile.twoSided(level) * standardError / (p * -Math.log(p));
        return new Interval(Math.pow(p, Math.exp(reach)), Math.pow(p, Math.exp(-reach)), level);
    }

    /// Where none of `n` has ended: exact for `n` in view from the beginning.
    static Interval noneEnded(int n, double level) {
        return new Interval(n == 0 ? 0 : Math.pow((1 - level) / 2, 1.0 / n), 1, level);
    }
}
