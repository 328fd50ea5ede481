package org.rightplace.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.evidence.Finding.Where;

/// One sheet with its first rows in sight, so that a reader can look for the headings before it takes the rows.
public final class Table {

    /// How many rows are looked at for notes and headings.
    public static final int TOP = 25;

    private final Sheets sheets;
    private final String sheet;
    private final List<Row> top;

    private Table(Sheets sheets, List<Row> top) {
        this.sheets = sheets;
        this.sheet = sheets.sheet();
        this.top = top;
    }

    /// The sheet that `sheets` stands at.
    public static Table at(Sheets sheets) throws IOException, Unreadable {
        List<Row> top = new ArrayList<>();
        while (top.size() < TOP) {
            Optional<Row> row = sheets.nextRow();
            if (row.isEmpty()) {
                break;
            }
            top.add(row.get());
        }
        return new Table(sheets, top);
    }

    /// The first rows, at most [#TOP].
    public List<Row> top() {
        return top;
    }

    /// The file's name, without folders.
    public String file() {
        return sheets.file();
    }

    /// The sheet's name; empty where the file has none.
    public String sheet() {
        return sheet;
    }

    /// Whether every row writes out all its cells.
    public boolean writesEveryCell() {
        return sheets.writesEveryCell();
    }

    /// The rows below the one at this place among the first.
    public Rows below(int header) {
        return new Rows(header + 1);
    }

    /// The sheet as a whole.
    public Where where() {
        return where(0);
    }

    /// A row of the sheet.
    public Where where(long row) {
        return new Where(file(), sheet.isEmpty() ? null : sheet, row, null);
    }

    /// A cell of the sheet.
    public Where where(long row, String column) {
        return new Where(file(), sheet.isEmpty() ? null : sheet, row, column);
    }

    /// The rows of a table, taken once, in order.
    public final class Rows {
        private int next;

        private Rows(int next) {
            this.next = next;
        }

        /// The next row; empty after the last.
        public Optional<Row> next() throws IOException, Unreadable {
            return next < top.size() ? Optional.of(top.get(next++)) : sheets.nextRow();
        }
    }
}
