package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.briefing.ChildOutcomesPage;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.GradeBeforePage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.PlacementOutcomesPage;
import org.rightplace.briefing.Words;
import org.rightplace.care.Urn;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.estimate.Streams;
import org.rightplace.link.Facts;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Touching;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.outcome.ChildOutcomes;
import org.rightplace.sufficiency.outcome.GradeBefore;
import org.rightplace.sufficiency.outcome.GradeBefore.Published;
import org.rightplace.sufficiency.outcome.Group;
import org.rightplace.sufficiency.outcome.Outcomes;
import org.rightplace.sufficiency.outcome.Stay;
import org.rightplace.sufficiency.outcome.Stays;

/// What can be asked of how placements went on.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class PlacementOutcomes {

    private static final int YEARS = 3;
    private static final int YEARS_OF_A_PATH = 5;
    private static final long SEED = 1;

    private final Cohorts cohorts;
    private final Shelf shelf;
    private final RightHomes homes;

    PlacementOutcomes(Cohorts cohorts, Shelf shelf, RightHomes homes) {
        this.cohorts = cohorts;
        this.shelf = shelf;
        this.homes = homes;
    }

    /// What is asked.
    ///
    /// @param from the first day on which a placement may have begun; empty for three years before the
    ///     last
    /// @param to   the last; empty for the newest day that returns cover
    /// @param of   the codes of the authorities responsible; none for all that are held
    public record Asked(
            Optional<LocalDate> from, Optional<LocalDate> to, Rule rule, NavigableSet<String> of, Group by) {
        public Asked {
            of = Collections.unmodifiableNavigableSet(new TreeSet<>(of));
        }
    }

    /// How placements that began in a time went on.
    public Page outcomes(Asked asked) {
        OpenedRecords records = cohorts.records();
        Outcomes.Question question = question(asked);
        Outcomes found = records.results()
                .of(
                        "Following placements that began from %s to %s"
                                .formatted(Words.day(question.from()), Words.day(question.to())),
                        Outcomes.class,
                        asked,
                        outcomes -> outcomes.groups().size() * 100L,
                        () -> Outcomes.of(question, stays(records, asked)));
        return PlacementOutcomesPage.of(new PlacementOutcomesPage.Parts(found, newest(), told(records, List.of())));
    }

    /// Whether the judgement in force before tells anything of it.
    public Page gradeBefore(Asked asked) {
        OpenedRecords records = cohorts.records();
        Outcomes.Question question = question(asked);
        List<Facts> lists = shelf.lists();
        GradeBefore found = records.results()
                .of(
                        "Setting how placements ended against the judgement before",
                        GradeBefore.class,
                        List.of(
                                asked,
                                lists.stream().map(list -> list.release().id()).toList()),
                        one -> 1,
                        () -> GradeBefore.of(
                                stays(records, asked).stream()
                                        .filter(stay -> !stay.from().isBefore(question.from())
                                                && !stay.from().isAfter(question.to()))
                                        .toList(),
                                judgements(lists),
                                new Streams(SEED)));
        return GradeBeforePage.of(new GradeBeforePage.Parts(
                found,
                "from %s to %s".formatted(Words.day(question.from()), Words.day(question.to())),
                newest(),
                told(records, lists)));
    }

    /// How children fare, in the five newest years to the day that is asked for.
    ///
    /// @param to one of [Cohorts#days]; empty for the newest
    /// @param of as for [Asked]
    public Page children(Optional<LocalDate> to, Rule rule, NavigableSet<String> of) {
        OpenedRecords records = cohorts.records();
        LocalDate last = cohorts.day(to);
        String whose = of.size() == 1
                ? cohorts.name(of.first())
                : "%d authorities together"
                        .formatted(of.isEmpty() ? cohorts.authorities().size() : of.size());
        List<ChildOutcomes> years = cohorts.days().stream()
                .filter(day -> !day.isAfter(last))
                .limit(YEARS_OF_A_PATH)
                .sorted()
                .map(day -> records.results()
                        .of(
                                "Following how children fare in the year to " + Words.day(day),
                                ChildOutcomes.class,
                                new Asked(Optional.empty(), Optional.of(day), rule, of, Group.KIND),
                                fared -> fared.answers().size(),
                                () -> fared(records, rule, of, day)))
                .toList();
        return ChildOutcomesPage.of(new ChildOutcomesPage.Parts(whose, years, told(records, List.of())));
    }

    private static ChildOutcomes fared(OpenedRecords records, Rule rule, NavigableSet<String> of, LocalDate day) {
        List<AuthorityReturn> returns = records.returns().stream()
                .filter(one -> of.isEmpty() || of.contains(one.authority()))
                .toList();
        Map<Cohort.Key, List<Stay>> stays = new TreeMap<>();
        stays(Touching.of(returns, day.minusYears(1), day), rule)
                .forEach(stay -> stays.computeIfAbsent(stay.child(), c -> new ArrayList<>())
                        .add(stay));
        return ChildOutcomes.of(new ChildOutcomes.Known(
                Counting.cohort(records, day, rule, of),
                stays,
                returns,
                records.referrals().stream()
                        .map(OpenedRecords.Dated::referral)
                        .filter(one -> of.isEmpty() || of.contains(one.authority()))
                        .toList(),
                NeedsProfile.newest(records.needs().profiles()),
                records.needs().words()));
    }

    /// The authorities that words mean.
    public NavigableSet<String> authorities(List<String> words) {
        return homes.authorities(words);
    }

    /// The authorities whose children are held, and the regions in which some lie.
    public Map<String, String> groups() {
        return homes.groups();
    }

    private LocalDate newest() {
        return cohorts.days().getFirst();
    }

    private Outcomes.Question question(Asked asked) {
        LocalDate to = asked.to().orElseGet(this::newest);
        LocalDate from = asked.from().orElseGet(() -> to.minusYears(YEARS).plusDays(1));
        if (to.isBefore(from)) {
            throw new NotHeld("The last day (%s) is before the first (%s).".formatted(to, from));
        }
        return new Outcomes.Question(from, to, asked.by());
    }

    private static List<Stay> stays(OpenedRecords records, Asked asked) {
        return stays(
                records.returns().stream()
                        .filter(filed -> asked.of().isEmpty() || asked.of().contains(filed.authority()))
                        .toList(),
                asked.rule());
    }

    private static List<Stay> stays(List<AuthorityReturn> returns, Rule rule) {
        Map<String, List<AuthorityReturn>> byAuthority = new TreeMap<>();
        returns.forEach(filed -> byAuthority
                .computeIfAbsent(filed.authority(), a -> new ArrayList<>())
                .add(filed));
        return byAuthority.values().parallelStream()
                .map(filed -> Histories.histories(filed, rule).stream()
                        .flatMap(history -> Stays.of(history).stream())
                        .toList())
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<Urn, List<Published>> judgements(List<Facts> lists) {
        Map<Urn, List<Published>> found = new TreeMap<>();
        for (Facts list : lists) {
            list.entries()
                    .forEach(entry -> entry.provider()
                            .ifPresent(provider -> provider.inspection()
                                    .ifPresent(inspection -> inspection
                                            .published()
                                            .ifPresent(on -> inspection
                                                    .overall()
                                                    .ifPresent(judgement -> found.computeIfAbsent(
                                                                    provider.urn(), u -> new ArrayList<>())
                                                            .add(new Published(on, judgement)))))));
        }
        return found;
    }

    private GapsPage.Told told(OpenedRecords records, List<Facts> lists) {
        List<Release> used = new ArrayList<>(records.kept());
        lists.forEach(list -> used.add(list.release()));
        return new GapsPage.Told(cohorts::name, Sources.of(used), cohorts.ledger());
    }
}
