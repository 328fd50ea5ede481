package org.rightplace.care.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.Need.Source;

/// What a child needs on a day, in all sixteen domains, as somebody who knows the child judged it on this product's own
/// form. The child's own words are no part of it: see [OwnWords].
///
/// A profile is never changed. Who sees it otherwise writes the next version, and both are kept.
///
/// @param child     under a pseudonym
/// @param authority that looks after the child; its code or name
/// @param on        the day it describes
/// @param filledBy  who wrote this version, and when
/// @param tookPart  whether the child took part; empty where it is not said
/// @param needs     all sixteen, in the order of [NeedDomain]; *not known* where nothing is said
/// @param version   1 for the first
public record NeedsProfile(
        Pseudonym child,
        String authority,
        LocalDate on,
        Occasion occasion,
        WrittenBy filledBy,
        Optional<Boolean> tookPart,
        List<Need> needs,
        int version) {

    public NeedsProfile {
        if (version < 1) {
            throw new IllegalArgumentException("version (%d) of a profile must be 1 or more".formatted(version));
        }
        Map<NeedDomain, Need> said = new EnumMap<>(NeedDomain.class);
        for (Need need : needs) {
            if (said.put(need.domain(), need) != null) {
                throw new IllegalArgumentException("a profile names %s twice".formatted(need.domain()));
            }
            if (need.readFrom().source() != Source.NEEDS_PROFILE || !need.on().equals(on)) {
                throw new IllegalArgumentException("a profile of %s cannot hold a need read from %s on %s"
                        .formatted(on, need.readFrom().source().title(), need.on()));
            }
        }
        List<Need> all = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            Need need = said.get(domain);
            all.add(need == null ? need(domain, new NeedLevel.NotKnown(), Extent.NOT_SAID, on) : need);
        }
        needs = List.copyOf(all);
    }

    /// A need as this form tells it.
    public static Need need(NeedDomain domain, NeedLevel level, Extent extent, LocalDate on) {
        return new Need(domain, level, extent, new ReadFrom(Source.NEEDS_PROFILE, domain.slug()), on);
    }

    /// What it says of a domain.
    public Need need(NeedDomain domain) {
        return needs.stream()
                .filter(need -> need.domain() == domain)
                .findFirst()
                .orElseThrow();
    }

    /// The next version of it.
    ///
    /// @param by who writes it, and when
    public NeedsProfile changed(List<Need> needs, Optional<Boolean> tookPart, WrittenBy by) {
        return new NeedsProfile(child, authority, on, occasion, by, tookPart, needs, version + 1);
    }

    /// The last version of each of some profiles, by child and then by day.
    public static List<NeedsProfile> newest(Collection<NeedsProfile> profiles) {
        Map<Key, NeedsProfile> last = new TreeMap<>();
        for (NeedsProfile profile : profiles) {
            last.merge(profile.key(), profile, (one, other) -> one.version() >= other.version() ? one : other);
        }
        return List.copyOf(last.values());
    }

    /// What all versions of it share.
    public Key key() {
        return new Key(child, on, occasion);
    }

    /// What all versions of a profile share.
    public record Key(Pseudonym child, LocalDate on, Occasion occasion) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byChild = child.compareTo(other.child);
            int byDay = byChild != 0 ? byChild : on.compareTo(other.on);
            return byDay != 0 ? byDay : occasion.compareTo(other.occasion);
        }
    }

    /// When a profile is made.
    public enum Occasion implements Worded {
        AT_ACCOMMODATION("When the child was accommodated"),
        REVIEW("At a review");

        private final String words;

        Occasion(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
