package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightplace.care.Published;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;

/// One cell under its heading, read as what the column holds. Each reading answers empty and notes why
/// where the cell holds something else; an empty cell is empty without a note, unless it is asked to be there.
///
/// @param where  the row and heading
/// @param headed whether the table has the column: that one is missing is noted once, not again in each row
public record Field(Where where, Cell cell, boolean headed, Noted noted) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: 00:00(?::00)?)?");
    private static final List<String> MARKS = List.of("Yes", "No", "the column's own name", "nothing");
    private static final Pattern COUNT = Pattern.compile("\\d+(\\.0+)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");

    /// The words in it.
    public String words() {
        return cell.words();
    }

    /// The words, which must be there.
    ///
    /// @param expected what belongs there, such as *a local authority's name*
    public Optional<String> needed(String expected) {
        if (cell.isBlank()) {
            empty(expected);
            return Optional.empty();
        }
        return Optional.of(words());
    }

    private void empty(String expected) {
        if (headed) {
            noted.add(new EmptyCell(where, expected));
        }
    }

    /// A day: typed, or written day/month/year or year-month-day.
    public Optional<LocalDate> day() {
        Optional<LocalDate> day = dayIn(cell);
        if (day.isEmpty() && !cell.isBlank()) {
            noted.add(new NotADate(where, words()));
        }
        return day;
    }

    /// The day in a cell, of this century or the last; empty where it holds none.
    public static Optional<LocalDate> dayIn(Cell cell) {
        if (cell instanceof Cell.Day(var day)) {
            return Optional.of(day).filter(Field::isPlausible);
        }
        String words = cell.words();
        Matcher written = WRITTEN.matcher(words);
        if (written.matches()) {
            return day(written.group(3), written.group(2), written.group(1));
        }
        Matcher iso = ISO.matcher(words);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(Field::isPlausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2100;
    }

    /// A count from 0 to `most`.
    public OptionalInt count(int most) {
        OptionalInt count = countIn(cell, most);
        if (count.isEmpty() && !cell.isBlank()) {
            noted.add(new NotACount(where, words(), most));
        }
        return count;
    }

    /// The count in a cell, from 0 to `most`; empty where it holds none.
    public static OptionalInt countIn(Cell cell, int most) {
        String words = cell.words();
        if (words.length() <= 12 && COUNT.matcher(words).matches()) {
            var number = new BigDecimal(words);
            if (number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return OptionalInt.of(number.intValue());
            }
        }
        return OptionalInt.empty();
    }

    /// One of the values that a column can hold; empty without a note where the cell is empty.
    ///
    /// @param find   the value of these words
    /// @param values all of them, as a person would write them
    public <T> Optional<T> oneOf(Function<String, Optional<T>> find, List<String> values) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(words());
        if (found.isEmpty()) {
            noted.add(new NotAValue(where, words(), values));
        }
        return found;
    }

    /// One of the values that a column can hold, which must be there.
    public <T> Optional<T> neededOneOf(Function<String, Optional<T>> find, List<String> values) {
        if (cell.isBlank()) {
            empty("one of: " + String.join("; ", values));
            return Optional.empty();
        }
        return oneOf(find, values);
    }

    /// Whether a mark is set: *Yes*, *Y*, or the other words that set it.
    public boolean isMarked(List<String> alsoSet) {
        return oneOf(words -> mark(words, alsoSet), MARKS).orElse(false);
    }

    private static Optional<Boolean> mark(String words, List<String> alsoSet) {
        String key = Published.key(words);
        if (key.equals("no") || key.equals("n")) {
            return Optional.of(false);
        }
        boolean set = key.equals("yes") || key.equals("y") || alsoSet.stream().anyMatch(w -> Published.same(w, key));
        return set ? Optional.of(true) : Optional.empty();
    }

    /// A cell that holds no day.
    record NotADate(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not a date. Expected day/month/year, such as 31/03/2025.".formatted(text);
        }
    }

    /// A cell that holds no count.
    ///
    /// @param most the highest count that can be
    record NotACount(Where where, String text, int most) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not a count. Expected a whole number from 0 to %,d.".formatted(text, most);
        }
    }

    /// A cell with a value that its column does not hold.
    record NotAValue(Where where, String text, List<String> values) implements Finding {
        NotAValue {
            values = List.copyOf(values);
        }

        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not a value of this column. Expected one of: %s."
                    .formatted(text, String.join("; ", values));
        }
    }

    /// An empty cell where every row must have something.
    ///
    /// @param expected what belongs there
    record EmptyCell(Where where, String expected) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This cell is empty. Expected %s.".formatted(expected);
        }
    }
}
