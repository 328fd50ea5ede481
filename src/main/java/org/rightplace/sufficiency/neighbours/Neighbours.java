package org.rightplace.sufficiency.neighbours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rightplace.care.LookedAfter;
import org.rightplace.geo.Authority;
import org.rightplace.sufficiency.neighbours.Trait.About;

/// How alike authorities are in what they cannot choose: how many children live there, how many of them
/// are looked after, and who those are.
///
/// Each trait is measured in standard deviations over the authorities for which it is published;
/// residents and the rate of children looked after by their logarithms, since twice as many is as far
/// from a small authority as from a large one. The distance of two authorities is the root of the mean,
/// over [what traits are about][About], of the mean square difference of the traits of that kind that
/// are published for both. The tool that is usual in England (T. Benton, T. Chamberlain, R. Wilson and
/// D. Teeman, *The Development of the Children's Services Statistical Neighbour Benchmarking Tool:
/// Final Report*, NFER 2007) has other traits and weights; the choice of traits here, and that kinds
/// weigh the same, are ours.
///
/// Where children are placed, by whom, how far away and under which law is not among the traits: an
/// authority that wants to compare these must not be likened by them.
///
/// @param traits    by which authorities are likened
/// @param distances of each pair that can be compared, under the code that comes first and then the
///     other
/// @param usual     the median of all distances
public record Neighbours(int year, List<Trait> traits, Map<String, Map<String, Likeness>> distances, double usual) {

    /// Two authorities are compared where traits of this many kinds, of five, are published for both.
    public static final int KINDS_NEEDED = 4;

    public Neighbours {
        traits = List.copyOf(traits);
        Map<String, Map<String, Likeness>> ordered = new TreeMap<>();
        distances.forEach((one, others) -> ordered.put(one, Collections.unmodifiableMap(new TreeMap<>(others))));
        distances = Collections.unmodifiableMap(ordered);
    }

    /// How far another authority is from one.
    ///
    /// @param distance 0 or more, in standard deviations
    /// @param kinds    of how many kinds traits were published for both
    /// @param most     the kind in which they differ most
    public record Likeness(String authority, double distance, int kinds, About most) {}

    /// All authorities of a table.
    ///
    /// @param year        one of the table's, in which ages and ethnic groups are counted
    /// @param authorities each once
    public static Neighbours of(LookedAfter table, int year, List<Authority> authorities) {
        return of(year, Trait.of(table, year, authorities));
    }

    /// All authorities that have traits.
    static Neighbours of(int year, List<Trait> traits) {
        List<Trait> standard = traits.stream().map(Neighbours::standard).toList();
        List<String> codes = traits.stream()
                .flatMap(trait -> trait.values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Map<String, Likeness>> distances = new TreeMap<>();
        List<Double> all = new ArrayList<>();
        for (String one : codes) {
            for (String other : codes) {
                if (!one.equals(other)) {
                    likeness(standard, one, other).ifPresent(likeness -> {
                        distances.computeIfAbsent(one, o -> new TreeMap<>()).put(other, likeness);
                        all.add(likeness.distance());
                    });
                }
            }
        }
        return new Neighbours(year, traits, distances, median(all));
    }

    /// In standard deviations from the mean; a trait in which all are alike tells nobody apart.
    private static Trait standard(Trait trait) {
        boolean onLogarithms = trait.about() == About.SIZE || trait.about() == About.RATE;
        Map<String, Double> values = new TreeMap<>();
        trait.values().forEach((code, value) -> {
            if (!onLogarithms) {
                values.put(code, value);
            } else if (value > 0) {
                values.put(code, Math.log(value));
            }
        });
        double mean = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double variance = values.values().stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double deviation = variance > 0 ? Math.sqrt(variance) : 1;
        values.replaceAll((code, value) -> (value - mean) / deviation);
        return new Trait(trait.about(), trait.key(), trait.name(), values);
    }

    private static Optional<Likeness> likeness(List<Trait> standard, String one, String other) {
        Map<About, List<Double>> squares = new EnumMap<>(About.class);
        for (Trait trait : standard) {
            OptionalDouble ofOne = trait.value(one);
            OptionalDouble ofOther = trait.value(other);
            if (ofOne.isPresent() && ofOther.isPresent()) {
                double difference = ofOne.getAsDouble() - ofOther.getAsDouble();
                squares.computeIfAbsent(trait.about(), a -> new ArrayList<>()).add(difference * difference);
            }
        }
        if (squares.size() < KINDS_NEEDED) {
            return Optional.empty();
        }
        Map<About, Double> means = new EnumMap<>(About.class);
        squares.forEach((about, ofKind) -> means.put(
                about,
                ofKind.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        double mean = means.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        About most = means.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Optional.of(new Likeness(other, Math.sqrt(mean), means.size(), most));
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// Those nearest to an authority, nearest first; those equally near by code.
    ///
    /// @param count how many at most
    /// @return none where too little is published of the authority
    public List<Likeness> nearest(String authority, int count) {
        return distances.getOrDefault(authority, Map.of()).values().stream()
                .sorted(Comparator.comparingDouble(Likeness::distance).thenComparing(Likeness::authority))
                .limit(count)
                .toList();
    }

    /// Authorities that cannot be compared with one, since too little is published of either, by code.
    public List<String> notComparable(String authority) {
        Map<String, Likeness> compared = distances.getOrDefault(authority, Map.of());
        return traits.stream()
                .flatMap(trait -> trait.values().keySet().stream())
                .distinct()
                .filter(code -> !code.equals(authority) && !compared.containsKey(code))
                .sorted()
                .toList();
    }
}
