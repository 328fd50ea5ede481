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
import org.rightplace.care.Worded;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;

/// What a home says it can do, on a day. A vector, never one label. Nothing that it does not say is
/// filled in: what is missing is *not said*, which is never *no*.
///
/// @param authority where it lies, as its record calls it; empty where that does not say. A register's
///     word counts before it
/// @param purposes  what it is for, in the order of [Purpose]; none where it does not say
/// @param takes     whom it takes
/// @param abilities at most one for each domain, in the order of [NeedDomain]; a domain that is missing
///     is *not said*, which is not *cannot*
/// @param setting   how it is built and staffed
public record Capability(
        Urn home,
        LocalDate on,
        Optional<String> authority,
        Set<Purpose> purposes,
        Takes takes,
        List<Ability> abilities,
        Setting setting) {

    public Capability {
        var inOrder = EnumSet.noneOf(Purpose.class);
        inOrder.addAll(purposes);
        purposes = Collections.unmodifiableSet(inOrder);
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

    /// A record that does not say where the home lies.
    public Capability(
            Urn home, LocalDate on, Set<Purpose> purposes, Takes takes, List<Ability> abilities, Setting setting) {
        this(home, on, Optional.empty(), purposes, takes, abilities, setting);
    }

    /// The same, lying in an authority.
    public Capability in(String authority) {
        return new Capability(home, on, Optional.of(authority), purposes, takes, abilities, setting);
    }

    /// What is said of one domain; empty where nothing is, which is not *cannot*.
    public Optional<Ability> find(NeedDomain domain) {
        return abilities.stream().filter(ability -> ability.domain() == domain).findFirst();
    }

    /// Whether it says anything but which home, where and on which day.
    public boolean isSaid() {
        return !purposes.isEmpty()
                || !abilities.isEmpty()
                || !takes.equals(Takes.NOT_SAID)
                || !setting.equals(Setting.NOT_SAID);
    }

    /// Whom a home takes; empty parts where it does not say.
    ///
    /// @param youngest in whole years, included
    /// @param oldest   in whole years, included
    public record Takes(OptionalInt youngest, OptionalInt oldest, Optional<Sexes> sexes) {

        /// The highest age that can be written.
        public static final int OLDEST = 25;

        /// Nothing said.
        public static final Takes NOT_SAID = new Takes(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

        public Takes {
            int from = youngest.orElse(0);
            int to = oldest.orElse(OLDEST);
            if (from < 0 || to > OLDEST || from > to) {
                throw new IllegalArgumentException(
                        "ages (%d to %d) must be in order and 0 to %d".formatted(from, to, OLDEST));
            }
        }

        /// Everything said.
        public Takes(int youngest, int oldest, Sexes sexes) {
            this(OptionalInt.of(youngest), OptionalInt.of(oldest), Optional.of(sexes));
        }
    }

    /// Children of which sex a home takes.
    public enum Sexes implements Worded {
        ANY("Any"),
        FEMALE("Female only"),
        MALE("Male only");

        private final String words;

        Sexes(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// That a home can meet a need.
    ///
    /// A registration permits and says no level, so an ability on [Evidence#REGISTERED_FOR] never has
    /// one. Read no level as the lowest and none as the highest: it is *not said*.
    ///
    /// @param highest  the highest level of need that it can meet, 0 to 3; at 0 it says that it cannot;
    ///     empty where no level is said
    /// @param evidence what stands behind that
    public record Ability(NeedDomain domain, OptionalInt highest, Evidence evidence) {
        public Ability {
            if (highest.isPresent() && (highest.getAsInt() < 0 || highest.getAsInt() > Assessed.HIGHEST)) {
                throw new IllegalArgumentException("highest level (%d) of %s must be 0 to %d"
                        .formatted(highest.getAsInt(), domain, Assessed.HIGHEST));
            }
            if (highest.isPresent() && evidence == Evidence.REGISTERED_FOR) {
                throw new IllegalArgumentException(
                        "highest level (%d) of %s cannot be known from a registration, which says none"
                                .formatted(highest.getAsInt(), domain));
            }
        }

        /// An ability up to a level that is said.
        public Ability(NeedDomain domain, int highest, Evidence evidence) {
            this(domain, OptionalInt.of(highest), evidence);
        }

        /// An ability of which no level is said.
        public static Ability ofNoLevel(NeedDomain domain, Evidence evidence) {
            return new Ability(domain, OptionalInt.empty(), evidence);
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
            OptionalInt awakeAtNight) {

        /// Nothing said.
        public static final Setting NOT_SAID = new Setting(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());

        public Setting {
            if (careStaff.orElse(0) < 0 || awakeAtNight.orElse(0) < 0) {
                throw new IllegalArgumentException("care staff (%d) and adults awake at night (%d) must be 0 or more"
                        .formatted(careStaff.orElse(0), awakeAtNight.orElse(0)));
            }
        }
    }
}
