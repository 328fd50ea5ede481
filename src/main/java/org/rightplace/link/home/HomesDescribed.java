package org.rightplace.link.home;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.geo.Authority;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;

/// Of how many of an authority's children's homes it is told what they can do.
///
/// @param homes     children's homes of all types in the register, 1 or more
/// @param described of those, with a record of what they can do
public record HomesDescribed(int homes, int described) {

    public HomesDescribed {
        if (homes < 1 || described < 0 || described > homes) {
            throw new IllegalArgumentException(
                    "described (%d) must be 0 to homes (%d), 1 or more".formatted(described, homes));
        }
    }

    /// By the code of the authority; homes that a register puts in no authority of today are left out.
    ///
    /// @param register with homes one by one; of a register that is already added up nothing can be told
    /// @param records the homes of which a record is held
    public static Map<String, HomesDescribed> byAuthority(Facts register, Set<Urn> records) {
        Map<String, HomesDescribed> found = new TreeMap<>();
        for (Entry entry : register.entries()) {
            if (entry.provider().isPresent()
                    && entry.type().isHome()
                    && entry.place().authority().isPresent()) {
                int described = records.contains(entry.provider().get().urn()) ? 1 : 0;
                String authority =
                        entry.place().authority().map(Authority::code).orElseThrow();
                found.merge(
                        authority,
                        new HomesDescribed(1, described),
                        (one, other) ->
                                new HomesDescribed(one.homes() + other.homes(), one.described() + other.described()));
            }
        }
        return found;
    }
}
