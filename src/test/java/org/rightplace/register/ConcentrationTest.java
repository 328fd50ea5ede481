package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.link.Facts;

class ConcentrationTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sharesOfRegionsAreOfEnglandAndAddUpToOne(long seed) {
        var made = new MadeUpRegister(seed);
        Facts facts = MadeUpRegister.facts("2025-03-31", made.providers(300));

        Concentration concentration =
                Concentration.of(facts, Grouping.REGION, Counted.ALL_HOMES, made.lookedAfter(2025));

        assertThat(concentration.areas()).hasSize(9);
        for (Function<Concentration.Area, Optional<Double>> share :
                List.<Function<Concentration.Area, Optional<Double>>>of(
                        concentration::shareOfHomes, concentration::shareOfPlaces, concentration::shareOfUnder18)) {
            assertThat(concentration.areas().stream()
                            .mapToDouble(area -> share.apply(area).orElseThrow())
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(share.apply(concentration.england())).contains(1.0);
        }
        for (Concentration.Area area : concentration.areas()) {
            assertThat(concentration.shareOfLookedAfter(area).orElseThrow())
                    .isEqualTo(area.lookedAfter().children().orElseThrow() / 80_000.0);
            assertThat(concentration.quotientUnder18(area).orElseThrow())
                    .isCloseTo(
                            concentration.shareOfHomes(area).orElseThrow()
                                    / concentration.shareOfUnder18(area).orElseThrow(),
                            within(1e-12));
            assertThat(concentration.shareOfInHomes(area)).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsHiddenHasNoShareAndNoQuotient(long seed) {
        var made = new MadeUpRegister(seed);
        Facts facts = MadeUpRegister.facts("2025-03-31", made.providers(300));

        Concentration concentration =
                Concentration.of(facts, Grouping.AUTHORITY, Counted.ALL_HOMES, made.lookedAfter(2025));

        assertThat(concentration.areas())
                .hasSize(18)
                .extracting(Concentration.Area::name)
                .isSorted();
        for (Concentration.Area area : concentration.areas()) {
            boolean known = area.lookedAfter() instanceof Count.Known;
            assertThat(concentration.shareOfLookedAfter(area).isPresent()).isEqualTo(known);
            if (!known) {
                assertThat(concentration.quotientLookedAfter(area)).isEmpty();
            }
        }
        assertThat(concentration.mostHomesForItsChildren()).isEmpty();
        assertThat(concentration.fewestHomesForItsChildren()).isEmpty();
    }

    @Test
    void theRegionsToBeginAskingAtAreThoseWithTheLargestDifferences() {
        var made = new MadeUpRegister(5);
        Concentration concentration = Concentration.of(
                MadeUpRegister.facts("2025-03-31", made.providers(300)),
                Grouping.REGION,
                Counted.ALL_HOMES,
                made.lookedAfter(2025));
        Comparator<Concentration.Area> difference =
                Comparator.comparing(area -> concentration.shareOfHomes(area).orElseThrow()
                        - concentration.shareOfLookedAfter(area).orElseThrow());

        assertThat(concentration.mostHomesForItsChildren())
                .isEqualTo(concentration.areas().stream().max(difference));
        assertThat(concentration.fewestHomesForItsChildren())
                .isEqualTo(concentration.areas().stream().min(difference));
    }

    @Test
    void childrenOfAnotherDayAreNotSetBesideHomes() {
        var made = new MadeUpRegister(5);
        LookedAfter lookedAfter = made.lookedAfter(2025);

        Concentration august = Concentration.of(
                MadeUpRegister.facts("2025-08-31", made.providers(50)),
                Grouping.REGION,
                Counted.ALL_HOMES,
                lookedAfter);
        Concentration other = Concentration.of(
                MadeUpRegister.facts("2019-03-31", made.providers(50)),
                Grouping.REGION,
                Counted.ALL_HOMES,
                lookedAfter);

        for (Concentration concentration : List.of(august, other)) {
            assertThat(concentration.areas()).allSatisfy(area -> {
                assertThat(area.lookedAfter()).isEqualTo(new Count.Missing());
                assertThat(concentration.quotientLookedAfter(area)).isEmpty();
            });
            assertThat(concentration.mostHomesForItsChildren()).isEmpty();
        }
    }

    @Test
    void anAuthorityKnownOnlyByConstituencyHasNoShare() {
        var made = new MadeUpRegister(8);
        Concentration concentration = Concentration.of(
                made.addedUp("2025-03-31"), Grouping.AUTHORITY, Counted.ALL_HOMES, made.lookedAfter(2025));

        assertThat(concentration.areas())
                .filteredOn(area -> !area.exact())
                .isNotEmpty()
                .allSatisfy(area -> {
                    assertThat(concentration.shareOfHomes(area)).isEmpty();
                    assertThat(concentration.shareOfPlaces(area)).isEmpty();
                    assertThat(concentration.quotientUnder18(area)).isEmpty();
                });
    }

    @Test
    void anEmptyRegisterHasNoShares() {
        var made = new MadeUpRegister(8);
        Concentration concentration = Concentration.of(
                MadeUpRegister.facts("2025-03-31", List.of()),
                Grouping.REGION,
                Counted.ALL_HOMES,
                made.lookedAfter(2025));

        assertThat(concentration.areas())
                .allSatisfy(area -> assertThat(concentration.shareOfHomes(area)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSTITUENCY", "SECTOR", "TYPE", "SIZE"})
    void isByRegionOrAuthorityOnly(Grouping by) {
        var made = new MadeUpRegister(8);
        Facts facts = MadeUpRegister.facts("2025-03-31", List.of());

        assertThatThrownBy(() -> Concentration.of(facts, by, Counted.ALL_HOMES, made.lookedAfter(2025)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(by.slug());
    }
}
