package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.rightplace.match.Allotment.Why;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;

/// Many children, many homes, and what is possible between them.
///
/// A child takes one place, or as many as the brothers and sisters who must be together. A child who is
/// to live alone takes every open place of a home; so does one beside whom nobody else should come new,
/// whoever it were. A child is not given the home in which the child lives: who needs a home now needs
/// another. A home of which nobody says how many places are open is given to nobody.
final class Possible {

    private final List<Seeker> children;
    private final List<Integer> room;
    private final List<List<Option>> options = new ArrayList<>();
    private final Map<Long, Match> matches = new HashMap<>();
    private final List<Optional<Why>> why = new ArrayList<>();

    /// @param places how many of a home can be given
    Possible(List<Seeker> children, Desk desk, Land land, List<Candidate> homes, ToIntFunction<Candidate> places) {
        this.children = List.copyOf(children);
        this.room = homes.stream().map(home -> places.applyAsInt(home)).toList();
        Map<Candidate, Integer> columns = new HashMap<>();
        IntStream.range(0, homes.size()).forEach(column -> columns.put(homes.get(column), column));
        for (int row = 0; row < this.children.size(); row++) {
            Seeker child = this.children.get(row);
            List<Candidate> others = child.home().isEmpty()
                    ? homes
                    : homes.stream()
                            .filter(home ->
                                    !home.offer().home().equals(child.home().get()))
                            .toList();
            options.add(options(row, Ranking.of(child, desk, land, others), columns));
        }
    }

    /// With the places that are open now.
    static Possible now(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        return new Possible(children, desk, land, homes, home -> home.open().orElse(0));
    }

    private List<Option> options(int row, Ranking ranking, Map<Candidate, Integer> columns) {
        List<Option> found = new ArrayList<>();
        for (Ranked one : ranking.possible().stream()
                .sorted(Comparator.comparingInt(
                        (Ranked ranked) -> -ranked.match().score().low()))
                .toList()) {
            int column = columns.getOrDefault(one.match().home(), -1);
            int takes = takes(children.get(row), room.get(column));
            if (takes <= room.get(column) && found.size() < Allotment.MOST_HOMES) {
                found.add(new Option(row, column, worth(one.match()), takes));
                matches.put(key(row, column), one.match());
            }
        }
        why.add(
                !found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ranking.possible().isEmpty() ? Why.RULED_OUT : Why.NONE_KNOWN_OPEN));
        return found;
    }

    /// A place is always better than none, so that a home without sure points counts too.
    static long worth(Match match) {
        return match.score().low() + 1L;
    }

    private static int takes(Seeker child, int room) {
        return isAloneAmongNew(child) ? Math.max(room, child.placesNeeded()) : child.placesNeeded();
    }

    private static boolean isAloneAmongNew(Seeker child) {
        return child.isSolo() || Together.strongWithAnybody(child.call());
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    List<Seeker> children() {
        return children;
    }

    /// Open places of a home.
    int room(int column) {
        return room.get(column);
    }

    /// What a child could have, the most sure points first.
    List<Option> options(int row) {
        return options.get(row);
    }

    Match match(Option option) {
        return Optional.ofNullable(matches.get(key(option.row(), option.column())))
                .orElseThrow();
    }

    /// Why a child who was given nothing was not.
    Why why(int row) {
        return why.get(row).orElse(Why.TAKEN);
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
                children.size(), room, options.stream().flatMap(List::stream).toList(), apart);
    }

    /// Whether two who come new must not come to one home.
    boolean areApart(int one, int other) {
        return Together.strong(children.get(one).call(), children.get(other).call());
    }
}
