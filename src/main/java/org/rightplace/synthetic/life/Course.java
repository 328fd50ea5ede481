package org.rightplace.synthetic.life;

/// One period of care: when it began and ended, before anything is said of what lay between.
///
/// @param from    the day it began, as [java.time.LocalDate#toEpochDay]
/// @param to      the first day on which the child is not in care any more; at the latest the 18th birthday
/// @param adopted whether it ended with an adoption
public record Course(int from, int to, boolean adopted) {
    public Course {
        if (to <= from) {
            throw new IllegalArgumentException("period of care must end (%d) after it began (%d)".formatted(to, from));
        }
    }

    /// Whether the child is in care on a day.
    public boolean holds(int day) {
        return from <= day && day < to;
    }
}
