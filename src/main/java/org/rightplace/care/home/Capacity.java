package org.rightplace.care.home;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;

/// A home's places on a day: registered is not usable, and usable is not open. Empty parts where it does not say, which
/// is never 0.
///
/// @param registered places registered
/// @param open       places that a child could move into now
/// @param held       places with no child that cannot be used now, by why, in the order of [Held]; a reason that is
///     missing is not said, which is not 0
/// @param waiting    children on its waiting list
/// @param fee        what a place costs a week
public record Capacity(
        Urn home,
        LocalDate on,
        OptionalInt registered,
        OptionalInt open,
        Map<Held, Integer> held,
        OptionalInt waiting,
        Optional<WeeklyFee> fee) {

    public Capacity {
        var ordered = new EnumMap<Held, Integer>(Held.class);
        held.forEach((why, places) -> {
            if (places < 0) {
                throw new IllegalArgumentException("places held (%d, %s) must be 0 or more".formatted(places, why));
            }
            ordered.put(why, places);
        });
        held = Collections.unmodifiableMap(ordered);
        int heldNow = held.values().stream().mapToInt(Integer::intValue).sum();
        int openNow = open.orElse(0);
        if (openNow < 0 || registered.orElse(0) < 0 || waiting.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "places registered (%d) and open (%d) and children waiting (%d) of home (%s) must be 0 or more"
                            .formatted(registered.orElse(0), openNow, waiting.orElse(0), home));
        }
        if (registered.isPresent() && openNow + heldNow > registered.getAsInt()) {
            throw new IllegalArgumentException(
                    "open places (%d) and held ones (%d) of home (%s) must together be no more than those registered (%d)"
                            .formatted(openNow, heldNow, home, registered.getAsInt()));
        }
    }

    /// Registered and open places said.
    public Capacity(
            Urn home,
            LocalDate on,
            int registered,
            int open,
            Map<Held, Integer> held,
            OptionalInt waiting,
            Optional<WeeklyFee> fee) {
        this(home, on, OptionalInt.of(registered), OptionalInt.of(open), held, waiting, fee);
    }

    /// Whether it says anything but its home and its day.
    public boolean isSaid() {
        return registered.isPresent() || open.isPresent() || !held.isEmpty() || waiting.isPresent() || fee.isPresent();
    }

    /// Places with a child in them, were every place that is neither open nor said to be held one; empty where it does
    /// not say how many are registered and open.
    public OptionalInt lived() {
        return registered.isEmpty() || open.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(registered.getAsInt()
                        - open.getAsInt()
                        - held.values().stream().mapToInt(Integer::intValue).sum());
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
