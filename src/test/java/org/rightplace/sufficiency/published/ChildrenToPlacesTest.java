package org.rightplace.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.PublishedTotals;
import org.rightplace.link.Facts;
import org.rightplace.register.Grouping;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.sufficiency.published.ChildrenToPlaces.Row;

/// The count on the tables that the product carries.
class ChildrenToPlacesTest {

    private static final LookedAfter CHILDREN = BuiltIn.lookedAfter();
    private static final Facts FACTS = Facts.ofOutcomes(
            BuiltIn.releases().stream()
                    .filter(release -> release.kind() == Kind.CONSTITUENCY_OUTCOMES)
                    .findFirst()
                    .map(Release.class::cast)
                    .orElseThrow(),
            BuiltIn.constituencyOutcomes().rows(),
            BuiltIn.geography());

    private static ChildrenToPlaces of(Grouping by, HomeTypes types) {
        return ChildrenToPlaces.of(FACTS, CHILDREN, by, types);
    }

    private static BigDecimal twoDecimals(OptionalDouble ratio) {
        return BigDecimal.valueOf(ratio.orElseThrow()).setScale(2, RoundingMode.HALF_UP);
    }

    /// DOMAIN 5.3, the table of one date and the same types.
    @ParameterizedTest
    @CsvSource({
        "E12000001, 740, 908, 0.81, 0.99, 858, 0.86",
        "E12000002, 1620, 3361, 0.48, 0.58, 3212, 0.50",
        "E12000003, 960, 1351, 0.71, 0.86, 1275, 0.75",
        "E12000004, 950, 2013, 0.47, 0.57, 1623, 0.59",
        "E12000005, 1260, 2300, 0.55, 0.66, 2142, 0.59",
        "E12000006, 780, 1452, 0.54, 0.65, 1345, 0.58",
        "E12000007, 940, 1098, 0.86, 1.04, 1098, 0.86",
        "E12000008, 1420, 2355, 0.60, 0.73, 1934, 0.73",
        "E12000009, 820, 904, 0.91, 1.10, 788, 1.04",
    })
    void givesTheRatiosOfEveryRegionForBothChoicesOfTypes(
            String code,
            int children,
            int places,
            BigDecimal nominal,
            BigDecimal usable,
            int mainstreamPlaces,
            BigDecimal mainstream) {
        Row all = row(of(Grouping.REGION, HomeTypes.ALL), code);
        Row some = row(of(Grouping.REGION, HomeTypes.MAINSTREAM), code);

        assertThat(all.children().number()).hasValue(children);
        assertThat(some.children()).isEqualTo(all.children());
        assertThat(all.places()).isEqualTo(new RegisteredPlaces(places, places));
        assertThat(some.places()).isEqualTo(new RegisteredPlaces(mainstreamPlaces, mainstreamPlaces));
        assertThat(twoDecimals(all.nominal().value())).isEqualTo(nominal);
        assertThat(twoDecimals(all.usable(Occupancy.ASSUMED).value())).isEqualTo(usable);
        assertThat(twoDecimals(some.nominal().value())).isEqualTo(mainstream);
    }

    private static Row row(ChildrenToPlaces counted, String code) {
        return counted.all().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChoiceOfTypesAndThenTheOccupancyTurnTheAnswer() {
        ChildrenToPlaces all = of(Grouping.REGION, HomeTypes.ALL);
        ChildrenToPlaces mainstream = of(Grouping.REGION, HomeTypes.MAINSTREAM);

        assertThat(all.aboveOne(Occupancy.EVERY_PLACE)).isEmpty();
        assertThat(mainstream.aboveOne(Occupancy.EVERY_PLACE))
                .extracting(Row::name)
                .containsExactly("South West");
        assertThat(all.aboveOne(Occupancy.ASSUMED)).extracting(Row::name).containsExactly("London", "South West");
    }

    @ParameterizedTest
    @EnumSource(HomeTypes.class)
    void thePlacesOfRegionsAndOfConstituenciesAddUpToEngland(HomeTypes types) {
        for (Grouping by : List.of(Grouping.REGION, Grouping.CONSTITUENCY)) {
            ChildrenToPlaces counted = of(by, types);

            assertThat(counted.rows().stream()
                            .mapToInt(row -> row.places().least())
                            .sum())
                    .isEqualTo(counted.england().orElseThrow().places().least());
        }
        assertThat(of(Grouping.REGION, types).england().orElseThrow().places().least())
                .isEqualTo(types == HomeTypes.ALL ? 15_742 : 14_275);
    }

    @Test
    void anAuthorityKeepsTheSymbolOfWhatIsWithheldAndTheRangeOfWhatIsShared() {
        ChildrenToPlaces counted = of(Grouping.AUTHORITY, HomeTypes.ALL);

        assertThat(counted.rows()).hasSize(153);
        List<Row> withheld = counted.rows().stream()
                .filter(row -> row.children().number().isEmpty())
                .toList();
        assertThat(withheld)
                .extracting(row -> row.children().published().symbol())
                .containsOnly("c", "z");
        assertThat(withheld).hasSize(3).noneMatch(row -> row.nominal().known());
        for (Row row : counted.rows()) {
            Ratio ratio = row.nominal();
            assertThat(ratio.value().isPresent())
                    .isEqualTo(row.children().number().isPresent()
                            && row.places().exact()
                            && row.places().least() > 0);
            assertThat(row.children().least()).isEqualTo(row.children().most());
        }
        assertThat(counted.rows()).extracting(Row::name).isSorted();
    }

    @Test
    void aConstituencyHasPlacesAndNoChildren() {
        assertThat(of(Grouping.CONSTITUENCY, HomeTypes.ALL).rows()).hasSize(543).allSatisfy(row -> {
            assertThat(row.children().published()).isEqualTo(new Count.Missing());
            assertThat(row.places().exact()).isTrue();
            assertThat(row.nominal().known()).isFalse();
        });
    }

    @Test
    void regionsStandInTheOrderOfTheirCodes() {
        assertThat(of(Grouping.REGION, HomeTypes.ALL).rows())
                .extracting(Row::code)
                .isSorted()
                .hasSize(9);
    }

    @Test
    void isByAreasOnly() {
        assertThatThrownBy(() -> of(Grouping.SECTOR, HomeTypes.ALL))
                .hasMessage("children to places are by region, authority or constituency, not by sector");
    }

    @Test
    void theCaseOf2020NamesEverythingThatAPlaceMayBeAndTheDenominatorIsItselfInDoubt() {
        assertThat(CaseOf2020.countedAtLeast()).isBetween(0.675, 0.685);
        assertThat(CaseOf2020.countedAtMost()).isBetween(0.695, 0.705);
        assertThat(CaseOf2020.MayBe.values())
                .hasSize(9)
                .allSatisfy(one -> assertThat(one.words()).doesNotContainPattern("\\d"));
        PublishedTotals.Total later =
                BuiltIn.publishedTotals().find(LocalDate.of(2020, 3, 31)).orElseThrow();
        assertThat(later.byType().getFirst().places()).isEqualTo(10_033);
    }
}
