package org.rightplace.commissioning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Asking;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.care.commissioning.HomeSearch.Declined;
import org.rightplace.care.commissioning.HomeSearch.Ending;
import org.rightplace.care.commissioning.HomeSearch.Meanwhile;
import org.rightplace.care.commissioning.HomeSearch.Notice;
import org.rightplace.care.commissioning.HomeSearch.Urgency;
import org.rightplace.care.commissioning.HomeSearch.Why;
import org.rightplace.commissioning.Every.Period;

/// What a log says of the searches whose notice was given in a period. Each search counts once; a child
/// for whom a home was searched twice counts twice.
///
/// @param searches how many
/// @param notice   how long before a home was needed the need was known
/// @param asking   who was asked
/// @param declines what was declined by whom and why, none that did not happen
/// @param ended    how they ended
/// @param waits    from notice to an end, or to the last day of the log
/// @param meanwhile where the children were until a home was found
public record Searches(
        Period period,
        int searches,
        NoticeGiven notice,
        Asked asking,
        List<Decline> declines,
        Ended ended,
        Waits waits,
        Between meanwhile) {

    public Searches {
        declines = List.copyOf(declines);
    }

    /// Of notice.
    ///
    /// @param days    of notice, of searches that say by when a home was needed
    /// @param sameDay of those, how many needed a home on the day
    /// @param profile whether a needs profile was made when the child was accommodated
    public record NoticeGiven(Spread days, int sameDay, int planned, int emergency, int notSaid, Answers profile) {}

    /// Of asking.
    ///
    /// @param homes     how many were asked
    /// @param sentToAll whether the referral went to every home on a list
    /// @param offers    how many homes offered a place
    public record Asked(Spread homes, Answers sentToAll, Spread offers) {}

    /// That one declined, for a main reason.
    ///
    /// @param why          empty where it is not said
    /// @param searches     in which this happened
    /// @param times        how often, in the searches that say so
    /// @param timesNotSaid in how many of the searches it is not said how often
    public record Decline(By by, Optional<Why> why, int searches, int times, int timesNotSaid) {}

    /// How searches ended.
    ///
    /// @param chosenOn of those that found a home, what it was chosen on
    public record Ended(Map<ChosenOn, Integer> chosenOn, int stillOpen, int noLongerNeeded, int notSaid) {
        public Ended {
            var ordered = new EnumMap<ChosenOn, Integer>(ChosenOn.class);
            ordered.putAll(chosenOn);
            chosenOn = Collections.unmodifiableMap(ordered);
        }

        /// How many found a home.
        public int settled() {
            return chosenOn.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// How many found one that was chosen on this.
        public int chosen(ChosenOn on) {
            return chosenOn.getOrDefault(on, 0);
        }
    }

    /// Days from notice.
    ///
    /// @param settled until the child moved in or was promised the place
    /// @param open    until the last day of which the log speaks, of searches that found none by then
    public record Waits(Spread settled, Spread open) {}

    /// Days in places that were not the home searched for.
    ///
    /// @param interim      of searches with a day or more in a registered placement that all knew would
    ///     not last
    /// @param unregistered of searches with a day or more in a place that should have been registered
    ///     and was not
    public record Between(Spread interim, int interimNotSaid, Spread unregistered, int unregisteredNotSaid) {}

    /// What a log says, period by period, oldest first.
    ///
    /// @param until the last day of which the log speaks
    public static List<Searches> of(List<HomeSearch> searches, Every every, LocalDate until) {
        Map<Period, List<HomeSearch>> periods = new TreeMap<>();
        searches.forEach(
                search -> periods.computeIfAbsent(every.of(search.notice().given()), period -> new ArrayList<>())
                        .add(search));
        List<Searches> all = new ArrayList<>();
        periods.forEach((period, of) -> all.add(new Searches(
                period,
                of.size(),
                notice(each(of, HomeSearch::notice)),
                asked(each(of, HomeSearch::asking)),
                declines(each(of, HomeSearch::asking)),
                ended(each(of, HomeSearch::ending)),
                waits(of, until),
                between(each(of, HomeSearch::meanwhile)))));
        return all;
    }

    private static <T> List<T> each(List<HomeSearch> searches, Function<HomeSearch, T> part) {
        return searches.stream().map(part).toList();
    }

    private static NoticeGiven notice(List<Notice> notices) {
        List<Integer> days = known(notices.stream().map(Notice::days).toList());
        return new NoticeGiven(
                Spread.of(days),
                (int) days.stream().filter(day -> day == 0).count(),
                count(notices, Urgency.PLANNED),
                count(notices, Urgency.EMERGENCY),
                (int) notices.stream().filter(one -> one.urgency().isEmpty()).count(),
                Answers.of(notices.stream().map(Notice::profileMade).toList()));
    }

    private static int count(List<Notice> notices, Urgency urgency) {
        return (int) notices.stream()
                .filter(one -> one.urgency().equals(Optional.of(urgency)))
                .count();
    }

    private static Asked asked(List<Asking> asking) {
        return new Asked(
                Spread.of(known(asking.stream().map(Asking::homes).toList())),
                Answers.of(asking.stream().map(Asking::sentToAll).toList()),
                Spread.of(known(asking.stream().map(Asking::offers).toList())));
    }

    private static List<Decline> declines(List<Asking> asking) {
        List<Declined> all =
                asking.stream().flatMap(one -> one.declined().stream()).toList();
        List<Decline> declines = new ArrayList<>();
        for (By by : By.values()) {
            List<Optional<Why>> reasons = new ArrayList<>();
            for (Why why : Why.values()) {
                reasons.add(Optional.of(why));
            }
            reasons.add(Optional.empty());
            for (Optional<Why> why : reasons) {
                List<Declined> here = all.stream()
                        .filter(one -> one.by() == by && one.why().equals(why))
                        // none at all is said as 0 times, and is nothing that was declined
                        .filter(one -> one.times().isEmpty() || one.times().getAsInt() > 0)
                        .toList();
                if (!here.isEmpty()) {
                    List<Integer> times =
                            known(here.stream().map(Declined::times).toList());
                    declines.add(new Decline(
                            by,
                            why,
                            here.size(),
                            times.stream().mapToInt(Integer::intValue).sum(),
                            here.size() - times.size()));
                }
            }
        }
        return declines;
    }

    private static Ended ended(List<Ending> endings) {
        Map<ChosenOn, Integer> chosen = new EnumMap<>(ChosenOn.class);
        int open = 0;
        int noLonger = 0;
        int notSaid = 0;
        for (Ending ending : endings) {
            switch (ending) {
                case Ending.Settled(LocalDate on, ChosenOn chosenOn) -> chosen.merge(chosenOn, 1, Integer::sum);
                case Ending.StillOpen() -> open++;
                case Ending.NoLongerNeeded(LocalDate on) -> noLonger++;
                case Ending.NotSaid() -> notSaid++;
            }
        }
        return new Ended(chosen, open, noLonger, notSaid);
    }

    private static Waits waits(List<HomeSearch> searches, LocalDate until) {
        List<Integer> settled = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (HomeSearch search : searches) {
            LocalDate given = search.notice().given();
            switch (search.ending()) {
                case Ending.Settled(LocalDate on, ChosenOn chosenOn) -> settled.add(days(given, on));
                case Ending.StillOpen() -> {
                    if (!until.isBefore(given)) {
                        open.add(days(given, until));
                    }
                }
                case Ending.NoLongerNeeded _, Ending.NotSaid _ -> {}
            }
        }
        return new Waits(Spread.of(settled), Spread.of(open));
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    private static Between between(List<Meanwhile> meanwhile) {
        List<OptionalInt> interim =
                meanwhile.stream().map(Meanwhile::interimDays).toList();
        List<OptionalInt> unregistered =
                meanwhile.stream().map(Meanwhile::unregisteredDays).toList();
        return new Between(some(interim), notSaid(interim), some(unregistered), notSaid(unregistered));
    }

    private static Spread some(List<OptionalInt> days) {
        return Spread.of(known(days).stream().filter(day -> day > 0).toList());
    }

    private static int notSaid(List<OptionalInt> numbers) {
        return (int) numbers.stream().filter(OptionalInt::isEmpty).count();
    }

    private static List<Integer> known(List<OptionalInt> numbers) {
        return numbers.stream()
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }
}
