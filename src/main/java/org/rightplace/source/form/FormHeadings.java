package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// The headings of a form's table in a sheet, and the rows below them.
final class FormHeadings {

    private final Table sheet;
    private final FormTable table;
    private final int place;
    private final Row row;
    private final Map<String, FormColumn<?>> names;
    private final Map<FormColumn<?>, Integer> columns = new LinkedHashMap<>();

    private FormHeadings(Table sheet, FormTable table, Map<String, FormColumn<?>> names, int place) {
        this.sheet = sheet;
        this.table = table;
        this.place = place;
        this.names = names;
        this.row = sheet.top().get(place);
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            find(row.cell(i).words()).ifPresent(column -> columns.putIfAbsent(column, at));
        }
    }

    /// The headings of whichever table has most of its columns in one row; empty where none has enough.
    static Optional<FormHeadings> find(Table sheet, List<FormTable> tables) {
        Optional<FormHeadings> best = Optional.empty();
        int most = FormTable.ENOUGH - 1;
        for (FormTable table : tables) {
            Map<String, FormColumn<?>> names = table.names();
            for (int i = 0; i < sheet.top().size(); i++) {
                var candidate = new FormHeadings(sheet, table, names, i);
                if (candidate.columns.size() > most) {
                    best = Optional.of(candidate);
                    most = candidate.columns.size();
                }
            }
        }
        return best;
    }

    private Optional<FormColumn<?>> find(String heading) {
        return Optional.ofNullable(names.get(FormTable.name(heading)));
    }

    FormTable table() {
        return table;
    }

    /// Takes the rows below, in order.
    ///
    /// @throws Unreadable if a column is missing without which no row means anything, or one is there twice
    void each(Noted noted, Consumer<FormRow> taker) throws IOException, Unreadable {
        check(noted);
        Table.Rows below = sheet.below(place);
        boolean told = false;
        for (Optional<Row> next = below.next(); next.isPresent(); next = below.next()) {
            Row found = next.get();
            if (found.isBlank()) {
                continue;
            }
            int width = row.cells().size();
            if (sheet.writesEveryCell() && (found.cells().size() < width || isBeyond(found, width))) {
                noted.add(new CellsMisfit(where(found.number()), found.cells().size(), width));
                continue;
            }
            if (isBeyond(found, width) && !told) {
                told = true;
                noted.add(new CellBesideTheForm(where(found.number())));
            }
            take(found, noted, taker);
        }
    }

    private static boolean isBeyond(Row found, int width) {
        return found.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }

    private void take(Row found, Noted noted, Consumer<FormRow> taker) {
        Map<FormColumn<?>, Cell> cells = new HashMap<>();
        columns.forEach((column, at) -> cells.put(column, found.cell(at)));
        if (cells.values().stream().allMatch(Cell::isBlank)) {
            return;
        }
        var filled = new FormRow(table, where(found.number()), cells, noted);
        if (isExample(filled)) {
            if (!isTheTemplates(filled)) {
                noted.add(new FormFile.ExampleChanged(filled.where()));
            }
            return;
        }
        taker.accept(filled);
    }

    private static boolean isExample(FormRow row) {
        return row.cell(row.table().first()).words().equalsIgnoreCase(FormTable.EXAMPLE);
    }

    /// Whether nothing is lost with it: the template's own, or one that was emptied.
    private static boolean isTheTemplates(FormRow row) {
        List<FormColumn<?>> rest =
                row.table().columns().subList(1, row.table().columns().size());
        return rest.stream().allMatch(column -> row.cell(column).isBlank())
                || rest.stream().allMatch(column -> isTheTemplates(row.cell(column), column));
    }

    private static boolean isTheTemplates(Cell cell, FormColumn<?> column) {
        return column.example().isEmpty()
                ? cell.isBlank()
                : column.holds().read(cell).equals(column.holds().read(new Cell.Words(column.example())));
    }

    private void check(Noted noted) throws Unreadable {
        for (FormColumn<?> column : table.columns()) {
            if (column.needed() && !columns.containsKey(column)) {
                throw new Unreadable(new NeededColumnMissing(where(row.number()), column.heading()));
            }
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i).words();
            Optional<FormColumn<?>> column = find(heading);
            if (column.isPresent() && columns.getOrDefault(column.get(), i) != i) {
                throw new Unreadable(new FormColumnTwice(
                        where(row.number(), heading), column.get().heading()));
            }
            if (column.isEmpty() && !heading.isEmpty()) {
                noted.add(new NoColumnOfTheForm(where(row.number(), table.aboutChildren() ? letters(i) : heading)));
            }
        }
    }

    private Where where(long row) {
        return new Where(sheet.file(), named(), row, null);
    }

    private Where where(long row, String column) {
        return new Where(sheet.file(), named(), row, column);
    }

    /// The sheet's name; in forms about children only one that is much like the template's, since a person may have
    /// named the sheet after a child.
    private @Nullable String named() {
        String name = sheet.sheet();
        if (name.isEmpty()) {
            return null;
        }
        boolean own = name.startsWith(table.sheet())
                && name.substring(table.sheet().length()).chars().noneMatch(Character::isLetter);
        return own || !table.aboutChildren() ? name : table.sheet();
    }

    /// A column's letters in a spreadsheet, for headings that are not quoted.
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /// A column without which no row of a form means anything.
    record NeededColumnMissing(Where where, String column) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The column “%s” is missing from the headings, and no row means anything without it. Take the template anew, or write the heading as the template has it."
                    .formatted(column);
        }
    }

    /// Two columns of a form that mean the same.
    ///
    /// @param column which
    record FormColumnTwice(Where where, String column) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The column “%s” is there twice, so it cannot be told which one to read. Take one of them out."
                    .formatted(column);
        }
    }

    /// A column that the form does not have. It is left out.
    ///
    /// @param where with its heading; in forms about children with its letters, since a name may be the heading
    record NoColumnOfTheForm(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "This column is none of the form's and was left out. Everything else was read.";
        }
    }

    /// A row whose cells do not stand under the form's headings. It is left out.
    record CellsMisfit(Where where, int cells, int headings) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The row has %d cells where the headings have %d, so they do not stand under them. The row was left out. A line that was cut short does this, or a comma in a cell without quotation marks."
                    .formatted(cells, headings);
        }
    }

    /// A cell to the right of the form's last column. It is left out.
    ///
    /// @param where the first row with one
    record CellBesideTheForm(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Something stands to the right of the form's last heading and was left out. Everything else was read.";
        }
    }
}
