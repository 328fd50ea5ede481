package org.rightplace.synthetic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Ending;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.standard.PlacementsStandard;
import org.rightplace.source.standard.PlacementsXlsx;
import org.rightplace.synthetic.Community;
import org.rightplace.synthetic.SomeWorld;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.StandIn;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Place;

/// What authorities write down is sound by our own readers, and tells the truth about the world.
class PracticeTest {

    private static final World WORLD = SomeWorld.of(11, 0.3);
    private static final List<Practice> PRACTICES = WORLD.authorities().subList(40, 52).stream()
            .map(WORLD::community)
            .map(WORLD::practice)
            .toList();

    @TempDir
    Path folder;

    private static Doorway doorway() {
        List<PostcodeSector> sectors = new ArrayList<>();
        for (MadeUpAuthority authority : WORLD.authorities()) {
            for (Place place : authority.places()) {
                for (int sector = 0; sector < Place.SECTORS; sector++) {
                    sectors.add(new PostcodeSector(
                            place.sector(sector),
                            place.at(sector),
                            0,
                            MadeUp.authority(authority.code()).orElseThrow(),
                            ""));
                }
            }
        }
        return new Doorway(
                new Pseudonyms(List.of("a key for tests, thirty-two bytes".getBytes(StandardCharsets.US_ASCII))),
                Whereabouts.unknown().withMadeUp(sectors),
                word -> word);
    }

    private static Stream<MadeUpReferral> referrals() {
        return PRACTICES.stream()
                .flatMap(practice ->
                        World.quarters(4).stream().flatMap(quarter -> practice.referrals(quarter).stream()));
    }

    @Test
    void referralsReadBackFromTheStandardsWorkbookAsTheyAre() throws IOException {
        Doorway doorway = doorway();
        for (Practice practice : PRACTICES) {
            for (Quarter quarter : World.quarters(4)) {
                List<MadeUpReferral> made = practice.referrals(quarter);
                Path file = folder.resolve("synthetic-%s.xlsx".formatted(quarter));
                Files.write(file, PlacementsXlsx.writeMadeUp(made));

                var read = PlacementsStandard.read(
                        List.of(file), Optional.of(made.getFirst().referral().authority()), doorway);

                assertThat(read.findings())
                        .as("what is said of every such spreadsheet, and nothing of a record")
                        .extracting(Finding::kind)
                        .containsOnly("HowEducationIsRead", "SexualExploitationNotAsked");
                assertThat(read)
                        .isInstanceOfSatisfying(
                                Checked.Whole.class,
                                whole -> assertThat(((PlacementsStandard.Read) whole.value()).referrals())
                                        .isEqualTo(made.stream()
                                                .map(one -> underPseudonym(one, doorway))
                                                .toList()));
            }
        }
        assertThat(doorway.pseudonyms().sawOnlyMadeUp()).isTrue();
    }

    private static Referral underPseudonym(MadeUpReferral made, Doorway doorway) {
        Referral referral = made.referral();
        return new Referral(
                doorway.pseudonyms().of(referral.authority(), made.number()),
                referral.authority(),
                referral.number(),
                referral.availability(),
                referral.requirements(),
                referral.recommendation(),
                referral.risks(),
                referral.placement());
    }

    @Test
    void eachRequestIsInOneQuarterAndNoChildHasTwoOnADay() {
        for (Practice practice : PRACTICES) {
            Set<String> days = new TreeSet<>();
            practice.requests()
                    .forEach(request -> assertThat(days.add(request.number() + " " + request.asked()))
                            .isTrue());
            List<Quarter> all = World.quarters(World.QUARTERS);
            long inQuarters = practice.requests().stream()
                    .filter(request -> all.stream().anyMatch(quarter -> quarter.holds(request.asked())))
                    .count();
            long written = all.stream()
                    .mapToLong(quarter -> practice.referrals(quarter).size())
                    .sum();
            assertThat(written).isEqualTo(inQuarters);
        }
    }

    @Test
    void someRequestsAreUnmetAndSomePlacesRegisteredWithNobody() {
        List<Referral> all = referrals().map(MadeUpReferral::referral).toList();

        assertThat(all).hasSizeGreaterThan(1_000);
        assertThat(all.stream().filter(Referral::isUnmet))
                .hasSizeBetween(all.size() / 100, all.size() / 8)
                .allSatisfy(one -> assertThat(one.waited(Practice.LAST)).isNotEmpty());
        assertThat(all.stream().flatMap(one -> one.placement().stream()))
                .filteredOn(one -> one.registration() instanceof Registration.Unregistered)
                .hasSizeGreaterThan(5);
        assertThat(all.stream().flatMap(one -> one.placement().stream()))
                .allSatisfy(one -> assertThat(one.on().orElseThrow()).isBeforeOrEqualTo(Practice.LAST));
    }

    @Test
    void costsAreWholePoundsWhosePartsAddUp() {
        List<WeeklyFee> fees = referrals()
                .flatMap(one -> one.referral().placement().stream())
                .map(Arranged::cost)
                .map(cost -> cost.orElseThrow().fee())
                .toList();

        assertThat(fees).allSatisfy(fee -> {
            assertThat(fee.disagrees()).isFalse();
            assertThat(fee.total().orElseThrow().pence() % 100).isZero();
        });
        assertThat(fees.stream().filter(fee -> fee.core().isEmpty()))
                .as("some authorities write down totals only")
                .hasSizeBetween(1, fees.size() - 1);
    }

    @Test
    void aRiskIsToldOfWhereItsNeedIsHighAndNeverWhereThereIsNone() {
        for (Practice practice : PRACTICES) {
            for (Quarter quarter : World.quarters(4)) {
                List<Request> requests = practice.requests(quarter);
                List<MadeUpReferral> made = practice.referrals(quarter);
                for (int i = 0; i < made.size(); i++) {
                    Person person = requests.get(i).told().child().person();
                    int level = person.needs()
                            .level(
                                    NeedDomain.SELF_HARM_AND_SUICIDALITY,
                                    requests.get(i).age());
                    Said said = made.get(i).referral().risks().of(Risk.SELF_HARM);
                    if (level == 0 || level == 3) {
                        assertThat(said).isEqualTo(level == 0 ? Said.NONE_KNOWN : Said.PRESENT);
                    }
                }
            }
        }
    }

    @Test
    void brothersAndSistersWhoArePlacedTogetherAreMoreOftenThanNot() {
        long asked = referrals().filter(one -> with(one) > 0).count();
        long together = referrals()
                .filter(one -> one.referral()
                                .placement()
                                .map(placement -> placement.siblingsTogether().orElse(0))
                                .orElse(0)
                        > 0)
                .peek(one -> assertThat(with(one)).isPositive())
                .count();

        assertThat(together).isBetween(asked / 20, asked);
    }

    private static int with(MadeUpReferral made) {
        return made.referral().availability().siblings() instanceof Siblings.With(int count) ? count : 0;
    }

    @Test
    void searchesReadBackFromTheLogAsTheyAre() throws IOException {
        Doorway doorway = doorway();
        long logs = 0;
        for (Practice practice : PRACTICES) {
            List<HomeSearch> searches = practice.searches();
            assertThat(searches.isEmpty()).isEqualTo(!practice.recording().keepsLog());
            if (!searches.isEmpty()) {
                logs++;
                Path file = Files.writeString(
                        folder.resolve("synthetic-searches.csv"), CommissioningForm.csv(searches, StandIn::number));
                var read = CommissioningForm.read(file, Optional.empty(), doorway);
                assertThat(read.findings()).isEmpty();
                assertThat(read)
                        .isInstanceOfSatisfying(
                                Checked.Whole.class,
                                whole -> assertThat((List<?>) whole.value())
                                        .isEqualTo(searches.stream()
                                                .map(one -> underPseudonym(one, doorway))
                                                .toList()));
                assertThat(searches)
                        .anyMatch(one -> one.ending() instanceof Ending.Settled)
                        .allMatch(one -> !one.notice().given().isBefore(Practice.LOGGED_FROM));
            }
        }
        assertThat(logs).isBetween(5L, 11L);
    }

    private static HomeSearch underPseudonym(HomeSearch search, Doorway doorway) {
        return new HomeSearch(
                doorway.pseudonyms().of(search.authority(), StandIn.number(search.child())),
                search.authority(),
                search.notice(),
                search.asking(),
                search.meanwhile(),
                search.ending());
    }

    @Test
    void profilesReadBackAndAuthoritiesDifferInHowManyTheyMake() throws IOException {
        Set<Double> shares = new TreeSet<>();
        for (Practice practice : PRACTICES) {
            Practice.Profiles made = practice.profiles();
            shares.add(practice.recording().profiles());
            assertThat(made.profiles().isEmpty()).isEqualTo(practice.recording().profiles() == 0);
            if (!made.profiles().isEmpty()) {
                Path file = Files.writeString(
                        folder.resolve("synthetic-needs.json"),
                        NeedsForm.json(new NeedsForm.Needs(made.profiles(), made.words(), List.of()), StandIn::number));
                var read = NeedsForm.read(file, Optional.empty(), doorway());
                assertThat(read.findings()).isEmpty();
                assertThat(read).isInstanceOfSatisfying(Checked.Whole.class, whole -> {
                    var needs = (NeedsForm.Needs) whole.value();
                    assertThat(needs.profiles()).hasSameSizeAs(made.profiles());
                    assertThat(needs.words()).hasSameSizeAs(made.words());
                });
            }
        }
        assertThat(shares).hasSizeGreaterThan(6);
        assertThat(shares.stream().filter(share -> share > 0))
                .allSatisfy(share -> assertThat(share).isBetween(0.3, 0.9));
    }

    @Test
    void profilesTellTheChildsNeedsAndLeaveSomeOpen() {
        Practice practice = PRACTICES.stream()
                .max((one, other) -> Double.compare(
                        one.recording().profiles(), other.recording().profiles()))
                .orElseThrow();
        int open = 0;
        int all = 0;
        for (NeedsProfile profile : practice.profiles().profiles()) {
            for (NeedDomain domain : NeedDomain.values()) {
                all++;
                open += profile.need(domain).level() instanceof NeedLevel.NotKnown ? 1 : 0;
            }
        }
        assertThat((double) open / all).isCloseTo(1 / 16.0, within(0.02));
        assertThat(practice.profiles().words())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.said())
                        .isInstanceOfSatisfying(
                                OwnWords.Said.Quoted.class,
                                said -> assertThat(said.words()).startsWith("Synthetic: ")));
    }

    @Test
    void aPracticeIsTheSameHoweverItIsDrawn() {
        Community community = WORLD.community(WORLD.authorities().get(45));
        Practice again = SomeWorld.of(11, 0.3).practice(community);

        for (Quarter quarter : World.quarters(4)) {
            assertThat(again.referrals(quarter)).isEqualTo(PRACTICES.get(5).referrals(quarter));
        }
        assertThat(again.searches()).isEqualTo(PRACTICES.get(5).searches());
        assertThat(again.profiles()).isEqualTo(PRACTICES.get(5).profiles());
    }

    @Test
    void writesTheSameBytesInEveryJvm() throws Exception {
        Practice practice = PRACTICES.get(5);
        var all = MessageDigest.getInstance("SHA-256");
        World.quarters(4).forEach(quarter -> all.update(PlacementsXlsx.writeMadeUp(practice.referrals(quarter))));
        all.update(CommissioningForm.csv(practice.searches(), StandIn::number).getBytes(StandardCharsets.UTF_8));
        Practice.Profiles made = practice.profiles();
        var needs = new NeedsForm.Needs(made.profiles(), made.words(), List.of());
        all.update(NeedsForm.json(needs, StandIn::number).getBytes(StandardCharsets.UTF_8));

        assertThat(made.profiles()).isNotEmpty();
        assertThat(practice.searches()).isNotEmpty();
        // Written down once, in another run: change it only where a world is meant to become another.
        assertThat(HexFormat.of().formatHex(all.digest()))
                .isEqualTo("10c3ff80478cb7a290e5bf7728d0325eb18795bf78d3d13de12bee3c21508220");
    }

    @Test
    void quartersEndOnTheLastDayAndFollowEachOther() {
        assertThat(World.quarters(4))
                .extracting(Quarter::toString)
                .containsExactly("2025-q2", "2025-q3", "2025-q4", "2026-q1");
        Quarter last = World.quarters(1).getFirst();
        assertThat(last.holds((int) LocalDate.of(2026, 3, 31).toEpochDay())).isTrue();
        assertThat(last.holds((int) LocalDate.of(2026, 4, 1).toEpochDay())).isFalse();
        assertThat(last.holds((int) LocalDate.of(2025, 12, 31).toEpochDay())).isFalse();
        assertThat(World.quarters(World.QUARTERS).getFirst().first()).isEqualTo(YearMonth.of(2016, 4));
        assertThatThrownBy(() -> World.quarters(0)).hasMessageContaining("quarters (0)");
        assertThatThrownBy(() -> new Quarter(YearMonth.of(2025, 5))).hasMessageContaining("2025-05");
    }

    @Test
    void aStandInLeadsBackToItsNumber() {
        assertThat(StandIn.number(StandIn.of("SYN152000987"))).isEqualTo("SYN152000987");
        assertThatThrownBy(() -> StandIn.of("1234")).hasMessageContaining("1234");
    }
}
