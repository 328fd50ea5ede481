package org.rightplace.figure.hex;

import java.util.List;

/// Makes room: moves places apart until each has about a hexagon to itself, while neighbours hold on to
/// each other and everyone is drawn back a little to where they truly are.
///
/// A circle cartogram of equal circles after D. Dorling, *Area cartograms: their use and creation*
/// (Concepts and Techniques in Modern Geography 59, 1996), with the pull of the true place added, so that
/// bays and headlands stay.
final class Spreading {

    // How many widths of a hexagon there are to the usual distance between neighbours. Found by drawing
    // England and looking: smaller and towns burst over the coast, larger and the country falls apart.
    private static final double WIDTH_OF_USUAL = 1.13;
    private static final int ROUNDS = 2000;
    private static final double PUSH = 0.25;
    private static final double HOLD = 0.03;
    private static final double HOME = 0.007;

    private final double[] homeX;
    private final double[] homeY;
    private final double[] x;
    private final double[] y;
    private final double[] pullX;
    private final double[] pullY;
    private final List<Neighbours.Pair> pairs;

    private Spreading(List<Place> places, Neighbours neighbours) {
        double width = WIDTH_OF_USUAL * neighbours.usual();
        homeX = places.stream().mapToDouble(place -> place.x() / width).toArray();
        homeY = places.stream().mapToDouble(place -> -place.y() / width).toArray();
        x = homeX.clone();
        y = homeY.clone();
        pullX = new double[x.length];
        pullY = new double[x.length];
        pairs = neighbours.pairs();
    }

    /// Where each place lies after spreading.
    ///
    /// @return `{x, y}` of each place, in widths of a hexagon, east and south of some origin
    static double[][] of(List<Place> places, Neighbours neighbours) {
        var spreading = new Spreading(places, neighbours);
        for (int round = 0; round < ROUNDS; round++) {
            spreading.round();
        }
        double[][] spread = new double[places.size()][];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = new double[] {spreading.x[i], spreading.y[i]};
        }
        return spread;
    }

    private void round() {
        for (int i = 0; i < x.length; i++) {
            pullX[i] = HOME * (homeX[i] - x[i]);
            pullY[i] = HOME * (homeY[i] - y[i]);
        }
        pushApart();
        holdOn();
        for (int i = 0; i < x.length; i++) {
            x[i] += pullX[i];
            y[i] += pullY[i];
        }
    }

    private void pushApart() {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double dx = x[j] - x[i];
                double dy = y[j] - y[i];
                double squared = dx * dx + dy * dy;
                if (squared < 1) {
                    double distance = Math.sqrt(squared);
                    pull(i, j, -PUSH * (1 - distance) / Math.max(distance, 1e-9));
                }
            }
        }
    }

    private void holdOn() {
        for (Neighbours.Pair pair : pairs) {
            double dx = x[pair.other()] - x[pair.one()];
            double dy = y[pair.other()] - y[pair.one()];
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (distance > 1) {
                pull(pair.one(), pair.other(), HOLD * Math.min(distance - 1, 1) / distance);
            }
        }
    }

    private void pull(int one, int other, double strength) {
        double dx = strength * (x[other] - x[one]);
        double dy = strength * (y[other] - y[one]);
        pullX[one] += dx;
        pullY[one] += dy;
        pullX[other] -= dx;
        pullY[other] -= dy;
    }
}
