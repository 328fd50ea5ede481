package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.register.Comparison.Aspect;
import org.rightplace.register.Comparison.Candidate;
import org.rightplace.register.Comparison.Changed;
import org.rightplace.register.Comparison.Changes;
import org.rightplace.release.Coverage;

class ComparisonTest {

    private static final String BEFORE = "2020-03-31";
    private static final String AFTER = "2025-03-31";

    private static TreeMap<Urn, Provider> homes(List<Provider> providers, Counted counted) {
        TreeMap<Urn, Provider> homes = new TreeMap<>();
        for (Provider provider : providers) {
            if (counted.counts(provider.type())
                    && Region.findByName(provider.where().region()).isPresent()) {
                homes.put(provider.urn(), provider);
            }
        }
        return homes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void joinedLeftChangedAndUnchangedPartitionTheHomes(long seed) {
        var made = new MadeUpRegister(seed);
        List<Provider> before = made.providers(250);
        List<Provider> after = made.later(before);
        for (Counted counted : List.of(Counted.ALL_HOMES, Counted.MAINSTREAM, Counted.EVERY_PROVIDER)) {
            Comparison comparison =
                    Comparison.of(MadeUpRegister.facts(BEFORE, before), MadeUpRegister.facts(AFTER, after), counted);
            Changes changes = comparison.changes().orElseThrow();
            Map<Urn, Provider> earlier = homes(before, counted);
            Map<Urn, Provider> later = homes(after, counted);

            assertThat(urns(changes.joined(), Provider::urn)).isEqualTo(less(later, earlier));
            assertThat(urns(changes.left(), Provider::urn)).isEqualTo(less(earlier, later));
            TreeSet<Urn> both = new TreeSet<>(earlier.keySet());
            both.retainAll(later.keySet());
            assertThat(both)
                    .containsAll(
                            urns(changes.changed(), changed -> changed.after().urn()));
            TreeSet<Urn> unchanged = new TreeSet<>(both);
            unchanged.removeAll(
                    urns(changes.changed(), changed -> changed.after().urn()));
            assertThat(unchanged)
                    .allSatisfy(urn -> assertThat(differs(earlier.get(urn), later.get(urn)))
                            .isFalse());
            assertThat(changes.changed())
                    .allSatisfy(changed -> assertThat(differs(changed.before(), changed.after()))
                            .isTrue());
            assertThat(comparison.sums().later().homes()
                            - comparison.sums().earlier().homes())
                    .isEqualTo(changes.joined().size() - changes.left().size());
        }
    }

    private static <T> TreeSet<Urn> urns(List<T> some, Function<T, Urn> urn) {
        TreeSet<Urn> urns = new TreeSet<>();
        some.forEach(one -> assertThat(urns.add(urn.apply(one))).isTrue());
        return urns;
    }

    private static TreeSet<Urn> less(Map<Urn, Provider> from, Map<Urn, Provider> some) {
        TreeSet<Urn> left = new TreeSet<>(from.keySet());
        left.removeAll(some.keySet());
        return left;
    }

    private static boolean differs(Provider one, Provider other) {
        boolean owner = !one.organisation().isEmpty()
                && !other.organisation().isEmpty()
                && !Comparison.owner(one).equals(Comparison.owner(other));
        return owner
                || one.type() != other.type()
                || one.sector() != other.sector()
                || !one.places().equals(other.places())
                || one.registration().status() != other.registration().status()
                || !one.overall().equals(other.overall());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameWhicheverReleaseIsNamedFirst(long seed) {
        var made = new MadeUpRegister(seed);
        List<Provider> before = made.providers(120);
        Facts earlier = MadeUpRegister.facts(BEFORE, before);
        Facts later = MadeUpRegister.facts(AFTER, made.later(before));

        assertThat(Comparison.of(later, earlier, Counted.ALL_HOMES))
                .isEqualTo(Comparison.of(earlier, later, Counted.ALL_HOMES));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void turnsRoundWhenTheDatesDo(long seed) {
        var made = new MadeUpRegister(seed);
        List<Provider> one = made.providers(120);
        List<Provider> other = made.later(one);

        Changes forth = Comparison.of(
                        MadeUpRegister.facts(BEFORE, one), MadeUpRegister.facts(AFTER, other), Counted.ALL_HOMES)
                .changes()
                .orElseThrow();
        Changes back = Comparison.of(
                        MadeUpRegister.facts(BEFORE, other), MadeUpRegister.facts(AFTER, one), Counted.ALL_HOMES)
                .changes()
                .orElseThrow();

        assertThat(back.joined()).isEqualTo(forth.left());
        assertThat(back.left()).isEqualTo(forth.joined());
        assertThat(back.changed())
                .isEqualTo(forth.changed().stream()
                        .map(changed -> new Changed(changed.after(), changed.before(), changed.aspects()))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void candidatesAreOneToOneOfOneAuthorityAndOwnerAndRegisteredSince(long seed) {
        var made = new MadeUpRegister(seed);
        List<Provider> before = made.providers(400);
        Changes changes = Comparison.of(
                        MadeUpRegister.facts(BEFORE, before),
                        MadeUpRegister.facts(AFTER, made.later(before)),
                        Counted.ALL_HOMES)
                .changes()
                .orElseThrow();

        var left = new HashSet<Urn>();
        var joined = new HashSet<Urn>();
        for (Candidate candidate : changes.candidates()) {
            assertThat(left.add(candidate.left().urn())).isTrue();
            assertThat(joined.add(candidate.joined().urn())).isTrue();
            assertThat(changes.left()).contains(candidate.left());
            assertThat(changes.joined()).contains(candidate.joined());
            assertThat(candidate.left().organisation()).isNotEmpty();
            assertThat(Comparison.owner(candidate.left())).isEqualTo(Comparison.owner(candidate.joined()));
            assertThat(candidate.left().where().authority())
                    .isEqualToIgnoringCase(candidate.joined().where().authority());
            assertThat(candidate.joined().registration().since().orElseThrow()).isAfter(BEFORE);
        }
        assertThat(changes.left())
                .filteredOn(gone -> !left.contains(gone.urn()))
                .allSatisfy(gone -> assertThat(changes.joined().stream()
                                .filter(come -> !joined.contains(come.urn()))
                                .filter(come -> !come.organisation().isEmpty())
                                .filter(come -> come.registration()
                                        .since()
                                        .filter(LocalDate.parse(BEFORE)::isBefore)
                                        .isPresent())
                                .filter(come -> Comparison.owner(come).equals(Comparison.owner(gone)))
                                .filter(come -> come.where()
                                        .authority()
                                        .equalsIgnoreCase(gone.where().authority())))
                        .as("nobody is left over who could have been paired with %s", gone)
                        .isEmpty());
    }

    @Test
    void ofSeveralCandidatesTheOneNearestInSizeIsTaken() {
        Provider gone = home("1000001", 4, "Acorn Ltd", "2001-01-01");
        Provider small = home("2000001", 1, "Acorn Limited", "2021-01-01");
        Provider near = home("2000002", 5, "Acorn Limited", "2021-01-01");
        Provider old = home("2000003", 4, "Acorn Limited", "2019-01-01");
        Provider other = home("2000004", 4, "Beech", "2021-01-01");

        Changes changes = Comparison.of(
                        MadeUpRegister.facts(BEFORE, List.of(gone)),
                        MadeUpRegister.facts(AFTER, List.of(small, near, old, other)),
                        Counted.ALL_HOMES)
                .changes()
                .orElseThrow();

        assertThat(changes.candidates()).containsExactly(new Candidate(gone, near));
    }

    private static Provider home(String urn, int places, String owner, String since) {
        return new Provider(
                new Urn(urn),
                ProvisionType.CHILDRENS_HOME,
                Sector.PRIVATE,
                OptionalInt.of(places),
                new Provider.Registration(RegistrationStatus.ACTIVE, Optional.of(LocalDate.parse(since)), false, false),
                new Provider.PublishedPlace("North East", "", "Town 0", ""),
                owner,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acorn Care Limited | acorn care LTD, 01234567 | true",
                "Beech & Co. | Beech and Co | true",
                "O’Neill (Homes) Ltd | O'Neill Homes  Limited | true",
                "Acorn Care | Acorn Education | false",
                "Cedar 24 | Cedar 25 | false",
            })
    void aChangeOfSpellingIsNoChangeOfOwner(String one, String other, boolean same) {
        assertThat(Comparison.owner(home("1000001", 1, one, "2020-01-01"))
                        .equals(Comparison.owner(home("1000001", 1, other, "2020-01-01"))))
                .isEqualTo(same);
    }

    @Test
    void whatDiffersIsSaidInItsOrder() {
        Provider before = home("1000001", 4, "Acorn", "2001-01-01");
        Provider after = new Provider(
                before.urn(),
                ProvisionType.SECURE_CHILDRENS_HOME,
                Sector.VOLUNTARY,
                OptionalInt.of(5),
                new Provider.Registration(RegistrationStatus.SUSPENDED, Optional.empty(), true, true),
                before.where(),
                "Beech",
                Optional.empty());

        List<Changed> changed = Comparison.of(
                        MadeUpRegister.facts(BEFORE, List.of(before)),
                        MadeUpRegister.facts(AFTER, List.of(after)),
                        Counted.ALL_HOMES)
                .changes()
                .orElseThrow()
                .changed();

        assertThat(changed)
                .containsExactly(new Changed(
                        before,
                        after,
                        List.of(Aspect.PLACES, Aspect.OWNER, Aspect.STATUS, Aspect.TYPE, Aspect.SECTOR)));
    }

    @Test
    void likeForLikeCountsJudgedHomesOnly() {
        var made = new MadeUpRegister(3);
        List<Provider> before = made.providers(200);
        Facts inspected = Facts.ofProviders(
                MadeUpRegister.release(LocalDate.parse(BEFORE), Coverage.INSPECTED_ONLY),
                before.stream()
                        .filter(provider -> provider.overall().isPresent())
                        .toList(),
                MadeUpRegister.GEOGRAPHY);
        Comparison comparison =
                Comparison.of(inspected, MadeUpRegister.facts(AFTER, made.later(before)), Counted.ALL_HOMES);

        assertThat(comparison.coverageDiffers()).isTrue();
        assertThat(comparison.inspectedOnly()).isTrue();
        assertThat(comparison.likeForLike().earlier().homes())
                .isEqualTo(comparison.sums().earlier().homes());
        assertThat(comparison.likeForLike().later().homes())
                .isEqualTo(comparison.sums().later().judged())
                .isLessThan(comparison.sums().later().homes());
        assertThat(comparison.likeForLike().later().notYetJudged()).isZero();
        assertThat(comparison.likeForLike().later().good())
                .isEqualTo(comparison.sums().later().good());
    }

    @Test
    void sumsCannotBeComparedHomeByHome() {
        Facts sums = new MadeUpRegister(1).addedUp(AFTER);
        Facts list = MadeUpRegister.facts(BEFORE, new MadeUpRegister(1).providers(50));

        assertThat(Comparison.of(list, sums, Counted.ALL_HOMES).changes()).isEmpty();
    }
}
