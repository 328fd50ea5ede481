package org.rightplace.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreasTest {

    private static final GridReference HERE = new GridReference(400_000, 300_000);
    private static final Authority TOWN = new Authority("E06000001", "King's Town", Region.LONDON, HERE, 10);
    private static final Authority SHIRE = new Authority("E10000001", "Shire", Region.LONDON, HERE, 20);
    private static final Constituency SEAT = new Constituency("E14000001", "Seat", Region.LONDON, HERE, 5);
    private static final Overlap MOST = new Overlap("E14000001", "E06000001", 0.75);
    private static final Overlap REST = new Overlap("E14000001", "E10000001", 0.25);

    private static Geography geography(List<Overlap> overlaps, Map<String, String> spellings) {
        return new Geography(List.of(TOWN, SHIRE), List.of(SEAT), overlaps, spellings);
    }

    @Test
    void anAreaIsFoundByCodeAndByAnyOfItsNames() {
        Geography geography = geography(List.of(MOST, REST), Map.of("Kings Town (Royal)", "E06000001"));

        assertThat(geography.authority("E06000001")).isEqualTo(TOWN);
        assertThat(geography.findAuthority("E06999999")).isEmpty();
        for (String name : List.of("King's Town", "king\u2019s  TOWN ", "Kings Town (Royal)")) {
            assertThat(geography.findAuthorityByName(name)).contains(TOWN);
        }
        assertThat(geography.findAuthorityByName("Queen's Town")).isEmpty();
        assertThat(geography.findConstituencyByName(" seat")).contains(SEAT);
        assertThat(geography.constituency("E14000001")).isEqualTo(SEAT);
        assertThat(geography.authorities()).containsExactly(TOWN, SHIRE);
        assertThat(geography.constituencies()).containsExactly(SEAT);
    }

    @Test
    void overlapsAreFoundFromBothSides() {
        Geography geography = geography(List.of(MOST, REST), Map.of());

        assertThat(geography.authoritiesOf("E14000001")).containsExactly(MOST, REST);
        assertThat(geography.constituenciesOf("E10000001")).containsExactly(REST);
        assertThat(geography.constituenciesOf("E06999999")).isEmpty();
    }

    @Test
    void whatNamesAnAreaThatIsNotGivenIsRefusedByItsCode() {
        assertThatThrownBy(() -> geography(List.of(new Overlap("E14000009", "E06000001", 1)), Map.of()))
                .hasMessageContaining("E14000009");
        assertThatThrownBy(() -> geography(List.of(new Overlap("E14000001", "E06000009", 1)), Map.of()))
                .hasMessageContaining("E06000009");
        assertThatThrownBy(() -> geography(List.of(), Map.of("Elsewhere", "E06000009")))
                .hasMessageContaining("E06000009");
        assertThatThrownBy(() -> geography(List.of(), Map.of()).constituency("E14000009"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E14000009");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.000001, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareIsAboveNothingAndAtMostAll(double share) {
        assertThatThrownBy(() -> new Overlap("E14000001", "E06000001", share))
                .hasMessageContaining("(" + share + ")")
                .hasMessageContaining("E14000001");
    }

    @ParameterizedTest
    @EnumSource
    void aRegionIsFoundByCodeAndByName(Region region) {
        assertThat(Region.findByCode(region.code())).contains(region);
        assertThat(Region.findByName(" "
                        + region.published().toUpperCase(java.util.Locale.ROOT).replace(" ", "  ")))
                .contains(region);
        assertThat(region.code()).isEqualTo("E1200000" + (region.ordinal() + 1));
        assertThat(Region.findByName("Wales")).isEmpty();
        assertThat(Region.findByCode("W92000004")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "700001, 0", "0, -1", "0, 1300001"})
    void aPointOffTheGridIsRefusedByItsMetres(int easting, int northing) {
        assertThatThrownBy(() -> new GridReference(easting, northing))
                .hasMessageContaining("(" + easting + ")")
                .hasMessageContaining("(" + northing + ")");
    }

    @Test
    void metresAreADistance() {
        var random = new SplittableRandom(4);
        for (int trial = 0; trial < 1_000; trial++) {
            GridReference a = point(random);
            GridReference b = point(random);
            GridReference c = point(random);

            assertThat(a.metresTo(a)).isZero();
            assertThat(a.metresTo(b)).isEqualTo(b.metresTo(a)).isGreaterThanOrEqualTo(0);
            assertThat(a.metresTo(c)).isLessThanOrEqualTo(a.metresTo(b) + b.metresTo(c) + 1e-6);
        }
        assertThat(new GridReference(0, 0).metresTo(new GridReference(3_000, 4_000)))
                .isCloseTo(5_000, within(1e-9));
    }

    private static GridReference point(SplittableRandom random) {
        return new GridReference(random.nextInt(700_001), random.nextInt(1_300_001));
    }

    @Test
    void anAuthorityThatIsNoMoreNamesThoseThatTookItsPlace() {
        var gone = new AuthorityName("Old Shire", Optional.empty(), "split into E06000061 and E06000062", 2016, 2020);
        var there = new AuthorityName("Kings Town", Optional.of("E06000001"), "spelling of E06000001", 2016, 2025);

        assertThat(gone.successors()).containsExactly("E06000061", "E06000062");
        assertThat(there.successors()).isEmpty();
        assertThatThrownBy(() -> new AuthorityName("Old Shire", Optional.empty(), "", 2021, 2020))
                .hasMessageContaining("(2021)")
                .hasMessageContaining("(2020)")
                .hasMessageContaining("Old Shire");
    }

    @Test
    void aBoundaryIsOfClosedRings() {
        var a = new GridReference(0, 0);
        var b = new GridReference(10, 0);
        var c = new GridReference(10, 10);
        var ring = List.of(a, b, c, a);

        assertThat(new Boundary("E14000001", List.of(new Boundary.Polygon(List.of(ring, ring)))).polygons())
                .hasSize(1);
        assertThatThrownBy(() -> new Boundary("E14000001", List.of())).hasMessageContaining("E14000001");
        assertThatThrownBy(() -> new Boundary.Polygon(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Boundary.Polygon(List.of(List.of(a, b, c, b))))
                .hasMessageContaining("ring");
        assertThatThrownBy(() -> new Boundary.Polygon(List.of(ring, List.of(a, b, a))))
                .hasMessageContaining("ring");
    }
}
