package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.TakeAway;

/// Ofsted's list for authorities is kept, and seen on no public page and in no export.
@Tag("shared-data")
class RestrictedListTest {

    private static final Path SAMPLE =
            Path.of("../shared/data/ofsted/provider-list-for-authorities-2025-fake-rows.xlsx");

    @Test
    void isKeptAndStandsOnNoPageAndInNoExport(@TempDir Path folder) throws Exception {
        try (Started started = new Started(folder)) {
            var imported = started.workbench().importFile(SAMPLE, "tester", Optional.empty());
            assertThat(imported).isInstanceOf(Imported.Kept.class);
            Release restricted = ((Imported.Kept) imported).release();
            assertThat(restricted.kind()).isEqualTo(Kind.LIST_FOR_AUTHORITIES);

            for (String page : List.of(
                    "/",
                    "/releases",
                    "/releases.json",
                    "/releases.csv",
                    "/ledger",
                    "/ledger.json",
                    "/compare",
                    "/about")) {
                assertThat(started.get(page).body())
                        .as(page)
                        .doesNotContain(restricted.id().value(), "fake-rows", "list-for-authorities");
            }
            assertThat(started.get("/capability").statusCode())
                    .as("what it registers homes for is for those who sign in")
                    .isEqualTo(302);
            var asked = started.get("/releases/" + restricted.id());
            assertThat(asked.statusCode()).isEqualTo(404);
            assertThat(asked.body()).contains("restricted").doesNotContain("fake-rows", restricted.title());
            TakeAway.write(started.workbench().register(), folder.resolve("taken"));
            try (Stream<Path> files = Files.list(folder.resolve("taken"))) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .doesNotContain(restricted.id().value(), "fake-rows", "list-for-authorities"));
            }
        }
    }
}
