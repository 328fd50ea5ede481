package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Provider;
import org.rightplace.care.Tally;
import org.rightplace.geo.Region;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;

class OutcomesTest {

    private static final String WALES = "W92000004";

    private static Tally count(Facts facts, Counted counted, Predicate<Entry> which) {
        Tally sum = Tally.NONE;
        for (Entry entry : facts.entries()) {
            if (counted.types().contains(entry.type()) && which.test(entry)) {
                sum = sum.plus(entry.tally());
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyGroupingAddsUpToEnglandAndEveryRowToAPlainRecount(long seed) {
        var made = new MadeUpRegister(seed);
        for (int size : List.of(0, 1, 30, 400)) {
            Facts facts = MadeUpRegister.facts(seed % 2 == 0 ? "2025-03-31" : "2024-03-31", made.providers(size));
            for (Counted counted : Counted.all()) {
                Tally england = count(facts, counted, entry -> entry.place().inEngland());
                for (Grouping by : Grouping.values()) {
                    Outcomes outcomes = Outcomes.of(facts, by, counted);

                    assertThat(outcomes.england()).isEqualTo(england);
                    assertThat(sum(outcomes)).as("%s of %s", by, counted.slug()).isEqualTo(england);
                    for (Outcomes.Row row : outcomes.rows()) {
                        assertThat(row.least())
                                .as("%s: %s", by, row)
                                .isEqualTo(count(facts, counted, belongs(by, row)));
                        assertThat(row.exact()).isTrue();
                    }
                }
            }
        }
    }

    private static Tally sum(Outcomes outcomes) {
        return outcomes.rows().stream()
                .filter(row -> !row.code().equals(WALES))
                .map(Outcomes.Row::least)
                .reduce(Tally.NONE, Tally::plus);
    }

    /// Which entries a row should count, told from the row's words alone.
    private static Predicate<Entry> belongs(Grouping by, Outcomes.Row row) {
        if (row.code().equals(WALES)) {
            return entry -> !entry.place().inEngland();
        }
        Predicate<Entry> here = switch (by) {
            case REGION -> entry -> entry.place().region().map(Region::code).equals(Optional.of(row.code()));
            case AUTHORITY ->
                row.code().isEmpty()
                        ? entry -> entry.place().authority().isEmpty()
                                && row.name().startsWith(entry.place().authorityAsPublished() + " (")
                        : entry -> entry.place().authority().map(a -> a.code()).equals(Optional.of(row.code()));
            case CONSTITUENCY ->
                entry -> entry.place()
                        .constituency()
                        .map(c -> c.code())
                        .orElse("")
                        .equals(row.code());
            case SECTOR -> entry -> entry.sector().slug().equals(row.code());
            case TYPE -> entry -> entry.type().slug().equals(row.code());
            case SIZE ->
                entry -> {
                    var places = entry.provider().orElseThrow().places();
                    String code = places.isEmpty()
                            ? ""
                            : places.getAsInt() >= 11 ? "11+" : Integer.toString(places.getAsInt());
                    return code.equals(row.code());
                };
        };
        return here.and(entry -> entry.place().inEngland());
    }

    @Test
    void everyAreaHasARowWhetherOrNotItHasAHome() {
        Facts none = MadeUpRegister.facts("2025-03-31", List.of());

        assertThat(Outcomes.of(none, Grouping.REGION, Counted.ALL_HOMES).rows())
                .extracting(Outcomes.Row::code)
                .containsExactly(
                        "E12000001",
                        "E12000002",
                        "E12000003",
                        "E12000004",
                        "E12000005",
                        "E12000006",
                        "E12000007",
                        "E12000008",
                        "E12000009");
        assertThat(Outcomes.of(none, Grouping.AUTHORITY, Counted.ALL_HOMES).rows())
                .hasSize(18);
        Facts one = MadeUpRegister.facts(
                "2025-03-31",
                new MadeUpRegister(4)
                        .providers(300).stream()
                                .filter(provider ->
                                        provider.where().constituency().equals("Seat 1 of 3"))
                                .limit(1)
                                .toList());
        assertThat(Outcomes.of(one, Grouping.CONSTITUENCY, Counted.EVERY_PROVIDER)
                        .rows())
                .hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsOfAreasStandInTheOrderOfNamesAndNeverOfFigures(long seed) {
        Facts facts = MadeUpRegister.facts("2025-03-31", new MadeUpRegister(seed).providers(300));

        for (Grouping by : List.of(Grouping.AUTHORITY, Grouping.CONSTITUENCY)) {
            assertThat(Outcomes.of(facts, by, Counted.ALL_HOMES).rows().stream()
                            .filter(row -> row.code().startsWith("E"))
                            .map(Outcomes.Row::name))
                    .isSorted();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTableByConstituencyGivesAtLeastAndAtMostOfAnAuthority(long seed) {
        Facts facts = new MadeUpRegister(seed).addedUp("2025-03-31");

        Outcomes authorities = Outcomes.of(facts, Grouping.AUTHORITY, Counted.ALL_HOMES);
        Outcomes constituencies = Outcomes.of(facts, Grouping.CONSTITUENCY, Counted.ALL_HOMES);

        assertThat(facts.singly()).isFalse();
        for (Outcomes.Row row : authorities.rows()) {
            Tally certain = Tally.NONE;
            Tally possible = Tally.NONE;
            for (var overlap : MadeUpRegister.GEOGRAPHY.constituenciesOf(row.code())) {
                Tally there = constituencies
                        .find(overlap.constituency())
                        .orElseThrow()
                        .least();
                possible = possible.plus(there);
                if (overlap.share() == 1) {
                    certain = certain.plus(there);
                }
            }
            assertThat(row.least()).isEqualTo(certain);
            assertThat(row.most()).isEqualTo(possible);
        }
        assertThat(sum(constituencies)).isEqualTo(constituencies.england());
        assertThat(Outcomes.of(facts, Grouping.SIZE, Counted.ALL_HOMES).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Size not given by this release"));
    }

    @Test
    void theOrderOfAListDoesNotMatter() {
        List<Provider> providers = new MadeUpRegister(9).providers(200);

        for (Grouping by : Grouping.values()) {
            assertThat(Outcomes.of(MadeUpRegister.facts("2025-03-31", providers), by, Counted.ALL_HOMES))
                    .isEqualTo(Outcomes.of(
                            MadeUpRegister.facts("2025-03-31", providers.reversed()), by, Counted.ALL_HOMES));
        }
    }

    @Test
    void aGroupingAndATypeAreFoundByTheirWordsAlone() {
        for (Grouping by : Grouping.values()) {
            assertThat(Grouping.find(by.slug())).contains(by);
        }
        assertThat(Grouping.find("Region")).isEmpty();
        assertThat(Counted.find("ALL-homes")).contains(Counted.ALL_HOMES);
        assertThat(Counted.find("home")).isEmpty();
        assertThat(Counted.all()).extracting(Counted::slug).doesNotHaveDuplicates();
        assertThat(Counted.all()).extracting(Counted::words).doesNotHaveDuplicates();
        assertThat(Counted.all().getFirst()).isEqualTo(Counted.ALL_HOMES);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Counted("nothing", "nothing", List.of()))
                .hasMessageContaining("nothing");
    }
}
