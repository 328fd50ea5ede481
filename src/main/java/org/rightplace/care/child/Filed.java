package org.rightplace.care.child;

import java.util.Optional;

/// What an authority filed in one cell. A cell with something in it that its column cannot hold is told apart from an
/// empty one; what stood there is not kept, since anything may stand in the wrong column.
///
/// @param <T> what the column holds
public sealed interface Filed<T> {

    /// A value of the column.
    record Known<T>(T value) implements Filed<T> {}

    /// Something, and no value of the column.
    record NotAValue<T>() implements Filed<T> {}

    /// Nothing.
    record Blank<T>() implements Filed<T> {}

    /// The value, where there is one.
    default Optional<T> find() {
        return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /// Whether nothing stands there.
    default boolean isBlank() {
        return this instanceof Blank<T>;
    }

    /// The value, or something that is none where there is no value.
    static <T> Filed<T> of(Optional<T> value) {
        return value.<Filed<T>>map(Known::new).orElseGet(NotAValue::new);
    }
}
