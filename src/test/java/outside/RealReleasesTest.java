package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The command line over all of Ofsted's real releases, against Ofsted's own totals.
@Tag("shared-data")
class RealReleasesTest {

    private static final List<String> GROUPINGS =
            List.of("region", "authority", "constituency", "sector", "type", "size");

    private static Ran run(String line) {
        return Ran.on(Folder.loaded(), line.split(" "));
    }

    private static int sum(Ran ran, String key) {
        return ran.rows().stream()
                .filter(row -> !row.path("code").asString("").startsWith("W"))
                .mapToInt(row -> row.get(key).asInt())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-31, 1981, 11245",
        "2018-03-31, 2123, 11378",
        "2020-03-31, 2311, 11655",
        "2022-03-31, 2873, 12898",
        "2023-03-31, 3119, 13528",
        "2024-03-31, 3219, 13615",
        "2025-03-31, 4009, 15742"
    })
    void everyGroupingOfEveryReleaseAddsUpToOfstedsTotals(String day, int homes, int places) {
        for (String by : GROUPINGS) {
            Ran ran = run("homes --json --by " + by + " --as-at " + day);

            assertThat(ran.code()).isZero();
            assertThat(ran.json().get("asAt").asString()).isEqualTo(day);
            assertThat(sum(ran, "homes")).as(by).isEqualTo(homes);
            assertThat(sum(ran, "places")).as(by).isEqualTo(places);
            assertThat(ran.rows())
                    .allSatisfy(row -> assertThat(row.get("outstanding").asInt()
                                    + row.get("good").asInt()
                                    + row.get("requiresImprovement").asInt()
                                    + row.get("inadequate").asInt()
                                    + row.get("otherScale").asInt()
                                    + row.get("notYetJudged").asInt())
                            .as("%s by %s: %s", day, by, row)
                            .isEqualTo(row.get("homes").asInt()));
        }
    }

    @Test
    void theOutcomesOf2025AreOfsteds() {
        Ran ran = run("homes --json");

        assertThat(Stream.of("outstanding", "good", "requiresImprovement", "inadequate", "notYetJudged")
                        .map(key -> sum(ran, key)))
                .containsExactly(459, 2637, 489, 44, 380);
        Ran types = run("homes --json --by type");
        assertThat(types.row("code", "childrens-home").get("homes").asInt()).isEqualTo(3946);
        assertThat(types.row("code", "secure-childrens-home").get("places").asInt())
                .isEqualTo(236);
        assertThat(types.row("code", "special-school-as-home").get("homes").asInt())
                .isEqualTo(49);
        Ran constituencies = run("homes --json --by constituency");
        assertThat(constituencies.rows()).hasSize(543);
        assertThat(constituencies.rows().stream().filter(row -> row.get("homes").asInt() > 0))
                .hasSize(516);
        assertThat(constituencies.row("name", "Fylde").get("homes").asInt()).isEqualTo(56);
    }

    @Test
    void theLoadedListAndTheBuiltInTableCountTheSame(@TempDir Path empty) {
        for (String by : List.of("region", "constituency", "sector", "type")) {
            for (String type : List.of("all-homes", "secure-childrens-home")) {
                String line = "homes --json --by " + by + " --type " + type;

                assertThat(run(line).json().get("rows"))
                        .as(line)
                        .isEqualTo(Ran.on(empty, line.split(" ")).json().get("rows"));
            }
        }
    }

    @Test
    void ofOneDateTheFullestReleaseIsTakenAndNamed() {
        Ran ran = run("homes --json --as-at 2025-03-31");

        assertThat(ran.json().get("source").asString())
                .isEqualTo(
                        "Ofsted, Children's social care in England, provider level, as at 2025-03-31 (release dabb326eb935)");
        assertThat(run("homes --json").out()).isEqualTo(ran.out());
        Ran none = run("homes --json --as-at 2019-03-31");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err())
                .contains(
                        "No release of 2019-03-31 is held. Held are those of 2025-03-31, 2024-03-31, 2023-03-31, 2022-03-31, 2020-03-31, 2018-03-31, 2016-03-31;");
    }

    @Test
    void aListOfAllHomesComesBeforeAnotherOfInspectedOnesOfTheSameDate(@TempDir Path folder) {
        Path all = folder.resolve("all.csv");
        Path inspected = folder.resolve("inspected.csv");
        MadeUp list = MadeUp.of(40, 7);
        list.with(0, MadeUp.REQUIRED.getLast(), "").write(all, "31 March 2021");
        new MadeUp(
                        list.headings(),
                        Stream.concat(
                                        list.rows().stream(),
                                        MadeUp.of(60, 8).rows().stream().skip(40))
                                .filter(row -> !row.get(7).isEmpty())
                                .toList())
                .write(inspected, "31 March 2021");
        Path data = folder.resolve("data");

        Ran.on(data, "import", all.toString(), inspected.toString());
        Ran releases = Ran.on(data, "releases", "--json");
        Ran homes = Ran.on(data, "homes", "--json", "--as-at", "2021-03-31");

        assertThat(releases.row("file", "all.csv").get("coverage").asString()).isEqualTo("all");
        assertThat(releases.row("file", "inspected.csv").get("coverage").asString())
                .isEqualTo("inspected-only");
        assertThat(homes.json().get("source").asString())
                .contains(releases.row("file", "all.csv").get("id").asString());
        assertThat(sum(homes, "homes")).isEqualTo(40);
    }

    @Test
    void releasesSayWhatEachHolds() {
        Ran ran = run("releases --json");

        JsonNode of2025 = ran.row("file", "provider_level_at_31_march_2025.csv");
        assertThat(of2025.get("providers").asInt()).isEqualTo(5600);
        assertThat(of2025.get("homes").asInt()).isEqualTo(4009);
        assertThat(of2025.get("places").asInt()).isEqualTo(15742);
        assertThat(of2025.get("coverage").asString()).isEqualTo("all");
        assertThat(of2025.get("kind").asString()).isEqualTo("provider-level");
        assertThat(of2025.get("warnings").toString()).contains("4 providers are in Wales", "the release before it");
        JsonNode of2024 = ran.row("file", "provider_level_at_31_march_2024.csv");
        assertThat(of2024.get("coverage").asString()).isEqualTo("inspected-only");
        JsonNode of2023 = ran.row("file", "Childrens_social_care_in_England_2023_underlying_data.ods");
        assertThat(of2023.get("homes").asInt()).isEqualTo(3119);
        assertThat(of2023.get("places").asInt()).isEqualTo(13528);
        JsonNode restricted = ran.row("kind", "list-for-authorities");
        assertThat(restricted.get("homes").isNull()).isTrue();
    }

    @Test
    void theSameBytesTwiceChangeNothingAndSaySo(@TempDir Path folder) throws Exception {
        Path renamed = Files.copy(
                Folder.OFSTED.resolve("provider_level_at_31_march_2016.csv"), folder.resolve("under another name.csv"));
        String before = Folder.dump(Folder.loaded());

        Ran ran = run("import --json " + Folder.files().getFirst());
        Ran other = Ran.on(Folder.loaded(), "import", "--json", renamed.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.rows())
                .allSatisfy(row -> assertThat(row.get("result").asString()).isEqualTo("already held, nothing changed"));
        assertThat(other.code()).isZero();
        assertThat(other.rows().getFirst().get("id").asString()).isEqualTo("d5da2374d163");
        assertThat(other.rows().getFirst().get("result").asString()).isEqualTo("already held, nothing changed");
        assertThat(Folder.dump(Folder.loaded())).isEqualTo(before);
    }

    @Test
    void comparingAListOfInspectedHomesWithAFullOneWarnsInWordsAndOffersLikeForLike() {
        Ran ran = run("compare 0010e3973e3a dabb326eb935 --json");
        Ran csv = run("compare dabb 0010 --csv");

        JsonNode homes = ran.row("measure", "Homes");
        assertThat(homes.get("earlier").asInt()).isEqualTo(3219);
        assertThat(homes.get("later").asInt()).isEqualTo(4009);
        assertThat(homes.get("difference").asInt()).isEqualTo(790);
        assertThat(homes.get("likeForLikeEarlier").asInt()).isEqualTo(3219);
        assertThat(homes.get("likeForLikeLater").asInt()).isEqualTo(3629);
        assertThat(homes.get("likeForLikeDifference").asInt()).isEqualTo(410);
        String warning = "Part of the difference is therefore an artefact";
        assertThat(ran.json().get("notes").toString()).contains(warning).contains("like-for-like");
        assertThat(run("compare 0010e3973e3a dabb326eb935").out()).contains(warning);
        assertThat(csv.out()).doesNotContain(warning);
        assertThat(csv.err()).contains(warning);
        assertThat(run("compare 4001e50f8c17 dabb326eb935").out()).doesNotContain("artefact");
    }

    @Test
    void theHomesThatJoinedAndLeftAccountForTheDifference() {
        Ran ran = run("compare 0010e3973e3a dabb326eb935 --homes --json");

        long joined = ran.rows().stream()
                .filter(row -> row.get("change").asString().equals("joined"))
                .count();
        long left = ran.rows().stream()
                .filter(row -> row.get("change").asString().equals("left"))
                .count();
        assertThat(joined - left).isEqualTo(790);
        assertThat(ran.out().toLowerCase(java.util.Locale.ROOT)).doesNotContain("redacted\"");
    }

    @Test
    void twoReleasesAreTheSameSideBySideInEitherOrder() {
        assertThat(run("compare d5da2374d163 dabb326eb935 --json").out())
                .isEqualTo(run("compare dabb326eb935 d5da2374d163 --json").out());
    }

    @Test
    void aReleaseThatIsNoRegisterIsNotCompared() {
        Ran ran = run("compare 5ad6d812ccb2 dabb326eb935");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is not a register of homes");
        assertThat(run("compare c3a426168752 dabb326eb935 --homes").err()).contains("holds sums only");
        assertThat(run("compare c3a426168752 0010e3973e3a --json")
                        .row("measure", "Homes")
                        .get("difference")
                        .asInt())
                .isEqualTo(790);
    }

    @Test
    void mainstreamHomesRegisteredSinceApril2024AreSmallerThanAll() {
        Ran ran = run("openings --type childrens-home --json");

        JsonNode last = ran.row("from", "2024-04-01");
        assertThat(last.get("homes").asInt()).isEqualTo(672);
        assertThat("%.1f".formatted(last.get("meanPlaces").asDouble())).isEqualTo("2.9");
        Ran all = run("homes --by type --type childrens-home --json");
        assertThat("%.1f".formatted((double) sum(all, "places") / sum(all, "homes")))
                .isEqualTo("3.6");
    }

    @Test
    void theRestrictedListIsOnNoTableThatLeaves(@TempDir Path folder) throws Exception {
        Ran ran = Ran.on(Folder.loaded(), "export", "--to", folder.toString());

        assertThat(ran.code()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("5ad6d812ccb2")
                            .doesNotContain("list-for-authorities")
                            .doesNotContain("fake-rows"));
        }
        assertThat(run("ledger --json").out()).doesNotContain("5ad6d812ccb2");
    }

    @Test
    void theLedgerIsStillEmptyWithAllOfOfstedLoaded() {
        assertThat(run("ledger --json").rows())
                .allSatisfy(row -> assertThat(row.get("coverage").asDouble()).isZero());
        assertThat(run("homes").out())
                .contains("None of the five layers that make sense of these figures is held for England.");
    }

    @Test
    void constituenciesOf2010AreNeverJoinedAndTheTableSaysSo() {
        Ran ran = run("homes --by constituency --as-at 2024-03-31 --json");

        assertThat(ran.json().get("rows"))
                .isEqualTo(run("homes --by authority --as-at 2024-03-31 --json")
                        .json()
                        .get("rows"));
        assertThat(ran.rows())
                .extracting(row -> row.get("code").asString(""))
                .noneMatch(code -> code.startsWith("E14"));
        assertThat(ran.json().get("notes").toString())
                .contains("in a constituency of 2010, which is never joined to those of 2024 by name");
    }
}
