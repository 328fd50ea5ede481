package org.rightplace.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.match.Reason.Points;

/// A home set against what one child needs.
///
/// @param limits  what rules it out; none where it could be considered
/// @param reasons for it, against it and not known; their points add up to the score
public record Match(Candidate home, List<Limit> limits, List<Reason> reasons) {

    /// Points of a home that has all that can be had.
    public static final int ALL = 1_000;

    public Match {
        limits = List.copyOf(limits);
        reasons = List.copyOf(reasons);
    }

    /// Whether nothing that is recorded rules it out.
    public boolean isPossible() {
        return limits.isEmpty();
    }

    /// The points of all reasons, of [#ALL]; of 0 where nothing that was weighed applies to the child.
    public Points score() {
        Points sum = new Points(0, 0, 0);
        for (Reason reason : reasons) {
            sum = sum.plus(reason.points());
        }
        return sum;
    }

    /// The points of each term that applies, in the order of [Term].
    public Map<Term, Points> byTerm() {
        Map<Term, Points> terms = new EnumMap<>(Term.class);
        for (Reason reason : reasons) {
            terms.merge(reason.what().term(), reason.points(), Points::plus);
        }
        return terms;
    }

    /// The reasons of one side.
    public List<Reason> of(Reason.Side side) {
        return reasons.stream().filter(reason -> reason.side() == side).toList();
    }
}
