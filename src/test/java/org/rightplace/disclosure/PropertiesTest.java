package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightplace.care.Count;
import org.rightplace.disclosure.MadeUpTables.Kind;
import org.rightplace.disclosure.Protection.Granted;

class PropertiesTest {

    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aShownNumberIsTheTruthOrTheTruthRoundedAndZeroIsZero(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);
            for (Shown shown : granted(publication, Rule.USUAL).cells()) {
                int children = Attacker.truth(publication, shown.cell());
                boolean above = !publication
                        .population(shown.cell().population())
                        .dimensions()
                        .getFirst()
                        .categories()
                        .contains(shown.cell().at().getFirst());
                switch (shown.count()) {
                    case Count.Known(int number)
                    when above -> {
                        assertThat(number % 10).isZero();
                        assertThat(children).isBetween(Math.max(0, number - 5), number + 4);
                        assertThat(number == 0).isEqualTo(children == 0);
                    }
                    case Count.Known(int number) -> {
                        assertThat(number).isEqualTo(children);
                        assertThat(Rule.USUAL.hides(number)).isFalse();
                    }
                    case Count.Hidden(String symbol)
                    when symbol.equals("k") -> {
                        assertThat(above).isTrue();
                        assertThat(children).isBetween(1, 4);
                    }
                    case Count.Hidden(String symbol) -> {
                        assertThat(symbol).isEqualTo("c");
                        assertThat(children).isPositive();
                    }
                    case Count.Missing _ -> throw new AssertionError(shown);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theOrderOfTablesRowsCategoriesAndGroupsChangesNothing(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);

            assertThat(granted(shuffled(publication, new SplittableRandom(seed)), Rule.USUAL))
                    .isEqualTo(granted(publication, Rule.USUAL));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void toPublishAgainWhatWasPublishedShowsTheSame(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);
            Granted first = granted(publication, Rule.USUAL);

            assertThat(Protection.of(publication.after(first.asEarlier()), Rule.USUAL))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStricterRuleShowsNothingThatAMilderOneHides(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Publication publication = new MadeUpTables(seed).draw(kind);
            Map<Cell, Shown> milder = granted(publication, new Rule(3)).byCell();
            for (int upTo = 4; upTo < 9; upTo++) {
                Map<Cell, Shown> stricter = granted(publication, new Rule(upTo)).byCell();

                for (Shown shown : stricter.values()) {
                    assertThat(shown.equals(milder.get(shown.cell())) || shown.equals(hidden(shown.cell())))
                            .as("%s", shown)
                            .isTrue();
                }
                milder = stricter;
            }
        }
    }

    private static Shown hidden(Cell cell) {
        return new Shown(cell, new Count.Hidden("c"), false);
    }

    @Test
    void hidesNothingWhereNoCountIsSmallAndNoneCanBeWorkedOut() {
        int untouched = 0;
        for (long seed = 0; seed < 200; seed++) {
            Publication publication = new MadeUpTables(seed).large(3, 4);

            assertThat(granted(publication, Rule.USUAL).cells())
                    .noneMatch(shown -> shown.count() instanceof Count.Hidden);
            untouched++;
        }
        assertThat(untouched).isEqualTo(200);
    }

    /// What is hidden for the sake of others, against hiding every count of an authority or group that has a
    /// small one. Half the rows drawn have several small counts. Measured in November 2026: 2,372 of 6,529.
    @Test
    void hidesFarLessThanWholeRowsWould() {
        int needless = 0;
        int naive = 0;
        for (Kind kind : Kind.values()) {
            for (long seed = 0; seed < 40; seed++) {
                Publication publication = new MadeUpTables(seed).draw(kind);
                List<Shown> cells = granted(publication, Rule.USUAL).cells();
                TreeSet<String> rows = new TreeSet<>();
                for (Shown shown : cells) {
                    if (Rule.USUAL.hides(Attacker.truth(publication, shown.cell()))) {
                        rows.add(row(shown.cell()));
                    }
                }
                for (Shown shown : cells) {
                    boolean large = Attacker.truth(publication, shown.cell()) > 4;
                    needless += large && shown.count() instanceof Count.Hidden ? 1 : 0;
                    naive += large && rows.contains(row(shown.cell())) ? 1 : 0;
                }
            }
        }
        assertThat(needless).isLessThan(naive * 2 / 5);
    }

    private static String row(Cell cell) {
        return cell.population() + cell.at().getFirst();
    }

    /// Against the fewest cells that the attacker of the tests cannot break, found by trying every set of them.
    /// Measured in
    /// November 2026: 58 for 52.
    @Test
    void hidesLittleMoreThanTheFewestThatWouldDo() {
        int ours = 0;
        int fewest = 0;
        for (long seed = 0; seed < 25; seed++) {
            Publication publication = new MadeUpTables(seed).small(2, 3);
            List<Shown> cells = granted(publication, Rule.USUAL).cells();
            List<Shown> candidates = cells.stream()
                    .filter(shown -> Attacker.truth(publication, shown.cell()) > 4)
                    .toList();
            ours += (int) candidates.stream()
                    .filter(shown -> shown.count() instanceof Count.Hidden)
                    .count();
            fewest += fewest(publication, cells, candidates);
        }
        assertThat(ours).isLessThanOrEqualTo(fewest * 5 / 4);
    }

    private static int fewest(Publication publication, List<Shown> cells, List<Shown> candidates) {
        int best = candidates.size();
        for (int set = 0; set < 1 << candidates.size(); set++) {
            if (Integer.bitCount(set) >= best) {
                continue;
            }
            List<Shown> tried = new ArrayList<>();
            for (Shown shown : cells) {
                int candidate = candidates.indexOf(shown);
                int children = Attacker.truth(publication, shown.cell());
                boolean hidden = candidate < 0 ? Rule.USUAL.hides(children) : (set >> candidate & 1) == 1;
                tried.add(new Shown(shown.cell(), hidden ? new Count.Hidden("c") : new Count.Known(children), false));
            }
            if (Attack.on(publication, tried, Rule.USUAL).isEmpty()) {
                best = Integer.bitCount(set);
            }
        }
        return best;
    }

    private static Publication shuffled(Publication publication, SplittableRandom random) {
        List<Population> populations = publication.populations().stream()
                .map(population -> new Population(
                        population.name(),
                        population.dimensions().stream()
                                .map(dimension -> shuffled(dimension, random))
                                .toList(),
                        shuffled(population.counts(), random),
                        population.gaps()))
                .toList();
        return new Publication(
                shuffled(populations, random),
                shuffled(publication.tables(), random),
                shuffled(publication.balances(), random),
                List.of(),
                List.of());
    }

    private static Dimension shuffled(Dimension dimension, SplittableRandom random) {
        List<Dimension.Group> groups = dimension.groups().stream()
                .map(group -> new Dimension.Group(group.name(), shuffled(group.members(), random)))
                .toList();
        return new Dimension(
                dimension.name(),
                shuffled(dimension.categories(), random),
                shuffled(groups, random),
                dimension.areas());
    }

    private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Granted granted(Publication publication, Rule rule) {
        return (Granted) Protection.of(publication, rule);
    }
}
