package org.rightplace.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.estimate.Together;
import org.rightplace.link.child.ChildInCare;

/// Which needs come together, how often, and how often chance alone would have them come together.
///
/// @param children in the cohort
/// @param pairs    each two different domains once, in the order of [NeedDomain]
public record CoOccurrence(int children, List<Pair> pairs) {

    public CoOccurrence {
        pairs = List.copyOf(pairs);
    }

    /// Two domains.
    ///
    /// @param said     children of whom something is said in both
    /// @param together the two needs among those; empty where nobody has one of them, or everybody: a
    ///     source that
    ///     only ever says that a need is there cannot tell whether it comes with another more often than by
    ///     chance
    public record Pair(NeedDomain one, NeedDomain other, int said, Optional<Together> together) {}

    /// The co-occurrence of needs in a cohort. A need is there where it is present or assessed at 1 or
    /// more; of a
    /// child of
    /// whom nothing is said in one of the two domains the pair says nothing.
    public static CoOccurrence of(List<ChildInCare> children) {
        List<Pair> pairs = new ArrayList<>();
        NeedDomain[] domains = NeedDomain.values();
        for (int i = 0; i < domains.length; i++) {
            for (int j = i + 1; j < domains.length; j++) {
                pairs.add(pair(children, domains[i], domains[j]));
            }
        }
        return new CoOccurrence(children.size(), pairs);
    }

    private static Pair pair(List<ChildInCare> children, NeedDomain first, NeedDomain second) {
        int said = 0;
        int one = 0;
        int other = 0;
        int both = 0;
        for (ChildInCare child : children) {
            NeedLevel a = child.needs().in(first).level();
            NeedLevel b = child.needs().in(second).level();
            if (a.isSaid() && b.isSaid()) {
                said++;
                one += a.isThere() ? 1 : 0;
                other += b.isThere() ? 1 : 0;
                both += a.isThere() && b.isThere() ? 1 : 0;
            }
        }
        return new Pair(
                first,
                second,
                said,
                one == 0 || other == 0 || one == said || other == said
                        ? Optional.empty()
                        : Optional.of(new Together(said, one, other, both)));
    }
}
