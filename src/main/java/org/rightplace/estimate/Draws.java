package org.rightplace.estimate;

import java.util.random.RandomGenerator;

/// Draws from one stream of random numbers, equal on every machine: only additions, products, square
/// roots and functions of [StrictMath] stand between the stream's bits and what is drawn. Not for use
/// by several threads.
public final class Draws {

    private static final double UNIT = 0x1p-53;
    private static final int BELL = 6;

    private final RandomGenerator bits;

    Draws(RandomGenerator bits) {
        this.bits = bits;
    }

    /// From 0 (included) to 1 (not included), every value as likely.
    public double unit() {
        return (bits.nextLong() >>> 11) * UNIT;
    }

    /// True with a probability; never where it is 0 or less, always where it is 1 or more.
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// A whole number from 0 to below a bound.
    ///
    /// @param bound 1 or more
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound (%d) must be 1 or more".formatted(bound));
        }
        return (int) (unit() * bound);
    }

    /// A whole number between two, both included.
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /// The place of one of these weights, each as likely as it weighs.
    ///
    /// @param weights each 0 or more, at least one above 0
    public int pick(double... weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        if (!(all > 0)) {
            throw new IllegalArgumentException("weights (together %s) must be above 0".formatted(all));
        }
        double left = unit() * all;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last; // by rounding only
    }

    /// About normal, mean 0 and standard deviation 1, and never beyond ±4.3: a sum of six even draws.
    public double bell() {
        double sum = 0;
        for (int i = 0; i < BELL; i++) {
            sum += unit();
        }
        return (sum - BELL / 2.0) * Math.sqrt(12.0 / BELL);
    }

    /// A waiting time with mean 1 and no memory.
    public double waiting() {
        return -StrictMath.log(1 - unit());
    }
}
