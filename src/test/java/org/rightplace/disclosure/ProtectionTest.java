package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Population.Gap;
import org.rightplace.disclosure.Population.Tally;
import org.rightplace.disclosure.Protection.Granted;
import org.rightplace.disclosure.Protection.Refused;
import org.rightplace.disclosure.Table.Along;

class ProtectionTest {

    private static final Dimension ONE_AREA = Dimension.ofAreas("Area", List.of("A"), List.of());

    @Test
    void hidesASmallCountAndOneMoreOfTheRow() {
        assertThat(texts(row(3, 0, 20, 30))).containsExactly("c", "0", "c", "30", "53");
    }

    @Test
    void twoSmallCountsProtectEachOtherIfTogetherTheyAreNotSmall() {
        assertThat(texts(row(3, 4, 20, 30))).containsExactly("c", "c", "20", "30", "57");
    }

    @Test
    void twoSmallCountsThatTogetherAreSmallNeedAThird() {
        assertThat(texts(row(1, 3, 20, 30))).containsExactly("c", "c", "c", "30", "54");
    }

    @Test
    void showsEverythingWhereNothingIsSmall() {
        assertThat(texts(row(5, 0, 20, 30))).containsExactly("5", "0", "20", "30", "55");
    }

    @Test
    void hidesASmallTotalToo() {
        assertThat(texts(row(2, 0, 0, 0))).containsExactly("c", "0", "0", "0", "c");
    }

    @Test
    void hidesNothingOfARowOfZeros() {
        assertThat(texts(row(0, 0, 0, 0))).containsExactly("0", "0", "0", "0", "0");
    }

    @Test
    void anOrganisationMayHideMoreAndNotLessThanThree() {
        Publication publication = Publication.of(row(8, 9, 20, 30), Table.whole(row(8, 9, 20, 30), "Need"));

        assertThat(texts(granted(publication, new Rule(9)))).containsExactly("67", "c", "c", "20", "30");
        assertThatThrownBy(() -> new Rule(2)).hasMessageContaining("hiddenUpTo (2) must be 3 to 50");
        assertThat(texts(granted(
                        Publication.of(row(4, 9, 20, 30), Table.whole(row(4, 9, 20, 30), "Need")), new Rule(3))))
                .containsExactly("63", "4", "9", "20", "30");
    }

    @Test
    void roundsRegionsAndEnglandHalvesUpAndSaysKWhereItRoundsToNothing() {
        Dimension areas = Dimension.ofAreas(
                "Area",
                List.of("A", "B", "C", "D", "E", "F"),
                List.of(
                        new Group("north", List.of("A", "B")),
                        new Group("south", List.of("C", "D")),
                        new Group("east", List.of("E", "F")),
                        new Group("England", List.of("A", "B", "C", "D", "E", "F"))));
        Population population = new Population(
                "p", List.of(areas), List.of(tally(40, "A"), tally(65, "B"), tally(2, "C"), tally(0, "D")), List.of());

        Map<String, Shown> shown = new TreeMap<>();
        granted(Publication.of(population, Table.whole(population)), Rule.USUAL)
                .cells()
                .forEach(cell -> shown.put(cell.cell().at().getFirst(), cell));

        assertThat(text(shown, "north")).isEqualTo("110 rounded");
        assertThat(text(shown, "England")).isEqualTo("110 rounded");
        assertThat(text(shown, "south")).isEqualTo("k rounded");
        assertThat(text(shown, "east")).isEqualTo("0");
        assertThat(text(shown, "A")).isEqualTo("40");
        assertThat(text(shown, "C")).isEqualTo("c");
        assertThat(text(shown, "D")).isEqualTo("0");
    }

    @Test
    void aCountThatRoundsToNothingIsHiddenWhereTheRuleHidesMoreThanKCanBe() {
        Dimension areas = Dimension.ofAreas("Area", List.of("A", "B"), List.of(new Group("both", List.of("A", "B"))));
        Population population = new Population("p", List.of(areas), List.of(tally(3, "A")), List.of());
        Publication both = Publication.of(population, new Table("p", List.of(new Along("Area", List.of("both")))));

        assertThat(texts(granted(both, Rule.USUAL))).containsExactly("k rounded");
        assertThat(texts(granted(both, new Rule(5)))).containsExactly("c");
    }

    @Test
    void hidesAShownAuthorityWhereARoundedRegionWouldGiveTheSmallCountAway() {
        Dimension areas = Dimension.ofAreas("Area", List.of("A", "B"), List.of(new Group("both", List.of("A", "B"))));
        // 12 shown and 3 hidden round to 20, so that the hidden count would be 3 or more
        Population population = new Population("p", List.of(areas), List.of(tally(12, "A"), tally(3, "B")), List.of());

        assertThat(texts(granted(Publication.of(population, Table.whole(population)), Rule.USUAL)))
                .containsExactly("c", "c", "20 rounded");
    }

    @Test
    void showsWhyACellHasNoNumber() {
        Population population = new Population(
                "p",
                List.of(ONE_AREA, Dimension.of("Need", "n0", "n1", "n2")),
                List.of(tally(30, "A", "n0")),
                List.of(new Gap(List.of("A", "n1"), "z"), new Gap(List.of("A", "n2"), "x")));

        assertThat(texts(granted(Publication.of(population, Table.whole(population, "Need")), Rule.USUAL)))
                .containsExactly("30", "30", "z", "x");
    }

    @Test
    void whatAnEarlierTableHidStaysHidden() {
        Population population = row(10, 20, 30, 40);
        Publication publication = Publication.of(population, Table.whole(population, "Need"))
                .after(List.of(
                        new Earlier(new Cell("p", List.of("A", "n1")), new Count.Hidden("c"), 1),
                        new Earlier(new Cell("p", List.of("A", "n2")), new Count.Hidden("c"), 1)));

        assertThat(texts(granted(publication, Rule.USUAL))).containsExactly("100", "10", "c", "c", "40");
    }

    @Test
    void hidesAnotherCellWhereTheUsualOneIsPublicAlready() {
        Population population = row(3, 0, 20, 30);
        Publication publication = Publication.of(population, Table.whole(population, "Need"))
                .after(List.of(new Earlier(new Cell("p", List.of("A", "n2")), new Count.Known(20), 1)));

        assertThat(texts(granted(publication, Rule.USUAL))).containsExactly("53", "c", "0", "20", "c");
    }

    @Test
    void hidesAZeroWhereTheTotalIsPublicAndEachCWouldBeOneToThree() {
        Population population = row(1, 1, 3, 0);
        Publication publication = Publication.of(population, Table.whole(population, "Need"));
        Earlier total = new Earlier(new Cell("p", List.of("A", "Total")), new Count.Known(5), 1);

        assertThat(texts(granted(publication, Rule.USUAL))).containsExactly("c", "c", "c", "c", "0");
        assertThat(texts(granted(publication.after(List.of(total)), Rule.USUAL)))
                .containsExactly("5", "c", "c", "c", "c");
    }

    @Test
    void refusesWhereEarlierTablesAloneGiveASmallCountAwayAndNamesItWithoutItsNumber() {
        Population population = row(3, 0, 20, 30);
        List<Earlier> seen = new ArrayList<>();
        for (String[] one : new String[][] {{"n1", "0"}, {"n2", "20"}, {"n3", "30"}, {"Total", "53"}}) {
            seen.add(new Earlier(new Cell("p", List.of("A", one[0])), new Count.Known(Integer.parseInt(one[1])), 1));
        }
        Publication publication =
                Publication.of(population, Table.whole(population, "Need")).after(seen);

        Refused refused = (Refused) Protection.of(publication, Rule.USUAL);

        assertThat(refused.reasons())
                .extracting(Protection.Reason::message)
                .containsExactly(
                        "What was shown before gives away “p: A, n0”, whatever is hidden now. If that is public already, "
                                + "say so for this cell; otherwise leave its population out.");

        Publication said = new Publication(
                publication.populations(),
                publication.tables(),
                List.of(),
                seen,
                List.of(new Cell("p", List.of("A", "n0"))));
        assertThat(texts(granted(said, Rule.USUAL))).containsExactly("53", "c", "0", "20", "30");
    }

    @Test
    void aPublishedNumberThatDiffersFromOursIsTakenToGiveOursAway() {
        Population population = row(3, 0, 20, 30);
        Publication publication = Publication.of(population, Table.whole(population, "Need"))
                .after(List.of(new Earlier(new Cell("p", List.of("A", "Total")), new Count.Known(61), 1)));

        assertThat(texts(granted(publication, Rule.USUAL))).containsExactly("53", "c", "0", "c", "30");
    }

    @Test
    void anotherDateDoesNotGiveAWayWhatStartedOrCeased() {
        Publication publication = flows(100, 4, 20, 84);
        Granted each = granted(
                new Publication(publication.populations(), publication.tables(), List.of(), List.of(), List.of()),
                Rule.USUAL);
        assertThat(texts(each)).containsExactly("20", "84", "100", "c");

        assertThat(texts(granted(publication, Rule.USUAL))).containsExactly("c", "84", "100", "c");
    }

    @Test
    void refusesWhatContradictsItselfNamingIt() {
        assertThatThrownBy(() -> Protection.of(flows(100, 4, 20, 85), Rule.USUAL))
                .hasMessageContaining("do not balance at A: 104 and 105");
        assertThatThrownBy(() -> Dimension.ofAreas("Area", List.of("E14001234"), List.of()))
                .hasMessage("area (E14001234) is not an authority, and counts of children go no finer");
        assertThatThrownBy(() -> new Dimension("Need", List.of("n"), List.of(new Group("g", List.of("m"))), false))
                .hasMessageContaining("group (g) must be of categories of (Need)");
        assertThatThrownBy(() -> new Tally(List.of("A"), -1)).hasMessageContaining("children (-1)");
        assertThatThrownBy(() -> new Gap(List.of("A"), "c")).hasMessageContaining("symbol (c)");
        assertThatThrownBy(() -> new Population("p", List.of(ONE_AREA), List.of(tally(1, "B")), List.of()))
                .hasMessageContaining("must name categories of (p)");
        assertThatThrownBy(() -> new Population("p", List.of(Dimension.of("Need", "n")), List.of(), List.of()))
                .hasMessageContaining("the first dimension and no other must be of areas");
        Population population = row(1, 2, 3, 4);
        assertThatThrownBy(() -> Protection.of(
                        Publication.of(population, new Table("p", List.of(new Along("Area", List.of("Z"))))),
                        Rule.USUAL))
                .hasMessageContaining("has no category or group (Z)");
        assertThatThrownBy(() -> Protection.of(Publication.of(population, new Table("q", List.of())), Rule.USUAL))
                .hasMessageContaining("there is no population (q)");
    }

    private static Population row(int... children) {
        List<Tally> counts = new ArrayList<>();
        for (int n = 0; n < children.length; n++) {
            counts.add(tally(children[n], "A", "n" + n));
        }
        return new Population("p", List.of(ONE_AREA, Dimension.of("Need", "n0", "n1", "n2", "n3")), counts, List.of());
    }

    private static Publication flows(int opening, int started, int ceased, int closing) {
        List<Population> populations = List.of(
                new Population("opening", List.of(ONE_AREA), List.of(tally(opening, "A")), List.of()),
                new Population("started", List.of(ONE_AREA), List.of(tally(started, "A")), List.of()),
                new Population("ceased", List.of(ONE_AREA), List.of(tally(ceased, "A")), List.of()),
                new Population("closing", List.of(ONE_AREA), List.of(tally(closing, "A")), List.of()));
        return new Publication(
                populations,
                populations.stream().map(Table::whole).toList(),
                List.of(Balance.overTime("opening", "started", "ceased", "closing", List.of("Area"))),
                List.of(),
                List.of());
    }

    private static Tally tally(int children, String... at) {
        return new Tally(List.of(at), children);
    }

    private static Granted granted(Publication publication, Rule rule) {
        return (Granted) Protection.of(publication, rule);
    }

    private static List<String> texts(Population population) {
        Map<Cell, Shown> shown = granted(Publication.of(population, Table.whole(population, "Need")), Rule.USUAL)
                .byCell();
        return java.util.stream.Stream.of("n0", "n1", "n2", "n3", "Total")
                .map(name -> text(shown, new Cell("p", List.of("A", name))))
                .toList();
    }

    private static List<String> texts(Granted granted) {
        return granted.cells().stream()
                .map(shown -> text(Map.of("", shown), ""))
                .toList();
    }

    private static <K> String text(Map<K, Shown> cells, K key) {
        Shown shown = java.util.Objects.requireNonNull(cells.get(key));
        String text = shown.count() instanceof Count.Known(int number)
                ? String.valueOf(number)
                : shown.count().symbol();
        return text + (shown.rounded() ? " rounded" : "");
    }
}
