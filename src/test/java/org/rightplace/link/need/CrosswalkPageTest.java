package org.rightplace.link.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/needs-crosswalk.md` shows the table by which needs are read, made from the table. After a change,
/// write it anew with `mvn test -Dtest=CrosswalkPageTest -Drefresh=true`.
class CrosswalkPageTest {

    private static final Path PAGE = Path.of("docs/needs-crosswalk.md");

    @Test
    void showsTheTable() throws IOException {
        String page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run this test with -Drefresh=true").hasContent(page);
    }

    private static String page() {
        var page = new StringBuilder("""
                # How needs are read from the records there are

                Made from the program itself by a test; do not edit. A yes makes a need *present*, never a level. A no makes *none known*, which is not *no need*, and only where the source answered every question it has about the domain with no. One answer makes one need at most: where it fits several domains and names none, it is *a hint* and no need is made of it, or needs would come together because a table was written so.

                The domains are this product's own. The bands of the strengths and difficulties questionnaire are those the Department for Education reports by.

                | Source | Field | Answer | Domain | Says |
                |---|---|---|---|---|
                """);
        for (Crosswalk.Entry entry : Crosswalk.ENTRIES) {
            page.append("| %s | `%s` | %s | %s | %s |\n"
                    .formatted(
                            entry.source().title(),
                            entry.field(),
                            entry.value(),
                            entry.domain().title(),
                            entry.says().words()));
        }
        page.append("""

                ## What is held and never read as a need

                | Source | Field | Why |
                |---|---|---|
                """);
        for (Crosswalk.NotRead not : Crosswalk.NOT_READ) {
            page.append("| %s | %s | %s |\n".formatted(not.source().title(), not.field(), not.why()));
        }
        return page.toString();
    }
}
