package org.rightplace.optimise;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.rightplace.optimise.Choices.Option;

/// Rows given to columns: as many rows as can be, and among all such ways one of least total cost.
///
/// @param pairs      the options taken, in the order of their rows; no row twice, no column above its room
/// @param unassigned the rows left over, in order: no other way would have placed more rows
/// @param cost       the total of the pairs
public record Assignment(List<Option> pairs, List<Integer> unassigned, long cost) {

    public Assignment {
        pairs = List.copyOf(pairs);
        unassigned = List.copyOf(unassigned);
        long total = pairs.stream().mapToLong(Option::cost).sum();
        if (total != cost) {
            throw new IllegalArgumentException("cost (%d) must be the total of the pairs (%d)".formatted(cost, total));
        }
    }

    /// Solves the problem to proven optimality.
    ///
    /// A flow of greatest amount and, among those, least cost, from a source over rows and columns to a
    /// sink, by Google's OR-Tools: cost scaling with push and relabel, about `O(n² m log(n c))` at worst
    /// for `n` rows and columns, `m` options and dearest cost `c` (A. V. Goldberg, *An efficient
    /// implementation of a scaling minimum-cost flow algorithm*, Journal of Algorithms 22, 1997,
    /// pp. 1-29). One thread, whole numbers, nothing drawn: the same choices give the same assignment.
    /// Which of several equally cheap ways is taken depends on the order of the options.
    ///
    /// @throws IllegalStateException if the solver does not prove its answer, which its own bounds rule out
    public static Assignment cheapest(Choices choices) {
        Native.ready();
        MinCostFlow flow = new MinCostFlow();
        try {
            return solve(choices, flow);
        } finally {
            flow.delete();
        }
    }

    private static Assignment solve(Choices choices, MinCostFlow flow) {
        int rows = choices.rows();
        int sink = rows + choices.room().size();
        // The options come first, so that arc k is option k.
        for (Option option : choices.options()) {
            flow.addArcWithCapacityAndUnitCost(option.row(), rows + option.column(), 1, option.cost());
        }
        for (int column = 0; column < choices.room().size(); column++) {
            flow.addArcWithCapacityAndUnitCost(
                    rows + column, sink, choices.room().get(column), 0);
        }
        for (int row = 0; row < rows; row++) {
            flow.setNodeSupply(row, 1);
        }
        flow.setNodeSupply(sink, -rows);

        MinCostFlowBase.Status status = flow.solveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("%d rows, %d columns and %d options were left as %s"
                    .formatted(rows, choices.room().size(), choices.options().size(), status));
        }
        return taken(choices, flow);
    }

    private static Assignment taken(Choices choices, MinCostFlow flow) {
        List<Option> pairs = new ArrayList<>();
        var left = new BitSet();
        left.set(0, choices.rows());
        for (int arc = 0; arc < choices.options().size(); arc++) {
            if (flow.getFlow(arc) > 0) {
                Option option = choices.options().get(arc);
                pairs.add(option);
                left.clear(option.row());
            }
        }
        pairs.sort(Comparator.comparingInt(Option::row));
        return new Assignment(pairs, left.stream().boxed().toList(), flow.getOptimalCost());
    }
}
