package org.rightplace.sufficiency.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.Worded;
import org.rightplace.estimate.Shapley;
import org.rightplace.sufficiency.cost.Found.Known;

/// What a change of the weekly cost of all places found in a time is made of, against the time of the
/// same length before.
///
/// The weekly cost is, over kinds of place, bands of need, and inside or outside the authority: how
/// many places were found, times the share of each kind, times the share of each band within the kind,
/// times the share inside and outside within both, times the mean price there. Each of the five is
/// changed in every order ([Shapley]), so that the parts add up to the change. Where one of the two
/// times has no place of some sort, its shares and price are taken from the other, so that a sort that
/// comes or goes counts as a change of shares and never of price.
///
/// @param before places found with a known cost in the earlier time
/// @param after  and in the later
/// @param split  in pounds a week
/// @param rise   of prices in general, taken out of the part that is price
public record ChangeOfCost(Period earlier, Period later, int before, int after, Shapley<Factor> split, Rise rise) {

    /// How much prices in general rose between the two times, by an index that the reader states. None is
    /// supposed.
    ///
    /// @param share of the earlier prices, above -1; 0 for none stated
    /// @param index its name; empty text for none stated
    public record Rise(double share, String index) {

        /// No index.
        public static final Rise NOT_STATED = new Rise(0, "");

        public Rise {
            if (!(share > -1 && share <= 10)) {
                throw new IllegalArgumentException(
                        "rise of prices (%s) must be above -100%% and at most 1,000%%".formatted(share));
            }
        }

        /// Whether any is stated.
        public boolean isStated() {
            return share != 0;
        }
    }

    /// From one day to another, both included.
    public record Period(LocalDate from, LocalDate to) {}

    /// What can change the cost.
    public enum Factor implements Worded {
        VOLUME("how many places were found"),
        KIND("which kinds of place, such as homes in place of foster care"),
        NEED("how many higher needs the children have"),
        DISTANCE("inside or outside the authority"),
        INFLATION("the rise of prices in general, by the index stated"),
        PRICE("the price of places of the same sort");

        private final String words;

        Factor(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Splits the change.
    ///
    /// @param rise of prices in general; the part that is price is then what lies beyond it
    public static ChangeOfCost of(List<Found> places, Period earlier, Period later, Rise rise) {
        Side before = Side.of(known(places, earlier));
        Side after = Side.of(known(places, later));
        Set<String> kinds = new TreeSet<>(before.kinds.keySet());
        kinds.addAll(after.kinds.keySet());
        Shapley<Factor> split = Shapley.of(List.of(Factor.values()), changed -> {
            Side volume = changed.contains(Factor.VOLUME) ? after : before;
            double sum = 0;
            for (String kind : kinds) {
                double share = (changed.contains(Factor.KIND) ? after : before).kinds.getOrDefault(kind, 0.0);
                if (share > 0) {
                    sum += share * mean(new Sort(kind, before, after), changed);
                }
            }
            // later prices are taken in the money of the earlier time, and the rise put on as a part of its own
            double beyond = changed.contains(Factor.PRICE) ? 1 / (1 + rise.share()) : 1;
            double general = changed.contains(Factor.INFLATION) ? 1 + rise.share() : 1;
            return volume.number * sum * beyond * general;
        });
        return new ChangeOfCost(earlier, later, before.number, after.number, split, rise);
    }

    private static List<Found> known(List<Found> places, Period period) {
        return UnitCosts.within(places, period.from(), period.to()).stream()
                .filter(place -> place.known() == Known.YES)
                .toList();
    }

    private record Sort(String key, Side before, Side after) {

        /// The side whose numbers count: the one asked for, unless it has no place of this sort.
        Side side(boolean changed) {
            Side asked = changed ? after : before;
            Side other = changed ? before : after;
            return asked.below.containsKey(key) || asked.price.containsKey(key) ? asked : other;
        }

        Sort further(String part) {
            return new Sort(key + " | " + part, before, after);
        }
    }

    /// The mean price of a kind, with bands of need, distance and price of the sides asked for.
    private static double mean(Sort kind, Set<Factor> changed) {
        double sum = 0;
        for (Map.Entry<String, Double> band :
                shares(kind, changed.contains(Factor.NEED)).entrySet()) {
            Sort ofBand = kind.further(band.getKey());
            for (Map.Entry<String, Double> there :
                    shares(ofBand, changed.contains(Factor.DISTANCE)).entrySet()) {
                Sort cell = ofBand.further(there.getKey());
                double price = cell.side(changed.contains(Factor.PRICE)).price.getOrDefault(cell.key(), 0.0);
                sum += band.getValue() * there.getValue() * price;
            }
        }
        return sum;
    }

    private static Map<String, Double> shares(Sort sort, boolean changed) {
        return sort.side(changed).below.getOrDefault(sort.key(), Map.of());
    }

    /// One time.
    private static final class Side {
        private final int number;
        private final Map<String, Double> kinds = new TreeMap<>();
        private final Map<String, Map<String, Double>> below = new TreeMap<>(); // shares within a sort
        private final Map<String, Double> price = new TreeMap<>(); // mean, by kind | band | distance

        private Side(int number) {
            this.number = number;
        }

        static Side of(List<Found> places) {
            var side = new Side(places.size());
            Map<String, List<Found>> byKind = group(places, By.KIND);
            byKind.forEach((kind, ofKind) -> {
                side.kinds.put(kind, (double) ofKind.size() / places.size());
                Map<String, List<Found>> bands = group(ofKind, By.NEED);
                bands.forEach((band, ofBand) -> {
                    String sort = kind + " | " + band;
                    side.below
                            .computeIfAbsent(kind, k -> new TreeMap<>())
                            .put(band, (double) ofBand.size() / ofKind.size());
                    group(ofBand, By.DISTANCE).forEach((where, there) -> {
                        side.below
                                .computeIfAbsent(sort, k -> new TreeMap<>())
                                .put(where, (double) there.size() / ofBand.size());
                        side.price.put(
                                sort + " | " + where,
                                there.stream()
                                        .mapToDouble(Found::pounds)
                                        .average()
                                        .orElse(0));
                    });
                });
            });
            return side;
        }

        private static Map<String, List<Found>> group(List<Found> places, By by) {
            Map<String, List<Found>> groups = new TreeMap<>();
            places.forEach(place ->
                    groups.computeIfAbsent(by.of(place), g -> new ArrayList<>()).add(place));
            return groups;
        }
    }
}
