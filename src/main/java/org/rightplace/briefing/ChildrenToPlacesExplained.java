package org.rightplace.briefing;

import java.util.List;
import java.util.Optional;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;

/// What the figures of children against places are: one definition each, for every table and page
/// that has them.
///
/// @param children the release that children are counted in
/// @param places   the release that places are counted in
record ChildrenToPlacesExplained(Release children, Release places) {

    private static final String SUFFICIENCY_ENIGMA = "https://dialogueltd.co.uk/the-sufficiency-enigma/";

    static final Explanation.From SURVEY = new Explanation.From(
            "ICHA, State of the Sector, a survey of providers, 2020: as quoted by Dialogue Ltd (%s); the survey itself was not seen"
                    .formatted(SUFFICIENCY_ENIGMA),
            Optional.empty());

    static final Explanation.From ACCOUNTS = new Explanation.From(
            "Accounts of March 2020 by Dialogue Ltd (%s) and sufficiency.org.uk, which quote published figures"
                    .formatted(SUFFICIENCY_ENIGMA),
            Optional.empty());

    private static Explanation.From from(Release release) {
        return new Explanation.From(
                "%s, %s, as at %s".formatted(release.edition().publisher(), release.title(), Words.day(release.asAt())),
                Optional.of("/releases/" + release.id()));
    }

    /// The count of children.
    Explanation ofChildren() {
        return new Explanation(
                "children-in-homes",
                "Children in secure homes and children's homes",
                "Looked-after children who lived in a secure home or a children's home on that day, by the authority or"
                        + " region responsible for them, wherever in England or beyond the home is.",
                List.of(from(children)),
                "Children who waited for a home, or who lived somewhere else for want of one; children on short breaks;"
                        + " children from outside England; children who live in a home and are not looked after. DfE"
                        + " does not publish secure homes and children's homes apart by area, nor any of this by"
                        + " constituency.",
                "DfE rounds regions and England to the nearest 10, so a published 820 stands for 815 to 824 children."
                        + " Authorities are not rounded; a small number is withheld, and is then not known here.",
                "DfE's own count, from the returns of every authority (SSDA903), as published.",
                "The number of children who need such a home, or the number who live in the homes of this area.");
    }

    /// The count of places.
    Explanation ofPlaces(HomeTypes types) {
        return new Explanation(
                "places-" + types.slug(),
                switch (types) {
                    case ALL -> "Registered places, all types of home";
                    case MAINSTREAM -> "Registered places, mainstream homes only";
                },
                switch (types) {
                    case ALL ->
                        "The most children that may live in the area's children's homes, secure homes and residential"
                                + " special schools registered as children's homes, by their registrations.";
                    case MAINSTREAM ->
                        "The most children that may live in the area's children's homes, by their registrations, without"
                                + " secure homes and schools.";
                },
                List.of(from(places)),
                "Homes that are not registered, supported accommodation, foster homes and homes in Wales. Homes for short"
                        + " breaks and places used by children from outside England are in it, and cannot be taken out:"
                        + " the release does not tell them apart.",
                "A full count, with nothing estimated. Where the release counts by constituency and an authority shares"
                        + " one with another, only the fewest and the most are known.",
                "Registered places added up, from Ofsted's register.",
                "Places open to a child, beds in use, or room for a child with any particular need.");
    }

    /// Children to places.
    Explanation ofRatio(HomeTypes types) {
        return new Explanation(
                "ratio-" + types.slug(),
                "Children to registered places, " + types.words(),
                "Children in secure homes and children's homes, for each registered place: 1 where there are as many"
                        + " children as places, above 1 where there are more children."
                        + (types == HomeTypes.ALL
                                ? ""
                                : " Children in secure homes and in schools are among the children, and those places"
                                        + " are not among the places: the two sides are not of the same kind."),
                List.of(from(children), from(places)),
                "Whoever is left out of the children, and whatever is left out of the places. The children are those of"
                        + " the area's authorities; many live in other areas, and children of other areas live here.",
                "The range beside a ratio is what rounding and shared borders leave open. It is not an interval of"
                        + " sampling, and it does not hold the larger doubt: for whom the places are.",
                "One number divided by the other, in full precision, and rounded only to be shown. It follows no"
                        + " published method: it is the sum that headlines do, done here to be seen through.",
                "Whether there are enough homes, or, where it is below 1, that homes wait for children; a rank of areas.");
    }

    /// Children to the share of places that is supposed to be usable.
    Explanation ofUsable(HomeTypes types, Occupancy occupancy) {
        return new Explanation(
                "usable-" + types.slug(),
                "Children to places, if %s%% of places can be lived in: %s"
                        .formatted(occupancy.perCent(), types.words()),
                "Children in secure homes and children's homes, for each place that could be lived in if %s%% of registered places could."
                        .formatted(occupancy.perCent()),
                List.of(from(children), from(places), SURVEY),
                "All that is left out of children and places. One share for every home and area hides that homes differ:"
                        + " why a place is not used is not in any release.",
                "The range is what rounding and shared borders leave open. The assumption itself has no interval: the"
                        + " survey reported 80 to 85%, of the homes that answered it. Move it to see what it does.",
                "Children divided by places times the assumed share, from the numbers as published. "
                        + assumed(occupancy),
                "A better count. It is the same count with one more assumption in it, and knows no more of any child or"
                        + " home.");
    }

    /// What is supposed, in a sentence.
    static String supposed(Occupancy occupancy) {
        return "Suppose that %s%% of registered places can be lived in.".formatted(occupancy.perCent());
    }

    /// What the occupancy rests on.
    static String assumed(Occupancy occupancy) {
        return (occupancy.equals(Occupancy.ASSUMED)
                        ? "An occupancy of 82.5% is an assumption"
                        : "An occupancy of %s%% is the reader's own assumption; the usual one here, 82.5%%, is one too"
                                .formatted(occupancy.perCent()))
                + ", from a weak source: the middle of the 80 to 85% that providers reported in a trade survey of 2020,"
                + " known at second hand.";
    }

    /// The places of the case of 2020.
    static Explanation ofPlacesIn2020() {
        return new Explanation(
                "places-2020",
                "Places in children's homes, March 2020",
                "The most children that might live in England's children's homes, by their registrations, in March 2020.",
                List.of(ACCOUNTS),
                "What the accounts left out they do not say; they differ by about 300 places among themselves.",
                "9,700 to 9,989 is the spread of the accounts. Ofsted's own later table gives 10,033 for children's homes"
                        + " on 31 March 2020, so even the number of places depends on whom one asks.",
                "As reported; nothing is worked out here.",
                "Places open to a child.");
    }

    /// The children of the case of 2020.
    static Explanation ofChildrenIn2020() {
        return new Explanation(
                "children-2020",
                "Looked-after children in children's homes, March 2020",
                "Children looked after by authorities in England who lived in a children's home on 31 March 2020.",
                List.of(ACCOUNTS),
                "Children on short breaks, from outside England, or living in a home without being looked after; children"
                        + " who waited for a home.",
                "DfE rounds England to the nearest 10.",
                "As reported; nothing is worked out here.",
                "The number of places that were lived in.");
    }

    /// The occupancy that providers reported.
    static Explanation ofOccupancyIn2020() {
        return new Explanation(
                "occupancy-2020",
                "Occupancy reported by providers, 2020",
                "The share of their registered places that were lived in, as providers who answered a survey reported it.",
                List.of(SURVEY),
                "Providers who did not answer; how many did not is not known here.",
                "80 to 85% is the range as quoted. No interval of sampling was seen.",
                "As reported; nothing is worked out here.",
                "An official figure, or a rate that holds for any one home or area.");
    }
}
