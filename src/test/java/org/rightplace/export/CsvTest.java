package org.rightplace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;

class CsvTest {

    @Test
    void putsTheHeaderFirstAndTheOriginLast() {
        String csv = Csv.of(Exhibits.of(
                List.of("code", "homes", "share"),
                List.of(List.of(new Cell.Text("E12000002"), new Cell.Whole(1031), new Cell.Share(0.2572)))));

        assertThat(csv).isEqualTo("""
                        code,homes,share,asAt,source,notOfficial,ledger
                        E12000002,1031,0.2572,2025-03-31,"Ofsted, first release; DfE, second release",\
                        Not official statistics: computed by Rightplace from the releases named as sources.,\
                        None of the five layers that make sense of these figures is held for England.
                        """);
    }

    @Test
    void leavesWhatIsNotKnownEmptyWithItsSymbolAndItsBoundsBeside() {
        List<NamedCsvRecord> read = read(Exhibits.of(
                List.of("area", "children", "places"),
                List.of(
                        List.of(new Cell.Text("A"), new Cell.Unknown("c", "hidden"), new Cell.Between(12, 19)),
                        List.of(new Cell.Text("B"), new Cell.Whole(30), new Cell.Unknown("", "no return")))));

        assertThat(read.getFirst().getHeader().subList(0, 6))
                .containsExactly("area", "children", "childrenSymbol", "places", "placesAtLeast", "placesAtMost");
        assertThat(read.get(0).getFields().subList(0, 6)).containsExactly("A", "", "c", "", "12", "19");
        assertThat(read.get(1).getFields().subList(0, 6)).containsExactly("B", "30", "", "", "", "");
    }

    @Test
    void writesNumbersInFullWithoutExponent() {
        List<NamedCsvRecord> read = read(Exhibits.of(
                List.of("a", "b", "c", "d", "e"),
                List.of(List.of(
                        new Cell.Share(1.0 / 3),
                        new Cell.Share(1),
                        new Cell.Decimal(-0.00001),
                        new Cell.Decimal(-0.0),
                        new Cell.Whole(-12)))));

        assertThat(read.getFirst().getFields().subList(0, 5))
                .containsExactly("0.3333333333333333", "1", "-0.00001", "0", "-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void putsAnApostropheBeforeWhatCouldRunAsAFormula(String text) {
        List<NamedCsvRecord> read = read(Exhibits.of(
                List.of("words", "hidden"), List.of(List.of(new Cell.Text(text), new Cell.Unknown(text, "hidden")))));

        assertThat(read.getFirst().getField("words")).isEqualTo("'" + text);
        assertThat(read.getFirst().getField("hiddenSymbol")).isEqualTo("'" + text);
    }

    @Test
    void keepsAFormulaOutOfTheHeaderAndTheOriginToo() {
        Exhibit exhibit = Exhibits.of(List.of("=key"), List.of(List.of(new Cell.Whole(1))));
        Exhibit withSource = new Exhibit(
                exhibit.name(),
                exhibit.table(),
                exhibit.asAt(),
                List.of("=HYPERLINK(\"http://example.org\")"),
                exhibit.picture(),
                exhibit.ledger());

        NamedCsvRecord row = read(withSource).getFirst();

        assertThat(row.getHeader().getFirst()).isEqualTo("'=key");
        assertThat(row.getField("source")).startsWith("'=HYPERLINK");
    }

    @Test
    void keepsTheTablesOwnDateAndSourceApartFromThoseOfTheTable() {
        String header = Csv.of(Exhibits.of(List.of("id", "asAt", "source"), List.of()));

        assertThat(header).isEqualTo("id,asAt,source,tableAsAt,tableSource,notOfficial,ledger\n");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        Exhibit exhibit = Exhibits.of(
                List.of("homes", "homesSymbol"),
                List.of(List.of(new Cell.Unknown("c", "hidden"), new Cell.Text("something"))));

        assertThatThrownBy(() -> Csv.of(exhibit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("homesSymbol");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsBackAsWhatWasWrittenWhateverIsInTheCells(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            List<String> keys = List.of("one", "two", "three");
            List<List<Cell>> rows = Exhibits.rows(random, random.nextInt(1, 12), keys.size());

            List<NamedCsvRecord> read = read(Exhibits.of(keys, rows));

            assertThat(read).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < keys.size(); column++) {
                    assertReadsBack(
                            read.get(row), keys.get(column), rows.get(row).get(column));
                }
                assertThat(read.get(row).getField("asAt")).isEqualTo("2025-03-31");
                assertThat(read.get(row).getFields()).noneMatch(CsvTest::couldRun);
            }
        }
    }

    private static void assertReadsBack(NamedCsvRecord row, String key, Cell cell) {
        String field = row.getField(key);
        switch (cell) {
            case Cell.Text(String text) -> assertThat(field).isIn(text, "'" + text);
            case Cell.Texts(List<String> texts) ->
                assertThat(field).isIn(String.join("; ", texts), "'" + String.join("; ", texts));
            case Cell.Whole(long number) -> assertThat(Long.parseLong(field)).isEqualTo(number);
            case Cell.Decimal(double number) ->
                assertThat(Double.parseDouble(field) + 0.0).isEqualTo(number + 0.0);
            case Cell.Share(double share) ->
                assertThat(Double.parseDouble(field)).isEqualTo(share);
            case Cell.Between(long least, long most) -> {
                assertThat(field).isEmpty();
                assertThat(row.getField(key + "AtLeast")).isEqualTo(Long.toString(least));
                assertThat(row.getField(key + "AtMost")).isEqualTo(Long.toString(most));
            }
            case Cell.Rounded(long number, long least, long most) -> {
                assertThat(Long.parseLong(field)).isEqualTo(number);
                assertThat(row.getField(key + "AtLeast")).isEqualTo(Long.toString(least));
                assertThat(row.getField(key + "AtMost")).isEqualTo(Long.toString(most));
            }
            case Cell.Interval(OptionalDouble number, OptionalDouble least, OptionalDouble most) -> {
                assertThat(number(field)).isEqualTo(number);
                assertThat(number(row.getField(key + "AtLeast"))).isEqualTo(least);
                assertThat(number(row.getField(key + "AtMost"))).isEqualTo(most);
            }
            case Cell.Unknown(String symbol, String reason) -> {
                assertThat(field).isEmpty();
                if (!symbol.isEmpty()) {
                    assertThat(row.getField(key + "Symbol")).isIn(symbol, "'" + symbol);
                }
            }
        }
    }

    private static OptionalDouble number(String field) {
        return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
    }

    /// A spreadsheet runs a field that starts so, unless it is a number.
    private static boolean couldRun(String field) {
        return !field.isEmpty() && "=+-@\t\r\n".indexOf(field.charAt(0)) >= 0 && !field.matches("-[0-9]+(\\.[0-9]+)?");
    }

    private static List<NamedCsvRecord> read(Exhibit exhibit) {
        return CsvReader.builder().ofNamedCsvRecord(Csv.of(exhibit)).stream().toList();
    }
}
