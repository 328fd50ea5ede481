package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.briefing.CapacityPage;
import org.rightplace.briefing.GapsOverTimePage;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.Authority;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.MadeUp;
import org.rightplace.link.Facts;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Rule;
import org.rightplace.link.need.Profile;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.sufficiency.capacity.Waterfall;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Areas;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.gap.Change;
import org.rightplace.sufficiency.gap.Gaps;
import org.rightplace.sufficiency.gap.OffTask;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.Side;

/// What can be asked of children's needs and of homes together: who has no right home here and why, and
/// how many places there are, can be used, and can meet a need.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class RightHomes {

    private static final int DAYS_OF_A_PATH = 5;

    private final Cohorts cohorts;
    private final England england;
    private final HomeRecords homes;
    private final HomesOnOffer onOffer;
    private final NeedCohorts together;
    private final Planning planning;

    RightHomes(Cohorts cohorts, Children children, England england, HomeRecords homes, Planning planning) {
        this.cohorts = cohorts;
        this.planning = planning;
        this.together = new NeedCohorts(cohorts, planning.cohorts());
        this.england = england;
        this.homes = homes;
        this.onOffer = new HomesOnOffer(children, england, homes);
    }

    /// What *here* means.
    public enum Here {
        AUTHORITY("authority", "In each authority"),
        REGION("region", "In each region"),
        TOGETHER("together", "In these authorities together");

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
    /// @param day     any that a return covers; empty for the newest 31 March
    /// @param onlyNow those who need a home now, or all who need or have one
    /// @param rule    by which the years of returns are joined
    /// @param of      the codes of the authorities whose children are meant; none for all that are held
    /// @param first   the cause that comes right after what cannot be known; empty for the usual order
    public record Asked(
            Optional<LocalDate> day,
            Rule rule,
            NavigableSet<String> of,
            Here here,
            boolean onlyNow,
            Evidence evidence,
            Optional<Cause> first) {

        public Asked {
            of = Collections.unmodifiableNavigableSet(new TreeSet<>(of));
        }

        private Asked on(LocalDate other) {
            return new Asked(Optional.of(other), rule, of, here, onlyNow, evidence, first);
        }

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
        return gaps(asked, Optional.empty());
    }

    /// The same, by cohorts of needs too.
    ///
    /// @param lens one of [NeedCohorts#lenses]; empty for none
    /// @throws NotHeld if there is no such lens
    public Page gaps(Asked asked, Optional<String> lens) {
        OpenedRecords records = cohorts.records();
        Asked dated = asked.on(cohorts.anyDay(asked.day()));
        GapsPage.Parts parts = worked(records, dated);
        return GapsPage.of(lens.map(word -> parts.with(through(records, dated, parts.demand(), word)))
                .orElse(parts));
    }

    private GapsPage.Through through(OpenedRecords records, Asked asked, Demand demand, String word) {
        LocalDate day = asked.day().orElseThrow();
        Map<Cohort.Key, Profile> inCare = NeedCohorts.profiles(records, day, asked.rule());
        Map<Cohort.Key, List<Need>> others = records.needsBesideReturns();
        Map<Cohort.Key, Lens.Place> places = new TreeMap<>();
        Optional<Lens> lens = together.lens(records, asked.rule(), word);
        for (Demand.Needing needing : demand.children()) {
            Cohort.Key key = needing.asking().child();
            Profile profile = Optional.ofNullable(inCare.get(key))
                    .orElseGet(() -> Profile.of(key.child(), day, others.getOrDefault(key, List.of())));
            lens.ifPresent(found -> places.put(key, found.place(profile)));
        }
        return new GapsPage.Through(
                String.valueOf(together.lenses().get(word)),
                lens.map(Lens::names).orElse(List.of()),
                places);
    }

    /// How far areas are off task on each of the newest days, and what the change between two days is
    /// made of.
    ///
    /// @param asked its day is the later one
    /// @param since the earlier day; empty for the one before
    public Page overTime(Asked asked, Optional<LocalDate> since) {
        OpenedRecords records = cohorts.records();
        LocalDate to = cohorts.anyDay(asked.day());
        Optional<LocalDate> from = since.map(day -> cohorts.anyDay(Optional.of(day)))
                .or(() ->
                        cohorts.days().stream().filter(day -> day.isBefore(to)).findFirst());
        from.filter(day -> !day.isBefore(to)).ifPresent(day -> {
            throw new NotHeld("The earlier day (%s) must lie before the later one (%s).".formatted(day, to));
        });
        Map<LocalDate, Map<String, OffTask>> path = new TreeMap<>();
        cohorts.days().stream()
                .filter(day -> !day.isAfter(to))
                .limit(DAYS_OF_A_PATH)
                .forEach(day -> path.put(day, index(records, asked.on(day)).ofAreas()));
        Optional<Change> change = from.map(day -> records.results()
                .of(
                        "Taking apart what changed from %s to %s".formatted(Words.day(day), Words.day(to)),
                        Change.class,
                        new Between(day, question(asked.on(to))),
                        all -> all.areas().size(),
                        () -> Change.of(
                                asked.evidence(),
                                side(records, asked.on(day)),
                                side(records, asked.on(to)),
                                areas(asked, homes(to)))));
        return GapsOverTimePage.of(new GapsOverTimePage.Parts(path, change, to, told(records)));
    }

    /// How far every area was off task on a day.
    private record Index(Map<String, OffTask> ofAreas) {}

    /// Of the gaps of a day the index is what a path is drawn from: small, and kept when they are let go.
    private Index index(OpenedRecords records, Asked asked) {
        return records.results()
                .of(
                        "Working out how far areas were off task on "
                                + Words.day(asked.day().orElseThrow()),
                        Index.class,
                        question(asked),
                        index -> 0,
                        () -> new Index(worked(records, asked).index()));
    }

    private GapsPage.Parts worked(OpenedRecords records, Asked asked) {
        LocalDate day = asked.day().orElseThrow();
        return records.results()
                .of(
                        "Setting the needs of children on %s against what homes can do".formatted(Words.day(day)),
                        GapsPage.Parts.class,
                        question(asked),
                        parts -> parts.gaps().children(),
                        () -> parts(records, asked));
    }

    /// What an answer hangs on beside the records of children.
    private record Question(Asked asked, List<ReleaseId> homes, Optional<LocalDate> register) {}

    private record Between(LocalDate from, Question question) {}

    private Question question(Asked asked) {
        return new Question(
                asked,
                homes.records().stream().map(Release::id).toList(),
                homes.newestRegister().map(Facts::asAt));
    }

    private Demand demand(OpenedRecords records, Asked asked) {
        LocalDate day = asked.day().orElseThrow();
        Demand all = Demand.of(new Demand.Known(
                Counting.cohort(records, day, asked.rule(), asked.of()),
                records.needsBesideReturns(),
                records.referrals().stream().map(OpenedRecords.Dated::referral).toList(),
                records.searches()));
        return asked.of().isEmpty()
                ? all
                : new Demand(
                        day,
                        all.children().stream()
                                .filter(child -> asked.of()
                                        .contains(child.asking().child().authority()))
                                .toList());
    }

    private Gaps.Homes homes(LocalDate day) {
        return new Gaps.Homes(onOffer.on(day), onOffer.isEveryHomeKnown());
    }

    private Side side(OpenedRecords records, Asked asked) {
        LocalDate day = asked.day().orElseThrow();
        return new Side(day, demand(records, asked).asking(asked.onlyNow()), homes(day));
    }

    private GapsPage.Parts parts(OpenedRecords records, Asked asked) {
        LocalDate day = asked.day().orElseThrow();
        Demand demand = demand(records, asked);
        Gaps.Homes all = homes(day);
        Gaps gaps = Gaps.of(
                new Gaps.Question(day, asked.evidence(), asked.order()),
                demand.asking(asked.onlyNow()),
                all,
                areas(asked, all));
        return new GapsPage.Parts(
                gaps, demand, OffTask.of(gaps, all.known()), all.known(), told(records), Optional.empty());
    }

    private GapsPage.Told told(OpenedRecords records) {
        List<Release> used = new ArrayList<>(records.kept());
        used.addAll(onOffer.used());
        return new GapsPage.Told(this::name, Sources.of(used), cohorts.ledger());
    }

    /// How many places there are, can be used, and can meet needs together.
    ///
    /// @param asked the newest record of each home at or before it counts; empty for the newest day of
    ///     any
    /// @param of    the authorities in which homes lie, as [Asked#of]
    /// @param needs with a level, that a home must meet together; none for any
    public Page capacity(
            Optional<LocalDate> asked, NavigableSet<String> of, Map<NeedDomain, Integer> needs, Evidence evidence) {
        LocalDate day = asked.orElseGet(onOffer::newestDay);
        List<Offer> offers = onOffer.on(day).stream()
                .filter(offer ->
                        of.isEmpty() || offer.area().filter(of::contains).isPresent())
                .toList();
        var question = new Waterfall.Question(
                needs.entrySet().stream()
                        .map(need -> new Call.Need(need.getKey(), need.getValue()))
                        .toList(),
                evidence);
        Map<Urn, Integer> published = onOffer.published();
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

    /// The authorities whose children are held, by code with their names, and before them the groups
    /// that are kept and the regions, as far as some of them lie in these.
    public Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        planning.groups().forEach((name, codes) -> {
            if (codes.stream().anyMatch(cohorts.authorities()::contains)) {
                groups.put(name, name);
            }
        });
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : cohorts.authorities()) {
            england.geography()
                    .findAuthority(code)
                    .map(Authority::region)
                    .ifPresent(region -> groups.put(region.code(), region.published()));
            names.put(code, cohorts.name(code));
        }
        groups.putAll(names);
        return groups;
    }

    /// The authorities that words mean.
    ///
    /// @param words codes or names of authorities, codes of regions, or names of groups that are kept
    /// @throws NotHeld if no records of children of one of them are held
    public NavigableSet<String> authorities(List<String> words) {
        NavigableSet<String> found = new TreeSet<>();
        List<String> held = cohorts.authorities();
        Map<String, List<String>> groups = planning.groups();
        for (String word : words) {
            List<String> meant = held.stream()
                    .filter(code -> code.equals(word)
                            || groups.getOrDefault(word, List.of()).contains(code)
                            || cohorts.name(code).equalsIgnoreCase(word)
                            || MadeUp.authority(word).filter(code::equals).isPresent()
                            || england.geography()
                                    .findAuthority(code)
                                    .filter(authority ->
                                            authority.region().code().equals(word))
                                    .isPresent())
                    .toList();
            if (meant.isEmpty()) {
                throw new NotHeld("No records of children of “%s” are held. Held are those of: %s."
                        .formatted(word, String.join(", ", held)));
            }
            found.addAll(meant);
        }
        return found;
    }

    /// The authorities in which homes are meant to lie.
    ///
    /// @param words codes or names of authorities, or codes of regions
    /// @throws NotHeld if one is no authority of England and no home is known to lie in it
    public NavigableSet<String> lying(List<String> words) {
        Map<String, List<String>> groups = planning.groups();
        return onOffer.lying(words.stream()
                .flatMap(word -> groups.getOrDefault(word, List.of(word)).stream())
                .toList());
    }

    private String name(String area) {
        return area.equals(Here.TOGETHER.slug()) ? "These authorities together" : cohorts.name(area);
    }

    private Areas areas(Asked asked, Gaps.Homes homes) {
        Set<String> authorities = new LinkedHashSet<>(cohorts.authorities());
        homes.known().forEach(offer -> offer.area().ifPresent(authorities::add));
        Map<String, String> areaOf = new TreeMap<>();
        Map<String, GridReference> centres = new TreeMap<>();
        Collection<String> held = asked.of().isEmpty() ? cohorts.authorities() : asked.of();
        for (String code : authorities) {
            Optional<Authority> known = england.geography().findAuthority(code);
            known.ifPresent(authority -> centres.put(code, authority.centre()));
            switch (asked.here()) {
                case AUTHORITY -> areaOf.put(code, code);
                case REGION ->
                    known.ifPresent(
                            authority -> areaOf.put(code, authority.region().code()));
                case TOGETHER -> {
                    if (held.contains(code)) {
                        areaOf.put(code, asked.here().slug());
                    }
                }
            }
        }
        return new Areas(areaOf, centres);
    }

    private List<String> sources() {
        List<String> sources = Sources.of(onOffer.used());
        return sources.isEmpty() ? List.of("no record of any home is held") : sources;
    }
}
