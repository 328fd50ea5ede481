package org.rightplace.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table.Column;

/// A table as a workbook (.xlsx): a sheet with the headings in its first row, frozen and filtered, and
/// a sheet that says what it is, of which day, from which sources.
///
/// Text is always text, so that nothing is run as a formula. What is not known is an empty cell, with
/// the reason in the cell's place where there is a symbol for it.
public final class Xlsx {
    private Xlsx() {}

    /// Rows of a sheet, the headings among them.
    private static final int MOST_ROWS = 1_048_576;

    private static final int WIDEST = 80;
    private static final int NARROWEST = 8;

    /// The workbook's bytes.
    ///
    /// @throws IllegalArgumentException if it has more rows than a sheet can hold
    public static byte[] of(Exhibit exhibit) {
        List<List<Cell>> rows = exhibit.table().rows();
        if (rows.size() >= MOST_ROWS) {
            throw new IllegalArgumentException(
                    "%d rows are more than a sheet of a workbook holds; take them as CSV".formatted(rows.size()));
        }
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Rightplace", "1.0")) {
            rows(workbook.newWorksheet(sheetName(exhibit.name())), exhibit);
            about(workbook.newWorksheet("About"), exhibit);
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory failed", e);
        }
        return bytes.toByteArray();
    }

    /// At most 31 characters, and none of those that a sheet's name cannot have.
    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", "-");
        return allowed.substring(0, Math.min(31, allowed.length()));
    }

    private static void rows(Worksheet sheet, Exhibit exhibit) {
        List<Column> columns = exhibit.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            boolean said = column.unit().isEmpty()
                    || column.label().toLowerCase(java.util.Locale.ROOT).contains(column.unit());
            sheet.value(0, c, said ? column.label() : "%s (%s)".formatted(column.label(), column.unit()));
            sheet.style(0, c).bold().wrapText(true).set();
            sheet.width(c, width(exhibit, c));
        }
        int row = 1;
        for (List<Cell> cells : exhibit.table().rows()) {
            for (int c = 0; c < cells.size(); c++) {
                write(sheet, row, c, cells.get(c));
            }
            row++;
        }
        sheet.freezePane(0, 1);
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        }
    }

    private static double width(Exhibit exhibit, int column) {
        int longest = exhibit.table().columns().get(column).label().length() / 2;
        for (List<Cell> row : exhibit.table().rows()) {
            longest = Math.max(longest, row.get(column) instanceof Cell.Text(String text) ? text.length() : 0);
        }
        return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> sheet.value(row, column, text);
            case Cell.Texts(List<String> texts) -> sheet.value(row, column, String.join("; ", texts));
            case Cell.Whole(long number) -> sheet.value(row, column, number);
            case Cell.Decimal(double number) -> sheet.value(row, column, number);
            case Cell.Share(double share) -> sheet.value(row, column, share);
            case Cell.Between(long least, long most) -> sheet.value(row, column, least + " to " + most);
            case Cell.Rounded(long number, long least, long most) -> sheet.value(row, column, number);
            case Cell.Interval(OptionalDouble number, OptionalDouble least, OptionalDouble most) -> {
                if (number.isPresent()) {
                    sheet.value(row, column, number.getAsDouble());
                } else if (least.isPresent() && most.isPresent()) {
                    sheet.value(row, column, least.getAsDouble() + " to " + most.getAsDouble());
                }
            }
            case Cell.Unknown(String symbol, String reason) -> {
                if (!symbol.isEmpty()) {
                    sheet.value(row, column, symbol);
                }
            }
        }
    }

    private static void about(Worksheet sheet, Exhibit exhibit) {
        List<String> lines = new ArrayList<>(List.of(exhibit.table().title(), "As at " + exhibit.asAt()));
        lines.add(Exhibit.NOT_OFFICIAL);
        lines.addAll(exhibit.table().notes());
        exhibit.sources().forEach(source -> lines.add("Source: " + source));
        lines.add(exhibit.ledger().sentence());
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.width(0, WIDEST);
    }
}
