package org.rightplace.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rightplace.geo.OutwardCodes.Mostly;
import org.rightplace.source.builtin.BuiltIn;

class OutwardCodesTest {

    private static final OutwardCodes CODES = new OutwardCodes(BuiltIn.postcodeSectors());

    private static PostcodeSector sector(String name, int postcodes, String authority) {
        return new PostcodeSector(name, new GridReference(1, 1), postcodes, authority, "E14001063");
    }

    @Test
    void isWhereMostOfItsPostcodesAre() {
        var codes = new OutwardCodes(List.of(
                sector("AB1 1", 40, "E1"),
                sector("AB1 2", 30, "E2"),
                sector("AB1 3", 20, "E2"),
                sector("AB10 1", 5, "E3")));

        assertThat(codes.find("AB1")).contains(new Mostly("E2", false));
        assertThat(codes.find("AB10")).contains(new Mostly("E3", true));
        assertThat(codes.find("AB2")).isEmpty();
        assertThat(codes.codeOf(new Mostly("E3", true))).contains("AB10");
        assertThat(codes.codeOf(new Mostly("E1", true))).isEmpty();
    }

    @Test
    void agreesWithACountByHandOfEverySectorOfEngland() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (PostcodeSector sector : BuiltIn.postcodeSectors()) {
            counts.computeIfAbsent(sector.sector().split(" ")[0], c -> new TreeMap<>())
                    .merge(sector.authority(), sector.postcodes(), Integer::sum);
        }

        assertThat(counts).hasSizeGreaterThan(2_000).allSatisfy((code, byAuthority) -> {
            Mostly mostly = CODES.find(code).orElseThrow();
            assertThat(OutwardCodes.isOutwardCode(code)).isTrue();
            assertThat(byAuthority.values())
                    .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(byAuthority.get(mostly.authority())));
            assertThat(mostly.wholly()).isEqualTo(byAuthority.size() == 1);
        });
    }

    @Test
    void everyAuthorityHasACodeThatIsMostlyInIt() {
        List<String> withACode = CODES.places().stream()
                .map(Mostly::authority)
                .distinct()
                .sorted()
                .toList();

        assertThat(withACode)
                .containsAll(BuiltIn.geography().authorities().stream()
                        .map(Authority::code)
                        .toList());
    }

    @Test
    void knowsTheShape() {
        assertThat(List.of("N18", "TA3", "BS10", "EC1A", "M1")).allMatch(OutwardCodes::isOutwardCode);
        assertThat(List.of("", "N", "18", "N18 2", "N182AB", "n18", "LEEDS")).noneMatch(OutwardCodes::isOutwardCode);
    }
}
