package org.rightplace.export;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Explanation;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A table as a JSON object that carries its own origin.
///
/// `title`, `asAt`, `source` (all sources as one text), `sources`, `notOfficial`, `notes`,
/// `ledger`, `columns` and `rows`. Numbers are in full precision, shares 0 to 1, counts whole; what
/// is not known is null.
public final class Json {
    private Json() {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// The exhibit's table, each row an object by column key. A number known only to lie between
    /// two is null with `xAtLeast` and `xAtMost` beside it, one with an interval has the number and
    /// both ends, one that is not known is null with the reason as `xReason` and, where the
    /// publisher put a symbol for it, the symbol as `xSymbol`. A column whose figures are explained
    /// has the explanation as `explained`.
    ///
    /// @throws IllegalArgumentException if two values of a row would bear the same name
    public static String of(Exhibit exhibit) {
        return written(whole(exhibit));
    }

    /// The same with one value more, under a name that [#of] does not use.
    ///
    /// @param json the value, as JSON
    public static String with(Exhibit exhibit, String name, String json) {
        ObjectNode whole = whole(exhibit);
        whole.set(name, MAPPER.readTree(json));
        return written(whole);
    }

    private static String written(ObjectNode whole) {
        return MAPPER.writer().with(indented()).writeValueAsString(whole) + "\n";
    }

    private static ObjectNode whole(Exhibit exhibit) {
        ObjectNode whole = NODES.objectNode();
        whole.put("title", exhibit.table().title());
        whole.put("asAt", exhibit.asAt().toString());
        whole.put("source", Provenance.source(exhibit));
        texts(whole.putArray("sources"), exhibit.sources());
        whole.put("notOfficial", Exhibit.NOT_OFFICIAL);
        texts(whole.putArray("notes"), exhibit.table().notes());
        whole.set("ledger", ledger(exhibit.ledger()));
        ArrayNode columns = whole.putArray("columns");
        for (Column column : exhibit.table().columns()) {
            ObjectNode named = columns.addObject()
                    .put("key", column.key())
                    .put("label", column.label())
                    .put("unit", column.unit());
            Optional.ofNullable(exhibit.explained().get(column.key()))
                    .ifPresent(explanation -> named.set("explained", explained(explanation)));
        }
        ArrayNode rows = whole.putArray("rows");
        exhibit.table()
                .rows()
                .forEach(row -> rows.add(row(exhibit.name(), exhibit.table().columns(), row)));
        return whole;
    }

    private static ObjectNode explained(Explanation explanation) {
        ObjectNode node = NODES.objectNode();
        node.put("title", explanation.title());
        node.put("counts", explanation.counts());
        texts(
                node.putArray("from"),
                explanation.from().stream().map(Explanation.From::words).toList());
        node.put("leftOut", explanation.leftOut());
        node.put("interval", explanation.interval());
        node.put("method", explanation.method());
        node.put("notReadAs", explanation.notReadAs());
        return node;
    }

    private static ObjectNode ledger(Ledger ledger) {
        ObjectNode node = NODES.objectNode();
        node.put("area", ledger.area());
        node.put("sentence", ledger.sentence());
        ArrayNode layers = node.putArray("layers");
        for (Ledger.Line line : ledger.lines()) {
            ObjectNode layer = layers.addObject();
            layer.put("layer", line.layer().slug());
            layer.put("present", line.present());
            layer.put("coverage", line.coverage());
            layer.put("asAt", line.asAt().map(Object::toString).orElse(null));
            layer.put("source", line.source().orElse(null));
            layer.put("question", line.layer().question());
        }
        return node;
    }

    private static ObjectNode row(String exhibit, List<Column> columns, List<Cell> cells) {
        var row = new Row(NODES.objectNode(), exhibit, new HashSet<>());
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i).key(), cells.get(i));
        }
        return row.node();
    }

    private record Row(ObjectNode node, String exhibit, Set<String> taken) {

        void put(String key, Cell cell) {
            take(key);
            switch (cell) {
                case Cell.Text(String text) -> node.put(key, text);
                case Cell.Texts(List<String> texts) -> texts(node.putArray(key), texts);
                case Cell.Whole(long number) -> node.put(key, number);
                case Cell.Decimal(double number) -> node.put(key, number);
                case Cell.Share(double share) -> node.put(key, share);
                case Cell.Between(long least, long most) -> {
                    node.putNull(key);
                    node.put(take(key + "AtLeast"), least);
                    node.put(take(key + "AtMost"), most);
                }
                case Cell.Rounded(long number, long least, long most) -> {
                    node.put(key, number);
                    node.put(take(key + "AtLeast"), least);
                    node.put(take(key + "AtMost"), most);
                }
                case Cell.Interval(var number, var least, var most) -> {
                    if (number.isPresent()) {
                        node.put(key, number.getAsDouble());
                    } else {
                        node.putNull(key);
                    }
                    end(key + "AtLeast", least);
                    end(key + "AtMost", most);
                }
                case Cell.Unknown(String symbol, String reason) -> {
                    node.putNull(key);
                    Optional.of(symbol)
                            .filter(text -> !text.isEmpty())
                            .ifPresent(text -> node.put(take(key + "Symbol"), text));
                    node.put(take(key + "Reason"), reason);
                }
            }
        }

        private void end(String key, OptionalDouble end) {
            take(key);
            if (end.isPresent()) {
                node.put(key, end.getAsDouble());
            } else {
                node.putNull(key);
                node.put(take(key + "Reason"), "the interval has no such end");
            }
        }

        private String take(String key) {
            if (!taken.add(key)) {
                throw new IllegalArgumentException(
                        "two values of a row of exhibit (%s) would bear the name (%s)".formatted(exhibit, key));
            }
            return key;
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /// The same line ends on every machine.
    private static PrettyPrinter indented() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
