package org.rightplace.link;

import java.util.Optional;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Region;

/// Where something is, as far as a release lets it be known.
///
/// @param region       as published; empty for a provider in Wales
/// @param authority    today's authority; empty where the release names none, or one that is no more
/// @param constituency of 2024; empty where the release names none, or one of 2010
/// @param authorityAsPublished the publisher's word, kept also where it could not be joined; empty where it names none
public record Place(
        Optional<Region> region,
        Optional<Authority> authority,
        Optional<Constituency> constituency,
        String authorityAsPublished) {

    /// Whether it is in England.
    public boolean inEngland() {
        return region.isPresent();
    }
}
