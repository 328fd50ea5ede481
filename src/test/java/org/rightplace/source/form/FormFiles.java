package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightplace.evidence.Checked;
import org.rightplace.source.Workbooks;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;

/// Forms as files of a test: rows of cells under a table's headings.
final class FormFiles {

    static final Pseudonyms PSEUDONYMS = new Pseudonyms(List.of(key()));

    static final Doorway DOORWAY = Doorway.of(PSEUDONYMS);

    private FormFiles() {}

    private static byte[] key() {
        byte[] key = new byte[Pseudonyms.LEAST_KEY];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    /// A workbook as a person fills one: headings as the template shows them, every cell typed as text.
    ///
    /// @param rows of each the cells by the column's heading
    static byte[] workbook(FormTable table, List<Map<String, String>> rows) {
        return workbook(table.sheet(), table, rows);
    }

    static byte[] workbook(String sheet, FormTable table, List<Map<String, String>> rows) {
        return Workbooks.xlsx(sheet, cells(table, rows));
    }

    static String csv(FormTable table, List<Map<String, String>> rows) {
        return cells(table, rows).stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> cells(FormTable table, List<Map<String, String>> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(FormColumn::shown).toList());
        for (Map<String, String> row : rows) {
            List<String> headings =
                    table.columns().stream().map(FormColumn::heading).toList();
            assertThat(headings).containsAll(row.keySet());
            cells.add(headings.stream()
                    .map(heading -> row.getOrDefault(heading, ""))
                    .toList());
        }
        return cells;
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Checked<?> read(Form form, Path file) throws IOException {
        return switch (form.slug()) {
            case "capability" -> CapabilityForm.read(file);
            case "needs" -> NeedsForm.read(file, Optional.empty(), DOORWAY);
            default -> CommissioningForm.read(file, Optional.empty(), DOORWAY);
        };
    }

    static <T> T whole(Checked<T> read) {
        assertThat(read.findings()).isEqualTo(Collections.emptyList());
        return ((Checked.Whole<T>) read).value();
    }
}
