package org.rightplace.disclosure;

/// Which counts of children are too small to be shown.
///
/// The number is the largest count that is hidden, as in “counts of 1 to 4 are hidden”. An organisation may
/// raise it, and may not lower it below 3. (Read as *the smallest count that is shown*, a lower limit of 3
/// would let a count of 3 out; of two readings this is the one that never shows more.)
///
/// @param hiddenUpTo counts of 1 to this many children are hidden; [#LEAST] to [#MOST]
public record Rule(int hiddenUpTo) {

    /// What an organisation may not go below.
    public static final int LEAST = 3;

    /// What this can be raised to; above it a table of one authority would show next to nothing.
    public static final int MOST = 50;

    /// Counts of 1 to 4 are hidden.
    public static final Rule USUAL = new Rule(4);

    /// Counts of more than one authority are rounded to this many children, halves up.
    public static final int ROUNDED_TO = 10;

    public Rule {
        if (hiddenUpTo < LEAST || hiddenUpTo > MOST) {
            throw new IllegalArgumentException("hiddenUpTo (%d) must be %d to %d".formatted(hiddenUpTo, LEAST, MOST));
        }
    }

    /// Whether a count of so many children is hidden for its own sake. A zero is not.
    public boolean hides(int children) {
        return 1 <= children && children <= hiddenUpTo;
    }

    /// The count rounded, halves up: 0 to 4 become 0, 5 to 14 become 10.
    static int rounded(int children) {
        return (children + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
    }

    /// The least that a count above 0 can be which is rounded as this one is.
    static int leastRoundedAs(int children) {
        return Math.max(1, rounded(children) - ROUNDED_TO / 2);
    }

    /// The most that a count can be which is rounded as this one is.
    static int mostRoundedAs(int children) {
        return rounded(children) + ROUNDED_TO / 2 - 1;
    }
}
