package org.rightplace.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.estimate.Estimate;

/// How much more often, in points of probability, spells of the first of two groups end in one way by a
/// day than those of the second, with the same case mix.
///
/// Direct standardisation: the cumulative incidence of each group in each stratum, weighted by how many
/// of both groups are in the stratum (K. J. Rothman, S. Greenland and T. L. Lash, *Modern
/// Epidemiology*, 3rd edition, 2008, chapter 15). The variance is the weighted sum of the strata's; the
/// interval is normal, and supposes that spells are apart from each other. Strata in which a group has
/// none in view up to the day are left out and counted.
///
/// @param day        by whose end
/// @param first      probability in the first group, with the common case mix
/// @param second     probability in the second
/// @param difference first less second, -1 to 1
/// @param compared   spells of both groups in strata that could be compared
/// @param leftOut    spells of both groups in strata that could not
public record IncidenceDifference(
        int day, Estimate first, Estimate second, Estimate difference, int compared, int leftOut) {

    /// What is asked.
    ///
    /// @param end   1 to `ends`
    /// @param ends  how many ways of ending there are
    /// @param day   by whose end, 0 or more
    /// @param level of the intervals
    public record Question(int end, int ends, int day, double level) {}

    /// The difference.
    ///
    /// @return empty where no stratum can be compared
    public static Optional<IncidenceDifference> find(List<Member> members, Question question) {
        var strata = new TreeMap<String, List<Member>>();
        for (Member member : members) {
            strata.computeIfAbsent(member.stratum(), name -> new ArrayList<>()).add(member);
        }
        Sum first = new Sum();
        Sum second = new Sum();
        int compared = 0;
        for (List<Member> stratum : strata.values()) {
            Optional<Point> one = point(stratum, true, question);
            Optional<Point> other = point(stratum, false, question);
            if (one.isPresent() && other.isPresent()) {
                compared += stratum.size();
                first.add(one.get().estimate(), stratum.size());
                second.add(other.get().estimate(), stratum.size());
            }
        }
        if (compared == 0) {
            return Optional.empty();
        }
        Estimate a = first.mean(compared, question.level());
        Estimate b = second.mean(compared, question.level());
        Estimate difference = Estimate.normal(
                a.value() - b.value(), Math.hypot(a.standardError(), b.standardError()), question.level());
        return Optional.of(
                new IncidenceDifference(question.day(), a, b, difference, compared, members.size() - compared));
    }

    private static Optional<Point> point(List<Member> stratum, boolean first, Question question) {
        List<Spell> spells = stratum.stream()
                .filter(member -> member.first() == first)
                .map(Member::spell)
                .toList();
        return CumulativeIncidence.of(RiskTable.of(spells, question.ends()), question.end(), question.level())
                .find(question.day());
    }

    private static final class Sum {

        private double values;
        private double variances;

        void add(Estimate estimate, double weight) {
            values += weight * estimate.value();
            variances += weight * weight * estimate.standardError() * estimate.standardError();
        }

        Estimate mean(double weights, double level) {
            return Estimate.normal(values / weights, Math.sqrt(variances) / weights, level);
        }
    }
}
