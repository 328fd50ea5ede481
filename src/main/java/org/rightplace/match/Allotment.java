package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.rightplace.care.Worded;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;

/// What there could be for many children at once: who could have which place, so that the points that
/// are sure are most for all together. It shows what the system could do with what exists; it is no
/// list of children to move.
///
/// A child takes one place, or as many as the brothers and sisters who must be together; a child who is
/// to live alone takes every open place of a home. Two children on whom living together would speak
/// strongly are not given the same home. A home of which nobody says how many places are open is given
/// to nobody.
///
/// @param given    in the order of the children
/// @param unplaced in the order of the children, each with why
/// @param points   of all that are given
/// @param bound    no other way gives more points; equal to `points` where that is proven best
/// @param practice what other ways to give places come to
public record Allotment(List<Given> given, List<Unplaced> unplaced, long points, long bound, List<Practice> practice) {

    /// To how many homes, those with most sure points, a child can be given.
    public static final int MOST_HOMES = 200;

    public Allotment {
        given = List.copyOf(given);
        unplaced = List.copyOf(unplaced);
        practice = List.copyOf(practice);
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

    /// The best that there could be.
    ///
    /// @param children the most pressing first: in this order places are given one after the other
    public static Allotment of(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        var work = new Work(children, desk, land, homes);
        Shared best = work.problem().best();
        List<Given> given = best.taken().stream()
                .map(option -> new Given(
                        children.get(option.row()), work.match(option.row(), option.column()), option.takes()))
                .toList();
        List<Unplaced> unplaced = best.left().stream()
                .map(row -> new Unplaced(children.get(row), work.why(row)))
                .toList();
        // being placed at all was worth a point, which is no child's
        long points = best.worth() - given.size();
        return new Allotment(
                given,
                unplaced,
                points,
                Math.max(points, best.bound() - given.size()),
                List.of(work.oneAfterTheOther(Way.FIRST_COME), work.oneAfterTheOther(Way.NEAREST)));
    }

    /// Whether nothing better is possible.
    public boolean isProven() {
        return points == bound;
    }

    /// The children, the homes and what is possible between them.
    private static final class Work {
        private final List<Seeker> children;
        private final Land land;
        private final List<Integer> room;
        private final List<List<Option>> options = new ArrayList<>();
        private final Map<Long, Match> matches = new HashMap<>();
        private final List<Optional<Why>> why = new ArrayList<>();

        Work(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
            this.children = children;
            this.land = land;
            this.room = homes.stream().map(home -> home.open().orElse(0)).toList();
            Map<Candidate, Integer> columns = new HashMap<>();
            IntStream.range(0, homes.size()).forEach(column -> columns.put(homes.get(column), column));
            for (int row = 0; row < children.size(); row++) {
                options.add(options(row, Ranking.of(children.get(row), desk, land, homes), columns));
            }
        }

        private List<Option> options(int row, Ranking ranking, Map<Candidate, Integer> columns) {
            List<Option> found = new ArrayList<>();
            for (Ranked one : ranking.possible().stream()
                    .sorted(Comparator.comparingInt(
                            (Ranked ranked) -> -ranked.match().score().low()))
                    .toList()) {
                int column = columns.getOrDefault(one.match().home(), -1);
                int takes = takes(children.get(row), room.get(column));
                if (takes <= room.get(column) && found.size() < MOST_HOMES) {
                    // a place is always better than none, so that a home without sure points counts too
                    found.add(new Option(row, column, one.match().score().low() + 1L, takes));
                    matches.put(key(row, column), one.match());
                }
            }
            why.add(
                    !found.isEmpty()
                            ? Optional.empty()
                            : Optional.of(ranking.possible().isEmpty() ? Why.RULED_OUT : Why.NONE_KNOWN_OPEN));
            return found;
        }

        private static int takes(Seeker child, int room) {
            return child.isSolo() ? Math.max(room, 1) : child.placesNeeded();
        }

        private static long key(int row, int column) {
            return ((long) row << 32) | column;
        }

        Match match(int row, int column) {
            return Optional.ofNullable(matches.get(key(row, column))).orElseThrow();
        }

        Why why(int row) {
            return why.get(row).orElse(Why.TAKEN);
        }

        Sharing problem() {
            List<Apart> apart = new ArrayList<>();
            for (int one = 0; one < children.size(); one++) {
                for (int other = 0; other < one; other++) {
                    if (apart(one, other)) {
                        apart.add(new Apart(one, other));
                    }
                }
            }
            return new Sharing(
                    children.size(),
                    room,
                    options.stream().flatMap(List::stream).toList(),
                    apart);
        }

        private boolean apart(int one, int other) {
            return Together.strong(children.get(one).call(), children.get(other).call());
        }

        Practice oneAfterTheOther(Way way) {
            List<Integer> left = new ArrayList<>(room);
            Map<Integer, List<Integer>> there = new HashMap<>();
            int placed = 0;
            long points = 0;
            for (int row = 0; row < children.size(); row++) {
                int child = row;
                Optional<Option> first = options.get(row).stream()
                        .filter(option -> option.takes() <= left.get(option.column())
                                && there.getOrDefault(option.column(), List.of()).stream()
                                        .noneMatch(other -> apart(child, other)))
                        .min(order(way, row));
                if (first.isPresent()) {
                    Option option = first.get();
                    left.set(option.column(), left.get(option.column()) - option.takes());
                    there.computeIfAbsent(option.column(), c -> new ArrayList<>())
                            .add(row);
                    placed++;
                    points += match(row, option.column()).score().low();
                }
            }
            return new Practice(way, placed, points);
        }

        private Comparator<Option> order(Way way, int row) {
            Comparator<Option> byPoints =
                    Comparator.<Option>comparingLong(option -> -option.worth()).thenComparingInt(Option::column);
            return switch (way) {
                case FIRST_COME -> byPoints;
                case NEAREST ->
                    Comparator.<Option>comparingDouble(option -> miles(row, option.column()))
                            .thenComparing(byPoints);
            };
        }

        private double miles(int row, int column) {
            OptionalDouble miles = land.miles(
                    children.get(row).child().authority(), match(row, column).home());
            return miles.orElse(Double.MAX_VALUE);
        }
    }
}
