package outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The command line on a fresh folder, where the built-in England is all there is.
class VerbsTest {

    @TempDir
    static Path data;

    private static final List<String> HOMES_KEYS = List.of(
            "code",
            "name",
            "homes",
            "places",
            "outstanding",
            "good",
            "requiresImprovement",
            "inadequate",
            "notYetJudged");

    static Stream<String> tables() {
        return Stream.of(
                "releases",
                "homes",
                "homes --by authority",
                "homes --by constituency",
                "homes --by sector",
                "homes --by type",
                "homes --by size",
                "concentration",
                "concentration --by authority",
                "sufficiency",
                "sufficiency --by authority",
                "sufficiency --by constituency",
                "sufficiency --case-2020",
                "movements",
                "movements --by authority",
                "history",
                "ledger",
                "ledger --area E12000002",
                "reflect",
                "reflect list");
    }

    private static Ran run(String line) {
        return Ran.on(data, line.split(" "));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsAnObjectWithItsDateItsSourceAndItsRows(String verb) {
        Ran ran = run(verb + " --json");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        JsonNode json = ran.json();
        assertThat(json.get("asAt").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(json.get("source").asString()).isNotBlank();
        assertThat(json.get("rows").isArray()).isTrue();
        assertThat(json.get("rows")).isNotEmpty();
        assertThat(json.get("ledger").get("layers")).hasSize(5);
        assertThat(json.get("notOfficial").asString()).contains("Not official statistics");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableAsCsvIsUtf8WithHeaderFirstAndLineFeeds(String verb) {
        Ran ran = run(verb + " --csv");
        Ran json = run(verb + " --json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).doesNotContain("\r").doesNotStartWith("\uFEFF").endsWith("\n");
        assertThat(ran.csv()).hasSameSizeAs(json.rows());
        assertThat(ran.csv().getFirst().getHeader())
                .containsAll(json.json().get("columns").findValuesAsString("key"));
        assertThat(ran.csv()).allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("[=+@].*")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableAsTextCarriesItsSourceAndItsLedger(String verb) {
        Ran ran = run(verb);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Source: ")
                .contains("None of the five layers that make sense of these figures is held for ")
                .contains("Not official statistics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"releases", "ledger", "reflect", "reflect show constituency-release-july-2024", "homes --by type"
            })
    void aShortTableLosesNoWord(String verb) {
        Ran text = run(verb);

        assertThat(text.out()).doesNotContain("…");
    }

    @Test
    void textOfARecordIsWrappedUnderItsLabel() {
        String out = run("ledger").out();

        assertThat(out.lines().filter(line -> !line.startsWith("Source: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(out.replaceAll("\\s+", " "))
                .contains("Which of these homes can meet which needs, and on what evidence beyond their own claim?");
    }

    @ParameterizedTest
    @CsvSource({
        "region, 9",
        "constituency, 543",
        "sector, 4",
        "type, 3",
        "size, 1",
    })
    void theBuiltInEnglandIsWhole(String by, int rows) {
        Ran ran = run("homes --by " + by + " --json");

        assertThat(ran.json().get("asAt").asString()).isEqualTo("2025-03-31");
        assertThat(ran.rows()).hasSize(rows);
        assertThat(ran.rows()).allSatisfy(row -> assertThat(row.propertyNames()).containsAll(HOMES_KEYS));
        assertThat(sums(ran)).containsExactly(4009, 15742, 459, 2637, 489, 44, 380);
    }

    private static List<Integer> sums(Ran ran) {
        return HOMES_KEYS.stream()
                .skip(2)
                .map(key -> ran.rows().stream()
                        .filter(row -> !row.path("code").asString("").startsWith("W"))
                        .mapToInt(row -> row.get(key).asInt())
                        .sum())
                .toList();
    }

    @Test
    void theBuiltInEnglandSaysWhatItKnowsOfAuthoritiesAndNoMore() {
        Ran ran = run("homes --by authority --json");

        assertThat(ran.rows()).hasSize(153);
        assertThat(ran.rows()).anySatisfy(row -> {
            assertThat(row.get("homes").isNull()).isTrue();
            assertThat(row.get("homesAtLeast").asInt())
                    .isLessThan(row.get("homesAtMost").asInt());
        });
        assertThat(ran.rows().stream()
                        .mapToInt(row ->
                                row.path("homesAtLeast").asInt(row.path("homes").asInt(0)))
                        .sum())
                .isLessThanOrEqualTo(4009);
    }

    @Test
    void aConstituencyIsFoundByItsName() {
        Ran ran = run("homes --by constituency --json");

        assertThat(ran.rows().stream().filter(row -> row.get("homes").asInt() > 0))
                .hasSize(516);
        assertThat(ran.row("name", "Fylde").get("homes").asInt()).isEqualTo(56);
    }

    @ParameterizedTest
    @CsvSource({
        "all-homes, 4009, 15742",
        "childrens-home, 3946, 14275",
        "secure-childrens-home, 14, 236",
        "special-school-as-home, 49, 1231"
    })
    void oneTypeIsCountedAndNamedInTheTitle(String type, int homes, int places) {
        Ran ran = run("homes --json --type " + type);

        assertThat(sums(ran).subList(0, 2)).containsExactly(homes, places);
        assertThat(ran.json().get("title").asString().toLowerCase(java.util.Locale.ROOT))
                .contains(
                        switch (type) {
                            case "all-homes" -> "children's homes, all types";
                            case "childrens-home" -> "mainstream children's homes";
                            case "secure-childrens-home" -> "secure children's home";
                            default -> "residential special school (registered as a children's home)";
                        });
    }

    @Test
    void optionsStandAnywhereAfterTheVerb() {
        String folder = data.toString();
        String expected =
                Ran.of("homes", "--by", "type", "--json", "--data", folder).out();

        assertThat(Ran.of("homes", "--data", folder, "--json", "--by", "type").out())
                .isEqualTo(expected);
        assertThat(Ran.of("homes", "--data=" + folder, "--by=type", "--json").out())
                .isEqualTo(expected);
        assertThat(Ran.of("homes", "--json", "--by", "type", "--data", folder).out())
                .isEqualTo(expected);
        String record = "constituency-release-july-2024";
        String shown =
                Ran.of("reflect", "show", record, "--json", "--data", folder).out();
        assertThat(Ran.of("reflect", "--json", "--data", folder, "show", record).out())
                .isEqualTo(shown);
        assertThat(Ran.of("reflect", "--data", folder, "show", "--json", record).out())
                .isEqualTo(shown);
        assertThat(shown).contains("\"whyThis\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "homes --by town | “town” is none of: region, authority, constituency, sector, type, size",
                "homes --type castle | “castle” is none of: all-homes, childrens-home,",
                "homes --as-at yesterday | “yesterday” is not a day, such as 2025-03-31",
                "homes --as-at 2025-02-30 | “2025-02-30” is not a day",
                "homes --json --csv | Give --json or --csv, not both.",
                "homes --as-at 2020-03-31 | No release of 2020-03-31 is held. Held are those of 2025-03-31",
                "homes --colour red | Unknown options: '--colour', 'red'",
                "concentration --by size | concentration is by region or authority, not by size",
                "movements --by size | region, authority",
                "movements --year 1066 | No movements of 1066 are held; held are 2014 to 2024.",
                "ledger --area E99 | No region, authority or constituency of 2024 has the code E99.",
                "compare | Missing required parameter",
                "compare abcdef012345 012345abcdef | No release has the id abcdef012345. See `releases` for those held.",
                "openings | No loaded release gives dates of registration",
                "reflect show nothing | No record of reflection and no release is called nothing.",
                "reflect show constituency-release-july-2024 --version-number 9 | has no version 9; it has 1 to 1.",
                "reflect edit nothing --file - | called nothing",
                "reflect edit constituency-release-july-2024 --file /nowhere/at-all | There is no file or folder /nowhere/at-all.",
                "export | Missing required option",
                "import | Missing required parameter",
                "import /nowhere/at-all.csv | There is no file /nowhere/at-all.csv.",
                "fly | 'fly'",
            })
    void aWrongWordIsSaidOnStandardErrorAndTheCodeIs1(String line, String said) {
        var before = System.in;
        try {
            System.setIn(new java.io.ByteArrayInputStream("{}".getBytes(UTF_8)));
            Ran ran = line.equals("fly") ? Ran.of("fly") : run(line);

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(said).doesNotContain("Exception").doesNotContain("\tat ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void noVerbAtAllShowsTheVerbs() {
        Ran ran = Ran.of();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "serve",
                        "import",
                        "releases",
                        "homes",
                        "compare",
                        "concentration",
                        "ledger",
                        "reflect",
                        "export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "import",
                "releases",
                "homes",
                "compare",
                "concentration",
                "ledger",
                "reflect",
                "export"
            })
    void helpIsDataAndTheCodeIs0(String verb) {
        Ran ran = verb.isEmpty() ? Ran.of("--help") : Ran.of(verb, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Usage: rightplace");
        if (!verb.isEmpty()) {
            assertThat(ran.out()).contains("--data", "--json", "--csv");
        }
    }

    @Test
    void releasesSayWhatIsBuiltIn() {
        Ran ran = run("releases --json");

        assertThat(ran.rows()).allSatisfy(row -> {
            assertThat(row.propertyNames())
                    .contains(
                            "id",
                            "kind",
                            "title",
                            "asAt",
                            "sha256",
                            "providers",
                            "homes",
                            "places",
                            "coverage",
                            "warnings");
            assertThat(row.get("sha256").asString())
                    .matches("[0-9a-f]{64}")
                    .startsWith(row.get("id").asString());
            assertThat(row.get("id").asString()).hasSize(12);
            assertThat(row.get("coverage").asString()).isIn("all", "inspected-only");
            assertThat(row.get("warnings").isArray()).isTrue();
            assertThat(row.get("file").asString()).isEqualTo("built in");
        });
        JsonNode outcomes = ran.row("kind", "constituency-outcomes");
        assertThat(outcomes.get("homes").asInt()).isEqualTo(4009);
        assertThat(outcomes.get("places").asInt()).isEqualTo(15742);
        assertThat(ran.rows())
                .filteredOn(row -> !row.get("kind").equals(outcomes.get("kind")))
                .allSatisfy(row -> assertThat(row.get("homes").isNull()).isTrue());
    }

    @Test
    void theNorthWestReadsStraightOff() {
        JsonNode mainstream = run("concentration --json --type childrens-home").row("name", "North West");
        JsonNode all = run("concentration --json").row("name", "North West");

        assertThat(percent(mainstream, "shareOfHomes")).isEqualTo("26.0");
        assertThat(percent(mainstream, "shareOfPlaces")).isEqualTo("22.5");
        assertThat(Math.round(mainstream.get("shareOfLookedAfter").asDouble() * 100))
                .isEqualTo(18);
        assertThat(percent(all, "shareOfHomes")).isEqualTo("25.7");
        assertThat(percent(all, "shareOfPlaces")).isEqualTo("21.4");
        assertThat(run("concentration --type childrens-home").out())
                .contains("Mainstream children's homes, at 31 March 2025")
                .containsPattern("E12000002 +North West +1,0\\d\\d +26\\.0% +[\\d,]+ +22\\.5% ");
    }

    private static String percent(JsonNode row, String key) {
        return "%.1f".formatted(row.get(key).asDouble() * 100);
    }

    @Test
    void sharesAreParts0To1OfFullPrecisionAndAddUp() {
        Ran ran = run("concentration --json");

        for (String key : List.of("shareOfHomes", "shareOfPlaces", "shareOfUnder18")) {
            List<JsonNode> regions = ran.rows().stream()
                    .filter(row -> row.get("code").asString().startsWith("E12"))
                    .toList();
            assertThat(regions)
                    .hasSize(9)
                    .allSatisfy(row -> assertThat(row.get(key).asDouble()).isBetween(0.0, 1.0));
            assertThat(regions.stream()
                            .mapToDouble(row -> row.get(key).asDouble())
                            .sum())
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        }
        JsonNode northWest = ran.row("name", "North West");
        assertThat(northWest.get("shareOfHomes").asDouble())
                .isEqualTo(northWest.get("homes").asInt() / 4009.0);
    }

    @Test
    void whatIsNotKnownIsNullWithThePublishersSymbolBesideIt() {
        Ran ran = run("movements --by authority --json");
        List<JsonNode> hidden = ran.rows().stream()
                .filter(row -> row.has("placedOutsideSymbol"))
                .toList();

        assertThat(hidden).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("placedOutside").isNull()).isTrue();
            assertThat(row.get("placedOutsideSymbol").asString()).isIn("c", "z");
        });
        assertThat(ran.rows())
                .filteredOn(row -> row.get("placedOutside").isNull())
                .hasSameSizeAs(hidden);
        assertThat(run("movements --by authority --csv").csv())
                .filteredOn(row -> row.getField("placedOutsideSymbol").equals("c"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("placedOutside")).isEmpty());
    }

    @Test
    void movementsHaveARowForEachAuthorityInBeingAndSayWhyANumberIsNotThere() {
        Ran of2024 = run("movements --by authority --json");
        Ran of2021 = run("movements --by authority --year 2021 --json");

        assertThat(of2024.rows()).hasSize(153);
        JsonNode scilly = of2024.row("name", "Isles of Scilly");
        assertThat(scilly.get("netGain").isNull()).isTrue();
        assertThat(scilly.get("netGainReason").asString()).isEqualTo("not in the table for this date and area");
        assertThat(scilly.get("placedOutsideSymbol").asString()).isEqualTo("z");
        assertThat(scilly.get("placedOutsideReason").asString()).isEqualTo("not applicable");
        assertThat(of2024.json().get("notes").toString())
                .contains("Cumbria (until 2023)", "Dorset (county) (until 2019)")
                .doesNotContain("Westmorland");
        JsonNode cumbria = of2021.row("name", "Cumbria (until 2023)");
        assertThat(cumbria.get("code").asString()).isEqualTo("E10000006");
        assertThat(cumbria.get("region").asString()).isEqualTo("North West");
        assertThat(cumbria.get("netGain").asInt()).isEqualTo(84);
        assertThat(of2021.rows())
                .extracting(row -> row.get("name").asString())
                .doesNotContain("Cumberland", "Westmorland and Furness", "Poole (until 2019)");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyNullInJsonHasAReasonOrBoundsBesideIt(String verb) {
        for (JsonNode row : run(verb + " --json").rows()) {
            row.properties().stream()
                    .filter(value -> value.getValue().isNull())
                    .forEach(value -> assertThat(row.has(value.getKey() + "Reason")
                                    || row.has(value.getKey() + "AtLeast") && row.has(value.getKey() + "AtMost"))
                            .as("%s of %s", value.getKey(), row)
                            .isTrue());
        }
    }

    @Test
    void aReleaseWithConstituenciesOf2010IsShownByAuthorityAndSaysWhy(@TempDir Path other) {
        Path data = other.resolve("data");
        Path file = MadeUp.of(40, 24).write(other.resolve("2024.csv"), "31 March 2024");
        assertThat(Ran.on(data, "import", file.toString()).code()).isZero();
        String why = "They are other areas than those of 2024, often under the same names, and are never joined to"
                + " them by name.";

        Ran byAuthority = Ran.on(data, "homes", "--by", "authority", "--as-at", "2024-03-31", "--json");
        Ran json = Ran.on(data, "homes", "--by", "constituency", "--as-at", "2024-03-31", "--json");
        Ran csv = Ran.on(data, "homes", "--by", "constituency", "--as-at", "2024-03-31", "--csv");
        Ran text = Ran.on(data, "homes", "--by", "constituency", "--as-at", "2024-03-31");
        Ran none =
                Ran.on(data, "homes", "--by", "constituency", "--as-at", "2025-03-31", "--type", "cafcass", "--json");

        assertThat(json.json().get("rows"))
                .isEqualTo(byAuthority.json().get("rows"))
                .isNotEmpty();
        assertThat(json.json().get("title").asString()).contains("by local authority");
        assertThat(json.json().get("notes").get(0).asString()).contains(why).contains("by region");
        assertThat(json.err()).contains(why);
        assertThat(csv.csv()).hasSameSizeAs(json.rows());
        assertThat(csv.err().split(Pattern.quote(why), -1)).hasSize(2);
        assertThat(text.out().split(Pattern.quote(why), -1)).hasSize(2);
        assertThat(text.err()).isEmpty();
        assertThat(none.rows()).hasSize(543);
        assertThat(none.err()).isEmpty();
    }

    @Test
    void noCellOfARestrictedListLeavesButInTheReportOfItsImport(@TempDir Path other) throws Exception {
        Path data = other.resolve("data");
        Path list = Files.writeString(other.resolve("for authorities 2025-02-01.csv"), """
                Local authority,URN,Placement code,Number of registered places,Emotional and behavioural difficulties,\
                Mental disorders,Sensory impairment,Present alcohol problems,Present drug problems,Learning difficulty,\
                Physical disabilities,Conditions
                Camden,SC099123,X1,4,Yes,No,No,No,No,No,No,Madeup condition
                Camden,ODD-4711,X1,4,Perchance,No,No,No,No,No,No,Madeup condition
                """);
        List<String> cells = List.of("ODD-4711", "SC099123", "Perchance", "Madeup condition");

        Ran imported = Ran.on(data, "import", list.toString(), "--json");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("ODD-4711", "Perchance");
        String id = imported.rows().getFirst().get("id").asString();

        for (String verb : List.of(
                "releases",
                "releases --json",
                "releases --csv",
                "ledger --json",
                "reflect --json",
                "homes --by authority --json",
                "history --json",
                "reflect show " + id + " --json",
                "openings",
                "compare " + id + " " + id,
                "export --to " + other.resolve("taken"))) {
            Ran ran = Ran.on(data, verb.split(" "));
            assertThat(ran.out() + ran.err()).as(verb).isNotBlank().doesNotContain(cells);
        }
        assertThat(Ran.on(data, "releases", "--json")
                        .row("id", id)
                        .get("warnings")
                        .toString())
                .isEqualTo("[\"2 findings in restricted data, not shown here\"]");
        try (Stream<Path> files = Files.list(other.resolve("taken"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(cells));
        }
    }

    @Test
    void theLedgerHasFiveLayersAndNoneIsThere() {
        for (String area : List.of("", " --area E12000002", " --area E10000017", " --area E14001063")) {
            Ran ran = run("ledger --json" + area);

            assertThat(ran.rows())
                    .extracting(row -> row.get("layer").asString())
                    .containsExactly("needs", "specialism", "reason", "matching", "outcome");
            assertThat(ran.rows()).allSatisfy(row -> {
                assertThat(row.get("held").asString()).isEqualTo("not held");
                assertThat(row.get("coverage").asDouble()).isZero();
                assertThat(row.get("asAt").isNull()).isTrue();
                assertThat(row.get("source").isNull()).isTrue();
                assertThat(row.get("question").asString()).contains("?");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data /nowhere releases", "--json homes", "--csv homes"})
    void anOptionBeforeTheVerbIsSaidToGoAfterIt(String line) {
        Ran ran = Ran.of(line.split(" "));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Options go after the verb, such as `rightplace homes --data DIR --json`.");
    }

    @Test
    void aRecordAsJsonHasItsDateItsSourceAndItsRowsAsEveryTableHas(@TempDir Path folder) {
        String id =
                Ran.on(folder, "releases", "--json").rows().getFirst().get("id").asString();
        for (String key : List.of("constituency-release-july-2024", id)) {
            JsonNode json = Ran.on(folder, "reflect", "show", key, "--json").json();

            assertThat(json.get("asAt").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(json.get("source").asString()).isNotBlank();
            assertThat(json.get("rows").isArray()).isTrue();
            assertThat(json.get("record").get("subject").asString()).isNotBlank();
        }
    }

    @Test
    void homesThatMayHaveRegisteredAnewAreToldOnTheCommandLineToo(@TempDir Path folder) {
        MadeUp earlier = MadeUp.of(3, 5).with(0, "Organisation which owns the provider", "Same Owner Ltd");
        MadeUp later = earlier.with(0, "URN", "2799999").with(0, "Registration date", "01/02/2022");
        for (var list : Map.of("31 March 2021", earlier, "31 March 2022", later).entrySet()) {
            Path file = list.getValue().write(folder.resolve(list.getKey() + ".csv"), list.getKey());
            assertThat(Ran.on(folder.resolve("data"), "import", file.toString()).code())
                    .isZero();
        }
        List<String> ids = Ran.on(folder.resolve("data"), "releases", "--json").rows().stream()
                .filter(row -> row.get("kind").asString().equals("provider-level"))
                .map(row -> row.get("id").asString())
                .toList();

        Ran candidates =
                Ran.on(folder.resolve("data"), "compare", ids.getFirst(), ids.getLast(), "--candidates", "--json");
        Ran homes = Ran.on(folder.resolve("data"), "compare", ids.getFirst(), ids.getLast(), "--homes", "--json");
        Ran aspects = Ran.on(folder.resolve("data"), "compare", ids.getFirst(), ids.getLast(), "--aspects", "--json");
        Ran sums = Ran.on(folder.resolve("data"), "compare", ids.getFirst(), ids.getLast(), "--json");
        Ran both = Ran.on(folder.resolve("data"), "compare", ids.getFirst(), ids.getLast(), "--homes", "--aspects");

        assertThat(candidates.rows()).singleElement().satisfies(pair -> {
            assertThat(pair.get("left").asString()).isEqualTo("1000000");
            assertThat(pair.get("joined").asString()).isEqualTo("2799999");
        });
        assertThat(homes.row("change", "left").get("mayBe").toString()).isEqualTo("[\"2799999\"]");
        assertThat(homes.row("change", "joined").get("mayBe").toString()).isEqualTo("[\"1000000\"]");
        assertThat(aspects.rows()).hasSize(6);
        assertThat(sums.row("measure", "No judgement yet")
                        .get("likeForLikeEarlier")
                        .asInt(-1))
                .isZero();
        assertThat(both.code()).isEqualTo(1);
    }

    @Test
    void aRecordIsEditedInPlaceAndEveryVersionIsKept(@TempDir Path folder) throws Exception {
        String key = "constituency-release-july-2024";
        String shipped = Ran.on(folder, "reflect", "show", key, "--json").out();
        Path edited = Files.writeString(
                folder.resolve("record.json"), shipped.replace("“", "").replace("tidying up", "tidying up, they say"));

        Ran kept = Ran.on(folder, "reflect", "edit", key, "--file", edited.toString(), "--by", "A. Reader");
        Ran again = Ran.on(folder, "reflect", "edit", key, "--file", edited.toString(), "--by", "B. Reader");

        assertThat(kept.code()).isZero();
        assertThat(kept.err()).isEqualTo("Kept as version 2." + System.lineSeparator());
        assertThat(again.err()).contains("version 3");
        assertThat(Ran.on(folder, "reflect", "show", key, "--json").out())
                .contains("they say")
                .isEqualTo(again.out());
        assertThat(Ran.on(folder, "reflect", "show", key, "--json", "--version-number", "1")
                        .out())
                .isEqualTo(shipped);
        JsonNode row = Ran.on(folder, "reflect", "--json").row("key", key);
        assertThat(row.get("version").asInt()).isEqualTo(3);
        assertThat(row.get("by").asString()).isEqualTo("B. Reader");
    }

    @Test
    void theRecordOnAReleaseBeginsEmptyAndSaysWhatIsMissing(@TempDir Path folder) throws Exception {
        String id = Ran.on(folder, "releases", "--json")
                .row("kind", "constituency-outcomes")
                .get("id")
                .asString();

        Ran nothing = Ran.on(folder, "reflect", "show", id);
        String empty =
                Ran.on(folder, "reflect", "show", id.substring(0, 6), "--json").out();
        Path edited = Files.writeString(
                folder.resolve("r.json"), empty.replace("\"whyThis\" : \"\"", "\"whyThis\" : \"=1+1\""));
        Ran kept = Ran.on(folder, "reflect", "edit", id.substring(0, 6), "--file", edited.toString());

        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("Nobody has written the record of release " + id);
        assertThat(kept.code()).isZero();
        assertThat(Ran.on(folder, "reflect", "show", id, "--csv")
                        .csv()
                        .getFirst()
                        .getField("words"))
                .isEqualTo("'=1+1");
        assertThat(Ran.on(folder, "reflect", "--json")
                        .row("key", id)
                        .get("state")
                        .asString())
                .startsWith("to be written: why now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | a record of reflection must be a JSON object",
                "{\"subject\": | a record of reflection must be JSON",
                "{\"heard\":[\"martians\"]} | no voice is called martians",
            })
    void aRecordThatIsNoneIsRefusedInWordsAndNothingIsKept(String json, String said, @TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("r.json"), json);
        Path in = folder.resolve("data");
        String before = Folder.dump(in);

        Ran ran = Ran.on(in, "reflect", "edit", "constituency-release-july-2024", "--file", file.toString());

        assertThat(ran.code()).as("the input was refused").isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Nothing was kept: ").contains(said).doesNotContain("\tat ");
        assertThat(Folder.dump(in)).isEqualTo(before);
    }

    @Test
    void exportWritesEveryTableBothWays(@TempDir Path folder) throws Exception {
        Path to = folder.resolve("a folder/with spaces");

        Ran ran = Ran.on(data, "export", "--to", to.toString());

        assertThat(ran.code()).isZero();
        List<String> names;
        try (Stream<Path> files = Files.list(to)) {
            names = files.map(Path::toString).sorted().toList();
        }
        assertThat(ran.out().lines().sorted()).containsExactlyElementsOf(names);
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names.stream().filter(name -> name.endsWith(".csv")).map(name -> name.replaceAll("csv$", "json")))
                .containsExactlyElementsOf(
                        names.stream().filter(name -> name.endsWith(".json")).toList());
        assertThat(Files.readString(to.resolve("homes-by-region-all-homes.json")))
                .isEqualTo(run("homes --by region --json").out());
        assertThat(Files.readString(to.resolve("homes-by-region-all-homes.csv")))
                .isEqualTo(run("homes --by region --csv").out());
        assertThat(Ran.on(data, "export", "--to", to.toString(), "--json").rows())
                .hasSameSizeAs(names);
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheByte() {
        assertThat(tables().map(verb -> run(verb + " --json").out()).toList())
                .isEqualTo(tables().map(verb -> run(verb + " --json").out()).toList());
    }

    @Test
    void theDefaultFolderIsXdgsAndOtherwiseUnderHome(@TempDir Path folder) {
        Path home = folder.resolve("home of somebody");
        Path xdg = folder.resolve("xdg");

        Ran inXdg = Ran.process(
                Map.of("XDG_DATA_HOME", xdg.toString(), "HOME", home.toString()), Ran.program("releases", "--csv"));
        Ran inHome =
                Ran.process(Map.of("XDG_DATA_HOME", "", "HOME", home.toString()), Ran.program("releases", "--csv"));
        Ran relative = Ran.process(
                Map.of("XDG_DATA_HOME", "not/absolute", "HOME", home.toString()), Ran.program("releases", "--csv"));

        assertThat(List.of(inXdg.code(), inHome.code(), relative.code())).containsOnly(0);
        assertThat(xdg.resolve("rightplace/rightplace.db")).exists();
        assertThat(home.resolve(".local/share/rightplace/rightplace.db")).exists();
        assertThat(Path.of("not")).doesNotExist();
        assertThat(inXdg.out()).isEqualTo(run("releases --csv").out());
        assertThat(inXdg.err()).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFailure() {
        Ran ran = Ran.process(
                Map.of(),
                Stream.concat(
                                Stream.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"),
                                Ran.program("homes", "--data", data.toString()).stream())
                        .toList());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "The answer could not be written whole: standard output is closed, or its disk is full.");
    }
}
