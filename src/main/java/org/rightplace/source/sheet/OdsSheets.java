package org.rightplace.source.sheet;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rightplace.evidence.Finding;

/// An OpenDocument spreadsheet, streamed from its `content.xml`.
///
/// Rows and cells that repeat, as they do to the sheet's end in every real workbook, are counted and not
/// written out. A cell's typed value is taken before its text, so that formulas give their result.
final class OdsSheets implements Sheets {

    static final String CONTENT = "content.xml";

    /// Columns and rows of the largest sheet that spreadsheet programs keep.
    private static final int MOST_COLUMNS = 16_384;

    private static final long MOST_ROWS = 1 << 20;

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int LONGEST_CELL = 1 << 17;

    private final Bytes bytes;
    private final Optional<LocalDate> saved;
    private final Archive archive;
    private final XMLStreamReader xml;
    private boolean inSheet;
    private String sheet = "";
    private long number;
    private List<Cell> repeated = List.of();
    private long left;

    OdsSheets(Bytes bytes, Archive archive) throws IOException, Unreadable {
        this.bytes = bytes;
        this.archive = archive;
        this.saved = archive.saved("meta.xml");
        InputStream content = archive.open(CONTENT);
        try {
            // The JDK's own parser, whatever else is on the class path; it takes no outside entity and no DTD.
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty("jdk.xml.dtd.support", "deny");
            // The parser counts each &quot; of a formula as an entity and would stop after 100,000 of them, which
            // Ofsted's lists reach. Without a DTD there are no other entities, so there is nothing to limit.
            factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            this.xml = factory.createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw fault(e);
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
            while (inSheet) {
                nextRow();
            }
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && is(TABLE, "table")) {
                    sheet = attribute(TABLE, "name");
                    number = 0;
                    left = 0;
                    inSheet = true;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    @Override
    public Optional<Row> nextRow() throws IOException, Unreadable {
        if (left > 0) {
            left--;
            return Optional.of(new Row(++number, repeated));
        }
        try {
            while (inSheet) {
                int event = xml.next();
                if (event == END_ELEMENT && is(TABLE, "table")) {
                    inSheet = false;
                } else if (event == START_ELEMENT && is(TABLE, "table-row")) {
                    long times = times("number-rows-repeated", MOST_ROWS);
                    List<Cell> cells = cells();
                    if (cells.isEmpty()) {
                        number += times;
                    } else {
                        repeated = cells;
                        left = times - 1;
                        return Optional.of(new Row(++number, cells));
                    }
                } else if (event == START_ELEMENT && !isGroupOfRows()) {
                    skip();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    private boolean isGroupOfRows() {
        return is(TABLE, "table-rows") || is(TABLE, "table-row-group") || is(TABLE, "table-header-rows");
    }

    /// The cells of a row, without the empty ones at its end.
    private List<Cell> cells() throws XMLStreamException, Unreadable {
        List<Cell> cells = new ArrayList<>();
        int blanks = 0;
        for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            if (!is(TABLE, "table-cell") && !is(TABLE, "covered-table-cell")) {
                skip();
                continue;
            }
            int times = (int) times("number-columns-repeated", MOST_COLUMNS);
            Cell cell = cell();
            if (cell.isBlank()) {
                blanks += times;
            } else if (cells.size() + (long) blanks + times > MOST_COLUMNS) {
                throw broken();
            } else {
                for (; blanks > 0; blanks--) {
                    cells.add(Row.NOTHING);
                }
                for (int i = 0; i < times; i++) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private Cell cell() throws XMLStreamException, Unreadable {
        String type = attribute(OFFICE, "value-type");
        String number = attribute(OFFICE, "value");
        String date = attribute(OFFICE, "date-value");
        String string = attribute(OFFICE, "string-value");
        String text = cellText();
        return switch (type) {
            case "float", "currency", "percentage" -> figure(number, text);
            case "date" -> day(date, text);
            default -> text.isEmpty() && !string.isEmpty() ? new Cell.Words(string) : words(text);
        };
    }

    private static Cell words(String text) {
        return text.isEmpty() ? Row.NOTHING : new Cell.Words(text);
    }

    private static Cell figure(String number, String text) {
        try {
            return new Cell.Figure(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return words(text);
        }
    }

    private static Cell day(String date, String text) {
        try {
            return new Cell.Day(LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date));
        } catch (DateTimeException e) {
            return words(text);
        }
    }

    /// The paragraphs of a cell, a line each; what hangs on the cell, such as a comment, is passed over.
    private String cellText() throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
            if (event == START_ELEMENT && is(TEXT, "p")) {
                if (!first) {
                    text.append('\n');
                }
                first = false;
                paragraph(text);
            } else if (event == START_ELEMENT) {
                skip();
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) throws XMLStreamException, Unreadable {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == CHARACTERS || event == SPACE) {
                text.append(xml.getText());
            } else if (event == END_ELEMENT) {
                depth--;
            } else if (event == START_ELEMENT) {
                if (is(OFFICE, "annotation") || is(TEXT, "note")) {
                    skip();
                    continue;
                }
                depth++;
                if (is(TEXT, "s")) {
                    text.repeat(' ', (int) times(TEXT, "c", LONGEST_CELL));
                } else if (is(TEXT, "tab")) {
                    text.append('\t');
                } else if (is(TEXT, "line-break")) {
                    text.append('\n');
                }
            }
            if (text.length() > LONGEST_CELL) {
                throw broken();
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private String attribute(String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    private long times(String name, long most) throws Unreadable {
        return times(TABLE, name, most);
    }

    private long times(String namespace, String name, long most) throws Unreadable {
        String value = attribute(namespace, name);
        if (value.isEmpty()) {
            return 1;
        }
        if (!value.matches("\\d{1,9}") || Long.parseLong(value) < 1) {
            throw broken();
        }
        return Math.min(most, Long.parseLong(value));
    }

    private IOException fault(XMLStreamException e) throws Unreadable {
        Throwable cause = e.getNestedException();
        if (cause instanceof IOException failure && !(cause instanceof CharConversionException)) {
            return bytes.fault(failure);
        }
        throw broken();
    }

    private Unreadable broken() {
        return new Unreadable(new BrokenWorkbook(
                new Finding.Where(file(), sheet.isEmpty() ? null : sheet, inSheet ? number + 1 : 0, null)));
    }

    @Override
    public Optional<LocalDate> saved() {
        return saved;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /// A workbook whose contents break the rules of its format.
    record BrokenWorkbook(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The workbook cannot be read from here on: its contents are damaged, or use a feature that no table needs. Fetch it again, or open it in a spreadsheet program and save it anew.";
        }
    }
}
