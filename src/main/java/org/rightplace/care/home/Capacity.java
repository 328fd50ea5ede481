package org.rightplace.care.home;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;

/// A home's places on a day: registered is not usable, and usable is not open.
///
/// @param registered places registered, 0 or more
/// @param open       places that a child could move into now
/// @param held       places with no child that cannot be used now, by why, in the order of [Held]
/// @param waiting    children on its waiting list; empty where it does not say
/// @param fee        what a place costs a week; empty where it does not say
public record Capacity(
        Urn home,
        LocalDate on,
        int registered,
        int open,
        Map<Held, Integer> held,
        OptionalInt waiting,
        Optional<WeeklyFee> fee) {

    public Capacity {
        var ordered = new EnumMap<Held, Integer>(Held.class);
        held.forEach((why, places) -> {
            if (places < 0) {
                throw new IllegalArgumentException("places held (%d, %s) must be 0 or more".formatted(places, why));
            }
            if (places > 0) {
                ordered.put(why, places);
            }
        });
        held = Collections.unmodifiableMap(ordered);
        int empty = open + held.values().stream().mapToInt(Integer::intValue).sum();
        if (open < 0 || registered < 0 || empty > registered) {
            throw new IllegalArgumentException(
                    "open places (%d) and held ones (%d) of home (%s) must be 0 or more, and together no more than those registered (%d)"
                            .formatted(open, empty - open, home, registered));
        }
    }

    /// Places with a child in them, were every place that is neither open nor held one.
    public int lived() {
        return registered
                - open
                - held.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Why an empty place cannot be used.
    public enum Held implements Worded {
        STAFFING("Not enough staff"),
        MATCHING("Held for the sake of a child who lives there"),
        SOLO_USE("One child lives here alone"),
        RESTRICTION("Restricted by the regulator"),
        FILLING_UP("A new home that fills up slowly"),
        NOTICE_GIVEN("Notice given, and the child has not yet moved");

        private final String words;

        Held(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
