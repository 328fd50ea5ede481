package org.rightplace.source.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.rightplace.evidence.Finding;

/// An Excel workbook (.xlsx), streamed.
final class XlsxSheets implements Sheets {

    static final String CONTENT = "xl/workbook.xml";

    /// What in a number's format means a day; text in quotes and colours in brackets are not the format.
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final Bytes bytes;
    private final Optional<LocalDate> saved;
    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private Stream<org.dhatim.fastexcel.reader.Row> stream = Stream.empty();
    private Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
    private String sheet = "";
    private long number;

    XlsxSheets(Bytes bytes, Archive archive) throws IOException, Unreadable {
        this.bytes = bytes;
        try (archive) {
            archive.check(new FarCells()::look);
            this.saved = archive.saved("docProps/core.xml");
        }
        try {
            this.workbook = new ReadableWorkbook(bytes.path().toFile(), new ReadingOptions(true, true));
            this.sheets = workbook.getSheets().iterator();
        } catch (IOException | RuntimeException e) {
            throw fault(e);
        }
    }

    /// Refuses addresses beyond Excel's last column, for which the library would make room.
    private final class FarCells {
        private static final int LETTERS = 3;

        private int state;

        void look(String part, byte[] bytes, int length) throws Unreadable {
            if (!part.startsWith("xl/worksheets/")) {
                return;
            }
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                state = switch (state) {
                    case 0 -> isSpace(b) ? 1 : 0;
                    case 1 -> b == 'r' ? 2 : isSpace(b) ? 1 : 0;
                    case 2 -> b == '=' ? 3 : 0;
                    case 3 -> b == '"' || b == '\'' ? 4 : 0;
                    default -> b >= 'A' && b <= 'Z' ? state + 1 : 0;
                };
                if (state > 4 + LETTERS) {
                    throw broken();
                }
            }
        }

        private static boolean isSpace(byte b) {
            return b == ' ' || b == '\n' || b == '\r' || b == '\t';
        }
    }

    @Override
    public String file() {
        return bytes.file();
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public boolean writesEveryCell() {
        return false;
    }

    @Override
    public boolean nextSheet() throws IOException, Unreadable {
        try {
            stream.close();
            if (!sheets.hasNext()) {
                return false;
            }
            Sheet next = sheets.next();
            sheet = next.getName();
            number = 0;
            stream = next.openStream();
            rows = stream.iterator();
            return true;
        } catch (IOException | RuntimeException e) {
            throw fault(e);
        }
    }

    @Override
    public Optional<Row> nextRow() throws IOException, Unreadable {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                List<Cell> cells = cells(row);
                if (!cells.isEmpty()) {
                    number = row.getRowNum();
                    return Optional.of(new Row(number, cells));
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw fault(e);
        }
    }

    private static List<Cell> cells(org.dhatim.fastexcel.reader.Row row) {
        List<Cell> cells = new ArrayList<>();
        int blanks = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).map(XlsxSheets::cell).orElse(Row.NOTHING);
            if (cell.isBlank()) {
                blanks++;
            } else {
                for (; blanks > 0; blanks--) {
                    cells.add(Row.NOTHING);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(cell) : new Cell.Figure(cell.asNumber());
        }
        String text = cell.getText();
        return text == null || text.isEmpty() ? Row.NOTHING : new Cell.Words(text);
    }

    private static Cell day(org.dhatim.fastexcel.reader.Cell cell) {
        LocalDateTime day = cell.asDate();
        return day == null ? new Cell.Figure(cell.asNumber()) : new Cell.Day(day.toLocalDate());
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        if (format == null) {
            return id != null && ((id >= 14 && id <= 17) || id == 22);
        }
        String plain = QUOTED.matcher(format).replaceAll("");
        return plain.contains("y") || plain.contains("d") || plain.contains("Y") || plain.contains("D");
    }

    /// The library throws many kinds of exception for files that break the format's rules. The disk has given
    /// every byte once by then, so only the system's own word that it fails now is believed.
    private IOException fault(Exception e) throws Unreadable {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof FileSystemException failure) {
            return failure;
        }
        throw broken();
    }

    private Unreadable broken() {
        return new Unreadable(new OdsSheets.BrokenWorkbook(
                new Finding.Where(file(), sheet.isEmpty() ? null : sheet, sheet.isEmpty() ? 0 : number + 1, null)));
    }

    @Override
    public Optional<LocalDate> saved() {
        return saved;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
