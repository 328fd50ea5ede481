package org.rightplace.source.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/placements-standard.md` says how the standard is read, made from the reader's own tables. After a
/// change, write it anew with `mvn test -Dtest=StandardPageTest -Drefresh=true`.
class StandardPageTest {

    private static final Path PAGE = Path.of("docs/placements-standard.md");

    @Test
    void saysHowTheStandardIsRead() throws IOException {
        String page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run this test with -Drefresh=true").hasContent(page);
    }

    @Test
    void everyRuleIsASentence() {
        assertThat(CrossRule.ALL)
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(rule.words()).matches("[A-Z].*[.]"));
        assertThat(CrossRule.ALL).extracting(CrossRule::words).doesNotHaveDuplicates();
    }

    private static String page() {
        var page = new StringBuilder("""
                # How the Placements Data Standard is read

                Made from the program itself by a test; do not edit. Version 01 (June 2026) is read as a spreadsheet, CSV or JSON, v2 (July 2025) as JSON or CSV; a file is known by its names, never by its own name. What is wrong with a file is in [findings.md](findings.md), how needs are read from it in [needs-crosswalk.md](needs-crosswalk.md).

                - **Children** stand under a pseudonym made from the authority and the child's number; so does the number of a placement, since authorities build it from the child's. **Officers** are never read. **Free text** may name someone: what is written is not kept, only that *other* was chosen, or other risks are described. No finding quotes a cell.
                - **Where a place is**: of the first half of a postcode only the authority that holds most of it is kept, and whether all of it does. More of a postcode is cut off. An authority's name is taken too.
                - **Education.** The spreadsheet heads a column *education continuity* and asks *was the child's education disrupted?*: *Yes* is read as disrupted, unless its row of questions asks otherwise. In the names of the page and in v2 true is read as continuous. Each file is told how it was read.
                - **Sexual exploitation** has no column in the spreadsheet of June 2026: it is not known of any child there.
                - **Ofsted's number**: *Unregistered* is an answer, nothing is none, and anything else is no number.
                - **Siblings**: in the spreadsheet *NA* is a child who has none and 0 one who need not live with any; the page and v2 have 0 for both.
                - **The days** of the spreadsheet are those of the referral and of the agreed start; the page calls them the days on which these were written down. The wait is counted between them in either.
                - **A referral without a placement** is kept: it is demand that was not met. Zeros and *NA* make no placement.
                - **The same record twice**, or two under one number of a placement: the later is left out.

                ## Names

                | Spreadsheet | Page | v2 | Also read | Kept |
                |---|---|---|---|---|
                """);
        for (Column column : Column.values()) {
            String also = column.headings().stream()
                    .filter(name -> java.util.Arrays.stream(Version.values())
                            .noneMatch(version -> column.name(version).equals(name)))
                    .collect(Collectors.joining("`, `"));
            page.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            code(column.name(Version.SHEET_01)),
                            code(column.name(Version.PAGE_01)),
                            code(column.name(Version.V2)),
                            code(also),
                            !column.isKept() ? "no" : column.isFreeText() ? "not what is written" : "yes"));
        }
        page.append("""

                ## What must not stand together

                | Field | What is found |
                |---|---|
                """);
        for (CrossRule rule : CrossRule.ALL) {
            page.append("| %s | %s |\n".formatted(code(rule.column().headings().getFirst()), rule.words()));
        }
        return page.toString();
    }

    private static String code(String name) {
        return name.isEmpty() ? "" : "`" + name + "`";
    }
}
