package org.rightplace.synthetic.practice;

import java.time.LocalDate;
import java.time.YearMonth;

/// Three months for which an authority puts its requests for places together.
///
/// @param first of its months: January, April, July or October
public record Quarter(YearMonth first) {

    private static final int MONTHS = 3;

    public Quarter {
        if (first.getMonthValue() % MONTHS != 1) {
            throw new IllegalArgumentException("first month (%s) must begin a quarter of a year".formatted(first));
        }
    }

    /// The quarter that ends on a day.
    public static Quarter endingOn(LocalDate last) {
        return new Quarter(YearMonth.from(last).minusMonths(MONTHS - 1));
    }

    /// The one before.
    public Quarter before() {
        return new Quarter(first.minusMonths(MONTHS));
    }

    /// Whether a day lies in it.
    ///
    /// @param day as [LocalDate#toEpochDay]
    public boolean holds(int day) {
        return first.atDay(1).toEpochDay() <= day
                && day < first.plusMonths(MONTHS).atDay(1).toEpochDay();
    }

    /// Such as `2025-q2`, April to June 2025.
    @Override
    public String toString() {
        return "%d-q%d".formatted(first.getYear(), 1 + first.getMonthValue() / MONTHS);
    }
}
