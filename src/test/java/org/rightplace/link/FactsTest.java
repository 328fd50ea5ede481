package org.rightplace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Region;
import org.rightplace.link.Join.Reason;
import org.rightplace.register.MadeUpRegister;

class FactsTest {

    private static final MadeUpRegister MADE = new MadeUpRegister(1);

    private static Facts at(String region, String authority, String constituency, String asAt) {
        Provider some = MADE.providers(1).getFirst();
        return MadeUpRegister.facts(
                asAt,
                List.of(new Provider(
                        some.urn(),
                        some.type(),
                        some.sector(),
                        some.places(),
                        some.registration(),
                        new Provider.PublishedPlace(region, "", authority, constituency),
                        some.organisation(),
                        some.inspection())));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "North East, Town 0, Seat 0 of 0, 2025-03-31, -",
                "north  east, TOWN  0, seat 1 OF 0, 2025-03-31, -",
                "North East, Toun Nought, Seat 0 of 0, 2025-03-31, -",
                "Wales, Cardiff, Cardiff West, 2025-03-31, IN_WALES",
                "North East, Old Shire, Seat 0 of 0, 2025-03-31, AUTHORITY_NO_LONGER_EXISTS",
                "North West, Town 0, Seat 0 of 0, 2025-03-31, REGION_AND_AUTHORITY_DISAGREE",
                "North East, Town 0, Seat 0 of 0, 2024-12-31, OLD_CONSTITUENCY",
                "North East, Town 0, Seat 0 of 0, 2025-01-01, -",
                "North East, Town 0, Nowhere Central, 2025-03-31, CONSTITUENCY_NOT_FOUND",
                "North East, Town 0, Seat 2 of 0, 2025-03-31, CONSTITUENCY_OUTSIDE_AUTHORITY",
                "North East, Town 0, '', 2025-03-31, -",
            })
    void everyJoinThatIsNotPlainHasItsReason(
            String region, String authority, String constituency, String asAt, Reason reason) {
        Facts facts = at(region, authority, constituency, asAt);

        assertThat(facts.joins())
                .extracting(Join::reason)
                .containsExactlyElementsOf(Optional.ofNullable(reason).stream().toList());
        assertThat(facts.joins()).allSatisfy(join -> {
            assertThat(join.records()).isEqualTo(1);
            assertThat(join.examples()).hasSize(1);
        });
        assertThat(facts.entries()).hasSize(1);
    }

    @Test
    void bothAreKeptWhereRegionAndAuthorityDisagree() {
        Place place = at("North West", "Town 0", "Seat 0 of 0", "2025-03-31")
                .entries()
                .getFirst()
                .place();

        assertThat(place.region()).contains(Region.NORTH_WEST);
        assertThat(place.authority().map(Authority::region)).contains(Region.NORTH_EAST);
        assertThat(place.authorityAsPublished()).isEqualTo("Town 0");
    }

    @Test
    void aConstituencyOf2010IsNeverJoinedThoughItsNameIsTheSame() {
        assertThat(at("North East", "Town 0", "Seat 0 of 0", "2024-03-31")
                        .entries()
                        .getFirst()
                        .place()
                        .constituency())
                .isEmpty();
        assertThat(at("North East", "Town 0", "Seat 0 of 0", "2025-03-31")
                        .entries()
                        .getFirst()
                        .place()
                        .constituency())
                .isPresent();
    }

    @Test
    void aProviderInWalesIsKeptAndNotInEngland() {
        Place place = at("Wales", "Cardiff", "Cardiff West", "2025-03-31")
                .entries()
                .getFirst()
                .place();

        assertThat(place.inEngland()).isFalse();
        assertThat(place.authority()).isEmpty();
        assertThat(place.authorityAsPublished()).isEqualTo("Cardiff");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noRecordIsDroppedAndEveryUnplainOneIsCounted(long seed) {
        List<Provider> providers = new MadeUpRegister(seed).providers(500);
        for (String asAt : List.of("2024-03-31", "2025-03-31")) {
            Facts facts = MadeUpRegister.facts(asAt, providers);

            assertThat(facts.entries())
                    .extracting(entry -> entry.provider().orElseThrow())
                    .isEqualTo(providers);
            assertThat(facts.singly()).isTrue();
            Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
            facts.joins().forEach(join -> counts.put(join.reason(), join.records()));
            assertThat(counts.getOrDefault(Reason.IN_WALES, 0)).isEqualTo((int) providers.stream()
                    .filter(p -> p.where().region().equals("Wales"))
                    .count());
            assertThat(counts.getOrDefault(Reason.AUTHORITY_NO_LONGER_EXISTS, 0))
                    .isEqualTo((int) facts.entries().stream()
                            .filter(e -> e.place().inEngland()
                                    && e.place().authority().isEmpty())
                            .count());
            assertThat(counts.getOrDefault(Reason.OLD_CONSTITUENCY, 0)
                            + counts.getOrDefault(Reason.CONSTITUENCY_NOT_FOUND, 0))
                    .isEqualTo((int) facts.entries().stream()
                            .filter(e -> e.place().inEngland()
                                    && e.place().constituency().isEmpty()
                                    && !e.provider()
                                            .orElseThrow()
                                            .where()
                                            .constituency()
                                            .isEmpty())
                            .count());
            assertThat(facts.joins())
                    .allSatisfy(join -> assertThat(join.examples()).hasSizeBetween(1, 5));
            assertThat(facts.joins())
                    .extracting(Join::records)
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void aTableOfConstituenciesGivesAnAuthorityOnlyWhereThereIsOne() {
        Tally three = Tally.of(OptionalInt.of(3), Optional.empty());
        Facts facts = Facts.ofOutcomes(
                MadeUpRegister.release("2025-03-31"),
                List.of(
                        new OutcomeRow("E14000000", ProvisionType.CHILDRENS_HOME, Sector.PRIVATE, three),
                        new OutcomeRow("E14000001", ProvisionType.CHILDRENS_HOME, Sector.PRIVATE, three.plus(three))),
                MadeUpRegister.GEOGRAPHY);

        assertThat(facts.entries().getFirst().place().authority().map(Authority::name))
                .contains("Town 0");
        assertThat(facts.entries().getLast().place().authority()).isEmpty();
        assertThat(facts.joins()).containsExactly(new Join(Reason.NO_AUTHORITY_GIVEN, 2, List.of("Seat 1 of 0")));
        assertThat(facts.singly()).isFalse();
        assertThat(facts.asAt()).isEqualTo("2025-03-31");
    }

    @Test
    void aConstituencyThatIsNoneIsACallersMistake() {
        List<OutcomeRow> rows =
                List.of(new OutcomeRow("E14999999", ProvisionType.CHILDRENS_HOME, Sector.PRIVATE, Tally.NONE));

        assertThatThrownBy(() -> Facts.ofOutcomes(MadeUpRegister.release("2025-03-31"), rows, MadeUpRegister.GEOGRAPHY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E14999999");
    }

    @Test
    void aJoinOfNoRecordsIsNone() {
        assertThatThrownBy(() -> new Join(Reason.IN_WALES, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0)")
                .hasMessageContaining("IN_WALES");
    }

    @Test
    void everyReasonReadsOnFromANumberOfProviders() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.words()).matches("(in|listed) .*[^.]");
        }
    }
}
