package org.rightplace.care;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where children who live in children's homes come from, on 31 March of each year: DfE's figures of
/// how many more come to live in an area than leave it, and how many live outside their own authority.
///
/// DfE rounds the national and regional numbers to the nearest 10. Areas are those of their year, so
/// some are authorities that are no more.
public final class Flows {

    private final TreeMap<Integer, TreeMap<String, Flow>> flows = new TreeMap<>();

    /// The table of these rows.
    ///
    /// @throws IllegalArgumentException if two rows are of one year and area
    public Flows(List<Flow> rows) {
        for (Flow row : rows) {
            var ofYear = flows.computeIfAbsent(row.year(), year -> new TreeMap<>());
            if (ofYear.put(row.area(), row) != null) {
                throw new IllegalArgumentException("area (%s) has two rows in %d".formatted(row.area(), row.year()));
            }
        }
    }

    /// One area on 31 March of one year.
    ///
    /// @param area           ONS's code of an authority, a region, Inner or Outer London, or England
    /// @param netGain        children of other authorities who live in homes here, less this area's
    ///     children who live in homes elsewhere; below 0 where more leave than come
    /// @param placedOutside  this area's children who live in homes outside the boundary of their authority
    /// @param percentOutside of this area's children in homes, whole per cent as published: a
    ///     percentage, though its symbols are those of a count
    public record Flow(int year, String area, Count netGain, Count placedOutside, Count percentOutside) {

        /// Whether every figure is *not applicable*. DfE's table has a line for every authority in every year, and
        /// so marks one that was not made yet, or was no more, on that day.
        public boolean notApplicable() {
            return Stream.of(netGain, placedOutside, percentOutside)
                    .allMatch(count -> count.symbol().equals("z"));
        }
    }

    /// The years there are, earliest first.
    public List<Integer> years() {
        return List.copyOf(flows.keySet());
    }

    /// All areas of a year, in the order of their codes.
    public List<Flow> list(int year) {
        return List.copyOf(flows.getOrDefault(year, new TreeMap<>()).values());
    }

    /// One area in one year.
    public Optional<Flow> find(int year, String area) {
        return Optional.ofNullable(flows.getOrDefault(year, new TreeMap<>()).get(area));
    }
}
