package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Requirements.Cultural;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.link.child.Cohort;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Call.Condition;

/// A child for whom a home is sought, with all that is known of what would be right. What is not known
/// is empty, and never filled in.
///
/// @param child  under a pseudonym, with the authority that looks after the child
/// @param call   what the profile calls for
/// @param care   how much care the needs take at most, as the profile has it
/// @param places that matter to the child, to be near or away from
/// @param asked  what the newest referral asks for
/// @param home   in which the child lives; empty where in none, or nobody recorded in which
public record Seeker(
        Cohort.Key child,
        Call call,
        Optional<CareIntensity> care,
        List<PlaceThatMatters> places,
        Asked asked,
        Optional<Urn> home) {

    public Seeker {
        places = List.copyOf(places);
    }

    /// What a referral asks for beside needs; empty where it does not say.
    ///
    /// @param siblings   brothers and sisters who are to live with the child, 0 or more
    /// @param company    whom the child may live with
    /// @param therapy    whether therapeutic support is asked for
    /// @param culture    whether the home must meet needs of culture or faith
    /// @param ownArea    whether a place in the child's own authority is preferred, or one outside
    /// @param by         how soon
    public record Asked(
            OptionalInt siblings,
            Optional<Company> company,
            Optional<Boolean> therapy,
            Optional<Boolean> culture,
            Optional<Boolean> ownArea,
            Optional<NeededBy> by) {

        /// Nothing asked.
        public static final Asked NOTHING = new Asked(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// What is known of a child.
    ///
    /// @param places what matters to the child
    public static Seeker of(Demand.OneChild child, List<PlaceThatMatters> places) {
        Optional<CareIntensity> care = child.profile().domains().stream()
                .flatMap(in -> in.heard().stream().findFirst().stream())
                .flatMap(need -> need.extent().careIntensity().stream())
                .max(Comparator.naturalOrder());
        return new Seeker(
                child.asking().child(),
                child.asking().call(),
                care,
                places.stream().distinct().toList(),
                child.referral().map(Seeker::asked).orElse(Asked.NOTHING),
                child.asking().lives() instanceof Lives.In(Urn home) ? Optional.of(home) : Optional.empty());
    }

    private static Asked asked(Referral referral) {
        Requirements requirements = referral.requirements();
        Availability availability = referral.availability();
        return new Asked(
                switch (availability.siblings()) {
                    case Siblings.With(int count) -> OptionalInt.of(count);
                    case Siblings.None() -> OptionalInt.of(0);
                    case Siblings.NotSaid() -> OptionalInt.empty();
                },
                requirements.company(),
                requirements.support().map(support -> support.contains(Support.THERAPEUTIC)),
                requirements
                        .cultural()
                        .filter(said -> said == Cultural.REQUIRED || said == Cultural.NOT_REQUIRED)
                        .map(said -> said == Cultural.REQUIRED),
                availability.localPreferred(),
                availability.neededBy());
    }

    /// How many places the child and the brothers and sisters who must be together take, 1 or more.
    public int placesNeeded() {
        return 1 + asked.siblings().orElse(0);
    }

    /// Whether the child is to live without other children.
    public boolean isSolo() {
        return call.child().asks().contains(Condition.SOLO);
    }

    /// What is asked for and cannot all be had. Each names both sides, so that somebody can decide.
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (isSolo() && asked.siblings().orElse(0) > 0) {
            found.add(new Contradiction.AloneWithSiblings(asked.siblings().getAsInt()));
        }
        if (isSolo()
                && asked.company()
                        .filter(one -> one != Company.SOLO && one != Company.NO_PREFERENCE)
                        .isPresent()) {
            found.add(new Contradiction.AloneInCompany(asked.company().get()));
        }
        for (PlaceThatMatters avoid : places) {
            for (PlaceThatMatters near : places) {
                if (avoid.wanted() == Wanted.AVOID
                        && near.wanted() == Wanted.BE_NEAR
                        && avoid.area().equals(near.area())) {
                    found.add(new Contradiction.AwayAndNear(avoid.area(), avoid.reason(), near.reason()));
                }
            }
        }
        if (asked.ownArea().equals(Optional.of(true))
                && places.stream()
                        .anyMatch(place ->
                                place.wanted() == Wanted.AVOID && place.area().equals(child.authority()))) {
            found.add(new Contradiction.OwnAreaToAvoid(child.authority()));
        }
        return List.copyOf(found);
    }

    /// Two things asked for that exclude each other.
    public sealed interface Contradiction {

        /// To live alone, and with brothers or sisters.
        record AloneWithSiblings(int siblings) implements Contradiction {}

        /// To live alone, and with other children.
        record AloneInCompany(Company company) implements Contradiction {}

        /// To be kept from an area, and near to it.
        record AwayAndNear(String area, PlaceThatMatters.Reason away, PlaceThatMatters.Reason near)
                implements Contradiction {}

        /// A place in the own authority is preferred, and the child must be kept from it.
        record OwnAreaToAvoid(String authority) implements Contradiction {}
    }
}
