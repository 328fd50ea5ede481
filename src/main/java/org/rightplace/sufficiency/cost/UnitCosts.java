package org.rightplace.sufficiency.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.estimate.Bootstrap;
import org.rightplace.sufficiency.cost.Found.Known;

/// The weekly cost of places found in some time, in groups.
///
/// @param groups by the word for the group; groups of fewer than [#FEWEST] known costs show none
public record UnitCosts(LocalDate from, LocalDate to, By by, Group all, Map<String, Group> groups) {

    /// A mean or a median of fewer known costs than this is not shown: it would be single contracts.
    public static final int FEWEST = 5;

    public UnitCosts {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /// A part of the weekly cost, as the Placements Data Standard has them.
    public enum Part implements Worded {
        CORE("Core, for what the statement of purpose promises"),
        ADDITIONAL_SUPPORT("Additional support for this child"),
        EDUCATION("Education with the care"),
        OTHER("Other");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        Optional<Pence> of(WeeklyFee fee) {
            return switch (this) {
                case CORE -> fee.core();
                case ADDITIONAL_SUPPORT -> fee.additionalSupport();
                case EDUCATION -> fee.education();
                case OTHER -> fee.other();
            };
        }
    }

    /// Places of a group.
    ///
    /// @param places  how many were found
    /// @param known   of how many the cost is known, and why it is not of the others
    /// @param mean    pounds a week; empty where fewer than [#FEWEST] are known
    /// @param low     of the middle half, pounds a week
    /// @param median  pounds a week
    /// @param high    of the middle half, pounds a week
    /// @param parts   mean pounds a week of each part, over the places that give all four; empty where
    ///     those are too few
    public record Group(
            int places,
            Map<Known, Integer> known,
            OptionalDouble mean,
            OptionalDouble low,
            OptionalDouble median,
            OptionalDouble high,
            Map<Part, Double> parts) {
        public Group {
            var byKnown = new EnumMap<Known, Integer>(Known.class);
            byKnown.putAll(known);
            known = Collections.unmodifiableMap(byKnown);
            var byPart = new EnumMap<Part, Double>(Part.class);
            byPart.putAll(parts);
            parts = Collections.unmodifiableMap(byPart);
        }

        static Group of(List<Found> places) {
            Map<Known, Integer> known = new EnumMap<>(Known.class);
            places.forEach(place -> known.merge(place.known(), 1, Integer::sum));
            double[] pounds = places.stream()
                    .filter(place -> place.known() == Known.YES)
                    .mapToDouble(Found::pounds)
                    .sorted()
                    .toArray();
            if (pounds.length < FEWEST) {
                return new Group(
                        places.size(),
                        known,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Map.of());
            }
            double sum = 0;
            for (double one : pounds) {
                sum += one;
            }
            return new Group(
                    places.size(),
                    known,
                    OptionalDouble.of(sum / pounds.length),
                    OptionalDouble.of(Bootstrap.at(pounds, 0.25)),
                    OptionalDouble.of(Bootstrap.at(pounds, 0.5)),
                    OptionalDouble.of(Bootstrap.at(pounds, 0.75)),
                    parts(places));
        }

        private static Map<Part, Double> parts(List<Found> places) {
            List<WeeklyFee> whole = places.stream()
                    .filter(place -> place.known() == Known.YES)
                    .flatMap(place -> place.fee().stream())
                    .filter(fee -> !fee.disagrees())
                    .filter(fee -> List.of(Part.values()).stream()
                            .allMatch(part -> part.of(fee).isPresent()))
                    .toList();
            Map<Part, Double> parts = new EnumMap<>(Part.class);
            if (whole.size() >= FEWEST) {
                for (Part part : Part.values()) {
                    parts.put(
                            part,
                            whole.stream()
                                            .mapToLong(fee ->
                                                    part.of(fee).orElseThrow().pence())
                                            .sum()
                                    / 100.0
                                    / whole.size());
                }
            }
            return parts;
        }

        /// How many costs are known.
        public int knownCosts() {
            return known.getOrDefault(Known.YES, 0);
        }
    }

    /// The costs of places found from one day to another.
    public static UnitCosts of(List<Found> places, LocalDate from, LocalDate to, By by) {
        List<Found> within = within(places, from, to);
        Map<String, List<Found>> byGroup = new TreeMap<>();
        within.forEach(place ->
                byGroup.computeIfAbsent(by.of(place), g -> new ArrayList<>()).add(place));
        Map<String, Group> groups = new TreeMap<>();
        byGroup.forEach((group, of) -> groups.put(group, Group.of(of)));
        return new UnitCosts(from, to, by, Group.of(within), groups);
    }

    static List<Found> within(List<Found> places, LocalDate from, LocalDate to) {
        return places.stream()
                .filter(place -> !place.on().isBefore(from) && !place.on().isAfter(to))
                .toList();
    }
}
