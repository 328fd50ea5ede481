package org.rightplace.care.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One row of one file of a return.
///
/// @param number tells the row among all rows read together; who read it knows where it stands
/// @param cells  what was filed, blank cells left out
public record ReturnRow(int number, Pseudonym child, FileKind kind, Map<Column, Filed<?>> cells) {

    private static final Filed<?> BLANK = new Filed.Blank<>();

    public ReturnRow {
        var kept = new EnumMap<Column, Filed<?>>(Column.class);
        cells.forEach((column, filed) -> {
            if (!filed.isBlank()) {
                kept.put(column, filed);
            }
        });
        cells = Collections.unmodifiableMap(kept);
    }

    /// What was filed in a column.
    public Filed<?> cell(Column column) {
        Filed<?> filed = cells.get(column);
        return filed == null ? BLANK : filed;
    }

    /// Whether nothing was filed in a column.
    public boolean isBlank(Column column) {
        return !cells.containsKey(column);
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
        return value(column, Integer.class).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /// The code in a column, where there is one.
    ///
    /// @param list the column's own
    public <C extends Coded> Optional<C> code(Column column, Class<C> list) {
        return value(column, list);
    }

    private <T> Optional<T> value(Column column, Class<T> type) {
        return cell(column).find().map(type::cast);
    }
}
