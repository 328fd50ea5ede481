package org.rightplace.synthetic.practice;

import java.util.Optional;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Placement;

/// That a place was asked for, for one child, and what came of it.
///
/// @param kind      of place that is asked for
/// @param asked     the day, as [java.time.LocalDate#toEpochDay]
/// @param planned   whether there was time; otherwise the place is needed on the day
/// @param found     what was found, however late; empty where nothing ever was
/// @param meanwhile where the child waits, where that is known to be no lasting place
/// @param careEnds  the first day on which the child is not in care any more
public record Request(
        Told told,
        PlaceKind kind,
        int asked,
        boolean planned,
        Optional<Found> found,
        Optional<Placement> meanwhile,
        int careEnds) {

    public Request {
        if (found.isPresent() && found.get().placement().from() < asked) {
            throw new IllegalArgumentException("place found (%d) must not begin before it was asked for (%d)"
                    .formatted(found.get().placement().from(), asked));
        }
    }

    /// A place that was found.
    ///
    /// @param registered whether it is, with anybody
    public record Found(Placement placement, boolean registered) {}

    /// The same, asked on another day.
    Request on(int day) {
        return new Request(told, kind, day, planned, found, meanwhile, careEnds);
    }

    /// The same, of a child who waits somewhere.
    Request waitingIn(Placement placement) {
        return new Request(told, kind, asked, planned, found, Optional.of(placement), careEnds);
    }

    /// Whether what was found is registered with nobody.
    public boolean isUnregistered() {
        return found.filter(one -> !one.registered()).isPresent();
    }

    /// What was found by a day.
    public Optional<Found> foundBy(int day) {
        return found.filter(one -> one.placement().from() <= day);
    }

    /// The child's number.
    String number() {
        return told.child().person().number();
    }

    /// The child's age when it was asked for; 0 before birth.
    int age() {
        return Math.max(0, told.child().person().age(asked));
    }
}
