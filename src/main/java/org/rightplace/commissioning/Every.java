package org.rightplace.commissioning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How long a period is that searches are looked at by.
public enum Every {
    /// A collection year, 1 April to 31 March.
    YEAR("Each year, from April"),
    /// A quarter of one.
    QUARTER("Each quarter");

    private final String words;

    Every(String words) {
        this.words = words;
    }

    /// In words for a reader.
    public String words() {
        return words;
    }

    /// The word for it on a command line and in addresses.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of a word.
    public static Optional<Every> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /// The period that holds a day.
    public Period of(LocalDate day) {
        if (this == YEAR) {
            LocalDate first = LocalDate.of(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1, 4, 1);
            return new Period(first, first.plusYears(1).minusDays(1));
        }
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /// Some days in a row.
    ///
    /// @param last `first` or later
    public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
            }
        }

        @Override
        public int compareTo(Period other) {
            return first.compareTo(other.first);
        }
    }
}
