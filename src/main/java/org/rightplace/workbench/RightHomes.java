package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.briefing.CapacityPage;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.capability.RecordedHome;
import org.rightplace.care.Provider;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.Authority;
import org.rightplace.geo.GridReference;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;
import org.rightplace.link.history.Rule;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.sufficiency.capacity.Waterfall;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Areas;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.gap.Gaps;
import org.rightplace.sufficiency.gap.OffTask;
import org.rightplace.sufficiency.gap.Offer;

/// What can be asked of children's needs and of homes together: who has no right home here and why, and how
/// many places
/// there are, can be used, and can meet a need.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class RightHomes {

    private final Cohorts cohorts;
    private final Children children;
    private final England england;
    private final HomeRecords homes;

    RightHomes(Cohorts cohorts, Children children, England england, HomeRecords homes) {
        this.cohorts = cohorts;
        this.children = children;
        this.england = england;
        this.homes = homes;
    }

    /// What *here* means.
    public enum Here {
        AUTHORITY("authority", "In each authority"),
        REGION("region", "In each region"),
        TOGETHER("together", "In all authorities held together");

        private final String slug;
        private final String words;

        Here(String slug, String words) {
            this.slug = slug;
            this.words = words;
        }

        /// The word for it in addresses and on the command line.
        public String slug() {
            return slug;
        }

        /// In words for a reader.
        public String words() {
            return words;
        }
    }

    /// What is asked of gaps.
    ///
    /// @param day     one of [Cohorts#days]; empty for the newest
    /// @param onlyNow those who need a home now, or all who need or have one
    /// @param rule    by which the years of returns are joined
    /// @param first   the cause that comes right after what cannot be known; empty for the usual order
    public record Asked(
            Optional<LocalDate> day, Rule rule, Here here, boolean onlyNow, Evidence evidence, Optional<Cause> first) {

        List<Cause> order() {
            Set<Cause> order = new LinkedHashSet<>(
                    Cause.usualOrder().stream().filter(Cause::isNotKnown).toList());
            first.ifPresent(order::add);
            order.addAll(Cause.usualOrder());
            return List.copyOf(order);
        }
    }

    /// For whom no right home is here, and why not.
    public Page gaps(Asked asked) {
        OpenedRecords records = cohorts.records();
        LocalDate day = cohorts.day(asked.day());
        return GapsPage.of(records.results()
                .of(
                        "Setting the needs of children on %s against what homes can do".formatted(Words.day(day)),
                        GapsPage.Parts.class,
                        new Worked(
                                asked,
                                day,
                                homes.records().stream().map(Release::id).toList(),
                                homes.newestRegister().map(Facts::asAt)),
                        parts -> parts.gaps().children(),
                        () -> parts(records, asked, day)));
    }

    /// What the answer hangs on beside the records of children.
    private record Worked(Asked asked, LocalDate day, List<ReleaseId> homes, Optional<LocalDate> register) {}

    private GapsPage.Parts parts(OpenedRecords records, Asked asked, LocalDate day) {
        Demand demand = Demand.of(new Demand.Known(
                Cohorts.cohort(records, day, asked.rule()),
                records.needsBesideReturns(),
                records.referrals().stream().map(OpenedRecords.Dated::referral).toList(),
                records.searches()));
        List<Offer> offers = offers(day);
        Gaps gaps = Gaps.of(
                new Gaps.Question(day, asked.evidence(), asked.order()),
                demand.asking(asked.onlyNow()),
                new Gaps.Homes(offers, isEveryHomeKnown()),
                areas(asked.here(), offers));
        return new GapsPage.Parts(
                gaps,
                demand,
                OffTask.of(gaps, offers),
                offers,
                new GapsPage.Told(this::name, Cohorts.sources(records), cohorts.ledger()));
    }

    /// How many places there are, can be used, and can meet needs together.
    ///
    /// @param asked the newest record of each home at or before it counts; empty for the newest day of any
    /// @param needs with a level, that a home must meet together; none for any
    public Page capacity(Optional<LocalDate> asked, Map<NeedDomain, Integer> needs, Evidence evidence) {
        LocalDate day = asked.orElseGet(this::newestDay);
        List<Offer> offers = offers(day);
        var question = new Waterfall.Question(
                needs.entrySet().stream()
                        .map(need -> new Call.Need(need.getKey(), need.getValue()))
                        .toList(),
                evidence);
        Map<Urn, Integer> published = published();
        Map<String, List<Offer>> byArea = new TreeMap<>();
        offers.forEach(offer -> byArea.computeIfAbsent(offer.area().orElse(""), a -> new ArrayList<>())
                .add(offer));
        Map<String, Waterfall> areas = new TreeMap<>();
        byArea.forEach((area, ofArea) -> areas.put(area, Waterfall.of(question, ofArea, published)));
        return CapacityPage.of(new CapacityPage.Parts(
                question,
                Waterfall.of(question, offers, published),
                areas,
                day,
                new GapsPage.Told(this::name, sources(), cohorts.ledger())));
    }

    private LocalDate newestDay() {
        return homes.records().stream()
                .map(Release::asAt)
                .max(LocalDate::compareTo)
                .orElseGet(
                        () -> homes.newestRegister()
                                .map(Facts::asAt)
                                .orElseThrow(
                                        () -> new NotHeld(
                                                "No record of what homes can do is held, and no register with homes one by one. Load one with import; `template capability` writes the form.")));
    }

    private String name(String area) {
        return area.equals(Here.TOGETHER.slug()) ? "All authorities held together" : cohorts.name(area);
    }

    private Areas areas(Here here, List<Offer> offers) {
        Set<String> authorities = new LinkedHashSet<>(cohorts.authorities());
        offers.forEach(offer -> offer.area().ifPresent(authorities::add));
        Map<String, String> areaOf = new TreeMap<>();
        Map<String, GridReference> centres = new TreeMap<>();
        Set<String> held = new LinkedHashSet<>(cohorts.authorities());
        for (String code : authorities) {
            Optional<Authority> known = england.geography().findAuthority(code);
            known.ifPresent(authority -> centres.put(code, authority.centre()));
            switch (here) {
                case AUTHORITY -> areaOf.put(code, code);
                case REGION ->
                    known.ifPresent(
                            authority -> areaOf.put(code, authority.region().code()));
                case TOGETHER -> {
                    if (held.contains(code)) {
                        areaOf.put(code, here.slug());
                    }
                }
            }
        }
        return new Areas(areaOf, centres);
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        homes.records().forEach(release -> sources.add(release.source()));
        if (!isOfNobody()) {
            homes.newestRegister()
                    .ifPresent(facts -> sources.add(facts.release().source()));
        }
        return sources.isEmpty() ? List.of("no record of any home is held") : sources;
    }

    /// Every home that a register lists or a record describes: with children who do not exist only homes
    /// that do not exist, and otherwise only those that do.
    private List<Offer> offers(LocalDate day) {
        boolean madeUp = isOfNobody();
        return homes.on(day).homes().stream()
                .filter(home -> home.home().isMadeUp() == madeUp)
                .map(home -> Offer.of(home.known(), area(home.lies())))
                .toList();
    }

    private static Optional<String> area(RecordedHome.Lies lies) {
        return lies.authority()
                .map(Authority::code)
                .or(() -> Optional.of(lies.told()).filter(told -> !told.isEmpty()));
    }

    /// Whether all homes there are stand in a register that is held; those of a synthetic England are
    /// always all written.
    private boolean isEveryHomeKnown() {
        return isOfNobody()
                || homes.newestRegister()
                        .filter(facts -> facts.release().contents().coverage() == Coverage.ALL)
                        .isPresent();
    }

    /// Whether what is asked is of children and homes that do not exist: where such children are held, or
    /// none and every
    /// home that is described is made up.
    private boolean isOfNobody() {
        if (children.held()) {
            return children.heldAreSynthetic();
        }
        return homes.describesMadeUpOnly();
    }

    private static Map<Urn, Entry> homesOf(Facts facts) {
        Map<Urn, Entry> homes = new TreeMap<>();
        for (Entry entry : facts.entries()) {
            if (entry.type().isHome() && entry.place().inEngland()) {
                entry.provider().ifPresent(provider -> homes.put(provider.urn(), entry));
            }
        }
        return homes;
    }

    private Map<Urn, Integer> published() {
        Map<Urn, Integer> places = new TreeMap<>();
        if (!isOfNobody()) {
            homes.newestRegister()
                    .ifPresent(facts -> homesOf(facts)
                            .forEach((home, entry) -> entry.provider()
                                    .map(Provider::places)
                                    .ifPresent(published -> published.ifPresent(number -> places.put(home, number)))));
        }
        return places;
    }
}
