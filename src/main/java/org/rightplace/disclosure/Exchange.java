package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks for a world by hand, before a linear program is asked: one count more here, one less there, until
/// every sum holds again. Only cells that may move freely take part, each once, in whole children.
///
/// A depth-first search for a cycle, given up after a few steps. What it finds is a world; that it finds
/// nothing means nothing.
final class Exchange {

    private static final int STEPS = 250;

    private final Screen screen;
    private final Web web;
    private final boolean bet;
    private final Quantity quantity;
    private final TreeMap<Integer, Integer> moves = new TreeMap<>();
    private final TreeMap<Integer, Integer> unbalanced = new TreeMap<>();
    private int steps;

    private Exchange(Screen screen, Quantity quantity, boolean bet) {
        this.screen = screen;
        this.web = screen.web();
        this.quantity = quantity;
        this.bet = bet;
    }

    /// @param move how far from the truth the quantity is to be, in children
    static Optional<World> find(Screen screen, Quantity quantity, int move, boolean bet) {
        for (int cell : quantity.cells()) {
            var exchange = new Exchange(screen, quantity, bet);
            if (exchange.mayMove(cell, move)) {
                exchange.move(cell, move);
                if (exchange.balance()) {
                    return Optional.of(exchange.world());
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayMove(int cell, int move) {
        return screen.furthestDown(cell, bet) <= move && move <= screen.furthestUp(cell);
    }

    private void move(int cell, int move) {
        moves.put(cell, move);
        shift(cell, move);
    }

    private void takeBack(int cell) {
        Integer move = moves.remove(cell);
        if (move != null) {
            shift(cell, -move);
        }
    }

    private void shift(int cell, int move) {
        for (int s : web.sumsOf(cell)) {
            unbalanced.merge(s, move * times(s, cell), Integer::sum);
            unbalanced.remove(s, 0);
        }
    }

    private int times(int s, int cell) {
        Sum sum = web.sums().get(s);
        for (int term = 0; term < sum.size(); term++) {
            if (sum.cell(term) == cell) {
                return sum.times(term);
            }
        }
        return 0;
    }

    private boolean balance() {
        if (unbalanced.isEmpty()) {
            return true;
        }
        List<Step> ways = fewestWays();
        for (Step way : ways) {
            if (++steps > STEPS) {
                return false;
            }
            move(way.cell(), way.move());
            if (balance()) {
                return true;
            }
            takeBack(way.cell());
        }
        return false;
    }

    /// One move.
    ///
    /// @param upset how many more sums it leaves unbalanced than it finds
    private record Step(int cell, int move, int upset) {}

    /// The moves that would balance the sum with the fewest of them, the least upsetting first.
    private List<Step> fewestWays() {
        List<Step> fewest = List.of();
        boolean first = true;
        for (Map.Entry<Integer, Integer> one : unbalanced.entrySet()) {
            List<Step> ways = ways(web.sums().get(one.getKey()), one.getValue());
            if (first || ways.size() < fewest.size()) {
                fewest = ways;
                first = false;
            }
            if (fewest.isEmpty()) {
                break;
            }
        }
        return fewest.stream().sorted(Comparator.comparingInt(Step::upset)).toList();
    }

    private List<Step> ways(Sum sum, int over) {
        List<Step> ways = new ArrayList<>();
        for (int term = 0; term < sum.size(); term++) {
            int cell = sum.cell(term);
            int move = -over * sum.times(term);
            if (mayMove(cell, move)
                    && !moves.containsKey(cell)
                    && !quantity.cells().contains(cell)) {
                ways.add(new Step(cell, move, upset(cell, move)));
            }
        }
        return ways;
    }

    private int upset(int cell, int move) {
        int upset = 0;
        for (int s : web.sumsOf(cell)) {
            int over = unbalanced.getOrDefault(s, 0);
            if (over == 0) {
                upset++;
            } else if (over + move * times(s, cell) == 0) {
                upset--;
            }
        }
        return upset;
    }

    private World world() {
        return new World(
                moves.keySet().stream().mapToInt(cell -> cell).toArray(),
                moves.values().stream().mapToInt(move -> move).toArray());
    }
}
