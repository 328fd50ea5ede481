package org.rightplace.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.PublishedTotals;
import org.rightplace.care.Tally;
import org.rightplace.link.Facts;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// Homes and places over the dates of all releases, each kept with its coverage, and broken where
/// two neighbours cannot be joined.
///
/// @param points   one for each release, oldest first; two releases of one date are two points
/// @param official Ofsted's own published totals of all registered homes, for all types only
public record History(Counted counted, List<Point> points, List<PublishedTotals.Total> official) {

    public History {
        points = List.copyOf(points);
        official = List.copyOf(official);
    }

    /// One release.
    ///
    /// @param tally    over England
    /// @param official all registered homes at the same date, where that was published and all types are counted
    /// @param breaks   why this point must not be joined to the one before; empty where it may
    public record Point(Release release, Tally tally, Optional<Integer> official, List<Break> breaks) {
        public Point {
            breaks = List.copyOf(breaks);
        }

        /// The date.
        public LocalDate asAt() {
            return release.asAt();
        }
    }

    /// Why two neighbours cannot be joined.
    public enum Break {
        /// One lists inspected homes only and the other all.
        COVERAGE("one list holds inspected homes only and the other all"),
        /// One holds judgements of a scale that the other has not.
        FRAMEWORK("the scale or framework of judgements changed");

        private final String words;

        Break(String words) {
            this.words = words;
        }

        /// Said beside the break.
        public String words() {
            return words;
        }
    }

    /// SCCIF, the common inspection framework, is in force: *Requires improvement to be good* first
    /// appears in an inspection of 4 April 2017, *Requires improvement* last in one of 24 March 2017
    /// (read from the releases as at 31 March 2016 and 2018).
    static final LocalDate COMMON_FRAMEWORK_SINCE = LocalDate.of(2017, 4, 1);

    /// The history of all facts given.
    public static History of(List<Facts> facts, Counted counted, PublishedTotals totals) {
        List<Facts> inOrder = facts.stream()
                .sorted(Comparator.comparing(Facts::asAt)
                        .thenComparing(f -> f.release().id()))
                .toList();
        List<Point> points = new ArrayList<>();
        boolean allTypes = counted.equals(Counted.ALL_HOMES);
        for (Facts release : inOrder) {
            Tally tally = Outcomes.of(release, Grouping.REGION, counted).england();
            Optional<Integer> official =
                    allTypes ? totals.find(release.asAt()).map(PublishedTotals.Total::homes) : Optional.empty();
            points.add(new Point(
                    release.release(),
                    tally,
                    official,
                    points.isEmpty() ? List.of() : breaks(points.getLast(), release.release(), tally)));
        }
        return new History(counted, points, allTypes ? totals.totals() : List.of());
    }

    private static List<Break> breaks(Point before, Release release, Tally tally) {
        List<Break> breaks = new ArrayList<>();
        if (before.release().contents().coverage() != release.contents().coverage()) {
            breaks.add(Break.COVERAGE);
        }
        boolean frameworkChanged =
                before.asAt().isBefore(COMMON_FRAMEWORK_SINCE) != release.asAt().isBefore(COMMON_FRAMEWORK_SINCE);
        if (frameworkChanged || (before.tally().otherScale() > 0) != (tally.otherScale() > 0)) {
            breaks.add(Break.FRAMEWORK);
        }
        return breaks;
    }

    /// Whether any release holds inspected homes only.
    public boolean hasInspectedOnly() {
        return points.stream().anyMatch(p -> p.release().contents().coverage() == Coverage.INSPECTED_ONLY);
    }
}
