package org.rightplace.care.child;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.ReturnRow.Filling;

/// Makes rows that hold what is the same in them only once between them: the same few thousand days,
/// codes and combinations of columns stand in millions of rows. Not for use by several threads.
public final class SharedRows {

    /// Of more different values than this, further ones are not looked for again.
    private static final int MOST = 1 << 20;

    private static final Filed<?> NO_VALUE = new Filed.NotAValue<>();

    private final Map<Object, Filed<?>> known = new HashMap<>();
    private final Map<String, Pseudonym> children = new HashMap<>();
    private final Map<FileKind, Node> fillings = new EnumMap<>(FileKind.class);

    /// Rows with these columns filled, in order; those with more hang from it.
    private static final class Node {
        private final EnumMap<Column, Node> longer = new EnumMap<>(Column.class);
        private @Nullable Filling filling;
    }

    /// A value as it is filed, the same object for the same value.
    public Filed<?> known(Object value) {
        Filed<?> before = known.get(value);
        if (before != null) {
            return before;
        }
        Filed<?> fresh = new Filed.Known<>(value);
        if (known.size() < MOST) {
            known.put(value, fresh);
        }
        return fresh;
    }

    /// Something that its column cannot hold.
    public Filed<?> noValue() {
        return NO_VALUE;
    }

    /// The same pseudonym, the same object for the same characters.
    public Pseudonym child(Pseudonym child) {
        Pseudonym before = children.putIfAbsent(child.value(), child);
        return before == null ? child : before;
    }

    /// A row.
    ///
    /// @param number tells the row among all rows read together
    /// @param cells  what was filed, none of it blank; is read, never kept
    public ReturnRow row(int number, Pseudonym child, FileKind kind, EnumMap<Column, Filed<?>> cells) {
        Node node = fillings.computeIfAbsent(kind, k -> new Node());
        for (Column column : cells.keySet()) {
            Node next = node.longer.get(column);
            if (next == null) {
                next = new Node();
                node.longer.put(column, next);
            }
            node = next;
        }
        Filling filling = node.filling;
        if (filling == null) {
            filling = Filling.of(kind, cells);
            node.filling = filling;
        }
        if (filling.columns().size() < cells.size()) {
            throw new IllegalArgumentException("a row of %s must have no blank cells".formatted(kind));
        }
        return new ReturnRow(number, child, filling, cells.values().toArray(Filed<?>[]::new));
    }

    /// The same row with another number, of another child, and with more cells.
    ///
    /// @param more none of it blank; is read, never kept
    public ReturnRow again(ReturnRow row, int number, Pseudonym child, EnumMap<Column, Filed<?>> more) {
        if (more.isEmpty()) {
            return row.renumbered(number, child);
        }
        EnumMap<Column, Filed<?>> cells = row.toCells();
        cells.putAll(more);
        return row(number, child, row.kind(), cells);
    }
}
