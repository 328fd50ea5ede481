package org.rightplace.disclosure;

import org.rightplace.care.Count;

/// What a cell shows. Why a cell is hidden, for its own sake or for another's, is not told: a reader who
/// knew could tell small counts from large ones.
///
/// @param count   a number; or `c` hidden (any count, 0 among them), `k` rounds to 0 and is not 0,
///     `z` not applicable, `x` not available
/// @param rounded whether the number is rounded to [Rule#ROUNDED_TO]; `k` is too, and 0 never is
public record Shown(Cell cell, Count count, boolean rounded) {

    /// What a reader of this knows when the next publication comes.
    public Earlier asEarlier() {
        return new Earlier(cell, count, rounded ? Rule.ROUNDED_TO : 1);
    }
}
