package org.rightplace.match;

import org.rightplace.care.Worded;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.sufficiency.gap.Call;

/// How living together may go, for the child who comes and for those who are there. It is told as an
/// effect, never as a need of anybody.
///
/// The rule is this product's own and stands in the open: it names what people who match children would
/// talk through, and decides nothing. Two children who are both at level 2 or above in being exploited,
/// in using substances or in hurting themselves may draw each other in; harmful sexual behaviour at
/// level 2 or above concerns everybody in the house; behaviour at level 3 concerns everybody, and a
/// child who cannot get away from it most.
///
/// @param forChild  for the child who comes
/// @param forOthers for those who live there
/// @param known     whether the needs of all who live there, and of the child, are judged; if not, what
///     is told is the least that it may be
public record Together(Effect forChild, Effect forOthers, boolean known) {

    private static final int HIGH = 3;

    /// How strong an effect may be.
    public enum Effect implements Worded {
        NONE("nothing recorded speaks against it"),
        TO_TALK_THROUGH("to be talked through"),
        STRONG("speaks strongly against it");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        private static Effect of(int grade) {
            return values()[Math.min(grade, values().length - 1)];
        }

        private static Effect worse(Effect one, Effect other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    /// The effect of a child on a household and of it on the child.
    static Together of(Call call, Candidate home) {
        Household there = home.household();
        boolean known = call.isKnown() && home.isHouseholdKnown();
        if (there.children() == 0) {
            return new Together(Effect.NONE, Effect.NONE, known);
        }
        Effect drawn = Effect.worse(
                both(call, there, NeedDomain.EXPLOITATION_AND_MISSING),
                Effect.worse(
                        both(call, there, NeedDomain.SUBSTANCE_USE),
                        both(call, there, NeedDomain.SELF_HARM_AND_SUICIDALITY)));
        Effect fromThem = from(
                there.level(NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR),
                there.level(NeedDomain.BEHAVIOUR_REGULATION),
                level(call, NeedDomain.COMPLEX_HEALTH),
                level(call, NeedDomain.PHYSICAL_AND_SENSORY));
        Effect fromChild = from(
                level(call, NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR),
                level(call, NeedDomain.BEHAVIOUR_REGULATION),
                there.level(NeedDomain.COMPLEX_HEALTH),
                there.level(NeedDomain.PHYSICAL_AND_SENSORY));
        return new Together(Effect.worse(drawn, fromThem), Effect.worse(drawn, fromChild), known);
    }

    /// Whether two children who would both come new should not live in one home: where the effect on one
    /// of them would speak strongly against it.
    static boolean strong(Call one, Call other) {
        return Effect.worse(
                        from(one, other),
                        Effect.worse(
                                from(other, one),
                                Effect.worse(
                                        both(one, other, NeedDomain.EXPLOITATION_AND_MISSING),
                                        Effect.worse(
                                                both(one, other, NeedDomain.SUBSTANCE_USE),
                                                both(one, other, NeedDomain.SELF_HARM_AND_SUICIDALITY)))))
                == Effect.STRONG;
    }

    /// Whether that is so whoever the other child is.
    static boolean strongWithAnybody(Call one) {
        return from(level(one, NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR), 0, 0, 0) == Effect.STRONG;
    }

    private static Effect from(Call one, Call other) {
        return from(
                level(one, NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR),
                level(one, NeedDomain.BEHAVIOUR_REGULATION),
                level(other, NeedDomain.COMPLEX_HEALTH),
                level(other, NeedDomain.PHYSICAL_AND_SENSORY));
    }

    /// The worse of the two.
    Effect worst() {
        return Effect.worse(forChild, forOthers);
    }

    private static Effect both(Call call, Household there, NeedDomain domain) {
        return both(level(call, domain), there.level(domain));
    }

    private static Effect both(Call one, Call other, NeedDomain domain) {
        return both(level(one, domain), level(other, domain));
    }

    private static Effect both(int one, int other) {
        return one < Call.LEAST || other < Call.LEAST ? Effect.NONE : Effect.of(Math.max(one, other) - 1);
    }

    private static Effect from(int sexual, int behaviour, int health, int moving) {
        Effect found = sexual < Call.LEAST ? Effect.NONE : Effect.of(sexual - 1);
        if (behaviour >= HIGH) {
            boolean cannotGetAway = health >= Call.LEAST || moving >= Call.LEAST;
            found = Effect.worse(found, cannotGetAway ? Effect.STRONG : Effect.TO_TALK_THROUGH);
        }
        return found;
    }

    private static int level(Call call, NeedDomain domain) {
        return call.needs().stream()
                .filter(need -> need.domain() == domain)
                .mapToInt(Call.Need::level)
                .findFirst()
                .orElse(0);
    }
}
