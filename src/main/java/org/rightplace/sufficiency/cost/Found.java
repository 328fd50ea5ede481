package org.rightplace.sufficiency.cost;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.PlaceKind;

/// A place that was found for a child, with what it was agreed to cost.
///
/// @param authority that looks after the child
/// @param on        the day it was agreed to begin or written down
/// @param kind      empty where nothing is said
/// @param isWithNobody whether the record says that it is registered with nobody
/// @param outside   whether it lies outside the authority; empty where that is not known
/// @param needs     how many needs were judged at level 2 or 3 by that day; empty where none was judged
///     at all
/// @param fee       empty where no cost is recorded: it is then unknown, and never filled in
public record Found(
        String authority,
        LocalDate on,
        Optional<PlaceKind> kind,
        boolean isWithNobody,
        Optional<Boolean> outside,
        OptionalInt needs,
        Optional<WeeklyFee> fee) {

    /// A place as a referral tells of it.
    ///
    /// @param needs how many were judged at level 2 or 3 by the day; empty where none was judged
    public static Found of(String authority, LocalDate on, Arranged place, OptionalInt needs) {
        Optional<Boolean> outside = switch (place.where()) {
            case Arranged.Area.InAuthority(String there, boolean _) -> Optional.of(!there.equals(authority));
            case Arranged.Area.NotInEngland() -> Optional.of(true);
            case Arranged.Area.NotAPlace(), Arranged.Area.NotSaid() -> Optional.empty();
        };
        return new Found(
                authority,
                on,
                place.kind(),
                place.registration() instanceof Arranged.Registration.Unregistered,
                outside,
                needs,
                place.cost().map(Arranged.Cost::fee).filter(WeeklyFee::isSaid));
    }

    /// What is known of the weekly cost.
    public Known known() {
        if (fee.flatMap(WeeklyFee::total).isEmpty()) {
            return Known.NOT_RECORDED;
        }
        return fee.get().isSlip() ? Known.A_SLIP : Known.YES;
    }

    /// Pounds a week; 0 where [#known] says that it is not.
    double pounds() {
        return known() == Known.YES
                ? fee.flatMap(WeeklyFee::total).map(Pence::pence).orElse(0L) / 100.0
                : 0;
    }

    /// Whether the weekly cost of a place is known.
    public enum Known implements Worded {
        YES("Known"),
        NOT_RECORDED("No total is recorded"),
        A_SLIP("Below 100 or above 100,000 pounds: taken for a slip");

        private final String words;

        Known(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
