package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

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

    /// How far from the truth some world or other takes a quantity; 0 is among it, for the truth is a world.
    NavigableSet<Integer> reach(Quantity quantity, boolean bet) {
        NavigableSet<Integer> reached = new TreeSet<>(List.of(0));
        for (int cell : quantity.cells()) {
            for (World world : of.get(cell)) {
                int move = quantity.moveIn(world);
                if (!reached.contains(move) && world.looksTheSame(screen, bet)) {
                    reached.add(move);
                }
            }
        }
        return reached;
    }
}
