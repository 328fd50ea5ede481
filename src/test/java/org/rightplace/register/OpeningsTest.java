package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Provider;
import org.rightplace.care.Urn;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;

class OpeningsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyHomeOfEveryReleaseCountsOnceAsItWasFirstListed(long seed) {
        var made = new MadeUpRegister(seed);
        List<Provider> first = made.providers(200);
        List<Provider> second = made.later(first);
        List<Provider> third = made.later(second);
        Facts one = MadeUpRegister.facts("2018-03-31", first);
        Facts two = MadeUpRegister.facts("2020-03-31", second);
        Facts three = MadeUpRegister.facts("2025-03-31", third);
        Map<Urn, Provider> oracle = new TreeMap<>();
        for (List<Provider> list : List.of(first, second, third)) {
            for (Provider provider : list) {
                if (provider.type().isHome()
                        && Region.findByName(provider.where().region()).isPresent()) {
                    oracle.putIfAbsent(provider.urn(), provider);
                }
            }
        }

        Openings openings = Openings.of(List.of(three, one, two), Counted.ALL_HOMES);

        assertThat(openings).isEqualTo(Openings.of(List.of(one, two, three), Counted.ALL_HOMES));
        assertThat(openings.releases()).containsExactly(one.release(), two.release(), three.release());
        assertThat(openings.years().stream().mapToInt(Openings.Year::homes).sum() + openings.undated())
                .isEqualTo(oracle.size());
        for (Openings.Year year : openings.years()) {
            List<Provider> of = oracle.values().stream()
                    .filter(home -> home.registration()
                            .since()
                            .filter(day -> !day.isBefore(year.from())
                                    && day.isBefore(year.from().plusYears(1)))
                            .isPresent())
                    .toList();
            assertThat(year.homes()).isEqualTo(of.size());
            assertThat(year.places())
                    .isEqualTo(of.stream()
                            .mapToInt(home -> home.places().orElse(0))
                            .sum());
            assertThat(year.meanPlaces().orElseThrow()).isEqualTo((double) year.places() / year.homes());
            for (Map<?, Integer> split : List.<Map<?, Integer>>of(year.bySector(), year.byRegion(), year.bySize())) {
                assertThat(split.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(year.homes());
            }
            assertThat(year.bySize().keySet())
                    .allSatisfy(size -> assertThat(size).isBetween(0, 11));
        }
        assertThat(openings.years()).extracting(Openings.Year::from).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void moreReleasesNeverTakeAnOpeningAway() {
        var made = new MadeUpRegister(6);
        List<Provider> first = made.providers(300);
        Facts old = MadeUpRegister.facts("2020-03-31", first);
        Facts young = MadeUpRegister.facts("2025-03-31", made.later(first));

        int alone = homes(Openings.of(List.of(young), Counted.EVERY_PROVIDER));

        assertThat(homes(Openings.of(List.of(old, young), Counted.EVERY_PROVIDER)))
                .isGreaterThan(alone);
        assertThat(Openings.of(List.of(old, old), Counted.EVERY_PROVIDER).years())
                .isEqualTo(Openings.of(List.of(old), Counted.EVERY_PROVIDER).years());
    }

    private static int homes(Openings openings) {
        return openings.years().stream().mapToInt(Openings.Year::homes).sum() + openings.undated();
    }

    @Test
    void releasesWithoutDatesAreNotRead() {
        Facts sums = new MadeUpRegister(2).addedUp("2025-03-31");

        Openings openings = Openings.of(List.of(sums), Counted.ALL_HOMES);

        assertThat(openings.releases()).isEmpty();
        assertThat(openings.years()).isEmpty();
        assertThat(openings.undated()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2023-04-01", "2024-04-01, 2024-04-01", "2025-01-01, 2024-04-01", "2024-12-31, 2024-04-01"})
    void aYearRunsFromTheFirstOfApril(LocalDate day, LocalDate from) {
        assertThat(Openings.yearFrom(day)).isEqualTo(from);
    }
}
