package org.rightplace.care.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A collection year of the return: 1 April to 31 March.
///
/// @param start the calendar year in which it starts: 2021 is 2021-22
public record CollectionYear(int start) implements Comparable<CollectionYear> {

    /// The first year whose codes are known here.
    public static final int FIRST = 2016;

    /// The last year whose codes are known here.
    public static final int LAST = 2025;

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})(?:[-/_](\\d{2}|20\\d{2}))?");

    public CollectionYear {
        if (start < 1990 || start > 2100) {
            throw new IllegalArgumentException("start (%d) of a collection year must be 1990 to 2100".formatted(start));
        }
    }

    /// The year that holds a day.
    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    /// The year written as `2021`, `2021-22` or `2021-2022`; empty where it is none.
    public static Optional<CollectionYear> find(String written) {
        Matcher match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(match.group(1));
        String end = match.group(2);
        boolean follows = end == null || Integer.parseInt(end) % 100 == (start + 1) % 100;
        return follows ? Optional.of(new CollectionYear(start)) : Optional.empty();
    }

    /// 1 April.
    public LocalDate firstDay() {
        return LocalDate.of(start, 4, 1);
    }

    /// 31 March.
    public LocalDate lastDay() {
        return LocalDate.of(start + 1, 3, 31);
    }

    /// Whether a day lies in it.
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /// The year after.
    public CollectionYear next() {
        return new CollectionYear(start + 1);
    }

    /// The year before.
    public CollectionYear previous() {
        return new CollectionYear(start - 1);
    }

    @Override
    public int compareTo(CollectionYear other) {
        return Integer.compare(start, other.start);
    }

    /// Such as `2021-22`.
    @Override
    public String toString() {
        return "%d-%02d".formatted(start, (start + 1) % 100);
    }
}
