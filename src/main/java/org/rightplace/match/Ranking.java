package org.rightplace.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.Urn;
import org.rightplace.match.Reason.Points;

/// The homes that could be considered for one child, from the best place that each can hold; and those
/// that something rules out.
///
/// @param child    who needs a home
/// @param desk     how it was weighed
/// @param possible by place, then by the points that are sure
/// @param unanswered what was asked for and is recorded of no home: it bears no points, and is to be asked
/// @param ruledOut by how few things rule them out, then by points: what would take least to rule in
///     stands first
public record Ranking(
        Seeker child, Desk desk, List<Reason.What> unanswered, List<Ranked> possible, List<Out> ruledOut) {

    public Ranking {
        unanswered = List.copyOf(unanswered);
        possible = List.copyOf(possible);
        ruledOut = List.copyOf(ruledOut);
    }

    /// A home and its place. Two whose points may turn out the same share places.
    ///
    /// @param first the best place it can hold, 1 or more: after those that surely have more points
    /// @param last  the last: before those that surely have fewer or as many
    public record Ranked(Match match, int first, int last) {

        /// Whether its place is certain, shared or not.
        public boolean isCertain() {
            return first == last;
        }
    }

    /// A home that is ruled out, and the nearest change that would rule it in.
    public record Out(Match match, Nearest nearest) {}

    /// Sets every home against what a child needs.
    ///
    /// @param homes each once
    public static Ranking of(Seeker child, Desk desk, Land land, List<Candidate> homes) {
        var matching = new Matching(child, desk, land, homes);
        List<Scored> possible = new ArrayList<>();
        List<Scored> out = new ArrayList<>();
        for (Match match : matching.matches()) {
            (match.isPossible() ? possible : out).add(new Scored(match, match.score()));
        }
        out.sort(Comparator.<Scored>comparingInt(one -> one.match().limits().size())
                .thenComparing(BY_POINTS));
        return new Ranking(
                child,
                desk,
                matching.unanswered(),
                ranked(possible),
                out.stream()
                        .map(Scored::match)
                        .map(match -> new Out(match, Nearest.of(child, match.home(), desk, match.limits())))
                        .toList());
    }

    /// A match with its score, which is added up once.
    private record Scored(Match match, Points score) {}

    private static final Comparator<Scored> BY_POINTS = Comparator.<Scored>comparingInt(
                    one -> -one.score().low())
            .thenComparingInt(one -> -one.score().high())
            .thenComparing(one -> one.match().home().offer().home());

    private static List<Ranked> ranked(List<Scored> matches) {
        int[] lows =
                matches.stream().mapToInt(one -> one.score().low()).sorted().toArray();
        int[] highs =
                matches.stream().mapToInt(one -> one.score().high()).sorted().toArray();
        return matches.stream()
                .sorted(BY_POINTS)
                .map(one -> {
                    Points score = one.score();
                    int surelyMore = lows.length - countAtMost(lows, score.high());
                    int perhapsMore = highs.length - countAtMost(highs, score.low());
                    // among those that may have more than the home surely has it may count itself
                    boolean itself = score.high() > score.low();
                    return new Ranked(one.match(), 1 + surelyMore, itself ? perhapsMore : 1 + perhapsMore);
                })
                .sorted(Comparator.comparingInt(Ranked::first))
                .toList();
    }

    /// How many of some numbers in order are at most `value`.
    private static int countAtMost(int[] ordered, int value) {
        int from = 0;
        int to = ordered.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ordered[middle] <= value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// All homes that were set against the child.
    public List<Urn> homes() {
        return Stream.concat(
                        possible.stream().map(Ranked::match), ruledOut.stream().map(Out::match))
                .map(match -> match.home().offer().home())
                .toList();
    }

    /// The place of a home; empty where it is ruled out or none of these.
    public Optional<Ranked> find(Urn home) {
        return possible.stream()
                .filter(one -> one.match().home().offer().home().equals(home))
                .findFirst();
    }

    /// The homes that may stand first.
    public List<Ranked> mayBeFirst() {
        return possible.stream().filter(one -> one.first() == 1).toList();
    }

    /// Of how many points what is not known decides, for the home of which least is known among those
    /// that may stand first; 0 where there is none.
    public int open() {
        return mayBeFirst().stream()
                .map(one -> one.match().score())
                .mapToInt(score -> score.high() - score.low())
                .max()
                .orElse(0);
    }

    /// How many homes would hold another place without a term, and which would stand first, by the points
    /// that are sure.
    ///
    /// @param first empty where none could be considered
    public record Without(int moved, Optional<Urn> first) {}

    /// What each term that applies decides: the places without it. Terms without which nothing would be
    /// weighed are left out.
    ///
    /// @param land with which it was ranked
    public Map<Term, Without> without(Land land) {
        Map<Term, Without> found = new LinkedHashMap<>();
        if (possible.isEmpty()) {
            return found;
        }
        List<Candidate> homes = Stream.concat(
                        possible.stream().map(Ranked::match), ruledOut.stream().map(Out::match))
                .map(Match::home)
                .toList();
        long weighed = Arrays.stream(Term.values())
                .filter(term -> desk.weight(term) > 0)
                .count();
        for (Term term : possible.getFirst().match().byTerm().keySet()) {
            if (weighed > 1) {
                found.put(term, without(of(child, desk.with(term, 0), land, homes)));
            }
        }
        return found;
    }

    private Without without(Ranking other) {
        Map<Urn, Integer> places = new HashMap<>();
        other.possible.forEach(one -> places.put(one.match().home().offer().home(), one.first()));
        int moved = (int) possible.stream()
                .filter(one -> places.getOrDefault(one.match().home().offer().home(), 0) != one.first())
                .count();
        return new Without(
                moved,
                other.possible.stream()
                        .min(Comparator.comparingInt(one -> -one.match().score().low()))
                        .map(one -> one.match().home().offer().home()));
    }

    /// What weight of each term would put another home first, by the points that are sure. Terms of which
    /// none would are left out.
    public Map<Term, Sway> sways() {
        Map<Term, Sway> found = new LinkedHashMap<>();
        if (possible.size() > 1) {
            for (Term term : Term.values()) {
                Sway.of(term, this).ifPresent(sway -> found.put(term, sway));
            }
        }
        return found;
    }
}
