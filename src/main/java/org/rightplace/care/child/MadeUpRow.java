package org.rightplace.care.child;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A row of a return about a child who does not exist, as it would be filed: with a number, days and postcodes. Rows
/// about children who do exist never leave the door that reads them.
///
/// @param child the made-up child's number, which begins with `SYN`
/// @param cells as filed; a column that is not in it is empty
public record MadeUpRow(FileKind kind, String child, Map<Column, String> cells) {

    /// What the number of every made-up child begins with, so that no file of such children passes for a real one.
    public static final String MARK = "SYN";

    public MadeUpRow {
        if (!child.startsWith(MARK)) {
            throw new IllegalArgumentException(
                    "number (%s) of a made-up child must begin with %s".formatted(child, MARK));
        }
        cells = Collections.unmodifiableMap(cells.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(cells));
    }

    /// What is filed in a column; empty text where nothing is.
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
