package org.rightplace.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;

/// What there could be for many children at once: who could have which place, so that the points that
/// are sure are most for all together. It shows what the system could do with what exists; it is no
/// list of children to move.
///
/// What is possible is as [Possible] has it; two children on whom living together would speak strongly
/// are not given the same home.
///
/// @param given    in the order of the children
/// @param unplaced in the order of the children, each with why
/// @param points   of all that are given
/// @param bound    no other way gives more points; equal to `points` where that is proven best
/// @param practice what other ways to give places come to
/// @param asGood   in the order of the children, those who could have something else as well
public record Allotment(
        List<Given> given,
        List<Unplaced> unplaced,
        long points,
        long bound,
        List<Practice> practice,
        List<AsGood> asGood) {

    /// To how many homes, those with most sure points, a child can be given.
    public static final int MOST_HOMES = 200;

    public Allotment {
        given = List.copyOf(given);
        unplaced = List.copyOf(unplaced);
        practice = List.copyOf(practice);
        asGood = List.copyOf(asGood);
    }

    /// A child and the place.
    ///
    /// @param takes places of the home
    public record Given(Seeker child, Match match, int takes) {}

    /// A child for whom there is none.
    public record Unplaced(Seeker child, Why why) {}

    /// Why there is no place for a child.
    public enum Why implements Worded {
        RULED_OUT("every home is ruled out by something that is recorded"),
        ONLY_APART(
                "no home has places enough for the brothers and sisters who must be together, and apart there would be one"),
        NONE_KNOWN_OPEN("homes could be considered, and of none is it known that places enough are open now"),
        TAKEN("homes could be considered, and others are given their places");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// A way in which places are given one after the other.
    public enum Way implements Worded {
        FIRST_COME("one after the other, each to the home with most points that is left"),
        NEAREST("one after the other, each to the nearest home that is left");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// What such a way comes to.
    ///
    /// @param placed children with a place
    /// @param points that are sure, of all of them
    public record Practice(Way way, int placed, long points) {}

    /// What would be as good for all together.
    ///
    /// @param homes   that the child could have instead, all others staying where they are
    /// @param changes children with whom the child could change places
    public record AsGood(Seeker child, List<Urn> homes, List<Seeker> changes) {
        public AsGood {
            homes = List.copyOf(homes);
            changes = List.copyOf(changes);
        }
    }

    /// The best that there could be.
    ///
    /// @param children the most pressing first: in this order places are given one after the other
    public static Allotment of(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        var possible = new Possible(children, desk, land, homes);
        Shared best = possible.problem().best();
        List<Given> given = best.taken().stream()
                .map(option -> new Given(possible.children().get(option.row()), possible.match(option), option.takes()))
                .toList();
        List<Unplaced> unplaced = best.left().stream()
                .map(row -> new Unplaced(possible.children().get(row), possible.why(row)))
                .toList();
        // being placed at all was worth a point, which is no child's
        long points = best.worth() - given.size();
        return new Allotment(
                given,
                unplaced,
                points,
                Math.max(points, best.bound() - given.size()),
                Arrays.stream(Way.values())
                        .map(way -> oneAfterTheOther(possible, land, way))
                        .toList(),
                asGood(possible, best));
    }

    /// Whether nothing better is possible.
    public boolean isProven() {
        return points == bound;
    }

    private static Practice oneAfterTheOther(Possible possible, Land land, Way way) {
        var giving = new Giving(possible);
        long points = 0;
        int placed = 0;
        for (int row = 0; row < possible.children().size(); row++) {
            Optional<Option> first = possible.options(row).stream()
                    .filter(giving::fits)
                    .min(
                            switch (way) {
                                case FIRST_COME -> BY_POINTS;
                                case NEAREST ->
                                    Comparator.<Option>comparingDouble(option -> miles(possible, land, option))
                                            .thenComparing(BY_POINTS);
                            });
            if (first.isPresent()) {
                giving.give(first.get());
                placed++;
                // having a place at all was worth a point, which is no child's
                points += first.get().worth() - 1;
            }
        }
        return new Practice(way, placed, points);
    }

    private static final Comparator<Option> BY_POINTS =
            Comparator.<Option>comparingLong(option -> -option.worth()).thenComparingInt(Option::column);

    private static double miles(Possible possible, Land land, Option option) {
        OptionalDouble miles =
                land.miles(possible.children().get(option.row()).child().authority(), possible.home(option.column()));
        return miles.orElse(Double.MAX_VALUE);
    }

    /// What else each child could have who has a place, all others staying where they are, with as many
    /// sure points; and with whom a child could change places so that both together have as many.
    private static List<AsGood> asGood(Possible possible, Shared best) {
        var giving = new Giving(possible);
        best.taken().forEach(giving::give);
        Map<Integer, List<Option>> inHome = new HashMap<>();
        best.taken()
                .forEach(option -> inHome.computeIfAbsent(option.column(), c -> new ArrayList<>())
                        .add(option));
        List<AsGood> found = new ArrayList<>();
        for (Option has : best.taken()) {
            giving.takeBack(has);
            List<Urn> homes = new ArrayList<>();
            List<Seeker> changes = new ArrayList<>();
            for (Option other : possible.options(has.row())) {
                if (other.column() == has.column()) {
                    continue;
                }
                if (other.worth() == has.worth() && giving.fits(other)) {
                    homes.add(possible.home(other.column()).offer().home());
                }
                for (Option there : inHome.getOrDefault(other.column(), List.of())) {
                    possible.option(there.row(), has.column())
                            .filter(back -> back.worth() + other.worth() == has.worth() + there.worth()
                                    && giving.couldChange(other, there, back))
                            .ifPresent(back -> changes.add(possible.children().get(there.row())));
                }
            }
            giving.give(has);
            if (!homes.isEmpty() || !changes.isEmpty()) {
                found.add(new AsGood(possible.children().get(has.row()), homes, changes));
            }
        }
        return found;
    }

    /// Places as they are given.
    private static final class Giving {
        private final Possible possible;
        private final Map<Integer, Integer> used = new HashMap<>();
        private final Map<Integer, Set<Integer>> there = new HashMap<>();

        Giving(Possible possible) {
            this.possible = possible;
        }

        boolean fits(Option option) {
            return used.getOrDefault(option.column(), 0) + option.takes()
                            <= possible.room().get(option.column())
                    && there.getOrDefault(option.column(), Set.of()).stream()
                            .noneMatch(other -> possible.areApart(option.row(), other));
        }

        void give(Option option) {
            used.merge(option.column(), option.takes(), Integer::sum);
            there.computeIfAbsent(option.column(), c -> new TreeSet<>()).add(option.row());
        }

        void takeBack(Option option) {
            used.merge(option.column(), -option.takes(), Integer::sum);
            there.getOrDefault(option.column(), new TreeSet<>()).remove(option.row());
        }

        /// Whether one could come where another goes, who could come where the one was.
        boolean couldChange(Option comes, Option goes, Option back) {
            takeBack(goes);
            boolean could = fits(comes) && fits(back);
            give(goes);
            return could;
        }
    }
}
