package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The sets of categories along one dimension that a reader can count, and how they add up.
///
/// Besides categories and the groups in use these are all sets that come of taking one of them away from
/// another that contains it, and again: where two groups overlap, their difference is a set like any other.
final class Family {

    /// How many sets there may be; differences of many overlapping groups are more than anybody needs.
    static final int MOST = 1_000;

    private final List<String> categories;
    private final List<String> names = new ArrayList<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<BitSet> known = new HashSet<>();
    private final List<Split> splits = new ArrayList<>();

    /// One set that is others together.
    record Split(int whole, List<Integer> parts) {
        Split {
            parts = List.copyOf(parts);
        }
    }

    /// @param used names of groups, [Dimension#TOTAL] among them if need be
    Family(Dimension dimension, SequencedSet<String> used) {
        categories = dimension.categories().stream().sorted().toList();
        for (int c = 0; c < categories.size(); c++) {
            BitSet one = new BitSet();
            one.set(c);
            add(categories.get(c), one);
        }
        Map<String, BitSet> groups = new HashMap<>();
        for (Dimension.Group group : dimension.groups()) {
            BitSet members = new BitSet();
            group.members().forEach(member -> members.set(Collections.binarySearch(categories, member)));
            groups.put(group.name(), members);
        }
        if (!dimension.areas()) {
            BitSet all = new BitSet();
            all.set(0, categories.size());
            groups.put(Dimension.TOTAL, all);
        }
        for (String name : new TreeSet<>(used)) {
            BitSet group = groups.get(name);
            if (group != null) {
                add(name, group);
            } else if (!places.containsKey(name)) {
                throw new IllegalArgumentException(
                        "dimension (%s) has no category or group (%s)".formatted(dimension.name(), name));
            }
        }
        while (addDifferences(dimension.name())) {
            // until nothing new comes of it
        }
        split();
    }

    private void add(String name, BitSet set) {
        places.put(name, names.size());
        names.add(name);
        sets.add(set);
        known.add(set);
    }

    private boolean addDifferences(String dimension) {
        int before = sets.size();
        for (int whole = 0; whole < before; whole++) {
            List<Integer> parts = largestWithin(whole);
            for (int part : parts) {
                BitSet rest = difference(whole, part);
                if (overlaps(part, parts) && !known.contains(rest)) {
                    add(named(rest), rest);
                }
                if (sets.size() > MOST) {
                    throw new IllegalArgumentException(
                            "groups of (%s) overlap in more than %d ways; leave some out".formatted(dimension, MOST));
                }
            }
        }
        return sets.size() > before;
    }

    private void split() {
        Map<BitSet, Integer> first = new HashMap<>();
        for (int whole = 0; whole < sets.size(); whole++) {
            Integer same = first.putIfAbsent(sets.get(whole), whole);
            if (same != null) {
                splits.add(new Split(whole, List.of(same)));
                continue;
            }
            List<Integer> parts = largestWithin(whole);
            boolean apart = parts.stream().noneMatch(part -> overlaps(part, parts));
            if (apart && !parts.isEmpty()) {
                splits.add(new Split(whole, parts));
            }
            for (int part : apart ? List.<Integer>of() : parts) {
                if (overlaps(part, parts)) {
                    splits.add(new Split(whole, List.of(part, sets.indexOf(difference(whole, part)))));
                }
            }
        }
    }

    /// The largest sets properly within one, each once.
    private List<Integer> largestWithin(int whole) {
        List<Integer> within = new ArrayList<>();
        Set<BitSet> seen = new HashSet<>();
        for (int part = 0; part < sets.size(); part++) {
            BitSet set = sets.get(part);
            if (set.cardinality() < sets.get(whole).cardinality() && contains(sets.get(whole), set) && seen.add(set)) {
                within.add(part);
            }
        }
        within.sort(Comparator.comparingInt((Integer part) -> -sets.get(part).cardinality())
                .thenComparing(names::get));
        List<Integer> largest = new ArrayList<>();
        for (int part : within) {
            if (largest.stream().noneMatch(larger -> contains(sets.get(larger), sets.get(part)))) {
                largest.add(part);
            }
        }
        return largest;
    }

    private boolean overlaps(int part, List<Integer> parts) {
        return parts.stream().anyMatch(other -> other != part && sets.get(other).intersects(sets.get(part)));
    }

    private static boolean contains(BitSet outer, BitSet inner) {
        BitSet outside = (BitSet) inner.clone();
        outside.andNot(outer);
        return outside.isEmpty();
    }

    private BitSet difference(int whole, int part) {
        BitSet rest = (BitSet) sets.get(whole).clone();
        rest.andNot(sets.get(part));
        return rest;
    }

    private String named(BitSet set) {
        return set.stream().mapToObj(categories::get).collect(Collectors.joining(" and "));
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    List<Split> splits() {
        return Collections.unmodifiableList(splits);
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /// Whether the set is of more than one category, or has a name of its own.
    boolean isGroup(int place) {
        return place >= categories.size();
    }

    /// A set, another within it, and the categories that only the first has: two or more.
    record Difference(int outer, int inner, List<Integer> rest) {
        Difference {
            rest = List.copyOf(rest);
        }
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (int outer = 0; outer < sets.size(); outer++) {
            for (int inner = 0; inner < sets.size(); inner++) {
                BitSet rest = difference(outer, inner);
                if (rest.cardinality() > 1 && contains(sets.get(outer), sets.get(inner))) {
                    differences.add(
                            new Difference(outer, inner, rest.stream().boxed().toList()));
                }
            }
        }
        return differences;
    }

    /// The categories, in the order of their names.
    List<String> categories() {
        return categories;
    }

    /// The sets that hold a category.
    List<Integer> holding(String category) {
        int bit = Collections.binarySearch(categories, category);
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < sets.size(); place++) {
            if (sets.get(place).get(bit)) {
                found.add(place);
            }
        }
        return found;
    }
}
