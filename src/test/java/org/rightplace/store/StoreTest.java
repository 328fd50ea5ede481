package org.rightplace.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;

class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.5Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("rightplace.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesBackEveryFieldOfARelease(long seed) throws IOException {
        var invented = new Invented(seed);
        int size = (int) seed * 40 - 40;
        var providers = invented.providers(size);
        Release release = invented.release(size);

        assertThat(store.keep(release, new Records.Providers(providers))).isEqualTo(new Kept(release, true));
        close();
        open();

        assertThat(store.releases()).containsExactly(release);
        assertThat(store.providers(release.id())).isEqualTo(providers);
        assertThat(store.findPayload(release.id())).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 5_000_000})
    void givesBackEveryByteOfAPayload(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Release release = new Invented(size).release(0);

        store.keep(release, new Records.Payload(bytes));

        assertThat(store.findPayload(release.id())).hasValue(bytes);
        assertThat(store.providers(release.id())).isEmpty();
    }

    @Test
    void knowsNothingOfAReleaseThatWasNotKept() {
        var unknown = new ReleaseId("0123456789ab");

        assertThat(store.releases()).isEmpty();
        assertThat(store.providers(unknown)).isEmpty();
        assertThat(store.findPayload(unknown)).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameBytesComeAgain() throws IOException {
        var invented = new Invented(1);
        Release first = invented.release(10);
        store.keep(first, new Records.Providers(invented.providers(10)));
        String before = store.dump();
        Release again = new Release(
                first.identity(),
                first.edition(),
                new Release.Loading("other name.csv", NOON, "somebody else", false),
                first.contents(),
                first.warnings());

        assertThat(store.keep(again, new Records.Providers(invented.providers(10))))
                .isEqualTo(new Kept(first, false));

        assertThat(store.dump()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfAReleaseThatFailsInTheMiddle() throws IOException {
        var invented = new Invented(1);
        store.keep(invented.release(20), new Records.Providers(invented.providers(20)));
        String before = store.dump();
        store.database()
                .write(handle -> handle.execute("CREATE TRIGGER fault BEFORE INSERT ON judged "
                        + "WHEN NEW.provider = 700 BEGIN SELECT RAISE(ABORT, 'a fault on purpose'); END"));
        Release release = invented.release(1_000);
        var providers = new Records.Providers(invented.providers(1_000));

        assertThatThrownBy(() -> store.keep(release, providers))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Nothing was kept")
                .hasMessageContaining("a fault on purpose");

        assertThat(store.dump()).isEqualTo(before);
        store.database().write(handle -> handle.execute("DROP TRIGGER fault"));
        assertThat(store.keep(release, providers).added()).isTrue();
        assertThat(store.providers(release.id())).isEqualTo(providers.providers());
    }

    @Test
    void keepsNothingWhenTheDatabaseCannotGrowAndSaysSo() throws IOException {
        String before = store.dump();
        String key = "0".repeat(100);

        assertThatThrownBy(() -> store.database().write(handle -> {
                    handle.execute("PRAGMA max_page_count = 100");
                    ReflectionTable.add(handle, key, NOON, "ann", "{}");
                    return ReflectionTable.add(handle, key, NOON, "ann", "x".repeat(1_000_000));
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("Nothing was kept: the disk is full, so the database %s cannot grow."
                        .formatted(store.database().file()));

        assertThat(store.dump()).isEqualTo(before);
    }

    @Test
    void listsReleasesByTheDayTheyDescribeAndThenByLoading() throws IOException {
        var invented = new Invented(5);
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Release drawn = invented.release(0);
            Release sameDay = invented.release(0);
            Release later = new Release(
                    sameDay.identity(), drawn.edition(), sameDay.loading(), sameDay.contents(), sameDay.warnings());
            releases.addAll(List.of(drawn, later));
        }
        for (Release release : releases) {
            store.keep(release, new Records.Payload(new byte[1]));
        }

        assertThat(store.releases())
                .containsExactlyInAnyOrderElementsOf(releases)
                .isSortedAccordingTo(Comparator.comparing(Release::asAt)
                        .thenComparing(release -> release.loading().at()));
    }

    @Test
    void refusesToKeepWhatTheProductCarriesItself() {
        Release release = new Invented(1).release(0);
        Release builtIn = new Release(
                release.identity(),
                release.edition(),
                new Release.Loading("table.csv", NOON, "Rightplace", true),
                release.contents(),
                List.of());

        assertThatThrownBy(() -> store.keep(builtIn, new Records.Payload(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(release.id().value());
    }

    @Test
    void keepsEveryVersionOfAReflection() throws IOException {
        assertThat(store.findReflection("july-2024")).isEmpty();

        var first = store.keepReflection("july-2024", NOON, "ann", "{\"why\":\"it's new\"}");
        store.keepReflection("0123456789ab", NOON, "ann", "{}");
        var second = store.keepReflection("july-2024", NOON.plusSeconds(1), "ben", "{\"why\":\"“again”\"}");

        assertThat(first).isEqualTo(new KeptReflection("july-2024", 1, NOON, "ann", "{\"why\":\"it's new\"}"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(store.reflections("july-2024")).containsExactly(first, second);
        assertThat(store.findReflection("july-2024")).hasValue(second);
        assertThat(store.reflectionKeys()).containsExactly("0123456789ab", "july-2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE reflection SET record = ''",
                "DELETE FROM reflection",
                "UPDATE release SET title = ''",
                "UPDATE provider SET sector = 'PRIVATE'"
            })
    void letsNobodyChangeWhatWasKept(String sql) throws IOException {
        var invented = new Invented(3);
        store.keep(invented.release(5), new Records.Providers(invented.providers(5)));
        store.keepReflection("july-2024", NOON, "ann", "{}");
        String before = store.dump();

        assertThatThrownBy(() -> store.database().write(handle -> handle.execute(sql)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is never");

        assertThat(store.dump()).isEqualTo(before);
    }

    @Test
    void showsEveryTableInItsDump() throws IOException {
        var invented = new Invented(2);
        Release release = invented.release(30);
        store.keep(release, new Records.Providers(invented.providers(30)));
        store.keep(invented.release(0), new Records.Payload("abc".getBytes(UTF_8)));
        store.keepReflection("july-2024", NOON, "ann", "{\"it's\":1}");

        assertThat(store.dump())
                .startsWith("covered\n")
                .contains(
                        "\njudged\n",
                        "\nprovider\n",
                        "\nsealed\n",
                        "\nwarning\n",
                        "\nreflection\n",
                        "\npayload\n",
                        "\nrelease\n")
                .contains("'{\"it''s\":1}'", release.identity().sha256())
                .contains("3 bytes ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readersSeeTheStateBeforeOrAfterAWriteAndNeverBetween() throws Exception {
        var invented = new Invented(9);
        int size = 500;
        var finished = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readings = Stream.generate(() -> threads.submit(() -> {
                        int seen = 0;
                        boolean last;
                        do {
                            last = finished.getCount() == 0; // one pass more, for a reader that was kept waiting
                            for (Release release : store.releases()) {
                                assertThat(store.providers(release.id())).hasSize(size);
                                seen++;
                            }
                        } while (!last);
                        return seen;
                    }))
                    .limit(8)
                    .toList();
            for (int i = 0; i < 12; i++) {
                store.keep(invented.release(size), new Records.Providers(invented.providers(size)));
            }
            finished.countDown();
            for (Future<Integer> reading : readings) {
                assertThat(reading.get()).isGreaterThanOrEqualTo(12);
            }
        }
        assertThat(store.releases()).hasSize(12);
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<KeptReflection>> written = Stream.generate(
                            () -> threads.submit(() -> store.keepReflection("july-2024", NOON, "ann", "{}")))
                    .limit(40)
                    .toList();
            for (Future<KeptReflection> one : written) {
                one.get();
            }
        }

        assertThat(store.reflections("july-2024"))
                .extracting(KeptReflection::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void saysInOneSentenceThatAFileOfRubbishIsNoDatabase() throws IOException {
        byte[] rubbish = new byte[50_000];
        new Random(1).nextBytes(rubbish);
        Path file = Files.write(folder.resolve("rubbish.db"), rubbish);

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("Nothing was kept: the database %s is damaged, or is no database.".formatted(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
    }

    @Test
    void saysInOneSentenceThatADatabaseIsDamagedInside() throws IOException {
        var invented = new Invented(1);
        Release release = invented.release(2_000);
        store.keep(release, new Records.Providers(invented.providers(2_000)));
        close();
        Path file = folder.resolve("rightplace.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 4; i < bytes.length; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(file, bytes);
        open();

        assertThatThrownBy(() -> store.providers(release.id()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Nothing was read")
                .hasMessageContaining("is damaged");
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws IOException {
        store.database().write(handle -> handle.execute("PRAGMA user_version = 99"));
        close();

        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("is of version 99");
    }

    @Test
    void refusesWorkOnceClosedAndMayBeClosedTwice() {
        close();
        close();

        assertThatThrownBy(() -> store.releases()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.keepReflection("july-2024", NOON, "ann", "{}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsEveryMigrationThereIs() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.STEPS);
        }
        for (int step = 0; step < Migrations.STEPS.size(); step++) {
            assertThat(Migrations.STEPS.get(step)).startsWith("V" + (step + 1) + "__");
        }
    }
}
