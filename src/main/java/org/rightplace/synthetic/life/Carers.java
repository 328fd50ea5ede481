package org.rightplace.synthetic.life;

import java.util.List;
import java.util.Optional;
import org.rightplace.care.Sector;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.life.Placement.By;
import org.rightplace.synthetic.place.Agencies;
import org.rightplace.synthetic.place.Agency;
import org.rightplace.synthetic.place.Bed;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Place;

/// Who provides a placement. How often it is the authority itself, inside and outside its boundary, is
/// measured for foster care and supported accommodation (`DOMAIN.md` 5.2); in homes it follows from who
/// owns the home.
final class Carers {

    private static final String OTHER_INSPECTOR = "XXXXXXX";
    private static final double OWN_SUPPORTED = 0.15;

    private final MadeUpAuthority authority;
    private final List<Agency> fostering;
    private final List<Agency> supported;

    Carers(MadeUpAuthority authority, Agencies agencies) {
        this.authority = authority;
        this.fostering = agencies.fostering().get(authority.number());
        this.supported = agencies.supported().get(authority.number());
    }

    By of(Draws draws, Setting setting, Place where) {
        boolean outside = where.authority() != authority.number();
        return switch (setting) {
            case KIN -> own();
            case FOSTER -> foster(draws, where, outside);
            case SUPPORTED -> !outside && draws.chance(OWN_SUPPORTED) ? own() : agency(draws, supported);
            case ADOPTION -> new By(Optional.of(ProviderKind.PR1), OTHER_INSPECTOR);
            case PARENTS -> new By(Optional.of(ProviderKind.PR0), "");
            case CARE_HOME, FAMILY_CENTRE, SCHOOL -> new By(Optional.of(ProviderKind.PR4), "");
            case HOSPITAL, CUSTODY -> new By(Optional.of(ProviderKind.PR3), "");
            case OTHER -> new By(Optional.empty(), "");
            case HOME, SECURE -> throw new IllegalArgumentException("a home is provided by who owns it");
        };
    }

    By of(Bed bed) {
        Sector owner = bed.home().registered().owner();
        boolean own = bed.home().place().authority() == authority.number();
        ProviderKind kind = switch (owner) {
            case LOCAL_AUTHORITY -> own ? ProviderKind.PR1 : ProviderKind.PR2;
            case VOLUNTARY -> ProviderKind.PR5;
            case PRIVATE, HEALTH_AUTHORITY, ACADEMY, PUBLIC_SECTOR -> ProviderKind.PR4;
        };
        return new By(Optional.of(kind), bed.home().urn().value());
    }

    private By own() {
        return new By(Optional.of(ProviderKind.PR1), Agencies.ownService(authority.number()));
    }

    private By foster(Draws draws, Place where, boolean outside) {
        int kind = outside ? draws.pick(17, 69, 11, 3) : draws.pick(65, 27, 8, 0);
        return switch (kind) {
            case 0 -> own();
            case 1 -> agency(draws, of(fostering, ProviderKind.PR4));
            case 2 -> agency(draws, of(fostering, ProviderKind.PR5));
            default -> new By(Optional.of(ProviderKind.PR2), Agencies.ownService(where.authority()));
        };
    }

    private List<Agency> of(List<Agency> all, ProviderKind kind) {
        List<Agency> some = all.stream().filter(agency -> agency.kind() == kind).toList();
        return some.isEmpty() ? all : some;
    }

    private By agency(Draws draws, List<Agency> all) {
        if (all.isEmpty()) {
            return own();
        }
        Agency agency = all.get(draws.below(all.size()));
        return new By(Optional.of(agency.kind()), agency.urn());
    }
}
