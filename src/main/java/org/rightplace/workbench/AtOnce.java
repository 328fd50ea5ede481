package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/// The same work on many things, on as many threads as there are processors.
final class AtOnce {
    private AtOnce() {}

    /// Work on one of them.
    @FunctionalInterface
    interface Work<T, R> {
        R on(T one) throws IOException;
    }

    /// What came of each, in their order.
    ///
    /// @param work that no other's result is needed for
    /// @throws IOException if one of them fails so
    static <T, R> List<R> each(Collection<T> all, Work<T, R> work) throws IOException {
        try {
            return all.parallelStream().map(one -> unchecked(one, work)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static <T, R> R unchecked(T one, Work<T, R> work) {
        try {
            return work.on(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
