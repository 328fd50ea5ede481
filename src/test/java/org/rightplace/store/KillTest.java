package org.rightplace.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.release.Release;

/// A process is killed while it keeps releases, one after another: each is there whole, or not at all.
class KillTest {

    @TempDir
    Path folder;

    @Test
    void aKillLeavesWholeReleasesOnly() throws Exception {
        killed(6, 2026);
    }

    @Test
    @Tag("long")
    void sixtyKillsLeaveWholeReleasesOnly() throws Exception {
        killed(60, 1123);
    }

    // The directory is the same throughout, so each start also takes over from a killed one. How many releases a
    // process is let keep is drawn; the kill then falls into the work on the next one, whose size differs each time.
    private void killed(int times, long seed) throws Exception {
        var random = new SplittableRandom(seed);
        int releases = 0;
        for (int time = 0; time < times; time++) {
            int kept = time == 0 ? 1 : random.nextInt(5);
            Process child = Child.start(List.of(), "keep", folder, random.nextLong());
            try (BufferedReader said = child.inputReader()) {
                assertThat(said.readLine()).isEqualTo("ready");
                for (int i = 0; i < kept; i++) {
                    assertThat(said.readLine()).isEqualTo("kept");
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            int now = wholeReleases();
            assertThat(now).as("what it said was kept is there").isGreaterThanOrEqualTo(releases + kept);
            releases = now;
        }
    }

    private int wholeReleases() throws IOException, HeldByAnother {
        var holder = new Holder(ProcessHandle.current().pid(), "test", Instant.EPOCH, Optional.empty());
        try (var data = DataDirectory.open(folder, holder)) {
            Store store = data.store();
            for (Release release : store.releases()) {
                assertThat(store.providers(release.id()))
                        .hasSize(release.contents().providers());
            }
            assertThat(number(store, "SELECT count(*) FROM provider"))
                    .isEqualTo(number(store, "SELECT coalesce(sum(providers), 0) FROM release"));
            assertThat(number(store, "SELECT count(*) FROM pragma_foreign_key_check"))
                    .isZero();
            assertThat(number(store, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"))
                    .isZero();
            return store.releases().size();
        }
    }

    private static int number(Store store, String sql) {
        return store.database()
                .read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void aDiskThatTakesNoMoreLeavesEverythingAsBefore() throws Exception {
        var holder = new Holder(ProcessHandle.current().pid(), "test", Instant.EPOCH, Optional.empty());
        String before;
        try (var data = DataDirectory.open(folder, holder)) {
            var invented = new Invented(4);
            data.store().keep(invented.release(50), new Records.Providers(invented.providers(50)));
            before = data.store().dump();
        }

        // No file may grow beyond 4 or 8 MB: shells count in blocks of 512 or 1024 bytes.
        Process child = Child.start(List.of("sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh"), "overfill", folder);
        try (BufferedReader said = child.inputReader()) {
            assertThat(said.readLine())
                    .startsWith("Nothing was kept: the disk ")
                    .contains("rightplace.db")
                    .endsWith(".");
        }
        assertThat(child.waitFor()).isZero();

        try (var data = DataDirectory.open(folder, holder)) {
            assertThat(data.store().dump()).isEqualTo(before);
        }
    }
}
