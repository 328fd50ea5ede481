package org.rightplace.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedLevel.Assessed;

/// How a reader weighs what matters. Nobody's judgement stands behind the usual weights: they are where
/// a reader begins.
///
/// @param weights of every term, 0 to [#MOST], not all 0; what does not apply to a child drops out, and
///     the others share its part
/// @param least   the weakest evidence on which a home's ability counts as sure
/// @param must    needs judged at this level or above must be met: a home that tells of a lower level is
///     ruled out; empty where no need is a limit
/// @param half    miles at which being near counts half, 1 or more
public record Desk(Map<Term, Integer> weights, Evidence least, OptionalInt must, int half) {

    /// The largest weight.
    public static final int MOST = 100;

    /// The furthest that *half as near* can be put.
    public static final int FURTHEST = 500;

    /// Where a reader begins.
    public static final Desk USUAL = new Desk(
            Map.of(
                    Term.NEEDS, 50,
                    Term.TOGETHER, 15,
                    Term.NEAR, 15,
                    Term.OWN_AREA, 5,
                    Term.THERAPY, 10,
                    Term.SCHOOL_ON_SITE, 5,
                    Term.COMPANY, 5,
                    Term.AWAKE_AT_NIGHT, 10,
                    Term.CULTURE, 10),
            Evidence.STAFFED_AND_TRAINED,
            OptionalInt.of(Assessed.HIGHEST),
            15);

    public Desk {
        var all = new EnumMap<Term, Integer>(Term.class);
        for (Term term : Term.values()) {
            int weight = weights.getOrDefault(term, 0);
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException(
                        "weight (%d) of %s must be 0 to %d".formatted(weight, term.slug(), MOST));
            }
            all.put(term, weight);
        }
        weights = Collections.unmodifiableMap(all);
        if (all.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
        if (must.isPresent() && (must.getAsInt() < 1 || must.getAsInt() > Assessed.HIGHEST)) {
            throw new IllegalArgumentException(
                    "level that must be met (%d) must be 1 to %d".formatted(must.getAsInt(), Assessed.HIGHEST));
        }
        if (half < 1 || half > FURTHEST) {
            throw new IllegalArgumentException("miles of half (%d) must be 1 to %d".formatted(half, FURTHEST));
        }
    }

    /// The weight of a term.
    public int weight(Term term) {
        return weights.getOrDefault(term, 0);
    }

    /// The same with another weight.
    public Desk with(Term term, int weight) {
        Map<Term, Integer> changed = new EnumMap<>(weights);
        changed.put(term, weight);
        return new Desk(changed, least, must, half);
    }
}
