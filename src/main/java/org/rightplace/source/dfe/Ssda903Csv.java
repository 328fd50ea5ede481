package org.rightplace.source.dfe;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.evidence.Finding;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Sheets;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// One file of the return as a table, known by its columns and never by its name; and back.
public final class Ssda903Csv {

    private static final String CHILD = "CHILD";
    private static final String AUTHORITY = "LA";
    private static final String YEAR = "YEAR";
    private static final int ENOUGH = 2;

    private Ssda903Csv() {}

    /// Reads the rows of a file.
    ///
    /// @param rows  takes the rows
    /// @param found takes what is wrong with rows
    /// @throws Unreadable if it is none of the twelve files, or lacks a column without which it says
    ///     nothing
    static void read(Bytes bytes, String called, Consumer<RawRow> rows, Consumer<Finding> found)
            throws IOException, Unreadable {
        boolean known = false;
        try (Sheets sheets = Sheets.open(bytes)) {
            while (sheets.nextSheet()) {
                Table table = Table.at(sheets);
                Optional<Headed> headed = headed(table);
                if (headed.isPresent()) {
                    known = true;
                    headed.get().refuseWithoutKeys(called);
                    take(table, headed.get(), called, rows, found);
                }
            }
        }
        if (!known) {
            throw new Unreadable(new NoFileOfTheReturn(Finding.Where.file(called)));
        }
    }

    /// Whether a table of the file has the headings of one of the twelve.
    static boolean isOne(Bytes bytes) throws IOException, Unreadable {
        try (Sheets sheets = Sheets.open(bytes)) {
            while (sheets.nextSheet()) {
                if (headed(Table.at(sheets)).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void take(Table table, Headed headed, String called, Consumer<RawRow> rows, Consumer<Finding> found)
            throws IOException, Unreadable {
        Table.Rows below = table.below(headed.place);
        for (Optional<Row> next = below.next(); next.isPresent(); next = below.next()) {
            Row row = next.get();
            if (row.isBlank()) {
                continue;
            }
            var where = new Finding.Where(called, null, row.number(), null);
            if (table.writesEveryCell() && row.cells().size() != headed.width) {
                found.accept(new RowDoesNotFit(where, row.cells().size(), headed.width));
            } else if (text(row, headed.child).isEmpty()) {
                found.accept(new NoChild(where));
            } else {
                rows.accept(headed.row(row));
            }
        }
    }

    /// The first row that has the headings of one of the files.
    private static Optional<Headed> headed(Table table) {
        for (int i = 0; i < table.top().size(); i++) {
            Row row = table.top().get(i);
            List<String> names = row.cells().stream()
                    .map(cell -> cell.words().toUpperCase(Locale.ROOT).replace(' ', '_'))
                    .toList();
            FileKind best = FileKind.HEADER;
            int most = 0;
            for (FileKind kind : FileKind.values()) {
                int known = (int) kind.columns().stream()
                        .filter(column -> column != Column.DOB && names.contains(column.name()))
                        .count();
                boolean keyed = known > 0 && kind.keys().stream().allMatch(key -> names.contains(key.name()));
                int weight = known * 2 + (keyed ? 1 : 0);
                if (weight > most) {
                    best = kind;
                    most = weight;
                }
            }
            // A file such as UASC has one column of its own beside those that every file has.
            if (most >= ENOUGH && (names.contains(CHILD) || most > ENOUGH * 2)) {
                return Optional.of(new Headed(best, i, names));
            }
        }
        return Optional.empty();
    }

    /// A row of headings.
    private static final class Headed {
        private final FileKind kind;
        private final int place;
        private final int width;
        private final List<String> names;
        private final int child;
        private final int authority;
        private final int year;
        private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

        Headed(FileKind kind, int place, List<String> names) {
            this.kind = kind;
            this.place = place;
            this.width = names.size();
            this.names = names;
            this.child = names.indexOf(CHILD);
            this.authority = names.indexOf(AUTHORITY);
            this.year = names.indexOf(YEAR);
            for (Column column : kind.columns()) {
                int at = names.indexOf(column.name());
                if (at >= 0) {
                    columns.put(column, at);
                }
            }
        }

        void refuseWithoutKeys(String called) throws Unreadable {
            var where = new Finding.Where(called, null, place + 1L, null);
            if (!names.contains(CHILD)) {
                throw new Unreadable(new NoKeyColumn(where, CHILD, kind.published()));
            }
            for (Column key : kind.keys()) {
                if (!columns.containsKey(key)) {
                    throw new Unreadable(new NoKeyColumn(where, key.name(), kind.published()));
                }
            }
        }

        RawRow row(Row row) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            columns.forEach((column, at) -> {
                String words = row.cell(at).words();
                if (!words.isEmpty()) {
                    cells.put(column, words);
                }
            });
            return new RawRow(kind, row.number(), text(row, child), text(row, authority), text(row, year), cells);
        }
    }

    private static String text(Row row, int at) {
        return at < 0 ? "" : row.cell(at).words();
    }

    /// One file of a return as CSV, headings first; children stand in it under their pseudonyms, and
    /// for what is not kept (a day of birth, a postcode, a pupil number) stands what reads as the same:
    /// see [Written].
    public static String write(AuthorityReturn filed, FileKind kind) {
        return write(kind, filed.rows(kind).stream().map(Written::of));
    }

    /// One file of a return about children who do not exist, as CSV, headings first.
    ///
    /// @param rows all of that file
    public static String write(FileKind kind, List<MadeUpRow> rows) {
        return write(kind, rows.stream().map(Written::of));
    }

    private static String write(FileKind kind, Stream<Written> rows) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> names = new ArrayList<>(List.of(CHILD));
            kind.columns().forEach(column -> names.add(column.name()));
            csv.writeRecord(names);
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>(List.of(row.child()));
                kind.columns().forEach(column -> cells.add(row.cell(column)));
                csv.writeRecord(cells);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /// A file that is none of the return's.
    record NoFileOfTheReturn(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "No file of the return on looked-after children (SSDA903) was found. Expected headings such as CHILD, DECOM and RNE, or the XML upload.";
        }
    }

    /// A file of the return without a column that it cannot do without.
    ///
    /// @param column the column
    /// @param file   which of the twelve it is
    record NoKeyColumn(Where where, String column, String file) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The column %s is missing. Without it the file %s of the return says nothing."
                    .formatted(column, file);
        }
    }

    /// A row of a return whose cells do not stand under its headings. The row is left out.
    record RowDoesNotFit(Where where, int cells, int headings) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The row has %d cells where the headings have %d, so its cells do not stand under them. The row was left out."
                    .formatted(cells, headings);
        }
    }

    /// A row of a return that names no child. The row is left out.
    record NoChild(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The row does not say which child it is of. The row was left out.";
        }
    }
}
