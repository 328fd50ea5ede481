package org.rightplace.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Overlap;
import org.rightplace.geo.Region;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;
import org.rightplace.link.Place;

/// Homes, places and latest overall judgements, counted by area or kind.
///
/// Rows stand in the order of names or sizes and never by a figure: small areas and homes are not ranked.
///
/// @param counted in words that say so where the release lists inspected homes only
/// @param rows    one for each area or kind, areas without a home included; then those that could not
///     be placed, under their own words
/// @param england the sum over England; providers in Wales are rows, and never in it
public record Outcomes(Grouping by, Counted counted, List<Row> rows, Tally england) {

    /// Homes of this many places or more share a row.
    static final int LARGEST = 11;

    public Outcomes {
        rows = List.copyOf(rows);
    }

    /// One area or kind.
    ///
    /// @param code   ONS's code of an area, otherwise a word; empty for what has none
    /// @param region of an area within one region
    /// @param least  what is certainly here
    /// @param most   what may be here; more than `least` only where a release lists homes by
    ///     constituency, and a constituency lies in several authorities, or under an authority that is no
    ///     more, in whose place this one stands with others
    public record Row(String code, String name, Optional<Region> region, Tally least, Tally most) {

        static Row exactly(String code, String name, Optional<Region> region, Tally tally) {
            return new Row(code, name, region, tally, tally);
        }

        /// Whether the count is known.
        public boolean exact() {
            return least.equals(most);
        }
    }

    /// Counts the facts.
    public static Outcomes of(Facts facts, Grouping by, Counted counted) {
        List<Entry> entries = facts.entries().stream()
                .filter(entry -> counted.counts(entry.type()))
                .toList();
        List<Row> rows = new ArrayList<>(
                switch (by) {
                    case REGION -> byRegion(entries);
                    case AUTHORITY -> byAuthority(entries, facts);
                    case CONSTITUENCY -> byConstituency(entries, facts);
                    case SECTOR -> bySector(entries);
                    case TYPE -> byType(entries, counted);
                    case SIZE -> bySize(entries);
                });
        Tally wales = sum(entries, entry -> !entry.place().inEngland());
        if (wales.homes() > 0) {
            rows.add(Row.exactly("W92000004", "Wales (not in the sum for England)", Optional.empty(), wales));
        }
        return new Outcomes(
                by,
                counted.listedIn(facts.release()),
                rows,
                sum(entries, entry -> entry.place().inEngland()));
    }

    /// The row of an area.
    public Optional<Row> find(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    private static List<Row> byRegion(List<Entry> entries) {
        Map<Region, Tally> sums = sums(entries, entry -> entry.place().region());
        List<Row> rows = new ArrayList<>();
        for (Region region : Region.values()) {
            rows.add(Row.exactly(
                    region.code(), region.published(), Optional.of(region), sums.getOrDefault(region, Tally.NONE)));
        }
        return rows;
    }

    private static List<Row> byAuthority(List<Entry> entries, Facts facts) {
        Map<String, Tally> certain =
                sums(entries, entry -> entry.place().authority().map(Authority::code));
        Map<String, Tally> shared = sums(
                entries,
                entry -> entry.place()
                        .constituency()
                        .filter(c -> entry.place().authority().isEmpty()
                                && entry.place().authorityAsPublished().isEmpty())
                        .map(Constituency::code));
        Map<String, Tally> former = sums(entries, entry -> formerAuthority(entry.place()));
        // A home of a former authority is now in one of its successors, and the release does not say in which.
        Map<String, Tally> inherited = new TreeMap<>();
        former.forEach((name, tally) ->
                facts.geography().successorsOf(name).forEach(code -> inherited.merge(code, tally, Tally::plus)));
        List<Row> rows = new ArrayList<>();
        for (Authority authority : facts.geography().authorities()) {
            Tally least = certain.getOrDefault(authority.code(), Tally.NONE);
            Tally most = least.plus(inherited.getOrDefault(authority.code(), Tally.NONE));
            for (Overlap overlap : facts.geography().constituenciesOf(authority.code())) {
                most = most.plus(shared.getOrDefault(overlap.constituency(), Tally.NONE));
            }
            rows.add(new Row(authority.code(), authority.name(), Optional.of(authority.region()), least, most));
        }
        rows.sort(Comparator.comparing(Row::name));
        former.forEach((name, tally) ->
                rows.add(Row.exactly("", name + " (no longer an authority)", Optional.empty(), tally)));
        return rows;
    }

    private static Optional<String> formerAuthority(Place place) {
        return place.inEngland()
                        && place.authority().isEmpty()
                        && !place.authorityAsPublished().isEmpty()
                ? Optional.of(place.authorityAsPublished())
                : Optional.empty();
    }

    private static List<Row> byConstituency(List<Entry> entries, Facts facts) {
        Map<String, Tally> sums =
                sums(entries, entry -> entry.place().constituency().map(Constituency::code));
        List<Row> rows = new ArrayList<>();
        if (facts.namesConstituencies()) {
            for (Constituency constituency : facts.geography().constituencies()) {
                rows.add(Row.exactly(
                        constituency.code(),
                        constituency.name(),
                        Optional.of(constituency.region()),
                        sums.getOrDefault(constituency.code(), Tally.NONE)));
            }
            rows.sort(Comparator.comparing(Row::name));
        }
        Tally unplaced = sum(
                entries,
                entry -> entry.place().inEngland()
                        && entry.place().constituency().isEmpty());
        if (unplaced.homes() > 0) {
            rows.add(Row.exactly(
                    "", "Not in a constituency of 2024 that the release names", Optional.empty(), unplaced));
        }
        return rows;
    }

    private static List<Row> bySector(List<Entry> entries) {
        Map<Sector, Tally> sums = sums(entries, entry -> english(entry, entry.sector()));
        return sums.entrySet().stream()
                .map(e -> Row.exactly(e.getKey().slug(), e.getKey().published(), Optional.empty(), e.getValue()))
                .toList();
    }

    private static List<Row> byType(List<Entry> entries, Counted counted) {
        Map<ProvisionType, Tally> sums = sums(entries, entry -> english(entry, entry.type()));
        return counted.types().stream()
                .filter(type -> counted.types().size() <= 3 || sums.containsKey(type))
                .map(type -> Row.exactly(
                        type.slug(), type.published(), Optional.empty(), sums.getOrDefault(type, Tally.NONE)))
                .toList();
    }

    private static List<Row> bySize(List<Entry> entries) {
        Map<Integer, Tally> sums = sums(entries, entry -> english(entry, size(entry)));
        List<Row> rows = new ArrayList<>();
        sums.forEach((size, tally) -> {
            if (size >= 0) {
                String code = size >= LARGEST ? LARGEST + "+" : String.valueOf(size);
                String name = size >= LARGEST ? LARGEST + " places or more" : size == 1 ? "1 place" : size + " places";
                rows.add(Row.exactly(code, name, Optional.empty(), tally));
            }
        });
        Tally unknown = sums.getOrDefault(-1, Tally.NONE);
        if (unknown.homes() > 0) {
            rows.add(Row.exactly("", "Size not given by this release", Optional.empty(), unknown));
        }
        return rows;
    }

    /// The places of one home, all large ones as [#LARGEST]; -1 where the release does not say.
    private static int size(Entry entry) {
        return entry.provider().isPresent() && entry.provider().get().places().isPresent()
                ? Math.min(LARGEST, entry.tally().places())
                : -1;
    }

    private static <K> Optional<K> english(Entry entry, K key) {
        return entry.place().inEngland() ? Optional.of(key) : Optional.empty();
    }

    private static <K extends Comparable<K>> Map<K, Tally> sums(List<Entry> entries, Function<Entry, Optional<K>> key) {
        Map<K, Tally> sums = new TreeMap<>();
        for (Entry entry : entries) {
            key.apply(entry).ifPresent(k -> sums.merge(k, entry.tally(), Tally::plus));
        }
        return sums;
    }

    private static Tally sum(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::tally).reduce(Tally.NONE, Tally::plus);
    }
}
