package org.rightplace.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

class TextTest {

    private static final String LONG =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                    + " fifteen sixteen seventeen eighteen nineteen twenty";

    private static Exhibit exhibit(List<List<Cell>> rows, String... labels) {
        return new Exhibit(
                "made-up",
                new Table(
                        "A table",
                        List.of(labels).stream()
                                .map(label -> new Column(label, label, ""))
                                .toList(),
                        rows,
                        List.of("A note.")),
                LocalDate.of(2025, 3, 31),
                List.of("A source"),
                Optional.empty(),
                Ledger.of("England", List.of()));
    }

    private static String table(Exhibit exhibit) {
        String text = Text.of(exhibit);
        return text.substring("A table\n\n".length(), text.indexOf("A note."));
    }

    @Test
    void shortWordsStandInColumnsNumbersToTheRight() {
        assertThat(table(exhibit(
                        List.of(
                                List.of(new Cell.Text("Fylde"), new Cell.Whole(56)),
                                List.of(new Cell.Text("Bath"), new Cell.Unknown("c", "hidden")),
                                List.of(new Cell.Text("York"), new Cell.Between(2, 1_234))),
                        "Name",
                        "Homes")))
                .isEqualTo("""
                        Name        Homes
                        Fylde          56
                        Bath            c
                        York   2 to 1,234

                        """);
    }

    @Test
    void longWordsMakeRecordsWrappedUnderTheirLabel() {
        String text = table(exhibit(
                List.of(
                        List.of(new Cell.Text("first"), new Cell.Text(LONG)),
                        List.of(new Cell.Text("second"), new Cell.Unknown("", "nobody knows"))),
                "Name",
                "What it says"));

        assertThat(text).isEqualTo("""
                        Name:          first
                        What it says:  one two three four five six seven eight nine ten eleven twelve thirteen fourteen
                                       fifteen sixteen seventeen eighteen nineteen twenty

                        Name:          second
                        What it says:  not known (nobody knows)

                        """);
    }

    @Test
    void severalTextsStandEachOnItsLine() {
        assertThat(table(exhibit(
                        List.of(
                                List.of(new Cell.Texts(List.of("one", "two"))),
                                List.of(new Cell.Texts(List.of())),
                                List.of(new Cell.Texts(List.of("three")))),
                        "Said")))
                .isEqualTo("Said:  one\n       two\n\nSaid:  none\n\nSaid:  three\n\n");
    }

    @Test
    void onlyALongTableIsCut() {
        List<Cell> row = List.of(new Cell.Text(LONG), new Cell.Whole(1));

        assertThat(table(exhibit(Collections.nCopies(40, row), "Name", "Homes")))
                .doesNotContain("…");
        String cut = table(exhibit(Collections.nCopies(41, row), "Name", "Homes"));
        assertThat(cut).contains("…");
        assertThat(cut.lines().filter(line -> line.startsWith("one "))).hasSize(41);
    }

    @Test
    void aWordWithoutASpaceIsNotBroken() {
        String hash = "0123456789abcdef".repeat(8);

        assertThat(table(exhibit(List.of(List.of(new Cell.Text(hash))), "SHA-256")))
                .isEqualTo("SHA-256:  " + hash + "\n\n");
        assertThat(table(exhibit(List.of(List.of(new Cell.Text("see " + hash + " there"))), "SHA-256")))
                .isEqualTo("SHA-256:  see\n          " + hash + "\n          there\n\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRecordLosesNoWordOfATableAndAddsNone(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            var said = new StringBuilder();
            for (int i = 0; i < 40 + random.nextInt(60); i++) {
                said.append("w".repeat(1 + random.nextInt(12))).append(random.nextInt(5) == 0 ? "\n " : " ");
            }
            String text = table(exhibit(List.of(List.of(new Cell.Text(said.toString()))), "Words"));

            assertThat(text.substring("Words:".length()).strip().split("\\s+"))
                    .isEqualTo(said.toString().strip().split("\\s+"));
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void anEmptyTableIsItsHeadings() {
        assertThat(table(exhibit(List.of(), "Name", "Homes"))).isEqualTo("Name  Homes\n\n");
    }
}
