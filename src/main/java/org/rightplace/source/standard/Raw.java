package org.rightplace.source.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Cell;

/// One record as it stands in a file, with the child's number. It never leaves this package: see [Door].
/// Officers are
/// not in it.
///
/// @param at    the record in its file
/// @param cells what stands under each field, blank answers left out; several where a file gives a list
/// @param names what the file calls each field that it has, or could have
record Raw(
        Version version,
        boolean educationDisrupted,
        Where at,
        Map<Column, List<Cell>> cells,
        Map<Column, String> names) {

    /// Whether its file asks for a field at all.
    boolean asks(Column column) {
        return names.containsKey(column);
    }

    /// Whether anything stands under a field.
    boolean has(Column column) {
        return cells.containsKey(column);
    }

    /// What stands under a field; empty where nothing does.
    List<Cell> all(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    /// The first answer under a field.
    Optional<Cell> first(Column column) {
        return all(column).stream().findFirst();
    }

    /// The first answer in words; empty text where there is none.
    String words(Column column) {
        return first(column).map(Cell::words).orElse("");
    }

    /// Where an answer stands.
    Where where(Column column) {
        String name = names.get(column);
        return new Where(
                at.file(),
                at.sheet(),
                at.row(),
                name == null ? column.headings().getFirst() : name);
    }

    @Override
    public String toString() {
        return "a record at " + at; // never what is in it
    }
}
