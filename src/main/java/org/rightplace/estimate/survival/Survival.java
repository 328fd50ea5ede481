package org.rightplace.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.estimate.Estimate;
import org.rightplace.estimate.Interval;

/// The probability that a spell lasts beyond a day, whichever way it ends.
///
/// The product-limit estimate (E. L. Kaplan and P. Meier, *Nonparametric estimation from incomplete
/// observations*, Journal of the American Statistical Association 53, 1958, pp. 457-481), with the
/// variance of M. Greenwood (1926) and the interval on the scale `ln(-ln S)`. Where none had ended yet
/// the interval is the exact binomial one for the fewest in view up to then; where all had ended its
/// upper end is that of the day before. Spells of one child or one home are not apart from each other:
/// then use [org.rightplace.estimate.Bootstrap] for the interval.
///
/// With ends that compete, this is *not* one minus the probability of any single end: see
/// [CumulativeIncidence].
public final class Survival {

    private static final double ROUNDING = 1e-12;

    private final RiskTable table;
    private final double level;
    private final double[] value; // at the end of each day
    private final double[] spread; // Greenwood's sum: variance of value by value squared

    private Survival(RiskTable table, double level, double[] value, double[] spread) {
        this.table = table;
        this.level = level;
        this.value = value;
        this.spread = spread;
    }

    /// The curve of a table.
    ///
    /// @param level of its intervals
    public static Survival of(RiskTable table, double level) {
        Interval.checkLevel(level);
        int days = Math.max(0, table.lastDay() + 1);
        double[] value = new double[days];
        double[] spread = new double[days];
        double s = 1;
        double sum = 0;
        for (int day = 0; day < days; day++) {
            int ended = table.ended(day);
            if (day >= table.from() && ended > 0) {
                double n = table.atRisk(day);
                s *= (n - ended) / n;
                sum += ended < n ? ended / (n * (n - ended)) : 0;
            }
            value[day] = s;
            spread[day] = sum;
        }
        return new Survival(table, level, value, spread);
    }

    /// The probability of lasting beyond the end of a day.
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
        double error = value[at] * Math.sqrt(spread[at]);
        return Optional.of(new Point(day, table.atRisk(day), new Estimate(value[at], error, interval(at))));
    }

    /// The curve on each day on which something ended.
    public List<Point> steps() {
        List<Point> steps = new ArrayList<>();
        for (int day = table.from(); day < value.length; day++) {
            if (table.ended(day) > 0) {
                find(day).ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private Interval interval(int day) {
        double s = value[day];
        if (day < table.from()) {
            return new Interval(1, 1, level);
        }
        if (s >= 1) {
            return LogLog.noneEnded(table.fewestAtRisk(day), level);
        }
        if (s > 0) {
            return LogLog.of(s, s * Math.sqrt(spread[day]), level);
        }
        int before = day;
        while (before >= 0 && value[before] == 0) {
            before--;
        }
        return new Interval(0, before < table.from() ? 1 : interval(before).high(), level);
    }

    /// The first day by whose end so large a share has ended, such as the median for 0.5.
    ///
    /// @param ended above 0, below 1
    /// @return empty where the curve does not get there
    public OptionalInt dayBy(double ended) {
        checkShare(ended);
        for (int day = table.from(); day < value.length; day++) {
            if (value[day] <= 1 - ended + ROUNDING) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    private static void checkShare(double ended) {
        if (!(ended > 0 && ended < 1)) {
            throw new IllegalArgumentException("ended (%s) must be above 0 and below 1".formatted(ended));
        }
    }
}
