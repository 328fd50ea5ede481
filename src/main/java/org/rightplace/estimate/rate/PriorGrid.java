package org.rightplace.estimate.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The likely means and sizes of a population, each with its weight: a grid over the whole range, then
/// ever finer ones over that part of it that carries any weight.
final class PriorGrid {

    private static final int CELLS = 40;
    private static final int ZOOMS = 8;
    private static final double NEGLIGIBLE = 14; // of the logarithm of the weight, below the greatest
    private static final double LEAST_SPREAD = 1e-3; // size 1,000,000
    private static final double MOST_SPREAD = 3; // size 1/9

    private PriorGrid() {}

    /// @param x    place of the mean, on its family's scale
    /// @param size how much the population is worth; the grid is even in one by its root, on which the
    ///     prior is flat
    /// @param weight all weights together are 1
    record Node(double x, double size, double weight) {}

    private record Box(double left, double right, double low, double high) {

        double x(int i) {
            return left + (i + 0.5) * (right - left) / CELLS;
        }

        double spread(int j) {
            return low + (j + 0.5) * (high - low) / CELLS;
        }
    }

    static <U> List<Node> of(Family<U> family, Map<U, Integer> units) {
        Box box = new Box(family.least(), family.most(), LEAST_SPREAD, MOST_SPREAD);
        double[][] logs = logs(box, family, units);
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            Box closer = closer(box, logs);
            boolean fine = closer.right() - closer.left() > (box.right() - box.left()) / 2
                    && closer.high() - closer.low() > (box.high() - box.low()) / 2;
            if (fine) {
                break;
            }
            box = closer;
            logs = logs(box, family, units);
        }
        return weighted(box, logs);
    }

    private static <U> double[][] logs(Box box, Family<U> family, Map<U, Integer> units) {
        return IntStream.range(0, CELLS)
                .parallel()
                .mapToObj(i -> {
                    double[] row = new double[CELLS];
                    double mean = family.mean(box.x(i));
                    for (int j = 0; j < CELLS; j++) {
                        double size = Math.pow(box.spread(j), -2);
                        double sum = family.logPrior(box.x(i));
                        for (Map.Entry<U, Integer> unit : units.entrySet()) {
                            sum += unit.getValue() * family.logChance(unit.getKey(), mean, size);
                        }
                        row[j] = sum;
                    }
                    return row;
                })
                .toArray(double[][]::new);
    }

    private static double greatest(double[][] logs) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] row : logs) {
            for (double log : row) {
                greatest = Math.max(greatest, log);
            }
        }
        return greatest;
    }

    private static Box closer(Box box, double[][] logs) {
        double least = greatest(logs) - NEGLIGIBLE;
        int left = CELLS;
        int right = 0;
        int low = CELLS;
        int high = 0;
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                if (logs[i][j] >= least) {
                    left = Math.min(left, i);
                    right = Math.max(right, i);
                    low = Math.min(low, j);
                    high = Math.max(high, j);
                }
            }
        }
        return new Box(
                box.x(Math.max(left - 2, -1)),
                box.x(Math.min(right + 2, CELLS)),
                Math.max(LEAST_SPREAD, box.spread(low - 2)),
                Math.min(MOST_SPREAD, box.spread(high + 2)));
    }

    private static List<Node> weighted(Box box, double[][] logs) {
        double greatest = greatest(logs);
        double all = 0;
        for (double[] row : logs) {
            for (double log : row) {
                all += Math.exp(log - greatest);
            }
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                double weight = Math.exp(logs[i][j] - greatest) / all;
                nodes.add(new Node(box.x(i), Math.pow(box.spread(j), -2), weight));
            }
        }
        return nodes;
    }
}
