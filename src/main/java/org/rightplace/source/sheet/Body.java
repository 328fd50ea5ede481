package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.rightplace.evidence.Finding;

/// The rows under a row of headings.
final class Body {

    private final Table table;
    private final Row headings;
    private final Noted noted;
    private final BitSet unnamed = new BitSet();
    private long blanks;
    private long firstBlank;

    Body(Table table, Row headings, Noted noted) {
        this.table = table;
        this.headings = headings;
        this.noted = noted;
    }

    /// Takes the rows in order, and answers how many there are, blank ones not counted.
    long each(Table.Rows below, Consumer<Row> taker) throws IOException, Unreadable {
        long count = 0;
        long last = headings.number();
        for (Optional<Row> next = below.next(); next.isPresent(); next = below.next()) {
            Row row = next.get();
            blank(last + 1, row.number() - last - 1);
            last = row.number();
            if (row.isBlank()) {
                blank(last, 1);
                continue;
            }
            count++;
            if (fits(row)) {
                taker.accept(row);
            }
        }
        unnamed.stream()
                .forEach(column -> noted.add(new UnnamedColumn(table.where(headings.number()), letters(column))));
        if (blanks > 0) {
            noted.add(new BlankRows(table.where(firstBlank), blanks));
        }
        if (count == 0) {
            noted.add(new NoRows(table.where(headings.number())));
        }
        return count;
    }

    private void blank(long from, long count) {
        firstBlank = blanks == 0 ? from : firstBlank;
        blanks += count;
    }

    private boolean fits(Row row) {
        int width = headings.cells().size();
        if (table.writesEveryCell() && row.cells().size() < width) {
            noted.add(new RowCutShort(table.where(row.number()), row.cells().size(), width));
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            boolean headed = i < width && !headings.cell(i).isBlank();
            if (headed || row.cell(i).isBlank()) {
                continue;
            }
            if (i >= width) {
                noted.add(new RowTooLong(table.where(row.number()), row.cells().size(), width));
                return false;
            }
            unnamed.set(i);
        }
        return true;
    }

    /// A column's letters in a spreadsheet: 0 is A, 26 is AA.
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /// A row with fewer cells than there are headings.
    record RowCutShort(Where where, int cells, int headings) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The row has %d cells where the headings have %d: it is cut short. Fetch the file again."
                    .formatted(cells, headings);
        }
    }

    /// A row with more cells than there are headings.
    record RowTooLong(Where where, int cells, int headings) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The row has %d cells where the headings have %d, so its cells do not stand under their headings. A comma in a name without quotation marks does this."
                    .formatted(cells, headings);
        }
    }

    /// A column that has data and no heading. It is left out.
    ///
    /// @param letters the column's letters in a spreadsheet, such as *AF*
    record UnnamedColumn(Where where, String letters) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Column %s has data and no heading, and was left out. Everything else was read.".formatted(letters);
        }
    }

    /// Headings with nothing below them.
    record NoRows(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "There is no row below the headings. The file may have been cut short: fetch it again.";
        }
    }

    /// Rows with nothing in them. They are left out.
    ///
    /// @param where the first of them
    record BlankRows(Where where, long count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d rows have nothing in them and were left out; this is the first.".formatted(count);
        }
    }
}
