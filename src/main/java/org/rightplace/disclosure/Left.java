package org.rightplace.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts that left together, as a reader of them keeps them. Nothing is in it that was not shown.
///
/// @param name   such as *publication 3*, unlike that of any other
/// @param rule   in force when it left
/// @param states for each authority that was counted, a word for the records that it was counted from:
///     the same word for the same records
/// @param above  the groups of authorities that were shown
/// @param lines  what each cell showed, in the order of the tables
public record Left(
        String name, Rule rule, SortedMap<String, String> states, List<Dimension.Group> above, List<Line> lines) {

    public Left {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        above = List.copyOf(above);
        lines = List.copyOf(lines);
    }

    /// Whether it showed all of this before, of the same records under the same rule.
    public boolean showed(Left other) {
        return rule.equals(other.rule)
                && states.entrySet().containsAll(other.states.entrySet())
                && above.containsAll(other.above)
                && lines.containsAll(other.lines);
    }

    /// How many of its cells hold no number for the sake of small counts.
    public long hidden() {
        return lines.stream().filter(line -> line.count().symbol().equals("c")).count();
    }

    /// The same under another name.
    public Left named(String other) {
        return new Left(other, rule, states, above, lines);
    }

    /// The state of an authority's records; empty where it was not counted.
    String state(String authority) {
        return ((Map<String, String>) states).getOrDefault(authority, "");
    }
}
