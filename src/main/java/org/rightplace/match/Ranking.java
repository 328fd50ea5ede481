package org.rightplace.match;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<Match> possible = new ArrayList<>();
        List<Out> out = new ArrayList<>();
        for (Match match : matching.matches()) {
            if (match.isPossible()) {
                possible.add(match);
            } else {
                out.add(new Out(match, Nearest.of(child, match.home(), desk, match.limits())));
            }
        }
        out.sort(
                Comparator.<Out>comparingInt(one -> one.match().limits().size()).thenComparing(Out::match, BY_POINTS));
        return new Ranking(child, desk, matching.unanswered(), ranked(possible), out);
    }

    private static final Comparator<Match> BY_POINTS = Comparator.<Match>comparingInt(
                    match -> -match.score().low())
            .thenComparingInt(match -> -match.score().high())
            .thenComparing(match -> match.home().offer().home());

    private static List<Ranked> ranked(List<Match> matches) {
        int[] lows =
                matches.stream().mapToInt(match -> match.score().low()).sorted().toArray();
        int[] highs = matches.stream()
                .mapToInt(match -> match.score().high())
                .sorted()
                .toArray();
        return matches.stream()
                .map(match -> {
                    Points score = match.score();
                    int surelyMore = lows.length - countAtMost(lows, score.high());
                    int perhapsMore = highs.length - countAtMost(highs, score.low());
                    // among those that may have more than the home surely has it may count itself
                    boolean itself = score.high() > score.low();
                    return new Ranked(match, 1 + surelyMore, itself ? perhapsMore : 1 + perhapsMore);
                })
                .sorted(Comparator.comparingInt(Ranked::first).thenComparing(Ranked::match, BY_POINTS))
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
