package org.rightplace.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.care.Provider;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.geo.Region;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;
import org.rightplace.release.Release;

/// Homes by the year in which they were registered, read from all releases together.
///
/// One list holds only the homes that survived until its date, so every release that gives dates of
/// registration is read, and each home counts once, as the first of them listed it. A home that opened
/// and closed between two loaded releases is in none of them: earlier years are therefore a lower bound.
///
/// @param releases those that give dates of registration, oldest first
/// @param years    from 1 April to 31 March, oldest first
/// @param undated  homes listed without a date of registration in every release
public record Openings(Counted counted, List<Release> releases, List<Year> years, int undated) {

    public Openings {
        releases = List.copyOf(releases);
        years = List.copyOf(years);
    }

    /// The homes registered in one year from 1 April.
    ///
    /// @param from     1 April of the year
    /// @param homes    how many
    /// @param places   as first listed
    /// @param bySector homes of each sector
    /// @param byRegion homes of each region
    /// @param bySize   homes by registered places as first listed, 11 meaning 11 or more
    public record Year(
            LocalDate from,
            int homes,
            int places,
            Map<Sector, Integer> bySector,
            Map<Region, Integer> byRegion,
            Map<Integer, Integer> bySize) {

        /// Places to a home, where there is one.
        public Optional<Double> meanPlaces() {
            return homes == 0 ? Optional.empty() : Optional.of((double) places / homes);
        }
    }

    /// Reads the openings out of all facts given.
    public static Openings of(List<Facts> facts, Counted counted) {
        List<Facts> inOrder = facts.stream()
                .filter(Facts::singly)
                .filter(f -> f.entries().stream()
                        .anyMatch(e -> e.provider().isPresent()
                                && e.provider().get().registration().since().isPresent()))
                .sorted(Comparator.comparing(Facts::asAt))
                .toList();
        Map<Urn, Entry> first = new TreeMap<>();
        for (Facts release : inOrder) {
            for (Entry entry : release.entries()) {
                if (counted.counts(entry.type()) && entry.place().inEngland()) {
                    first.putIfAbsent(entry.provider().orElseThrow().urn(), entry);
                }
            }
        }
        Map<LocalDate, List<Entry>> byYear = new TreeMap<>();
        int undated = 0;
        for (Entry entry : first.values()) {
            Optional<LocalDate> since =
                    entry.provider().map(Provider::registration).flatMap(Provider.Registration::since);
            if (since.isPresent()) {
                byYear.computeIfAbsent(yearFrom(since.get()), year -> new ArrayList<>())
                        .add(entry);
            } else {
                undated++;
            }
        }
        List<Year> years = new ArrayList<>();
        byYear.forEach((from, entries) -> years.add(year(from, entries)));
        return new Openings(counted, inOrder.stream().map(Facts::release).toList(), years, undated);
    }

    /// 1 April of the year that holds a day.
    static LocalDate yearFrom(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    private static Year year(LocalDate from, List<Entry> entries) {
        Map<Sector, Integer> bySector = new TreeMap<>();
        Map<Region, Integer> byRegion = new TreeMap<>();
        Map<Integer, Integer> bySize = new TreeMap<>();
        int places = 0;
        for (Entry entry : entries) {
            bySector.merge(entry.sector(), 1, Integer::sum);
            entry.place().region().ifPresent(region -> byRegion.merge(region, 1, Integer::sum));
            bySize.merge(Math.min(Outcomes.LARGEST, entry.tally().places()), 1, Integer::sum);
            places += entry.tally().places();
        }
        return new Year(from, entries.size(), places, bySector, byRegion, bySize);
    }
}
