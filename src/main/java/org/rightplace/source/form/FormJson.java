package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A form as JSON: its slug under `form`, then a list of rows for each of its tables, in each row the columns by key.
/// What the schema of [FormSchema] allows is read, and what is written obeys it.
final class FormJson {

    private static final String FORM = "form";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Bytes bytes;
    private final JsonParser json;

    private FormJson(Bytes bytes, JsonParser json) {
        this.bytes = bytes;
        this.json = json;
    }

    /// The form that a file says it is.
    static Optional<Form> recognise(Bytes bytes) throws IOException, Unreadable {
        try (InputStream in = bytes.open();
                JsonParser json = MAPPER.createParser(in)) {
            return new FormJson(bytes, json).slug().flatMap(Form::find);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<String> slug() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() == JsonToken.VALUE_STRING && name.equals(FORM)) {
                return Optional.of(json.getString());
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    /// Reads the rows of a form, as [FormFile#each] does.
    static void each(Bytes bytes, Form form, Noted noted, Consumer<FormRow> taker) throws IOException, Unreadable {
        if (!recognise(bytes).equals(Optional.of(form))) {
            throw new Unreadable(FormFile.notThisForm(bytes.file(), form));
        }
        try (InputStream in = bytes.open();
                JsonParser json = MAPPER.createParser(in)) {
            new FormJson(bytes, json).tables(form, noted, taker);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new Unreadable(new BrokenFormJson(Where.file(bytes.file())));
        }
    }

    private void tables(Form form, Noted noted, Consumer<FormRow> taker) throws Unreadable {
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            Optional<FormTable> table = table(form, name);
            if (table.isPresent() && value == JsonToken.START_ARRAY) {
                rows(table.get(), noted, taker);
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new Unreadable(new BrokenFormJson(Where.file(bytes.file())));
        }
    }

    private static Optional<FormTable> table(Form form, String key) {
        return form.tables().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private void rows(FormTable table, Noted noted, Consumer<FormRow> taker) throws Unreadable {
        Map<String, FormColumn<?>> names = table.names();
        Set<String> unknown = new LinkedHashSet<>();
        long row = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            row++;
            Map<FormColumn<?>, Cell> cells = new HashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                Cell cell = cell();
                FormColumn<?> column = names.get(name);
                if (column != null) {
                    cells.put(column, cell);
                } else {
                    unknown.add(name);
                }
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                taker.accept(new FormRow(table, new Where(bytes.file(), table.key(), row, null), cells, noted));
            }
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new Unreadable(new BrokenFormJson(new Where(bytes.file(), table.key(), row + 1, null)));
        }
        for (String name : unknown) {
            noted.add(new FormHeadings.NoColumnOfTheForm(
                    new Where(bytes.file(), table.key(), 0, table.aboutChildren() ? null : name)));
        }
    }

    /// A value as the cell of a sheet would hold it.
    private Cell cell() {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Cell.Words(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell.Figure(json.getDecimalValue());
            case VALUE_TRUE -> new Cell.Words("Yes");
            case VALUE_FALSE -> new Cell.Words("No");
            case START_ARRAY -> several();
            case START_OBJECT -> {
                json.skipChildren();
                yield new Cell.Words("{…}"); // no column holds an object, so it is told
            }
            default -> Row.NOTHING;
        };
    }

    private Cell several() {
        List<String> parts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            parts.add(json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "{…}");
            json.skipChildren();
        }
        return new Cell.Words(String.join("; ", parts));
    }

    /// A form as JSON.
    ///
    /// @param rows of each table
    static String write(Form form, Map<FormTable, List<Answers>> rows) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put(FORM, form.slug());
        for (FormTable table : form.tables()) {
            ArrayNode list = root.putArray(table.key());
            for (Answers answers : rows.getOrDefault(table, List.of())) {
                ObjectNode row = list.addObject();
                table.columns().forEach(column -> put(row, column, answers));
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static <T> void put(ObjectNode row, FormColumn<T> column, Answers answers) {
        answers.find(column).ifPresent(value -> put(row, column.key(), column.holds(), value));
    }

    private static <T> void put(ObjectNode row, String key, Holds<T> holds, T value) {
        switch (holds) {
            case Holds.OneOf<T> list -> row.put(key, list.pick(value).slug());
            case Holds.Several<?> list ->
                ((Set<?>) value).stream().map(one -> ((Worded) one).slug()).forEach(row.withArray(key)::add);
            case Holds.YesOrNo yesOrNo -> row.put(key, (Boolean) value);
            case Holds.Whole whole -> row.put(key, (Integer) value);
            case Holds.Pounds pounds -> row.put(key, Holds.Pounds.pounds((Pence) value));
            case Holds.Day day -> row.put(key, value.toString());
            case Holds.HomeNumber number -> row.put(key, value.toString());
            case Holds.Account account -> row.put(key, (String) value);
            case Holds.Line line -> row.put(key, (String) value);
            case Holds.Quotation quotation -> row.put(key, (String) value);
        }
    }

    /// JSON that breaks its own rules.
    record BrokenFormJson(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file begins like JSON and breaks its rules here or later. It may have been cut short: send it again.";
        }
    }
}
