package org.rightplace.sufficiency.published;

/// March 2020: fewer children were counted than places, and the difference was read as places
/// standing unused. What each of these numbers is, and what the difference between them may be;
/// these data cannot tell.
///
/// All of it is known at second hand: Dialogue Ltd, *The sufficiency enigma*, and
/// sufficiency.org.uk, which quote DfE, Ofsted and the trade survey of the ICHA.
public final class CaseOf2020 {
    private CaseOf2020() {}

    /// The fewest places that an account of that month gives, registered in children's homes of England.
    public static final int PLACES_AT_LEAST = 9_700;

    /// The most places that an account of that month gives.
    public static final int PLACES_AT_MOST = 9_989;

    /// Looked-after children counted in children's homes.
    public static final int CHILDREN = 6_780;

    /// The lower end of the occupancy that providers reported.
    public static final double REPORTED_AT_LEAST = 0.80;

    /// The upper end of the occupancy that providers reported.
    public static final double REPORTED_AT_MOST = 0.85;

    /// Children counted to the most places.
    public static double countedAtLeast() {
        return (double) CHILDREN / PLACES_AT_MOST;
    }

    /// Children counted to the fewest places.
    public static double countedAtMost() {
        return (double) CHILDREN / PLACES_AT_LEAST;
    }

    /// What a registered place without a child of the count may be. The order says nothing of how many.
    public enum MayBe {
        NOT_STAFFED(
                "Held back: the home has not the staff to care well for one more child",
                "How many places each home can staff, day by day"),
        NOT_MATCHED(
                "Held back: another child would not be right for those who live there, or they for the child",
                "What each home would refuse, and why, with who lives there"),
        RESTRICTED(
                "Closed to a child: a restriction, a suspended registration, rooms under repair",
                "Restrictions and closed rooms by home, with their dates"),
        FILLING_UP(
                "A new home that takes in its first children one at a time",
                "When each home opened, and how many children it has planned for by when"),
        SOLO(
                "A home of several places where one child lives alone, because that child needs it",
                "Which homes care for one child only, and for whom"),
        SHORT_BREAKS(
                "A home for short breaks, where children stay who are not looked after, so not in the count",
                "Which homes are for short breaks, and how many children stay"),
        FROM_ELSEWHERE(
                "Lived in by a child placed from outside England, who is not in the count",
                "How many children from outside England live in each home"),
        COUNTED_APART(
                "No place at all: the two numbers are not of the same day, types of home or source",
                "Both counts of one day and of the same homes"),
        OPEN(
                "Open to a child on that day; to which child, the count does not say",
                "For each home: which needs it can meet, on what evidence, and the places open to them");

        private final String words;
        private final String wouldTell;

        MayBe(String words, String wouldTell) {
            this.words = words;
            this.wouldTell = wouldTell;
        }

        /// What it may be.
        public String words() {
            return words;
        }

        /// What would have to be known to count it.
        public String wouldTell() {
            return wouldTell;
        }
    }
}
