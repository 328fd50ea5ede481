package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;

/// A row of a form as somebody filled it, which tells of every cell that holds what its column does
/// not. Ask for each column once.
///
/// Not for use by several threads.
final class FormRow {

    private final FormTable table;
    private final Where where;
    private final Map<FormColumn<?>, Cell> cells;
    private final Noted noted;
    private final boolean strict;
    private boolean lost;

    /// A row of a file.
    ///
    /// @param where the row as a whole
    FormRow(FormTable table, Where where, Map<FormColumn<?>, Cell> cells, Noted noted) {
        this(table, where, cells, noted, table.aboutChildren());
    }

    private FormRow(FormTable table, Where where, Map<FormColumn<?>, Cell> cells, Noted noted, boolean strict) {
        this.table = table;
        this.where = where;
        this.cells = cells;
        this.noted = noted;
        this.strict = strict;
    }

    /// A row that somebody fills on a page and can mend at once: any fault in it keeps it out.
    static FormRow onPage(FormTable table, Where where, Map<FormColumn<?>, Cell> cells, Noted noted) {
        return new FormRow(table, where, cells, noted, true);
    }

    /// The column of a key.
    static <K extends Enum<K>, T> FormColumn<T> column(Map<K, FormColumn<T>> columns, K key) {
        return Optional.ofNullable(columns.get(key)).orElseThrow();
    }

    FormTable table() {
        return table;
    }

    Where where() {
        return where;
    }

    /// Whether the row is kept out; asked after its columns.
    boolean isLost() {
        return lost;
    }

    /// The cell as it stands.
    Cell cell(FormColumn<?> column) {
        return cells.getOrDefault(column, Row.NOTHING);
    }

    /// What a cell means; empty where nothing stands there, or something else, which is told.
    <T> Optional<T> find(FormColumn<T> column) {
        Cell cell = cell(column);
        if (cell.isBlank()) {
            if (column.needed()) {
                lose(new NeededCellEmpty(at(column), column.holds().expected()));
            }
            return Optional.empty();
        }
        Optional<T> read = column.holds().read(cell);
        if (read.isEmpty()) {
            String text = table.aboutChildren() ? "" : shortened(cell.words());
            if (column.needed() || strict) {
                lose(new CellKeepsRowOut(at(column), text, column.holds().expected()));
            } else {
                noted.add(new CellLeftOut(at(column), text, column.holds().expected()));
            }
        }
        return read;
    }

    /// The number in a cell.
    OptionalInt number(FormColumn<Integer> column) {
        return find(column).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /// Tells that cells of the row contradict each other.
    ///
    /// @param column       where a person should look first
    /// @param disagreement how, as the end of *In this row …*
    void disagree(FormColumn<?> column, String disagreement) {
        disagree(column, disagreement, "");
    }

    /// Tells that cells of the row contradict each other.
    ///
    /// @param column       where a person should look first
    /// @param disagreement how, as the middle of *In this row …*
    /// @param done         what was done about it where the row stays, as the end of the sentence
    void disagree(FormColumn<?> column, String disagreement, String done) {
        if (strict) {
            lose(new RowDisagrees(at(column), disagreement));
        } else {
            noted.add(new CellsDisagree(at(column), disagreement + done));
        }
    }

    /// Keeps the row out.
    void lose(Finding finding) {
        lost = true;
        noted.add(finding);
    }

    /// Tells something that does no harm.
    void note(Finding finding) {
        noted.add(finding);
    }

    /// A cell of the row.
    Where at(FormColumn<?> column) {
        return new Where(where.file(), where.sheet(), where.row(), column.heading());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static String told(String text) {
        return text.isEmpty()
                ? "What stands in this cell is not what the column asks for."
                : "“%s” is not what this column asks for.".formatted(text);
    }

    /// A cell without which its row means nothing, and that is empty.
    record NeededCellEmpty(Where where, String expected) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This cell is empty, and the row means nothing without it. Expected %s. The row was left out: fill the cell and read the file again."
                    .formatted(expected);
        }
    }

    /// A cell that holds what its column does not, and takes its row with it.
    ///
    /// @param text what stands there; empty in forms about children, where it may name one
    record CellKeepsRowOut(Where where, String text, String expected) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "%s Expected %s. The row was left out: correct the cell and read the file again."
                    .formatted(told(text), expected);
        }
    }

    /// A cell that holds what its column does not. It alone is left out.
    ///
    /// @param text what stands there
    record CellLeftOut(Where where, String text, String expected) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%s Expected %s. The cell was left out and counts as not said; the rest of the row was read."
                    .formatted(told(text), expected);
        }
    }

    /// Cells of a row that contradict each other, and keep it out.
    record RowDisagrees(Where where, String disagreement) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "In this row %s. The row was left out: correct it and read the file again.".formatted(disagreement);
        }
    }

    /// Cells of a row that contradict each other. The rest of the row is read.
    record CellsDisagree(Where where, String disagreement) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "In this row %s; the rest of the row was read. Correct the cells if they are wrong."
                    .formatted(disagreement);
        }
    }
}
