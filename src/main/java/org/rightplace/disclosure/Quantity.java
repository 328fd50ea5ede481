package org.rightplace.disclosure;

import java.util.List;

/// Something that a reader may try to work out: one cell, or several together.
///
/// @param cells in order
record Quantity(List<Integer> cells) {

    Quantity {
        cells = List.copyOf(cells);
    }

    static Quantity of(int cell) {
        return new Quantity(List.of(cell));
    }

    int children(Web web) {
        return cells.stream().mapToInt(web::children).sum();
    }

    int moveIn(World world) {
        int move = 0;
        for (int cell : cells) {
            move += world.moveOf(cell);
        }
        return move;
    }
}
