package outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `sufficiency` on a fresh folder.
class SufficiencyVerbTest {

    private static final String CAUTION =
            "Even where the number passes, nothing here shows that these homes can meet these children's needs.";

    @TempDir
    static Path data;

    private static Ran run(String line) {
        return Ran.on(data, line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "all, E12000009, 820, 904, 0.91, 1.10",
        "all, E12000007, 940, 1098, 0.86, 1.04",
        "all, E12000001, 740, 908, 0.81, 0.99",
        "all, E12000002, 1620, 3361, 0.48, 0.58",
        "all, E92000001, 9480, 15742, 0.60, 0.73",
        "mainstream, E12000009, 820, 788, 1.04, 1.26",
        "mainstream, E12000002, 1620, 3212, 0.50, 0.61",
    })
    void givesTheRatiosOfRegions(String type, String code, int children, int places, double nominal, double usable) {
        JsonNode row = run("sufficiency --by region --type " + type + " --json").row("code", code);

        assertThat(row.get("children").asInt()).isEqualTo(children);
        assertThat(row.get("childrenAtLeast").asInt()).isEqualTo(children - 5);
        assertThat(row.get("childrenAtMost").asInt()).isEqualTo(children + 4);
        assertThat(row.get("places").asInt()).isEqualTo(places);
        assertThat(row.get("nominalRatio").asDouble())
                .isEqualTo((double) children / places)
                .isCloseTo(nominal, within(0.005));
        assertThat(row.get("usableRatio").asDouble())
                .isCloseTo(children / (places * 0.825), within(1e-12))
                .isCloseTo(usable, within(0.005));
        assertThat(row.get("nominalRatioAtLeast").asDouble()).isEqualTo((children - 5.0) / places);
        assertThat(row.get("nominalRatioAtMost").asDouble()).isEqualTo((children + 4.0) / places);
    }

    @Test
    void standsInTheOrderOfTheRegionsWithEnglandLast() {
        List<JsonNode> rows = run("sufficiency --json").rows();

        assertThat(rows).hasSize(10);
        assertThat(rows.stream().map(row -> row.get("code").asString()))
                .isSorted()
                .last()
                .isEqualTo("E92000001");
        assertThat(rows.stream()
                        .limit(9)
                        .mapToInt(row -> row.get("places").asInt())
                        .sum())
                .isEqualTo(15_742);
    }

    static Stream<String> asked() {
        return Stream.of(
                "sufficiency",
                "sufficiency --type mainstream --occupancy 1",
                "sufficiency --by authority",
                "sufficiency --by constituency",
                "sufficiency --area E12000007",
                "sufficiency --case-2020");
    }

    @ParameterizedTest
    @MethodSource("asked")
    void neverLeavesWithoutTheCautionAndNeverReportsPlacesThatWaitForChildren(String line) {
        String text = run(line).out();
        Ran json = run(line + " --json");
        Ran csv = run(line + " --csv");

        assertThat(text).contains(CAUTION);
        assertThat(json.json().get("notes").valueStream().map(JsonNode::asString))
                .contains(CAUTION);
        assertThat(csv.err()).contains(CAUTION);
        assertThat(text + json.out() + csv.out())
                .doesNotContainPattern(
                        "(?i)\\b(spare|empty|vacant|unused|unfilled|surplus)\\s+(places?|beds?|capacity|room)\\b");
    }

    @Test
    void theCaseOf2020IsNotThreeThousandPlaces() {
        Ran ran = run("sufficiency --case-2020");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("9,700 to 9,989", "6,780", "80% to 85%", "these data cannot tell")
                .contains("staff", "restriction", "short breaks", "lives alone", "outside England", "one at a time")
                .doesNotContainPattern("\\b(2,?920|3,?209|3,?000)\\b");
        assertThat(run("sufficiency --case-2020 --json").rows())
                .allSatisfy(row -> assertThat(row.get("places").isNull()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0.9, ''",
        "90, 0.9, “90” was read as per cent: a share of 0.9 of registered places.",
        "82.5%, 0.825, “82.5%” was read as per cent: a share of 0.825 of registered places.",
        "1, 1.0, ''",
    })
    void takesAnOccupancyAsAShareOrKindlyAsPerCent(String word, double share, String said) {
        Ran ran = run("sufficiency --json --area E12000009 --occupancy " + word);

        assertThat(ran.code()).isZero();
        assertThat(ran.rows().getFirst().get("usableRatio").asDouble()).isCloseTo(820 / (904 * share), within(1e-12));
        assertThat(ran.err().strip()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "101", "most", "1e0"})
    void refusesAnOccupancyThatIsNoneAndSaysWhatIsOne(String word) {
        Ran ran = run("sufficiency --occupancy=" + word);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("“" + word + "” is not an occupancy", "such as 0.825");
    }

    @Test
    void givesAnAuthorityAsARangeWhereItSharesAConstituencyAndKeepsSymbols() {
        Ran ran = run("sufficiency --by authority --json");

        assertThat(ran.rows()).hasSize(154);
        JsonNode cornwall = ran.row("code", "E06000052");
        assertThat(cornwall.get("nominalRatio").asDouble())
                .isEqualTo(cornwall.get("nominalRatioAtMost").asDouble());
        JsonNode bath = ran.row("code", "E06000022");
        assertThat(bath.get("nominalRatio").isNull()).isTrue();
        assertThat(bath.get("placesAtLeast").asInt())
                .isLessThan(bath.get("placesAtMost").asInt());
        assertThat(bath.get("nominalRatioAtLeast").asDouble())
                .isEqualTo(bath.get("children").asDouble()
                        / bath.get("placesAtMost").asInt());
        JsonNode scilly = ran.row("code", "E06000053");
        assertThat(scilly.get("childrenSymbol").asString()).isEqualTo("z");
        assertThat(scilly.get("nominalRatioReason").asString()).contains("not applicable");
    }

    @Test
    void givesPlacesOnlyByConstituencyAndSaysWhy() {
        Ran ran = run("sufficiency --by constituency --json");

        assertThat(ran.rows().stream().filter(row -> row.get("code").asString().startsWith("E14")))
                .hasSize(543)
                .allSatisfy(row -> {
                    assertThat(row.get("children").isNull()).isTrue();
                    assertThat(row.get("childrenReason").asString())
                            .isEqualTo("children are not published by constituency");
                    assertThat(row.get("nominalRatio").isNull()).isTrue();
                    assertThat(row.get("places").asInt()).isNotNegative();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "--area E92000001, 1",
        "--area E92000001 --by region, 10",
        "--area E12000007, 1",
        "--area E12000007 --by authority, 33",
        "--area E12000007 --by constituency, 75",
        "--area E06000022, 1",
        "--area E06000022 --by constituency, 3",
        "--area E14001063, 1",
    })
    void givesAnAreaOrTheAreasItConsistsOf(String asked, int rows) {
        assertThat(run("sufficiency --json " + asked).rows()).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "--area E06000022 --by region, does not consist of areas of the kind “region”",
        "--area E99, No region",
        "--by sector, “sector” is none of",
        "--type secure, “secure” is none of",
    })
    void saysWhatCannotBeAsked(String asked, String words) {
        Ran ran = run("sufficiency " + asked);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(words);
    }

    @Test
    void everyColumnOfNumbersIsExplainedInJson() {
        JsonNode columns = run("sufficiency --json").json().get("columns");

        assertThat(columns.valueStream()
                        .filter(column -> !List.of("code", "name")
                                .contains(column.get("key").asString())))
                .hasSize(4)
                .allSatisfy(column -> assertThat(column.get("explained").propertyNames())
                        .containsExactly("title", "counts", "from", "leftOut", "interval", "method", "notReadAs"));
    }
}
