package org.rightplace.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Line;
import org.rightplace.disclosure.Rule;
import org.rightplace.store.KeptPublication.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What left, as rows.
final class PublicationTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublicationTable() {}

    static KeptPublication add(Handle handle, Instant at, String by, LocalDate day, Left left, Said said) {
        int number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM publication")
                .mapTo(Integer.class)
                .one();
        handle.execute(
                "INSERT INTO publication (number, published_at, published_by, day, hidden_up_to, records, above, sources,"
                        + " notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                at.toString(),
                by,
                day.toString(),
                left.rule().hiddenUpTo(),
                records(left),
                above(left),
                texts(said.sources()).toString(),
                texts(said.notes()).toString());
        var batch = handle.prepareBatch(
                "INSERT INTO published_count (publication, position, area, characteristic, category, shown, rounded)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        int position = 0;
        for (Line line : left.lines()) {
            batch.add(
                    number,
                    position++,
                    line.area(),
                    line.by(),
                    line.category(),
                    shown(line.count()),
                    line.rounded() ? 1 : 0);
        }
        if (position > 0) {
            batch.execute();
        }
        return new KeptPublication(number, at, by, day, left.named(name(number)), said);
    }

    static List<KeptPublication> list(Handle handle) {
        Map<Integer, List<Line>> lines = new TreeMap<>();
        handle.createQuery("SELECT * FROM published_count ORDER BY publication, position")
                .map((row, context) -> Map.entry(row.getInt("publication"), line(row)))
                .forEach(one -> lines.computeIfAbsent(one.getKey(), n -> new ArrayList<>())
                        .add(one.getValue()));
        return handle.createQuery("SELECT * FROM publication ORDER BY number")
                .map((row, context) -> publication(row, lines.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static String name(int number) {
        return "publication " + number;
    }

    private static KeptPublication publication(ResultSet row, List<Line> lines) throws SQLException {
        Map<String, String> states = new TreeMap<>();
        JSON.readTree(row.getString("records"))
                .properties()
                .forEach(one -> states.put(one.getKey(), one.getValue().asString()));
        List<Group> above = new ArrayList<>();
        JSON.readTree(row.getString("above"))
                .properties()
                .forEach(one -> above.add(new Group(one.getKey(), texts(one.getValue()))));
        int number = row.getInt("number");
        return new KeptPublication(
                number,
                Instant.parse(row.getString("published_at")),
                row.getString("published_by"),
                LocalDate.parse(row.getString("day")),
                new Left(name(number), new Rule(row.getInt("hidden_up_to")), new TreeMap<>(states), above, lines),
                new Said(texts(JSON.readTree(row.getString("sources"))), texts(JSON.readTree(row.getString("notes")))));
    }

    private static Line line(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return new Line(
                row.getString("area"),
                row.getString("characteristic"),
                row.getString("category"),
                Count.isSymbol(shown) ? new Count.Hidden(shown) : new Count.Known(Integer.parseInt(shown)),
                row.getInt("rounded") == 1);
    }

    private static String shown(Count count) {
        return switch (count) {
            case Count.Known(int number) -> Integer.toString(number);
            case Count.Hidden(String symbol) -> symbol;
            case Count.Missing() -> throw new IllegalArgumentException("what left shows a count or a symbol");
        };
    }

    private static String records(Left left) {
        ObjectNode json = JSON.createObjectNode();
        left.states().forEach(json::put);
        return json.toString();
    }

    private static String above(Left left) {
        ObjectNode json = JSON.createObjectNode();
        left.above().forEach(group -> json.set(group.name(), texts(group.members())));
        return json.toString();
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
