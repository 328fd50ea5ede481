package org.rightplace.source.dfe;

import java.util.Map;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;

/// A row as it stands in a file, with all that names a child. It never leaves this package: see [Door].
///
/// @param at        counted from 1 as a person would find it
/// @param authority what the file itself says in a column LA; empty where it does not
/// @param year      what the file itself says in a column YEAR; empty where it does not
record RawRow(FileKind kind, long at, String child, String authority, String year, Map<Column, String> cells) {

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "row %d of %s".formatted(at, kind.published()); // never what is in it
    }
}
