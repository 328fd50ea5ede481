package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;

/// A scale from 0 to a round number at or above the largest value, with about six steps.
///
/// @param end  the last tick, more than 0
/// @param step between ticks: 1, 2 or 5 times a power of ten
record Axis(double end, double step) {

    /// @param most  the largest value, 0 or more
    /// @param finest the least step that makes sense, such as 1 for counts
    static Axis upTo(double most, double finest) {
        double rough = most / 6;
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, finest))));
        double step = 10 * power;
        for (double times : new double[] {5, 2, 1}) {
            if (times * power >= rough && times * power >= finest * 0.999) {
                step = times * power;
            }
        }
        return new Axis(Math.max(1, Math.ceil(most / step - 1e-9)) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * 1.000001; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Where a value stands on a line this long.
    double at(double value, double length) {
        return value / end * length;
    }
}
