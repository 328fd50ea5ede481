package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;

/// All worlds found so far, and how far they take each cell.
final class Worlds {

    private final Screen screen;
    private final List<World> worlds = new ArrayList<>();
    private final List<List<World>> of = new ArrayList<>();

    Worlds(Screen screen) {
        this.screen = screen;
        for (int cell = 0; cell < screen.web().size(); cell++) {
            of.add(new ArrayList<>());
        }
    }

    void add(World world) {
        worlds.add(world);
        for (int n = 0; n < world.size(); n++) {
            of.get(world.cell(n)).add(world);
        }
    }

    List<World> all() {
        return List.copyOf(worlds);
    }

    /// How far below and above the truth some world takes a quantity.
    Reach reach(Quantity quantity, boolean bet) {
        double low = 0;
        double high = 0;
        for (int cell : quantity.cells()) {
            for (World world : of.get(cell)) {
                double move = quantity.moveIn(world);
                if ((move < low || move > high) && world.looksTheSame(screen, bet)) {
                    low = Math.min(low, move);
                    high = Math.max(high, move);
                }
            }
        }
        return new Reach((int) Math.ceil(low - World.CLOSE), (int) Math.floor(high + World.CLOSE));
    }

    /// Whole children only: 2.5 above is 2.
    record Reach(int low, int high) {
        int width() {
            return high - low;
        }
    }
}
