package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.rightplace.care.Urn;
import org.rightplace.match.Allotment.Why;
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
    private final List<OfRow> ofRow;

    /// @param places how many of a home can be given
    Possible(List<Seeker> children, Desk desk, Land land, List<Candidate> homes, ToIntFunction<Candidate> places) {
        this.children = List.copyOf(children);
        this.room = homes.stream().map(home -> places.applyAsInt(home)).toList();
        Map<Candidate, Integer> columns = new HashMap<>();
        IntStream.range(0, homes.size()).forEach(column -> columns.put(homes.get(column), column));
        // each child is set against the homes by itself, so that several can be at the same time
        this.ofRow = IntStream.range(0, this.children.size())
                .parallel()
                .mapToObj(
                        row -> ofRow(row, Ranking.of(this.children.get(row), desk, land, others(row, homes)), columns))
                .toList();
    }

    /// What is possible for one child.
    ///
    /// @param matches of the options, in their order
    /// @param why     there is no option; empty where there is one
    private record OfRow(List<Option> options, List<Match> matches, Optional<Why> why) {}

    private List<Candidate> others(int row, List<Candidate> homes) {
        Optional<Urn> own = children.get(row).home();
        return own.isEmpty()
                ? homes
                : homes.stream()
                        .filter(home -> !home.offer().home().equals(own.get()))
                        .toList();
    }

    /// With the places that are open now.
    static Possible now(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        return new Possible(children, desk, land, homes, home -> home.open().orElse(0));
    }

    private OfRow ofRow(int row, Ranking ranking, Map<Candidate, Integer> columns) {
        List<Option> options = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        List<Worth> worths = ranking.possible().stream()
                .map(one -> new Worth(one.match(), worth(one.match())))
                .sorted(Comparator.comparingLong(one -> -one.points()))
                .toList();
        for (Worth one : worths) {
            int column = columns.getOrDefault(one.match().home(), -1);
            int takes = takes(children.get(row), room.get(column));
            if (takes <= room.get(column) && options.size() < Allotment.MOST_HOMES) {
                options.add(new Option(row, column, one.points(), takes));
                matches.add(one.match());
            }
        }
        return new OfRow(options, matches, options.isEmpty() ? Optional.of(why(row, ranking)) : Optional.empty());
    }

    private Why why(int row, Ranking ranking) {
        boolean group = children.get(row).placesNeeded() > 1;
        boolean apart = ranking.possible().stream().anyMatch(one -> isOpen(one.match()))
                || ranking.ruledOut().stream()
                        .map(Ranking.Out::match)
                        .anyMatch(match -> isOpen(match)
                                && match.limits().stream().allMatch(limit -> limit instanceof Limit.NoRoom));
        if (group && apart) {
            return Why.ONLY_APART;
        }
        return ranking.possible().isEmpty() ? Why.RULED_OUT : Why.NONE_KNOWN_OPEN;
    }

    private static boolean isOpen(Match match) {
        return match.home().open().orElse(0) > 0;
    }

    private record Worth(Match match, long points) {}

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

    List<Seeker> children() {
        return children;
    }

    /// Open places of a home.
    int room(int column) {
        return room.get(column);
    }

    /// Open places of all homes.
    List<Integer> rooms() {
        return room;
    }

    /// What a child could have, the most sure points first.
    List<Option> options(int row) {
        return ofRow.get(row).options();
    }

    Match match(Option option) {
        OfRow row = ofRow.get(option.row());
        return row.matches().get(row.options().indexOf(option));
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
                ofRow.stream().flatMap(row -> row.options().stream()).toList(),
                apart);
    }

    /// Whether two who come new must not come to one home.
    boolean areApart(int one, int other) {
        return Together.strong(children.get(one).call(), children.get(other).call());
    }
}
