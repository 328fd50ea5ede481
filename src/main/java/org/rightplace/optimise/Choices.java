package org.rightplace.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/// What an [Assignment] chooses from: rows that each want one column, columns with room for so many
/// rows, and what each allowed pair costs. A pair that is not among the options is ruled out.
///
/// @param rows    how many rows, numbered from 0; may be 0
/// @param room    how many rows each column can take, numbered from 0; each 0 or more
/// @param options the allowed pairs, in any order, none twice; few of them make a large problem small
public record Choices(int rows, List<Integer> room, List<Option> options) {

    /// The dearest that one option may be, in the caller's unit.
    public static final long DEAREST = 1_000_000_000_000L;

    public Choices {
        if (rows < 0) {
            throw new IllegalArgumentException("rows (%d) must be 0 or more".formatted(rows));
        }
        room = List.copyOf(room);
        options = List.copyOf(options);
        for (int column = 0; column < room.size(); column++) {
            if (room.get(column) < 0) {
                throw new IllegalArgumentException(
                        "room (%d) of column (%d) must be 0 or more".formatted(room.get(column), column));
            }
        }
        check(rows, room.size(), options);
    }

    private static void check(int rows, int columns, List<Option> options) {
        var seen = new HashSet<Long>();
        for (Option option : options) {
            if (option.row() >= rows || option.column() >= columns) {
                throw new IllegalArgumentException(
                        "%s must lie in %d rows and %d columns".formatted(option, rows, columns));
            }
            if (!seen.add((long) option.row() * columns + option.column())) {
                throw new IllegalArgumentException("%s must not come twice".formatted(option));
            }
        }
    }

    /// One allowed pair.
    ///
    /// @param cost 0 to [#DEAREST], whole, in any one unit
    public record Option(int row, int column, long cost) {
        public Option {
            if (row < 0 || column < 0) {
                throw new IllegalArgumentException("row (%d) and column (%d) must be 0 or more".formatted(row, column));
            }
            if (cost < 0 || cost > DEAREST) {
                throw new IllegalArgumentException(
                        "cost (%d) of row (%d) in column (%d) must be 0 to %d".formatted(cost, row, column, DEAREST));
            }
        }
    }

    /// Every row with every column, each column with room for one.
    ///
    /// @param costs `costs[r][c]` of row `r` in column `c`; rectangular; read, never kept
    public static Choices full(long[][] costs) {
        int columns = costs.length == 0 ? 0 : costs[0].length;
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < costs.length; row++) {
            if (costs[row].length != columns) {
                throw new IllegalArgumentException(
                        "row (%d) has %d costs and must have %d".formatted(row, costs[row].length, columns));
            }
            for (int column = 0; column < columns; column++) {
                options.add(new Option(row, column, costs[row][column]));
            }
        }
        return new Choices(costs.length, Collections.nCopies(columns, 1), options);
    }
}
