package org.rightplace.match;

import java.util.List;

/// What keeping places back for children who are expected would come to, were those who need a home now
/// to come one after the other.
///
/// @param runs    each with another drawn order of children
/// @param kinds   children of whom those who come are drawn
/// @param leftOut children who take several places wherever they could be
public record KeptBack(List<InTurn> runs, int kinds, int leftOut) {

    /// How many runs there are of up to [#MANY] children; fewer of more.
    static final int RUNS = 10;

    private static final int RUNS_OF_MANY = 3;
    private static final int MANY = 300;
    private static final long SEED = 1;

    public KeptBack {
        runs = List.copyOf(runs);
    }

    /// What it would come to for children and homes.
    public static KeptBack of(List<Seeker> children, Desk desk, Land land, List<Candidate> homes) {
        Arrivals.OfNow now = Arrivals.of(new Possible(children, desk, land, homes));
        int kinds = now.arrivals().kinds().size();
        return new KeptBack(
                InTurn.runs(now.arrivals(), kinds > MANY ? RUNS_OF_MANY : RUNS, SEED), kinds, now.leftOut());
    }

    /// The mean share of what could have been done, with places kept back; 0 to 1.
    public double share() {
        return runs.stream().mapToDouble(InTurn::share).average().orElse(1);
    }

    /// The same for first come.
    public double shareOfFirstCome() {
        return runs.stream().mapToDouble(InTurn::shareOfFirstCome).average().orElse(1);
    }
}
