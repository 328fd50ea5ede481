package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.rightplace.evidence.Finding;

/// A CSV file, plain or gzipped, in UTF-8 or windows-1252.
final class CsvSheets implements Sheets {

    private static final int LONGEST_CELL = 1 << 20;

    private final Bytes bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private boolean started;
    private long row;

    CsvSheets(Bytes bytes) throws IOException, Unreadable {
        this.bytes = bytes;
        var charset = Encoding.of(bytes);
        var text = new InputStreamReader(bytes.open(), charset.strict());
        this.reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(charset.withoutMark(text));
        this.records = reader.iterator();
    }

    @Override
    public String file() {
        return bytes.file();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public boolean writesEveryCell() {
        return true;
    }

    @Override
    public boolean nextSheet() {
        boolean first = !started;
        started = true;
        return first;
    }

    @Override
    public Optional<Row> nextRow() throws IOException, Unreadable {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord csv = records.next();
            row++;
            List<Cell> cells = new ArrayList<>(csv.getFieldCount());
            for (int i = 0; i < csv.getFieldCount(); i++) {
                String field = csv.getField(i);
                cells.add(field.isEmpty() ? Row.NOTHING : new Cell.Words(field));
            }
            return Optional.of(new Row(row, cells));
        } catch (CsvParseException e) {
            throw new Unreadable(new BrokenQuotation(new Finding.Where(file(), null, row + 1, null)));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw bytes.fault(cause == null ? new IOException(e) : cause);
        }
    }

    @Override
    public Optional<LocalDate> saved() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// A quotation mark that is never closed, or is followed by text: from here on, cells cannot be told apart.
    record BrokenQuotation(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "A quotation mark in this row is not closed, or has text straight after it, so its cells cannot"
                    + " be told apart. The file may have been cut short: fetch it again.";
        }
    }
}
