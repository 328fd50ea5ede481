package org.rightplace.care.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of one file of a return.
///
/// England's returns of ten years have about eight million. So a row holds no more than its values, and
/// rows made by one [SharedRows] hold the same values, children and columns only once between them.
public final class ReturnRow {

    private static final Filed<?> BLANK = new Filed.Blank<>();

    private final int number;
    private final Pseudonym child;
    private final Filling filling;
    private final Filed<?>[] values;

    /// A row.
    ///
    /// @param number tells the row among all rows read together; who read it knows where it stands
    /// @param cells  what was filed; blank cells are left out
    public ReturnRow(int number, Pseudonym child, FileKind kind, Map<Column, Filed<?>> cells) {
        this(number, child, Filling.of(kind, cells), filled(cells));
    }

    ReturnRow(int number, Pseudonym child, Filling filling, Filed<?>[] values) {
        this.number = number;
        this.child = child;
        this.filling = filling;
        this.values = values;
    }

    /// The values that are not blank, in the order of [Column].
    static Filed<?>[] filled(Map<Column, Filed<?>> cells) {
        var ordered = new EnumMap<Column, Filed<?>>(Column.class);
        cells.forEach((column, filed) -> {
            if (!filed.isBlank()) {
                ordered.put(column, filed);
            }
        });
        return ordered.values().toArray(Filed<?>[]::new);
    }

    /// Which columns of a kind of file are filled.
    ///
    /// @param places where each column's value stands among the values
    record Filling(FileKind kind, List<Column> columns, Map<Column, Integer> places) {

        static Filling of(FileKind kind, Map<Column, Filed<?>> cells) {
            List<Column> columns = cells.entrySet().stream()
                    .filter(cell -> !cell.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            columns.forEach(column -> places.put(column, places.size()));
            return new Filling(kind, columns, places);
        }
    }

    /// Tells the row among all rows read together; who read it knows where it stands.
    public int number() {
        return number;
    }

    /// The child.
    public Pseudonym child() {
        return child;
    }

    /// The file that it is a row of.
    public FileKind kind() {
        return filling.kind();
    }

    /// What was filed, blank cells left out, in the order of [Column].
    public Map<Column, Filed<?>> cells() {
        return new Cells();
    }

    /// The same row with another number and of another child.
    ReturnRow renumbered(int another, Pseudonym other) {
        return new ReturnRow(another, other, filling, values);
    }

    /// What was filed, to be added to.
    EnumMap<Column, Filed<?>> toCells() {
        var cells = new EnumMap<Column, Filed<?>>(Column.class);
        for (int i = 0; i < values.length; i++) {
            cells.put(filling.columns().get(i), values[i]);
        }
        return cells;
    }

    private final class Cells extends AbstractMap<Column, Filed<?>> {
        @Override
        public Set<Entry<Column, Filed<?>>> entrySet() {
            return new Entries();
        }

        @Override
        public boolean containsKey(@Nullable Object column) {
            return column instanceof Column one && !isBlank(one);
        }

        @Override
        public @Nullable Filed<?> get(@Nullable Object column) {
            return column instanceof Column one ? find(one) : null;
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<Column, Filed<?>>> {
        @Override
        public Iterator<Map.Entry<Column, Filed<?>>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public Map.Entry<Column, Filed<?>> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Column column = filling.columns().get(next);
                    return Map.entry(column, values[next++]);
                }
            };
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    private @Nullable Filed<?> find(Column column) {
        Integer place = filling.places().get(column);
        return place == null ? null : values[place];
    }

    /// What was filed in a column.
    public Filed<?> cell(Column column) {
        Filed<?> filed = find(column);
        return filed == null ? BLANK : filed;
    }

    /// Whether nothing was filed in a column.
    public boolean isBlank(Column column) {
        return !filling.places().containsKey(column);
    }

    /// Whether something was filed in a column that it cannot hold.
    public boolean isWrong(Column column) {
        return cell(column) instanceof Filed.NotAValue;
    }

    /// The day in a column, where there is one.
    public Optional<LocalDate> day(Column column) {
        return value(column, LocalDate.class);
    }

    /// The month in a column, where there is one.
    public Optional<YearMonth> month(Column column) {
        return value(column, YearMonth.class);
    }

    /// The mark in a column, where there is one.
    public Optional<Boolean> flag(Column column) {
        return value(column, Boolean.class);
    }

    /// The text in a column, where there is one.
    public Optional<String> words(Column column) {
        return value(column, String.class);
    }

    /// The number in a column, where there is one.
    public OptionalInt number(Column column) {
        return cell(column) instanceof Filed.Known<?>(Integer value) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /// The code in a column, where there is one.
    ///
    /// @param list the column's own
    public <C extends Coded> Optional<C> code(Column column, Class<C> list) {
        return value(column, list);
    }

    private <T> Optional<T> value(Column column, Class<T> type) {
        return cell(column) instanceof Filed.Known<?>(Object value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReturnRow row
                && number == row.number
                && child.equals(row.child)
                && filling.kind() == row.filling.kind()
                && filling.columns().equals(row.filling.columns())
                && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * number + child.hashCode();
    }

    @Override
    public String toString() {
        return "ReturnRow[number=%d, child=%s, kind=%s, cells=%s]".formatted(number, child, kind(), cells());
    }
}
