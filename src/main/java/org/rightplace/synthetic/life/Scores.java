package org.rightplace.synthetic.life;

import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.synthetic.place.Shape;

/// Scores of strengths and difficulties, drawn from a child's needs. Their mean and bands are measured
/// (`DOMAIN.md` 5.5); that they follow needs in this way is assumed, with weights set by trial.
public final class Scores {
    private Scores() {}

    private static final int HIGHEST = 40;
    private static final double GIVEN = 0.77;

    /// The score of a year.
    ///
    /// @param year what stands behind its answers
    public static int of(Person person, int age, Events.Yearly year) {
        NeedsProfile needs = person.needs();
        double score = 5.0
                + 3.4 * needs.level(NeedDomain.EMOTIONAL_WELLBEING, age)
                + 3.4 * needs.level(NeedDomain.BEHAVIOUR_REGULATION, age)
                + 1.6 * needs.level(NeedDomain.TRAUMA_AND_ATTACHMENT, age)
                + 1.5 * needs.level(NeedDomain.NEURODEVELOPMENT, age)
                + 5.0 * year.mood()
                + year.strain();
        return Math.clamp(Math.round(score), 0, HIGHEST);
    }

    /// What stands behind the answers of a year.
    public static Events.Yearly in(Events events, CollectionYear year) {
        return events.yearly()
                .get(Math.clamp(year.start() - Shape.FIRST, 0, events.yearly().size() - 1));
    }

    /// An even chance number from 0 to 1 for what is answered with yes or no.
    public static double even(double mood, Person person) {
        double turned = Math.abs(mood * 31.7) + person.needs().mark();
        return turned - Math.floor(turned);
    }

    /// Whether a score is returned.
    public static boolean isGiven(Person person, CollectionYear year) {
        double turned = person.needs().mark() * 97 + year.start() * 0.6180339887498949;
        return turned - Math.floor(turned) < GIVEN;
    }
}
