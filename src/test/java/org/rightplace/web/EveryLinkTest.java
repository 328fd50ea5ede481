package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.workbench.Imported;

/// Every way that a page offers leads to a page.
class EveryLinkTest {

    private static final Pattern WAY = Pattern.compile(" (?:href|src|xlink:href)=\"(/[^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* method=\"get\" action=\"([^\"]*)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CHOICE =
            Pattern.compile("<select[^>]* name=\"([^\"]*)\"(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    /// Follows each link of each page once, and chooses each option of each form once.
    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
        try (var site = new Started(folder)) {
            load(
                    site,
                    "2024",
                    LocalDate.of(2024, 3, 31),
                    "North West,North West,Lancashire,Fylde",
                    "North West,North West,Cumbria,Fylde");
            load(
                    site,
                    "2025",
                    LocalDate.of(2025, 3, 31),
                    "London,London,Lewisham,Lewisham North",
                    "Wales,Wales,Cardiff,Cardiff West");
            Set<String> seen = new LinkedHashSet<>(List.of("/"));
            Queue<String> ahead = new ArrayDeque<>(seen);
            List<String> broken = new ArrayList<>();
            while (!ahead.isEmpty()) {
                String way = ahead.remove();
                var answer = site.get(way);
                List<String> next = new ArrayList<>();
                if (answer.statusCode() == 303) { // such as from a record that nobody has written to its release
                    next.add(answer.headers().firstValue("Location").orElseThrow());
                } else if (answer.statusCode() != 200) {
                    broken.add("%d %s".formatted(answer.statusCode(), way));
                } else if (answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html")) {
                    next.addAll(ways(answer.body()));
                }
                next.stream().filter(seen::add).forEach(ahead::add);
            }

            assertThat(broken).isEmpty();
            assertThat(seen)
                    .contains(
                            "/areas/E14001244",
                            "/movements?year=2014",
                            "/homes?by=authority",
                            "/homes.csv?by=authority",
                            "/reflections/constituency-release-july-2024/edit")
                    .doesNotContain("/areas/W92000004", "/areas/E10000006");
        }
    }

    private void load(Started site, String name, LocalDate asAt, String where, String instead) throws IOException {
        Path file = folder.resolve(name + ".csv");
        String list = MadeUpList.of(asAt, List.of("Good", "Good", "Outstanding", "Inadequate", ""));
        assertThat(list).contains(where);
        Files.writeString(file, list.replaceFirst(Pattern.quote(where), Matcher.quoteReplacement(instead)));
        assertThat(site.workbench().importFile(file, "tester", Optional.empty()))
                .isInstanceOf(Imported.Kept.class);
    }

    private static List<String> ways(String page) {
        List<String> ways = new ArrayList<>();
        WAY.matcher(page).results().forEach(way -> ways.add(plain(way.group(1))));
        FORM.matcher(page)
                .results()
                .forEach(form -> CHOICE.matcher(form.group(2))
                        .results()
                        .forEach(choice -> OPTION.matcher(choice.group(2))
                                .results()
                                .forEach(option -> ways.add(
                                        plain(form.group(1)) + "?" + choice.group(1) + "=" + plain(option.group(1))))));
        return ways.stream().map(way -> way.replaceFirst("#.*", "")).toList();
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
