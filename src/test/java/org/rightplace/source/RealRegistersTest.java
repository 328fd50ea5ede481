package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.care.Judgement;
import org.rightplace.care.Provider;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Coverage;
import org.rightplace.source.Incoming.Register;

/// Ofsted's own files as published, against Ofsted's own totals.
@Tag("shared-data")
class RealRegistersTest {

    private static final Path OFSTED = Path.of("../shared/data/ofsted");

    @ParameterizedTest(name = "{0}: {2} homes, {3} places")
    @CsvSource({
        "2016, 2647, 1981, 11245, INSPECTED_ONLY",
        "2018, 2797, 2123, 11378, INSPECTED_ONLY",
        "2020, 2971, 2311, 11655, INSPECTED_ONLY",
        "2022, 3576, 2873, 12898, ALL",
        "2024, 3876, 3219, 13615, INSPECTED_ONLY",
        "2025, 5600, 4009, 15742, ALL"
    })
    void countsWhatOfstedCounted(int year, int providers, int homes, int places, Coverage coverage) throws IOException {
        Register register = register("provider_level_at_31_march_%d.csv".formatted(year));

        assertThat(register.edition().asAt()).isEqualTo(LocalDate.of(year, 3, 31));
        assertThat(register.providers()).hasSize(providers);
        assertThat(homes(register)).hasSize(homes);
        assertThat(places(register)).isEqualTo(places);
        assertThat(register.coverage()).isEqualTo(coverage);
    }

    @Test
    void judgesThe2025HomesAsOfstedDid() throws IOException {
        List<Provider> homes = homes(register("provider_level_at_31_march_2025.csv"));

        assertThat(judged(homes, Judgement.OUTSTANDING)).isEqualTo(459);
        assertThat(judged(homes, Judgement.GOOD)).isEqualTo(2_637);
        assertThat(judged(homes, Judgement.REQUIRES_IMPROVEMENT)).isEqualTo(489);
        assertThat(judged(homes, Judgement.INADEQUATE)).isEqualTo(44);
        assertThat(homes.stream().filter(p -> p.overall().isEmpty())).hasSize(380);
    }

    @Test
    void takesTheHomesOf2023FromTheSheetOfAllProvidersAndTheirJudgementsFromTheOther() throws IOException {
        Register register = register("Childrens_social_care_in_England_2023_underlying_data.ods");

        assertThat(register.edition().asAt()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(register.edition().published()).contains(LocalDate.of(2023, 7, 6));
        assertThat(register.providers()).hasSize(3_812);
        assertThat(homes(register)).hasSize(3_119);
        assertThat(places(register)).isEqualTo(13_528);
        assertThat(register.coverage()).isEqualTo(Coverage.ALL);
        assertThat(homes(register).stream().filter(p -> p.overall().isPresent()))
                .hasSize(2_890);
        assertThat(register.providers().stream().filter(p -> p.overall().isPresent()))
                .hasSize(3_546);
    }

    private static Register register(String name) throws IOException {
        Checked<Incoming> read = Intake.read(OFSTED.resolve(name));
        assertThat(read.findings()).extracting(Finding::severity).doesNotContain(Finding.Severity.REFUSE);
        return (Register) ((Checked.Whole<Incoming>) read).value();
    }

    private static List<Provider> homes(Register register) {
        return register.providers().stream()
                .filter(provider -> provider.type().isHome())
                .toList();
    }

    private static int places(Register register) {
        return homes(register).stream().mapToInt(p -> p.places().orElse(0)).sum();
    }

    private static long judged(List<Provider> homes, Judgement judgement) {
        return homes.stream()
                .filter(p -> p.overall().filter(j -> j == judgement).isPresent())
                .count();
    }
}
