package org.rightplace.optimise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;

/// Prices of rows, by which a large [Sharing] is answered and bounded.
///
/// A row's price is what it is worth to have the row. At any prices no answer is worth more than all
/// prices together and, for each column, the most that rows which fit into it are worth beyond their
/// prices (Lagrange's relaxation of *each row in one column at most*: M. L. Fisher, *The Lagrangian
/// relaxation method for solving integer programming problems*, Management Science 27, 1981, pp. 1-18).
/// What fits into one column is looked for exactly: places, rows that take several, and rows that must
/// be apart. The prices that make the bound least are looked for by subgradients.
///
/// What columns would take at prices close to the best is a small part of all options, and among these
/// the best answer is looked for. Nothing is drawn: the same problem gives the same answer.
final class Prices {

    private static final int ROUNDS = 600;

    /// From which round on it is remembered what columns would take.
    private static final int REMEMBERED_FROM = 300;

    private static final int BUILD_EVERY = 25;

    /// Rounds without a better bound, after which steps become shorter.
    private static final int PATIENCE = 12;

    /// Steps so short move no price by a point.
    private static final double SHORTEST = 1e-4;

    /// How much of the step before goes on in the next.
    private static final double INERTIA = 0.6;

    /// A column is searched no further than this; then what it can be worth is bounded from above.
    private static final int MOST_TRIED = 4_000;

    /// By how much two ratios that compare as alike may differ, relative to them.
    private static final double ALIKE = 1e-6;

    private final Sharing problem;
    private final int[] room;

    /// Options in the order of their columns; those of column c stand from `first[c]` to `first[c + 1]`.
    private final int[] first;

    private final int[] row;
    private final int[] takes;
    private final double[] worth;
    private final int[] number;
    private final BitSet[] barred;
    private final double[] price;
    private final BitSet remembered = new BitSet();
    private double bound = Double.MAX_VALUE;

    private Prices(Sharing problem) {
        this.problem = problem;
        this.room = problem.room().stream().mapToInt(Integer::intValue).toArray();
        List<Option> options = problem.options();
        this.first = new int[room.length + 1];
        int[] fitting = IntStream.range(0, options.size())
                .filter(i -> options.get(i).takes() <= room[options.get(i).column()])
                .toArray();
        for (int i : fitting) {
            first[options.get(i).column() + 1]++;
        }
        for (int column = 0; column < room.length; column++) {
            first[column + 1] += first[column];
        }
        this.row = new int[fitting.length];
        this.takes = new int[fitting.length];
        this.worth = new double[fitting.length];
        this.number = new int[fitting.length];
        int[] next = first.clone();
        for (int i : fitting) {
            Option option = options.get(i);
            int at = next[option.column()]++;
            row[at] = option.row();
            takes[at] = option.takes();
            worth[at] = option.worth();
            number[at] = i;
        }
        this.barred = problem.barred();
        this.price = new double[problem.rows()];
    }

    static Prices of(Sharing problem) {
        return new Prices(problem);
    }

    /// A good answer, with its bound.
    Shared shared() {
        Shared found = new Sharing(problem.rows(), problem.room(), likely(), problem.apart()).best();
        // worths are whole, so that no answer is worth a part of one more
        return problem.shared(found.taken(), (long) Math.floor(bound + 1e-6));
    }

    /// The options among which a good answer is to be looked for; then [#bound] and [#of] are known.
    List<Option> likely() {
        look();
        return remembered.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(at -> price[row[at]] - worth[at]))
                .limit(Sharing.MOST_AT_ONCE)
                .map(at -> problem.options().get(number[at]))
                .toList();
    }

    /// No answer is worth more.
    double bound() {
        return bound;
    }

    /// The price of a row.
    double of(int row) {
        return price[row];
    }

    /// Looks for the prices at which the bound is least.
    private void look() {
        double most = 0;
        double[] best = price.clone();
        double[] direction = new double[price.length];
        double stride = 1;
        int sinceBetter = 0;
        for (int round = 0; round < ROUNDS && stride > SHORTEST; round++) {
            var look = new Look(round >= REMEMBERED_FROM);
            if (look.value < bound - 1e-6) {
                bound = look.value;
                System.arraycopy(price, 0, best, 0, price.length);
                sinceBetter = 0;
            } else if (++sinceBetter >= PATIENCE) {
                stride /= 2;
                sinceBetter = 0;
                System.arraycopy(best, 0, price, 0, price.length);
                Arrays.fill(direction, 0);
                look = new Look(true);
            }
            if (round % BUILD_EVERY == 0) {
                most = Math.max(most, built(look, round >= REMEMBERED_FROM));
            }
            move(look, direction, stride * Math.max(look.value - most, 1));
        }
        System.arraycopy(best, 0, price, 0, price.length);
        var last = new Look(true);
        bound = Math.min(bound, last.value);
        built(last, true);
    }

    /// What every column would take at the prices.
    private final class Look {
        private final int[][] taken = new int[room.length][];
        private final int[] times = new int[price.length];
        private final double value;

        /// @param remember whether what columns take is remembered
        Look(boolean remember) {
            double sum = 0;
            for (double each : price) {
                sum += each;
            }
            for (int column = 0; column < room.length; column++) {
                var fill = new Fill(column);
                sum += fill.most;
                taken[column] = fill.options;
                for (int option : fill.options) {
                    times[row[option]]++;
                    if (remember) {
                        remembered.set(option);
                    }
                }
            }
            value = sum;
        }
    }

    private static final int[] NOTHING = {};

    /// What one column would take at the prices: the options that fit and are worth most beyond them.
    private final class Fill {
        private int[] items = NOTHING;
        private int[] options = NOTHING;
        private double found;

        /// No other way to fill the column is worth more beyond the prices.
        private double most;

        private int tried;

        Fill(int column) {
            if (room[column] == 1) {
                one(column);
                most = found;
            } else if (room[column] > 1) {
                items = inOrder(column);
                search(0, room[column], 0, new int[room[column]], 0);
                most = tried <= MOST_TRIED ? found : Math.max(found, atMost(room[column]));
            }
        }

        private void one(int column) {
            int at = -1;
            for (int i = first[column]; i < first[column + 1]; i++) {
                double left = beyond(i);
                if (left > found) {
                    found = left;
                    at = i;
                }
            }
            options = at < 0 ? NOTHING : new int[] {at};
        }

        private double beyond(int option) {
            return worth[option] - price[row[option]];
        }

        /// Those worth something beyond their price, the most for each place first, to within [#ALIKE].
        private int[] inOrder(int column) {
            long[] keys = new long[first[column + 1] - first[column]];
            int many = 0;
            for (int i = first[column]; i < first[column + 1]; i++) {
                double beyond = beyond(i);
                if (beyond > 0) {
                    keys[many++] = (long) Float.floatToRawIntBits((float) (beyond / takes[i])) << 32 | i;
                }
            }
            Arrays.sort(keys, 0, many);
            int[] ordered = new int[many];
            for (int i = 0; i < many; i++) {
                ordered[i] = (int) keys[many - 1 - i];
            }
            return ordered;
        }

        private void search(int from, int left, double value, int[] chosen, int many) {
            if (value > found) {
                found = value;
                options = Arrays.copyOf(chosen, many);
            }
            for (int i = from; i < items.length && left > 0; i++) {
                int item = items[i];
                double beyond = beyond(item);
                if (++tried > MOST_TRIED || value + (1 + ALIKE) * beyond / takes[item] * left <= found) {
                    return;
                }
                if (takes[item] <= left && fits(item, chosen, many)) {
                    chosen[many] = item;
                    search(i + 1, left - takes[item], value + beyond, chosen, many + 1);
                }
            }
        }

        private boolean fits(int option, int[] chosen, int many) {
            for (int i = 0; i < many; i++) {
                if (barred[row[option]].get(row[chosen[i]])) {
                    return false;
                }
            }
            return true;
        }

        /// As if options could be had in part, and anybody be with anybody.
        private double atMost(int places) {
            double value = 0;
            int left = places;
            for (int i = 0; i < items.length && left > 0; i++) {
                int part = Math.min(left, takes[items[i]]);
                value += beyond(items[i]) * part / takes[items[i]];
                left -= part;
            }
            return value * (1 + ALIKE);
        }
    }

    /// Rows that several columns would take become dearer, those that none would cheaper.
    private void move(Look look, double[] direction, double gap) {
        double square = 0;
        for (int i = 0; i < price.length; i++) {
            int over = look.times[i] - 1;
            direction[i] = INERTIA * direction[i] + (1 - INERTIA) * (over < 0 && price[i] == 0 ? 0 : over);
            square += direction[i] * direction[i];
        }
        double step = square == 0 ? 0 : (1 - INERTIA) * gap / square;
        for (int i = 0; i < price.length; i++) {
            price[i] = Math.max(0, price[i] + step * direction[i]);
        }
    }

    /// What an answer is worth in which columns take what they would, each row once where it is worth
    /// most, and rows that are left take what is left.
    ///
    /// @param remember whether what it takes is remembered
    private double built(Look look, boolean remember) {
        int[] taken = new int[problem.rows()];
        Arrays.fill(taken, -1);
        for (int[] options : look.taken) {
            for (int option : options) {
                int before = taken[row[option]];
                if (before < 0 || worth[option] > worth[before]) {
                    taken[row[option]] = option;
                }
            }
        }
        double sum = 0;
        for (int column = 0; column < room.length; column++) {
            int left = room[column];
            BitSet there = new BitSet();
            for (int i = first[column]; i < first[column + 1]; i++) {
                if (taken[row[i]] == i) {
                    left -= takes[i];
                    there.set(row[i]);
                    sum += worth[i];
                }
            }
            for (int i = first[column]; i < first[column + 1] && left > 0; i++) {
                if (taken[row[i]] < 0 && takes[i] <= left && !barred[row[i]].intersects(there)) {
                    taken[row[i]] = i;
                    left -= takes[i];
                    there.set(row[i]);
                    sum += worth[i];
                }
            }
        }
        for (int option : taken) {
            if (remember && option >= 0) {
                remembered.set(option);
            }
        }
        return sum;
    }
}
