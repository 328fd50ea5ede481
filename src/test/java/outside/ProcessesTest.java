package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The program as processes: two on one folder, killed ones, and disks that fail.
class ProcessesTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProcessOnAFolderIsToldByWhomItIsHeldUnlessTheHolderCanActForIt() throws Exception {
        Path data = folder.resolve("data");
        Path good = MadeUp.of(30, 5).write(folder.resolve("a “good” list.csv"), "31 March 2021");
        Path bad = MadeUp.of(30, 6).with(3, "Places", "many").write(folder.resolve("bad.csv"), "31 March 2020");
        Process server = new ProcessBuilder(Ran.program("serve", "--port", "0", "--data", data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = server.inputReader()) {
            assertThat(said.readLine()).matches("Rightplace is at http://127\\.0\\.0\\.1:\\d+/");

            Path undated = folder.resolve("for authorities.csv");
            Files.writeString(undated, """
                    Local authority,URN,Placement code,Number of registered places,Emotional and behavioural difficulties,\
                    Mental disorders,Sensory impairment,Present alcohol problems,Present drug problems,Learning difficulty,\
                    Physical disabilities,Conditions
                    Camden,SC099123,X1,4,Yes,No,No,No,No,No,No,None
                    """);
            Files.setLastModifiedTime(undated, FileTime.from(Instant.parse("2023-02-03T12:00:00Z")));

            Ran ran = Ran.process(Map.of(), Ran.program("homes", "--data", data.toString()));
            Ran ofItsDay = Ran.on(data, "import", undated.toString(), "--json");
            Ran taken = Ran.on(data, "import", good.toString(), "--json");
            Ran again = Ran.on(data, "import", good.toString(), "--csv");
            Ran refused = Ran.on(data, "import", bad.toString());

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("The data folder " + data + " is in use by process " + server.pid() + " (serve since ")
                    .containsPattern("serve since \\d{2}:\\d{2} on \\d{1,2} \\p{L}+ \\d{4} at http")
                    .contains("Stop it first, or give another folder with --data.");
            assertThat(taken.code()).as(taken.err()).isZero();
            assertThat(taken.rows().getFirst().get("homes").asInt()).isEqualTo(30);
            assertThat(taken.rows().getFirst().get("file").asString()).isEqualTo("a “good” list.csv");
            assertThat(ofItsDay.rows().getFirst().get("asAt").asString()).isEqualTo("2023-02-03");
            assertThat(again.code()).isZero();
            assertThat(again.csv().getFirst().getField("result")).isEqualTo("already held, nothing changed");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.out() + refused.err()).contains("“many”", "row 7", "column “Places”");
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(Ran.on(data, "releases", "--json")
                        .row("file", "a “good” list.csv")
                        .get("homes")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void aKillDuringAnImportLeavesWholeReleasesOnly() throws Exception {
        killed(List.of(made(1, 5_600), made(2, 40), made(3, 3_000)), 6, 2025);
    }

    @Test
    @Tag("long")
    @Tag("shared-data")
    void sixtyKillsDuringAnImportOfTheRealFilesLeaveWholeReleasesOnly() throws Exception {
        killed(Folder.files().stream().map(Path::of).toList(), 60, 6060);
    }

    private Path made(int year, int homes) {
        return MadeUp.of(homes, year).write(folder.resolve(year + ".csv"), "31 March 200" + year);
    }

    private void killed(List<Path> files, int times, long seed) throws Exception {
        List<JsonNode> whole = imported(files, folder.resolve("whole"));
        long written = bytes(folder.resolve("whole"));
        var random = new SplittableRandom(seed);
        for (int time = 0; time < times; time++) {
            Path data = folder.resolve("killed" + time);
            List<String> arguments = new ArrayList<>(List.of("import", "--data", data.toString()));
            files.forEach(file -> arguments.add(file.toString()));
            Process child = new ProcessBuilder(Ran.program(arguments.toArray(String[]::new)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = child.errorReader()) {
                assertThat(said.readLine()).startsWith("Reading ");
                long enough = random.nextLong(written);
                while (child.isAlive() && bytes(data) < enough) {
                    Thread.onSpinWait();
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            List<JsonNode> held = releases(data);
            assertThat(whole).containsAll(held);
            for (JsonNode release : held) {
                assertThat(homes(data, release)).isEqualTo(homes(folder.resolve("whole"), release));
            }
            assertThat(imported(files, data))
                    .as("what a kill left out can be imported after it")
                    .isEqualTo(whole);
        }
    }

    /// How much stands in a folder that another process writes to.
    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException notYet) {
            return 0; // or no longer: it is asked again
        }
        return bytes;
    }

    private static List<JsonNode> imported(List<Path> files, Path data) {
        List<String> arguments = new ArrayList<>(List.of("import"));
        files.forEach(file -> arguments.add(file.toString()));
        Ran ran = Ran.on(data, arguments.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return releases(data);
    }

    private static List<JsonNode> releases(Path data) {
        Ran ran = Ran.on(data, "releases", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.rows().stream()
                .filter(row -> !row.get("file").asString().equals("built in"))
                .map(row -> without(row, "warnings")) // they say which release came before
                .toList();
    }

    private static JsonNode without(JsonNode row, String key) {
        return row.deepCopy().asObject().without(key);
    }

    private static JsonNode homes(Path data, JsonNode release) {
        Ran ran = Ran.on(
                data,
                "homes",
                "--by",
                "authority",
                "--type",
                "every-provider",
                "--json",
                "--as-at",
                release.get("asAt").asString());
        return release.get("homes").isNull() ? release : ran.json().get("rows");
    }

    @Test
    void aDiskThatTakesNoMoreIsSaidInASentenceAndNothingIsKept() throws Exception {
        Path data = folder.resolve("data");
        imported(List.of(made(1, 50)), data);
        String before = Folder.dump(data);
        Path large = made(2, 30_000);

        // No file may grow beyond 4 or 8 MB: shells count in blocks of 512 or 1024 bytes.
        Ran ran = Ran.process(
                Map.of(),
                Stream.concat(
                                Stream.of("sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh"),
                                Ran.program("import", large.toString(), "--data", data.toString()).stream())
                        .toList());

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Nothing was kept: ")
                .endsWith(".");
        assertThat(Folder.dump(data)).isEqualTo(before);
    }

    @Test
    void anExportThatTheDiskCannotTakeIsSaidInASentence() throws Exception {
        Path data = folder.resolve("data");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.createSymbolicLink(full.resolve("homes-by-region-all-homes.csv"), Path.of("/dev/full"));
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.createDirectories(taken.resolve("homes-by-region-all-homes.csv"));
        Path file = Files.writeString(folder.resolve("file"), "a letter");

        for (Path to : List.of(full, taken, file)) {
            Ran ran = Ran.on(data, "export", "--to", to.toString());

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .singleElement()
                    .asString()
                    .contains(to.toString())
                    .doesNotContain("Exception")
                    .endsWith(".");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "a letter");
        Path damaged = folder.resolve("damaged");
        releases(damaged);
        Files.writeString(damaged.resolve("rightplace.db"), "this is no database, whatever its name says. ".repeat(99));
        Path newer = folder.resolve("newer");
        releases(newer);
        Files.writeString(newer.resolve("format"), "99\n");

        assertThat(sentence(Path.of("/proc/rightplace"))).contains("/proc/rightplace");
        assertThat(sentence(file)).contains(file.toString());
        assertThat(sentence(file.resolve("below"))).contains(file.toString());
        assertThat(sentence(damaged)).contains("is damaged, or is no database");
        assertThat(sentence(newer)).contains("is of format 99").contains("use a newer one");
    }

    @Test
    void aPortThatAnotherProgramHasIsSaidInOneLineThatNamesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = Integer.toString(taken.getLocalPort());

            Ran ran = Ran.process(
                    Map.of(),
                    Ran.program(
                            "serve",
                            "--port",
                            port,
                            "--data",
                            folder.resolve("data").toString()));

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .containsExactly("Port " + port
                            + " is in use by another program. Give another with --port, or --port 0 for any free one.");
        }
    }

    private static String sentence(Path data) throws IOException {
        Ran ran = Ran.on(data, "homes");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
        return ran.err();
    }
}
