package org.rightplace.figure.hex;

import java.util.SplittableRandom;

/// Decides which cells each group holds. Places step, or change places, from cell to cell so that each
/// is near its spot, neighbours stay neighbours, outlines are smooth and every group is in one piece.
///
/// Simulated annealing (S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, *Optimization by simulated
/// annealing*, Science 220, 1983, pp. 671-680): a good shape, not a proven best one. Steps are drawn
/// from a seed, so the same places always settle in the same way, on any machine.
final class Settling {

    private static final int STEPS_A_PLACE = 8_000;
    private static final double WARM = 1.5;
    private static final double COLD = 0.02;

    // What a fault costs, beside the square of the distance in widths from cell to spot.
    private static final double NEIGHBOUR_AWAY = 0.3;
    private static final double ROUGH = 0.22;
    private static final double EMPTY_ROUGH = 0.1;
    private static final double PIECE_APART = 25;

    private final Board board;
    private final double[][] spots;
    private final int[][] neighbours;
    private final SplittableRandom random;
    private final int[] counted;
    private int counts;

    Settling(Board board, double[][] spots, int[][] neighbours, long seed) {
        this.board = board;
        this.spots = spots;
        this.neighbours = neighbours;
        random = new SplittableRandom(seed);
        counted = new int[board.cells()];
    }

    void settle() {
        int steps = STEPS_A_PLACE * spots.length;
        for (int step = 0; step < steps; step++) {
            // StrictMath gives the same bits everywhere.
            step(WARM * StrictMath.pow(COLD / WARM, (double) step / steps));
        }
    }

    private void step(double warmth) {
        int place = random.nextInt(spots.length);
        int from = board.cellOf(place);
        int to = wander(from);
        if (to == from || (board.isEmpty(to) && !touchesOwnGroup(place, from, to))) {
            return;
        }
        int other = board.isEmpty(to) ? place : board.placeAt(to);
        boolean groupsChange = board.isEmpty(to) || board.groupOf(place) != board.groupOf(other);
        int apart = groupsChange ? pieces(place, other) : 0;
        double before = cost(place, other, from, to);
        board.swap(from, to);
        double worse = cost(place, other, from, to) - before;
        if (groupsChange) {
            worse += PIECE_APART * (pieces(place, other) - apart);
        }
        if (worse > 0 && random.nextDouble() >= StrictMath.exp(-worse / warmth)) {
            board.swap(from, to);
        }
    }

    private int wander(int from) {
        int to = from;
        for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
            int[] around = board.around(to);
            to = around[random.nextInt(around.length)];
        }
        return to;
    }

    private boolean touchesOwnGroup(int place, int from, int to) {
        for (int c : board.around(to)) {
            if (c != from && board.groupAt(c) == board.groupOf(place)) {
                return true;
            }
        }
        return false;
    }

    private int pieces(int place, int other) {
        int pieces = board.pieces(board.groupOf(place));
        return board.groupOf(other) == board.groupOf(place) ? pieces : pieces + board.pieces(board.groupOf(other));
    }

    private double cost(int place, int other, int from, int to) {
        double cost = placeCost(place);
        if (other != place) {
            cost += placeCost(other);
        }
        counts++;
        for (int c : new int[] {from, to}) {
            cost += roughness(c);
            for (int beside : board.around(c)) {
                cost += roughness(beside);
            }
        }
        return cost;
    }

    private double placeCost(int place) {
        int c = board.cellOf(place);
        double dx = board.x(c) - spots[place][0];
        double dy = board.y(c) - spots[place][1];
        double cost = dx * dx + dy * dy;
        for (int neighbour : neighbours[place]) {
            int away = board.hex(c).stepsTo(board.hex(board.cellOf(neighbour))) - 1;
            cost += NEIGHBOUR_AWAY * away * away;
        }
        return cost;
    }

    /// Grows with the square of the sides that look at something else, so that a spike costs more than a
    /// straight edge; counted once in a step.
    private double roughness(int c) {
        if (counted[c] == counts) {
            return 0;
        }
        counted[c] = counts;
        int own = board.groupAt(c);
        int sides = 0;
        for (int beside : board.around(c)) {
            if (board.groupAt(beside) != own) {
                sides++;
            }
        }
        return sides * sides * (own < 0 ? EMPTY_ROUGH : ROUGH);
    }
}
