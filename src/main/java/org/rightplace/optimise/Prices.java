package org.rightplace.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.optimise.Sharing.Apart;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;

/// Prices of places, by which a large [Sharing] is answered and bounded.
///
/// At any prices no answer is worth more than all places at their price and, for each row, what its best
/// option is worth beyond the price of the places it takes (Lagrange's relaxation of the columns' room;
/// A. M. Geoffrion, *Lagrangean relaxation for integer programming*, Mathematical Programming Study 2,
/// 1974, pp. 82-114). The prices that make this least are looked for by subgradients; at each set of
/// prices an answer is built, and the best of them is kept. Nothing is drawn: the same problem gives the
/// same answer.
final class Prices {

    private static final int ROUNDS = 400;
    private static final int BUILD_EVERY = 20;

    private final Sharing problem;
    private final List<List<Option>> ofRow = new ArrayList<>();
    private final double[] price;

    private Prices(Sharing problem) {
        this.problem = problem;
        this.price = new double[problem.room().size()];
        for (int row = 0; row < problem.rows(); row++) {
            ofRow.add(new ArrayList<>());
        }
        problem.options().forEach(option -> ofRow.get(option.row()).add(option));
    }

    static Prices of(Sharing problem) {
        return new Prices(problem);
    }

    /// A good answer, with its bound.
    ///
    /// @param heeded rows that must be apart
    Shared shared(Set<Apart> heeded) {
        double bound = Double.MAX_VALUE;
        List<Option> best = List.of();
        double stride = 2;
        int sinceBetter = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] asked = new int[price.length];
            double value = value(asked);
            if (value < bound - 1e-9) {
                bound = value;
                sinceBetter = 0;
            } else if (++sinceBetter >= 15) {
                stride /= 2;
                sinceBetter = 0;
            }
            if (round % BUILD_EVERY == 0 || round == ROUNDS - 1) {
                List<Option> built = built(heeded);
                best = worth(built) > worth(best) ? built : best;
            }
            move(asked, stride, value - worth(best));
        }
        // worths are whole, so that no answer is worth a part of one more
        return problem.shared(best, (long) Math.floor(bound + 1e-6));
    }

    /// What no answer is worth more than, at these prices; and how many places of each column are asked
    /// for at them.
    private double value(int[] asked) {
        double value = 0;
        for (int column = 0; column < price.length; column++) {
            value += price[column] * problem.room().get(column);
        }
        for (List<Option> options : ofRow) {
            double most = 0;
            int at = -1;
            for (int i = 0; i < options.size(); i++) {
                double left = beyond(options.get(i));
                if (left > most) {
                    most = left;
                    at = i;
                }
            }
            if (at >= 0) {
                value += most;
                asked[options.get(at).column()] += options.get(at).takes();
            }
        }
        return value;
    }

    private double beyond(Option option) {
        return option.worth() - price[option.column()] * option.takes();
    }

    /// Columns that are asked for more than they have room become dearer, the others cheaper.
    private void move(int[] asked, double stride, double gap) {
        double square = 0;
        for (int column = 0; column < price.length; column++) {
            double over = over(asked, column);
            square += over * over;
        }
        double step = square == 0 ? 0 : stride * Math.max(gap, 1) / square;
        for (int column = 0; column < price.length; column++) {
            price[column] = Math.max(0, price[column] + step * over(asked, column));
        }
    }

    /// Places asked for above the room; 0 where a column is asked for less and costs nothing.
    private double over(int[] asked, int column) {
        int over = asked[column] - problem.room().get(column);
        return over < 0 && price[column] == 0 ? 0 : over;
    }

    /// Rows choose one after the other, those first that would lose most by their second choice, each
    /// what is worth most beyond its price and fits; then places that are left go to whoever can have
    /// them.
    private List<Option> built(Set<Apart> heeded) {
        List<Integer> order = new ArrayList<>();
        double[] regret = new double[ofRow.size()];
        for (int row = 0; row < ofRow.size(); row++) {
            order.add(row);
            double first = 0;
            double second = 0;
            for (Option option : ofRow.get(row)) {
                double beyond = beyond(option);
                if (beyond > first) {
                    second = first;
                    first = beyond;
                } else if (beyond > second) {
                    second = beyond;
                }
            }
            regret[row] = first - second;
        }
        order.sort(Comparator.<Integer>comparingDouble(row -> -regret[row]).thenComparing(row -> row));
        var building = new Building(heeded);
        order.forEach(row -> building.take(row, this::beyond));
        order.forEach(row -> building.take(row, Option::worth));
        return building.taken();
    }

    private static long worth(List<Option> options) {
        return options.stream().mapToLong(Option::worth).sum();
    }

    /// What an option is worth to a row when it chooses.
    private interface Choosing {
        double of(Option option);
    }

    /// An answer that is being built.
    private final class Building {
        private final int[] left;
        private final Map<Integer, Option> taken = new TreeMap<>();
        private final Map<Integer, List<Integer>> barred = new HashMap<>();

        Building(Set<Apart> heeded) {
            this.left = problem.room().stream().mapToInt(Integer::intValue).toArray();
            for (Apart pair : heeded) {
                barred.computeIfAbsent(pair.one(), row -> new ArrayList<>()).add(pair.other());
                barred.computeIfAbsent(pair.other(), row -> new ArrayList<>()).add(pair.one());
            }
        }

        void take(int row, Choosing by) {
            if (taken.containsKey(row)) {
                return;
            }
            ofRow.get(row).stream()
                    .filter(option -> by.of(option) > 0 && option.takes() <= left[option.column()] && mayBe(option))
                    .max(Comparator.<Option>comparingDouble(by::of).thenComparingInt(option -> -option.column()))
                    .ifPresent(option -> {
                        taken.put(row, option);
                        left[option.column()] -= option.takes();
                    });
        }

        private boolean mayBe(Option option) {
            return barred.getOrDefault(option.row(), List.of()).stream()
                    .map(other -> Optional.ofNullable(taken.get(other)))
                    .noneMatch(other ->
                            other.filter(one -> one.column() == option.column()).isPresent());
        }

        List<Option> taken() {
            return List.copyOf(taken.values());
        }
    }
}
