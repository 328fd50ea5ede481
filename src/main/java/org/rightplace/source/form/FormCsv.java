package org.rightplace.source.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// One table of a form as CSV: the headings of its sheet, then rows.
final class FormCsv {
    private FormCsv() {}

    /// The headings with the example below them, for somebody to fill.
    static String template(FormTable table) {
        return write(table, List.of(), true);
    }

    static String write(FormTable table, List<Answers> rows) {
        return write(table, rows, false);
    }

    private static String write(FormTable table, List<Answers> rows, boolean example) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns().stream().map(FormColumn::shown).toList());
            if (example) {
                csv.writeRecord(FormXlsx.example(table));
            }
            for (Answers row : rows) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> row.written(column))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
