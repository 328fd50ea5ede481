package org.rightplace.synthetic.life;

import org.rightplace.estimate.Draws;

/// How likely a child is to leave care, by age and by how long the child has been in it.
///
/// The chance in a short time is the product of a number for the age and one for the time in care. The
/// thirteen numbers were fitted, as for a population that does not change, so that children who are not
/// unaccompanied have the published ages on 31 March 2024, ages on leaving and times in care of those
/// leaving (`DOMAIN.md` 5.1, 5.4). That the chance is such a product, and the same for all children of
/// an age, is assumed.
final class Hazards {
    private Hazards() {}

    private static final double YEAR = 365.25;
    /// Ages at which the number for the age changes, in years.
    private static final double[] AGES = {1, 5, 10, 16};
    /// A year, while under each of these ages and after.
    private static final double[] BY_AGE = {0.172, 0.515, 0.240, 0.150, 0.135};
    /// Days in care at which the number for the time changes.
    private static final double[] DAYS = {14, 56, 183, 365, 730, 1095, 1826};
    private static final double[] BY_TIME = {8.87, 2.31, 1.72, 1.67, 1.0, 0.78, 0.70, 0.35};

    /// How many days a child stays who would stay for ever otherwise.
    ///
    /// @param age in days, when care begins
    /// @return less than `most`, or `most` where the child stays as long
    static int days(Draws draws, int age, int most) {
        double left = draws.waiting();
        double day = 0;
        while (day < most) {
            double next = Math.min(most, Math.min(nextAge(age + day) - age, nextTime(day)));
            double rate = BY_AGE[place(AGES, (age + day) / YEAR)] * BY_TIME[place(DAYS, day)] / YEAR;
            double spent = (next - day) * rate;
            if (spent >= left) {
                return Math.max(1, Math.min(most, (int) (day + left / rate)));
            }
            left -= spent;
            day = next;
        }
        return most;
    }

    private static double nextAge(double age) {
        for (double limit : AGES) {
            if (age < limit * YEAR) {
                return limit * YEAR;
            }
        }
        return Double.MAX_VALUE;
    }

    private static double nextTime(double day) {
        for (double limit : DAYS) {
            if (day < limit) {
                return limit;
            }
        }
        return Double.MAX_VALUE;
    }

    private static int place(double[] limits, double value) {
        int place = 0;
        while (place < limits.length && value >= limits[place]) {
            place++;
        }
        return place;
    }
}
