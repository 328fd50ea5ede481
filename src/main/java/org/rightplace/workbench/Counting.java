package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rightplace.briefing.Words;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.CountsAsked;
import org.rightplace.children.CountsAsked.Seen;
import org.rightplace.children.CountsAsked.Then;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Rule;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.store.KeptPublication;
import org.rightplace.store.Store;

/// Counts children in care on a day: exactly for those who keep the records, or as the counts may leave
/// after all that left before.
///
/// @param store where it is remembered what left
record Counting(Children children, England england, Store store) {

    private static final String THRESHOLD = "threshold";
    private static final Set<Kind> COUNTED = Set.of(Kind.RETURN, Kind.NEEDS, Kind.REFERRALS);

    /// The rule that the organisation has set; the usual one where it has set none.
    Rule rule() {
        return store.findSetting(THRESHOLD)
                .map(text -> new Rule(Integer.parseInt(text)))
                .orElse(Rule.USUAL);
    }

    /// Sets the rule.
    void set(Rule rule, Instant at, String by) throws IOException {
        store.set(THRESHOLD, Integer.toString(rule.hiddenUpTo()), at, by);
        children.countAnew();
    }

    /// A day, and the rule by which the years of returns are joined.
    private record Joined(LocalDate day, org.rightplace.link.history.Rule joining) {}

    private record Counted(Joined joined, boolean exact) {}

    static Cohort cohort(OpenedRecords records, LocalDate day, org.rightplace.link.history.Rule joining) {
        return records.results()
                .of(
                        "Finding who was in care on " + Words.day(day),
                        Cohort.class,
                        new Joined(day, joining),
                        cohort -> cohort.children().size(),
                        () -> Cohort.of(day, joining, records.returns(), records.needsBesideReturns()));
    }

    /// The part of it that is of some authorities: of a few it is found at once, whatever else is held.
    ///
    /// @param of their codes; none for all
    static Cohort cohort(
            OpenedRecords records, LocalDate day, org.rightplace.link.history.Rule joining, NavigableSet<String> of) {
        return of.isEmpty()
                ? cohort(records, day, joining)
                : Cohort.of(
                        day,
                        joining,
                        records.returns().stream()
                                .filter(filed -> of.contains(filed.authority()))
                                .toList(),
                        records.needsBesideReturns());
    }

    CohortCounts exact(OpenedRecords records, LocalDate day, org.rightplace.link.history.Rule joining) {
        return records.results()
                .of(
                        "Counting the children in care on " + Words.day(day),
                        CohortCounts.class,
                        new Counted(new Joined(day, joining), true),
                        Counting::weight,
                        () -> {
                            Cohort cohort = cohort(records, day, joining);
                            return CohortCounts.exact(cohort, above(cohort));
                        });
    }

    /// All counts of a day as they may leave, worked out once for as long as the same is held and known.
    CohortCounts mayLeave(OpenedRecords records, LocalDate day, org.rightplace.link.history.Rule joining) {
        return records.results()
                .of(
                        "Counting the children in care on %s, and deciding which counts may leave"
                                .formatted(Words.day(day)),
                        CohortCounts.class,
                        new Counted(new Joined(day, joining), false),
                        Counting::weight,
                        () -> mayLeave(asked(records, cohort(records, day, joining), Wanted.ALL)));
    }

    private static long weight(CohortCounts counts) {
        return (long) counts.cells().size() + counts.cohort().children().size();
    }

    CohortCounts mayLeave(CountsAsked asked) {
        return forgotten(asked)
                .map(left -> CohortCounts.refused(
                        asked,
                        List.of(("Records that %s was counted from were "
                                        + "forgotten since, so what it hid cannot be guarded any more. What left then stands; "
                                        + "of this day nothing more may leave. Another day may.")
                                .formatted(left.name()))))
                .orElseGet(() -> CohortCounts.of(asked));
    }

    /// What a publication of some counts of a day would be made of.
    CountsAsked asked(OpenedRecords records, Cohort cohort, Wanted wanted) {
        return new CountsAsked(cohort, above(cohort), rule(), wanted, seen(records, cohort));
    }

    private Seen seen(OpenedRecords records, Cohort cohort) {
        Map<String, String> states = new TreeMap<>();
        cohort.children().stream()
                .map(ChildInCare::authority)
                .distinct()
                .forEach(authority -> states.put(authority, state(records, cohort.rule(), authority)));
        List<Left> left = store.publications().stream()
                .filter(one -> one.day().equals(cohort.day()))
                .map(KeptPublication::left)
                .toList();
        return new Seen(states, left, then(left, states, cohort.day()), england.lookedAfter());
    }

    /// The word for the records that an authority is counted from: the rule that joins them, and their
    /// releases.
    private static String state(OpenedRecords records, org.rightplace.link.history.Rule joining, String authority) {
        return joining.slug()
                + records.kept().stream()
                        .filter(release -> COUNTED.contains(release.kind())
                                && List.of(authority, FormArrival.SEVERAL)
                                        .contains(release.edition().publisher()))
                        .map(release -> " " + release.id())
                        .collect(Collectors.joining());
    }

    /// The children of each authority as the records had them that something left of, where these were
    /// others.
    private List<Then> then(List<Left> left, Map<String, String> now, LocalDate day) {
        List<Then> then = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Left one : left) {
            one.states().forEach((authority, state) -> {
                if (!state.equals(now.get(authority)) && seen.add(List.of(authority, state))) {
                    rebuilt(authority, state, day).ifPresent(then::add);
                }
            });
        }
        return then;
    }

    private Optional<Then> rebuilt(String authority, String state, LocalDate day) {
        List<String> words = List.of(state.split(" "));
        var joining = org.rightplace.link.history.Rule.find(words.getFirst());
        try {
            Optional<OpenedRecords> records = children.openedOf(new TreeSet<>(words.subList(1, words.size())));
            return joining.isPresent() && records.isPresent()
                    ? Optional.of(new Then(authority, state, childrenOf(authority, joining.get(), records.get(), day)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ChildInCare> childrenOf(
            String authority, org.rightplace.link.history.Rule joining, OpenedRecords records, LocalDate day) {
        return Cohort.of(
                        day,
                        joining,
                        records.returns().stream()
                                .filter(filed -> filed.authority().equals(authority))
                                .toList(),
                        records.needsBesideReturns())
                .children()
                .stream()
                .filter(child -> child.authority().equals(authority))
                .toList();
    }

    /// What left of records that cannot be had any more.
    private static Optional<Left> forgotten(CountsAsked asked) {
        Seen seen = asked.seen();
        return seen.left().stream()
                .filter(left -> left.states().entrySet().stream()
                        .anyMatch(one -> !one.getValue().equals(seen.states().get(one.getKey()))
                                && seen.then().stream()
                                        .noneMatch(then -> then.authority().equals(one.getKey())
                                                && then.state().equals(one.getValue()))))
                .findFirst();
    }

    /// Regions with two of the cohort's authorities or more, and all of them together.
    List<Group> above(Cohort cohort) {
        List<String> authorities = cohort.children().stream()
                .map(ChildInCare::authority)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<String>> regions = new TreeMap<>();
        for (String code : authorities) {
            england.geography()
                    .findAuthority(code)
                    .ifPresent(authority -> regions.computeIfAbsent(
                                    authority.region().code(), r -> new ArrayList<>())
                            .add(code));
        }
        List<Group> groups = new ArrayList<>();
        regions.forEach((region, members) -> {
            if (members.size() > 1 && members.size() < authorities.size()) {
                groups.add(new Group(region, members));
            }
        });
        if (authorities.size() > 1) {
            groups.add(new Group("All %d authorities held".formatted(authorities.size()), authorities));
        }
        return groups;
    }

    /// Whether nobody of an authority exists: all that is held of it says so.
    boolean isMadeUp(String authority) {
        List<Release> of = store.releases().stream()
                .filter(release -> release.kind() == Kind.RETURN
                        && release.edition().publisher().equals(authority))
                .toList();
        return !of.isEmpty() && of.stream().allMatch(Release::isSynthetic);
    }
}
