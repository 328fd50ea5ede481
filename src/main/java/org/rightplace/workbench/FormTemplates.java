package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.source.form.Form;
import org.rightplace.source.form.Templates;

/// The product's own forms as files to be filled.
public final class FormTemplates {
    private FormTemplates() {}

    /// What a form is written as.
    public enum As {
        /// A workbook with lists to pick from, explanations and an example.
        XLSX(".xlsx"),
        /// A CSV file for each table, with headings and an example.
        CSV(".csv"),
        /// The JSON Schema of the form.
        SCHEMA(".schema.json");

        private final String ending;

        As(String ending) {
            this.ending = ending;
        }
    }

    /// The words for the forms.
    public static List<String> forms() {
        return Form.all().stream().map(Form::slug).toList();
    }

    /// Writes a form.
    ///
    /// @param form  one of [#forms]
    /// @param out   the file; of a form with several tables, CSV of the second and later is written beside it under
    ///     names that say which; empty for a name that says what it is, in the folder that the program runs in
    /// @param force whether files of the same names are replaced
    /// @return what was written, in order
    /// @throws FileAlreadyExistsException if a file is there and must not be replaced; none is written then
    /// @throws IOException if the disk fails
    public static List<Path> write(String form, As as, Optional<Path> out, boolean force) throws IOException {
        Form found = Form.find(form)
                .orElseThrow(() -> new IllegalArgumentException(
                        "“%s” is none of the forms: %s.".formatted(form, String.join(", ", forms()))));
        Map<Path, byte[]> files =
                files(found, as, out.orElseGet(() -> Path.of(found.file() + "-template" + as.ending)));
        for (Path file : files.keySet()) {
            if (!force && Files.exists(file)) {
                throw exists(file);
            }
        }
        OpenOption[] how = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            try {
                Files.write(file.getKey(), file.getValue(), how);
            } catch (FileAlreadyExistsException meanwhile) {
                throw exists(file.getKey());
            }
        }
        return new ArrayList<>(files.keySet());
    }

    private static IOException exists(Path file) {
        return new FileAlreadyExistsException(file.toString(), null, "the file is there already; --force replaces it");
    }

    private static Map<Path, byte[]> files(Form form, As as, Path first) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        switch (as) {
            case XLSX -> files.put(first, Templates.xlsx(form));
            case SCHEMA -> files.put(first, Templates.schema(form));
            case CSV ->
                Templates.csv(form)
                        .forEach((table, text) -> files.put(files.isEmpty() ? first : beside(first, table), text));
        }
        return files;
    }

    private static Path beside(Path first, String table) {
        String name = String.valueOf(first.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return first.resolveSibling(stem + "-" + table + (dot > 0 ? name.substring(dot) : ""));
    }
}
