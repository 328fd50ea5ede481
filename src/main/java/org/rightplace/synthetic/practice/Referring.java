package org.rightplace.synthetic.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Cost;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Referral;
import org.rightplace.estimate.Draws;
import org.rightplace.geo.MadeUp;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.StandIn;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Place;

/// Writes requests down as referrals in the Placements Data Standard, as a placement team would: what
/// is asked follows from the child's needs, and what was found from where the child came to live.
///
/// @param called    the authority, with the word that says that it is none
/// @param authorities of the world, by number
/// @param knownOn   the last day that the team knows of
record Referring(String called, List<MadeUpAuthority> authorities, Siblings siblings, Costs costs, int knownOn) {

    private static final double TWENTY_MILES = 32_187;
    private static final int SCHOOL_AGE = 4;

    MadeUpReferral of(Draws draws, Request request) {
        Optional<Request.Found> found = request.foundBy(knownOn);
        Asks asks = new Asks(draws, request, found);
        int needed = found.map(one -> one.placement().from()).orElse(request.asked());
        Availability.Siblings with = siblings.wanted(request, needed);
        Availability availability = availability(draws, request, asks, with);
        var referral = new Referral(
                StandIn.of(request.number()),
                called,
                Optional.empty(),
                availability,
                asks.requirements(with),
                asks.recommendation(),
                asks.risks(),
                found.map(one -> arranged(draws, request, one, availability)));
        return new MadeUpReferral(
                request.number(),
                referral,
                found.map(one -> one.placement().where().place().district()));
    }

    private static Availability availability(Draws draws, Request request, Asks asks, Availability.Siblings with) {
        boolean soon = draws.chance(0.3);
        NeededBy neededBy = !request.planned() ? NeededBy.TODAY : soon ? NeededBy.WITHIN_FIVE_DAYS : NeededBy.LATER;
        Optional<OutsideReason> outside = asks.away();
        return new Availability(
                Optional.of(LocalDate.ofEpochDay(request.asked())),
                Optional.of(neededBy),
                with,
                Optional.of(outside.isEmpty()),
                outside);
    }

    private Arranged arranged(Draws draws, Request request, Request.Found found, Availability availability) {
        Placement placement = found.placement();
        LocalDate on = LocalDate.ofEpochDay(placement.from());
        Place where = placement.where().place();
        MadeUpAuthority lies = authorities.get(where.authority());
        String there = MadeUp.authority(lies.code()).orElseThrow();
        boolean inside = there.equals(called);
        return new Arranged(
                Optional.of(on),
                Optional.of(request.kind()),
                registration(found),
                new Area.InAuthority(there, true),
                Optional.of(inside == availability.localPreferred().orElse(true)),
                continuous(draws, request, placement),
                OptionalInt.of(siblings.together(request, placement)),
                Optional.of(new Cost(costs.of(draws, request, found), Optional.of(on))));
    }

    private static Registration registration(Request.Found found) {
        String urn = found.placement().by().urn();
        return !found.registered()
                ? new Registration.Unregistered()
                : Urn.isUrn(urn) ? new Registration.WithOfsted(new Urn(urn)) : new Registration.Elsewhere();
    }

    /// Education goes on for most near home and for few who live far away; not asked of small children.
    private static Optional<Boolean> continuous(Draws draws, Request request, Placement placement) {
        boolean goesOn = draws.chance(
                request.told().child().person().family().home().metres(placement.where()) > TWENTY_MILES ? 0.2 : 0.8);
        return request.age() < SCHOOL_AGE || request.kind() == PlaceKind.SUPPORTED
                ? Optional.empty()
                : Optional.of(goesOn);
    }
}
