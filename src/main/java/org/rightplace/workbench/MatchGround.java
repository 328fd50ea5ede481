package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.Words;
import org.rightplace.care.Urn;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Referral;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Rule;
import org.rightplace.match.Candidate;
import org.rightplace.match.Household;
import org.rightplace.match.Land;
import org.rightplace.match.Seeker;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.store.Payloads;
import org.rightplace.store.Store;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Asking.Lives;

/// What matches rest on: the children who look for a home, the homes with who lives in them, and where
/// all of it lies.
final class MatchGround {

    /// By which years are joined.
    static final Rule RULE = Rule.LATEST_RETURN;

    private final Cohorts cohorts;
    private final England england;
    private final HomeRecords homes;
    private final HomesOnOffer onOffer;
    private final Store store;

    MatchGround(Cohorts cohorts, Children children, England england, HomeRecords homes, Store store) {
        this.cohorts = cohorts;
        this.england = england;
        this.homes = homes;
        this.onOffer = new HomesOnOffer(children, england, homes);
        this.store = store;
    }

    /// The records of children.
    OpenedRecords records() {
        return cohorts.records();
    }

    /// The newest day to which returns tell who lives where.
    LocalDate day() {
        return cohorts.anyDay(Optional.empty());
    }

    LocalDate today() {
        return cohorts.today();
    }

    /// The homes, with who lives in them where that is known.
    Homes homesHeld() {
        try {
            return homes(records(), day());
        } catch (NotHeld none) {
            return new Homes(onOffer.candidates(today(), Map.of()), land());
        }
    }

    /// A child, with all that is known.
    record Seeking(Seeker child, Demand.OneChild known) {}

    /// Those who need a home now, the most pressing first.
    List<Seeking> seekers(OpenedRecords records, NavigableSet<String> of, LocalDate day) {
        return those(records, of, day, child -> child.why().isNow());
    }

    /// Those who live in a home that is known.
    List<Seeking> living(OpenedRecords records, NavigableSet<String> of, LocalDate day) {
        return those(records, of, day, child -> child.asking().lives() instanceof Lives.In);
    }

    private List<Seeking> those(
            OpenedRecords records, NavigableSet<String> of, LocalDate day, Predicate<Demand.Needing> which) {
        Demand.Known known = known(records, Counting.cohort(records, day, RULE, of));
        Map<Cohort.Key, List<PlaceThatMatters>> places = new HashMap<>();
        records.needs()
                .places()
                .forEach(place -> places.computeIfAbsent(
                                new Cohort.Key(place.authority(), place.child()), k -> new ArrayList<>())
                        .add(place));
        List<Cohort.Key> keys = Demand.of(known).children().stream()
                .filter(child -> which.test(child)
                        && (of.isEmpty() || of.contains(child.asking().child().authority())))
                .sorted(Comparator.comparing(Demand.Needing::why)
                        .thenComparing(child -> child.asking().child()))
                .map(child -> child.asking().child())
                .toList();
        return Demand.each(known, keys, today()).stream()
                .map(one -> new Seeking(
                        Seeker.of(one, places.getOrDefault(one.asking().child(), List.of())), one))
                .toList();
    }

    /// The same without their profiles.
    List<Seeker> children(OpenedRecords records, NavigableSet<String> of, LocalDate day) {
        return seekers(records, of, day).stream().map(Seeking::child).toList();
    }

    /// Every home that could be considered, and where areas lie.
    record Homes(List<Candidate> all, Land land) {}

    /// What homes hang on beside the records of children.
    record HomesAsked(LocalDate cohort, LocalDate today, List<ReleaseId> homes, Optional<LocalDate> register) {}

    HomesAsked homesAsked(LocalDate day) {
        return new HomesAsked(
                day,
                today(),
                homes.records().stream().map(Release::id).toList(),
                homes.newestRegister().map(facts -> facts.asAt()));
    }

    /// The homes with who lives in them on a day.
    Homes homes(OpenedRecords records, LocalDate day) {
        return records.results()
                .of(
                        "Finding who lives in which home on " + Words.day(day),
                        Homes.class,
                        homesAsked(day),
                        // one for each home, however many children: kept as long as the records
                        one -> 0,
                        () -> new Homes(onOffer.candidates(today(), households(records, day)), land()));
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

    static Optional<Urn> livesIn(ChildInCare child) {
        return child.now().told().place().urn().filter(Urn::isUrn).map(Urn::new);
    }

    static Household.Member member(ChildInCare child) {
        return new Household.Member(child.person().age(), child.needs());
    }

    static Demand.Known known(OpenedRecords records, Cohort cohort) {
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

    /// @param records of children, from which is told beside those of homes
    GapsPage.Told told(OpenedRecords records) {
        List<Release> used = new ArrayList<>(records.kept());
        used.addAll(onOffer.used());
        return new GapsPage.Told(cohorts::name, Sources.of(used), cohorts.ledger());
    }

    /// The releases that homes are known from.
    List<Release> usedOfHomes() {
        return onOffer.used();
    }

    /// What an authority is called.
    String name(String authority) {
        return cohorts.name(authority);
    }
}
