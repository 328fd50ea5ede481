package org.rightplace.synthetic.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Asking;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.care.commissioning.HomeSearch.Declined;
import org.rightplace.care.commissioning.HomeSearch.Ending;
import org.rightplace.care.commissioning.HomeSearch.Meanwhile;
import org.rightplace.care.commissioning.HomeSearch.Notice;
import org.rightplace.care.commissioning.HomeSearch.Urgency;
import org.rightplace.care.commissioning.HomeSearch.Why;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.life.Fit;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.StandIn;

/// Writes requests for a home down as searches in the commissioning log. How many homes are asked, who
/// says no and why is assumed; that the choice is made on fit the more often, the better the home fits,
/// is too.
///
/// @param called   the authority, with the word that says that it is none
/// @param profiles of its children, how many it makes a needs profile for
/// @param knownOn  the last day that the log knows of
record Searching(String called, double profiles, int knownOn) {

    private static final double SENT_TO_ALL = 0.35;

    HomeSearch of(Draws draws, Request request) {
        Optional<Request.Found> found = request.foundBy(knownOn).filter(Request.Found::registered);
        LocalDate given = LocalDate.ofEpochDay(request.asked());
        int notice = request.planned() ? 3 + draws.below(40) : draws.below(2);
        return new HomeSearch(
                StandIn.of(request.number()),
                called,
                new Notice(
                        given,
                        Optional.of(given.plusDays(notice)),
                        Optional.of(request.planned() ? Urgency.PLANNED : Urgency.EMERGENCY),
                        Optional.of(draws.chance(profiles))),
                asking(draws, request, found.isPresent()),
                meanwhile(request),
                ending(draws, request, found));
    }

    private static Asking asking(Draws draws, Request request, boolean settled) {
        int high = high(request);
        boolean toAll = draws.chance(SENT_TO_ALL);
        int homes = 3 + draws.below(8) + draws.below(5 * high + 1) + (toAll ? 30 + draws.below(40 * (high + 1)) : 0);
        int offers = settled ? 1 + draws.below(high > 3 ? 2 : 4) : draws.chance(0.2) ? 1 : 0;
        int left = settled ? offers - 1 : offers;
        int byChild = left > 0 && draws.chance(0.2) ? 1 : 0;
        List<Declined> declined = new ArrayList<>();
        int byHomes = (int) ((homes - offers) * (0.4 + 0.5 * draws.unit()));
        if (byHomes > 0) {
            declined.add(new Declined(By.HOME, OptionalInt.of(byHomes), Optional.of(why(draws, high))));
        }
        if (left - byChild > 0) {
            Why why = draws.chance(0.5) ? Why.NEEDS : draws.chance(0.5) ? Why.LOCATION : Why.PRICE;
            declined.add(new Declined(By.AUTHORITY, OptionalInt.of(left - byChild), Optional.of(why)));
        }
        if (byChild > 0) {
            declined.add(new Declined(By.CHILD_OR_FAMILY, OptionalInt.of(byChild), Optional.of(Why.WISHES)));
        }
        return new Asking(OptionalInt.of(homes), Optional.of(toAll), OptionalInt.of(offers), declined);
    }

    private static int high(Request request) {
        Person person = request.told().child().person();
        int high = 0;
        for (NeedDomain domain : NeedDomain.values()) {
            high += person.needs().level(domain, request.age()) >= Fit.HIGHER ? 1 : 0;
        }
        return high;
    }

    private static Why why(Draws draws, int high) {
        return switch (draws.pick(6 + 6 * high, 20, 5 + 3 * high, 15, 22, 12)) {
            case 0 -> Why.NEEDS;
            case 1 -> Why.MATCHING;
            case 2 -> Why.RISK;
            case 3 -> Why.STAFFING;
            case 4 -> Why.NO_PLACE;
            default -> Why.NO_ANSWER;
        };
    }

    private Meanwhile meanwhile(Request request) {
        int until = request.foundBy(knownOn)
                .map(found -> found.placement().from())
                .orElse(Math.min(knownOn + 1, request.careEnds()));
        int interim = request.meanwhile().map(one -> days(one, until)).orElse(0);
        boolean unregistered = request.found().filter(one -> !one.registered()).isPresent();
        int without = unregistered ? days(request.found().orElseThrow().placement(), knownOn + 1) : 0;
        return new Meanwhile(OptionalInt.of(interim), OptionalInt.of(without));
    }

    private static int days(Placement placement, int until) {
        return Math.max(0, Math.min(placement.to(), until) - placement.from());
    }

    private Ending ending(Draws draws, Request request, Optional<Request.Found> found) {
        if (found.isPresent()) {
            return new Ending.Settled(
                    LocalDate.ofEpochDay(found.get().placement().from()), chosenOn(draws, request, found.get()));
        }
        return request.careEnds() <= knownOn
                ? new Ending.NoLongerNeeded(LocalDate.ofEpochDay(Math.max(request.asked(), request.careEnds())))
                : new Ending.StillOpen();
    }

    private static ChosenOn chosenOn(Draws draws, Request request, Request.Found found) {
        double fit = found.placement()
                .bed()
                .map(bed -> Fit.of(
                        request.told().child().person().needs(),
                        request.age(),
                        bed.home().capability()))
                .orElse(0.0);
        return switch (draws.pick(0.1 + 0.7 * fit, 0.15, 0.6 - 0.4 * fit, 0.1)) {
            case 0 -> ChosenOn.FIT;
            case 1 -> ChosenOn.PRICE;
            case 2 -> ChosenOn.ONLY_ONE;
            default -> ChosenOn.NOT_KNOWN;
        };
    }
}
