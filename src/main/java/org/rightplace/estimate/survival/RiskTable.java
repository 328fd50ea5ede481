package org.rightplace.estimate.survival;

import java.util.List;

/// How many spells were in view and had not ended, and how many ended in which way, day by day.
///
/// Spells that end on a day are at risk on it, and so are those last seen on it: of ties, ends come
/// before going out of view. Time and memory: one step for each spell and each day.
public final class RiskTable {

    private final int from;
    private final int ends;
    private final int known;
    private final boolean all;
    private final int[] atRisk; // by day
    private final int[] fewest; // at risk on any day from `from` to this one
    private final int[][] ended; // by end - 1, then by day
    private final int[] endedAll;

    private RiskTable(int from, int ends, int[] atRisk, int[][] ended) {
        this.from = from;
        this.ends = ends;
        this.atRisk = atRisk;
        this.ended = ended;
        this.endedAll = new int[atRisk.length];
        this.fewest = new int[atRisk.length];
        int least = Integer.MAX_VALUE;
        for (int day = 0; day < atRisk.length; day++) {
            for (int[] ofOne : ended) {
                endedAll[day] += ofOne[day];
            }
            least = day < from ? least : Math.min(least, atRisk[day]);
            fewest[day] = least;
        }
        int day = from;
        while (day < atRisk.length && atRisk[day] > 0 && endedAll[day] < atRisk[day]) {
            day++;
        }
        this.all = day == atRisk.length - 1 && atRisk[day] > 0;
        this.known = all ? day : day - 1;
    }

    /// The table of spells from their first day on.
    ///
    /// @param ends how many ways of ending there are, 1 or more; no spell has a higher one
    public static RiskTable of(List<Spell> spells, int ends) {
        return lasting(spells, ends, 0);
    }

    /// The table of those spells that last until a day, from that day on: all that is said from it is
    /// on the condition that the day was reached. Of use where few spells were in view early on.
    ///
    /// @param from first day that counts, 0 or more
    public static RiskTable lasting(List<Spell> spells, int ends, int from) {
        if (ends < 1 || from < 0) {
            throw new IllegalArgumentException(
                    "ends (%d) must be 1 or more, and the first day (%d) 0 or more".formatted(ends, from));
        }
        int last = from;
        for (Spell spell : spells) {
            last = Math.max(last, spell.last());
        }
        int[] atRisk = new int[last + 2];
        int[][] ended = new int[ends][last + 1];
        for (Spell spell : spells) {
            if (spell.end() > ends) {
                throw new IllegalArgumentException("end (%d) must be at most %d".formatted(spell.end(), ends));
            }
            if (spell.last() < from) {
                continue;
            }
            atRisk[Math.max(from, spell.seenFrom())]++;
            atRisk[spell.last() + 1]--;
            if (spell.end() != Spell.GOES_ON) {
                ended[spell.end() - 1][spell.last()]++;
            }
        }
        int[] running = new int[last + 1];
        int now = 0;
        for (int day = 0; day <= last; day++) {
            now += atRisk[day];
            running[day] = now;
        }
        return new RiskTable(from, ends, running, ended);
    }

    /// First day that counts.
    public int from() {
        return from;
    }

    /// How many ways of ending there are.
    public int ends() {
        return ends;
    }

    /// Spells in view on a day that had not ended before it; 0 before the first day and after the last.
    public int atRisk(int day) {
        return day < 0 || day >= atRisk.length ? 0 : atRisk[day];
    }

    /// Spells seen to end in one way on a day.
    ///
    /// @param end 1 to [#ends]
    public int ended(int day, int end) {
        checkEnd(end);
        return day < 0 || day >= atRisk.length ? 0 : ended[end - 1][day];
    }

    /// Spells seen to end in any way on a day.
    public int ended(int day) {
        return day < 0 || day >= atRisk.length ? 0 : endedAll[day];
    }

    /// The last day on which anything is known: on each day up to it somebody was in view. Where all
    /// those in view end on a day while others come into view later, nothing is known from that day on,
    /// since both cannot be true of one process: begin later, with [#lasting]. Less than [#from] where
    /// nothing is known at all.
    public int known() {
        return known;
    }

    /// Whether a day can be answered for: not after the last known one, or after all had ended.
    public boolean isKnown(int day) {
        return (day <= known && known >= from) || (all && day > known);
    }

    int fewestAtRisk(int day) {
        return fewest[Math.clamp(day, from, atRisk.length - 1)];
    }

    int lastDay() {
        return Math.min(known, atRisk.length - 1);
    }

    void checkEnd(int end) {
        if (end < 1 || end > ends) {
            throw new IllegalArgumentException("end (%d) must be 1 to %d".formatted(end, ends));
        }
    }
}
