package org.rightplace.sufficiency.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.rightplace.sufficiency.gap.Unmet.Away;

/// Homes elsewhere, gathered by authority.
final class Aways {

    private static final int MOST = 5;

    private final String from;
    private final Areas areas;
    private final Map<String, int[]> homes = new TreeMap<>();

    Aways(String from, Areas areas) {
        this.from = from;
        this.areas = areas;
    }

    void add(String authority, int open) {
        int[] counts = homes.computeIfAbsent(authority, a -> new int[2]);
        counts[0]++;
        counts[1] += open;
    }

    /// The nearest few; those at a distance that is not known come last.
    List<Away> nearest() {
        List<Away> away = new ArrayList<>();
        homes.forEach((authority, counts) -> {
            OptionalDouble metres = authority.isEmpty() ? OptionalDouble.empty() : areas.metres(from, authority);
            away.add(new Away(authority, metres, counts[0], counts[1]));
        });
        away.sort(Comparator.comparingDouble(one -> one.metres().orElse(Double.MAX_VALUE)));
        return List.copyOf(away.subList(0, Math.min(MOST, away.size())));
    }
}
