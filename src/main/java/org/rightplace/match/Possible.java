package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightplace.care.Urn;
import org.rightplace.match.Allotment.Why;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;

/// Many children, many homes, and what is possible between them: rows and columns of a [Sharing].
///
/// A child takes one place, or as many as the brothers and sisters who must be together. A child who is
/// to live alone takes every open place of a home; so does one beside whom nobody else should come new,
/// whoever it were. A child is not given the home in which the child lives: who needs a home now needs
/// another. A home of which nobody says how many places are open is given to nobody.
final class Possible {

    private final List<Seeker> children;
    private final List<Candidate> homes;
    private final List<Integer> room;
    private final List<OfRow> ofRow;

    Possible(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        this(children, desk, land, homes, List.of());
    }

    /// @param besides places that do not exist, each a home of its own: what they would be worth is told,
    ///     and they are none of the columns
    Possible(List<Seeker> children, Desk desk, Land land, List<Candidate> homes, List<Candidate> besides) {
        this.children = List.copyOf(children);
        this.homes = List.copyOf(homes);
        this.room = homes.stream().map(home -> home.open().orElse(0)).toList();
        // each child is set against the homes by itself, so that several can be at the same time
        this.ofRow = IntStream.range(0, this.children.size())
                .parallel()
                .mapToObj(row -> {
                    int[] columns = others(this.children.get(row));
                    var matching = new Matching(
                            this.children.get(row),
                            desk,
                            land,
                            IntStream.of(columns).mapToObj(homes::get).toList());
                    return ofRow(row, columns, matching, besides);
                })
                .toList();
    }

    /// What is possible for one child.
    ///
    /// @param had     by home, the most sure points first
    /// @param why     there is nothing; empty where there is something
    /// @param besides what each place that does not exist would be worth; 0 where it could not be had
    private record OfRow(Map<Integer, Had> had, Optional<Why> why, List<Long> besides) {}

    /// A place in a home, to a child.
    private record Had(Option option, Match match) {}

    private int[] others(Seeker child) {
        Optional<Urn> own = child.home();
        return IntStream.range(0, homes.size())
                .filter(home -> !own.equals(Optional.of(homes.get(home).offer().home())))
                .toArray();
    }

    private OfRow ofRow(int row, int[] columns, Matching matching, List<Candidate> besides) {
        Seeker child = children.get(row);
        List<Match> matches = matching.matches();
        List<Had> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            int places = room.get(columns[i]);
            if (matches.get(i).isPossible() && takes(child, places) <= places) {
                all.add(new Had(
                        new Option(row, columns[i], worth(matches.get(i)), takes(child, places)), matches.get(i)));
            }
        }
        all.sort(Comparator.comparingLong(one -> -one.option().worth()));
        Map<Integer, Had> had = new LinkedHashMap<>();
        all.stream()
                .limit(Allotment.MOST_HOMES)
                .forEach(one -> had.put(one.option().column(), one));
        return new OfRow(
                had,
                had.isEmpty() ? Optional.of(why(child, matches)) : Optional.empty(),
                besides.stream()
                        .map(place -> child.placesNeeded() == 1 ? worthIfPossible(matching.match(place)) : 0L)
                        .toList());
    }

    private static Why why(Seeker child, List<Match> matches) {
        boolean apart = child.placesNeeded() > 1
                && matches.stream()
                        .anyMatch(match -> match.home().open().orElse(0) > 0
                                && match.limits().stream().allMatch(limit -> limit instanceof Limit.NoRoom));
        if (apart) {
            return Why.ONLY_APART;
        }
        return matches.stream().noneMatch(Match::isPossible) ? Why.RULED_OUT : Why.NONE_KNOWN_OPEN;
    }

    /// A place is always better than none, so that a home without sure points counts too.
    private static long worth(Match match) {
        return match.score().low() + 1L;
    }

    private static long worthIfPossible(Match match) {
        return match.isPossible() ? worth(match) : 0;
    }

    private static int takes(Seeker child, int room) {
        return isAloneAmongNew(child) ? Math.max(room, child.placesNeeded()) : child.placesNeeded();
    }

    private static boolean isAloneAmongNew(Seeker child) {
        return child.isSolo() || Together.strongWithAnybody(child.call());
    }

    List<Seeker> children() {
        return children;
    }

    Candidate home(int column) {
        return homes.get(column);
    }

    /// Open places of all homes.
    List<Integer> room() {
        return room;
    }

    /// What a child could have, the most sure points first.
    List<Option> options(int row) {
        return ofRow.get(row).had().values().stream().map(Had::option).toList();
    }

    /// A child's place in a home; empty where it cannot be had.
    Optional<Option> option(int row, int column) {
        return Optional.ofNullable(ofRow.get(row).had().get(column)).map(Had::option);
    }

    /// The reasons of an option.
    Match match(Option option) {
        return Optional.ofNullable(ofRow.get(option.row()).had().get(option.column()))
                .orElseThrow()
                .match();
    }

    /// What a place that does not exist would be worth to each child; 0 where it could not be had.
    long[] besides(int place) {
        return ofRow.stream().mapToLong(row -> row.besides().get(place)).toArray();
    }

    /// Why a child who was given nothing was not.
    Why why(int row) {
        return ofRow.get(row).why().orElse(Why.TAKEN);
    }

    Sharing problem() {
        List<Apart> apart = new ArrayList<>();
        for (int one = 0; one < children.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!isAloneAmongNew(children.get(one))
                        && !isAloneAmongNew(children.get(other))
                        && areApart(one, other)) {
                    apart.add(new Apart(one, other));
                }
            }
        }
        return new Sharing(
                children.size(),
                room,
                IntStream.range(0, children.size())
                        .mapToObj(this::options)
                        .flatMap(List::stream)
                        .toList(),
                apart);
    }

    /// Whether two who come new must not come to one home.
    boolean areApart(int one, int other) {
        return Together.strong(children.get(one).call(), children.get(other).call());
    }
}
