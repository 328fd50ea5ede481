package org.rightplace.source.sheet;

import java.util.List;

/// One row of a table.
///
/// @param number counted from 1 as a spreadsheet shows it, so that a line break inside a cell does not count
/// @param cells  from the first column; in a workbook, up to the last one that holds something
public record Row(long number, List<Cell> cells) {

    /// What stands where nothing does.
    public static final Cell NOTHING = new Cell.Nothing();

    public Row {
        if (number < 1) {
            throw new IllegalArgumentException("row number (%d) must be 1 or more".formatted(number));
        }
        cells = List.copyOf(cells);
    }

    /// The cell in this column, counted from 0; empty beyond the row's end.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : NOTHING;
    }

    /// Whether no cell holds anything but space.
    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
