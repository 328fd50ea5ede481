package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rightplace.evidence.Finding;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Records of the standard in a sheet, under the names of the spreadsheet, of the page, or of v2.
///
/// The spreadsheet has titles above its headings and a row of questions below them. The questions are no
/// record; what they ask of education is believed.
final class RecordsTable {

    /// How the row of questions begins, under the child's number.
    private static final String QUESTION = "child id";

    /// What stands under the child's number on the sheet that lists the choices.
    private static final String LIST_OF_CHOICES = "freetext";

    private final Table table;
    private final Headings<Column> headings;
    private final Version version;
    private final Optional<Row> questions;
    private final boolean disrupted;
    private final Map<Column, String> names = new EnumMap<>(Column.class);

    private RecordsTable(Table table, Headings<Column> headings) {
        this.table = table;
        this.headings = headings;
        headings.inOrder().forEach(column -> names.put(column, headings.heading(column)));
        this.version = Version.of(names.values());
        this.questions = table.top().stream()
                .filter(row -> row.number() > headings.where().row())
                .filter(row -> child(row).toLowerCase(Locale.ROOT).startsWith(QUESTION))
                .findFirst();
        this.disrupted = questions
                .map(row -> headings.cell(row, Column.EDUCATION).words().toLowerCase(Locale.ROOT))
                .filter(question -> question.contains("continu") || question.contains("rupt"))
                .map(question -> question.contains("rupt"))
                .orElse(version.asksForDisruption());
    }

    /// The records of a sheet; empty where it is none of the standard's.
    static Optional<RecordsTable> find(Table table) {
        return Column.headings(table).map(found -> new RecordsTable(table, found));
    }

    Version version() {
        return version;
    }

    private String child(Row row) {
        return headings.cell(row, Column.CHILD).words();
    }

    /// Whether the sheet lists what can be chosen, as the last sheet of the standard's workbook does.
    boolean listsChoices() {
        return table.top().stream().anyMatch(row -> Answer.plain(child(row)).equals(LIST_OF_CHOICES));
    }

    /// Hands over each record, in order.
    ///
    /// @param noted takes what is wrong with the sheet
    /// @param found takes what is wrong with a record
    /// @return how many rows there are, blank ones and questions not counted
    /// @throws Unreadable where the column of children's numbers is missing
    long each(Noted noted, Consumer<Finding> found, Consumer<Raw> taker) throws IOException, Unreadable {
        if (!headings.has(Column.CHILD)) {
            throw new Unreadable(new NoChildColumn(headings.where(), Column.CHILD.name(version)));
        }
        headings.doubled(noted);
        if (noted.refuses()) {
            throw new Unreadable(noted.list().getFirst());
        }
        compare(noted);
        long rows = headings.each(noted, row -> {
            if (questions.isPresent() && questions.get().number() == row.number()) {
                return;
            }
            if (child(row).isEmpty()) {
                found.accept(new ReferralOfNobody(table.where(row.number(), headings.heading(Column.CHILD))));
            } else {
                taker.accept(raw(row));
            }
        });
        return rows - (questions.isPresent() ? 1 : 0);
    }

    private Raw raw(Row row) {
        Map<Column, List<Cell>> cells = new EnumMap<>(Column.class);
        for (Column column : names.keySet()) {
            Cell cell = headings.cell(row, column);
            if (!cell.isBlank()) {
                cells.put(column, List.of(cell));
            }
        }
        return new Raw(version, disrupted, table.where(row.number()), cells, names);
    }

    /// Compares the columns with those of the standard: none missing, none more, none renamed, in order.
    private void compare(Noted noted) {
        long at = headings.where().row();
        List<String> missing = Column.in(version).stream()
                .filter(Column::isKept)
                .filter(column -> !headings.has(column))
                .map(column -> column.name(version))
                .toList();
        if (!missing.isEmpty()) {
            noted.add(new ColumnsMissing(headings.where(), missing));
        }
        for (int place : headings.unknown()) {
            noted.add(new ColumnNotOfTheStandard(table.where(at, Headings.letters(place))));
        }
        names.forEach((column, name) -> {
            if (column.isIn(version) && !name.equalsIgnoreCase(column.name(version))) {
                noted.add(new ColumnRenamed(table.where(at, name), column.name(version)));
            }
        });
        List<Column> standing = headings.inOrder().stream()
                .filter(column -> column.isIn(version))
                .toList();
        List<Column> ordered = Column.in(version).stream().filter(headings::has).toList();
        if (version == Version.SHEET_01 && !standing.equals(ordered)) {
            noted.add(new ColumnsInAnotherOrder(headings.where()));
        }
    }

    /// A table of the standard without the children's numbers. Nothing in it can be used.
    ///
    /// @param column what the column should be called
    record NoChildColumn(Where where, String column) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file looks like the Placements Data Standard and has nothing called %s. Without the children's numbers it says nothing."
                    .formatted(column);
        }
    }

    /// A record without a child's number. It is left out.
    record ReferralOfNobody(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The record does not say which child it is of. It was left out.";
        }
    }

    /// Columns of the standard that are not there.
    record ColumnsMissing(Where where, List<String> called) implements Finding {
        ColumnsMissing {
            called = List.copyOf(called);
        }

        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Columns of the standard are missing: %s. What they ask is not said of any child here."
                    .formatted(String.join(", ", called));
        }
    }

    /// A column that is not of the standard. It is left out, and what heads it is not quoted.
    record ColumnNotOfTheStandard(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Column %s is none of the standard's and was left out. Everything else was read."
                    .formatted(where.column());
        }
    }

    /// A column under a name that is not quite the standard's.
    ///
    /// @param column what the standard calls it
    record ColumnRenamed(Where where, String column) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The standard calls this column %s. It was read as that.".formatted(column);
        }
    }

    /// Columns that do not stand as in the spreadsheet.
    record ColumnsInAnotherOrder(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The columns stand in another order than in the standard's spreadsheet. They were read by their names, so nothing is lost here; other programs may take them by their place.";
        }
    }
}
