package org.rightplace.care.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.Urn;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;

/// What a home says it can do, on a day. A vector, never one label.
///
/// @param purposes  what it is for, in the order of [Purpose]; one or more
/// @param takes     whom it may take
/// @param abilities at most one for each domain, in the order of [NeedDomain]; a domain that is missing is *not said*,
///     which is not *cannot*
/// @param setting   how it is built and staffed
public record Capability(
        Urn home, LocalDate on, Set<Purpose> purposes, Takes takes, List<Ability> abilities, Setting setting) {

    public Capability {
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("capability of home (%s) must have one purpose or more".formatted(home));
        }
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        List<Ability> ordered = new ArrayList<>(abilities);
        ordered.sort((one, other) -> one.domain().compareTo(other.domain()));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).domain() == ordered.get(i).domain()) {
                throw new IllegalArgumentException("capability of home (%s) names %s twice"
                        .formatted(home, ordered.get(i).domain()));
            }
        }
        abilities = List.copyOf(ordered);
    }

    /// What is said of one domain; empty where nothing is, which is not *cannot*.
    public Optional<Ability> find(NeedDomain domain) {
        return abilities.stream().filter(ability -> ability.domain() == domain).findFirst();
    }

    /// Whom a home may take.
    ///
    /// @param youngest in whole years, included
    /// @param oldest   in whole years, included
    public record Takes(int youngest, int oldest, Sexes sexes) {
        public Takes {
            if (youngest < 0 || oldest > 25 || youngest > oldest) {
                throw new IllegalArgumentException(
                        "ages (%d to %d) must be in order and 0 to 25".formatted(youngest, oldest));
            }
        }
    }

    /// Children of which sex a home takes.
    public enum Sexes {
        ANY,
        FEMALE,
        MALE
    }

    /// That a home can meet a need.
    ///
    /// @param highest  the highest level of need that it can meet, 0 to 3; at 0 it says that it cannot
    /// @param evidence what stands behind that
    public record Ability(NeedDomain domain, int highest, Evidence evidence) {
        public Ability {
            if (highest < 0 || highest > Assessed.HIGHEST) {
                throw new IllegalArgumentException(
                        "highest level (%d) of %s must be 0 to %d".formatted(highest, domain, Assessed.HIGHEST));
            }
        }
    }

    /// How a home is built and staffed; empty parts where it does not say.
    ///
    /// @param solo             whether it can care for one child alone
    /// @param educationOnSite  whether there is a school or teaching on the site
    /// @param stepFree         whether a child who uses a wheelchair can live in it
    /// @param deprivesLiberty  whether it can care for a child under an order that deprives of liberty
    /// @param careStaff        care staff in post, full-time equivalents, rounded to a whole number
    /// @param awakeAtNight     adults awake at night
    public record Setting(
            Optional<Boolean> solo,
            Optional<Boolean> educationOnSite,
            Optional<Boolean> stepFree,
            Optional<Boolean> deprivesLiberty,
            OptionalInt careStaff,
            OptionalInt awakeAtNight) {}
}
