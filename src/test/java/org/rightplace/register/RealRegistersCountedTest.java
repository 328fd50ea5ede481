package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.link.Join;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.workbench.RealFacts;

/// The accounts over Ofsted's real lists, against its own totals and against a plain recount.
@Tag("shared-data")
class RealRegistersCountedTest {

    private static final Facts OF_2025 = RealFacts.csv(2025);

    @ParameterizedTest
    @CsvSource({
        "2016, 1981, 11245",
        "2018, 2123, 11378",
        "2020, 2311, 11655",
        "2022, 2873, 12898",
        "2024, 3219, 13615",
        "2025, 4009, 15742"
    })
    void countsTheHomesAndPlacesThatOfstedCounts(int year, int homes, int places) {
        Facts facts = year == 2025 ? OF_2025 : RealFacts.csv(year);

        Tally england = Outcomes.of(facts, Grouping.REGION, Counted.ALL_HOMES).england();

        assertThat(england.homes()).isEqualTo(homes);
        assertThat(england.places()).isEqualTo(places);
        assertThat(facts.release().contents().homes()).isEqualTo(homes);
    }

    @Test
    void countsOutcomesOf2025AsOfstedDoes() {
        assertThat(Outcomes.of(OF_2025, Grouping.TYPE, Counted.ALL_HOMES).england())
                .isEqualTo(new Tally(4009, 15742, 459, 2637, 489, 44, 0, 380));
        assertThat(Outcomes.of(OF_2025, Grouping.TYPE, Counted.ALL_HOMES).rows())
                .extracting(
                        Outcomes.Row::name,
                        row -> row.least().homes(),
                        row -> row.least().places())
                .containsExactly(
                        tuple("Children's home", 3946, 14275),
                        tuple("Secure children's home", 14, 236),
                        tuple("Residential special school (registered as a children's home)", 49, 1231));
        assertThat(OF_2025.release().contents().providers()).isEqualTo(5600);
    }

    @Test
    void findsTheSameHomesInTheListAndInTheBuiltInTable() {
        Outcomes list = Outcomes.of(OF_2025, Grouping.CONSTITUENCY, Counted.ALL_HOMES);
        Outcomes table = Outcomes.of(RealFacts.builtIn(), Grouping.CONSTITUENCY, Counted.ALL_HOMES);

        assertThat(list.rows()).isEqualTo(table.rows());
        assertThat(list.rows().stream().filter(row -> row.least().homes() > 0)).hasSize(516);
        assertThat(list.rows().stream().filter(row -> row.name().equals("Fylde")))
                .singleElement()
                .satisfies(row -> assertThat(row.least().homes()).isEqualTo(56));
    }

    @Test
    void whatTheBuiltInTableGivesAsAtLeastAndAtMostHoldsTheListsCountOfEachAuthority() {
        Outcomes exact = Outcomes.of(OF_2025, Grouping.AUTHORITY, Counted.ALL_HOMES);
        Outcomes between = Outcomes.of(RealFacts.builtIn(), Grouping.AUTHORITY, Counted.ALL_HOMES);

        for (Outcomes.Row row : exact.rows()) {
            Outcomes.Row bounds = between.find(row.code()).orElseThrow();
            int homes = row.least().homes();
            assertThat(homes - homesHereByAuthorityOnly(row.code()))
                    .as("%s at most", row.name())
                    .isLessThanOrEqualTo(bounds.most().homes());
            assertThat(homes + homesHereByConstituencyOnly(row.code()))
                    .as("%s at least", row.name())
                    .isGreaterThanOrEqualTo(bounds.least().homes());
        }
        assertThat(between.rows().stream().filter(row -> !row.exact())).isNotEmpty();
    }

    /// Homes whose published constituency does not reach into their published authority.
    private static long homesHereByAuthorityOnly(String authority) {
        return OF_2025.entries().stream()
                .filter(entry -> entry.type().isHome())
                .filter(entry -> entry.place()
                        .authority()
                        .filter(a -> a.code().equals(authority))
                        .isPresent())
                .filter(entry ->
                        !reaches(entry.place().constituency().orElseThrow().code(), authority))
                .count();
    }

    private static long homesHereByConstituencyOnly(String authority) {
        return OF_2025.entries().stream()
                .filter(entry -> entry.type().isHome() && entry.place().inEngland())
                .filter(entry -> entry.place()
                        .authority()
                        .filter(a -> a.code().equals(authority))
                        .isEmpty())
                .filter(entry ->
                        reaches(entry.place().constituency().orElseThrow().code(), authority))
                .filter(entry -> RealFacts.GEOGRAPHY
                                .authoritiesOf(entry.place()
                                        .constituency()
                                        .orElseThrow()
                                        .code())
                                .size()
                        == 1)
                .count();
    }

    private static boolean reaches(String constituency, String authority) {
        return RealFacts.GEOGRAPHY.authoritiesOf(constituency).stream()
                .anyMatch(overlap -> overlap.authority().equals(authority));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyGroupingAddsUpToEngland(Grouping by) {
        for (Facts facts : List.of(OF_2025, RealFacts.csv(2016), RealFacts.csv(2022))) {
            for (Counted counted : List.of(Counted.ALL_HOMES, Counted.MAINSTREAM, Counted.EVERY_PROVIDER)) {
                Outcomes outcomes = Outcomes.of(facts, by, counted);

                Tally sum = outcomes.rows().stream()
                        .filter(row -> !row.code().equals("W92000004"))
                        .map(Outcomes.Row::least)
                        .reduce(Tally.NONE, Tally::plus);

                assertThat(sum).as("%s %s", by, counted).isEqualTo(outcomes.england());
            }
        }
    }

    @Test
    void givesSuccessorsOfAFormerAuthorityAtLeastAndAtMostAndNeverAFalseZero() {
        Outcomes of2016 = Outcomes.of(RealFacts.csv(2016), Grouping.AUTHORITY, Counted.ALL_HOMES);
        int former = of2016.rows().stream()
                .filter(row -> row.name().startsWith("Northamptonshire"))
                .mapToInt(row -> row.least().homes())
                .sum();

        assertThat(former).isPositive();
        for (String successor : List.of("E06000061", "E06000062")) {
            assertThat(of2016.find(successor)).hasValueSatisfying(row -> {
                assertThat(row.exact()).isFalse();
                assertThat(row.least().homes()).isZero();
                assertThat(row.most().homes()).isEqualTo(former);
            });
        }
    }

    @Test
    void keepsWalesApart() {
        Outcomes all = Outcomes.of(OF_2025, Grouping.REGION, Counted.EVERY_PROVIDER);

        assertThat(all.england().homes()).isEqualTo(5596);
        assertThat(all.find("W92000004"))
                .hasValueSatisfying(row -> assertThat(row.least().homes()).isEqualTo(4));
        assertThat(OF_2025.joins()).anySatisfy(join -> {
            assertThat(join.reason()).isEqualTo(Join.Reason.IN_WALES);
            assertThat(join.records()).isEqualTo(4);
        });
    }

    @Test
    void neverJoinsConstituenciesOf2010() {
        Facts of2024 = RealFacts.csv(2024);

        assertThat(of2024.entries())
                .allSatisfy(entry -> assertThat(entry.place().constituency()).isEmpty());
        assertThat(Outcomes.of(of2024, Grouping.CONSTITUENCY, Counted.ALL_HOMES).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEmpty();
                    assertThat(row.least().homes()).isEqualTo(3219);
                });
    }

    @Test
    void readsTheNorthWestOffAsPublished() {
        Concentration mainstream =
                Concentration.of(OF_2025, Grouping.REGION, Counted.MAINSTREAM, RealFacts.LOOKED_AFTER);
        Concentration.Area northWest = mainstream.mostHomesForItsChildren().orElseThrow();

        assertThat(northWest.code()).isEqualTo(Region.NORTH_WEST.code());
        assertThat(mainstream.shareOfHomes(northWest).orElseThrow()).isCloseTo(0.26, within(0.0005));
        assertThat(mainstream.shareOfPlaces(northWest).orElseThrow()).isCloseTo(0.225, within(0.0005));
        assertThat(mainstream.shareOfLookedAfter(northWest).orElseThrow()).isCloseTo(0.179, within(0.0005));
        Concentration all = Concentration.of(OF_2025, Grouping.REGION, Counted.ALL_HOMES, RealFacts.LOOKED_AFTER);
        Concentration.Area ofAll = all.mostHomesForItsChildren().orElseThrow();
        assertThat(all.shareOfHomes(ofAll).orElseThrow()).isCloseTo(0.257, within(0.0005));
        assertThat(all.shareOfPlaces(ofAll).orElseThrow()).isCloseTo(0.214, within(0.0005));
        assertThat(mainstream.fewestHomesForItsChildren().orElseThrow().name()).isEqualTo("London");
    }

    @Test
    void findsThatHomesRegisteredSinceApril2024AreSmallerThanAll() {
        Openings openings = Openings.of(List.of(OF_2025), Counted.MAINSTREAM);

        Openings.Year last = openings.years().getLast();

        assertThat(last.from()).isEqualTo("2024-04-01");
        assertThat(last.homes()).isEqualTo(672);
        assertThat(last.meanPlaces().orElseThrow()).isCloseTo(2.9, within(0.05));
        assertThat(last.bySector().get(Sector.PRIVATE)).isEqualTo(613);
        assertThat(last.byRegion().get(Region.NORTH_WEST)).isEqualTo(191);
    }

    @Test
    void readsOpeningsFromAllReleasesTogetherSinceOneHoldsSurvivorsOnly() {
        Openings one = Openings.of(List.of(OF_2025), Counted.ALL_HOMES);
        Openings all = Openings.of(
                Stream.of(2016, 2018, 2020, 2022, 2024, 2025)
                        .map(RealFacts::csv)
                        .toList(),
                Counted.ALL_HOMES);

        Map<String, Integer> alone = homes(one);
        homes(all)
                .forEach((year, homes) ->
                        assertThat(homes).as(year).isGreaterThanOrEqualTo(alone.getOrDefault(year, 0)));
        assertThat(all.years().stream().mapToInt(Openings.Year::homes).sum())
                .isGreaterThan(
                        one.years().stream().mapToInt(Openings.Year::homes).sum());
    }

    private static Map<String, Integer> homes(Openings openings) {
        Map<String, Integer> homes = new TreeMap<>();
        openings.years().forEach(year -> homes.put(year.from().toString(), year.homes()));
        return homes;
    }

    @Test
    void warnsThatPartOfTheGrowthFrom2024To2025IsAnArtefactAndOffersLikeForLike() {
        Comparison comparison = Comparison.of(OF_2025, RealFacts.csv(2024), Counted.ALL_HOMES);

        assertThat(comparison.earlier().asAt()).isEqualTo("2024-03-31");
        assertThat(comparison.coverageDiffers()).isTrue();
        assertThat(comparison.sums().later().homes()
                        - comparison.sums().earlier().homes())
                .isEqualTo(790);
        assertThat(comparison.likeForLike().earlier().homes()).isEqualTo(3219);
        assertThat(comparison.likeForLike().later().homes()).isEqualTo(4009 - 380);
        assertThat(comparison.likeForLike().earlier().places()).isEqualTo(13615);
        assertThat(comparison.likeForLike().later().places())
                .isEqualTo(OF_2025.entries().stream()
                        .filter(entry -> entry.type().isHome())
                        .filter(entry ->
                                entry.provider().orElseThrow().overall().isPresent())
                        .mapToInt(
                                entry -> entry.provider().orElseThrow().places().orElse(0))
                        .sum());
        Comparison.Changes changes = comparison.changes().orElseThrow();
        assertThat(4009)
                .isEqualTo(3219 + changes.joined().size() - changes.left().size());
        assertThat(changes.candidates())
                .allSatisfy(candidate -> assertThat(
                                candidate.joined().registration().since().orElseThrow())
                        .isAfter("2024-03-31"));
    }

    @Test
    void neverLetsInspectedHomesPassForAllHomes() {
        Concentration of2024 =
                Concentration.of(RealFacts.csv(2024), Grouping.REGION, Counted.MAINSTREAM, RealFacts.LOOKED_AFTER);
        Concentration of2025 = Concentration.of(OF_2025, Grouping.REGION, Counted.MAINSTREAM, RealFacts.LOOKED_AFTER);

        assertThat(of2024.counted().words()).isEqualTo("inspected mainstream children's homes");
        assertThat(of2025.counted().words()).isEqualTo("mainstream children's homes");
    }

    @Test
    void breaksTheHistoryWhereListsAreNotOfTheSameThing() {
        List<Facts> facts = Stream.of(2016, 2018, 2020, 2022, 2024, 2025)
                .map(RealFacts::csv)
                .toList();

        History history = History.of(facts, Counted.ALL_HOMES, BuiltIn.publishedTotals());

        assertThat(history.points().stream().map(History.Point::breaks))
                .containsExactly(
                        List.of(),
                        List.of(History.Break.FRAMEWORK),
                        List.of(History.Break.FRAMEWORK),
                        List.of(History.Break.COVERAGE),
                        List.of(History.Break.COVERAGE),
                        List.of(History.Break.COVERAGE));
        assertThat(history.points().stream().map(History.Point::official))
                .containsExactly(
                        Optional.of(2071),
                        Optional.of(2209),
                        Optional.of(2460),
                        Optional.of(2873),
                        Optional.of(3491),
                        Optional.empty());
    }

    @Test
    void countsEveryTypeByItsOwnWord() {
        for (Counted counted : Counted.all()) {
            assertThat(Counted.find(counted.slug())).contains(counted);
        }
        assertThat(Counted.all().stream().flatMap(c -> c.types().stream()).distinct())
                .containsExactlyInAnyOrder(ProvisionType.values());
    }
}
