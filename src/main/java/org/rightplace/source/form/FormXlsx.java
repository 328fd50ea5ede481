package org.rightplace.source.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.source.sheet.Cell;

/// A form as a workbook: a sheet for each table, with the groups and headings frozen at the top and a list to pick from
/// in every cell that has one; a sheet that explains every column; and the lists.
final class FormXlsx {

    private static final String APPLICATION = "Rightplace";
    private static final String VERSION = "1.0";
    private static final String HOW = "How to fill";
    private static final String LISTS = "Lists";
    private static final String DAY_FORMAT = "dd/mm/yyyy";
    private static final String TEXT_FORMAT = "@";
    private static final String MONEY_FORMAT = "#,##0.00";

    private static final String NEEDED_COLOUR = "1D3A5F";
    private static final String OPTIONAL_COLOUR = "DCE6F1";
    private static final String EXAMPLE_COLOUR = "F2F2F2";

    private static final int GROUPS = 1;
    private static final int HEADINGS = 2;
    private static final int FIRST = 3;
    private static final int LAST = 2_000;
    private static final int FIRST_WIDTH = 20;
    private static final List<Integer> HOW_WIDTHS = List.of(40, 70, 80, 26);
    private static final double LINE = 15;

    private final Form form;
    private final Workbook workbook;
    private final Map<List<String>, Range> lists = new LinkedHashMap<>();

    private FormXlsx(Form form, Workbook workbook) {
        this.form = form;
        this.workbook = workbook;
    }

    /// The form with an example row in each sheet and nothing else, for somebody to fill.
    static byte[] template(Form form) {
        return write(form, Map.of(), true);
    }

    static byte[] write(Form form, Map<FormTable, List<Answers>> rows) {
        return write(form, rows, false);
    }

    private static byte[] write(Form form, Map<FormTable, List<Answers>> rows, boolean example) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            workbook.properties().setTitle(form.title());
            new FormXlsx(form, workbook).fill(rows, example);
            workbook.finish();
            return Repacked.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /// The cells of a table's example row, of which the first says that it is one.
    static List<String> example(FormTable table) {
        List<String> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(column.example()));
        cells.set(0, FormTable.EXAMPLE);
        return cells;
    }

    private void fill(Map<FormTable, List<Answers>> rows, boolean example) {
        Map<FormTable, Worksheet> sheets = new LinkedHashMap<>();
        form.tables().forEach(table -> sheets.put(table, workbook.newWorksheet(table.sheet())));
        explain(workbook.newWorksheet(HOW));
        list(workbook.newWorksheet(LISTS));
        sheets.forEach((table, sheet) -> {
            head(table, sheet);
            if (example) {
                example(table, sheet);
            }
            List<Answers> filled = rows.getOrDefault(table, List.of());
            for (int i = 0; i < filled.size(); i++) {
                row(table, filled.get(i), sheet, FIRST + (example ? 1 : 0) + i);
            }
        });
    }

    private void head(FormTable table, Worksheet sheet) {
        sheet.value(
                0,
                0,
                "%s. * must be filled; an empty cell means not said, never no. Each column is explained in the sheet “%s”."
                        .formatted(form.title(), HOW));
        sheet.style(0, 0).bold().set();
        String group = "";
        for (int c = 0; c < table.columns().size(); c++) {
            FormColumn<?> column = table.columns().get(c);
            if (!column.group().equals(group)) {
                group = column.group();
                sheet.value(GROUPS, c, group);
                sheet.style(GROUPS, c).bold().set();
            }
            sheet.value(HEADINGS, c, column.shown());
            sheet.style(HEADINGS, c)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(column.needed() ? NEEDED_COLOUR : OPTIONAL_COLOUR)
                    .fontColor(column.needed() ? "FFFFFF" : "000000")
                    .set();
            sheet.width(c, c == 0 ? FIRST_WIDTH : width(column));
            format(column.holds()).ifPresent(new ColumnFormat(sheet, c)::set);
            validate(column.holds(), sheet, c);
        }
        sheet.rowHeight(HEADINGS, 62);
        sheet.freezePane(1, HEADINGS + 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(GROUPS, HEADINGS);
        sheet.repeatCols(0);
    }

    /// How a whole column shows what is typed into it: numbers of children as text, so that no zero is lost.
    private record ColumnFormat(Worksheet sheet, int column) {
        void set(String format) {
            sheet.style(column).format(format).set();
        }
    }

    private static Optional<String> format(Holds<?> holds) {
        return switch (holds) {
            case Holds.Day day -> Optional.of(DAY_FORMAT);
            case Holds.Pounds pounds -> Optional.of(MONEY_FORMAT);
            case Holds.Line line -> Optional.of(TEXT_FORMAT);
            case Holds.Account account -> Optional.of(TEXT_FORMAT);
            case Holds.Quotation quotation -> Optional.of(TEXT_FORMAT);
            case Holds.HomeNumber number -> Optional.of(TEXT_FORMAT);
            case Holds.OneOf<?> list -> Optional.empty();
            case Holds.Several<?> list -> Optional.empty();
            case Holds.YesOrNo yesOrNo -> Optional.empty();
            case Holds.Whole whole -> Optional.empty();
        };
    }

    private static double width(FormColumn<?> column) {
        return switch (column.holds()) {
            case Holds.Quotation quotation -> 60;
            case Holds.Several<?> several -> 30;
            case Holds.Line line -> 20;
            case Holds.OneOf<?> list -> 26;
            default -> 14;
        };
    }

    private void validate(Holds<?> holds, Worksheet sheet, int column) {
        Range list = lists.get(holds.picks());
        if (list == null) {
            return;
        }
        sheet.range(FIRST, column, LAST, column)
                .validateWithList(list)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Not in the list")
                .error("Pick one from the list, or leave the cell empty.")
                .showErrorMessage(isTheOnly(holds));
    }

    /// Whether nothing but the words of the list belongs in a cell.
    private static boolean isTheOnly(Holds<?> holds) {
        return switch (holds) {
            case Holds.Several<?> several -> false;
            case Holds.OneOf<?> list -> list.called().isEmpty();
            default -> true;
        };
    }

    private static void example(FormTable table, Worksheet sheet) {
        List<String> cells = example(table);
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                sheet.value(FIRST, c, cells.get(c));
            }
            if (c > 0) {
                typed(table.columns().get(c), new At(sheet, FIRST, c));
            }
            sheet.style(FIRST, c)
                    .italic()
                    .fontColor("595959")
                    .fillColor(EXAMPLE_COLOUR)
                    .set();
        }
    }

    /// The example as it would be typed, so that a day is a day.
    private static <T> void typed(FormColumn<T> column, At at) {
        column.holds()
                .read(new Cell.Words(column.example()))
                .ifPresent(value -> cell(column, new Answers().with(column, value), at));
    }

    private static void row(FormTable table, Answers answers, Worksheet sheet, int row) {
        for (int c = 0; c < table.columns().size(); c++) {
            cell(table.columns().get(c), answers, new At(sheet, row, c));
        }
    }

    private record At(Worksheet sheet, int row, int column) {}

    private static <T> void cell(FormColumn<T> column, Answers answers, At at) {
        Optional<T> said = answers.find(column);
        if (said.isEmpty()) {
            return;
        }
        switch (said.get()) {
            case LocalDate day -> {
                at.sheet().value(at.row(), at.column(), day);
                at.sheet().style(at.row(), at.column()).format(DAY_FORMAT).set();
            }
            case Integer number -> at.sheet().value(at.row(), at.column(), number);
            case Pence pence -> {
                at.sheet().value(at.row(), at.column(), Holds.Pounds.pounds(pence));
                at.sheet().style(at.row(), at.column()).format(MONEY_FORMAT).set();
            }
            default -> at.sheet().value(at.row(), at.column(), answers.written(column));
        }
    }

    private void explain(Worksheet sheet) {
        sheet.value(0, 0, form.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, form.says());
        int row = 3;
        for (FormTable table : form.tables()) {
            sheet.value(row, 0, "Sheet “%s”".formatted(table.sheet()));
            sheet.style(row, 0).bold().fontSize(12).set();
            sheet.value(row, 1, table.says());
            row++;
            List<String> titles = List.of("Column", "What is asked", "What belongs there", "Must it be filled");
            for (int c = 0; c < titles.size(); c++) {
                sheet.value(row, c, titles.get(c));
                sheet.style(row, c).bold().fillColor(OPTIONAL_COLOUR).set();
            }
            row++;
            for (FormColumn<?> column : table.columns()) {
                List<String> cells = List.of(
                        column.heading(),
                        column.asks(),
                        column.holds().expected(),
                        column.needed() ? "Yes" : "No: empty means not said");
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(row, c, cells.get(c));
                    sheet.style(row, c).wrapText(true).verticalAlignment("top").set();
                }
                sheet.rowHeight(row, LINE * lines(cells));
                row++;
            }
            row++;
        }
        for (int c = 0; c < HOW_WIDTHS.size(); c++) {
            sheet.width(c, HOW_WIDTHS.get(c));
        }
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /// How many lines the fullest cell of a row takes, which the format leaves to whoever writes it.
    private static int lines(List<String> cells) {
        int most = 1;
        for (int c = 0; c < cells.size(); c++) {
            most = Math.max(most, Math.ceilDiv(cells.get(c).length(), HOW_WIDTHS.get(c) - 6));
        }
        return most;
    }

    private void list(Worksheet sheet) {
        sheet.value(
                0,
                0,
                "What can be picked in the other sheets. Changing this sheet changes nothing for the program that reads the form.");
        int column = 0;
        for (FormTable table : form.tables()) {
            for (FormColumn<?> one : table.columns()) {
                List<String> picks = one.holds().picks();
                if (picks.isEmpty() || lists.containsKey(picks)) {
                    continue;
                }
                sheet.value(1, column, "List of: " + one.heading());
                sheet.style(1, column).bold().set();
                for (int i = 0; i < picks.size(); i++) {
                    sheet.value(2 + i, column, picks.get(i));
                }
                sheet.width(column, 36);
                lists.put(picks, sheet.range(2, column, 1 + picks.size(), column));
                column++;
            }
        }
    }
}
