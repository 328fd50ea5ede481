package org.rightplace.optimise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;

/// An answer to a [Sharing] that stands while rows and places go, and tells what one place more or less
/// would be worth.
///
/// That is found by chains: a row moves into the place, another into the one that it left, and so on.
/// Where every row takes one place and may be with anybody, the best chain gives the best answer again,
/// and what is told is exact (the shortest augmenting paths of a flow of least cost; R. K. Ahuja, T. L.
/// Magnanti, J. B. Orlin, *Network Flows*, 1993, chapter 9). Otherwise a chain moves only rows that take
/// one place and may be with everybody who is there; what is told of it was tried, and [Prices] bound
/// what other ways could do.
///
/// Not to be used by several threads at once.
public final class Standing {

    private static final int NONE = -1;

    /// How often a column's chain is made better at most. In an answer that is not the best there can be
    /// moves in a circle, each round of which seems to win something.
    private static final int MOST_TIMES = 40;

    /// How far whole numbers may be off that were added up in parts.
    private static final double CLOSE = 1e-6;

    private final boolean free;

    /// What each row is worth having, at the prices that bound the answer; 0 where nothing has to.
    private final double[] price;

    private final List<Option> options;
    private final int[] row;
    private final int[] column;
    private final int[] takes;
    private final long[] worth;
    private final int[][] ofRow;
    private final int[][] ofColumn;
    private final BitSet[] barred;
    private final int[] left;
    private final int[] taken;
    private final BitSet[] there;
    private final BitSet gone = new BitSet();
    private long total;
    /// Of problems that are not free.
    private double bound;

    private Standing(Sharing problem) {
        this.free = problem.isFree();
        this.price = new double[problem.rows()];
        Shared answer;
        if (free) {
            answer = problem.best();
        } else {
            Prices prices = Prices.of(problem);
            answer = prices.shared();
            Arrays.setAll(price, prices::of);
            this.bound = prices.bound();
        }
        this.options = problem.options();
        this.row = options.stream().mapToInt(Option::row).toArray();
        this.column = options.stream().mapToInt(Option::column).toArray();
        this.takes = options.stream().mapToInt(Option::takes).toArray();
        this.worth = options.stream().mapToLong(Option::worth).toArray();
        this.left = problem.room().stream().mapToInt(Integer::intValue).toArray();
        this.ofRow = grouped(row, problem.rows());
        this.ofColumn = grouped(column, left.length);
        this.barred = problem.barred();
        this.taken = new int[problem.rows()];
        Arrays.fill(taken, NONE);
        this.there = new BitSet[left.length];
        Arrays.setAll(there, c -> new BitSet());
        for (Option option : answer.taken()) {
            put(Arrays.stream(ofRow[option.row()])
                    .filter(i -> column[i] == option.column())
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static int[][] grouped(int[] by, int groups) {
        int[] size = new int[groups];
        for (int group : by) {
            size[group]++;
        }
        int[][] found = new int[groups][];
        Arrays.setAll(found, group -> new int[size[group]]);
        for (int i = by.length - 1; i >= 0; i--) {
            found[by[i]][--size[by[i]]] = i;
        }
        return found;
    }

    /// The best answer, or a good one, from which it goes on.
    public static Standing of(Sharing problem) {
        return new Standing(problem);
    }

    /// The options that are taken, in the order of their rows.
    public List<Option> taken() {
        return Arrays.stream(taken)
                .filter(option -> option != NONE)
                .mapToObj(options::get)
                .toList();
    }

    /// What all that is taken is worth together.
    public long worth() {
        return total;
    }

    /// No answer to what is left of the problem is worth more.
    public long bound() {
        // worths are whole, so that no answer is worth a part of one more
        return free ? total : Math.max(total, (long) Math.floor(bound + CLOSE));
    }

    private void put(int option) {
        taken[row[option]] = option;
        left[column[option]] -= takes[option];
        there[column[option]].set(row[option]);
        total += worth[option];
    }

    private void take(int of) {
        int option = taken[of];
        taken[of] = NONE;
        left[column[option]] += takes[option];
        there[column[option]].clear(of);
        total -= worth[option];
    }

    private boolean mayBe(int of, int in) {
        return free || !barred[of].intersects(there[in]);
    }

    /// What one place more in each column would be worth, at least; exact where the problem is
    /// [Sharing#isFree].
    public long[] gains() {
        return new Chains().gain;
    }

    /// What one place less in each column would cost, at most; exact where the problem is
    /// [Sharing#isFree]. Of a column without any place it is [Long#MAX_VALUE].
    public long[] losses() {
        return new Pushes().loss;
    }

    /// What a new column with one place would be worth: the value with it less the value without it.
    ///
    /// @param atLeast 0 or more; equal to `atMost` where it is known exactly
    public record Worth(long atLeast, long atMost) {
        public Worth {
            if (atLeast < 0 || atMost < atLeast) {
                throw new IllegalArgumentException(
                        "at least (%d) must be 0 or more, at most (%d) no less".formatted(atLeast, atMost));
            }
        }

        /// Whether it is known exactly.
        public boolean isExact() {
            return atLeast == atMost;
        }
    }

    /// What each of several new columns would be worth, each by itself and with one place.
    ///
    /// @param columns for each, what each row is worth there: one number a row, 0 where it may not be there
    ///     or takes more than one place
    public List<Worth> ofNew(List<long[]> columns) {
        long[] gain = gains();
        return columns.stream().map(worths -> ofNew(worths, gain)).toList();
    }

    private Worth ofNew(long[] worths, long[] gain) {
        long least = 0;
        double most = 0;
        for (int of = 0; of < taken.length; of++) {
            if (worths[of] > 0 && !gone.get(of)) {
                int has = taken[of];
                least = Math.max(least, worths[of] - (has == NONE ? 0 : worth[has] - gain[column[has]]));
                most = Math.max(most, worths[of] - price[of]);
            }
        }
        if (free) {
            return new Worth(least, least);
        }
        // this answer may lack what no answer without the column is proven not to be worth
        double open = bound - total;
        return new Worth(Math.max(0, (long) Math.ceil(least - open - CLOSE)), Math.max(least, (long)
                Math.floor(most + open + CLOSE)));
    }

    /// A row goes, and whoever can have something better by that has it.
    public void withoutRow(int of) {
        if (gone.get(of)) {
            return;
        }
        gone.set(of);
        bound -= price[of];
        if (taken[of] != NONE) {
            int from = column[taken[of]];
            int places = takes[taken[of]];
            take(of);
            for (int place = 0; place < places; place++) {
                new Chains().follow(from);
            }
        }
    }

    /// A place of a column goes, with the least loss.
    ///
    /// @throws IllegalArgumentException if the column has none
    public void withoutPlace(int of) {
        if (left[of] == 0) {
            var pushes = new Pushes();
            if (pushes.loss[of] == Long.MAX_VALUE) {
                throw new IllegalArgumentException("column %d has no place".formatted(of));
            }
            pushes.follow(of);
        }
        left[of]--;
    }

    /// Puts rows back where they were.
    private void undo(List<Integer> rows, List<Integer> before) {
        for (int of : rows) {
            if (taken[of] != NONE) {
                take(of);
            }
        }
        before.stream().filter(option -> option != NONE).forEach(this::put);
    }

    /// For each column the best chain of moves that would end in a place more of it.
    private final class Chains {
        private final long[] gain = new long[left.length];
        private final int[] by = new int[left.length];
        private final List<Integer> moved = new ArrayList<>();
        private final List<Integer> before = new ArrayList<>();

        Chains() {
            Arrays.fill(by, NONE);
            var waiting = new Waiting(left.length, free ? Integer.MAX_VALUE : MOST_TIMES);
            for (int of = 0; of < taken.length; of++) {
                if (!gone.get(of) && (taken[of] == NONE || takes[taken[of]] == 1)) {
                    offer(of, taken[of] == NONE ? 0 : -worth[taken[of]], waiting);
                }
            }
            while (waiting.isAny()) {
                int in = waiting.next();
                for (int of = there[in].nextSetBit(0); of >= 0; of = there[in].nextSetBit(of + 1)) {
                    if (takes[taken[of]] == 1) {
                        offer(of, gain[in] - worth[taken[of]], waiting);
                    }
                }
            }
            if (!free) {
                for (int of = 0; of < gain.length; of++) {
                    gain[of] = tried(of);
                }
            }
        }

        private void offer(int of, long less, Waiting waiting) {
            for (int option : ofRow[of]) {
                int in = column[option];
                if (less + worth[option] > gain[in] && takes[option] == 1 && option != taken[of] && mayBe(of, in)) {
                    gain[in] = less + worth[option];
                    by[in] = option;
                    waiting.add(in);
                }
            }
        }

        /// What the moves win; they are taken back.
        private long tried(int of) {
            long had = total;
            follow(of);
            long won = total - had;
            undo(moved, before);
            return Math.max(won, 0);
        }

        /// Makes the moves of the chain that ends in a free place of a column.
        void follow(int of) {
            moved.clear();
            before.clear();
            int into = of;
            while (into != NONE && by[into] != NONE && !moved.contains(row[by[into]])) {
                int option = by[into];
                int has = taken[row[option]];
                moved.add(row[option]);
                before.add(has);
                if (has != NONE) {
                    take(row[option]);
                }
                put(option);
                into = has == NONE ? NONE : column[has];
            }
        }
    }

    /// For each column the cheapest chain of moves that would leave it with a place less.
    private final class Pushes {
        private final long[] loss = new long[left.length];
        private final int[] by = new int[left.length];
        private final int[] dropped = new int[left.length];
        private final List<Integer> moved = new ArrayList<>();
        private final List<Integer> before = new ArrayList<>();

        Pushes() {
            Arrays.fill(loss, Long.MAX_VALUE);
            Arrays.fill(by, NONE);
            Arrays.fill(dropped, NONE);
            var waiting = new Waiting(left.length, free ? Integer.MAX_VALUE : MOST_TIMES);
            for (int in = 0; in < left.length; in++) {
                if (left[in] > 0) {
                    loss[in] = 0;
                    waiting.add(in);
                }
                for (int of = there[in].nextSetBit(0); of >= 0; of = there[in].nextSetBit(of + 1)) {
                    if (worth[taken[of]] < loss[in]) {
                        loss[in] = worth[taken[of]];
                        dropped[in] = of;
                        waiting.add(in);
                    }
                }
            }
            while (waiting.isAny()) {
                int in = waiting.next();
                for (int option : ofColumn[in]) {
                    int has = taken[row[option]];
                    if (has != NONE && has != option && takes[option] == 1) {
                        long lost = worth[has] - worth[option] + loss[in];
                        if (lost < loss[column[has]] && mayBe(row[option], in)) {
                            loss[column[has]] = lost;
                            by[column[has]] = option;
                            waiting.add(column[has]);
                        }
                    }
                }
            }
            if (!free) {
                for (int of = 0; of < loss.length; of++) {
                    loss[of] = loss[of] == Long.MAX_VALUE ? loss[of] : tried(of);
                }
            }
        }

        private long tried(int of) {
            long had = total;
            follow(of);
            long lost = had - total;
            undo(moved, before);
            return lost;
        }

        /// Makes the moves that free a place of a column.
        void follow(int of) {
            moved.clear();
            before.clear();
            List<Integer> moves = new ArrayList<>();
            int at = of;
            while (by[at] != NONE && !moves.contains(by[at])) {
                moves.add(by[at]);
                at = column[by[at]];
            }
            if (by[at] != NONE
                    || moves.stream().map(option -> row[option]).distinct().count() < moves.size()) {
                // moves in a circle: whoever loses least goes
                moves.clear();
                at = of;
            }
            if (left[at] == 0 && dropped[at] != NONE) {
                go(dropped[at]);
            }
            for (int option : moves.reversed()) {
                if (taken[row[option]] != NONE) {
                    go(row[option]);
                    put(option);
                }
            }
        }

        private void go(int of) {
            moved.add(of);
            before.add(taken[of]);
            take(of);
        }
    }

    /// Columns whose chains became better, in the order in which they did.
    private static final class Waiting {
        private final Deque<Integer> order = new ArrayDeque<>();
        private final BitSet in;
        private final int[] times;
        private final int mostTimes;

        Waiting(int columns, int mostTimes) {
            this.in = new BitSet(columns);
            this.times = new int[columns];
            this.mostTimes = mostTimes;
        }

        void add(int column) {
            if (!in.get(column) && times[column] < mostTimes) {
                in.set(column);
                times[column]++;
                order.add(column);
            }
        }

        boolean isAny() {
            return !order.isEmpty();
        }

        int next() {
            int column = order.remove();
            in.clear(column);
            return column;
        }
    }
}
