package org.rightplace.care;

import java.util.Optional;
import java.util.OptionalInt;

/// Homes, their places and their latest overall judgements, added up. A full count, never an estimate.
///
/// @param homes               registered homes (or other providers, where those are counted)
/// @param places              registered maximum, in children
/// @param requiresImprovement *Requires improvement* and *Requires improvement to be good*
/// @param otherScale          judged on a scale that today's four grades cannot express: *Adequate*,
///     *Satisfactory*, or one of supported accommodation's
/// @param notYetJudged        no overall judgement yet
public record Tally(
        int homes,
        int places,
        int outstanding,
        int good,
        int requiresImprovement,
        int inadequate,
        int otherScale,
        int notYetJudged) {

    /// Nothing at all.
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    public Tally {
        int judged = outstanding + good + requiresImprovement + inadequate + otherScale;
        if (homes < 0 || places < 0 || judged + notYetJudged != homes) {
            throw new IllegalArgumentException(
                    "homes (%d) must be 0 or more and equal judged (%d) and not yet judged (%d); places (%d) 0 or more"
                            .formatted(homes, judged, notYetJudged, places));
        }
    }

    /// One home.
    public static Tally of(OptionalInt places, Optional<Judgement> overall) {
        Judgement.Scale scale = overall.map(Judgement::scale).orElse(Judgement.Scale.NONE);
        boolean other = scale == Judgement.Scale.EARLIER || scale == Judgement.Scale.SUPPORTED_ACCOMMODATION;
        return new Tally(
                1,
                places.orElse(0),
                one(overall, Judgement.OUTSTANDING),
                one(overall, Judgement.GOOD),
                one(overall, Judgement.REQUIRES_IMPROVEMENT),
                one(overall, Judgement.INADEQUATE),
                other ? 1 : 0,
                scale == Judgement.Scale.NONE ? 1 : 0);
    }

    private static int one(Optional<Judgement> overall, Judgement judgement) {
        return overall.filter(judgement::equals).isPresent() ? 1 : 0;
    }

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(
                homes + other.homes,
                places + other.places,
                outstanding + other.outstanding,
                good + other.good,
                requiresImprovement + other.requiresImprovement,
                inadequate + other.inadequate,
                otherScale + other.otherScale,
                notYetJudged + other.notYetJudged);
    }

    /// Homes with an overall judgement on any scale.
    public int judged() {
        return homes - notYetJudged;
    }
}
