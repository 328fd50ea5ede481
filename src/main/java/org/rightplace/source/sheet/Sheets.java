package org.rightplace.source.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.evidence.Finding;

/// The sheets of one file, read once from front to back. A CSV file is one sheet without a name.
///
/// Not for use by several threads.
public sealed interface Sheets extends Closeable permits CsvSheets, OdsSheets, XlsxSheets {

    /// The file's name, without folders.
    String file();

    /// Moves on to the next sheet, leaving the rest of this one unread; false after the last.
    boolean nextSheet() throws IOException, Unreadable;

    /// The sheet's name; empty where the file has none.
    String sheet();

    /// The next row of the sheet; empty after the last. A workbook's blank rows are passed over and show
    /// only in the row numbers.
    Optional<Row> nextRow() throws IOException, Unreadable;

    /// Whether every row writes out all its cells, so that a short row is one cut short.
    boolean writesEveryCell();

    /// The day the file says it was last saved; empty where it does not say.
    Optional<LocalDate> saved();

    /// Opens the sheets of a file.
    ///
    /// @throws Unreadable if it holds no sheets, or is damaged
    static Sheets open(Bytes bytes) throws IOException, Unreadable {
        if (bytes.form() != Bytes.Form.ZIP) {
            return new CsvSheets(bytes);
        }
        Archive archive = Archive.open(bytes);
        if (archive.has(OdsSheets.CONTENT)) {
            return new OdsSheets(bytes, archive);
        }
        if (archive.has(XlsxSheets.CONTENT)) {
            return new XlsxSheets(bytes, archive);
        }
        archive.close();
        throw new Unreadable(new Bytes.NoTableInside(
                Finding.Where.file(bytes.file()), "an archive that is neither an ODS nor an XLSX workbook"));
    }
}
