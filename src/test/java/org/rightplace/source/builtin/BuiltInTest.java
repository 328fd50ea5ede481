package org.rightplace.source.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Count;
import org.rightplace.care.Flows;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.PublishedTotals.OfType;
import org.rightplace.care.Tally;
import org.rightplace.geo.AuthorityName;
import org.rightplace.geo.Overlap;
import org.rightplace.register.Movements;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;

class BuiltInTest {

    private static final String ENGLAND = "E92000001";
    private static final String NORTH_WEST = "E12000002";

    @Test
    void knowsTheAreasOfEnglandByCodeAndByOfstedsNames() {
        var geography = BuiltIn.geography();

        assertThat(geography.authorities()).hasSize(153);
        assertThat(geography.constituencies()).hasSize(543);
        assertThat(geography.findAuthorityByName("BRISTOL").orElseThrow().name())
                .isEqualTo("Bristol, City of");
        assertThat(geography.findAuthorityByName("Durham").orElseThrow().code()).isEqualTo("E06000047");
        assertThat(geography.findAuthorityByName("Cumbria")).isEmpty();
    }

    @Test
    void putsEveryConstituencyWhollyIntoAuthorities() {
        var geography = BuiltIn.geography();

        assertThat(geography.constituencies())
                .allSatisfy(constituency -> assertThat(geography.authoritiesOf(constituency.code()).stream()
                                .mapToDouble(Overlap::share)
                                .sum())
                        .isCloseTo(1, within(0.001)));
        assertThat(geography.authorities())
                .allSatisfy(authority ->
                        assertThat(geography.constituenciesOf(authority.code())).isNotEmpty());
    }

    @Test
    void saysWhatBecameOfAnAuthorityThatIsNoMore() {
        assertThat(BuiltIn.authorityNames())
                .filteredOn(name -> name.authority().isEmpty())
                .extracting(AuthorityName::name, AuthorityName::successors)
                .containsExactlyInAnyOrder(
                        tuple("Bournemouth", List.of("E06000058")),
                        tuple("Poole", List.of("E06000058")),
                        tuple("Cumbria", List.of("E06000063", "E06000064")),
                        tuple("Northamptonshire", List.of("E06000061", "E06000062")),
                        tuple("Cardiff", List.of()),
                        tuple("Conwy", List.of()),
                        tuple("Newport", List.of()),
                        tuple("Wrexham", List.of()));
        var geography = BuiltIn.geography();
        assertThat(BuiltIn.authorityNames())
                .allSatisfy(name -> assertThat(name.successors())
                        .allSatisfy(code ->
                                assertThat(geography.findAuthority(code)).isPresent()));
    }

    @Test
    void knowsTheFormerAuthoritiesOfDfesTablesByCodeAndOfOfstedsListsByName() {
        var geography = BuiltIn.geography();

        assertThat(BuiltIn.authorityNames())
                .filteredOn(name -> name.authority().isEmpty())
                .allSatisfy(
                        name -> assertThat(geography.successorsOf(name.name())).isEqualTo(name.successors()));
        assertThat(BuiltIn.flows().list(2014))
                .map(Flows.Flow::area)
                .filteredOn(code -> !code.startsWith("E12") && !code.startsWith("E13") && !code.startsWith("E92"))
                .allSatisfy(code -> assertThat(geography.findAuthority(code).isPresent()
                                || geography.findFormerAuthority(code).isPresent())
                        .as(code)
                        .isTrue());
        assertThat(geography.findFormerAuthority("E10000006").orElseThrow().dated())
                .isEqualTo("Cumbria (until 2023)");
        assertThat(geography.findAuthorityByName("Dorset").orElseThrow().code()).isEqualTo("E06000059");
    }

    /// When authorities were made and abolished, from the orders that did it, not from DfE's table.
    @Test
    void tellsAnAuthorityThatWasNotInBeingFromOneWithoutANumber() {
        Map<String, Integer> lastYear = Map.of(
                "Bournemouth (until 2019)", 2019,
                "Poole (until 2019)", 2019,
                "Dorset (county) (until 2019)", 2019,
                "Northamptonshire (until 2021)", 2021,
                "Cumbria (until 2023)", 2023);
        Map<String, Integer> firstYear = Map.of(
                "Bournemouth, Christchurch and Poole", 2020,
                "Dorset", 2020,
                "North Northamptonshire", 2022,
                "West Northamptonshire", 2022,
                "Cumberland", 2024,
                "Westmorland and Furness", 2024);
        for (int year : BuiltIn.flows().years()) {
            Movements movements = Movements.of(BuiltIn.flows(), year, BuiltIn.geography());
            List<String> notYetOrNoMore = Stream.concat(
                            lastYear.entrySet().stream().filter(e -> e.getValue() < year),
                            firstYear.entrySet().stream().filter(e -> e.getValue() > year))
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(movements.notInBeing()).as("" + year).containsExactlyInAnyOrderElementsOf(notYetOrNoMore);
            assertThat(movements.authorities()).hasSize(158 - notYetOrNoMore.size());
            assertThat(movements.authorities())
                    .filteredOn(area -> area.flow().netGain().children().isEmpty())
                    .extracting(Movements.Area::name)
                    .containsExactly("Isles of Scilly");
            assertThat(movements.gaining() + movements.losing() + movements.level())
                    .isEqualTo(movements.authorities().size() - 1);
        }
    }

    @Test
    void placesEveryPostcodeSectorInAnAuthorityAndAConstituencyItKnows() {
        var geography = BuiltIn.geography();
        var sectors = BuiltIn.postcodeSectors();

        assertThat(sectors)
                .hasSize(10_060)
                .isSortedAccordingTo((a, b) -> a.sector().compareTo(b.sector()));
        assertThat(sectors).allSatisfy(sector -> {
            geography.authority(sector.authority());
            geography.constituency(sector.constituency());
        });
    }

    @Test
    void addsUpToOfstedsOwnTotalsAtThe31stOfMarch2025() {
        var outcomes = BuiltIn.constituencyOutcomes();

        assertThat(outcomes.asAt()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(outcomes.total().homes()).isEqualTo(5_596);
        assertThat(outcomes.homes()).isEqualTo(new Tally(4_009, 15_742, 459, 2_637, 489, 44, 0, 380));
        var byType = new TreeMap<ProvisionType, Tally>();
        outcomes.rows().stream()
                .filter(row -> row.type().isHome())
                .forEach(row -> byType.merge(row.type(), row.tally(), Tally::plus));
        assertThat(byType.values())
                .extracting(Tally::homes, Tally::places)
                .containsExactly(tuple(3_946, 14_275), tuple(14, 236), tuple(49, 1_231));
    }

    @Test
    void hasAHomeIn516ConstituenciesAnd56InFylde() {
        var homes = new TreeMap<String, Integer>();
        for (OutcomeRow row : BuiltIn.constituencyOutcomes().rows()) {
            if (row.type().isHome()) {
                homes.merge(row.constituency(), row.tally().homes(), Integer::sum);
            }
        }

        assertThat(homes).hasSize(516);
        assertThat(homes)
                .containsEntry(
                        BuiltIn.geography()
                                .findConstituencyByName("Fylde")
                                .orElseThrow()
                                .code(),
                        56);
        assertThat(homes.keySet())
                .allSatisfy(code ->
                        assertThat(BuiltIn.geography().findConstituency(code)).isPresent());
    }

    @Test
    void countsLookedAfterChildrenAsDfePublishedThem() {
        var children = BuiltIn.lookedAfter();

        assertThat(children.years()).containsExactly(2021, 2022, 2023, 2024, 2025);
        assertThat(children.total(2025, ENGLAND)).isEqualTo(new Count.Known(81_770));
        assertThat(children.inHomes(2025, ENGLAND)).isEqualTo(new Count.Known(9_480));
        assertThat(children.inHomes(2025, NORTH_WEST)).isEqualTo(new Count.Known(1_620));
        assertThat(children.characteristics(2025)).hasSize(69);
        assertThat(children.characteristics(2021)).hasSize(12);
    }

    @Test
    void tellsAHiddenNumberFromOneThatIsNotThere() {
        var children = BuiltIn.lookedAfter();

        assertThat(children.find(2025, "E06000001", "Category of need", "N4. Family in acute stress"))
                .isEqualTo(new Count.Hidden("c"));
        assertThat(children.find(2021, ENGLAND, "Sex", "Female")).isEqualTo(new Count.Missing());
        assertThat(children.total(2020, ENGLAND)).isEqualTo(new Count.Missing());
        assertThat(children.total(2025, "E00000000")).isEqualTo(new Count.Missing());
    }

    @Test
    void knowsWhereMoreChildrenComeToLiveInHomesThanLeave() {
        var flows = BuiltIn.flows();

        assertThat(flows.years()).hasSize(11).startsWith(2014).endsWith(2024);
        var northWest = flows.find(2024, NORTH_WEST).orElseThrow();
        assertThat(northWest.netGain()).isEqualTo(new Count.Known(370));
        assertThat(northWest.placedOutside()).isEqualTo(new Count.Known(1_030));
        assertThat(northWest.percentOutside()).isEqualTo(new Count.Known(69));
        assertThat(flows.find(2024, ENGLAND).orElseThrow().netGain()).isEqualTo(new Count.Known(-300));
        assertThat(flows.find(2014, "E06000053").orElseThrow().netGain()).isEqualTo(new Count.Missing());
        assertThat(flows.list(2024)).hasSize(170);
        assertThat(flows.find(2013, ENGLAND)).isEmpty();
    }

    @Test
    void setsAListBesideThePublishedTotalOfItsDate() {
        var totals = BuiltIn.publishedTotals();

        assertThat(totals.totals()).hasSize(13);
        var of2023 = totals.find(LocalDate.of(2023, 3, 31)).orElseThrow();
        assertThat(of2023.homes()).isEqualTo(3_119);
        assertThat(of2023.places()).isEqualTo(13_528);
        assertThat(of2023.byType()).contains(new OfType(ProvisionType.SECURE_CHILDRENS_HOME, 13, 214));
        assertThat(of2023.secondary()).isFalse();
        var of2024 = totals.find(LocalDate.of(2024, 3, 31)).orElseThrow();
        assertThat(of2024.homes()).isEqualTo(3_491);
        assertThat(of2024.places()).isEqualTo(14_486);
        assertThat(of2024.byType()).isEmpty();
        assertThat(of2024.secondary()).isTrue();
        assertThat(totals.find(LocalDate.of(2025, 3, 31))).isEqualTo(Optional.empty());
    }

    @Test
    void givesEachDataSetAReleaseOfItsOwn() {
        var releases = BuiltIn.releases();

        assertThat(releases)
                .extracting(Release::kind)
                .containsExactly(
                        Kind.CONSTITUENCY_OUTCOMES,
                        Kind.LOOKED_AFTER,
                        Kind.FLOWS,
                        Kind.AREAS,
                        Kind.AREAS,
                        Kind.AREAS,
                        Kind.AREAS);
        assertThat(releases)
                .extracting(Release::id)
                .doesNotHaveDuplicates()
                .doesNotContain(new ReleaseId("0".repeat(12)));
        assertThat(releases).allSatisfy(release -> {
            assertThat(release.loading().builtIn()).isTrue();
            assertThat(release.edition().licence())
                    .contains("Open Government Licence", "Contains OS and Royal Mail data", "Ofsted, DfE and ONS");
        });
        assertThat(releases)
                .filteredOn(release -> release.edition().publisher().equals("mySociety"))
                .singleElement()
                .satisfies(release -> assertThat(release.edition().licence()).contains("CC BY 4.0"));
    }

    @Test
    void saysOfTheOutcomesHowMuchIsInThemAndWhatWasLeftOut() {
        var outcomes = BuiltIn.releases().getFirst();

        assertThat(outcomes.asAt()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(outcomes.contents().providers()).isEqualTo(5_596);
        assertThat(outcomes.contents().homes()).isEqualTo(4_009);
        assertThat(outcomes.contents().places()).isEqualTo(15_742);
        assertThat(outcomes.warnings())
                .anySatisfy(warning -> assertThat(warning.message()).contains("4 providers in Wales"));
    }
}
