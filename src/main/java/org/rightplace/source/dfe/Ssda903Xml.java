package org.rightplace.source.dfe;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Unreadable;

/// The return as one XML upload; and back.
///
/// Each `CHILD` has a `HEADER` and its `EPISODE`s. What stands in the header and belongs to another of
/// the twelve files is told by the names of its elements, whether it stands in a group of its own or
/// not. A row of an upload is the how-many-eth of its file.
public final class Ssda903Xml {

    private static final String ROOT = "EXPSSDA903";
    private static final int FIRST = 4096;
    private static final String CHILD = "CHILD";
    private static final String CHILD_ID = "CHILDID";
    private static final String HEADER = "HEADER";
    private static final String EPISODE = "EPISODE";
    private static final String PLACE = "PL";

    private final XMLStreamReader xml;
    private final String called;
    private final Consumer<Finding> found;
    private final Consumer<RawRow> rows;
    private final Map<FileKind, Long> counts = new EnumMap<>(FileKind.class);
    private long children;

    private Ssda903Xml(XMLStreamReader xml, String called, Consumer<RawRow> rows, Consumer<Finding> found) {
        this.xml = xml;
        this.called = called;
        this.rows = rows;
        this.found = found;
    }

    /// Reads the rows of an upload.
    ///
    /// @param rows  takes the rows
    /// @param found takes what is wrong with rows
    /// @throws Unreadable if it is no upload, or damaged
    static void read(Bytes bytes, String called, Consumer<RawRow> rows, Consumer<Finding> found)
            throws IOException, Unreadable {
        try (InputStream in = bytes.open()) {
            // The JDK's own parser, whatever else is on the class path; it takes no outside entity and no DTD.
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty("jdk.xml.dtd.support", "deny");
            new Ssda903Xml(factory.createXMLStreamReader(in), called, rows, found).upload();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException disk) {
                throw disk;
            }
            throw new Unreadable(new BrokenUpload(Where.file(called)));
        }
    }

    /// Whether the file is an upload, as its first characters say.
    static boolean isOne(Bytes bytes) throws IOException, Unreadable {
        try (InputStream in = bytes.open()) {
            return new String(in.readNBytes(FIRST), StandardCharsets.ISO_8859_1).contains("<" + ROOT);
        }
    }

    private void upload() throws XMLStreamException, Unreadable {
        while (xml.hasNext() && xml.next() != START_ELEMENT) {
            // up to the root
        }
        if (!xml.getLocalName().equals(ROOT)) {
            throw new Unreadable(new Ssda903Csv.NoFileOfTheReturn(Where.file(called)));
        }
        while (xml.next() != END_ELEMENT || !xml.getLocalName().equals(ROOT)) {
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().equals(CHILD)) {
                child();
            }
        }
    }

    private void child() throws XMLStreamException {
        children++;
        Map<String, String> header = new TreeMap<>();
        List<Map<String, String>> groups = new ArrayList<>();
        for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                boolean isHeader = xml.getLocalName().equals(HEADER);
                Map<String, String> into = isHeader ? header : new TreeMap<>();
                group(into, groups);
                if (!isHeader) {
                    groups.add(into);
                }
            }
        }
        String id = header.getOrDefault(CHILD_ID, "");
        if (id.isEmpty()) {
            found.accept(new Ssda903Csv.NoChild(new Where(called, FileKind.HEADER.published(), children, null)));
            return;
        }
        add(FileKind.HEADER, id, header);
        for (FileKind kind : FileKind.values()) {
            if (kind != FileKind.HEADER && own(kind).stream().anyMatch(c -> header.containsKey(c.name()))) {
                add(kind, id, header);
            }
        }
        boolean alone = header.getOrDefault(Column.UASC.name(), "").equals("1");
        List<FileKind> kinds =
                groups.stream().flatMap(group -> kindOf(group).stream()).toList();
        boolean ceased = header.containsKey(Column.DUC.name()) || kinds.contains(FileKind.UASC);
        for (Map<String, String> group : groups) {
            kindOf(group).ifPresent(kind -> add(kind, id, group));
        }
        if (alone && !ceased && kinds.contains(FileKind.EPISODES)) {
            add(FileKind.UASC, id, header); // an upload has no other way to say so while no day is given
        }
    }

    /// The words of an element's parts; parts with parts of their own become groups.
    private void group(Map<String, String> into, List<Map<String, String>> groups) throws XMLStreamException {
        for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            var text = new StringBuilder();
            Map<String, String> inner = new TreeMap<>();
            for (int part = xml.next(); part != END_ELEMENT; part = xml.next()) {
                if (part == START_ELEMENT) {
                    leaf(inner);
                } else if (xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            if (!inner.isEmpty()) {
                groups.add(inner);
            } else if (!text.toString().isBlank()) {
                into.put(
                        name.equals(PLACE) ? Column.PLACE.name() : name,
                        text.toString().strip());
            }
        }
    }

    private void leaf(Map<String, String> into) throws XMLStreamException {
        String name = xml.getLocalName();
        var text = new StringBuilder();
        int depth = 0;
        for (int event = xml.next(); event != END_ELEMENT || depth > 0; event = xml.next()) {
            depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
            if (depth == 0 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        if (!text.toString().isBlank()) {
            into.put(name, text.toString().strip());
        }
    }

    private static java.util.Optional<FileKind> kindOf(Map<String, String> group) {
        return java.util.Arrays.stream(FileKind.values())
                .filter(kind -> kind != FileKind.HEADER)
                .filter(kind -> own(kind).stream().anyMatch(column -> group.containsKey(column.name())))
                .findFirst();
    }

    /// The columns that are this file's alone.
    private static List<Column> own(FileKind kind) {
        return kind.columns().stream()
                .filter(column -> !FileKind.HEADER.columns().contains(column))
                .toList();
    }

    private void add(FileKind kind, String id, Map<String, String> from) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : kind.columns()) {
            String text = from.get(column.name());
            if (text != null) {
                cells.put(column, text);
            }
        }
        rows.accept(new RawRow(kind, counts.merge(kind, 1L, Long::sum), id, "", "", cells));
    }

    /// A return as an upload; children stand in it under their pseudonyms: see [Ssda903Csv#write]. Rows
    /// of children without a header are not in it, since an upload has no place for them.
    public static String write(AuthorityReturn filed) {
        return write(filed.files().values().stream().flatMap(List::stream).map(Written::of));
    }

    /// A return about children who do not exist, as an upload.
    ///
    /// @param files the rows of each file
    public static String write(Map<FileKind, List<MadeUpRow>> files) {
        return write(files.values().stream().flatMap(List::stream).map(Written::of));
    }

    private static String write(Stream<Written> rows) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            Map<String, List<Written>> byChild = new TreeMap<>();
            List<Written> headers = new ArrayList<>();
            rows.forEach(row -> {
                byChild.computeIfAbsent(row.child(), c -> new ArrayList<>()).add(row);
                if (row.kind() == FileKind.HEADER) {
                    headers.add(row);
                }
            });
            xml.writeStartDocument();
            xml.writeStartElement(ROOT);
            for (Written header : headers) {
                write(xml, header, byChild.getOrDefault(header.child(), List.of()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Written header, List<Written> rows) throws XMLStreamException {
        xml.writeStartElement(CHILD);
        xml.writeStartElement(HEADER);
        element(xml, CHILD_ID, header.child());
        cells(xml, header, FileKind.HEADER.columns());
        for (Written row : rows) {
            if (row.kind() != FileKind.HEADER && row.kind() != FileKind.EPISODES) {
                xml.writeStartElement(group(row.kind()));
                cells(xml, row, own(row.kind()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        for (Written row : rows) {
            if (row.kind() == FileKind.EPISODES) {
                xml.writeStartElement(EPISODE);
                cells(xml, row, row.kind().columns());
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static String group(FileKind kind) {
        return switch (kind) {
            case REVIEWS -> "AREVIEW";
            case MISSING -> "AMISSING";
            case PLACED_ADOPTION -> "AD_PLACED";
            case PREV_PERM -> "PERMANENCE";
            default -> kind.name();
        };
    }

    private static void cells(XMLStreamWriter xml, Written row, List<Column> columns) throws XMLStreamException {
        for (Column column : columns) {
            element(xml, column == Column.PLACE ? PLACE : column.name(), row.cell(column));
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// An upload that cannot be read to its end.
    record BrokenUpload(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The XML upload breaks the rules of XML before it ends, or brings a document type of its own. It may have been cut short: fetch it again.";
        }
    }
}
