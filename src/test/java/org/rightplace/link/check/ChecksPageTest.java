package org.rightplace.link.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/checks.md` lists every check, made from the checks themselves. After a change, write it anew
/// with `mvn test -Dtest=ChecksPageTest -Drefresh=true`.
class ChecksPageTest {

    private static final Path PAGE = Path.of("docs/checks.md");

    @Test
    void listsEveryCheckInItsOwnWords() throws IOException {
        String page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run this test with -Drefresh=true").hasContent(page);
    }

    @Test
    void speaksInWholeSentences() {
        assertThat(Checks.ALL).allSatisfy(check -> assertThat(check.words()).matches("[A-Z].*[.]"));
    }

    private static String page() {
        long rules = Checks.ALL.stream()
                .filter(check -> !check.isOurs())
                .map(Check::rule)
                .distinct()
                .count();
        long ours = Checks.ALL.stream().filter(Check::isOurs).count();
        var page = new StringBuilder("""
                # What is checked in a return on looked-after children

                Made from the program itself by a test; do not edit. The numbers are those of the Department for Education's rules for the return (SSDA903), %d of them here; the %d that begin with RP are this program's own, where the Department has published no rule, or one for 2026-27 only. The words are ours and say what this program looks for. *Wrong*: it cannot be so. *Doubtful*: it may be so, and someone should look. Rules that compare with the year before are asked only where that return is read too, and Ofsted's number is held against the registers that are in the data folder: without one with homes one by one, RP20 to RP22 are not asked.

                | Rule | File | Column | Asked from | Weight | What is found |
                |---|---|---|---|---|---|
                """.formatted(rules, ours));
        for (Check check : Checks.ALL) {
            page.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            check.rule(),
                            check.file().published(),
                            check.column(),
                            check.since() == 0
                                    ? "every year"
                                    : "%d-%02d".formatted(check.since(), (check.since() + 1) % 100),
                            check.weight() == Check.Weight.WRONG ? "wrong" : "doubtful",
                            check.words()));
        }
        return page.toString();
    }
}
