package org.rightplace.capability;

import java.util.Optional;
import org.rightplace.care.Provider;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Region;
import org.rightplace.link.home.KnownHome;

/// A home, where it lies as far as may be told, and what is recorded of it.
///
/// @param provider as the newest register lists it; empty for a home that it does not list
public record RecordedHome(Urn home, Lies lies, Optional<Provider> provider, KnownHome known) {

    /// Where a home lies: never finer than its constituency.
    ///
    /// @param told the authority in the words of the home's own record or listing; empty where nothing
    ///     says
    public record Lies(
            Optional<Constituency> constituency, Optional<Authority> authority, Optional<Region> region, String told) {

        /// Whether it lies in an area.
        ///
        /// @param area the code of a region, an authority or a constituency, or an authority as a
        ///     record calls it
        public boolean in(String area) {
            return region.map(Region::code).filter(area::equals).isPresent()
                    || authority.map(Authority::code).filter(area::equals).isPresent()
                    || constituency.map(Constituency::code).filter(area::equals).isPresent()
                    || told.equals(area);
        }

        /// What a reader is told: the constituency, or else the authority; empty text where neither is
        /// known.
        public String words() {
            return constituency
                    .map(Constituency::name)
                    .or(() -> authority.map(Authority::name))
                    .orElse(told);
        }
    }

    /// Whether the home itself, or its commissioner, wrote a record of what it can do.
    public boolean isDescribed() {
        return !known.records().isEmpty();
    }

    /// Whether nothing at all is recorded of what it can do: neither a record nor a registration for any
    /// need.
    public boolean isUnrecorded() {
        return known.records().isEmpty() && known.abilities().isEmpty();
    }

    /// What counts of a need: of that which says a level, what has the strongest evidence; where
    /// nothing says one, what has the strongest. Empty where nothing is recorded on evidence of this
    /// strength.
    ///
    /// @param least the weakest evidence that counts
    public Optional<Ability> ability(NeedDomain need, Evidence least) {
        return known.abilities().stream()
                .filter(backed -> backed.domain() == need)
                .flatMap(backed -> backed.told().stream())
                .map(KnownHome.Told::ability)
                .filter(ability -> ability.evidence().isAtLeast(least))
                .reduce((first, next) ->
                        first.highest().isEmpty() && next.highest().isPresent() ? next : first);
    }

    /// Whether anything is recorded of a need, on whatever evidence.
    public boolean speaksOf(NeedDomain need) {
        return known.abilities().stream().anyMatch(backed -> backed.domain() == need);
    }
}
