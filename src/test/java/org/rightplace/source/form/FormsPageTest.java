package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/forms.md` lists every column of every form, made from the forms themselves. After a change, write it anew with
/// `mvn test -Dtest=FormsPageTest -Drefresh=true`.
class FormsPageTest {

    private static final Path PAGE = Path.of("docs/forms.md");

    @Test
    void listsEveryColumnOfEveryForm() throws IOException {
        String page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run this test with -Drefresh=true").hasContent(page);
    }

    @Test
    void asksInWholeSentences() {
        assertThat(Form.all().stream().flatMap(form -> form.tables().stream()).toList())
                .allSatisfy(table -> {
                    assertThat(table.says()).matches("[A-Z].*[.]");
                    assertThat(table.columns())
                            .allSatisfy(column -> assertThat(column.asks()).matches("[A-Z1].*[.]"));
                });
    }

    private static String page() {
        var page = new StringBuilder("""
                # The forms that Rightplace brings

                Made from the program itself by a test; do not edit. `rightplace template needs`, `capability` or `commissioning` writes a form as a workbook to be filled, with `--csv` as CSV, with `--schema` its JSON Schema.

                A workbook, CSV and JSON hold the same columns. A sheet and a CSV file name a column by its heading and a choice by its words; JSON names both by their keys. All are read from any of them, without regard to case. JSON is an object with the form's word under `form` and a list of rows under the key of each table.

                **An empty cell means not said.** It is never read as *no*, as *none* or as 0. A row whose first cell is “%s” is an example and is never read. A heading with * must be filled.
                """.formatted(FormTable.EXAMPLE));
        Form.all().forEach(form -> form(page, form));
        return page.toString();
    }

    private static void form(StringBuilder page, Form form) {
        page.append("\n## %s (`%s`)\n\n%s\n".formatted(form.title(), form.slug(), form.says()));
        for (FormTable table : form.tables()) {
            page.append(
                    "\n### %s (`%s`)\n\n%s %s\n\n"
                            .formatted(
                                    table.sheet(),
                                    table.key(),
                                    table.says(),
                                    table.aboutChildren()
                                            ? "A faulty cell keeps its row out; no finding quotes a cell."
                                            : "A faulty cell is left out and counts as not said; the row stays, unless the cell must be filled."));
            page.append("| Heading | Key | Asks | Holds |\n|---|---|---|---|\n");
            for (FormColumn<?> column : table.columns()) {
                page.append("| %s | `%s` | %s | %s |\n"
                        .formatted(
                                column.shown().replace(FormColumn.MARK, " \\*"),
                                column.key(),
                                column.asks(),
                                holds(column.holds())));
            }
        }
    }

    private static <T> String holds(Holds<T> holds) {
        return switch (holds) {
            case Holds.OneOf<T>(var options, var called)
            when called.isEmpty() ->
                "one of: "
                        + String.join(
                                "; ",
                                options.stream()
                                        .map(pick -> "%s (`%s`)".formatted(pick.words(), pick.slug()))
                                        .toList());
            default -> holds.expected();
        };
    }
}
