package org.rightplace.disclosure;

import java.util.Arrays;

/// Other counts that would look the same: how far each is from the truth, in whole children. Cells that it
/// does not name are as they are. It is the proof that a reader cannot tell.
final class World {

    private final int[] cells;
    private final int[] moves;

    /// @param cells in order, none twice
    /// @param moves one for each; not 0
    World(int[] cells, int[] moves) {
        this.cells = cells.clone();
        this.moves = moves.clone();
    }

    int size() {
        return cells.length;
    }

    int cell(int n) {
        return cells[n];
    }

    int moveOf(int cell) {
        int n = Arrays.binarySearch(cells, cell);
        return n < 0 ? 0 : moves[n];
    }

    /// Whether it looks the same on this screen to the careful reader, or to the one who bets.
    boolean looksTheSame(Screen screen, boolean bet) {
        for (int n = 0; n < cells.length; n++) {
            if (moves[n] < screen.furthestDown(cells[n], bet) || moves[n] > screen.furthestUp(cells[n])) {
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
                long total = 0;
                for (int term = 0; term < sum.size(); term++) {
                    total += (long) sum.times(term) * moveOf(sum.cell(term));
                }
                if (total != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
