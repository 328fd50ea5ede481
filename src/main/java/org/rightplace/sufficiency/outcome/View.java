package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.estimate.Share;

/// Up to which day returns of each authority tell.
///
/// @param ends the last day of anything told, by authority
record View(Map<String, LocalDate> ends) {

    private static final int YEAR = 365;

    /// What stays themselves show of it.
    static View of(List<Stay> stays) {
        Map<String, LocalDate> ends = new TreeMap<>();
        stays.forEach(stay ->
                ends.merge(stay.child().authority(), stay.until(), (one, other) -> one.isAfter(other) ? one : other));
        return new View(ends);
    }

    /// Of the stays whose first year is in view: how many ended without a plan within it. A stay that
    /// began less than a year before returns end does not count, ended or not, since of those only the
    /// ended ones are known; nor does one that is lost from view within its first year.
    Share inAYear(List<Stay> stays) {
        List<Stay> whole = stays.stream()
                .filter(stay -> !stay.from()
                        .plusDays(YEAR)
                        .isAfter(ends.getOrDefault(stay.child().authority(), stay.until())))
                .filter(stay -> stay.days() > YEAR || stay.left().isPresent())
                .toList();
        long part = whole.stream()
                .filter(stay -> stay.days() <= YEAR && stay.left().equals(Optional.of(Ending.NOT_PLANNED)))
                .count();
        return new Share(part, whole.size());
    }
}
