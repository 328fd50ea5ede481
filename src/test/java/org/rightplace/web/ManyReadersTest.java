package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.workbench.Imported;

/// Fifty readers at once, while releases arrive: every answer is whole, and is of what was held before or after.
@Tag("long")
class ManyReadersTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/homes",
            "/homes?by=constituency",
            "/map",
            "/concentration?by=authority",
            "/movements",
            "/openings",
            "/history",
            "/compare",
            "/releases",
            "/ledger",
            "/homes.json?by=region",
            "/homes.csv?by=authority");

    @Test
    void allGetWholeAnswersWhileReleasesArrive(@TempDir Path folder) throws Exception {
        int arriving = 6;
        try (Started started = new Started(folder);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = new CountDownLatch(1);
            List<Future<List<Integer>>> all = new ArrayList<>();
            for (int reader = 0; reader < 50; reader++) {
                int first = reader;
                all.add(readers.submit(() -> read(started, first, finished)));
            }
            for (int i = 0; i < arriving; i++) {
                LocalDate day = LocalDate.of(2010 + i, 3, 31);
                Path file = folder.resolve("provider_level_%s.csv".formatted(day));
                Files.writeString(file, MadeUpList.of(day, Started.AFTER));
                assertThat(started.workbench().importFile(file, "tester", Optional.empty()))
                        .isInstanceOf(Imported.Kept.class);
            }
            finished.countDown();
            int before = count(started) - arriving;
            for (Future<List<Integer>> reader : all) {
                List<Integer> seen = reader.get();
                assertThat(seen)
                        .isNotEmpty()
                        .isSorted()
                        .allSatisfy(releases -> assertThat(releases).isBetween(before, before + arriving));
            }
        }
    }

    /// How many releases the reader saw, each time it looked.
    private static List<Integer> read(Started started, int first, CountDownLatch finished) {
        List<Integer> seen = new ArrayList<>();
        int turn = first;
        do {
            var answer = started.get(PAGES.get(turn++ % PAGES.size()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            seen.add(count(started));
        } while (finished.getCount() > 0);
        return Collections.unmodifiableList(seen);
    }

    private static int count(Started started) {
        String json = started.get("/releases.json").body();
        return json.split("\"sha256\" : ", -1).length - 1;
    }
}
