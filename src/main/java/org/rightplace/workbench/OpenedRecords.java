package org.rightplace.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.child.SharedRows;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Places;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.need.ReferralNeeds;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.RecordJson;
import org.rightplace.store.ReturnBytes;

/// Records of children, opened: what was loaded last stands where two releases speak of the same.
///
/// @param returns   of each authority and year, each file as the return that was loaded last has it
/// @param places    where each row of a return stood, by its number
/// @param referrals each once
/// @param needs     every version of every profile, and of every child's own words
/// @param searches  one for each child and day of notice
/// @param kept      the releases they are from, oldest loading first
/// @param results   what was worked out of them
record OpenedRecords(
        List<AuthorityReturn> returns,
        Places places,
        List<Dated> referrals,
        KeptRecords.Needs needs,
        List<HomeSearch> searches,
        List<Release> kept,
        Results results) {

    /// A referral, with the day for which it counts where it bears none.
    record Dated(Referral referral, LocalDate asAt) {}

    /// Nothing opened, since nothing is held.
    static OpenedRecords none() {
        return new Opening(List.of(), new Underway()).done();
    }

    /// The child that stands under a pseudonym, in whatever record; empty where none does.
    Optional<Cohort.Key> find(String pseudonym) {
        if (!Pseudonym.isOne(pseudonym)) {
            return Optional.empty();
        }
        var asked = new Pseudonym(pseudonym);
        return Stream.of(
                        returns.stream()
                                .filter(filed -> filed.files().values().stream()
                                        .anyMatch(rows -> rows.stream()
                                                .anyMatch(row -> row.child().equals(asked))))
                                .map(AuthorityReturn::authority),
                        needs.profiles().stream()
                                .filter(one -> one.child().equals(asked))
                                .map(NeedsProfile::authority),
                        needs.words().stream()
                                .filter(one -> one.child().equals(asked))
                                .map(OwnWords::authority),
                        needs.places().stream()
                                .filter(one -> one.child().equals(asked))
                                .map(PlaceThatMatters::authority),
                        referrals.stream()
                                .map(Dated::referral)
                                .filter(one -> one.child().equals(asked))
                                .map(Referral::authority),
                        searches.stream()
                                .filter(one -> one.child().equals(asked))
                                .map(HomeSearch::authority))
                .flatMap(authorities -> authorities)
                .findFirst()
                .map(authority -> new Cohort.Key(authority, asked));
    }

    /// What the records of a kind of release are.
    static Class<? extends KeptRecords> typeOf(Kind kind) {
        return switch (kind) {
            case REFERRALS -> KeptRecords.Referrals.class;
            case NEEDS -> KeptRecords.Needs.class;
            case COMMISSIONING -> KeptRecords.Searches.class;
            case CAPABILITY -> KeptRecords.Homes.class;
            case DECISIONS -> KeptRecords.Decisions.class;
            default -> throw new IllegalArgumentException("releases of kind %s hold no such records".formatted(kind));
        };
    }

    /// Children of whom a profile assesses one need or more, by authority.
    Map<String, Set<Pseudonym>> assessed() {
        Map<String, Set<Pseudonym>> children = new TreeMap<>();
        for (NeedsProfile profile : NeedsProfile.newest(needs.profiles())) {
            if (profile.needs().stream().anyMatch(need -> need.level().isAssessed())) {
                children.computeIfAbsent(profile.authority(), a -> new TreeSet<>())
                        .add(profile.child());
            }
        }
        return children;
    }

    /// The needs that other records than returns tell of.
    Map<Cohort.Key, List<Need>> needsBesideReturns() {
        return results.of(
                        "Reading what profiles and referrals say of needs",
                        Beside.class,
                        "needs beside returns",
                        // kept as long as the records: every question of needs begins with it
                        beside -> 0,
                        () -> new Beside(readBesideReturns()))
                .needs();
    }

    private record Beside(Map<Cohort.Key, List<Need>> needs) {}

    private Map<Cohort.Key, List<Need>> readBesideReturns() {
        Map<Cohort.Key, List<Need>> found = new TreeMap<>();
        for (NeedsProfile profile : NeedsProfile.newest(needs.profiles())) {
            found.computeIfAbsent(new Cohort.Key(profile.authority(), profile.child()), c -> new ArrayList<>())
                    .addAll(profile.needs());
        }
        for (Dated one : referrals) {
            found.computeIfAbsent(
                            new Cohort.Key(
                                    one.referral().authority(), one.referral().child()),
                            c -> new ArrayList<>())
                    .addAll(ReferralNeeds.of(one.referral(), one.asAt()));
        }
        return found;
    }

    /// The child's own words of one child: every version of each statement, newest first, by day and
    /// thing.
    List<List<OwnWords>> wordsOf(Cohort.Key child) {
        Map<OwnWords.Key, List<OwnWords>> statements =
                new TreeMap<>(Comparator.comparing(OwnWords.Key::on).thenComparing(OwnWords.Key::about));
        for (OwnWords words : OwnWords.settled(needs.words())) {
            if (words.child().equals(child.child()) && words.authority().equals(child.authority())) {
                statements
                        .computeIfAbsent(words.key(), key -> new ArrayList<>())
                        .add(words);
            }
        }
        return statements.values().stream()
                .map(versions -> versions.stream()
                        .sorted(Comparator.comparingInt(OwnWords::version).reversed())
                        .toList())
                .toList();
    }

    /// Records being opened, release after release in the order of loading.
    static final class Opening {
        private final List<Release> kept;
        private final Places.Taking places = new Places.Taking();
        private final SharedRows rows = new SharedRows();
        private final Map<String, Map<CollectionYear, Map<FileKind, List<ReturnRow>>>> returns = new TreeMap<>();
        private final Map<Object, Dated> referrals = new LinkedHashMap<>();
        private final Set<NeedsProfile> profiles = new LinkedHashSet<>();
        private final Set<OwnWords> words = new LinkedHashSet<>();
        private final Set<PlaceThatMatters> matters = new LinkedHashSet<>();
        private final Map<SearchOf, HomeSearch> searches = new LinkedHashMap<>();

        private record NumberOf(String authority, Pseudonym number) {}

        private record SearchOf(String authority, Pseudonym child, LocalDate given) {}

        private final Underway underway;

        Opening(List<Release> kept, Underway underway) {
            this.kept = kept;
            this.underway = underway;
        }

        void add(Release release, byte[] plain, UnaryOperator<Pseudonym> upToDate) throws IOException {
            if (release.kind() == Kind.RETURN) {
                AuthorityReturn filed = ReturnBytes.read(plain, places, rows, upToDate);
                returns.computeIfAbsent(filed.authority(), a -> new TreeMap<>())
                        .computeIfAbsent(filed.year(), y -> new EnumMap<>(FileKind.class))
                        .putAll(filed.files());
                return;
            }
            switch (RecordJson.read(plain, typeOf(release.kind()), upToDate)) {
                case KeptRecords.Referrals(var asAt, var all, var where) ->
                    all.forEach(referral -> referrals.put(
                            referral.number()
                                    .<Object>map(number -> new NumberOf(referral.authority(), number))
                                    .orElse(referral),
                            new Dated(referral, asAt)));
                case KeptRecords.Needs all -> {
                    profiles.addAll(all.profiles());
                    words.addAll(all.words());
                    matters.addAll(all.places());
                }
                case KeptRecords.Searches(var all) ->
                    all.forEach(search -> searches.put(
                            new SearchOf(
                                    search.authority(),
                                    search.child(),
                                    search.notice().given()),
                            search));
                case KeptRecords.Decisions decisions ->
                    throw new IllegalStateException("release %s holds decisions".formatted(release.id()));
                case KeptRecords.Homes homes ->
                    throw new IllegalStateException("release %s holds homes".formatted(release.id()));
            }
        }

        OpenedRecords done() {
            List<AuthorityReturn> all = new ArrayList<>();
            returns.forEach((authority, years) ->
                    years.forEach((year, files) -> all.add(new AuthorityReturn(authority, year, files))));
            return new OpenedRecords(
                    all,
                    places.done(),
                    List.copyOf(referrals.values()),
                    new KeptRecords.Needs(List.copyOf(profiles), List.copyOf(words), List.copyOf(matters)),
                    List.copyOf(searches.values()),
                    kept,
                    new Results(Results.MOST, underway));
        }
    }
}
