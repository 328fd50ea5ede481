package org.rightplace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    @Test
    void carriesItsDateItsSourcesItsNotesAndTheWholeLedger() {
        JsonNode read = read(Exhibits.of(List.of("homes"), List.of()));

        assertThat(read.propertyNames())
                .containsExactly(
                        "title", "asAt", "source", "sources", "notOfficial", "notes", "ledger", "columns", "rows");
        assertThat(read.path("asAt").stringValue()).isEqualTo("2025-03-31");
        assertThat(read.path("source").stringValue()).isEqualTo("Ofsted, first release; DfE, second release");
        assertThat(read.path("sources")).hasSize(2);
        assertThat(read.path("notOfficial").stringValue()).isEqualTo(Exhibit.NOT_OFFICIAL);
        assertThat(read.path("notes").path(0).stringValue()).isEqualTo("Nothing in it is true.");
        assertThat(read.path("columns").path(0).path("unit").stringValue()).isEqualTo("homes");
        assertThat(read.path("rows")).isEmpty();
        JsonNode ledger = read.path("ledger");
        assertThat(ledger.path("area").stringValue()).isEqualTo("England");
        assertThat(ledger.path("layers")).hasSize(5);
        JsonNode needs = ledger.path("layers").path(0);
        assertThat(needs.propertyNames()).containsExactly("layer", "present", "coverage", "asAt", "source", "question");
        assertThat(needs.path("layer").stringValue()).isEqualTo("needs");
        assertThat(needs.path("present").booleanValue()).isFalse();
        assertThat(needs.path("asAt").isNull()).isTrue();
    }

    @Test
    void writesCountsWholeAndWhatIsNotKnownAsNullWithItsSymbolOrBoundsBeside() {
        JsonNode row = read(Exhibits.of(
                        List.of("name", "homes", "share", "children", "places", "other"),
                        List.of(List.of(
                                new Cell.Text("“North West” \\ \n"),
                                new Cell.Whole(1031),
                                new Cell.Share(1),
                                new Cell.Unknown("c", "hidden"),
                                new Cell.Between(12, 19),
                                new Cell.Unknown("", "no return")))))
                .path("rows")
                .path(0);

        assertThat(row.propertyNames())
                .containsExactly(
                        "name",
                        "homes",
                        "share",
                        "children",
                        "childrenSymbol",
                        "childrenReason",
                        "places",
                        "placesAtLeast",
                        "placesAtMost",
                        "other",
                        "otherReason");
        assertThat(row.path("name").stringValue()).isEqualTo("“North West” \\ \n");
        assertThat(row.path("homes").isIntegralNumber()).isTrue();
        assertThat(row.path("homes").longValue()).isEqualTo(1031);
        assertThat(row.path("children").isNull()).isTrue();
        assertThat(row.path("childrenSymbol").stringValue()).isEqualTo("c");
        assertThat(row.path("placesAtMost").longValue()).isEqualTo(19);
        assertThat(row.path("other").isNull()).isTrue();
        assertThat(row.path("otherReason").stringValue()).isEqualTo("no return");
    }

    @Test
    void refusesTwoValuesOfOneName() {
        Exhibit exhibit = Exhibits.of(
                List.of("homes", "homesAtLeast"), List.of(List.of(new Cell.Between(1, 2), new Cell.Whole(1))));

        assertThatThrownBy(() -> Json.of(exhibit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("homesAtLeast");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsBackAsWhatWasWrittenWhateverIsInTheCells(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            List<String> keys = List.of("one", "two");
            List<List<Cell>> rows = Exhibits.rows(random, random.nextInt(12), keys.size());

            JsonNode read = read(Exhibits.of(keys, rows)).path("rows");

            assertThat(read).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < keys.size(); column++) {
                    assertReadsBack(
                            read.path(row), keys.get(column), rows.get(row).get(column));
                }
            }
        }
    }

    private static void assertReadsBack(JsonNode row, String key, Cell cell) {
        JsonNode value = row.path(key);
        switch (cell) {
            case Cell.Text(String text) -> assertThat(value.stringValue()).isEqualTo(text);
            case Cell.Texts(List<String> texts) ->
                assertThat(value.values().stream().map(JsonNode::stringValue)).isEqualTo(texts);
            case Cell.Whole(long number) -> assertThat(value.longValue()).isEqualTo(number);
            case Cell.Decimal(double number) -> assertThat(value.doubleValue()).isEqualTo(number);
            case Cell.Share(double share) -> assertThat(value.doubleValue()).isEqualTo(share);
            case Cell.Between(long least, long most) -> {
                assertThat(value.isNull()).isTrue();
                assertThat(row.path(key + "AtLeast").longValue()).isEqualTo(least);
                assertThat(row.path(key + "AtMost").longValue()).isEqualTo(most);
            }
            case Cell.Rounded(long number, long least, long most) -> {
                assertThat(value.longValue()).isEqualTo(number);
                assertThat(row.path(key + "AtLeast").longValue()).isEqualTo(least);
                assertThat(row.path(key + "AtMost").longValue()).isEqualTo(most);
            }
            case Cell.Interval(OptionalDouble number, OptionalDouble least, OptionalDouble most) -> {
                assertThat(number(value)).isEqualTo(number);
                assertThat(number(row.path(key + "AtLeast"))).isEqualTo(least);
                assertThat(number(row.path(key + "AtMost"))).isEqualTo(most);
            }
            case Cell.Unknown(String symbol, String reason) -> {
                assertThat(value.isNull()).isTrue();
                assertThat(row.has(key + "Symbol")).isEqualTo(!symbol.isEmpty());
                assertThat(row.path(key + "Reason").stringValue()).isEqualTo(reason);
            }
        }
    }

    private static OptionalDouble number(JsonNode value) {
        return value.isNull() ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    private static JsonNode read(Exhibit exhibit) {
        return JsonMapper.builder().build().readTree(Json.of(exhibit));
    }
}
