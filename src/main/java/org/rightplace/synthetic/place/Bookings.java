package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.rightplace.estimate.Draws;

/// Who lives in which of an authority's beds, and when: no bed is ever booked twice for one day. Not
/// for use by several threads.
public final class Bookings {

    private static final int CHOICES = 4;
    private static final int LEAST_STAY = 28;

    private final List<Bed> beds;
    private final List<List<int[]>> booked = new ArrayList<>();

    Bookings(List<Bed> beds) {
        this.beds = beds;
        beds.forEach(bed -> booked.add(new ArrayList<>()));
    }

    /// A bed for a while.
    ///
    /// @param number of the bed among the authority's
    /// @param until  the first day on which it is not booked any more
    /// @param closes whether the home closes on that day
    public record Booking(int number, Bed bed, int until, boolean closes) {}

    /// A while to be booked.
    ///
    /// @param until not included
    public record While(int from, int until) {}

    /// Books the best of a few beds that are free all the while; where there is none, one that is free
    /// for as long as possible, if that is four weeks or more.
    ///
    /// @param fits  which homes may take the child
    /// @param worth of a home for the child: more is better
    public Optional<Booking> book(
            Draws draws, While asked, Predicate<MadeUpHome> fits, ToIntFunction<MadeUpHome> worth) {
        int best = -1;
        int most = Integer.MIN_VALUE;
        int longest = -1;
        int longestUntil = asked.from() + LEAST_STAY - 1;
        int seen = 0;
        int first = beds.isEmpty() ? 0 : draws.below(beds.size());
        for (int i = 0; i < beds.size() && seen < CHOICES; i++) {
            int bed = (first + i) % beds.size();
            MadeUpHome home = beds.get(bed).home();
            int until = fits.test(home) ? free(bed, asked) : -1;
            if (until == asked.until()) {
                seen++;
                if (worth.applyAsInt(home) > most) {
                    most = worth.applyAsInt(home);
                    best = bed;
                }
            } else if (until > longestUntil) {
                longestUntil = until;
                longest = bed;
            }
        }
        int chosen = best >= 0 ? best : longest;
        return chosen < 0
                ? Optional.empty()
                : Optional.of(book(chosen, asked.from(), best >= 0 ? asked.until() : longestUntil));
    }

    private Booking book(int bed, int from, int until) {
        List<int[]> all = booked.get(bed);
        int at = all.size();
        while (at > 0 && all.get(at - 1)[0] > from) {
            at--;
        }
        all.add(at, new int[] {from, until});
        return new Booking(
                bed,
                beds.get(bed),
                until,
                until == beds.get(bed).home().registered().closed());
    }

    /// The same, given up early: the bed is free from then on.
    ///
    /// @param day after the booking began and before it would have ended
    public Booking giveUp(Booking booking, int day) {
        for (int[] one : booked.get(booking.number())) {
            if (one[1] == booking.until() && one[0] < day && day < one[1]) {
                one[1] = day;
                return new Booking(booking.number(), booking.bed(), day, false);
            }
        }
        throw new IllegalArgumentException("day (%d) must lie in the booking".formatted(day));
    }

    /// The day up to which a bed is free from the first day asked for, at most the last; -1 where it is
    /// not free.
    private int free(int bed, While asked) {
        MadeUpHome.Registered home = beds.get(bed).home().registered();
        if (home.opened() > asked.from() || home.closed() <= asked.from()) {
            return -1;
        }
        int until = Math.min(asked.until(), home.closed());
        List<int[]> all = booked.get(bed);
        for (int i = all.size() - 1; i >= 0; i--) {
            int[] one = all.get(i);
            if (one[1] <= asked.from()) {
                break; // what is booked earlier ends earlier
            }
            if (one[0] <= asked.from()) {
                return -1;
            }
            until = Math.min(until, one[0]);
        }
        return until;
    }

    /// A bed that fits, without regard to who lives in it: for stays that no return tells of.
    public Optional<Bed> any(Draws draws, Predicate<MadeUpHome> fits) {
        int first = beds.isEmpty() ? 0 : draws.below(beds.size());
        for (int i = 0; i < beds.size(); i++) {
            Bed bed = beds.get((first + i) % beds.size());
            if (fits.test(bed.home())) {
                return Optional.of(bed);
            }
        }
        return Optional.empty();
    }
}
