package org.rightplace.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Streams;

/// Whether one end comes at another rate in the first of two groups than in the second, each day
/// compared only among those at risk on it in the same stratum.
///
/// The log-rank test (N. Mantel, *Evaluation of survival data and two new rank order statistics*,
/// Cancer Chemotherapy Reports 50, 1966, pp. 163-170; R. Peto and J. Peto, Journal of the Royal
/// Statistical Society A 135, 1972, pp. 185-207), with hypergeometric variance. It compares rates of
/// this end (other ends take out of view), not the share that ends so: for that see
/// [IncidenceDifference]. It says whether, not how much.
///
/// @param observed  ends of this kind in the first group
/// @param expected  how many there would be, did both groups have the same rate on every day in every
///     stratum
/// @param variance  of observed less expected under the same rates; 0 where nothing could be compared
public record LogRank(long observed, double expected, double variance) {

    /// The test.
    ///
    /// @param end 1 or more
    public static LogRank of(List<Member> members, int end) {
        LogRank sum = new LogRank(0, 0, 0);
        for (List<Member> stratum : strata(members)) {
            List<Spell> spells = stratum.stream().map(Member::spell).toList();
            List<Spell> first =
                    stratum.stream().filter(Member::first).map(Member::spell).toList();
            sum = sum.plus(within(first, spells, end));
        }
        return sum;
    }

    private static List<List<Member>> strata(List<Member> members) {
        var strata = new TreeMap<String, List<Member>>();
        for (Member member : members) {
            strata.computeIfAbsent(member.stratum(), name -> new ArrayList<>()).add(member);
        }
        return List.copyOf(strata.values());
    }

    private static LogRank within(List<Spell> first, List<Spell> both, int end) {
        int ends = both.stream().mapToInt(Spell::end).reduce(end, Math::max);
        RiskTable all = RiskTable.of(both, ends);
        RiskTable one = RiskTable.of(first, ends);
        int last = both.stream().mapToInt(Spell::last).max().orElse(0);
        long observed = 0;
        double expected = 0;
        double variance = 0;
        for (int day = 0; day <= last; day++) {
            double ended = all.ended(day, end);
            if (ended > 0) {
                double n = all.atRisk(day);
                double share = one.atRisk(day) / n;
                observed += one.ended(day, end);
                expected += ended * share;
                variance += n > 1 ? ended * share * (1 - share) * (n - ended) / (n - 1) : 0;
            }
        }
        return new LogRank(observed, expected, variance);
    }

    private LogRank plus(LogRank other) {
        return new LogRank(observed + other.observed, expected + other.expected, variance + other.variance);
    }

    /// Observed less expected, in standard errors; 0 where nothing could be compared.
    public double z() {
        return variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
    }

    /// How often a difference as large, either way, would come by chance were the rates the same: for
    /// many ends.
    public double probability() {
        return Quantile.chiSquaredAbove(z() * z(), 1);
    }

    /// The same for few ends, by handing out the groups anew within each stratum (R. A. Fisher, *The
    /// Design of Experiments*, 1935; B. Phipson and G. K. Smyth, Statistical Applications in Genetics
    /// and Molecular Biology 9, 2010, article 39, on counting the groups as they are among them). It
    /// holds where being in view does not depend on the group.
    ///
    /// @param resamples how often, 99 or more
    /// @return above 0, at most 1
    public static double permuted(List<Member> members, int end, int resamples, Streams streams) {
        if (resamples < 99) {
            throw new IllegalArgumentException("resamples (%d) must be 99 or more".formatted(resamples));
        }
        double seen = Math.abs(of(members, end).z()) - 1e-9;
        List<List<Member>> strata = strata(members);
        long asFar = IntStream.range(0, resamples)
                .parallel()
                .filter(i -> Math.abs(of(handedOut(strata, streams.of("log-rank", "" + i)), end)
                                .z())
                        >= seen)
                .count();
        return (1.0 + asFar) / (1.0 + resamples);
    }

    private static List<Member> handedOut(List<List<Member>> strata, Draws draws) {
        List<Member> members = new ArrayList<>();
        for (List<Member> stratum : strata) {
            List<Member> left = new ArrayList<>(stratum);
            for (Member member : stratum) {
                int at = draws.below(left.size());
                members.add(new Member(member.spell(), left.get(at).first(), member.stratum()));
                left.set(at, left.getLast());
                left.removeLast();
            }
        }
        return members;
    }
}
