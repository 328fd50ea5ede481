package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.estimate.Draws;

/// How much room a made-up home has on a day, and what a place costs. That about a third of empty
/// places can be used at once is assumed from the gap between 66 to 70% of places lived in and 80 to
/// 85% occupancy as providers tell it (`DOMAIN.md` 5.6); why the others are held is assumed.
final class Capacities {
    private Capacities() {}

    private static final double OPEN = 0.36;
    private static final int A_YEAR = 365;

    static Capacity of(Draws draws, MadeUpHome home, WeeklyFee fee, LocalDate on, int lived) {
        int places = home.registered().places();
        if (lived > places) {
            throw new IllegalArgumentException(
                    "children (%d) in home (%s) must be at most its places (%d)".formatted(lived, home.urn(), places));
        }
        int open = 0;
        Map<Held, Integer> held = new EnumMap<>(Held.class);
        boolean isNew = on.toEpochDay() - home.registered().opened() < A_YEAR;
        boolean solo = home.capability().setting().solo().orElse(false) && lived == 1;
        for (int empty = places - lived; empty > 0; empty--) {
            if (!solo && draws.chance(OPEN)) {
                open++;
            } else {
                held.merge(why(draws, isNew, solo), 1, Integer::sum);
            }
        }
        int waiting = draws.pick(70, 12, 8, 6, 4);
        return new Capacity(home.urn(), on, places, open, held, OptionalInt.of(waiting), Optional.of(fee));
    }

    private static Held why(Draws draws, boolean isNew, boolean solo) {
        if (solo) {
            return Held.SOLO_USE;
        }
        return switch (draws.pick(35, 32, 8, 5, isNew ? 80 : 0, 12)) {
            case 0 -> Held.STAFFING;
            case 1 -> Held.MATCHING;
            case 2 -> Held.SOLO_USE;
            case 3 -> Held.RESTRICTION;
            case 4 -> Held.FILLING_UP;
            default -> Held.NOTICE_GIVEN;
        };
    }
}
