package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.rightplace.export.Exhibits;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Cell.Text;
import org.rightplace.figure.Cell.Whole;

class ShownTest {

    @Test
    void roundsOnlyForTheReader() {
        var row = row(
                new Cell.Share(0.22449),
                new Cell.Share(0.0005),
                new Cell.Decimal(1.435),
                new Whole(12_183_016),
                new Whole(-10),
                new Cell.Between(12, 1900));

        assertThat(row)
                .extracting(Shown.Seen::text)
                .containsExactly("22.4%", "0.1%", "1.44", "12,183,016", "-10", "12 to 1,900");
        assertThat(row.getFirst().sort()).isEqualTo("0.22449");
    }

    @Test
    void showsTheIntervalOfANumberBesideItAndAloneWhereThereIsNoNumber() {
        var row = row(
                new Cell.Rounded(820, 815, 824),
                new Cell.Interval(OptionalDouble.of(0.9071), OptionalDouble.of(0.9015), OptionalDouble.of(0.9116)),
                new Cell.Interval(OptionalDouble.of(0.4821), OptionalDouble.of(0.4805), OptionalDouble.of(0.4832)),
                new Cell.Interval(OptionalDouble.empty(), OptionalDouble.of(1.479), OptionalDouble.of(6.8)),
                new Cell.Interval(OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalDouble.empty()));

        assertThat(row)
                .extracting(Shown.Seen::text)
                .containsExactly("820", "0.91", "0.48", "1.48 to 6.80", "0.50 or more");
        assertThat(row).extracting(Shown.Seen::small).containsExactly("815 to 824", "0.90 to 0.91", "", "", "");
    }

    @Test
    void saysWhyANumberIsNotKnownAndNeverShowsNought() {
        Shown shown = Shown.of(
                Exhibits.of(
                        List.of("a", "b"),
                        List.of(
                                List.of(new Cell.Unknown("c", "withheld"), new Cell.Unknown("", "no return")),
                                List.of(new Whole(1), new Cell.Unknown("", "no return")))),
                known -> true);

        assertThat(shown.rows().getFirst().cells()).extracting(Shown.Seen::text).containsExactly("c", "not known");
        assertThat(shown.key()).containsExactly("c: withheld", "not known: no return");
        assertThat(shown.headings()).extracting(Shown.Heading::style).containsExactly("n", "s");
    }

    @Test
    void putsTheCodeOfAnAreaBesideItsNameWhichLeadsToIt() {
        Shown shown = Shown.of(
                Exhibits.of(
                        List.of("code", "name", "homes"),
                        List.of(
                                List.of(new Text("E12000002"), new Text("North West"), new Whole(1)),
                                List.of(new Text("E10000006"), new Text("Cumbria (until 2023)"), new Whole(1)),
                                List.of(new Text("E92000001"), new Text("England"), new Whole(1)))),
                "E12000002"::equals);

        assertThat(shown.headings()).extracting(Shown.Heading::label).containsExactly("The name", "The homes");
        Shown.Seen northWest = shown.rows().getFirst().cells().getFirst();
        assertThat(northWest.small()).isEqualTo("E12000002");
        assertThat(northWest.leads()).isEqualTo("/areas/E12000002");
        Shown.Seen cumbria = shown.rows().get(1).cells().getFirst();
        assertThat(cumbria.small()).isEqualTo("E10000006");
        assertThat(cumbria.leads()).as("there is no page of it").isEmpty();
        assertThat(shown.rows()).extracting(Shown.Row::total).containsExactly(false, false, true);
    }

    @Test
    void foldsUpWhatIsLongAndSpellsOutDays() {
        var row = row(
                new Text("2025-03-31"),
                new Text("0123456789ab"),
                new Cell.Texts(List.of(
                        "One note that is rather long to stand in a cell",
                        "and another that is no shorter than the first")),
                new Cell.Texts(List.of("short", "words")));

        assertThat(row)
                .extracting(Shown.Seen::text)
                .containsExactly("31 March 2025", "0123456789ab", "2 notes", "short; words");
        assertThat(row.get(1).leads()).isEqualTo("/releases/0123456789ab");
        assertThat(row.get(2).parts()).hasSize(2);
    }

    private static List<Shown.Seen> row(Cell... cells) {
        List<String> keys = java.util.stream.IntStream.range(0, cells.length)
                .mapToObj(i -> "key" + i)
                .toList();
        return Shown.of(Exhibits.of(keys, List.of(List.of(cells))), known -> true)
                .rows()
                .getFirst()
                .cells();
    }
}
