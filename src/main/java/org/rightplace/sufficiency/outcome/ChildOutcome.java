package org.rightplace.sufficiency.outcome;

import org.rightplace.care.Worded;

/// What is asked of how children fare, each as its source defines it. Figures of the Department for
/// Education are made from the same files (`DOMAIN.md` 5.4 and 5.6); where its definition is not in our
/// sources, ours is stated.
public enum ChildOutcome implements Worded {
    /// As in DfE's tables on placements in the year.
    THREE_PLACEMENTS(
            "Three placements or more in the year",
            Unit.CHILDREN,
            "in care on the day",
            "Placements with other carers that the child had in the year to the day, the one in which it began included; temporary ones, such as a hospital, left out."),
    /// As in DfE's measure of stability in long-term care.
    SAME_CARERS(
            "Two years or more with the same carers",
            Unit.CHILDREN,
            "under 16 and in care for two and a half years or more on the day",
            "The placement in which the child lives began two years ago or earlier."),
    WENT_MISSING(
            "Went missing in the year",
            Unit.CHILDREN,
            "in care at any time in the year",
            "At least one episode of going missing (M) that began in the year, by the return's file on it. Of an authority that filed no such file it is not known."),
    TIMES_MISSING(
            "Times missing",
            Unit.TIMES_EACH,
            "of those who went missing",
            "Episodes of going missing (M) that began in the year, for each child who had any."),
    SDQ_CONCERN(
            "A score of strengths and difficulties that gives cause for concern",
            Unit.CHILDREN,
            "aged 5 to 16 and in care for a year or more on the day, with a score",
            "A score (SDQ) of 17 or more. Those without a score count as not known."),
    SDQ_CHANGE(
            "Change of that score since the year before",
            Unit.POINTS,
            "with a score in both years",
            "The mean of each child's own change; below 0 is fewer difficulties. A change of a few points is within what the questionnaire itself varies by."),
    MILES(
            "Miles from home, the middle child",
            Unit.MILES,
            "in care on the day, with a distance",
            "Half live nearer, half further, in a straight line. Near is not always good, nor far always bad: it depends on who and what is where."),
    EDUCATION(
            "Education went on undisturbed",
            Unit.PLACES,
            "for which a place was found in the year",
            "As the Placements Data Standard asks when a place is found."),
    SIBLINGS(
            "Placed with all brothers and sisters they were to live with",
            Unit.PLACES,
            "who were to live with any, and for whom a place was found in the year",
            "As the Placements Data Standard asks when a place is found."),
    PERMANENCE(
            "Left care to a home meant to last",
            Unit.CHILDREN,
            "who left care in the year",
            "Adopted, under special guardianship or a child arrangements order, or returned home by plan; by the return of the year."),
    HOME_UNPLANNED(
            "Returned home without a plan",
            Unit.CHILDREN,
            "who left care in the year",
            "By the reason filed (E4B) in the return of the year."),
    OWN_VIEW(
            "Said something in the year that was kept in their own words",
            Unit.CHILDREN,
            "in care on the day",
            "Own words that are held and were said in the year; what they are stays with the child. That nothing is held does not say that nobody asked."),
    TOOK_PART(
            "Took part in the profile of their needs",
            Unit.CHILDREN,
            "in care on the day, with a needs profile of the year",
            "As the newest profile of the year says.");

    private final String words;
    private final Unit unit;
    private final String of;
    private final String definition;

    ChildOutcome(String words, Unit unit, String of, String definition) {
        this.words = words;
        this.unit = unit;
        this.of = of;
        this.definition = definition;
    }

    /// What a figure of it is.
    public enum Unit {
        /// A part of some children.
        CHILDREN,
        /// A part of places that were found.
        PLACES,
        /// A mean over children.
        TIMES_EACH,
        /// A mean over children, which can be below 0.
        POINTS,
        /// A median over children.
        MILES;

        /// Whether it is a part of a whole.
        public boolean isShare() {
            return this == CHILDREN || this == PLACES;
        }
    }

    @Override
    public String words() {
        return words;
    }

    /// What a figure of it is.
    public Unit unit() {
        return unit;
    }

    /// Of whom, after a number of children or places.
    public String of() {
        return of;
    }

    /// What counts, in a sentence.
    public String definition() {
        return definition;
    }
}
