package org.rightplace.match;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.RuledOut;

/// What rules a home out for a child, whatever else speaks for it. What is not recorded, of the child or
/// of the home, rules nothing out.
public sealed interface Limit {

    /// The home may not take the child.
    record Rule(RuledOut why) implements Limit {}

    /// It lies where the child must be kept from.
    record KeptFrom(String area, PlaceThatMatters.Reason why) implements Limit {}

    /// It has too few places that a child could move into by the time one is needed.
    ///
    /// @param needed for the child, and for the brothers and sisters who must be together, 1 or more
    /// @param open   of them, 0 or more
    record NoRoom(int needed, int open) implements Limit {}

    /// It tells that it cannot meet a need that must be met.
    ///
    /// @param level that the child's need is judged at
    /// @param told  the highest that the home tells to meet
    record Beyond(NeedDomain domain, int level, int told) implements Limit {}

    /// The child lives there, and notice is given.
    record MustLeave() implements Limit {}

    /// All that rules a home out for a child; none where nothing recorded does.
    static List<Limit> of(Seeker child, Candidate home, Desk desk) {
        List<Limit> found = new ArrayList<>();
        for (RuledOut why : RuledOut.of(child.call().child(), home.offer())) {
            if (why != RuledOut.MIX) {
                found.add(new Rule(why));
            }
        }
        if (child.isSolo() && home.others().orElse(0) > 0) {
            found.add(new Rule(RuledOut.MIX));
        }
        for (PlaceThatMatters place : child.places()) {
            if (place.wanted() == Wanted.AVOID && liesIn(home, place.area())) {
                found.add(new KeptFrom(place.area(), place.reason()));
            }
        }
        if (home.stay() == Candidate.Stay.MUST_LEAVE) {
            found.add(new MustLeave());
        }
        OptionalInt open = openInTime(child, home);
        if (!home.isChildsHome() && open.isPresent() && open.getAsInt() < child.placesNeeded()) {
            found.add(new NoRoom(child.placesNeeded(), open.getAsInt()));
        }
        desk.must().ifPresent(must -> beyond(child, home, desk, must, found));
        return List.copyOf(found);
    }

    private static boolean liesIn(Candidate home, String area) {
        return home.offer().area().filter(area::equals).isPresent()
                || home.constituency().filter(area::equals).isPresent();
    }

    /// Places open now; where a place is not needed within days, those too whose child is about to move.
    private static OptionalInt openInTime(Seeker child, Candidate home) {
        OptionalInt open = home.open();
        if (open.isEmpty()
                || !child.asked().by().filter(by -> by == NeededBy.LATER).isPresent()) {
            return open;
        }
        int leaving = home.offer()
                .room()
                .map(Capacity::held)
                .map(held -> held.getOrDefault(Held.NOTICE_GIVEN, 0))
                .orElse(0);
        return OptionalInt.of(open.getAsInt() + leaving);
    }

    private static void beyond(Seeker child, Candidate home, Desk desk, int must, List<Limit> found) {
        for (Call.Need need : child.call().needs()) {
            if (need.level() >= must) {
                switch (home.offer().meets(need.domain(), need.level(), desk.least())) {
                    case NO ->
                        found.add(new Beyond(
                                need.domain(),
                                need.level(),
                                home.offer().claimed(need.domain()).orElse(0)));
                    case YES, CLAIMED, NOT_RECORDED -> {
                        // sure, or not known: neither rules out
                    }
                }
            }
        }
    }
}
