package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rightplace.optimise.LinearProgram;
import org.rightplace.optimise.LinearProgram.Equation;
import org.rightplace.optimise.LinearProgram.Optimum;
import org.rightplace.optimise.LinearProgram.Term;
import org.rightplace.optimise.LinearProgram.Variable;

/// The cheapest way to let a quantity be so far from the truth: a world in which it is, and which shown
/// cells would have to be hidden for that world to look the same.
///
/// One linear program: all cells may move so that every sum holds, hidden ones freely, shown ones at a
/// price for each child (J. P. Kelly, B. L. Golden and A. A. Assad, *Cell suppression: disclosure
/// protection for sensitive tabular data*, Networks 22, 1992, pp. 397-417; for any system of sums, M.
/// Fischetti and J. J. Salazar, *Solving the cell suppression problem on tabular data with linear
/// constraints*, Management Science 47, 2001, pp. 1008-1027). The shown cells that move are hidden. If
/// none has to move, what is hidden already is enough, and this is exact. Children are whole, and in
/// tables of three dimensions a reader who uses that learns more than one who does not: a cheapest
/// answer in fractions is therefore not taken, but asked for again in whole numbers.
final class Rearranging {

    /// A cell in more sums than this is a total of many tables.
    private static final int MANY = 8;

    private final Screen screen;
    private final boolean bet;
    private final Price price;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Integer> cellOf = new ArrayList<>();
    private final List<Boolean> paid = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();
    private final Map<Integer, List<Integer>> variablesOf = new HashMap<>();

    /// What may be hidden.
    enum Price {
        NOTHING,
        COUNTS,
        COUNTS_AND_ZEROS
    }

    /// A world, and what must be hidden for it.
    record Way(World world, List<Integer> hidden, double cost) {}

    private final @Nullable BitSet within;

    private Rearranging(Screen screen, boolean bet, Price price, @Nullable BitSet within) {
        this.screen = screen;
        this.bet = bet;
        this.price = price;
        this.within = within;
    }

    /// A cheapest way; where many tables hang together, one that is looked for near the quantity first.
    ///
    /// Tables of the same children hang together by the totals that they share. Whoever lets all of
    /// England's move at once asks a program of some hundred thousand variables for each cell. So the
    /// totals of many tables stay as they are at first, and with them all other tables; a way that
    /// costs something then gives way to one among all cells that costs nothing. It can be dearer than
    /// the cheapest of all. That there is none is only said once all cells have been tried. Where no
    /// cell is in many sums, this is the cheapest.
    ///
    /// @param move how far from the truth, in children
    static Optional<Way> cheapest(Screen screen, Quantity quantity, int move, boolean bet, Price price) {
        BitSet near = near(screen.web(), quantity);
        if (near.cardinality() > screen.web().size() / 2) {
            return new Rearranging(screen, bet, price, null).solve(quantity, move);
        }
        Optional<Way> found = new Rearranging(screen, bet, price, near).solve(quantity, move);
        if (found.isPresent() && found.get().cost() == 0) {
            return found;
        }
        if (price == Price.NOTHING || found.isEmpty()) {
            return new Rearranging(screen, bet, price, null).solve(quantity, move);
        }
        return new Rearranging(screen, bet, Price.NOTHING, null)
                .solve(quantity, move)
                .or(() -> found);
    }

    /// The cells that sums join to a quantity without passing a cell that is in many sums.
    private static BitSet near(Web web, Quantity quantity) {
        var near = new BitSet(web.size());
        List<Integer> open = new ArrayList<>(quantity.cells());
        quantity.cells().forEach(near::set);
        while (!open.isEmpty()) {
            for (int s : web.sumsOf(open.removeLast())) {
                Sum sum = web.sums().get(s);
                for (int term = 0; term < sum.size(); term++) {
                    int cell = sum.cell(term);
                    if (!near.get(cell) && web.sumsOf(cell).length <= MANY) {
                        near.set(cell);
                        open.add(cell);
                    }
                }
            }
        }
        return near;
    }

    private Optional<Way> solve(Quantity quantity, int move) {
        Web web = screen.web();
        BitSet sums = scope(quantity);
        List<Equation> equations = new ArrayList<>();
        for (int s = sums.nextSetBit(0); s >= 0; s = sums.nextSetBit(s + 1)) {
            Sum sum = web.sums().get(s);
            List<Term> terms = new ArrayList<>();
            for (int term = 0; term < sum.size(); term++) {
                for (int variable : variablesOf(sum.cell(term))) {
                    terms.add(new Term(variable, sum.times(term) * signs.get(variable)));
                }
            }
            if (!terms.isEmpty()) {
                equations.add(new Equation(terms, 0));
            }
        }
        List<Term> terms = new ArrayList<>();
        for (int cell : quantity.cells()) {
            variablesOf(cell).forEach(variable -> terms.add(new Term(variable, signs.get(variable))));
        }
        equations.add(new Equation(terms, move));
        var program = new LinearProgram(variables, equations);
        return program.cheapest()
                .flatMap(optimum -> isWhole(optimum) ? Optional.of(optimum) : program.cheapestInWholeNumbers())
                .map(this::way);
    }

    /// All sums that any of it could touch.
    private BitSet scope(Quantity quantity) {
        Web web = screen.web();
        var sums = new BitSet(web.sums().size());
        var cells = new BitSet(web.size());
        quantity.cells().forEach(cells::set);
        List<Integer> open = new ArrayList<>(quantity.cells());
        while (!open.isEmpty()) {
            int cell = open.removeLast();
            if (variablesOf(cell).isEmpty()) {
                continue;
            }
            for (int s : web.sumsOf(cell)) {
                if (!sums.get(s)) {
                    sums.set(s);
                    Sum sum = web.sums().get(s);
                    for (int term = 0; term < sum.size(); term++) {
                        if (!cells.get(sum.cell(term))) {
                            cells.set(sum.cell(term));
                            open.add(sum.cell(term));
                        }
                    }
                }
            }
        }
        return sums;
    }

    private List<Integer> variablesOf(int cell) {
        List<Integer> made = variablesOf.get(cell);
        if (made == null) {
            made = make(cell);
            variablesOf.put(cell, made);
        }
        return made;
    }

    private List<Integer> make(int cell) {
        List<Integer> made = new ArrayList<>();
        if (within != null && !within.get(cell)) {
            return made;
        }
        int down = screen.furthestDown(cell, bet);
        int up = screen.furthestUp(cell);
        if (down < up) {
            made.add(add(cell, new Variable(down, up, 0), 1, false));
        }
        int children = screen.web().children(cell);
        boolean mayHide = screen.standing(cell) == Standing.SHOWN
                && (children > 0 ? price != Price.NOTHING : price == Price.COUNTS_AND_ZEROS);
        if (mayHide) {
            double cost = cost(children);
            int further = screen.furthestUpHidden(cell) - up;
            if (further > 0) {
                made.add(add(cell, new Variable(0, further, cost), 1, true));
            }
            int lower = down - screen.furthestDownHidden(cell, bet);
            if (lower > 0) {
                made.add(add(cell, new Variable(0, lower, cost), -1, true));
            }
        }
        return made;
    }

    private int add(int cell, Variable variable, int sign, boolean costs) {
        variables.add(variable);
        cellOf.add(cell);
        signs.add(sign);
        paid.add(costs);
        return variables.size() - 1;
    }

    /// A large count is missed more than a small one; a zero is the last that anybody should miss.
    private static double cost(int children) {
        return children == 0 ? 1_000 : 2 + Math.sqrt(children);
    }

    private static boolean isWhole(Optimum optimum) {
        return optimum.values().stream().allMatch(value -> Math.abs(value - Math.rint(value)) < LinearProgram.CLOSE);
    }

    private Way way(Optimum optimum) {
        Map<Integer, Integer> moves = new TreeMap<>();
        SortedSet<Integer> hidden = new TreeSet<>();
        double cost = 0;
        for (int variable = 0; variable < variables.size(); variable++) {
            int value = (int) Math.rint(optimum.values().get(variable));
            if (value != 0) {
                moves.merge(cellOf.get(variable), signs.get(variable) * value, Integer::sum);
                cost += value * variables.get(variable).cost();
                if (paid.get(variable)) {
                    hidden.add(cellOf.get(variable));
                }
            }
        }
        moves.values().removeIf(move -> move == 0);
        int[] cells = moves.keySet().stream().mapToInt(cell -> cell).toArray();
        int[] by = moves.values().stream().mapToInt(move -> move).toArray();
        return new Way(new World(cells, by), List.copyOf(hidden), cost);
    }
}
