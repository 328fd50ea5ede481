package org.rightplace.figure.hex;

import java.util.ArrayList;
import java.util.List;

/// Which places are next to each other on the ground: no third place lies in the circle whose diameter
/// is the line between them (K. R. Gabriel and R. R. Sokal, *A new statistical approach to geographic
/// variation analysis*, Systematic Zoology 18, 1969, pp. 259-278).
///
/// @param pairs each pair once, the smaller index first, in ascending order
/// @param usual the mean distance of a pair, in metres
record Neighbours(List<Pair> pairs, double usual) {

    // A pair this many times further apart than usual looks at each other over a sea.
    private static final double OVER_A_SEA = 4.5;

    record Pair(int one, int other) {}

    static Neighbours of(List<Place> places) {
        List<Pair> pairs = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                if (nothingBetween(places, i, j)) {
                    pairs.add(new Pair(i, j));
                    total += Math.sqrt(squared(places.get(i), places.get(j)));
                }
            }
        }
        double usual = total / pairs.size();
        double limit = OVER_A_SEA * usual * OVER_A_SEA * usual;
        pairs.removeIf(pair -> squared(places.get(pair.one()), places.get(pair.other())) > limit);
        return new Neighbours(List.copyOf(pairs), usual);
    }

    /// The neighbours of each of `count` places.
    int[][] each(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        for (Pair pair : pairs) {
            lists.get(pair.one()).add(pair.other());
            lists.get(pair.other()).add(pair.one());
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean nothingBetween(List<Place> places, int i, int j) {
        double across = squared(places.get(i), places.get(j));
        for (int k = 0; k < places.size(); k++) {
            if (k != i
                    && k != j
                    && squared(places.get(i), places.get(k)) + squared(places.get(j), places.get(k)) < across) {
                return false;
            }
        }
        return true;
    }

    private static double squared(Place a, Place b) {
        double x = a.x() - b.x();
        double y = a.y() - b.y();
        return x * x + y * y;
    }
}
