package org.rightplace.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How a measure's values are rounded (half up) and written for readers.
///
/// @param times    what a value is multiplied by before it is written: 1, or 100 for per cent
/// @param decimals how many places are shown, 0 to 6
/// @param suffix   what follows the number, such as `%`; may be empty
public record Measure(int times, int decimals, String suffix) {

    /// Whole numbers.
    public static final Measure COUNT = new Measure(1, 0, "");

    /// Shares from 0 to 1, in per cent with one place.
    public static final Measure PERCENT = new Measure(100, 1, "%");

    public Measure {
        if (times < 1 || decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException(
                    "times (%d) must be 1 or more and decimals (%d) 0 to 6".formatted(times, decimals));
        }
    }

    /// `value` in steps of the last place shown.
    long steps(double value) {
        return BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(times))
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// A number of steps as it is written, without the suffix.
    String bare(long steps) {
        return String.format(Locale.ROOT, "%,d", steps / power())
                + (decimals == 0
                        ? ""
                        : "."
                                + String.valueOf(power() + Math.abs(steps) % power())
                                        .substring(1));
    }

    /// `value` as it is written, such as *1,024* or *26.0%*.
    public String text(double value) {
        return bare(steps(value)) + suffix;
    }

    private long power() {
        return BigDecimal.ONE.movePointRight(decimals).longValueExact();
    }
}
