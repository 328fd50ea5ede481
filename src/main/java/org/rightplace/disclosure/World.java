package org.rightplace.disclosure;

import java.util.Arrays;

/// Other counts that would look the same: how far each is from the truth. Cells that it does not name are as
/// they are. It is the proof that a reader cannot tell.
final class World {

    /// How exactly sums and bounds must hold, in children.
    static final double CLOSE = 1e-6;

    private final int[] cells;
    private final double[] moves;

    /// @param cells in order, none twice
    World(int[] cells, double[] moves) {
        this.cells = cells.clone();
        this.moves = moves.clone();
    }

    int size() {
        return cells.length;
    }

    int cell(int n) {
        return cells[n];
    }

    double move(int n) {
        return moves[n];
    }

    double moveOf(int cell) {
        int n = Arrays.binarySearch(cells, cell);
        return n < 0 ? 0 : moves[n];
    }

    /// Whether it looks the same on this screen to the careful reader, or to the one who bets.
    boolean looksTheSame(Screen screen, boolean bet) {
        for (int n = 0; n < cells.length; n++) {
            if (moves[n] < screen.furthestDown(cells[n], bet) - CLOSE
                    || moves[n] > screen.furthestUp(cells[n]) + CLOSE) {
                return false;
            }
        }
        return true;
    }

    /// Whether every sum still holds.
    boolean addsUp(Web web) {
        for (int cell : cells) {
            for (int s : web.sumsOf(cell)) {
                Sum sum = web.sums().get(s);
                double total = 0;
                for (int term = 0; term < sum.size(); term++) {
                    total += sum.times(term) * moveOf(sum.cell(term));
                }
                if (Math.abs(total) > CLOSE) {
                    return false;
                }
            }
        }
        return true;
    }
}
