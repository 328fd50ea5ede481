package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rightplace.care.Judgement;
import org.rightplace.care.Urn;
import org.rightplace.care.child.PlacementType;
import org.rightplace.estimate.Bootstrap;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Share;
import org.rightplace.estimate.Streams;
import org.rightplace.estimate.survival.IncidenceDifference;
import org.rightplace.estimate.survival.Member;

/// Whether the judgement in force before a child came to a home tells anything of how the placement
/// ended.
///
/// Each stay in a children's home is joined to the overall judgement whose report had been published
/// before the stay began: a later one could have been caused by how it went. Homes judged *Good* or
/// *Outstanding* are set against those judged lower, within the same age and number of placements
/// before; the difference is in the chance of an end without a plan within a year.
///
/// @param homes       stays in children's homes that were asked about
/// @param withoutHome of those, stays of which no return gives the home's number
/// @param notJudged   of those, stays in homes of which no judgement was published before they began,
///     as far as the releases held tell
/// @param byGrade     stays by the judgement in force
/// @param answer      empty where there is too little on one side
public record GradeBefore(
        int homes, int withoutHome, int notJudged, Map<Judgement, Share> byGrade, Optional<Answer> answer) {

    /// The end of the first year of a stay.
    public static final int DAY = 365;

    /// Fewer homes than this on one side give no answer.
    public static final int FEWEST_HOMES = 10;

    public GradeBefore {
        var ordered = new EnumMap<Judgement, Share>(Judgement.class);
        ordered.putAll(byGrade);
        byGrade = Collections.unmodifiableMap(ordered);
    }

    /// What the data say.
    ///
    /// @param higher     the chance in homes judged good or outstanding
    /// @param lower      the chance in homes judged lower
    /// @param difference of the two, by drawing homes anew, since stays in one home are not apart from
    ///     each other
    /// @param homesHigher how many homes are on that side
    /// @param homesLower  how many on the other
    /// @param detectable  the smallest difference that so much data would show four times in five
    public record Answer(
            double higher, double lower, Bootstrap difference, int homesHigher, int homesLower, double detectable) {}

    /// A judgement and the day its report was published.
    public record Published(LocalDate on, Judgement judgement) {}

    /// Asks the question.
    ///
    /// @param stays      that began in the time asked about
    /// @param judgements of each home, by number, in any order
    /// @param streams    that homes are drawn from
    public static GradeBefore of(List<Stay> stays, Map<Urn, List<Published>> judgements, Streams streams) {
        List<Stay> homes = stays.stream()
                .filter(stay -> stay.place().type().equals(Optional.of(PlacementType.K2)))
                .toList();
        int withoutHome = 0;
        int notJudged = 0;
        Map<Judgement, List<Stay>> byGrade = new EnumMap<>(Judgement.class);
        Map<Urn, List<Member>> byHome = new TreeMap<>();
        Map<Urn, Boolean> higher = new HashMap<>();
        for (Stay stay : homes) {
            Optional<Urn> home = stay.place().urn().filter(Urn::isUrn).map(Urn::new);
            if (home.isEmpty()) {
                withoutHome++;
                continue;
            }
            Optional<Judgement> grade = before(judgements.getOrDefault(home.get(), List.of()), stay.from());
            if (grade.isEmpty()) {
                notJudged++;
                continue;
            }
            byGrade.computeIfAbsent(grade.get(), g -> new ArrayList<>()).add(stay);
            boolean good = grade.get() == Judgement.GOOD || grade.get() == Judgement.OUTSTANDING;
            byHome.computeIfAbsent(home.get(), h -> new ArrayList<>())
                    .add(new Member(stay.spell(), good, Group.AGE.of(stay) + " / " + Group.BEFORE.of(stay)));
            higher.merge(home.get(), good, Boolean::logicalOr);
        }
        var view = View.of(stays);
        Map<Judgement, Share> shares = new EnumMap<>(Judgement.class);
        byGrade.forEach((grade, of) -> shares.put(grade, view.inAYear(of)));
        return new GradeBefore(homes.size(), withoutHome, notJudged, shares, answer(byHome, streams));
    }

    /// The judgement of the newest report published before a day.
    private static Optional<Judgement> before(List<Published> published, LocalDate day) {
        return published.stream()
                .filter(one -> one.on().isBefore(day))
                .max((one, other) -> one.on().compareTo(other.on()))
                .map(Published::judgement);
    }

    private static Optional<Answer> answer(Map<Urn, List<Member>> byHome, Streams streams) {
        List<List<Member>> homes = List.copyOf(byHome.values());
        int good = (int) homes.stream()
                .filter(home -> home.stream().anyMatch(Member::first))
                .count();
        int less = (int) homes.stream()
                .filter(home -> home.stream().anyMatch(one -> !one.first()))
                .count();
        if (good < FEWEST_HOMES || less < FEWEST_HOMES) {
            return Optional.empty();
        }
        Optional<IncidenceDifference> found = find(homes);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Bootstrap.find(
                        homes,
                        drawn -> find(drawn)
                                .map(one -> OptionalDouble.of(one.difference().value()))
                                .orElse(OptionalDouble.empty()),
                        new Bootstrap.Plan("grade-before", 399, Interval.USUAL),
                        streams)
                .map(difference -> new Answer(
                        found.get().first().value(),
                        found.get().second().value(),
                        difference,
                        good,
                        less,
                        detectable(difference.standardError())));
    }

    private static Optional<IncidenceDifference> find(List<List<Member>> homes) {
        return IncidenceDifference.find(
                homes.stream().flatMap(List::stream).toList(),
                new IncidenceDifference.Question(
                        Ending.NOT_PLANNED.number(), Ending.values().length, DAY, Interval.USUAL));
    }

    /// Two-sided at 5%, seen four times in five.
    private static double detectable(double standardError) {
        return (Quantile.twoSided(Interval.USUAL) + Quantile.normal(0.8)) * standardError;
    }
}
