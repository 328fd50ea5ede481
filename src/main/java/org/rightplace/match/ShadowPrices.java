package org.rightplace.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.link.home.KnownHome.Backed;
import org.rightplace.link.home.KnownHome.Told;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Shared;
import org.rightplace.optimise.Standing;
import org.rightplace.optimise.Standing.Worth;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer;

/// What one more place of each kind would be worth to all children together: the points that are sure
/// with the place, less the points without it, both as the best that there could be ([Allotment]).
///
/// A kind is a need cohort, an area and how well it is known what the place can do. The place stands in
/// a home of its own in the area, with nobody else. It meets, at the highest level, each need that at
/// least half of the cohort's children have; it takes any age and sex, one child alone, with an order
/// and adapted, so that nothing but where it lies rules it out. What it offers beside is not known, and
/// counts nothing.
///
/// @param children who need a home now, all of them thought of
/// @param places  of each kind, by cohort and then area
public record ShadowPrices(int children, List<Priced> places) {

    /// How many of a cohort's children have a need that a place for them meets.
    static final double AT_LEAST = 0.5;

    private static final int MOST_SOLVED_AGAIN = 10_000;

    public ShadowPrices {
        places = List.copyOf(places);
    }

    /// A kind of place and what one of it would be worth.
    ///
    /// @param cohort   what it is called
    /// @param meets    the needs that the place meets; none where the cohort's children have none in common
    /// @param waiting  children of the cohort and the area's authority who need a home now
    /// @param worth    in points, where what it can do is known so well
    public record Priced(String cohort, List<NeedDomain> meets, String area, int waiting, Map<Evidence, Gain> worth) {}

    /// What a place wins, in points: between two numbers, or one where that is known exactly.
    public record Gain(long atLeast, long atMost) {

        /// Whether it is known exactly.
        public boolean isExact() {
            return atLeast == atMost;
        }
    }

    /// The children who need a home now, put into cohorts.
    ///
    /// @param names   of the cohorts
    /// @param cohorts one for each child: the number of the cohort, empty where it is none of them
    public record Cohorts(List<String> names, List<OptionalInt> cohorts) {
        public Cohorts {
            names = List.copyOf(names);
            cohorts = List.copyOf(cohorts);
        }
    }

    /// Prices every kind.
    ///
    /// @param children as [Allotment#of]
    /// @param in       one for each child
    /// @param areas    in which a place could be
    public static ShadowPrices of(
            List<Seeker> children, Cohorts in, List<String> areas, Desk desk, Land land, List<Candidate> homes) {
        if (in.cohorts().size() != children.size()) {
            throw new IllegalArgumentException("cohorts (%d) must be one for each of %d children"
                    .formatted(in.cohorts().size(), children.size()));
        }
        List<Kind> kinds = kinds(children, in, areas);
        // an ability counts as sure or not: the same worth stands behind every grade of each side
        Evidence strong = desk.least() == Evidence.REGISTERED_FOR ? Evidence.CLAIMED_IN_SOP : desk.least();
        Optional<Evidence> weak = Arrays.stream(Evidence.values())
                .filter(grade -> grade != Evidence.REGISTERED_FOR && !grade.isAtLeast(desk.least()))
                .findFirst();
        List<Evidence> grades = weak.map(grade -> List.of(grade, strong)).orElse(List.of(strong));
        var possible = new Possible(
                children,
                desk,
                land,
                homes,
                kinds.stream().flatMap(kind -> grades.stream().map(kind::place)).toList());
        List<long[]> columns = IntStream.range(0, kinds.size() * grades.size())
                .mapToObj(possible::besides)
                .toList();
        Sharing problem = possible.problem();
        List<Worth> worths = exactly(problem, columns, Standing.of(problem).ofNew(columns));
        List<Priced> priced = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            Map<Evidence, Gain> worth = new EnumMap<>(Evidence.class);
            for (Evidence grade : Evidence.values()) {
                if (grade != Evidence.REGISTERED_FOR) {
                    int which = grade.isAtLeast(desk.least()) ? grades.size() - 1 : 0;
                    Worth found = worths.get(kind * grades.size() + which);
                    worth.put(grade, new Gain(found.atLeast(), found.atMost()));
                }
            }
            priced.add(kinds.get(kind).priced(worth));
        }
        return new ShadowPrices(children.size(), priced);
    }

    /// What is not told exactly is worked out anew with each place, where that does not take long.
    private static List<Worth> exactly(Sharing problem, List<long[]> columns, List<Worth> within) {
        if (problem.options().size() > MOST_SOLVED_AGAIN || within.stream().allMatch(Worth::isExact)) {
            return within;
        }
        Shared without = problem.best();
        return IntStream.range(0, columns.size())
                .parallel()
                .mapToObj(column -> within.get(column).isExact()
                        ? within.get(column)
                        : difference(without, problem.with(columns.get(column)).best(), within.get(column)))
                .toList();
    }

    private static Worth difference(Shared without, Shared with, Worth otherwise) {
        long difference = with.worth() - without.worth();
        return without.isProven() && with.isProven() ? new Worth(difference, difference) : otherwise;
    }

    private static List<Kind> kinds(List<Seeker> children, Cohorts in, List<String> areas) {
        List<Kind> kinds = new ArrayList<>();
        for (int cohort = 0; cohort < in.names().size(); cohort++) {
            List<Seeker> those = new ArrayList<>();
            for (int row = 0; row < children.size(); row++) {
                if (in.cohorts().get(row).equals(OptionalInt.of(cohort))) {
                    those.add(children.get(row));
                }
            }
            List<NeedDomain> meets = shared(those);
            for (String area : areas) {
                int waiting = (int) those.stream()
                        .filter(child -> child.child().authority().equals(area))
                        .count();
                kinds.add(new Kind(in.names().get(cohort), meets, area, waiting));
            }
        }
        return kinds;
    }

    private static List<NeedDomain> shared(List<Seeker> children) {
        return Arrays.stream(NeedDomain.values())
                .filter(domain -> children.stream()
                                .filter(child -> child.call().needs().stream()
                                        .map(Call.Need::domain)
                                        .anyMatch(domain::equals))
                                .count()
                        >= Math.max(1, AT_LEAST * children.size()))
                .toList();
    }

    /// A kind of place.
    record Kind(String cohort, List<NeedDomain> meets, String area, int waiting) {

        private static final Urn NOT_THERE = new Urn(Urn.MADE_UP + "99999");
        private static final Optional<Boolean> YES = Optional.of(true);

        Candidate place(Evidence grade) {
            return new Candidate(
                    new Offer(
                            NOT_THERE,
                            Optional.of(area),
                            meets.stream()
                                    .map(domain -> new Backed(
                                            domain,
                                            List.of(new Told(
                                                    new Ability(domain, Assessed.HIGHEST, grade), Optional.empty()))))
                                    .toList(),
                            Set.of(),
                            new Takes(OptionalInt.empty(), OptionalInt.empty(), Optional.of(Sexes.ANY)),
                            new Setting(YES, Optional.empty(), YES, YES, OptionalInt.empty(), OptionalInt.empty()),
                            Optional.of(new Capacity(
                                    NOT_THERE,
                                    LocalDate.EPOCH,
                                    OptionalInt.of(1),
                                    OptionalInt.of(1),
                                    Map.of(),
                                    OptionalInt.empty(),
                                    Optional.empty()))),
                    Optional.empty(),
                    Household.NOBODY,
                    Optional.empty(),
                    Candidate.Stay.ELSEWHERE);
        }

        Priced priced(Map<Evidence, Gain> worth) {
            return new Priced(cohort, meets, area, waiting, worth);
        }
    }
}
