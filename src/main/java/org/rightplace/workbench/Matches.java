package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.rightplace.briefing.AllotmentPage;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.MatchPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.SeekingPage;
import org.rightplace.briefing.Words;
import org.rightplace.care.Urn;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Rule;
import org.rightplace.match.Allotment;
import org.rightplace.match.Candidate;
import org.rightplace.match.Desk;
import org.rightplace.match.Household;
import org.rightplace.match.Land;
import org.rightplace.match.Ranking;
import org.rightplace.match.Seeker;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.store.Payloads;
import org.rightplace.store.Store;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Asking.Lives;

/// What can be asked of which homes could be right for one child. It ranks and explains; people decide.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class Matches {

    /// How many homes can be set side by side.
    public static final int MOST_SIDE_BY_SIDE = 4;

    private static final Rule RULE = Rule.LATEST_RETURN;

    private final Cohorts cohorts;
    private final England england;
    private final HomeRecords homes;
    private final HomesOnOffer onOffer;
    private final Store store;
    private final Desks desks;
    private final LocalDate today;

    Matches(Cohorts cohorts, Children children, England england, HomeRecords homes, Store store, Desks desks) {
        this.cohorts = cohorts;
        this.england = england;
        this.homes = homes;
        this.onOffer = new HomesOnOffer(children, england, homes);
        this.store = store;
        this.desks = desks;
        this.today = cohorts.today();
    }

    /// What is asked.
    ///
    /// @param child   the pseudonym
    /// @param weights the name of a set that is kept, or [Desks#USUAL]
    /// @param beside  the numbers of homes to set side by side, [#MOST_SIDE_BY_SIDE] at most; none for
    ///     those that stand first
    public record Asked(String child, String weights, List<String> beside) {
        public Asked {
            beside = List.copyOf(beside);
        }
    }

    /// The homes that could be considered for a child, with their reasons.
    ///
    /// @throws NotHeld if no child stands under the pseudonym, or there is no such set or home
    public Page child(Asked asked) {
        OpenedRecords records = cohorts.records();
        Cohort.Key key =
                records.find(asked.child()).orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
        LocalDate day = cohorts.anyDay(Optional.empty());
        return page(asked, desk -> ranking(records, key, desk), new MatchPage.Days(day, today), told(records));
    }

    private Page page(Asked asked, Function<Desk, Ranking> by, MatchPage.Days days, GapsPage.Told told) {
        if (asked.beside().size() > MOST_SIDE_BY_SIDE) {
            throw new NotHeld("At most %d homes can be set side by side.".formatted(MOST_SIDE_BY_SIDE));
        }
        Ranking ranking = by.apply(desks.find(asked.weights()));
        List<Urn> beside = asked.beside().stream()
                .map(number -> all(ranking).stream()
                        .filter(home -> home.value().equals(number))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotHeld("“%s” is the number of no home that is known here.".formatted(number))))
                .toList();
        return MatchPage.of(new MatchPage.Parts(
                ranking,
                asked.weights(),
                asked.weights().equals(Desks.USUAL) ? Optional.empty() : Optional.of(by.apply(Desk.USUAL)),
                beside,
                days,
                told));
    }

    /// The same for a referral in a file, of which nothing is kept.
    ///
    /// @param file the referral, and perhaps others, in a form of the standard that `import` reads
    /// @param row  which of them, 1 for the first; empty where there is only one
    /// @param asked its child is not read
    /// @throws NotHeld     if the file cannot be read as referrals, or holds several and none was chosen
    /// @throws IOException if the disk fails
    public Page referral(Path file, OptionalInt row, Asked asked) throws IOException {
        try (PassingFolder folder = PassingFolder.make("rightplace-match");
                Workbench passing = Workbench.open(
                        folder.path().resolve("data"),
                        "match",
                        new KeyHome(folder.path().resolve("keys"), Optional::empty),
                        Clock.fixed(
                                today.atTime(LocalTime.NOON)
                                        .atZone(Workbench.ENGLAND_TIME)
                                        .toInstant(),
                                ZoneOffset.UTC))) {
            List<Imported> imported = passing.importAll(
                    GivenFiles.of(List.of(file)), Importing.Choice.of("match", Optional.of(today)), (one, read) -> {});
            OpenedRecords opened = passing.children().opened();
            if (opened.referrals().isEmpty()) {
                throw new NotHeld("%s holds no referral that could be read. %s"
                        .formatted(
                                file.getFileName(),
                                imported.stream()
                                        .flatMap(one -> TrialImport.findings(one).stream())
                                        .map(Finding::message)
                                        .findFirst()
                                        .orElse("")));
            }
            Referral referral = chosen(opened, row);
            var key = new Cohort.Key(referral.authority(), referral.child());
            var nobody = new Cohort(today, RULE, List.of(), Map.of(), Map.of());
            var child = Demand.one(
                    new Demand.Known(nobody, opened.needsBesideReturns(), List.of(referral), List.of()), key, today);
            Seeker seeker = Seeker.of(
                    child,
                    opened.needs().places().stream()
                            .filter(place -> place.child().equals(key.child()))
                            .toList());
            Homes homes = homes();
            List<Release> used = new ArrayList<>(onOffer.used());
            used.addAll(opened.kept());
            return page(
                    asked,
                    desk -> Ranking.of(seeker, desk, homes.land(), homes.all()),
                    new MatchPage.Days(today, today),
                    new GapsPage.Told(cohorts::name, Sources.of(used), cohorts.ledger()));
        } catch (Held impossible) {
            throw new IllegalStateException("a new folder is held by nobody", impossible);
        }
    }

    private static Referral chosen(OpenedRecords opened, OptionalInt row) {
        int held = opened.referrals().size();
        if (row.isEmpty() && held > 1) {
            throw new NotHeld("The file holds %d referrals. Say which one with --row, 1 to %d.".formatted(held, held));
        }
        int number = row.orElse(1);
        if (number < 1 || number > held) {
            throw new NotHeld("There is no referral %d: the file holds %d.".formatted(number, held));
        }
        return opened.referrals().get(number - 1).referral();
    }

    /// The homes, with who lives in them where that is known.
    private Homes homes() {
        try {
            return homes(cohorts.records(), cohorts.anyDay(Optional.empty()));
        } catch (NotHeld none) {
            return new Homes(onOffer.candidates(today, Map.of()), land());
        }
    }

    private static List<Urn> all(Ranking ranking) {
        List<Urn> all = new ArrayList<>();
        ranking.possible().forEach(one -> all.add(one.match().home().offer().home()));
        ranking.ruledOut().forEach(one -> all.add(one.match().home().offer().home()));
        return all;
    }

    /// The children who need a home now, each with the way to the homes that could be right.
    ///
    /// @param of their authorities; none for all
    public Page seeking(NavigableSet<String> of) {
        OpenedRecords records = cohorts.records();
        LocalDate day = cohorts.anyDay(Optional.empty());
        Demand demand = Demand.of(known(records, Counting.cohort(records, day, RULE, of)));
        return SeekingPage.of(new SeekingPage.Parts(
                day,
                demand.children().stream()
                        .filter(child -> child.why().isNow()
                                && (of.isEmpty()
                                        || of.contains(child.asking().child().authority())))
                        .toList(),
                told(records)));
    }

    /// What there could be for all children who need a home now.
    ///
    /// @param of      their authorities; none for all
    /// @param weights as [Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page together(NavigableSet<String> of, String weights) {
        OpenedRecords records = cohorts.records();
        Desk desk = desks.find(weights);
        LocalDate day = cohorts.anyDay(Optional.empty());
        Homes homes = homes(records, day);
        Allotment allotment = records.results()
                .of(
                        "Setting all children who need a home against all homes",
                        Allotment.class,
                        List.of(new TreeSet<>(of), desk, homesAsked(day)),
                        one -> one.given().size() + one.unplaced().size(),
                        () -> Allotment.of(seekers(records, of, day), desk, homes.land(), homes.all()));
        return AllotmentPage.of(new AllotmentPage.Parts(allotment, weights, day, today, told(records)));
    }

    /// Those who need a home now, the most pressing first.
    private List<Seeker> seekers(OpenedRecords records, NavigableSet<String> of, LocalDate day) {
        Demand.Known known = known(records, Counting.cohort(records, day, RULE, of));
        Map<Cohort.Key, List<PlaceThatMatters>> places = new HashMap<>();
        records.needs()
                .places()
                .forEach(place -> places.computeIfAbsent(
                                new Cohort.Key(place.authority(), place.child()), k -> new ArrayList<>())
                        .add(place));
        return Demand.of(known).children().stream()
                .filter(child -> child.why().isNow()
                        && (of.isEmpty() || of.contains(child.asking().child().authority())))
                .sorted(Comparator.comparing(Demand.Needing::why)
                        .thenComparing(child -> child.asking().child()))
                .map(child -> child.asking().child())
                .map(key -> Seeker.of(Demand.one(known, key, today), places.getOrDefault(key, List.of())))
                .toList();
    }

    private Ranking ranking(OpenedRecords records, Cohort.Key key, Desk desk) {
        LocalDate day = cohorts.anyDay(Optional.empty());
        Cohort ofAuthority = Counting.cohort(records, day, RULE, new TreeSet<>(List.of(key.authority())));
        Demand.OneChild child = Demand.one(known(records, ofAuthority), key, today);
        List<PlaceThatMatters> places = records.needs().places().stream()
                .filter(place ->
                        place.child().equals(key.child()) && place.authority().equals(key.authority()))
                .toList();
        Homes known = homes(records, day);
        List<Candidate> candidates = known.all();
        if (child.asking().lives() instanceof Lives.In(Urn home)) {
            candidates = candidates.stream()
                    .map(one -> one.offer().home().equals(home) ? atHome(records, day, one, child) : one)
                    .toList();
        }
        return Ranking.of(Seeker.of(child, places), desk, known.land(), candidates);
    }

    /// The child's own home: who lives there beside the child.
    private static Candidate atHome(OpenedRecords records, LocalDate day, Candidate home, Demand.OneChild asked) {
        Cohort.Key child = asked.asking().child();
        List<Household.Member> others = Counting.cohort(records, day, RULE).children().stream()
                .filter(one -> livesIn(one).equals(Optional.of(home.offer().home()))
                        && !(one.child().equals(child.child())
                                && one.authority().equals(child.authority())))
                .map(Matches::member)
                .toList();
        return new Candidate(
                home.offer(),
                home.constituency(),
                Household.of(others),
                home.judgement(),
                asked.mustLeave() ? Candidate.Stay.MUST_LEAVE : Candidate.Stay.LIVES_HERE);
    }

    private record Homes(List<Candidate> all, Land land) {}

    private record HomesAsked(LocalDate cohort, LocalDate today, List<ReleaseId> homes, Optional<LocalDate> register) {}

    private HomesAsked homesAsked(LocalDate day) {
        return new HomesAsked(
                day,
                today,
                homes.records().stream().map(Release::id).toList(),
                homes.newestRegister().map(facts -> facts.asAt()));
    }

    private Homes homes(OpenedRecords records, LocalDate day) {
        return records.results()
                .of(
                        "Finding who lives in which home on " + Words.day(day),
                        Homes.class,
                        homesAsked(day),
                        // one for each home, however many children: kept as long as the records
                        one -> 0,
                        () -> new Homes(onOffer.candidates(today, households(records, day)), land()));
    }

    private static Map<Urn, Household> households(OpenedRecords records, LocalDate day) {
        Map<Urn, List<Household.Member>> members = new HashMap<>();
        for (ChildInCare child : Counting.cohort(records, day, RULE).children()) {
            livesIn(child)
                    .ifPresent(home -> members.computeIfAbsent(home, h -> new ArrayList<>())
                            .add(member(child)));
        }
        Map<Urn, Household> households = new HashMap<>();
        members.forEach((home, those) -> households.put(home, Household.of(those)));
        return households;
    }

    private static Optional<Urn> livesIn(ChildInCare child) {
        return child.now().told().place().urn().filter(Urn::isUrn).map(Urn::new);
    }

    private static Household.Member member(ChildInCare child) {
        return new Household.Member(child.person().age(), child.needs());
    }

    private static Demand.Known known(OpenedRecords records, Cohort cohort) {
        List<Referral> referrals =
                records.referrals().stream().map(OpenedRecords.Dated::referral).toList();
        return new Demand.Known(cohort, records.needsBesideReturns(), referrals, records.searches());
    }

    /// The middles of authorities and constituencies; those of made-up ones from their postcode sectors.
    private Land land() {
        Map<String, GridReference> centres = new HashMap<>();
        england.geography().authorities().forEach(one -> centres.put(one.code(), one.centre()));
        england.geography().constituencies().forEach(one -> centres.put(one.code(), one.centre()));
        Map<String, List<GridReference>> madeUp = new LinkedHashMap<>();
        store.releases().stream()
                .filter(release -> release.kind() == Kind.SYNTHETIC_PLACES)
                .findFirst()
                .flatMap(release -> store.findPayload(release.id()))
                .map(Payloads::sectors)
                .orElse(List.of())
                .forEach(sector -> authority(sector)
                        .ifPresent(code -> madeUp.computeIfAbsent(code, c -> new ArrayList<>())
                                .add(sector.centre())));
        madeUp.forEach((code, sectors) -> centres.put(code, GridReference.middle(sectors)));
        return new Land(centres);
    }

    private static Optional<String> authority(PostcodeSector sector) {
        return MadeUp.authority(sector.authority());
    }

    private GapsPage.Told told(OpenedRecords records) {
        List<Release> used = new ArrayList<>(records.kept());
        used.addAll(onOffer.used());
        return new GapsPage.Told(cohorts::name, Sources.of(used), cohorts.ledger());
    }
}
