package org.rightplace.care;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A provider as one release listed it, in that release's words. What a home *can do* is not here:
/// the public register does not hold it.
///
/// @param urn          Ofsted's number for the registration
/// @param type         what it is registered or inspected as
/// @param sector       who owns it
/// @param places       registered maximum, in children (not beds in use); empty for agencies
/// @param registration since when, and whether in use
/// @param where        region, authority and constituency as published: nothing finer is kept
/// @param organisation who owns the registration, as published; empty where the release does not say
/// @param inspection   the latest full inspection; empty where there has been none, or the release leaves it out
public record Provider(
        Urn urn,
        ProvisionType type,
        Sector sector,
        OptionalInt places,
        Registration registration,
        PublishedPlace where,
        String organisation,
        Optional<Inspection> inspection) {

    public Provider {
        if (places.isPresent() && places.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "places (%d) of provider (%s) must be 0 or more".formatted(places.getAsInt(), urn));
        }
    }

    /// The same provider with another latest inspection.
    public Provider withInspection(Optional<Inspection> other) {
        return new Provider(urn, type, sector, places, registration, where, organisation, other);
    }

    /// A registration.
    ///
    /// @param status         whether in use
    /// @param since          the day it was registered; empty in releases before 2019
    /// @param shortBreakOnly whether only for short breaks, where the release says so
    /// @param multiBuilding  whether one registration covers several buildings, where the release says so
    public record Registration(
            RegistrationStatus status, Optional<LocalDate> since, boolean shortBreakOnly, boolean multiBuilding) {}

    /// Where a release says a provider is. Names and addresses of homes are redacted to protect
    /// children, and any finer place is dropped at the door.
    ///
    /// @param region       Government Office Region as published, which may be *Wales*
    /// @param ofstedRegion Ofsted's own eight regions; empty where the release has none
    /// @param authority    local authority as published
    /// @param constituency parliamentary constituency as published; empty where the release has none
    public record PublishedPlace(String region, String ofstedRegion, String authority, String constituency) {}

    /// The latest overall judgement; empty where there is none yet.
    public Optional<Judgement> overall() {
        return inspection.flatMap(Inspection::overall);
    }
}
