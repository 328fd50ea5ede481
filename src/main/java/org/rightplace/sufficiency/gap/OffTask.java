package org.rightplace.sufficiency.gap;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Evidence;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.Gaps.Met;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// By how many degrees an area is off task: how far what children have is from what their profiles call
/// for. The question is NCERCC's (`DOMAIN.md` 2.1, N1); the formula is ours:
///
/// `90 × mean over children of ( sum over needs of what is lacking ÷ sum over needs of the level )`
///
/// where a need counts at level 2 or 3, and what is lacking is its level less the level that the home
/// in which the child lives is known to meet on the evidence asked for, never below 0. A child who has
/// no home lacks all. 0 is on task; at 90 nothing that is called for is given. A child whose profile
/// calls for nothing is on task. Children of whom no level is judged are left out and counted.
///
/// It is for an area to see its own path. Areas are not ranked by it: it depends on what each records.
///
/// @param children     that it is about
/// @param leftOut      children who need a home and of whom no level is judged
/// @param certain      degrees that are known to be lacking
/// @param notRecorded  degrees more, if homes could do nothing of what is not recorded of them: the
///     index lies from `certain` to `certain + notRecorded`
/// @param parts        `certain`, by the main cause why no right home was to be had; they sum to it
/// @param rightHomeOpen the part of `certain` that is of children for whom a place in a right home here
///     is open
public record OffTask(
        String area,
        int children,
        int leftOut,
        double certain,
        double notRecorded,
        Map<Cause, Double> parts,
        double rightHomeOpen) {

    /// Degrees where nothing that is called for is given.
    public static final int MOST = 90;

    public OffTask {
        var ordered = new EnumMap<Cause, Double>(Cause.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
    }

    /// The index of each area, by its code; an area in which no level of any child is judged has none.
    ///
    /// @param homes those that the gaps were found with
    public static Map<String, OffTask> of(Gaps gaps, List<Offer> homes) {
        Map<Urn, Offer> byNumber = new TreeMap<>();
        homes.forEach(home -> byNumber.put(home.home(), home));
        Map<String, OffTask> found = new LinkedHashMap<>();
        for (InArea area : gaps.areas()) {
            var sum = new Sum(byNumber, gaps.question().evidence());
            area.met().forEach(sum::add);
            area.unmet().forEach(sum::add);
            if (sum.children > 0) {
                found.put(area.area(), sum.index(area.area()));
            }
        }
        return found;
    }

    /// Adds up the children of an area.
    private static final class Sum {
        private final Map<Urn, Offer> homes;
        private final Evidence least;
        private final Map<Cause, Double> parts = new EnumMap<>(Cause.class);
        private double open;
        private double notRecorded;
        private int children;
        private int leftOut;

        Sum(Map<Urn, Offer> homes, Evidence least) {
            this.homes = homes;
            this.least = least;
        }

        void add(Met met) {
            children++;
            if (met.how() == Met.How.A_PLACE_IS_OPEN) {
                Lack lack = lack(met.asking());
                open += lack.certain();
                notRecorded += lack.notRecorded();
            }
        }

        void add(Unmet unmet) {
            if (!unmet.asking().call().isKnown()) {
                leftOut++;
                return;
            }
            children++;
            Lack lack = lack(unmet.asking());
            parts.merge(unmet.main(), lack.certain(), Double::sum);
            notRecorded += lack.notRecorded();
        }

        private Lack lack(Asking asking) {
            int weight = asking.call().weight();
            if (weight == 0) {
                return new Lack(0, 0);
            }
            if (asking.lives() instanceof Lives.NotInHome) {
                return new Lack(1, 0);
            }
            Offer home = asking.lives() instanceof Lives.In(Urn in) ? homes.get(in) : null;
            if (home == null) {
                // one who lives in a home that is none of those known has what nobody recorded
                return new Lack(0, 1);
            }
            double certain = 0;
            double unknown = 0;
            for (Call.Need need : asking.call().needs()) {
                OptionalInt level = home.level(need.domain(), least);
                int lacking = Math.max(0, need.level() - level.orElse(0));
                if (home.meets(need.domain(), need.level(), least) == Meets.NOT_RECORDED) {
                    unknown += lacking;
                } else {
                    certain += lacking;
                }
            }
            return new Lack(certain / weight, unknown / weight);
        }

        OffTask index(String area) {
            double scale = (double) MOST / children;
            parts.replaceAll((cause, sum) -> sum * scale);
            parts.values().removeIf(part -> part == 0);
            double certain = open * scale
                    + parts.values().stream().mapToDouble(Double::doubleValue).sum();
            return new OffTask(area, children, leftOut, certain, notRecorded * scale, parts, open * scale);
        }
    }

    /// Of one child, as shares of what is called for.
    private record Lack(double certain, double notRecorded) {}
}
