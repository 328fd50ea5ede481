package org.rightplace.source.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One filled row that is to be written: the value of each column that says something.
///
/// Not for use by several threads.
final class Answers {

    private final Map<FormColumn<?>, Object> values = new LinkedHashMap<>();

    /// Fills a column.
    <T> Answers with(FormColumn<T> column, T value) {
        values.put(column, value);
        return this;
    }

    /// Fills a column where there is something to say.
    <T> Answers with(FormColumn<T> column, Optional<? extends T> value) {
        value.ifPresent(said -> values.put(column, said));
        return this;
    }

    /// Fills a column of numbers where there is something to say.
    Answers with(FormColumn<Integer> column, OptionalInt value) {
        value.ifPresent(said -> values.put(column, said));
        return this;
    }

    /// What a column says; empty where it says nothing.
    @SuppressWarnings("unchecked") // only [#with] fills it, with the column's own type
    <T> Optional<T> find(FormColumn<T> column) {
        return Optional.ofNullable((T) values.get(column));
    }

    /// As a cell of a sheet.
    <T> String written(FormColumn<T> column) {
        return find(column).map(column.holds()::written).orElse("");
    }
}
