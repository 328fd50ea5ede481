package org.rightplace.figure.hex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.rightplace.optimise.Assignment;
import org.rightplace.optimise.Choices;
import org.rightplace.optimise.Choices.Option;

/// Places laid out on a grid of hexagons: one cell each, no two in one, every group in one piece.
///
/// @param laid   the places in the order they were given, each with its cell
/// @param ground where the grid lies on the map
public record HexLayout(List<Laid> laid, Ground ground) {

    // Tried one after the other until every group is in one piece; the first has always done so far.
    private static final int ATTEMPTS = 5;

    // Distances become whole numbers of this part of a width.
    private static final double FINE = 1e8;

    public HexLayout {
        laid = List.copyOf(laid);
    }

    /// A place and its cell.
    public record Laid(Place place, HexCell cell) {}

    /// Lays places out so that the map keeps its shape.
    ///
    /// First the places are spread until each has room, then groups settle on cells (see the rooms'
    /// `Spreading` and `Settling`: good shapes, not proven ones). Last, and proven, each group's places
    /// are assigned to its cells so that the sum of *squared* straight-line distances between true place
    /// and cell is the least possible. Squares, since they keep the order of the places: the plain sum
    /// is as content with one place crossing a whole city as with all moving up by one. Such an
    /// assignment does not depend on the size and position of the grid. The same places in the same
    /// order always give the same layout; it takes seconds for some hundred places.
    ///
    /// @param places three or more, not all on one line of cells, each code once
    /// @throws IllegalArgumentException if there are fewer than three, a code comes twice, or the groups
    ///     are so mixed up that they could not each be kept in one piece
    public static HexLayout lay(List<Place> places) {
        check(places);
        int[] groups = groups(places);
        int count = IntStream.of(groups).max().orElseThrow() + 1;
        Neighbours neighbours = Neighbours.of(places);
        double[][] spots = Spreading.of(places, neighbours);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Board board = settled(spots, groups, neighbours, attempt);
            if (IntStream.range(0, count).allMatch(group -> board.pieces(group) == 1)) {
                return assigned(places, groups, cells(board, places.size()));
            }
        }
        throw new IllegalArgumentException("the %d groups of %d places are too mixed up to be kept in one piece each"
                .formatted(count, places.size()));
    }

    /// The total of the straight lines between places and the centres of their cells, in metres.
    public double displacement() {
        return laid.stream()
                .mapToDouble(one -> ground.metres(one.place(), one.cell()))
                .sum();
    }

    /// The least that [#displacement] could be if each group's places were free to change cells among
    /// themselves, neighbours or not; in metres, proven to a
    /// hundred-millionth of a width for each place.
    public double leastDisplacement() {
        List<Place> places = laid.stream().map(Laid::place).toList();
        List<HexCell> cells = laid.stream().map(Laid::cell).toList();
        long least = 0;
        for (List<Integer> members : members(groups(places))) {
            least += Assignment.cheapest(
                            choices(members, (i, j) -> ground.metres(places.get(i), cells.get(j)) / ground.width()))
                    .cost();
        }
        return least / FINE * ground.width();
    }

    private static void check(List<Place> places) {
        if (places.size() < 3) {
            throw new IllegalArgumentException("places (%d) must be 3 or more".formatted(places.size()));
        }
        var codes = new HashSet<String>();
        for (Place place : places) {
            if (!codes.add(place.code())) {
                throw new IllegalArgumentException("code (%s) must come once".formatted(place.code()));
            }
        }
    }

    private static int[] groups(List<Place> places) {
        List<String> names =
                List.copyOf(new TreeSet<>(places.stream().map(Place::group).toList()));
        return places.stream().mapToInt(place -> names.indexOf(place.group())).toArray();
    }

    private static Board settled(double[][] spots, int[] groups, Neighbours neighbours, long seed) {
        var board = new Board(spots, groups);
        for (double reach = 6; ; reach *= 2) {
            Assignment start = Assignment.cheapest(near(board, spots, reach));
            if (start.unassigned().isEmpty()) {
                start.pairs().forEach(pair -> board.put(pair.row(), pair.column()));
                break;
            }
        }
        new Settling(board, spots, neighbours.each(spots.length), seed).settle();
        return board;
    }

    /// The cells within `reach` widths of each spot, at the square of their distance.
    private static Choices near(Board board, double[][] spots, double reach) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < spots.length; i++) {
            for (int c = 0; c < board.cells(); c++) {
                double dx = board.x(c) - spots[i][0];
                double dy = board.y(c) - spots[i][1];
                double squared = dx * dx + dy * dy;
                if (squared <= reach * reach) {
                    options.add(new Option(i, c, Math.round(1e6 * squared)));
                }
            }
        }
        return new Choices(spots.length, Collections.nCopies(board.cells(), 1), options);
    }

    private static List<HexCell> cells(Board board, int count) {
        List<HexCell> found = IntStream.range(0, count)
                .mapToObj(i -> board.hex(board.cellOf(i)))
                .toList();
        // Rows move up by an even number, which leaves odd rows odd.
        int column = found.stream().mapToInt(HexCell::column).min().orElse(0);
        int row = found.stream().mapToInt(HexCell::row).min().orElse(0) & ~1;
        return found.stream()
                .map(cell -> new HexCell(cell.column() - column, cell.row() - row))
                .toList();
    }

    private static HexLayout assigned(List<Place> places, int[] groups, List<HexCell> held) {
        Ground first = Ground.under(places, held);
        HexCell[] cells = new HexCell[places.size()];
        for (List<Integer> members : members(groups)) {
            Choices choices = choices(members, (i, j) -> {
                double widths = first.metres(places.get(i), held.get(j)) / first.width();
                return widths * widths;
            });
            for (Option pair : Assignment.cheapest(choices).pairs()) {
                cells[members.get(pair.row())] = held.get(members.get(pair.column()));
            }
        }
        Ground ground = Ground.under(places, List.of(cells));
        return new HexLayout(
                IntStream.range(0, cells.length)
                        .mapToObj(i -> new Laid(places.get(i), cells[i]))
                        .toList(),
                ground);
    }

    private static List<List<Integer>> members(int[] groups) {
        return IntStream.rangeClosed(0, IntStream.of(groups).max().orElse(-1))
                .mapToObj(group -> IntStream.range(0, groups.length)
                        .filter(i -> groups[i] == group)
                        .boxed()
                        .toList())
                .toList();
    }

    private static Choices choices(List<Integer> members, ToDoubleBiFunction<Integer, Integer> cost) {
        long[][] costs = new long[members.size()][members.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs.length; column++) {
                costs[row][column] = Math.round(FINE * cost.applyAsDouble(members.get(row), members.get(column)));
            }
        }
        return Choices.full(costs);
    }
}
