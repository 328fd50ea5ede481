package org.rightplace.link.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.need.NeedDomain;

/// What is known of a home on a day.
///
/// Its newest record at or before the day speaks for it as a whole: what an older one said and the newest does not is
/// *not said*. Beside it stands its registration. Of each need the strongest evidence comes first, and nothing that is
/// told is dropped.
///
/// @param day            the day asked for
/// @param records        the newest at or before it; none, one, or several of the same day from several files
/// @param capacity       the newest at or before it
/// @param abilities      by domain; a domain that is missing is not said
/// @param contradictions what cannot all be so
public record KnownHome(
        Urn home,
        LocalDate day,
        List<Capability> records,
        Optional<Capacity> capacity,
        Optional<RestrictedListing> listing,
        List<Backed> abilities,
        List<Contradiction> contradictions) {

    public KnownHome {
        records = List.copyOf(records);
        abilities = List.copyOf(abilities);
        contradictions = List.copyOf(contradictions);
    }

    /// All that is told of one need.
    ///
    /// @param told one or more, the strongest evidence first; of equal evidence no level first, then the lowest
    public record Backed(NeedDomain domain, List<Told> told) {
        public Backed {
            told = List.copyOf(told);
            if (told.isEmpty()) {
                throw new IllegalArgumentException("nothing is told of %s".formatted(domain));
            }
        }

        /// What has the strongest evidence; it may say no level.
        public Ability strongest() {
            return told.getFirst().ability();
        }

        /// What has the strongest evidence among that which says a level; empty where nothing does.
        public Optional<Ability> strongestLevel() {
            return told.stream()
                    .map(Told::ability)
                    .filter(ability -> ability.highest().isPresent())
                    .findFirst();
        }
    }

    /// An ability, and where it is told.
    ///
    /// @param on the day of the record; empty for a registration
    public record Told(Ability ability, Optional<LocalDate> on) {}

    /// Things told of a home that cannot all be so. Which is, is not decided here.
    public sealed interface Contradiction {

        /// Different levels of one need.
        ///
        /// @param told those that say a level, the strongest evidence first
        record LevelsDiffer(NeedDomain domain, List<Told> told) implements Contradiction {
            public LevelsDiffer {
                told = List.copyOf(told);
            }
        }

        /// The home says that it cannot meet a need that it is registered for.
        record RegisteredAndCannot(NeedDomain domain) implements Contradiction {}

        /// The home and its listing say different numbers of registered places.
        record PlacesDiffer(int said, int listed) implements Contradiction {}
    }

    /// What is known of a home on a day.
    ///
    /// @param capabilities records of any homes and days
    /// @param capacities   of any homes and days; of several of one day, the last counts
    /// @param listing      the home's own, as at the day
    public static KnownHome of(
            HomeDay asked,
            Collection<Capability> capabilities,
            Collection<Capacity> capacities,
            Optional<RestrictedListing> listing) {
        listing.filter(one -> !one.urn().equals(asked.home().value())).ifPresent(one -> {
            throw new IllegalArgumentException("listing (%s) is not of home (%s)".formatted(one.urn(), asked.home()));
        });
        List<Capability> records = newest(
                capabilities.stream()
                        .filter(one -> one.home().equals(asked.home()))
                        .toList(),
                Capability::on,
                asked.day());
        List<Capacity> rooms = newest(
                capacities.stream()
                        .filter(one -> one.home().equals(asked.home()))
                        .toList(),
                Capacity::on,
                asked.day());
        Optional<Capacity> capacity = rooms.isEmpty() ? Optional.empty() : Optional.of(rooms.getLast());
        List<Backed> abilities = abilities(records, listing);
        return new KnownHome(
                asked.home(),
                asked.day(),
                records,
                capacity,
                listing,
                abilities,
                contradictions(abilities, capacity, listing));
    }

    /// A home and a day.
    public record HomeDay(Urn home, LocalDate day) {}

    private static <T> List<T> newest(List<T> all, Function<T, LocalDate> on, LocalDate day) {
        Optional<LocalDate> last =
                all.stream().map(on).filter(one -> !one.isAfter(day)).max(Comparator.naturalOrder());
        return last.map(newest ->
                        all.stream().filter(one -> on.apply(one).equals(newest)).toList())
                .orElse(List.of());
    }

    private static List<Backed> abilities(List<Capability> records, Optional<RestrictedListing> listing) {
        Map<NeedDomain, List<Told>> told = new EnumMap<>(NeedDomain.class);
        for (Capability record : records) {
            for (Ability ability : record.abilities()) {
                told.computeIfAbsent(ability.domain(), domain -> new ArrayList<>())
                        .add(new Told(ability, Optional.of(record.on())));
            }
        }
        listing.map(Registration::abilities)
                .orElse(List.of())
                .forEach(ability -> told.computeIfAbsent(ability.domain(), domain -> new ArrayList<>())
                        .add(new Told(ability, Optional.empty())));
        List<Backed> abilities = new ArrayList<>();
        told.forEach((domain, all) -> {
            all.sort(Comparator.comparing((Told one) -> one.ability().evidence())
                    .reversed()
                    .thenComparingInt(one -> one.ability().highest().orElse(-1)));
            abilities.add(new Backed(domain, all));
        });
        return abilities;
    }

    private static List<Contradiction> contradictions(
            List<Backed> abilities, Optional<Capacity> capacity, Optional<RestrictedListing> listing) {
        List<Contradiction> found = new ArrayList<>();
        for (Backed backed : abilities) {
            List<Told> levels = backed.told().stream()
                    .filter(one -> one.ability().highest().isPresent())
                    .toList();
            if (levels.stream().map(one -> one.ability().highest()).distinct().count() > 1) {
                found.add(new Contradiction.LevelsDiffer(backed.domain(), levels));
            }
            boolean registered = backed.told().stream().anyMatch(one -> one.on().isEmpty());
            if (registered
                    && levels.stream().anyMatch(one -> one.ability().highest().equals(OptionalInt.of(0)))) {
                found.add(new Contradiction.RegisteredAndCannot(backed.domain()));
            }
        }
        OptionalInt said = capacity.map(Capacity::registered).orElse(OptionalInt.empty());
        OptionalInt listed = listing.map(RestrictedListing::places).orElse(OptionalInt.empty());
        if (said.isPresent() && listed.isPresent() && said.getAsInt() != listed.getAsInt()) {
            found.add(new Contradiction.PlacesDiffer(said.getAsInt(), listed.getAsInt()));
        }
        return found;
    }
}
