package org.rightplace.source.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightplace.care.Published;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Field;

/// What a column of a form holds: how it is read, written and told. A cell with nothing in it is *not said* and never
/// comes here.
///
/// @param <T> what a cell means
public sealed interface Holds<T> {

    /// What a cell means; empty where it holds something else.
    Optional<T> read(Cell cell);

    /// As it is written in a cell of a sheet, so that [#read] gives the same.
    String written(T value);

    /// What belongs in a cell, as the end of *Expected …*.
    String expected();

    /// What can be picked, as the words in a list; none where anything may be typed.
    default List<String> picks() {
        return List.of();
    }

    /// One that can be picked.
    ///
    /// @param slug  its word in JSON, which stays the same in every version
    /// @param words how a reader is told
    record Pick<T>(T value, String slug, String words) {

        /// The choices of a list.
        static <E extends Enum<E> & Worded> List<Pick<E>> all(Class<E> list) {
            return Arrays.stream(list.getEnumConstants())
                    .map(choice -> new Pick<>(choice, choice.slug(), choice.words()))
                    .toList();
        }

        /// The one with these words or this slug.
        static <T> Optional<Pick<T>> find(List<Pick<T>> picks, String text) {
            String asked = Published.key(text);
            return picks.stream()
                    .filter(pick -> Published.key(pick.slug()).equals(asked)
                            || Published.key(pick.words()).equals(asked))
                    .findFirst();
        }
    }

    /// One of a list.
    ///
    /// @param called what the list is of, where it is too long to be told; otherwise empty
    record OneOf<T>(List<Pick<T>> options, String called) implements Holds<T> {
        public OneOf {
            options = List.copyOf(options);
        }

        static <E extends Enum<E> & Worded> OneOf<E> of(Class<E> list) {
            return new OneOf<>(Pick.all(list), "");
        }

        @Override
        public Optional<T> read(Cell cell) {
            return Pick.find(options, cell.words()).map(Pick::value);
        }

        Pick<T> pick(T value) {
            return options.stream()
                    .filter(pick -> pick.value().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("value (%s) is not in the list".formatted(value)));
        }

        @Override
        public String written(T value) {
            return pick(value).words();
        }

        @Override
        public String expected() {
            return called.isEmpty() ? "one of: " + String.join("; ", picks()) : called;
        }

        @Override
        public List<String> picks() {
            return options.stream().map(Pick::words).toList();
        }
    }

    /// Any number of a list, each once, in the list's order; in a sheet with `;` between them.
    record Several<E extends Enum<E> & Worded>(List<Pick<E>> options) implements Holds<Set<E>> {
        public Several {
            options = List.copyOf(options);
        }

        static <E extends Enum<E> & Worded> Several<E> of(Class<E> list) {
            return new Several<>(Pick.all(list));
        }

        @Override
        public Optional<Set<E>> read(Cell cell) {
            Set<E> found = new TreeSet<>();
            for (String part : cell.words().split(";", -1)) {
                Optional<Pick<E>> pick = Pick.find(options, part);
                if (pick.isEmpty() && !part.isBlank()) {
                    return Optional.empty();
                }
                pick.ifPresent(one -> found.add(one.value()));
            }
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }

        @Override
        public String written(Set<E> value) {
            return value.stream().sorted().map(Worded::words).collect(Collectors.joining("; "));
        }

        @Override
        public String expected() {
            return "one or more of these, with ; between them: " + String.join("; ", picks());
        }

        @Override
        public List<String> picks() {
            return options.stream().map(Pick::words).toList();
        }
    }

    /// Yes or no; not said is an empty cell.
    record YesOrNo() implements Holds<Boolean> {
        @Override
        public Optional<Boolean> read(Cell cell) {
            return switch (cell.words().toLowerCase(Locale.ROOT)) {
                case "yes", "y", "true" -> Optional.of(true);
                case "no", "n", "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String written(Boolean value) {
            return value ? "Yes" : "No";
        }

        @Override
        public String expected() {
            return "Yes or No";
        }

        @Override
        public List<String> picks() {
            return List.of("Yes", "No");
        }
    }

    /// A whole number, both ends included.
    ///
    /// @param least 0 or more
    record Whole(int least, int most) implements Holds<Integer> {
        @Override
        public Optional<Integer> read(Cell cell) {
            return Field.countIn(cell, most).stream()
                    .boxed()
                    .filter(number -> number >= least)
                    .findFirst();
        }

        @Override
        public String written(Integer value) {
            return value.toString();
        }

        @Override
        public String expected() {
            return "a whole number from %,d to %,d".formatted(least, most);
        }
    }

    /// An amount in pounds, with pence after a point where there are any.
    ///
    /// @param mostPounds the highest amount
    record Pounds(int mostPounds) implements Holds<Pence> {

        private static final Pattern AMOUNT = Pattern.compile("£?\\d{1,9}(\\.\\d{1,2})?");

        @Override
        public Optional<Pence> read(Cell cell) {
            String plain = cell instanceof Cell.Figure(BigDecimal number) && Math.abs(number.scale()) <= 20
                    ? number.setScale(2, RoundingMode.HALF_UP).toPlainString()
                    : cell.words().replace(",", "").replace(" ", "");
            if (!AMOUNT.matcher(plain).matches()) {
                return Optional.empty();
            }
            long pence =
                    new BigDecimal(plain.replace("£", "")).movePointRight(2).longValueExact();
            return pence <= mostPounds * 100L ? Optional.of(new Pence(pence)) : Optional.empty();
        }

        /// As a number of pounds.
        static BigDecimal pounds(Pence value) {
            return BigDecimal.valueOf(value.pence(), 2);
        }

        @Override
        public String written(Pence value) {
            return pounds(value).toPlainString();
        }

        @Override
        public String expected() {
            return "an amount in pounds from 0 to %,d, such as 4250 or 4250.50".formatted(mostPounds);
        }
    }

    /// A day.
    record Day() implements Holds<LocalDate> {
        @Override
        public Optional<LocalDate> read(Cell cell) {
            return Field.dayIn(cell);
        }

        @Override
        public String written(LocalDate value) {
            return Cell.WRITTEN.format(value);
        }

        @Override
        public String expected() {
            return "a day as day/month/year, such as 31/03/2026";
        }
    }

    /// Ofsted's number of a home.
    record HomeNumber() implements Holds<Urn> {
        @Override
        public Optional<Urn> read(Cell cell) {
            String number = cell.words().toUpperCase(Locale.ROOT);
            return Urn.isUrn(number) ? Optional.of(new Urn(number)) : Optional.empty();
        }

        @Override
        public String written(Urn value) {
            return value.value();
        }

        @Override
        public String expected() {
            return "an Ofsted number: SC and 6 digits, or 7 digits";
        }
    }

    /// The name of an account, without spaces.
    record Account() implements Holds<String> {
        @Override
        public Optional<String> read(Cell cell) {
            return Optional.of(cell.words()).filter(WrittenBy::isAccount);
        }

        @Override
        public String written(String value) {
            return value;
        }

        @Override
        public String expected() {
            return "the name of an account: 1 to 80 letters, digits and . _ @ + - without spaces";
        }
    }

    /// A short text on one line, such as the authority's own number for a child, which becomes a pseudonym at once.
    ///
    /// @param what what it is, such as *the authority's own number for the child*
    /// @param most characters
    record Line(String what, int most) implements Holds<String> {
        @Override
        public Optional<String> read(Cell cell) {
            String words = cell.words();
            boolean line = words.length() <= most && words.chars().noneMatch(Character::isISOControl);
            return line ? Optional.of(words) : Optional.empty();
        }

        @Override
        public String written(String value) {
            return value;
        }

        @Override
        public String expected() {
            return "%s, in at most %,d characters on one line".formatted(what, most);
        }
    }

    /// Words as they were said, taken character by character.
    record Quotation() implements Holds<String> {

        /// The longest that a cell of a spreadsheet keeps whole.
        static final int MOST = 32_000;

        @Override
        public Optional<String> read(Cell cell) {
            return Optional.of(cell.text()).filter(words -> words.length() <= MOST);
        }

        @Override
        public String written(String value) {
            return value;
        }

        @Override
        public String expected() {
            return "what was said, in at most %,d characters".formatted(MOST);
        }
    }
}
