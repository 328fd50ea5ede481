package org.rightplace.match;

import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Judgement;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.sufficiency.gap.Offer;

/// A home that could be considered.
///
/// @param offer        what it offers, with what is not recorded of it
/// @param constituency in which it lies; empty where that is not known
/// @param household    who lives there beside the child
/// @param judgement    of its newest full inspection; empty where there is none
/// @param stay         whether the child lives there already
public record Candidate(
        Offer offer, Optional<String> constituency, Household household, Optional<Judgement> judgement, Stay stay) {

    /// Whether a child lives in a home already.
    public enum Stay {
        /// The child lives somewhere else.
        ELSEWHERE,
        /// The child lives there, and could go on to.
        LIVES_HERE,
        /// The child lives there, and notice is given.
        MUST_LEAVE
    }

    /// Whether the child lives there already.
    public boolean isChildsHome() {
        return stay != Stay.ELSEWHERE;
    }

    /// Places open now; empty where it does not say.
    OptionalInt open() {
        return offer.room().map(Capacity::open).orElse(OptionalInt.empty());
    }

    /// What a place costs a week; empty where it does not say.
    public Optional<Pence> fee() {
        return offer.room().flatMap(Capacity::fee).flatMap(WeeklyFee::total);
    }

    /// How many other children live there; empty where neither the home says so nor a record tells. At
    /// least as many as records tell of.
    public OptionalInt others() {
        OptionalInt said = offer.room().map(Capacity::lived).orElse(OptionalInt.empty());
        if (said.isPresent()) {
            return OptionalInt.of(Math.max(said.getAsInt() - (isChildsHome() ? 1 : 0), household.children()));
        }
        return household.children() > 0 ? OptionalInt.of(household.children()) : OptionalInt.empty();
    }

    /// Whether every child who lives there is known, with needs judged: only then can it be told how
    /// living together may go.
    boolean isHouseholdKnown() {
        OptionalInt others = others();
        return others.isPresent() && others.getAsInt() <= household.judged();
    }
}
