package outside;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightplace.release.Release;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;

/// Files that are not what they should be: each is refused in words, and leaves every table byte for byte as before.
class BrokenImportsTest {

    private static final MadeUp LIST = MadeUp.of(30, 42);

    @TempDir
    Path folder;

    private Path data;
    private String before;

    @BeforeEach
    void loadAGoodList() {
        data = folder.resolve("data");
        Path good = MadeUp.of(25, 1).write(folder.resolve("good.csv"), "31 March 2024");
        assertThat(Ran.on(data, "import", good.toString()).code()).isZero();
        before = Folder.dump(data);
    }

    private Ran refused(Path file) {
        Ran ran = Ran.on(data, "import", file.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err())
                .contains(file.getFileName().toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("null");
        assertThat(Folder.dump(data)).isEqualTo(before);
        return ran;
    }

    private Ran refused(MadeUp list) {
        return refused(list.write(folder.resolve("broken.csv"), "31 March 2025"));
    }

    @Test
    void theListItselfIsTaken() {
        Path file = LIST.write(folder.resolve("whole.csv"), "31 March 2025");

        Ran ran = Ran.on(data, "import", file.toString(), "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.rows().getFirst().get("homes").asInt()).isEqualTo(30);
        assertThat(ran.rows().getFirst().get("asAt").asString()).isEqualTo("2025-03-31");
    }

    static Stream<String> required() {
        return MadeUp.REQUIRED.stream();
    }

    @ParameterizedTest
    @MethodSource("required")
    void aMissingColumnIsNamed(String heading) {
        Ran ran = refused(LIST.without(heading));

        assertThat(ran.err().lines())
                .as("nothing is said that only follows from it")
                .hasSize(3);
        assertThat(ran.err())
                .contains("broken.csv, row 3")
                .contains("The column “" + heading + "”")
                .contains("missing");
    }

    @Test
    void whatIsWrongIsSaidOnceToAPersonAndWholeToAProgram() {
        Path file = LIST.with(0, "Places", "many")
                .with(3, "Sector", "Pirate")
                .write(folder.resolve("broken.csv"), "31 March 2025");

        Ran text = refused(file);
        Ran json = Ran.on(data, "import", file.toString(), "--json");
        Ran csv = Ran.on(data, "import", file.toString(), "--csv");

        assertThat(text.err()).contains("“many”", "“Pirate”");
        assertThat(text.out()).contains("2 findings").doesNotContain("“many”", "“Pirate”");
        assertThat(json.rows().getFirst().get("findings").toString()).contains("“many”", "“Pirate”");
        assertThat(csv.csv().getFirst().getField("findings")).contains("“many”", "“Pirate”");
    }

    @ParameterizedTest
    @CsvSource({
        "Overall experiences and progress of children and young people, Goodish",
        "Provision type, Childrens castle",
        "Registration status, Sleeping",
        "Government Office Region, Atlantis",
        "Sector, Pirate",
        "Places, twelve",
        "Places, -1",
        "Places, 3.5",
        "URN, SC12",
        "Registration date, 31/02/2020",
    })
    void aValueThatAColumnDoesNotHoldIsNamedWithItsRowAndColumn(String heading, String value) {
        assertThat(refused(LIST.with(11, heading, value)).err())
                .contains("broken.csv, row " + MadeUp.rowInFile(11) + ", column “" + heading + "”: ")
                .contains("“" + value + "”");
    }

    @ParameterizedTest
    @CsvSource({"URN", "Provision type", "Registration status", "Government Office Region", "Local authority", "Sector"
    })
    void anEmptyCellWhereSomethingMustBeIsNamed(String heading) {
        assertThat(refused(LIST.with(3, heading, "")).err())
                .contains("row " + MadeUp.rowInFile(3))
                .contains("column “" + heading + "”");
    }

    @Test
    void theSameNumberTwiceIsNamedWithBothRows() {
        assertThat(refused(LIST.with(9, "URN", "1000002")).err())
                .contains("row " + MadeUp.rowInFile(9))
                .contains("1000002")
                .contains(Integer.toString(MadeUp.rowInFile(2)));
    }

    @Test
    void aColumnNobodyKnowsIsAWarningThatNamesItAndTheFileIsTaken() {
        Path file = LIST.and("Favourite colour", "red").write(folder.resolve("more.csv"), "31 March 2025");

        Ran ran = Ran.on(data, "import", file.toString(), "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.rows().getFirst().get("findings").toString()).contains("Favourite colour");
        assertThat(Ran.on(data, "releases", "--json")
                        .row("file", "more.csv")
                        .get("warnings")
                        .toString())
                .contains("The column “Favourite colour” is not known and was left out");
    }

    static Stream<byte[]> noTables() throws Exception {
        byte[] random = new byte[5000];
        new SplittableRandom(3).nextBytes(random);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("letter.txt"));
            out.write("Dear reader".getBytes(UTF_8));
        }
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write("nothing in particular".getBytes(UTF_8));
        }
        var twoWorlds = new ByteArrayOutputStream();
        twoWorlds.write(LIST.text("31 March 2025").getBytes(UTF_8));
        twoWorlds.write(random);
        return Stream.of(
                new byte[0],
                new byte[1],
                "\n\n\n".getBytes(UTF_8),
                "just a letter, with a comma\nand a second line".getBytes(UTF_8),
                random,
                zip.toByteArray(),
                Arrays.copyOf(zip.toByteArray(), 40),
                gzip.toByteArray(),
                Arrays.copyOf(gzip.toByteArray(), 15),
                "PK\u0003\u0004".getBytes(UTF_8),
                "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(UTF_8),
                "{\"type\":".getBytes(UTF_8),
                "<html><body>Not found</body></html>".getBytes(UTF_8),
                LIST.text("31 March 2025").getBytes(UTF_16),
                twoWorlds.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void aFileThatIsNoTableIsRefused(byte[] bytes) {
        refused(MadeUp.write(folder.resolve("odd.csv"), bytes));
    }

    @Test
    void windows1252IsReadAndADayIsNeeded() {
        byte[] bytes = LIST.text("31 March 2025").getBytes(Charset.forName("windows-1252"));
        assertThat(Ran.on(
                                data,
                                "import",
                                MadeUp.write(folder.resolve("w.csv"), bytes).toString())
                        .code())
                .isZero();
        before = Folder.dump(data);
        Path undated = LIST.write(folder.resolve("undated.csv"), "some day");

        Ran ran = refused(undated);
        Ran dated = Ran.on(data, "import", undated.toString(), "--as-at", "2021-03-31");

        assertThat(ran.err()).contains("--as-at");
        assertThat(dated.code()).isZero();
        assertThat(dated.out()).contains("2021-03-31");
    }

    @Test
    void aFolderStandsForTheFilesInItAndAnEmptyOneForNothing() throws IOException {
        Path some = Files.createDirectories(folder.resolve("some").resolve("of-2023"));
        Path none = Files.createDirectories(folder.resolve("none"));
        LIST.write(some.resolve("fine.csv"), "31 March 2023");

        Ran taken = Ran.on(data, "import", some.getParent().toString());
        Ran empty = Ran.on(data, "import", none.toString());

        assertThat(taken.code()).isZero();
        assertThat(taken.out()).contains("fine.csv", "2023-03-31");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err()).contains("There is no file in " + none);
    }

    @Test
    void ofSeveralFilesTheGoodOnesAreKeptAndTheBadOnesNamed() {
        Path good = LIST.write(folder.resolve("fine.csv"), "31 March 2023");
        Path bad = LIST.with(0, "Places", "many").write(folder.resolve("bad.csv"), "31 March 2022");

        Ran ran = Ran.on(data, "import", bad.toString(), good.toString(), "--json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.row("file", "fine.csv").get("result").asString()).isEqualTo("kept");
        assertThat(ran.row("file", "bad.csv").get("result").asString()).isEqualTo("refused, nothing kept");
        assertThat(ran.row("file", "bad.csv").get("id").isNull()).isTrue();
        assertThat(ran.err()).contains("bad.csv was refused; nothing of it is kept:", "“many”");
        assertThat(Ran.on(data, "releases", "--json").out())
                .contains("fine.csv")
                .doesNotContain("bad.csv");
    }

    @Test
    void aFileCutAtAnyByteIsRefusedOrLacksWholeRowsOnly() throws Exception {
        byte[] whole = MadeUp.of(5, 3).text("31 March 2025").getBytes(UTF_8);
        try (Workbench workbench = Workbench.open(
                folder.resolve("cuts"),
                "test",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.systemUTC())) {
            for (int cut = 0; cut <= whole.length; cut++) {
                Path file = MadeUp.write(folder.resolve("cut.csv"), Arrays.copyOf(whole, cut));
                List<Release> held = workbench.releases();

                Imported imported = workbench.importFile(file, "a test", Optional.empty());

                switch (imported) {
                    case Imported.Refused(String name, var findings) -> {
                        assertThat(findings).as("cut at %d", cut).isNotEmpty();
                        assertThat(workbench.releases()).isEqualTo(held);
                    }
                    case Imported.Kept(String name, Release release) -> {
                        long lines = new String(whole, 0, cut, UTF_8).lines().count() - 3;
                        assertThat((long) release.contents().providers())
                                .as("cut at %d", cut)
                                .isEqualTo(lines);
                        assertThat(endsARow(whole, cut)).as("cut at %d", cut).isTrue();
                    }
                    case Imported.AlreadyHeld _, Imported.NoRows _ -> throw new AssertionError(imported);
                }
            }
        }
    }

    // At the end of a row, or within its last cell, which is free text: neither can be told from a whole file.
    private static boolean endsARow(byte[] whole, int cut) {
        String row = new String(whole, 0, cut, UTF_8).lines().reduce("", (one, next) -> next);
        boolean quoteClosed = row.chars().filter(c -> c == '"').count() % 2 == 0;
        return cut == whole.length || quoteClosed;
    }

    @Test
    void garbledBytesNeverThrowAndNeverHalfLoad() throws Exception {
        byte[] whole = LIST.text("31 March 2025").getBytes(UTF_8);
        var random = new SplittableRandom(11);
        try (Workbench workbench = Workbench.open(
                folder.resolve("garbled"),
                "test",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.systemUTC())) {
            for (int trial = 0; trial < 150; trial++) {
                byte[] garbled = whole.clone();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
                }
                Path file = MadeUp.write(folder.resolve("garbled.csv"), garbled);
                List<Release> held = workbench.releases();

                Imported imported = workbench.importFile(file, "a test", Optional.empty());

                if (imported instanceof Imported.Refused(String name, var findings)) {
                    assertThat(findings)
                            .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
                    assertThat(workbench.releases()).isEqualTo(held);
                } else if (imported instanceof Imported.Kept(String name, Release release)) {
                    assertThat(release.contents().providers()).isBetween(29, 31);
                }
            }
        }
    }

    @Test
    void aFileThatIsTakenAwayOrClosedToUsIsNotAFaultOfTheProgram() throws Exception {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), folder.resolve("gone.csv"));

        Ran ran = Ran.on(data, "import", dangling.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no file").contains("dangling.csv");
        assertThat(Folder.dump(data)).isEqualTo(before);
    }
}
