package org.rightplace.workbench;

import java.util.Optional;
import org.rightplace.briefing.CaseOf2020Part;
import org.rightplace.briefing.ChildrenToPlacesPage;
import org.rightplace.briefing.ChildrenToPlacesTables;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.geo.Geography;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.register.Grouping;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.published.ChildrenToPlaces;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;

/// Published counts of places against published counts of children, of one day: what a fresh
/// install holds suffices.
public final class PlacesAndChildren {

    private final Shelf shelf;
    private final England england;
    private final Register register;

    PlacesAndChildren(Shelf shelf, England england, Register register) {
        this.shelf = shelf;
        this.england = england;
        this.register = register;
    }

    /// What is asked for.
    ///
    /// @param area ONS's code; empty for all areas
    /// @param by   region, authority or constituency; empty for the area itself, or for regions
    public record Asked(Optional<String> area, Optional<Grouping> by, HomeTypes types, Occupancy occupancy) {}

    /// The walk from a count to what it cannot say.
    public Page walk(Occupancy occupancy) {
        return ChildrenToPlacesPage.walk(
                counted(Grouping.REGION, HomeTypes.ALL),
                counted(Grouping.REGION, HomeTypes.MAINSTREAM),
                occupancy,
                parts(Register.ENGLAND));
    }

    /// The count for some areas, as a page.
    ///
    /// @throws NotHeld if there is no such area, or it does not consist of such areas
    public Page areas(Asked asked) {
        Optional<String> area = asked.area().filter(code -> !code.equals(Register.ENGLAND));
        return ChildrenToPlacesPage.areas(
                counted(asked), asked.occupancy(), area.map(register::areaName), parts(area.orElse(Register.ENGLAND)));
    }

    /// The count for some areas, as a table.
    ///
    /// @throws NotHeld if there is no such area, or it does not consist of such areas
    public Exhibit table(Asked asked) {
        return ChildrenToPlacesTables.whole(
                counted(asked), asked.occupancy(), parts(asked.area().orElse(Register.ENGLAND)));
    }

    /// What the difference between two counts of March 2020 may be.
    public Exhibit caseOf2020() {
        return CaseOf2020Part.exhibit(register.ledger(Register.ENGLAND));
    }

    /// Of what kind an area is; England is taken for a region.
    ///
    /// @throws NotHeld if there is no such area
    public Grouping kind(String area) {
        register.areaName(area);
        return area.equals(Register.ENGLAND) || Region.findByCode(area).isPresent()
                ? Grouping.REGION
                : england.geography().findAuthority(area).isPresent() ? Grouping.AUTHORITY : Grouping.CONSTITUENCY;
    }

    private ChildrenToPlaces counted(Asked asked) {
        if (asked.area().isEmpty()) {
            return counted(asked.by().orElse(Grouping.REGION), asked.types());
        }
        String area = asked.area().get();
        Grouping kind = kind(area);
        Grouping by = asked.by().orElse(kind);
        ChildrenToPlaces all = counted(by, asked.types());
        if (area.equals(Register.ENGLAND)) {
            return asked.by().isEmpty() ? all.englandOnly() : all;
        }
        ChildrenToPlaces within =
                all.only(row -> row.code().equals(area) || (by != kind && isIn(row.code(), area, kind)));
        if (within.rows().isEmpty()) {
            throw new NotHeld(
                    "%s does not consist of areas of the kind “%s”. Ask for regions of England, authorities of a region, or constituencies of a region or an authority."
                            .formatted(register.areaName(area), by.words()));
        }
        return within;
    }

    private boolean isIn(String code, String area, Grouping kind) {
        Geography geography = england.geography();
        return switch (kind) {
            case REGION ->
                geography
                        .findAuthority(code)
                        .map(authority -> authority.region())
                        .or(() -> geography.findConstituency(code).map(found -> found.region()))
                        .map(region -> region.code().equals(area))
                        .orElse(false);
            case AUTHORITY ->
                geography.authoritiesOf(code).stream()
                        .anyMatch(overlap -> overlap.authority().equals(area));
            default -> false;
        };
    }

    private ChildrenToPlaces counted(Grouping by, HomeTypes types) {
        return ChildrenToPlaces.of(facts(), england.lookedAfter(), by, types);
    }

    /// The register of the day on which the children were counted last.
    private Facts facts() {
        return shelf.register(Optional.of(children().asAt()));
    }

    private Release children() {
        return england.release(Kind.LOOKED_AFTER);
    }

    private ChildrenToPlacesTables.Parts parts(String area) {
        return new ChildrenToPlacesTables.Parts(children(), facts().release(), register.ledger(area));
    }
}
