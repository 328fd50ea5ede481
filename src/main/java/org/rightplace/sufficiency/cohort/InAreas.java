package org.rightplace.sufficiency.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.cohort.Lens.Place;

/// Children through a lens, area by area.
///
/// @param byArea by authority
/// @param seen   every child, by authority and pseudonym
public record InAreas(Map<String, Row> byArea, List<Seen> seen) {

    public InAreas {
        byArea = new TreeMap<>(byArea);
        seen = List.copyOf(seen);
    }

    /// A child through the lens, with the way back to the profile.
    public record Seen(Cohort.Key child, Profile profile, Place place) {}

    /// How many children of an area are where.
    ///
    /// @param inCohort     one for each cohort
    /// @param inNone       in none of them
    /// @param cannotBeTold of whom too little is known
    public record Row(List<Integer> inCohort, int inNone, int cannotBeTold) {
        public Row {
            inCohort = List.copyOf(inCohort);
        }

        static Row of(int cohorts, Collection<Seen> seen) {
            List<Integer> inCohort = new ArrayList<>();
            for (int cohort = 0; cohort < cohorts; cohort++) {
                int number = cohort;
                inCohort.add((int) seen.stream()
                        .filter(one -> one.place() instanceof Place.In in && in.cohort() == number)
                        .count());
            }
            return new Row(
                    inCohort,
                    (int) seen.stream()
                            .filter(one -> one.place() instanceof Place.InNone)
                            .count(),
                    (int) seen.stream()
                            .filter(one -> one.place() instanceof Place.CannotBeTold)
                            .count());
        }

        /// All of them.
        public int children() {
            return inCohort.stream().mapToInt(Integer::intValue).sum() + inNone + cannotBeTold;
        }
    }

    /// Looks at children through a lens.
    public static InAreas of(Lens lens, Map<Cohort.Key, Profile> profiles) {
        List<Seen> seen = new ArrayList<>();
        Map<String, List<Seen>> byArea = new TreeMap<>();
        profiles.forEach((child, profile) -> {
            var one = new Seen(child, profile, lens.place(profile));
            seen.add(one);
            byArea.computeIfAbsent(child.authority(), a -> new ArrayList<>()).add(one);
        });
        Map<String, Row> rows = new TreeMap<>();
        int cohorts = lens.names().size();
        byArea.forEach((area, of) -> rows.put(area, Row.of(cohorts, of)));
        return new InAreas(rows, seen);
    }

    /// All areas together.
    public Row together() {
        int cohorts = byArea.values().stream()
                .mapToInt(row -> row.inCohort().size())
                .max()
                .orElse(0);
        return Row.of(cohorts, seen);
    }
}
