package org.rightplace.source.ons;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rightplace.evidence.Finding;
import org.rightplace.source.sheet.Unreadable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The features of a GeoJSON file, one at a time.
final class GeoJson {

    private static final Pattern CODE_NAME = Pattern.compile("pcon\\d*cd");
    private static final int MOST_POINTS = 5_000_000;

    private final String file;
    private final JsonParser json;
    private long features;
    private int points;

    GeoJson(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /// The coordinates of a shape, as deep as they are nested.
    sealed interface Node {}

    record Point(double x, double y) implements Node {}

    record Group(List<Node> nodes) implements Node {}

    /// A geometry.
    ///
    /// @param type GeoJSON's name for it, such as *Polygon*
    record Shape(String type, Node coordinates) {}

    /// One thing with a geometry.
    ///
    /// @param number counted from 1
    /// @param code   of the constituency, where its properties have one
    record Feature(long number, Optional<String> code, Shape shape) {}

    /// Reads the features in order and hands each over.
    void each(Consumer<Feature> taker) throws Unreadable {
        need(json.nextToken(), JsonToken.START_OBJECT);
        boolean found = false;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                found = true;
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    features++;
                    taker.accept(feature());
                }
                need(json.currentToken(), JsonToken.END_ARRAY);
            } else {
                json.skipChildren();
            }
        }
        need(json.currentToken(), JsonToken.END_OBJECT);
        if (!found) {
            throw new Unreadable(new BoundaryFile.NoFeatures(Finding.Where.file(file)));
        }
    }

    private void need(JsonToken token, JsonToken expected) throws Unreadable {
        if (token != expected) {
            throw new Unreadable(new BrokenJson(Finding.Where.file(file)));
        }
    }

    private Feature feature() throws Unreadable {
        Optional<String> code = Optional.empty();
        Shape shape = new Shape("", new Group(List.of()));
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                code = code();
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                shape = shape();
            } else {
                json.skipChildren();
            }
        }
        need(json.currentToken(), JsonToken.END_OBJECT);
        return new Feature(features, code, shape);
    }

    private Optional<String> code() throws Unreadable {
        Optional<String> code = Optional.empty();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING
                    && CODE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                code = Optional.of(json.getString().strip());
            }
            json.skipChildren();
        }
        need(json.currentToken(), JsonToken.END_OBJECT);
        return code;
    }

    private Shape shape() throws Unreadable {
        String type = "";
        Node coordinates = new Group(List.of());
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = node();
            } else {
                json.skipChildren();
            }
        }
        need(json.currentToken(), JsonToken.END_OBJECT);
        return new Shape(type, coordinates);
    }

    private Node node() throws Unreadable {
        JsonToken token = json.nextToken();
        if (token != null && token.isNumeric()) {
            if (++points > MOST_POINTS) {
                throw new Unreadable(new BrokenJson(Finding.Where.file(file)));
            }
            double x = json.getDoubleValue();
            JsonToken second = json.nextToken();
            double y = second != null && second.isNumeric() ? json.getDoubleValue() : Double.NaN;
            // A height may follow.
            while (token != JsonToken.END_ARRAY) {
                token = json.nextToken();
                if (token == null || token.isStructStart()) {
                    throw new Unreadable(new BrokenJson(Finding.Where.file(file)));
                }
            }
            return new Point(x, y);
        }
        List<Node> nodes = new ArrayList<>();
        for (; token == JsonToken.START_ARRAY; token = json.nextToken()) {
            nodes.add(node());
        }
        need(token, JsonToken.END_ARRAY);
        return new Group(nodes);
    }

    /// Text that begins like JSON and breaks its rules.
    record BrokenJson(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file begins like GeoJSON and breaks its rules before it ends. It may have been cut short: fetch it again.";
        }
    }
}
