package org.rightplace.sufficiency.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.Need;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.need.Flag;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.gap.Asking;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Call.Condition;
import org.rightplace.sufficiency.gap.Call.Who;

/// The children who need a home on a day, each once, under the most pressing reason.
///
/// @param children by authority and pseudonym
public record Demand(LocalDate day, List<Needing> children) {

    public Demand {
        children = List.copyOf(children);
    }

    /// A child, and why a home is needed.
    public record Needing(Why why, Asking asking) {}

    /// Why a child needs a home, the most pressing first.
    public enum Why implements Worded {
        UNREGISTERED("Lives where no home is registered"),
        WAITING("Referred, and no place found yet"),
        SEARCHED_FOR("Notice given, and a home is being searched for"),
        LIVES_IN_ONE("Lives in a children's home");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        /// Whether a home is needed now, and not only had.
        public boolean isNow() {
            return this != LIVES_IN_ONE;
        }
    }

    /// What is known of the children and their searches.
    ///
    /// @param cohort    children in care on the day
    /// @param needs     what records beside returns tell of each child's needs
    /// @param referrals of any days
    /// @param searches  of any days
    public record Known(
            Cohort cohort, Map<Cohort.Key, List<Need>> needs, List<Referral> referrals, List<HomeSearch> searches) {
        public Known {
            referrals = List.copyOf(referrals);
            searches = List.copyOf(searches);
        }
    }

    /// The children who need a home on the cohort's day.
    ///
    /// A referral counts as waiting where no place is in it, none was found for the child since, and a
    /// children's home is not said to be unsuitable. A referral without a day does not count: nobody
    /// can say that it waits today.
    public static Demand of(Known known) {
        LocalDate day = known.cohort().day();
        Map<Cohort.Key, Why> why = new TreeMap<>();
        Map<Cohort.Key, ChildInCare> inCare = new TreeMap<>();
        for (ChildInCare child : known.cohort().children()) {
            var key = new Cohort.Key(child.authority(), child.child());
            inCare.put(key, child);
            if (livesInHome(child)) {
                why.put(key, Why.LIVES_IN_ONE);
            }
        }
        Map<Cohort.Key, List<Referral>> referrals = byChild(known.referrals(), day);
        known.searches().stream()
                .filter(search -> goesOn(search, day))
                .forEach(search -> press(why, new Cohort.Key(search.authority(), search.child()), Why.SEARCHED_FOR));
        referrals.forEach((key, ofChild) -> now(ofChild)
                .filter(pressing -> !movedSince(inCare.get(key), ofChild.getLast()))
                .ifPresent(pressing -> press(why, key, pressing)));
        List<Needing> found = new ArrayList<>();
        why.forEach((key, reason) -> {
            Optional<ChildInCare> child = Optional.ofNullable(inCare.get(key));
            Profile profile = child.map(ChildInCare::needs)
                    .orElseGet(() -> Profile.of(key.child(), day, known.needs().getOrDefault(key, List.of())));
            Who who = who(child, referrals.getOrDefault(key, List.of()));
            found.add(new Needing(reason, new Asking(key, Call.of(profile, who), lives(reason, child))));
        });
        return new Demand(day, found);
    }

    /// What one child asks, whether or not a home is needed.
    ///
    /// @param referral   the newest; empty where there is none
    /// @param inCare     as returns have the child on the cohort's day; empty where they do not
    /// @param mustLeave  whether notice is given where the child lives, and a home is being searched for
    public record OneChild(
            Asking asking,
            Profile profile,
            Optional<Referral> referral,
            Optional<ChildInCare> inCare,
            boolean mustLeave) {}

    /// One child, with all that is known by a day.
    ///
    /// @param known the cohort needs be of the child's authority only
    /// @param until later than the cohort's day, perhaps: needs and referrals are written down after a
    ///     return ends
    public static OneChild one(Known known, Cohort.Key key, LocalDate until) {
        return each(known, List.of(key), until).getFirst();
    }

    /// Several children, each with all that is known by a day.
    ///
    /// @param keys  each once; what comes back is in their order
    /// @param until as [#one]
    public static List<OneChild> each(Known known, List<Cohort.Key> keys, LocalDate until) {
        var asked = new HashSet<>(keys);
        Map<Cohort.Key, ChildInCare> inCare = new HashMap<>();
        for (ChildInCare child : known.cohort().children()) {
            inCare.put(new Cohort.Key(child.authority(), child.child()), child);
        }
        Map<Cohort.Key, List<Referral>> referrals = byChild(
                known.referrals().stream()
                        .filter(one -> asked.contains(new Cohort.Key(one.authority(), one.child())))
                        .toList(),
                until);
        Set<Cohort.Key> leaving = new HashSet<>();
        for (HomeSearch search : known.searches()) {
            if (goesOn(search, known.cohort().day())) {
                leaving.add(new Cohort.Key(search.authority(), search.child()));
            }
        }
        return keys.stream()
                .map(key -> one(
                        key,
                        Optional.ofNullable(inCare.get(key)),
                        known.needs().getOrDefault(key, List.of()),
                        referrals.getOrDefault(key, List.of()),
                        leaving.contains(key),
                        until))
                .toList();
    }

    private static OneChild one(
            Cohort.Key key,
            Optional<ChildInCare> child,
            List<Need> needs,
            List<Referral> referrals,
            boolean mustLeave,
            LocalDate until) {
        List<Need> heard = new ArrayList<>(needs);
        child.ifPresent(one -> one.needs().domains().forEach(in -> heard.addAll(in.heard())));
        Profile profile = Profile.of(key.child(), until, heard);
        boolean unregistered = !referrals.isEmpty() && now(referrals).equals(Optional.of(Why.UNREGISTERED));
        return new OneChild(
                new Asking(
                        key,
                        Call.of(profile, who(child, referrals)),
                        lives(unregistered ? Why.UNREGISTERED : Why.LIVES_IN_ONE, child)),
                profile,
                referrals.isEmpty() ? Optional.empty() : Optional.of(referrals.getLast()),
                child,
                mustLeave);
    }

    private static void press(Map<Cohort.Key, Why> why, Cohort.Key key, Why reason) {
        why.merge(key, reason, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private static boolean livesInHome(ChildInCare child) {
        return child.now()
                .told()
                .place()
                .type()
                .filter(type -> type == PlacementType.K1 || type == PlacementType.K2)
                .isPresent();
    }

    private static boolean goesOn(HomeSearch search, LocalDate day) {
        return !search.notice().given().isAfter(day)
                && search.ending()
                        .day()
                        .map(end -> end.isAfter(day))
                        .orElse(search.ending() instanceof HomeSearch.Ending.StillOpen);
    }

    /// Referrals with a day at or before the day, by child, oldest first.
    private static Map<Cohort.Key, List<Referral>> byChild(List<Referral> referrals, LocalDate day) {
        Map<Cohort.Key, List<Referral>> found = new TreeMap<>();
        for (Referral referral : referrals) {
            if (referral.dated().filter(on -> !on.isAfter(day)).isPresent()) {
                found.computeIfAbsent(new Cohort.Key(referral.authority(), referral.child()), k -> new ArrayList<>())
                        .add(referral);
            }
        }
        found.values()
                .forEach(ofChild -> ofChild.sort((one, other) ->
                        one.dated().orElseThrow().compareTo(other.dated().orElseThrow())));
        return found;
    }

    /// What a child's referrals say of the day; empty where the child has a registered place, or none
    /// is asked for in a home.
    private static Optional<Why> now(List<Referral> ofChild) {
        Referral last = ofChild.getLast();
        if (last.placement().isPresent()) {
            return last.placement().get().registration() instanceof Arranged.Registration.Unregistered
                    ? Optional.of(Why.UNREGISTERED)
                    : Optional.empty();
        }
        boolean home = !last.recommendation().of(PlaceKind.RESIDENTIAL).equals(Optional.of(Suitability.UNSUITABLE));
        return home ? Optional.of(Why.WAITING) : Optional.empty();
    }

    /// Whether a return has the child in a children's home that the child came to on the day of the
    /// referral or later.
    private static boolean movedSince(@Nullable ChildInCare child, Referral last) {
        return child != null
                && livesInHome(child)
                && !child.path().hereSince().isBefore(last.dated().orElseThrow());
    }

    private static Who who(Optional<ChildInCare> child, List<Referral> referrals) {
        Set<Condition> asks = EnumSet.noneOf(Condition.class);
        child.map(ChildInCare::flags)
                .orElse(List.of())
                .forEach(flag -> condition(flag.kind()).ifPresent(asks::add));
        if (!referrals.isEmpty()) {
            var asked = referrals.getLast().requirements();
            if (asked.company().equals(Optional.of(Company.SOLO))) {
                asks.add(Condition.SOLO);
            }
            if (asked.deprivationOfLiberty().orElse(false)) {
                asks.add(Condition.LIBERTY);
            }
            if (asked.adaptation().orElse(false)) {
                asks.add(Condition.STEP_FREE);
            }
        }
        return child.map(known -> new Who(known.person().age(), known.person().sex(), asks))
                .orElseGet(() -> new Who(Who.NOT_KNOWN.age(), Who.NOT_KNOWN.sex(), asks));
    }

    private static Optional<Condition> condition(Flag.Kind kind) {
        return switch (kind) {
            case SOLO_RECOMMENDED -> Optional.of(Condition.SOLO);
            case DEPRIVATION_OF_LIBERTY -> Optional.of(Condition.LIBERTY);
            case UNACCOMPANIED, SIBLING_GROUP -> Optional.empty();
        };
    }

    private static Lives lives(Why why, Optional<ChildInCare> child) {
        if (why == Why.UNREGISTERED || child.isEmpty() || !livesInHome(child.get())) {
            return new Lives.NotInHome();
        }
        return child.get()
                .now()
                .told()
                .place()
                .urn()
                .filter(Urn::isUrn)
                .<Lives>map(number -> new Lives.In(new Urn(number)))
                .orElseGet(Lives.InHomeNotKnown::new);
    }

    /// How many there are for each reason, in the order of [Why].
    public Map<Why, Integer> counts() {
        Map<Why, Integer> counts = new EnumMap<>(Why.class);
        children.forEach(child -> counts.merge(child.why(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /// Those who need a home now, or all.
    public List<Asking> asking(boolean onlyNow) {
        return children.stream()
                .filter(child -> !onlyNow || child.why().isNow())
                .map(Needing::asking)
                .toList();
    }
}
