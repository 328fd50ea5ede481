package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;
import org.rightplace.estimate.rate.Funnel;
import org.rightplace.estimate.rate.Pooling;
import org.rightplace.estimate.rate.StandardisedRatio;
import org.rightplace.estimate.rate.StandardisedRatio.Stratum;
import org.rightplace.estimate.survival.CumulativeIncidence;
import org.rightplace.estimate.survival.Point;
import org.rightplace.estimate.survival.RiskTable;
import org.rightplace.estimate.survival.Survival;

/// How stays that began in some time went on, in groups: planned and unplanned ends as risks that
/// compete.
///
/// @param question what was asked
/// @param all      all stays together
/// @param groups   by the word for the group; groups of fewer than [#FEWEST] stays are put together in
///     one
/// @param reasons  why placements changed, where that was said
public record Outcomes(
        Question question, OfGroup all, Map<String, OfGroup> groups, Map<ChangeReason, Integer> reasons) {

    /// A group of fewer stays than this is not told apart: its numbers would be chance, and would tell
    /// of children.
    public static final int FEWEST = 20;

    /// The days by whose end it is told how many stays had ended.
    public static final List<Integer> DAYS = List.of(90, 180, 365, 730);

    public Outcomes {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        var byReason = new EnumMap<ChangeReason, Integer>(ChangeReason.class);
        byReason.putAll(reasons);
        reasons = Collections.unmodifiableMap(byReason);
    }

    /// What is asked.
    ///
    /// @param from the first day on which a stay may have begun
    /// @param to   the last
    public record Question(LocalDate from, LocalDate to, Group by) {
        public Question {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the last day (%s) is before the first (%s)".formatted(to, from));
            }
        }
    }

    /// The stays of a group.
    ///
    /// @param children    how many children they are of
    /// @param curves      the chance of each way of ending by each day
    /// @param half        the day by which half had ended; empty where that is not known
    /// @param withinAYear of the stays whose first year is in view, how many ended without a plan
    ///     within it
    /// @param standard    that number against what would be expected of such stays elsewhere; empty
    ///     where nothing can be compared
    /// @param place       where the share lies against what such stays have, were there nothing but
    ///     chance
    /// @param pooled      the share drawn towards all others, the more so the fewer there are; empty
    ///     where there are too few groups
    public record OfGroup(
            int stays,
            int children,
            Curves curves,
            OptionalInt half,
            Share withinAYear,
            Optional<StandardisedRatio> standard,
            Funnel.Place place,
            Optional<Pooling.Pooled> pooled) {}

    /// Curves of a group.
    ///
    /// @param ended by way of ending
    public record Curves(RiskTable table, Map<Ending, CumulativeIncidence> ended, Survival going) {

        static Curves of(List<Stay> stays) {
            RiskTable table = RiskTable.of(stays.stream().map(Stay::spell).toList(), Ending.values().length);
            Map<Ending, CumulativeIncidence> ended = new EnumMap<>(Ending.class);
            for (Ending ending : Ending.values()) {
                ended.put(ending, CumulativeIncidence.of(table, ending.number(), Interval.USUAL));
            }
            return new Curves(table, Collections.unmodifiableMap(ended), Survival.of(table, Interval.USUAL));
        }

        /// The chance of having ended in a way by the end of a day; empty where nobody was in view so
        /// far on.
        public Optional<Point> by(Ending ending, int day) {
            return Optional.ofNullable(ended.get(ending)).flatMap(curve -> curve.find(day));
        }
    }

    /// The outcomes of stays.
    ///
    /// @param stays of any time
    public static Outcomes of(Question question, List<Stay> stays) {
        List<Stay> begun = stays.stream()
                .filter(stay ->
                        !stay.from().isBefore(question.from()) && !stay.from().isAfter(question.to()))
                .toList();
        var view = View.of(stays);
        Map<String, List<Stay>> byGroup = new TreeMap<>();
        begun.forEach(stay -> byGroup.computeIfAbsent(question.by().of(stay), g -> new ArrayList<>())
                .add(stay));
        List<Stay> few = new ArrayList<>();
        byGroup.values().removeIf(group -> {
            boolean tooFew = group.size() < FEWEST;
            if (tooFew) {
                few.addAll(group);
            }
            return tooFew;
        });
        if (few.size() >= FEWEST) {
            byGroup.put("Groups of fewer than %d, together".formatted(FEWEST), few);
        }
        Map<String, Share> mixes = new TreeMap<>();
        begun.forEach(stay -> mixes.merge(question.by().mix(stay), view.inAYear(List.of(stay)), Outcomes::plus));
        var compared = new Compared(question.by(), view, mixes);
        List<String> names = List.copyOf(byGroup.keySet());
        Optional<Pooling> pooling =
                Pooling.ofShares(byGroup.values().stream().map(view::inAYear).toList(), Interval.USUAL);
        Map<String, OfGroup> groups = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            groups.put(
                    names.get(i),
                    group(
                            byGroup.getOrDefault(names.get(i), List.of()),
                            compared,
                            pooling.map(all -> all.units().get(at))));
        }
        Map<ChangeReason, Integer> reasons = new EnumMap<>(ChangeReason.class);
        begun.forEach(stay -> stay.reason().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum)));
        return new Outcomes(question, group(begun, compared, Optional.empty()), groups, reasons);
    }

    /// What a group is held against.
    ///
    /// @param mixes of all stays, by mix: ended without a plan within a year
    private record Compared(Group by, View view, Map<String, Share> mixes) {}

    private static OfGroup group(List<Stay> stays, Compared compared, Optional<Pooling.Pooled> pooled) {
        Map<String, Share> own = new TreeMap<>();
        stays.forEach(
                stay -> own.merge(compared.by().mix(stay), compared.view().inAYear(List.of(stay)), Outcomes::plus));
        List<Stratum> strata = new ArrayList<>();
        own.forEach((mix, share) -> {
            Share all = compared.mixes().getOrDefault(mix, share);
            strata.add(new Stratum(share, new Share(all.part() - share.part(), all.whole() - share.whole())));
        });
        Curves curves = Curves.of(stays);
        Share within = compared.view().inAYear(stays);
        Optional<StandardisedRatio> standard = StandardisedRatio.find(strata, Interval.USUAL);
        Funnel.Place place = standard.filter(ratio -> within.whole() > ratio.leftOut())
                .map(ratio -> {
                    long whole = within.whole() - ratio.leftOut();
                    return new Funnel(Math.min(1, ratio.expected() / whole)).place(new Share(ratio.observed(), whole));
                })
                .orElse(Funnel.Place.WITHIN);
        return new OfGroup(
                stays.size(),
                (int) stays.stream().map(Stay::child).distinct().count(),
                curves,
                curves.going().dayBy(0.5),
                within,
                standard,
                place,
                pooled);
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.part() + other.part(), one.whole() + other.whole());
    }
}
