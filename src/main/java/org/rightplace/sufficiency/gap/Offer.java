package org.rightplace.sufficiency.gap;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.link.home.KnownHome;
import org.rightplace.link.home.KnownHome.Backed;
import org.rightplace.link.home.KnownHome.Told;

/// A home as it offers itself on a day, with what is not recorded of it.
///
/// @param area      the authority in which it lies; empty where neither a register nor its record says
///     so
/// @param abilities what is told of each need; a domain that is missing is not said, which is not
///     *cannot*
/// @param purposes  none where it does not say
/// @param room      empty where no record of its places is held
public record Offer(
        Urn home,
        Optional<String> area,
        List<Backed> abilities,
        Set<Purpose> purposes,
        Takes takes,
        Setting setting,
        Optional<Capacity> room) {

    public Offer {
        abilities = List.copyOf(abilities);
        var ordered = EnumSet.noneOf(Purpose.class);
        ordered.addAll(purposes);
        purposes = Collections.unmodifiableSet(ordered);
    }

    /// What is known of a home, as it offers itself. Where several records of one day are held, the
    /// last speaks for whom it takes and how it is built; all speak for what it can do.
    public static Offer of(KnownHome known, Optional<String> area) {
        Optional<Capability> last = known.records().isEmpty()
                ? Optional.empty()
                : Optional.of(known.records().getLast());
        return new Offer(
                known.home(),
                area.or(() -> last.flatMap(Capability::authority)),
                known.abilities(),
                last.map(Capability::purposes).orElse(Set.of()),
                last.map(Capability::takes).orElse(Takes.NOT_SAID),
                last.map(Capability::setting).orElse(Setting.NOT_SAID),
                known.capacity());
    }

    /// A home of which nothing is recorded but that it is there.
    public static Offer notRecorded(Urn home, Optional<String> area) {
        return new Offer(home, area, List.of(), Set.of(), Takes.NOT_SAID, Setting.NOT_SAID, Optional.empty());
    }

    /// The same, lying in an authority.
    public Offer in(String authority) {
        return new Offer(home, Optional.of(authority), abilities, purposes, takes, setting, room);
    }

    /// Whether anything is told of what it can do.
    public boolean isDescribed() {
        return !abilities.isEmpty();
    }

    /// Whether it is for short breaks and nothing else.
    public boolean isForShortBreaksOnly() {
        return purposes.equals(Set.of(Purpose.SHORT_BREAK));
    }

    /// The highest level of a need that it is told to meet, at this evidence or a stronger one; the
    /// strongest evidence speaks, and of equally strong the lowest level. Empty where no level is told
    /// at that evidence.
    public OptionalInt level(NeedDomain domain, Evidence least) {
        for (Told told : told(domain)) {
            if (!told.ability().evidence().isAtLeast(least)) {
                return OptionalInt.empty();
            }
            if (told.ability().highest().isPresent()) {
                return told.ability().highest();
            }
        }
        return OptionalInt.empty();
    }

    /// The highest level that anything tells of a need, whatever stands behind it; empty where no level
    /// is told.
    public OptionalInt claimed(NeedDomain domain) {
        return told(domain).stream()
                .flatMapToInt(told -> told.ability().highest().stream())
                .max();
    }

    /// How far it meets a need at a level.
    ///
    /// @param level 1 to [Assessed#HIGHEST]
    public Meets meets(NeedDomain domain, int level, Evidence least) {
        List<Told> told = told(domain);
        OptionalInt sure = level(domain, least);
        if (sure.isPresent() && sure.getAsInt() >= level) {
            return Meets.YES;
        }
        OptionalInt claimed = claimed(domain);
        if (sure.isEmpty()) {
            if (claimed.isPresent() && claimed.getAsInt() >= level) {
                return Meets.CLAIMED;
            }
            if (told.stream().anyMatch(one -> one.ability().highest().isEmpty())) {
                // a permission, or a word without a level: it says that, and not how far
                return told.getFirst().ability().evidence().isAtLeast(least) ? Meets.NOT_RECORDED : Meets.CLAIMED;
            }
        }
        return told.isEmpty() ? Meets.NOT_RECORDED : Meets.NO;
    }

    private List<Told> told(NeedDomain domain) {
        for (Backed backed : abilities) {
            if (backed.domain() == domain) {
                return backed.told();
            }
        }
        return List.of();
    }

    /// How far a home meets a need, from best to worst for a child who has it.
    public enum Meets {
        /// At the level and the evidence asked for.
        YES,
        /// At the level, by its word or its registration only.
        CLAIMED,
        /// Nothing tells.
        NOT_RECORDED,
        /// It tells of a lower level.
        NO
    }
}
