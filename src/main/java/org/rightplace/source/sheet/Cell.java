package org.rightplace.source.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What one cell of a table holds. A CSV file has words only; a workbook also types numbers and days.
public sealed interface Cell {

    /// The way a day is written in British tables.
    DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// A cell with nothing in it.
    record Nothing() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /// Text as it stands in the file.
    record Words(String text) implements Cell {}

    /// A number that the workbook typed as one.
    record Figure(BigDecimal number) implements Cell {
        @Override
        public String text() {
            // A number such as 1E+999999 would fill the memory if it were written out.
            return Math.abs(number.scale()) > 40
                    ? number.toString()
                    : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /// A day that the workbook typed as one; a time of day beside it is dropped.
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return WRITTEN.format(day);
        }
    }

    /// The cell in words: a number without needless zeros, a day as dd/MM/yyyy.
    String text();

    /// The words without space around them; empty where only space stands.
    default String words() {
        return text().replace('\u00a0', ' ').strip();
    }

    /// Whether nothing, or only space, stands in it.
    default boolean isBlank() {
        return words().isEmpty();
    }
}
