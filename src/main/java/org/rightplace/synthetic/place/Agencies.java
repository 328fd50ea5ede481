package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.care.child.ProviderKind;

/// Fostering agencies and providers of supported accommodation, as many in each place as its constituency has; and
/// each authority's own fostering service. Each authority works with those nearest: assumed.
///
/// @param fostering by the number of the authority
/// @param supported by the number of the authority
public record Agencies(List<List<Agency>> fostering, List<List<Agency>> supported) {

    private static final int WORKED_WITH = 9;
    private static final int OWN = 60_000;
    private static final int SUPPORTED = 70_000;
    private static final int FOSTERING = 80_000;

    static Agencies of(Tables tables, Land land) {
        List<Agency> fostering = agencies(tables, land, ProvisionType.INDEPENDENT_FOSTERING_AGENCY, FOSTERING);
        List<Agency> supported = agencies(tables, land, ProvisionType.SUPPORTED_ACCOMMODATION, SUPPORTED);
        List<List<Agency>> nearFostering = new ArrayList<>();
        List<List<Agency>> nearSupported = new ArrayList<>();
        for (MadeUpAuthority authority : land.authorities()) {
            List<Agency> near = new ArrayList<>(nearest(of(fostering, ProviderKind.PR4), authority, land));
            near.addAll(nearest(of(fostering, ProviderKind.PR5), authority, land).stream()
                    .limit(3)
                    .toList());
            nearFostering.add(near);
            nearSupported.add(nearest(supported, authority, land));
        }
        return new Agencies(nearFostering, nearSupported);
    }

    /// The number of an authority's own fostering service.
    public static String ownService(int authority) {
        return urn(OWN + authority);
    }

    private static String urn(int number) {
        return "%s%05d".formatted(Urn.MADE_UP, number);
    }

    private static List<Agency> agencies(Tables tables, Land land, ProvisionType type, int from) {
        List<Agency> agencies = new ArrayList<>();
        for (OutcomeRow row : tables.outcomes().rows()) {
            Place place = land.modelled().get(row.constituency());
            if (row.type() == type && place != null && row.sector() != Sector.LOCAL_AUTHORITY) {
                ProviderKind kind = row.sector() == Sector.VOLUNTARY ? ProviderKind.PR5 : ProviderKind.PR4;
                for (int i = 0; i < row.tally().homes(); i++) {
                    agencies.add(new Agency(urn(from + agencies.size()), kind, place.number()));
                }
            }
        }
        return agencies;
    }

    private static List<Agency> of(List<Agency> all, ProviderKind kind) {
        return all.stream().filter(agency -> agency.kind() == kind).toList();
    }

    private static List<Agency> nearest(List<Agency> all, MadeUpAuthority authority, Land land) {
        Place middle = authority.places().getFirst();
        return all.stream()
                .sorted(Comparator.comparingDouble((Agency agency) ->
                                land.places().get(agency.place()).metres(middle))
                        .thenComparing(Agency::urn))
                .limit(WORKED_WITH)
                .toList();
    }
}
