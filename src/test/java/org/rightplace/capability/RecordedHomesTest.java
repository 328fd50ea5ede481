package org.rightplace.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.capability.NeedTally.Said;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.register.MadeUpRegister;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.SomeForms;

class RecordedHomesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Provider provider(String urn, ProvisionType type) {
        return new Provider(
                new Urn(urn),
                type,
                Sector.PRIVATE,
                OptionalInt.of(4),
                new Provider.Registration(RegistrationStatus.ACTIVE, Optional.empty(), false, false),
                new Provider.PublishedPlace("North East", "North East", "Town 0", "Seat 0 of 0"),
                "",
                Optional.empty());
    }

    private static Capability record(String home, Ability... abilities) {
        return new Capability(new Urn(home), DAY, Set.of(), Takes.NOT_SAID, List.of(abilities), Setting.NOT_SAID);
    }

    private static RestrictedListing listing(String urn, RegisteredFor... flags) {
        return new RestrictedListing(
                urn, RestrictedListing.Setting.PROVIDER, "Town 0", "K2", Set.of(flags), OptionalInt.of(4), "");
    }

    private static RecordedHomes homes(List<Capability> records, List<RestrictedListing> listings) {
        var register = MadeUpRegister.facts(
                "2026-03-31",
                List.of(
                        provider("SC000001", ProvisionType.CHILDRENS_HOME),
                        provider("SC000002", ProvisionType.CHILDRENS_HOME),
                        provider("1234567", ProvisionType.INDEPENDENT_FOSTERING_AGENCY)));
        return RecordedHomes.of(
                new RecordedHomes.Held(Optional.of(register), records, List.of(), listings, MadeUpRegister.GEOGRAPHY),
                DAY);
    }

    private static NeedTally tally(RecordedHomes homes, NeedDomain need, Evidence least) {
        return homes.byNeed(least).stream()
                .filter(one -> one.need() == need)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsEveryHomeOfTheRegisterAndThoseThatOnlyARecordKnowsAndNoAgency() {
        RecordedHomes homes = homes(
                List.of(record("SC900001", new Ability(NeedDomain.SUBSTANCE_USE, 2, Evidence.CLAIMED_IN_SOP))
                        .in("Nowhere (made up)")),
                List.of(listing("1234567")));

        assertThat(homes.homes())
                .extracting(home -> home.home().value())
                .containsExactly("SC000001", "SC000002", "SC900001");
        assertThat(homes.recorded()).hasSize(1);
        assertThat(homes.in("Nowhere (made up)").homes()).hasSize(1);
        assertThat(homes.authoritiesTold()).containsExactly("Nowhere (made up)");
        assertThat(homes.in("E06000000").homes()).as("both of Town 0").hasSize(2);
        assertThat(homes.in("E06000001").homes()).isEmpty();
    }

    @Test
    void tellsWhatIsNotRecordedFromWhatAHomeSaysItCannotDo() {
        NeedTally tally = tally(
                homes(
                        List.of(record(
                                "SC000001", new Ability(NeedDomain.SUBSTANCE_USE, 0, Evidence.STAFFED_AND_TRAINED))),
                        List.of()),
                NeedDomain.SUBSTANCE_USE,
                Evidence.REGISTERED_FOR);

        assertThat(tally.homes()).isEqualTo(2);
        assertThat(tally.count(Said.CANNOT)).isEqualTo(1);
        assertThat(tally.count(Said.NOT_RECORDED)).isEqualTo(1);
        assertThat(tally.evidence())
                .as("a home that cannot has no evidence that it can")
                .isEmpty();
    }

    @Test
    void readsARegistrationAsTheLowestEvidenceWithoutALevelAndNeverAboveARecord() {
        RecordedHomes homes = homes(
                List.of(record("SC000001", new Ability(NeedDomain.SUBSTANCE_USE, 1, Evidence.CLAIMED_IN_SOP))),
                List.of(listing("SC000001", RegisteredFor.DRUGS), listing("SC000002", RegisteredFor.DRUGS)));

        NeedTally any = tally(homes, NeedDomain.SUBSTANCE_USE, Evidence.REGISTERED_FOR);
        NeedTally claimed = tally(homes, NeedDomain.SUBSTANCE_USE, Evidence.CLAIMED_IN_SOP);

        assertThat(any.count(Said.LEVEL_1)).isEqualTo(1);
        assertThat(any.count(Said.NO_LEVEL)).isEqualTo(1);
        assertThat(any.count(Evidence.REGISTERED_FOR)).isEqualTo(1);
        assertThat(claimed.count(Said.NOT_RECORDED)).isEqualTo(1);
        assertThat(homes.find("SC000002").orElseThrow().speaksOf(NeedDomain.SUBSTANCE_USE))
                .isTrue();
        assertThat(homes.find("SC000002").orElseThrow().isDescribed()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void accountsForEveryHomeUnderEveryNeedAndCountsNoMoreOnStrongerEvidence(long seed) {
        CapabilityForm.Homes drawn = new SomeForms(new SplittableRandom(seed)).homes(40);
        RecordedHomes homes = RecordedHomes.of(
                new RecordedHomes.Held(
                        Optional.empty(),
                        drawn.capabilities(),
                        drawn.capacities(),
                        List.of(),
                        MadeUpRegister.GEOGRAPHY),
                LocalDate.of(2030, 1, 1));

        for (NeedDomain need : NeedDomain.values()) {
            int recorded = Integer.MAX_VALUE;
            for (Evidence least : Evidence.values()) {
                NeedTally tally = tally(homes, need, least);
                assertThat(tally.said().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(homes.homes().size());
                assertThat(tally.evidence().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(tally.homes() - tally.count(Said.CANNOT) - tally.count(Said.NOT_RECORDED));
                assertThat(tally.evidence().keySet()).allMatch(evidence -> evidence.isAtLeast(least));
                int now = tally.homes() - tally.count(Said.NOT_RECORDED);
                assertThat(now).isLessThanOrEqualTo(recorded);
                recorded = now;
            }
        }
    }
}
