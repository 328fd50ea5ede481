package org.rightplace.optimise;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Rows that each want one column, where a row may take several places and some rows must not share a
/// column: which rows are given which columns, so that the worth of all together is greatest.
///
/// @param rows    how many rows, numbered from 0; may be 0
/// @param room    places of each column, numbered from 0; each 0 or more
/// @param options the allowed pairs, in any order, none twice
/// @param apart   pairs of rows that must not be in the same column
public record Sharing(int rows, List<Integer> room, List<Option> options, List<Apart> apart) {

    /// The greatest worth of one option.
    public static final long MOST_WORTH = 1_000_000_000L;

    /// From more options on the answer is found by prices ([Prices]) and comes with a bound, instead of
    /// being proven best.
    static final int MOST_AT_ONCE = 40_000;

    private static final int MOST_NODES = 5_000;
    private static final int MOST_NODES_OF_FAIR = 100;

    /// Where fairness counts an answer this close to its bound, relative to it, is good enough.
    private static final double CLOSE_ENOUGH = 0.002;

    private static final int LIKELY_OF_A_ROW = 5;

    public Sharing {
        room = List.copyOf(room);
        options = List.copyOf(options);
        apart = List.copyOf(apart);
        if (rows < 0 || room.stream().anyMatch(places -> places < 0)) {
            throw new IllegalArgumentException("rows (%d) and every room must be 0 or more".formatted(rows));
        }
        Set<Long> seen = new HashSet<>();
        for (Option option : options) {
            if (option.row() >= rows || option.column() >= room.size()) {
                throw new IllegalArgumentException(
                        "%s must lie in %d rows and %d columns".formatted(option, rows, room.size()));
            }
            if (!seen.add((long) option.row() * room.size() + option.column())) {
                throw new IllegalArgumentException("%s must not come twice".formatted(option));
            }
        }
        for (Apart pair : apart) {
            if (pair.one() < 0 || pair.other() < 0 || pair.one() >= rows || pair.other() >= rows) {
                throw new IllegalArgumentException("%s must be two of %d rows".formatted(pair, rows));
            }
        }
    }

    /// One allowed pair.
    ///
    /// @param worth of the row's being there, 0 to [#MOST_WORTH], whole, in any one unit
    /// @param takes places of the column, 1 or more
    public record Option(int row, int column, long worth, int takes) {
        public Option {
            if (row < 0 || column < 0 || takes < 1) {
                throw new IllegalArgumentException("row (%d) and column (%d) must be 0 or more, takes (%d) 1 or more"
                        .formatted(row, column, takes));
            }
            if (worth < 0 || worth > MOST_WORTH) {
                throw new IllegalArgumentException("worth (%d) must be 0 to %d".formatted(worth, MOST_WORTH));
            }
        }
    }

    /// Two rows that must not be in the same column.
    public record Apart(int one, int other) {
        public Apart {
            if (one == other) {
                throw new IllegalArgumentException("a row (%d) cannot be apart from itself".formatted(one));
            }
        }
    }

    /// An answer.
    ///
    /// @param taken in the order of their rows; no row twice, no column above its room, nobody with whom
    ///     a row must not be
    /// @param left  the rows that have no column, in order
    /// @param worth of all together
    /// @param bound no answer is worth more
    public record Shared(List<Option> taken, List<Integer> left, long worth, long bound) {
        public Shared {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
            long total = taken.stream().mapToLong(Option::worth).sum();
            if (worth != total || bound < worth) {
                throw new IllegalArgumentException(
                        "worth (%d) must be the total of what is taken (%d), and at most the bound (%d)"
                                .formatted(worth, total, bound));
            }
        }

        /// Whether it is proven that nothing is worth more.
        public boolean isProven() {
            return worth == bound;
        }
    }

    /// The best answer, or a good one with its bound.
    ///
    /// Where every row takes one place and may be with anybody: a flow of least cost, proven
    /// ([Assignment]). Otherwise branch and bound by SCIP in OR-Tools, one worker, no clock, a fixed
    /// seed, with a bounded number of nodes; of more than [#MOST_AT_ONCE] options by [Prices]. The same
    /// problem gives the same answer.
    ///
    /// Of the rows that must be apart only those are heeded that an answer puts together; the answer
    /// without the others is worth no less than one with all of them, so that it is best once it keeps
    /// all apart.
    public Shared best() {
        return keepingApart(this::best);
    }

    /// A group of rows, and what it is worth at best.
    ///
    /// @param rows   each once
    /// @param atBest above 0
    public record Group(Set<Integer> rows, long atBest) {
        public Group {
            rows = Set.copyOf(rows);
            if (atBest < 1) {
                throw new IllegalArgumentException("a group's best (%d) must be above 0".formatted(atBest));
            }
        }
    }

    /// How much the group that fares worst counts beside all together.
    ///
    /// @param groups one or more
    /// @param weight of the least share of its best that any of them has, in the unit of worths; 0 or more
    public record Fair(List<Group> groups, double weight) {
        public Fair {
            groups = List.copyOf(groups);
            if (groups.isEmpty() || !(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "groups (%d) must be one or more, and weight (%s) finite and 0 or more"
                                .formatted(groups.size(), weight));
            }
        }
    }

    /// A good way to make most of what all rows are worth and, beside it, of the group that fares worst:
    /// what is taken, within [#CLOSE_ENOUGH] of the best where the search came to its end. For no more
    /// options than [#likely] leaves.
    public List<Option> fairly(Fair fair) {
        return keepingApart(heeded -> solved(heeded, Optional.of(fair))).taken();
    }

    /// The same problem with as many options as can be looked at all at once: where there are more, those
    /// that are likely at the best prices ([Prices]), and for each row those of most worth.
    public Sharing likely() {
        if (options.size() <= MOST_AT_ONCE) {
            return this;
        }
        Set<Option> likely = new LinkedHashSet<>(Prices.of(this).likely());
        Map<Integer, List<Option>> ofRow = new HashMap<>();
        options.forEach(option ->
                ofRow.computeIfAbsent(option.row(), row -> new ArrayList<>()).add(option));
        ofRow.values()
                .forEach(all -> all.stream()
                        .sorted(Comparator.comparingLong(option -> -option.worth()))
                        .limit(LIKELY_OF_A_ROW)
                        .forEach(likely::add));
        return new Sharing(rows, room, List.copyOf(likely), apart);
    }

    private Shared keepingApart(Function<Set<Apart>, Shared> solving) {
        Set<Apart> heeded = new LinkedHashSet<>();
        Shared answer = solving.apply(heeded);
        List<Apart> broken = together(answer);
        while (!broken.isEmpty()) {
            heeded.addAll(broken);
            answer = solving.apply(heeded);
            broken = together(answer);
        }
        return answer;
    }

    private List<Apart> together(Shared answer) {
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        answer.taken().forEach(option -> columnOf[option.row()] = option.column());
        return apart.stream()
                .filter(pair -> columnOf[pair.one()] >= 0 && columnOf[pair.one()] == columnOf[pair.other()])
                .toList();
    }

    private Shared best(Set<Apart> heeded) {
        if (special(heeded).isEmpty()) {
            Shared free = flow();
            return new Shared(free.taken(), free.left(), free.worth(), free.worth());
        }
        return options.size() <= MOST_AT_ONCE
                ? solved(heeded, Optional.empty())
                : Prices.of(this).shared();
    }

    /// The same with a column more, with one place.
    ///
    /// @param worths what each row is worth there, where it takes one place; 0 where it may not be there
    public Sharing with(long[] worths) {
        if (worths.length != rows) {
            throw new IllegalArgumentException(
                    "worths (%d) must be one for each of %d rows".formatted(worths.length, rows));
        }
        List<Integer> places = new ArrayList<>(room);
        places.add(1);
        List<Option> more = new ArrayList<>(options);
        for (int row = 0; row < rows; row++) {
            if (worths[row] > 0) {
                more.add(new Option(row, room.size(), worths[row], 1));
            }
        }
        return new Sharing(rows, places, more, apart);
    }

    /// Whether every row takes one place and may be with anybody.
    public boolean isFree() {
        return apart.isEmpty() && options.stream().allMatch(option -> option.takes() == 1);
    }

    /// For each row those that it must be apart from.
    BitSet[] barred() {
        BitSet[] barred = new BitSet[rows];
        Arrays.setAll(barred, row -> new BitSet());
        for (Apart pair : apart) {
            barred[pair.one()].set(pair.other());
            barred[pair.other()].set(pair.one());
        }
        return barred;
    }

    /// Rows that take more than one place anywhere, or must not be with somebody.
    private BitSet special(Set<Apart> heeded) {
        var special = new BitSet();
        options.stream().filter(option -> option.takes() > 1).forEach(option -> special.set(option.row()));
        heeded.forEach(pair -> {
            special.set(pair.one());
            special.set(pair.other());
        });
        return special;
    }

    Shared shared(List<Option> taken, long bound) {
        List<Option> ordered =
                taken.stream().sorted(Comparator.comparingInt(Option::row)).toList();
        var left = new BitSet();
        left.set(0, rows);
        ordered.forEach(option -> left.clear(option.row()));
        long worth = ordered.stream().mapToLong(Option::worth).sum();
        return new Shared(ordered, left.stream().boxed().toList(), worth, Math.max(worth, bound));
    }

    /// One place for each row; a column more takes whoever is left, at the cost of all the worth.
    private Shared flow() {
        long most = options.stream().mapToLong(Option::worth).max().orElse(0);
        int nowhere = room.size();
        List<Integer> columns = new ArrayList<>(room);
        columns.add(rows);
        List<Choices.Option> choices = new ArrayList<>(options.size() + rows);
        Map<Long, Option> byPair = new HashMap<>();
        for (Option option : options) {
            choices.add(new Choices.Option(option.row(), option.column(), most - option.worth()));
            byPair.put(key(option.row(), option.column()), option);
        }
        IntStream.range(0, rows).forEach(row -> choices.add(new Choices.Option(row, nowhere, most)));
        List<Option> taken = Assignment.cheapest(new Choices(rows, columns, choices)).pairs().stream()
                .filter(pair -> pair.column() != nowhere)
                .map(pair -> byPair.get(key(pair.row(), pair.column())))
                .toList();
        return shared(taken, 0);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    private Shared solved(Set<Apart> heeded, Optional<Fair> fair) {
        Native.ready();
        var model = new ModelBuilder();
        Variable[] is = new Variable[options.size()];
        List<LinearExprBuilder> ofRow = builders(rows);
        List<LinearExprBuilder> inColumn = builders(room.size());
        LinearExprBuilder worth = LinearExpr.newBuilder();
        Map<Long, Variable> byPair = new HashMap<>();
        for (int i = 0; i < is.length; i++) {
            Option option = options.get(i);
            is[i] = model.newBoolVar("");
            ofRow.get(option.row()).add(is[i]);
            inColumn.get(option.column()).addTerm(is[i], option.takes());
            worth.addTerm(is[i], (double) option.worth());
            byPair.put(key(option.row(), option.column()), is[i]);
        }
        ofRow.forEach(row -> model.addLessOrEqual(row, 1));
        for (int column = 0; column < room.size(); column++) {
            model.addLessOrEqual(inColumn.get(column), room.get(column));
        }
        for (Apart pair : heeded) {
            for (int column = 0; column < room.size(); column++) {
                Variable one = byPair.get(key(pair.one(), column));
                Variable other = byPair.get(key(pair.other(), column));
                if (one != null && other != null) {
                    model.addLessOrEqual(LinearExpr.newBuilder().add(one).add(other), 1);
                }
            }
        }
        fair.ifPresent(asked -> fairly(asked, model, is, worth));
        model.maximize(worth);
        var solver = new ModelSolver("SCIP");
        solver.setSolverSpecificParameters(
                fair.isEmpty()
                        ? "limits/nodes = %d\nlimits/gap = 0".formatted(MOST_NODES)
                        : "limits/nodes = %d\nlimits/gap = %s".formatted(MOST_NODES_OF_FAIR, CLOSE_ENOUGH));
        SolveStatus status = solver.solve(model);
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.FEASIBLE) {
            throw new IllegalStateException("%d rows, %d columns and %d options were left as %s"
                    .formatted(rows, room.size(), options.size(), status));
        }
        List<Option> taken = IntStream.range(0, is.length)
                .filter(i -> solver.getValue(is[i]) > 0.5)
                .mapToObj(options::get)
                .toList();
        // worths are whole, so that no answer is worth a part of one more
        return shared(taken, (long) Math.floor(solver.getBestObjectiveBound() + 1e-6));
    }

    /// One variable more: the least share of its best that a group has.
    private void fairly(Fair fair, ModelBuilder model, Variable[] is, LinearExprBuilder worth) {
        Variable least = model.newNumVar(0, 1, "");
        for (Group group : fair.groups()) {
            LinearExprBuilder together = LinearExpr.newBuilder();
            for (int i = 0; i < is.length; i++) {
                if (group.rows().contains(options.get(i).row())) {
                    together.addTerm(is[i], (double) options.get(i).worth());
                }
            }
            together.addTerm(least, (double) -group.atBest());
            model.addGreaterOrEqual(together, 0);
        }
        worth.addTerm(least, fair.weight());
    }

    private static List<LinearExprBuilder> builders(int many) {
        return IntStream.range(0, many).mapToObj(i -> LinearExpr.newBuilder()).toList();
    }
}
