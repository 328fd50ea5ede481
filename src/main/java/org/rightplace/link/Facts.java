package org.rightplace.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.Provider;
import org.rightplace.care.Tally;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Geography;
import org.rightplace.geo.Region;
import org.rightplace.release.Release;

/// What one release of the register says, on the areas of today.
///
/// @param release   the release, and so the date
/// @param entries   every record of the release: nothing is left out
/// @param geography the areas they were joined to
/// @param joins     what was not plain, most records first
public record Facts(Release release, List<Entry> entries, Geography geography, List<Join> joins) {

    /// From this day Ofsted lists providers by the constituencies of 2024; its releases before
    /// use those of 2010 (data set notes of the releases as at 31 March 2024 and 31 March 2025).
    public static final LocalDate CONSTITUENCIES_OF_2024_SINCE = LocalDate.of(2025, 1, 1);

    public Facts {
        entries = List.copyOf(entries);
        joins = List.copyOf(joins);
    }

    /// The facts of a list with one row for each provider.
    public static Facts ofProviders(Release release, List<Provider> providers, Geography geography) {
        Joiner joiner = new Joiner(geography, !release.asAt().isBefore(CONSTITUENCIES_OF_2024_SINCE));
        List<Entry> entries = new ArrayList<>(providers.size());
        for (Provider provider : providers) {
            entries.add(joiner.entry(provider));
        }
        return new Facts(release, entries, geography, joiner.joins());
    }

    /// The facts of a table that is already added up by constituency, type and sector.
    public static Facts ofOutcomes(Release release, List<OutcomeRow> rows, Geography geography) {
        Joiner joiner = new Joiner(geography, true);
        List<Entry> entries = new ArrayList<>(rows.size());
        for (OutcomeRow row : rows) {
            entries.add(joiner.entry(row));
        }
        return new Facts(release, entries, geography, joiner.joins());
    }

    /// The day these facts describe.
    public LocalDate asAt() {
        return release.asAt();
    }

    /// Whether each record is a single provider, so that sizes, owners and authorities are known.
    public boolean singly() {
        return entries.stream().allMatch(entry -> entry.provider().isPresent());
    }

    /// Whether any record is in a constituency of 2024. A release that uses those of 2010 has none: they are other
    /// areas, often of the same names, and are never joined to them.
    public boolean namesConstituencies() {
        return entries.stream().anyMatch(entry -> entry.place().constituency().isPresent());
    }

    /// Places records one by one and counts what was not plain.
    private static final class Joiner {

        private static final int EXAMPLES = 5;

        private final Geography geography;
        private final boolean constituenciesOf2024;
        private final Map<Join.Reason, Integer> counts = new EnumMap<>(Join.Reason.class);
        private final Map<Join.Reason, Set<String>> examples = new EnumMap<>(Join.Reason.class);

        Joiner(Geography geography, boolean constituenciesOf2024) {
            this.geography = geography;
            this.constituenciesOf2024 = constituenciesOf2024;
        }

        Entry entry(Provider provider) {
            return new Entry(
                    provider.type(),
                    provider.sector(),
                    place(provider.where()),
                    Tally.of(provider.places(), provider.overall()),
                    Optional.of(provider));
        }

        Entry entry(OutcomeRow row) {
            Constituency constituency = geography.constituency(row.constituency());
            var overlaps = geography.authoritiesOf(constituency.code());
            Optional<Authority> authority = overlaps.size() == 1
                    ? Optional.of(geography.authority(overlaps.getFirst().authority()))
                    : Optional.empty();
            if (authority.isEmpty()) {
                count(Join.Reason.NO_AUTHORITY_GIVEN, row.tally().homes(), constituency.name());
            }
            Place place = new Place(
                    Optional.of(constituency.region()),
                    authority,
                    Optional.of(constituency),
                    authority.map(Authority::name).orElse(""));
            return new Entry(row.type(), row.sector(), place, row.tally(), Optional.empty());
        }

        private Place place(Provider.PublishedPlace where) {
            Optional<Region> region = Region.findByName(where.region());
            if (region.isEmpty()) {
                count(Join.Reason.IN_WALES, 1, where.authority());
                return new Place(region, Optional.empty(), Optional.empty(), where.authority());
            }
            Optional<Authority> authority = geography.findAuthorityByName(where.authority());
            if (authority.isEmpty()) {
                count(Join.Reason.AUTHORITY_NO_LONGER_EXISTS, 1, where.authority());
            } else if (authority.get().region() != region.get()) {
                count(
                        Join.Reason.REGION_AND_AUTHORITY_DISAGREE,
                        1,
                        "%s in %s".formatted(where.authority(), where.region()));
            }
            return new Place(region, authority, constituency(where, authority), where.authority());
        }

        private Optional<Constituency> constituency(Provider.PublishedPlace where, Optional<Authority> authority) {
            if (where.constituency().isEmpty()) {
                return Optional.empty();
            }
            if (!constituenciesOf2024) {
                count(Join.Reason.OLD_CONSTITUENCY, 1, where.constituency());
                return Optional.empty();
            }
            Optional<Constituency> found = geography.findConstituencyByName(where.constituency());
            if (found.isEmpty()) {
                count(Join.Reason.CONSTITUENCY_NOT_FOUND, 1, where.constituency());
            } else if (authority.isPresent()
                    && geography.authoritiesOf(found.get().code()).stream()
                            .noneMatch(overlap ->
                                    overlap.authority().equals(authority.get().code()))) {
                count(
                        Join.Reason.CONSTITUENCY_OUTSIDE_AUTHORITY,
                        1,
                        "%s in %s".formatted(where.constituency(), where.authority()));
            }
            return found;
        }

        private void count(Join.Reason reason, int records, String example) {
            counts.merge(reason, records, Integer::sum);
            Set<String> some = examples.computeIfAbsent(reason, r -> new LinkedHashSet<>());
            if (some.size() < EXAMPLES) {
                some.add(example);
            }
        }

        List<Join> joins() {
            List<Join> joins = new ArrayList<>();
            counts.forEach((reason, records) -> {
                if (records > 0) {
                    joins.add(new Join(reason, records, List.copyOf(examples.getOrDefault(reason, Set.of()))));
                }
            });
            joins.sort((one, other) -> Integer.compare(other.records(), one.records()));
            return joins;
        }
    }
}
