package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records of the standard as JSON: one object, a list of them, or linked data with a graph, in which parts of
/// a record may stand apart and be pointed at. Fields are known by name wherever they are nested, so that v2,
/// which says only which fields belong together, is read too.
final class RecordsJson {

    /// So many different fields of the standard make a file one of the standard's.
    private static final int ENOUGH = 3;

    private static final int LOOK = 256;
    private static final String GRAPH = "@graph";
    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String VALUE = "@value";

    private final String file;
    private final Map<String, JsonNode> byId = new TreeMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Flat> records = new ArrayList<>();

    private RecordsJson(String file) {
        this.file = file;
    }

    /// A record without its nesting.
    private static final class Flat {
        private final int number;
        private final Map<Column, List<Cell>> cells = new EnumMap<>(Column.class);
        private final Map<Column, String> names = new EnumMap<>(Column.class);
        private final Set<String> visited = new HashSet<>();
        private int unknown;

        Flat(int number) {
            this.number = number;
        }
    }

    /// Whether a file is JSON, by how it begins.
    static boolean isJson(Bytes bytes) throws IOException, Unreadable {
        if (bytes.form() == Bytes.Form.ZIP) {
            return false;
        }
        try (InputStream in = bytes.open()) {
            String start = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^\u00ef\u00bb\u00bf", "")
                    .replaceAll("\\s", "");
            return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[]");
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return false; // the reader of tables says what is wrong with it
        }
    }

    /// Reads the records of a file.
    ///
    /// @throws Unreadable if it is no JSON, none of the standard's, or names no child at all
    static RecordsJson read(Bytes bytes) throws IOException, Unreadable {
        var json = new RecordsJson(bytes.file());
        var mapper = JsonMapper.builder()
                // The standard's own example ends a list with a comma.
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (InputStream in = bytes.open()) {
            json.take(mapper.readTree(in));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new Unreadable(new BrokenRecords(Where.file(bytes.file())));
        }
        json.recognise();
        return json;
    }

    Version version() {
        return Version.of(names);
    }

    /// Hands over each record, in order.
    ///
    /// @param found takes what is wrong with a record
    /// @return how many records there are
    long each(Consumer<Finding> found, Consumer<Raw> taker) {
        Version version = version();
        for (Flat record : records) {
            var where = new Where(file, null, record.number, null);
            List<String> children = record.cells.getOrDefault(Column.CHILD, List.of()).stream()
                    .map(Cell::words)
                    .distinct()
                    .toList();
            if (children.isEmpty()) {
                found.accept(new RecordsTable.ReferralOfNobody(
                        new Where(file, null, record.number, Column.CHILD.name(version))));
            } else if (children.size() > 1) {
                found.accept(new ReferralOfTwo(where));
            } else {
                Column.in(version).forEach(field -> record.names.putIfAbsent(field, field.name(version)));
                taker.accept(new Raw(version, version.asksForDisruption(), where, record.cells, record.names));
            }
            if (record.unknown > 0) {
                found.accept(new FieldsNotOfTheStandard(where, record.unknown));
            }
        }
        return records.size();
    }

    private void recognise() throws Unreadable {
        var fields = EnumSet.noneOf(Column.class);
        records.forEach(record -> fields.addAll(record.cells.keySet()));
        fields.remove(Column.AUTHORITY);
        if (fields.size() < ENOUGH) {
            throw new Unreadable(new PlacementsStandard.NotThePlacementsStandard(Where.file(file)));
        }
        if (!fields.contains(Column.CHILD)) {
            throw new Unreadable(new RecordsTable.NoChildColumn(Where.file(file), Column.CHILD.name(Version.PAGE_01)));
        }
    }

    private void take(JsonNode root) throws Unreadable {
        if (root.path("entities").path(0).path("fields").isArray()) {
            throw new Unreadable(new DescriptionOfTheStandard(Where.file(file)));
        }
        List<JsonNode> nodes = nodes(root);
        for (JsonNode node : nodes) {
            if (node.path(ID).isString()) {
                byId.put(node.path(ID).stringValue(), node);
            }
        }
        int number = 0;
        for (JsonNode node : nodes) {
            number++;
            if (!isPart(node)) {
                var flat = new Flat(number);
                records.add(flat);
                flatten(node, flat);
            }
        }
    }

    /// The nodes of a graph, the members of a list, or the one object; a list may also be the only thing in an
    /// object.
    private static List<JsonNode> nodes(JsonNode root) {
        if (root.isArray()) {
            return list(root);
        }
        if (root.path(GRAPH).isArray()) {
            return list(root.path(GRAPH));
        }
        List<JsonNode> lists = root.valueStream()
                .filter(value -> value.isArray() && value.path(0).isObject())
                .toList();
        boolean record = root.propertyNames().stream()
                .anyMatch(name -> Column.find(Answer.local(name)).isPresent());
        return !record && lists.size() == 1 ? list(lists.getFirst()) : List.of(root);
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    /// Whether it is a part of a record that another node points at.
    private static boolean isPart(JsonNode node) {
        Stream<JsonNode> types = node.path(TYPE).isArray() ? node.path(TYPE).valueStream() : Stream.of(node.path(TYPE));
        return types.filter(JsonNode::isString)
                .map(type -> Answer.plain(Answer.local(type.stringValue())))
                .anyMatch(type -> Stream.of(Column.Part.values())
                        .anyMatch(part -> !part.page().isEmpty()
                                && Answer.plain(part.page()).equals(type)));
    }

    private void flatten(JsonNode node, Flat record) {
        node.properties().forEach(property -> {
            if (!property.getKey().startsWith("@")) {
                value(Answer.local(property.getKey()), property.getValue(), record);
            }
        });
    }

    private void value(String name, JsonNode value, Flat record) {
        if (value.isArray()) {
            value.forEach(each -> value(name, each, record));
        } else if (value.isObject() && value.has(VALUE)) {
            scalar(name, value.path(VALUE), record);
        } else if (value.isObject() && value.size() == 1 && value.path(ID).isString()) {
            pointedAt(name, value.path(ID), record);
        } else if (value.isObject()) {
            flatten(value, record);
        } else {
            scalar(name, value, record);
        }
    }

    /// A part that stands elsewhere in the graph, or a concept of a list, which has no node of its own.
    private void pointedAt(String name, JsonNode id, Flat record) {
        JsonNode part = byId.get(id.stringValue());
        if (part == null) {
            scalar(name, id, record);
        } else if (record.visited.add(id.stringValue())) {
            flatten(part, record);
        }
    }

    private void scalar(String name, JsonNode value, Flat record) {
        Cell cell = value.isNumber()
                ? new Cell.Figure(value.decimalValue())
                : value.isValueNode() && !value.isNull() ? new Cell.Words(value.asString()) : new Cell.Nothing();
        Column.find(name)
                .ifPresentOrElse(
                        column -> {
                            if (column.isKept() && !cell.isBlank()) {
                                names.add(name);
                                record.names.putIfAbsent(column, name);
                                record.cells
                                        .computeIfAbsent(column, c -> new ArrayList<>())
                                        .add(cell);
                            }
                        },
                        () -> record.unknown++);
    }

    /// Text that begins like JSON and breaks its rules.
    record BrokenRecords(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file begins like JSON and breaks its rules before it ends. It may have been cut short: fetch it again.";
        }
    }

    /// The standard's description of itself.
    record DescriptionOfTheStandard(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file describes the fields of the Placements Data Standard and holds no records of children.";
        }
    }

    /// A record in which two numbers of children stand. It is left out.
    record ReferralOfTwo(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The record bears the numbers of two children, so it cannot be told whose it is. It was left out.";
        }
    }

    /// Fields that are not of the standard. They are left out, and their names are not quoted.
    record FieldsNotOfTheStandard(Where where, int cells) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Answers of the record that stand under no name of the standard were left out: %d. Everything else was read."
                    .formatted(cells);
        }
    }
}
