package org.rightplace.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsAtTest {

    @ParameterizedTest
    @CsvSource({
        "Children's social care data in England 2025 \u2013 Provider level as at 31 March 2025, 2025-03-31",
        "Provider level as at March 2022, 2022-03-31",
        "as at 29 February 2024, 2024-02-29",
        "Providers and places at 30th September 2023, 2023-09-30"
    })
    void readsTheDayInANote(String note, LocalDate day) {
        assertThat(AsAt.inNote(note)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "provider_level_at_31_march_2016.csv, 2016-03-31",
        "Provider_level_at_31_Mar_2023, 2023-03-31",
        "Providers+places_at_31_Mar_2023, 2023-03-31",
        "ONSPD_NOV_2025_UK.csv, 2025-11-30",
        "list-2024-02-01.xlsx, 2024-02-01"
    })
    void readsTheDayInAName(String name, LocalDate day) {
        assertThat(AsAt.inName(name)).contains(day);
    }

    @Test
    void findsNoDayWhereThereIsNone() {
        assertThat(AsAt.inNote("Children's social care data in England 2023 - Provider level in year 2022-23"))
                .isEmpty();
        assertThat(AsAt.inNote("as at 31 February 2025")).isEmpty();
        assertThat(AsAt.inName("providers.csv")).isEmpty();
        assertThat(AsAt.inName("list-2024-02-31.xlsx")).isEmpty();
    }
}
