package org.rightplace.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The manual says what the product says. After a change, write its first page anew with
/// `mvn test -Dtest=ManualTest -Drefresh=true`.
class ManualTest {

    private static final Path MANUAL = Path.of("docs/manual");

    @Test
    void hasTheSameFirstPageAsTheProduct() throws IOException {
        var page = new StringBuilder("# %s\n\n%s\n\n## What to do, in this order\n\n"
                .formatted(BeforeLoadingPage.TITLE, BeforeLoadingPage.LEDE));
        for (int i = 0; i < BeforeLoadingPage.POINTS.size(); i++) {
            page.append("%d. %s\n".formatted(i + 1, BeforeLoadingPage.POINTS.get(i)));
        }
        page.append("\n## What happens to the records\n\n");
        BeforeLoadingPage.FACTS.forEach(fact -> page.append("- ").append(fact).append('\n'));
        page.append('\n').append(BeforeLoadingPage.LAW).append("\n\n");
        BeforeLoadingPage.TEMPLATES.forEach(
                template -> page.append("- [%s](%s)\n".formatted(template.words(), template.file())));
        Path file = MANUAL.resolve("before-you-load.md");
        if (Boolean.getBoolean("refresh")) {
            Files.writeString(file, page);
        }
        assertThat(file).as("stale: run this test with -Drefresh=true").hasContent(page.toString());
    }

    @Test
    void marksEveryWordAboutTheLawAsToBeChecked() throws IOException {
        var law = Pattern.compile("\\b[Aa]rticles? \\d|\\bsection \\d+[A-Z]?\\b(?! of the \\[)|Schedule \\d");
        for (BeforeLoadingPage.Template template : BeforeLoadingPage.TEMPLATES) {
            List<String> lines = Files.readAllLines(MANUAL.resolve(template.file()));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean checked = line.contains("to be checked")
                        // an item of a list under a sentence that is marked
                        || (line.startsWith("- ") && marked(lines, i));
                assertThat(!law.matcher(line).find() || checked)
                        .as("%s, line %d: %s", template.file(), i + 1, line)
                        .isTrue();
            }
        }
    }

    private static boolean marked(List<String> lines, int item) {
        int i = item;
        while (lines.get(i).startsWith("- ") || lines.get(i).isBlank()) {
            i--;
        }
        return lines.get(i).contains("to be checked");
    }
}
