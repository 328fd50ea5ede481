package org.rightplace.synthetic;

import java.util.Map;
import java.util.TreeMap;

/// Counts of a synthetic world, each under a name of its own. Adding those of several authorities gives the same in
/// any order.
public final class Figures {

    private final Map<String, Long> counts = new TreeMap<>();

    /// Counts one more.
    void count(String... name) {
        add(1, name);
    }

    /// Counts some more.
    ///
    /// @param name in parts, such as `stock` and `age` and `5 to 9 years`
    void add(long more, String... name) {
        counts.merge(String.join("|", name), more, Long::sum);
    }

    /// Adds all counts of others.
    public void add(Figures others) {
        others.counts.forEach((name, count) -> counts.merge(name, count, Long::sum));
    }

    /// A count; 0 where nothing was counted.
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
