package org.rightplace.link.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.link.home.KnownHome.Contradiction;
import org.rightplace.link.home.KnownHome.HomeDay;

class KnownHomeTest {

    private static final Urn HOME = new Urn("SC900001");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Capability record(Urn home, LocalDate on, Ability... abilities) {
        return new Capability(home, on, Set.of(), Takes.NOT_SAID, List.of(abilities), Setting.NOT_SAID);
    }

    private static RestrictedListing listing(Set<RegisteredFor> flags, OptionalInt places) {
        return new RestrictedListing(
                HOME.value(), RestrictedListing.Setting.PROVIDER, "Northshire", "K2", flags, places, "");
    }

    private static KnownHome known(List<Capability> records, RestrictedListing... listing) {
        return KnownHome.of(
                new HomeDay(HOME, DAY),
                records,
                List.of(),
                Arrays.stream(listing).findFirst());
    }

    @ParameterizedTest
    @EnumSource
    void aRegistrationIsAPermissionAndSaysNoLevel(RegisteredFor flag) {
        List<Ability> abilities = Registration.abilities(listing(Set.of(flag), OptionalInt.empty()));

        assertThat(abilities).isNotEmpty().allSatisfy(ability -> {
            assertThat(ability.evidence()).isEqualTo(Evidence.REGISTERED_FOR);
            assertThat(ability.highest()).isEmpty();
        });
        assertThatThrownBy(() -> new Ability(abilities.getFirst().domain(), 0, Evidence.REGISTERED_FOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0)");
    }

    @Test
    void allSevenFlagsTogetherPermitSixDomainsEachOnceAndSayNothingOfTheOtherTen() {
        assertThat(Registration.abilities(listing(EnumSet.allOf(RegisteredFor.class), OptionalInt.empty())))
                .extracting(Ability::domain)
                .containsExactly(
                        NeedDomain.EMOTIONAL_WELLBEING,
                        NeedDomain.MENTAL_HEALTH_CLINICAL,
                        NeedDomain.BEHAVIOUR_REGULATION,
                        NeedDomain.SUBSTANCE_USE,
                        NeedDomain.LEARNING_DISABILITY,
                        NeedDomain.PHYSICAL_AND_SENSORY);
        assertThat(Registration.abilities(listing(Set.of(), OptionalInt.empty())))
                .isEmpty();
    }

    @Test
    void theNewestRecordAtOrBeforeTheDaySpeaksAsAWhole() {
        var older = record(
                HOME,
                DAY.minusDays(9),
                new Ability(NeedDomain.SUBSTANCE_USE, 3, Evidence.OBSERVED_IN_PLACEMENTS),
                new Ability(NeedDomain.COMPLEX_HEALTH, 1, Evidence.CLAIMED_IN_SOP));
        var newest = record(HOME, DAY, new Ability(NeedDomain.SUBSTANCE_USE, 1, Evidence.CLAIMED_IN_SOP));
        var later = record(HOME, DAY.plusDays(1), new Ability(NeedDomain.SUBSTANCE_USE, 2, Evidence.CLAIMED_IN_SOP));
        var elsewhere =
                record(new Urn("SC900002"), DAY, new Ability(NeedDomain.SUBSTANCE_USE, 2, Evidence.CLAIMED_IN_SOP));

        KnownHome known = known(List.of(later, older, newest, elsewhere));

        assertThat(known.records()).containsExactly(newest);
        assertThat(known.abilities()).extracting(KnownHome.Backed::domain).containsExactly(NeedDomain.SUBSTANCE_USE);
        assertThat(known.abilities().getFirst().strongest().highest()).hasValue(1);
        assertThat(known.contradictions()).isEmpty();
        assertThat(known(List.of(later, elsewhere)).records()).isEmpty();
    }

    @Test
    void theStrongestEvidenceComesFirstAndALevelIsTakenFromTheStrongestThatSaysOne() {
        var record = record(HOME, DAY, new Ability(NeedDomain.SUBSTANCE_USE, 2, Evidence.CLAIMED_IN_SOP));
        var commissioners =
                record(HOME, DAY, Ability.ofNoLevel(NeedDomain.SUBSTANCE_USE, Evidence.CLINICALLY_SUPPORTED));

        KnownHome known =
                known(List.of(record, commissioners), listing(Set.of(RegisteredFor.DRUGS), OptionalInt.empty()));

        KnownHome.Backed backed = known.abilities().getFirst();
        assertThat(backed.told())
                .extracting(told -> told.ability().evidence())
                .containsExactly(Evidence.CLINICALLY_SUPPORTED, Evidence.CLAIMED_IN_SOP, Evidence.REGISTERED_FOR);
        assertThat(backed.strongest().evidence()).isEqualTo(Evidence.CLINICALLY_SUPPORTED);
        assertThat(backed.strongestLevel().orElseThrow().highest()).hasValue(2);
        assertThat(known.contradictions()).isEmpty();
    }

    @Test
    void contradictionsAreKept() {
        var home = record(
                HOME,
                DAY,
                new Ability(NeedDomain.SUBSTANCE_USE, 0, Evidence.CLAIMED_IN_SOP),
                new Ability(NeedDomain.NEURODEVELOPMENT, 3, Evidence.CLAIMED_IN_SOP));
        var commissioner =
                record(HOME, DAY, new Ability(NeedDomain.NEURODEVELOPMENT, 1, Evidence.OBSERVED_IN_PLACEMENTS));
        var room = new Capacity(HOME, DAY, 4, 1, Map.of(), OptionalInt.empty(), Optional.empty());

        KnownHome known = KnownHome.of(
                new HomeDay(HOME, DAY),
                List.of(home, commissioner),
                List.of(room),
                Optional.of(listing(Set.of(RegisteredFor.ALCOHOL), OptionalInt.of(5))));

        assertThat(known.capacity()).contains(room);
        assertThat(known.contradictions()).hasSize(3);
        assertThat(known.contradictions().get(0))
                .isEqualTo(new Contradiction.RegisteredAndCannot(NeedDomain.SUBSTANCE_USE));
        assertThat(known.contradictions().get(1)).isInstanceOfSatisfying(Contradiction.LevelsDiffer.class, differ -> {
            assertThat(differ.domain()).isEqualTo(NeedDomain.NEURODEVELOPMENT);
            assertThat(differ.told())
                    .extracting(told -> told.ability().highest().orElseThrow())
                    .containsExactly(1, 3);
        });
        assertThat(known.contradictions().get(2)).isEqualTo(new Contradiction.PlacesDiffer(4, 5));
    }

    @Test
    void aListingOfAnotherHomeIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> KnownHome.of(
                        new HomeDay(new Urn("SC900002"), DAY),
                        List.of(),
                        List.of(),
                        Optional.of(listing(Set.of(), OptionalInt.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SC900001");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingToldIsDroppedAndNoneIsStrongerThanTheFirst(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 100; trial++) {
            List<Capability> records = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                List<Ability> abilities = new ArrayList<>();
                for (NeedDomain domain : NeedDomain.values()) {
                    if (random.nextBoolean()) {
                        abilities.add(new Ability(domain, random.nextInt(4), Evidence.values()[1 + random.nextInt(4)]));
                    }
                }
                records.add(record(HOME, DAY.minusDays(random.nextInt(2)), abilities.toArray(Ability[]::new)));
            }
            LocalDate newest = records.stream()
                    .map(Capability::on)
                    .max(LocalDate::compareTo)
                    .orElse(DAY);

            KnownHome known = known(records, listing(EnumSet.allOf(RegisteredFor.class), OptionalInt.empty()));

            long told = records.stream()
                            .filter(record -> record.on().equals(newest))
                            .mapToLong(record -> record.abilities().size())
                            .sum()
                    + 6;
            assertThat(known.abilities().stream()
                            .mapToLong(backed -> backed.told().size())
                            .sum())
                    .isEqualTo(told);
            assertThat(known.abilities())
                    .allSatisfy(backed -> assertThat(backed.told())
                            .allMatch(one -> backed.strongest()
                                    .evidence()
                                    .isAtLeast(one.ability().evidence())));
        }
    }
}
