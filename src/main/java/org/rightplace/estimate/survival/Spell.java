package org.rightplace.estimate.survival;

/// One thing that lasts, in whole days since it began (day 0), as far as it was in view.
///
/// Both days are included: on each day from `seenFrom` to `last` an end would have been seen. A spell
/// that began while the records ran is seen from day 0, and may end on day 0. One that had lasted 100
/// days on the first day of the records is seen from day 100 (delayed entry, or left truncation): those
/// like it that ended before are not in the records at all, so it counts among those at risk only from
/// then on. Where intervals are open on the left, as in most software, `seenFrom` is their start plus
/// 1, or 0.
///
/// @param seenFrom first day on which its end would have been seen, 0 or more
/// @param last     day on which it ended, or the last day on which it was seen going on; not before
///     `seenFrom`
/// @param end      in which way it ended, from 1; [#GOES_ON] where no end was seen (right censoring).
///     Whatever stops it being seen must not depend on what would have come next
public record Spell(int seenFrom, int last, int end) {

    /// It was still going on when last seen.
    public static final int GOES_ON = 0;

    private static final int MOST = 60_000;

    public Spell {
        if (seenFrom < 0 || last < seenFrom || last > MOST) {
            throw new IllegalArgumentException(
                    "days from %d to %d of a spell must be in order, from 0 to %d".formatted(seenFrom, last, MOST));
        }
        if (end < 0) {
            throw new IllegalArgumentException("end (%d) of a spell must be 0 or more".formatted(end));
        }
    }

    /// In view from its first day until it ended.
    public static Spell ended(int last, int end) {
        return new Spell(0, last, end);
    }

    /// In view from its first day, and still going on when last seen.
    public static Spell goingOn(int last) {
        return new Spell(0, last, GOES_ON);
    }
}
