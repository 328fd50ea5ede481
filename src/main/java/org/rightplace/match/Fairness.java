package org.rightplace.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Fair;
import org.rightplace.optimise.Sharing.Option;

/// How groups of children fare when what is surely right is most for all together, and what it costs
/// all together to do better by the group that fares worst.
///
/// How a group fares is measured by what it could have at best, were every place its own: the share of
/// those points that it has. So a group for whom little exists is not called unfairly treated by a share
/// of places; that little exists for it is told by its points.
///
/// Fairer ways make most of the points of all together and, beside them, of the least share of its best
/// that a counted group has, which counts more from one way to the next. What is found is there to be
/// had; that nothing fairer costs less is not proven.
///
/// @param groups as they fare when most is done for all together, and in the fairest way found; by name
/// @param ways   from the one with most points on, each fairer than the one before and with fewer points
public record Fairness(List<Group> groups, List<Way> ways) {

    /// Groups of fewer children are shown and not made fair to: chance decides how they fare.
    public static final int FEWEST = 5;

    /// How much the share of the group that fares worst counts beside the points of all together, as a
    /// multiple of these.
    private static final List<Double> COUNTS = List.of(0.1, 0.3, 1.0, 10.0);

    public Fairness {
        groups = List.copyOf(groups);
        ways = List.copyOf(ways);
    }

    /// A group.
    ///
    /// @param atBest  points a child, were every place the group's own
    /// @param most    as it fares when most is done for all together
    /// @param fairest as it fares in the fairest way found
    public record Group(String name, int children, double atBest, Fares most, Fares fairest) {

        /// Whether it is large enough to be made fair to.
        public boolean isCounted() {
            return children >= FEWEST;
        }
    }

    /// How a group fares.
    ///
    /// @param placed children with a place
    /// @param points a child, of those without a place too
    /// @param share  of what it could have at best, 0 to 1, or a little more where that best is not
    ///     proven; 1 where it could have nothing
    public record Fares(int placed, double points, double share) {}

    /// A way to give places.
    ///
    /// @param placed of all children
    /// @param points of all children
    /// @param worst  the least share of what it could have that a counted group has
    public record Way(int placed, long points, double worst) {

        /// Points and one for each place, which is what is made most.
        private long worth() {
            return points + placed;
        }
    }

    /// How groups fare.
    ///
    /// @param children as [Allotment#of]
    /// @param groups   one for each child: the name of the group
    public static Fairness of(List<Seeker> children, List<String> groups, Desk desk, Land land, List<Candidate> homes) {
        if (groups.size() != children.size()) {
            throw new IllegalArgumentException(
                    "groups (%d) must be one for each of %d children".formatted(groups.size(), children.size()));
        }
        return new Work(new Possible(children, desk, land, homes).problem(), groups).done();
    }

    /// What the fairest way found costs all together, in points.
    public long price() {
        return ways.isEmpty()
                ? 0
                : Math.max(0, ways.getFirst().points() - ways.getLast().points());
    }

    private static final class Work {
        private final Sharing problem;
        private final List<String> names;
        private final int[] groupOf;
        private final int[] size;
        private final double[] atBest;

        Work(Sharing problem, List<String> groups) {
            this.problem = problem;
            this.names = groups.stream().distinct().sorted().toList();
            this.groupOf = groups.stream().mapToInt(names::indexOf).toArray();
            this.size = new int[names.size()];
            Arrays.stream(groupOf).forEach(group -> size[group]++);
            this.atBest = new double[names.size()];
            for (int group = 0; group < size.length; group++) {
                int one = group;
                Sharing alone = new Sharing(
                        problem.rows(),
                        problem.room(),
                        problem.options().stream()
                                .filter(option -> groupOf[option.row()] == one)
                                .toList(),
                        problem.apart());
                atBest[group] = alone.best().worth();
            }
        }

        /// How all fare in one answer.
        private record Found(Way way, List<Fares> fares) {}

        Fairness done() {
            Found first = found(problem.best().taken());
            List<Found> all = new ArrayList<>(List.of(first));
            List<Sharing.Group> counted = counted();
            if (counted.size() > 1) {
                Sharing likely = problem.likely();
                COUNTS.forEach(times -> all.add(found(likely.fairly(
                        new Fair(counted, times * Math.max(1, first.way().worth()))))));
            }
            List<Found> better = fairer(all);
            Found last = better.getLast();
            return new Fairness(
                    IntStream.range(0, size.length)
                            .mapToObj(group -> new Group(
                                    names.get(group),
                                    size[group],
                                    atBest[group] / size[group],
                                    first.fares().get(group),
                                    last.fares().get(group)))
                            .toList(),
                    better.stream().map(Found::way).toList());
        }

        private List<Sharing.Group> counted() {
            List<Sharing.Group> counted = new ArrayList<>();
            for (int group = 0; group < size.length; group++) {
                if (size[group] >= FEWEST && atBest[group] > 0) {
                    int one = group;
                    counted.add(new Sharing.Group(
                            IntStream.range(0, groupOf.length)
                                    .filter(row -> groupOf[row] == one)
                                    .boxed()
                                    .collect(Collectors.toSet()),
                            (long) atBest[group]));
                }
            }
            return counted;
        }

        private Found found(List<Option> taken) {
            int[] placed = new int[size.length];
            long[] worth = new long[size.length];
            for (Option option : taken) {
                placed[groupOf[option.row()]]++;
                worth[groupOf[option.row()]] += option.worth();
            }
            Fares[] fares = new Fares[size.length];
            double worst = 1;
            long sum = 0;
            for (int group = 0; group < fares.length; group++) {
                double share = atBest[group] == 0 ? 1 : worth[group] / atBest[group];
                // having a place at all is worth a point, which is no child's
                fares[group] = new Fares(placed[group], (double) (worth[group] - placed[group]) / size[group], share);
                sum += worth[group] - placed[group];
                if (size[group] >= FEWEST) {
                    worst = Math.min(worst, share);
                }
            }
            return new Found(new Way(taken.size(), sum, worst), List.of(fares));
        }

        /// Of all that was found those than which nothing found is both fairer and has more points.
        private static List<Found> fairer(List<Found> all) {
            List<Found> kept = new ArrayList<>();
            all.stream()
                    .sorted(Comparator.<Found>comparingLong(
                                    found -> -found.way().worth())
                            .thenComparingDouble(found -> -found.way().worst()))
                    .forEach(found -> {
                        if (kept.isEmpty()
                                || found.way().worst() > kept.getLast().way().worst() + 1e-9) {
                            kept.add(found);
                        }
                    });
            return kept;
        }
    }
}
