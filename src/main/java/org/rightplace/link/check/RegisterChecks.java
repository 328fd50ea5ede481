package org.rightplace.link.check;

import static org.rightplace.link.check.Check.ofEpisodes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.PlacementType;
import org.rightplace.link.check.Filing.Told;
import org.rightplace.link.child.HomeLink;

/// Ofsted's number against the registers that are held, and whether a distance could be worked out. The
/// rules are this program's own, and all of what may be so: a register of one day does not hold every
/// home of a year, and some lists hold inspected homes only.
final class RegisterChecks {
    private RegisterChecks() {}

    private static final List<PlacementType> HOMES = List.of(PlacementType.K1, PlacementType.K2);

    static final List<Check> ALL = List.of(
            ofEpisodes(
                            "RP20",
                            Column.URN,
                            "No register that is held of a day within a year of the episode has Ofsted's number.",
                            t -> isAsked(t) && how(t) == HomeLink.How.NUMBER_NOT_LISTED)
                    .doubtful(),
            ofEpisodes(
                            "RP21",
                            Column.URN,
                            "The register gives the home with Ofsted's number in another authority than the placement's postcode lies in.",
                            t -> isAsked(t) && in(t, HOMES) && how(t) == HomeLink.How.NUMBER_OTHER_AREA)
                    .doubtful(),
            ofEpisodes(
                            "RP22",
                            Column.URN,
                            "Ofsted's number is that of another kind of provider: of none that is a home for a child in a children's home, or of a home for a child in foster care.",
                            t -> isAsked(t)
                                    && link(t).entry()
                                            .filter(entry -> entry.type().isHome() != in(t, HOMES))
                                            .isPresent())
                    .doubtful(),
            ofEpisodes(
                            "RP30",
                            Column.PL_POST,
                            "Both postcodes are given, and no distance could be worked out: at least one of them is none that the postcode directory has.",
                            t -> t.episode().place().homePostcode()
                                    && t.episode().place().placementPostcode()
                                    && t.episode().place().located().metres().isEmpty()
                                    && t.filing().measures())
                    .doubtful());

    private static boolean isAsked(Told told) {
        LocalDate from = told.episode().decom().isBefore(told.filing().year().firstDay())
                ? told.filing().year().firstDay()
                : told.episode().decom();
        return (in(told, HOMES)
                        || told.episode()
                                .place()
                                .type()
                                .map(PlacementType::isFoster)
                                .orElse(false))
                && told.episode()
                        .place()
                        .urn()
                        .filter(Urn::isUrn)
                        .filter(number -> !new Urn(number).isMadeUp())
                        .isPresent()
                && told.filing().registers().speaksOf(from, told.until());
    }

    private static HomeLink link(Told told) {
        LocalDate day = told.until().isBefore(told.filing().year().lastDay())
                ? told.until()
                : told.filing().year().lastDay();
        return told.filing().registers().link(told.episode(), day);
    }

    private static HomeLink.How how(Told told) {
        return link(told).how();
    }

    private static boolean in(Told told, List<PlacementType> types) {
        return told.episode().place().type().map(types::contains).equals(Optional.of(true));
    }
}
