package org.rightplace.care.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Urn;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Asking;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.Declined;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity.Held;

class HomeNounsTest {

    private static final Urn HOME = new Urn("SC900001");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Capacity capacity(OptionalInt registered, OptionalInt open, Map<Held, Integer> held) {
        return new Capacity(HOME, DAY, registered, open, held, OptionalInt.empty(), Optional.empty());
    }

    @Test
    void nothingSaidIsNotNoughtAndNotNo() {
        var capability = new Capability(HOME, DAY, Set.of(), Takes.NOT_SAID, List.of(), Setting.NOT_SAID);
        assertThat(capability.isSaid()).isFalse();
        assertThat(capability.takes().sexes()).isEmpty();

        Capacity nothing = capacity(OptionalInt.empty(), OptionalInt.empty(), Map.of());
        assertThat(nothing.isSaid()).isFalse();
        assertThat(nothing.lived()).isEmpty();
        Capacity nought = capacity(OptionalInt.empty(), OptionalInt.empty(), Map.of(Held.STAFFING, 0));
        assertThat(nought.isSaid()).isTrue();
        assertThat(nought.held()).containsExactly(Map.entry(Held.STAFFING, 0));
    }

    @Test
    void placesLivedInAreThoseThatAreNeitherOpenNorHeld() {
        assertThat(capacity(OptionalInt.of(6), OptionalInt.of(1), Map.of(Held.STAFFING, 2, Held.MATCHING, 1))
                        .lived())
                .hasValue(2);
        assertThatThrownBy(() -> capacity(OptionalInt.of(2), OptionalInt.of(1), Map.of(Held.STAFFING, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2)");
    }

    @Test
    void agesAreHeldInOrderWhereBothAreSaid() {
        assertThat(new Takes(OptionalInt.of(17), OptionalInt.empty(), Optional.empty()).youngest())
                .hasValue(17);
        assertThatThrownBy(() -> new Takes(12, 8, Capability.Sexes.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 to 8");
    }

    @Test
    void aSearchCountsItsDaysOfNoticeAndRefusesMoreOffersDeclinedThanMade() {
        assertThat(new HomeSearch.Notice(DAY, Optional.of(DAY), Optional.empty(), Optional.empty()).days())
                .hasValue(0);
        var authority = new Declined(By.AUTHORITY, OptionalInt.of(2), Optional.empty());
        assertThatThrownBy(
                        () -> new Asking(OptionalInt.empty(), Optional.empty(), OptionalInt.of(1), List.of(authority)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2)")
                .hasMessageContaining("(1)");
        assertThatThrownBy(() -> new Declined(By.HOME, OptionalInt.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
