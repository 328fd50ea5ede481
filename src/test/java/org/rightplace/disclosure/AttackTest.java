package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightplace.care.Count;
import org.rightplace.disclosure.MadeUpTables.Kind;
import org.rightplace.disclosure.Protection.Granted;

/// The attacker of [Attacker] against every kind of publication.
class AttackTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingForbiddenIsLearntFromAPublication(Kind kind) {
        for (long seed = 0; seed < 40; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);

            assertThat(learnt(publication, Rule.USUAL)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void norUnderAMilderOrAStricterRule(Kind kind) {
        for (long seed = 100; seed < 108; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);

            assertThat(learnt(publication, new Rule(3))).as("seed %d", seed).isEmpty();
            assertThat(learnt(publication, new Rule(9))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLearntFromASecondPublicationByWhoKeptTheFirst(long seed) {
        Publication whole = new MadeUpTables(seed).draw(Kind.LINKED_TABLES);
        Publication first = only(whole, 0);

        List<Earlier> seen = granted(first, Rule.USUAL).asEarlier();

        assertThat(learnt(only(whole, 1).after(seen), Rule.USUAL)).isEmpty();
        assertThat(learnt(whole.after(seen), Rule.USUAL)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(200, 220);
    }

    @ParameterizedTest
    @MethodSource("many")
    @Tag("long")
    void thousandsOfPublicationsHold(Kind kind, int upTo) {
        int publications = kind == Kind.TWO_DATES ? 40 : kind == Kind.REGIONS ? 100 : 250;
        for (long seed = 1_000; seed < 1_000 + publications; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);

            assertThat(learnt(publication, new Rule(upTo))).as("seed %d", seed).isEmpty();
        }
    }

    static Stream<Arguments> many() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(3, 4, 9).map(upTo -> Arguments.of(kind, upTo)));
    }

    @Test
    void aThirdOfEnglandByEightCategoriesHolds() {
        assertThat(learnt(new MadeUpTables(1).england(51, 8), Rule.USUAL)).isEmpty();
    }

    @Test
    @Tag("long")
    void allOfEnglandByTwelveCategoriesHolds() {
        Publication england = new MadeUpTables(1).england(153, 12);

        Granted granted = granted(england, Rule.USUAL);

        assertThat(granted.cells()).hasSize(163 * 13);
        assertThat(Attack.on(england, granted.cells(), Rule.USUAL)).isEmpty();
    }

    @Test
    void oneAuthorityCrossedByThreeCharacteristicsHolds() {
        Publication authority = new MadeUpTables(1).oneAuthority();

        assertThat(learnt(authority, Rule.USUAL)).isEmpty();
    }

    // The attacker is worth something: these are what it must break.

    @Test
    void theAttackerBreaksHidingSmallCountsAlone() {
        int broken = 0;
        for (long seed = 0; seed < 40; seed++) {
            Publication publication = new MadeUpTables(seed).draw(Kind.TWO_DIMENSIONS);
            broken +=
                    Attack.on(publication, smallHidden(publication), Rule.USUAL).isEmpty() ? 0 : 1;
        }

        assertThat(broken).isGreaterThan(35);
    }

    @Test
    void theAttackerFindsTheOneHiddenCountOfARow() {
        Publication row = row(3, 20, 30);

        assertThat(Attack.on(row, smallHidden(row), Rule.USUAL))
                .contains("row: A, Need 0 (3) is within Range[least=3.0, most=3.0]");
    }

    @Test
    void theAttackerTakesOneGroupFromAnotherWhereOnlyEachIsSafe() {
        Dimension areas = Dimension.ofAreas(
                "Area",
                List.of("A", "B", "C"),
                List.of(
                        new Dimension.Group("both", List.of("A", "B")),
                        new Dimension.Group("all", List.of("A", "B", "C"))));
        Population population = new Population(
                "groups", List.of(areas), List.of(tally(64, "A"), tally(30, "B"), tally(3, "C")), List.of());
        Publication publication = Publication.of(
                population, new Table("groups", List.of(new Table.Along("Area", List.of("both", "all")))));
        List<Shown> unrounded = List.of(
                new Shown(new Cell("groups", List.of("both")), new Count.Known(94), false),
                new Shown(new Cell("groups", List.of("all")), new Count.Known(97), false));

        assertThat(Attack.on(publication, unrounded, Rule.USUAL))
                .contains("groups: all without both (3) is one of few in Range[least=3.0, most=3.0]");
        assertThat(learnt(publication, Rule.USUAL)).isEmpty();
    }

    @Test
    void theAttackerBreaksTablesThatWereProtectedOneByOne() {
        int broken = 0;
        for (long seed = 0; seed < 40; seed++) {
            Publication whole = new MadeUpTables(seed).draw(Kind.LINKED_TABLES);
            var cells = new java.util.TreeMap<Cell, Shown>();
            for (int table = 0; table < whole.tables().size(); table++) {
                for (Shown shown : granted(only(whole, table), Rule.USUAL).cells()) {
                    cells.merge(shown.cell(), shown, (one, other) -> one.count() instanceof Count.Known ? one : other);
                }
            }
            broken += Attack.on(whole, List.copyOf(cells.values()), Rule.USUAL).isEmpty() ? 0 : 1;
        }

        assertThat(broken).isPositive();
    }

    @Test
    void theAttackerBreaksTwoDatesThatWereProtectedOneByOne() {
        int broken = 0;
        for (long seed = 0; seed < 40; seed++) {
            Publication whole = new MadeUpTables(seed).draw(Kind.TWO_DATES);
            List<Shown> cells = new ArrayList<>();
            for (int table = 0; table < whole.tables().size(); table++) {
                Publication one = new Publication(
                        whole.populations(), List.of(whole.tables().get(table)), List.of(), List.of(), List.of());
                cells.addAll(granted(one, Rule.USUAL).cells());
            }
            broken += Attack.on(whole, cells, Rule.USUAL).isEmpty() ? 0 : 1;
        }

        assertThat(broken).isGreaterThan(35);
    }

    // The attacker is right: trying every way comes to the same.

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAttackerIsAsGoodAsTryingEveryWayInATableOfTwoDimensions(long seed) {
        Publication publication = new MadeUpTables(seed).small(2, 3);
        List<Shown> cells = granted(publication, Rule.USUAL).cells();
        try (var attacker = new Attacker(publication, cells, false)) {
            for (Shown cell : cells) {
                Attacker.Range range = attacker.range(cell.cell());
                if (range.most() < 15) {
                    TreeSet<Integer> values = EveryWorld.values(publication, cells, cell.cell(), 15);
                    assertThat((double) values.first()).isEqualTo(Math.ceil(range.least() - 1e-6));
                    assertThat((double) values.last()).isEqualTo(Math.floor(range.most() + 1e-6));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoKnowsThatChildrenAreWholeLearnsNoMore(long seed) {
        Publication publication = new MadeUpTables(seed).small(2, 2, 2);
        List<Shown> cells = granted(publication, Rule.USUAL).cells();
        for (Shown cell : cells) {
            int children = Attacker.truth(publication, cell.cell());
            if (cell.count().symbol().equals("c") && children <= 4) {
                TreeSet<Integer> values = EveryWorld.values(publication, cells, cell.cell(), 13);
                assertThat(values).as("%s", cell.cell()).contains(1, 2, 3, 4);
            }
        }
    }

    private static Population.Tally tally(int children, String... at) {
        return new Population.Tally(List.of(at), children);
    }

    private static Publication row(int... children) {
        Dimension areas = Dimension.ofAreas("Area", List.of("A"), List.of());
        Dimension needs = Dimension.of("Need", "Need 0", "Need 1", "Need 2");
        List<Population.Tally> counts = new ArrayList<>();
        for (int n = 0; n < children.length; n++) {
            counts.add(tally(children[n], "A", "Need " + n));
        }
        Population population = new Population("row", List.of(areas, needs), counts, List.of());
        return Publication.of(population, Table.whole(population, "Need"));
    }

    /// Every small count hidden, and nothing for their sake.
    private static List<Shown> smallHidden(Publication publication) {
        return granted(publication, Rule.USUAL).cells().stream()
                .map(shown -> {
                    int children = Attacker.truth(publication, shown.cell());
                    return new Shown(
                            shown.cell(),
                            Rule.USUAL.hides(children) ? new Count.Hidden("c") : new Count.Known(children),
                            false);
                })
                .toList();
    }

    private static Publication only(Publication publication, int table) {
        return new Publication(
                publication.populations(),
                List.of(publication.tables().get(table)),
                publication.balances(),
                List.of(),
                List.of());
    }

    private static Granted granted(Publication publication, Rule rule) {
        return (Granted) Protection.of(publication, rule);
    }

    private static List<String> learnt(Publication publication, Rule rule) {
        return Attack.on(publication, granted(publication, rule).cells(), rule);
    }
}
