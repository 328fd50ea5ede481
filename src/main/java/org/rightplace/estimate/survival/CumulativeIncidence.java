package org.rightplace.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.estimate.Estimate;
import org.rightplace.estimate.Interval;

/// The probability that a spell has ended in one way by a day, when it can end in others first.
///
/// The estimate of O. O. Aalen and S. Johansen (Scandinavian Journal of Statistics 5, 1978, pp.
/// 141-150). The probabilities of all ends and that of going on add up to 1, which one minus a
/// Kaplan-Meier curve for each end would not (H. Putter, M. Fiocco and R. B. Geskus, *Tutorial in
/// biostatistics: competing risks*, Statistics in Medicine 26, 2007, pp. 2389-2430).
///
/// The variance is by the delta method (J. J. Gaynor and others, Journal of the American Statistical
/// Association 88, 1993, pp. 400-409; E. Marubini and M. G. Valsecchi, *Analysing Survival Data*, 1995,
/// chapter 10): Greenwood's where there is one end only, and that of a binomial share where nothing
/// goes out of view. The interval is on the scale `ln(-ln(1 - F))`. Where none ended in this way, its
/// upper end is the exact binomial one for the fewest in view up to then.
public final class CumulativeIncidence {

    private final RiskTable table;
    private final double level;
    private final double[] value;
    private final double[] variance;
    private final int end;

    private CumulativeIncidence(RiskTable table, int end, double level, double[] value, double[] variance) {
        this.table = table;
        this.end = end;
        this.level = level;
        this.value = value;
        this.variance = variance;
    }

    /// The curve of one end.
    ///
    /// @param end   1 to the table's number of ends
    /// @param level of its intervals
    public static CumulativeIncidence of(RiskTable table, int end, double level) {
        Interval.checkLevel(level);
        table.checkEnd(end);
        int days = Math.max(0, table.lastDay() + 1);
        double[] value = new double[days];
        double[] variance = new double[days];
        double s = 1;
        double f = 0;
        // The sum over days u to t of (F(t) - F(u))^2 g + S^2 h - 2 (F(t) - F(u)) S k, as F(t)^2 a - 2 F(t) b + c.
        double a = 0;
        double b = 0;
        double c = 0;
        for (int day = 0; day < days; day++) {
            double ended = day < table.from() ? 0 : table.ended(day);
            if (ended > 0) {
                double n = table.atRisk(day);
                double here = table.ended(day, end);
                f += s * here / n;
                double g = ended < n ? ended / (n * (n - ended)) : 0;
                double k = s * here / (n * n);
                a += g;
                b += f * g + k;
                c += f * f * g + 2 * f * k + s * s * here * (n - here) / (n * n * n);
                s *= (n - ended) / n;
            }
            value[day] = f;
            variance[day] = Math.max(0, f * f * a - 2 * f * b + c);
        }
        return new CumulativeIncidence(table, end, level, value, variance);
    }

    /// The probability of having ended in this way by the end of a day.
    ///
    /// @param day 0 or more
    /// @return empty where nobody was in view so far on (see [RiskTable#known])
    public Optional<Point> find(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("day (%d) must be 0 or more".formatted(day));
        }
        if (!table.isKnown(day)) {
            return Optional.empty();
        }
        int at = Math.min(day, value.length - 1);
        return Optional.of(new Point(
                day, table.atRisk(day), new Estimate(Math.min(1, value[at]), Math.sqrt(variance[at]), interval(at))));
    }

    /// The curve on each day on which something ended in this way.
    public List<Point> steps() {
        List<Point> steps = new ArrayList<>();
        for (int day = table.from(); day < value.length; day++) {
            if (table.ended(day, end) > 0) {
                find(day).ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private Interval interval(int day) {
        double f = value[day];
        if (day < table.from()) {
            return new Interval(0, 0, level);
        }
        if (f <= 0) {
            return new Interval(
                    0, 1 - LogLog.noneEnded(table.fewestAtRisk(day), level).low(), level);
        }
        if (f < 1 && variance[day] > 0) {
            Interval notYet = LogLog.of(1 - f, Math.sqrt(variance[day]), level);
            return new Interval(1 - notYet.high(), 1 - notYet.low(), level);
        }
        int before = day;
        while (before >= 0 && value[before] >= f) {
            before--;
        }
        return new Interval(before < table.from() ? 0 : interval(before).low(), 1, level);
    }
}
