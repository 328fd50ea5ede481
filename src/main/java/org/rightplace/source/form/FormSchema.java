package org.rightplace.source.form;

import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee.Pence;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of a form, made from its columns.
final class FormSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormSchema() {}

    static String of(Form form) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:rightplace:form:" + form.slug());
        root.put("title", form.title());
        root.put("description", form.says());
        ObjectNode properties = object(root);
        properties.putObject("form").put("const", form.slug());
        root.putArray("required").add("form");
        for (FormTable table : form.tables()) {
            ObjectNode list = properties.putObject(table.key());
            list.put("type", "array");
            list.put("description", table.says());
            row(table, list.putObject("items"));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// Says that a node is an object of these properties only, which are handed back to be filled.
    private static ObjectNode object(ObjectNode node) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        return node.putObject("properties");
    }

    private static void row(FormTable table, ObjectNode row) {
        ObjectNode properties = object(row);
        ArrayNode required = row.putArray("required");
        for (FormColumn<?> column : table.columns()) {
            ObjectNode property = properties.putObject(column.key());
            property.put("title", column.heading());
            property.put("description", column.asks());
            value(column.holds(), property);
            if (column.needed()) {
                required.add(column.key());
            }
        }
    }

    private static void value(Holds<?> holds, ObjectNode node) {
        switch (holds) {
            case Holds.OneOf<?> list -> {
                node.put("type", "string");
                ArrayNode slugs = node.putArray("enum");
                list.options().forEach(pick -> slugs.add(pick.slug()));
            }
            case Holds.Several<?> list -> {
                node.put("type", "array").put("minItems", 1).put("uniqueItems", true);
                ArrayNode slugs = node.putObject("items").put("type", "string").putArray("enum");
                list.options().forEach(pick -> slugs.add(((Worded) pick.value()).slug()));
            }
            case Holds.YesOrNo yesOrNo -> node.put("type", "boolean");
            case Holds.Whole(int least, int most) ->
                node.put("type", "integer").put("minimum", least).put("maximum", most);
            case Holds.Pounds(int most) ->
                node.put("type", "number")
                        .put("minimum", 0)
                        .put("maximum", most)
                        .put("multipleOf", Holds.Pounds.pounds(new Pence(1)));
            case Holds.Day day -> node.put("type", "string").put("format", "date");
            case Holds.HomeNumber number -> node.put("type", "string").put("pattern", "^(SC\\d{6}|\\d{7})$");
            case Holds.Account account -> node.put("type", "string").put("pattern", "^[\\p{L}\\p{N}._@+-]{1,80}$");
            case Holds.Line(String what, int most) ->
                node.put("type", "string").put("minLength", 1).put("maxLength", most);
            case Holds.Quotation quotation ->
                node.put("type", "string").put("minLength", 1).put("maxLength", Holds.Quotation.MOST);
        }
    }
}
