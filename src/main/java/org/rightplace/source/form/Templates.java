package org.rightplace.source.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The forms as files to be filled: a workbook, CSV, or the JSON Schema that JSON must obey.
public final class Templates {
    private Templates() {}

    /// The workbook, with lists to pick from, explanations and an example.
    public static byte[] xlsx(Form form) {
        return FormXlsx.template(form);
    }

    /// CSV for each table of the form, by the table's key: its headings and an example.
    public static Map<String, byte[]> csv(Form form) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        form.tables()
                .forEach(table -> texts.put(table.key(), FormCsv.template(table).getBytes(StandardCharsets.UTF_8)));
        return texts;
    }

    /// The JSON Schema (2020-12).
    public static byte[] schema(Form form) {
        return FormSchema.of(form).getBytes(StandardCharsets.UTF_8);
    }
}
