package org.rightplace.figure;

import java.util.List;

/// Rows of values under named columns: what every picture stands beside, and what leaves as CSV and JSON.
///
/// @param title   what is counted, of which types, where, on which day
/// @param columns in order; each row has as many cells
/// @param notes   what a reader must know to read the numbers right
public record Table(String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row %s of table (%s) must have %d cells".formatted(row, title, columns.size()));
            }
        }
    }

    /// A column's names.
    ///
    /// @param key   the name in JSON and CSV, such as `notYetJudged`
    /// @param label the heading for a reader, such as *No judgement yet*
    /// @param unit  what a number is of, such as `homes`; empty for words
    public record Column(String key, String label, String unit) {}
}
