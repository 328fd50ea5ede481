package org.rightplace.disclosure;

import java.util.Arrays;
import org.rightplace.disclosure.Web.Known;
import org.rightplace.disclosure.Web.Strand;

/// What a reader sees of every cell, and so how far each count may be from the truth for all that the
/// reader can tell. Cells are only ever hidden, never shown again: what was possible stays possible.
///
/// There are two readers. The careful one knows that a hidden count may be any, 0 among them. The one
/// who *bets* takes it that no zero was hidden, as is nearly always so, and that each `c` is therefore
/// 1 or more. Where a zero was hidden in a block, the bet is lost there and means nothing.
final class Screen {

    /// How far from the truth a count is let be, in children. Less than a reader must allow for, so
    /// that it errs on the safe side; more than any protection needs.
    static final int FURTHEST = 1_000;

    private final Web web;
    private final Standing[] standing;
    private final boolean[] zeroHidden;

    Screen(Web web) {
        this(web, true);
    }

    /// What a reader sees who has only what was shown before.
    static Screen before(Web web) {
        return new Screen(web, false);
    }

    private Screen(Web web, boolean now) {
        this.web = web;
        standing = new Standing[web.size()];
        Arrays.setAll(standing, cell -> atFirst(web.strand(cell), now));
        zeroHidden = new boolean[web.size()];
        for (int cell = 0; cell < standing.length; cell++) {
            if (standing[cell] == Standing.HIDDEN) {
                noteZero(cell);
            }
        }
    }

    private static Standing atFirst(Strand strand, boolean now) {
        if (strand.gap().isPresent() || strand.known().exactly()) {
            return Standing.KNOWN;
        }
        if (strand.known().hidden()) {
            return Standing.HIDDEN;
        }
        return now && strand.published() ? Standing.SHOWN : Standing.UNSEEN;
    }

    Web web() {
        return web;
    }

    Standing standing(int cell) {
        return standing[cell];
    }

    void hide(int cell) {
        standing[cell] = Standing.HIDDEN;
        noteZero(cell);
    }

    private void noteZero(int cell) {
        if (web.children(cell) == 0) {
            zeroHidden[web.block(cell)] = true;
        }
    }

    /// Hides every shown count that the rule hides for its own sake. A rounded count that rounds to 0
    /// is shown as `k`, which tells no more than the rule allows as long as it hides no more than `k`
    /// can be.
    void hideSmall(Rule rule) {
        for (int cell = 0; cell < standing.length; cell++) {
            if (standing[cell] == Standing.SHOWN && !isEnough(web.strand(cell), rule)) {
                hide(cell);
            }
        }
    }

    private static boolean isEnough(Strand strand, Rule rule) {
        boolean asK = strand.above()
                && Rule.rounded(strand.children()) == 0
                && rule.hiddenUpTo() <= Rule.mostRoundedAs(strand.children());
        return !rule.hides(strand.children()) || asK;
    }

    /// Whether a cell is shown as `k` or would be.
    boolean isK(int cell) {
        Strand strand = web.strand(cell);
        return strand.above() && strand.children() > 0 && Rule.rounded(strand.children()) == 0;
    }

    /// How far below the truth a count may be, 0 or less.
    int furthestDown(int cell, boolean bet) {
        return Math.min(0, Math.max(-FURTHEST, least(cell, standing[cell], bet) - web.children(cell)));
    }

    /// How far above the truth a count may be, 0 or more.
    int furthestUp(int cell) {
        return most(cell, standing[cell]);
    }

    /// The same if the cell were hidden.
    int furthestDownHidden(int cell, boolean bet) {
        return Math.min(0, Math.max(-FURTHEST, least(cell, Standing.HIDDEN, bet) - web.children(cell)));
    }

    /// The same if the cell were hidden.
    int furthestUpHidden(int cell) {
        return most(cell, Standing.HIDDEN);
    }

    private int least(int cell, Standing as, boolean bet) {
        Strand strand = web.strand(cell);
        int children = strand.children();
        int least = switch (as) {
            case KNOWN -> children;
            case SHOWN -> strand.above() && children > 0 ? Rule.leastRoundedAs(children) : children;
            case HIDDEN -> bet && !zeroHidden[web.block(cell)] ? Math.min(1, children) : 0;
            case UNSEEN -> 0;
        };
        return Math.max(least, strand.known().least());
    }

    private int most(int cell, Standing as) {
        Strand strand = web.strand(cell);
        int children = strand.children();
        Known known = strand.known();
        return switch (as) {
            case KNOWN -> 0;
            case SHOWN ->
                strand.above() && children > 0 ? Math.min(Rule.mostRoundedAs(children), known.most()) - children : 0;
            case HIDDEN, UNSEEN -> Math.min(FURTHEST, known.most() - children);
        };
    }
}
