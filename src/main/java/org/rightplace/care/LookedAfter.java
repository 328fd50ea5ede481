package org.rightplace.care;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/// Children looked after on 31 March, as DfE published them by authority, region and for England.
///
/// DfE rounds the national and regional numbers to the nearest 10, so areas need not add up to them.
/// Not every characteristic is there for every year.
public final class LookedAfter {

    private static final Count MISSING = new Count.Missing();
    private static final Characteristic ALL = new Characteristic("Placement", "Total");
    private static final Characteristic IN_HOMES = new Characteristic("Placement", "Secure homes and children's homes");

    private final TreeMap<Integer, TreeMap<String, Map<Characteristic, Count>>> counts = new TreeMap<>();

    /// The table of these rows.
    ///
    /// @throws IllegalArgumentException if two rows are of one year and area
    public LookedAfter(List<Row> rows) {
        for (Row row : rows) {
            var ofYear = counts.computeIfAbsent(row.year(), year -> new TreeMap<>());
            if (ofYear.put(row.area(), row.counts()) != null) {
                throw new IllegalArgumentException("area (%s) has two rows in %d".formatted(row.area(), row.year()));
            }
        }
    }

    /// What is counted, in DfE's words.
    ///
    /// @param group such as *Age group*
    /// @param name  such as *Under 1 year*, or *Total*
    public record Characteristic(String group, String name) {}

    /// All counts of one area in one year.
    ///
    /// @param year   of the 31 March
    /// @param area   ONS's code of an authority, a region or England
    /// @param counts in the order of the table; a characteristic that the year lacks is absent
    public record Row(int year, String area, Map<Characteristic, Count> counts) {
        public Row {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    /// The years there are, earliest first.
    public List<Integer> years() {
        return List.copyOf(counts.keySet());
    }

    /// The codes of the areas there are in a year, in order.
    public List<String> areas(int year) {
        return List.copyOf(counts.getOrDefault(year, new TreeMap<>()).keySet());
    }

    /// What the year counts anywhere, in the order of the table.
    public List<Characteristic> characteristics(int year) {
        SequencedSet<Characteristic> found = new LinkedHashSet<>();
        counts.getOrDefault(year, new TreeMap<>()).values().forEach(row -> found.addAll(row.keySet()));
        return List.copyOf(found);
    }

    /// One cell; missing where the table has none.
    public Count find(int year, String area, String group, String characteristic) {
        return find(year, area, new Characteristic(group, characteristic));
    }

    /// All children looked after.
    public Count total(int year, String area) {
        return find(year, area, ALL);
    }

    /// Those who live in secure homes and children's homes, which DfE counts together.
    public Count inHomes(int year, String area) {
        return find(year, area, IN_HOMES);
    }

    private Count find(int year, String area, Characteristic characteristic) {
        return counts.getOrDefault(year, new TreeMap<>())
                .getOrDefault(area, Map.of())
                .getOrDefault(characteristic, MISSING);
    }
}
