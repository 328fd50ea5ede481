package org.rightplace.estimate.latent;

import java.util.Arrays;
import java.util.List;
import org.rightplace.estimate.Draws;

/// The climb of one likelihood: expectation and maximisation over patterns with weights (A. P.
/// Dempster, N. M. Laird and D. B. Rubin, Journal of the Royal Statistical Society B 39, 1977, pp.
/// 1-38), in long strides where they help (SQUAREM; R. Varadhan and C. Roland, Scandinavian Journal of
/// Statistics 35, 2008, pp. 335-353, scheme S3).
///
/// So that no probability ends at exactly 0 or 1, one unit that answers as all units together do is
/// shared out between the classes (J. K. Vermunt and J. Magidson, *Technical Guide for Latent GOLD
/// 5.0*, 2013, section 7.3, Bayes constant 1). What is climbed is the logarithm of the likelihood with
/// that unit's part.
///
/// A point is one array: the classes' shares, then for each item and level one number for each class.
/// Items are looked up in groups, so a pattern costs a few products for each class, not one for each
/// item. Only sums, products and [StrictMath] are used: the same on every machine.
final class Climb {

    private static final int ROOM = 256;
    private static final double LEAST = 1e-9;
    private static final double TINY = 1e-290;

    private final int classes;
    private final int[] levels;
    private final int[] offset; // of each item in a point
    private final int length; // of a point
    private final double[] weights; // of each pattern
    private final int[][] codes; // group, pattern
    private final int[] firstItem; // of each group, and one past the last
    private final int[] tableSize;
    private final double[] prior; // a point: the one shared-out unit, by class; shares unused
    private final double units;

    /// @param rows    patterns: answers on each item
    /// @param weights of each pattern, 0 or more
    /// @param common  for each item, the share of each level among known answers
    Climb(int classes, int[][] rows, double[] weights, double[][] common) {
        this.classes = classes;
        this.weights = weights;
        int items = common.length;
        this.levels = new int[items];
        this.offset = new int[items];
        int at = classes;
        for (int i = 0; i < items; i++) {
            levels[i] = common[i].length;
            offset[i] = at;
            at += levels[i] * classes;
        }
        this.length = at;
        this.firstItem = groups(levels);
        this.tableSize = new int[firstItem.length - 1];
        this.codes = new int[firstItem.length - 1][rows.length];
        for (int g = 0; g < codes.length; g++) {
            tableSize[g] = 1;
            for (int i = firstItem[g]; i < firstItem[g + 1]; i++) {
                tableSize[g] *= levels[i] + 1;
                for (int p = 0; p < rows.length; p++) {
                    codes[g][p] = codes[g][p] * (levels[i] + 1) + rows[p][i] + 1;
                }
            }
        }
        this.prior = new double[length];
        for (int i = 0; i < items; i++) {
            for (int cell = 0; cell < levels[i] * classes; cell++) {
                prior[offset[i] + cell] = common[i][cell / classes] / classes;
            }
        }
        this.units = Arrays.stream(weights).sum();
    }

    private static int[] groups(int[] levels) {
        int[] first = new int[levels.length + 1];
        int groups = 1;
        int room = 1;
        for (int i = 0; i < levels.length; i++) {
            if (i > 0 && room * (levels[i] + 1) > ROOM) {
                first[groups++] = i;
                room = 1;
            }
            room *= levels[i] + 1;
        }
        first[groups] = levels.length;
        return Arrays.copyOf(first, groups + 1);
    }

    /// The share of each level among known answers, each a little above 0.
    static double[][] common(List<Answers.Item> items, int[][] rows, double[] weights) {
        double[][] common = new double[items.size()][];
        for (int i = 0; i < common.length; i++) {
            common[i] = new double[items.get(i).levels()];
            Arrays.fill(common[i], 1e-3);
            for (int p = 0; p < rows.length; p++) {
                if (rows[p][i] != Answers.UNKNOWN) {
                    common[i][rows[p][i]] += weights[p];
                }
            }
            double all = Arrays.stream(common[i]).sum();
            for (int level = 0; level < common[i].length; level++) {
                common[i][level] /= all;
            }
        }
        return common;
    }

    int classes() {
        return classes;
    }

    int offset(int item) {
        return offset[item];
    }

    /// A random point: every class as large, its answers half what is common and half drawn.
    double[] drawn(Draws draws) {
        double[] point = new double[length];
        Arrays.fill(point, 0, classes, 1.0 / classes);
        for (int i = 0; i < levels.length; i++) {
            for (int k = 0; k < classes; k++) {
                double all = 0;
                double[] waits = new double[levels[i]];
                for (int level = 0; level < waits.length; level++) {
                    waits[level] = draws.waiting();
                    all += waits[level];
                }
                for (int level = 0; level < waits.length; level++) {
                    int cell = offset[i] + level * classes + k;
                    point[cell] = 0.5 * waits[level] / all + 0.5 * prior[cell] * classes;
                }
            }
        }
        return point;
    }

    /// One step, and the height of the point that it was taken from.
    ///
    /// @param next is filled with the new point
    double step(double[] point, double[] next) {
        double[][] tables = tables(point);
        double[][] sums = new double[tables.length][];
        for (int g = 0; g < tables.length; g++) {
            sums[g] = new double[tables[g].length];
        }
        double[] shares = new double[classes];
        double[] joint = new double[classes];
        double height = logPrior(point);
        for (int p = 0; p < weights.length; p++) {
            double all = joint(point, tables, p, joint);
            height += weights[p] * StrictMath.log(all);
            double scale = weights[p] / all;
            for (int k = 0; k < classes; k++) {
                joint[k] *= scale;
                shares[k] += joint[k];
            }
            for (int g = 0; g < sums.length; g++) {
                double[] sum = sums[g];
                int at = codes[g][p] * classes;
                for (int k = 0; k < classes; k++) {
                    sum[at + k] += joint[k];
                }
            }
        }
        maximise(sums, shares, next);
        return height;
    }

    /// How high a point lies: the logarithm of the likelihood, with the shared-out unit's part.
    double height(double[] point) {
        return logPrior(point) + logLikelihood(point);
    }

    /// The logarithm of the likelihood alone.
    double logLikelihood(double[] point) {
        double[][] tables = tables(point);
        double[] joint = new double[classes];
        double sum = 0;
        for (int p = 0; p < weights.length; p++) {
            sum += weights[p] * StrictMath.log(joint(point, tables, p, joint));
        }
        return sum;
    }

    private double joint(double[] point, double[][] tables, int p, double[] joint) {
        System.arraycopy(point, 0, joint, 0, classes);
        for (int g = 0; g < tables.length; g++) {
            double[] table = tables[g];
            int at = codes[g][p] * classes;
            for (int k = 0; k < classes; k++) {
                joint[k] *= table[at + k];
            }
        }
        double all = 0;
        for (int k = 0; k < classes; k++) {
            all += joint[k];
        }
        return Math.max(all, TINY);
    }

    private double logPrior(double[] point) {
        double sum = 0;
        for (int cell = classes; cell < length; cell++) {
            sum += prior[cell] * StrictMath.log(point[cell]);
        }
        return sum;
    }

    /// For each group of items, the product of its items' probabilities for each combination of answers
    /// and each class.
    private double[][] tables(double[] point) {
        double[][] tables = new double[tableSize.length][];
        for (int g = 0; g < tables.length; g++) {
            double[] table = new double[classes];
            Arrays.fill(table, 1);
            int size = 1;
            for (int i = firstItem[g]; i < firstItem[g + 1]; i++) {
                double[] longer = new double[size * (levels[i] + 1) * classes];
                for (int code = 0; code < size; code++) {
                    for (int answer = 0; answer <= levels[i]; answer++) {
                        int to = (code * (levels[i] + 1) + answer) * classes;
                        int cell = offset[i] + (answer - 1) * classes;
                        for (int k = 0; k < classes; k++) {
                            longer[to + k] = table[code * classes + k] * (answer == 0 ? 1 : point[cell + k]);
                        }
                    }
                }
                size *= levels[i] + 1;
                table = longer;
            }
            tables[g] = table;
        }
        return tables;
    }

    private void maximise(double[][] sums, double[] shares, double[] next) {
        System.arraycopy(prior, 0, next, 0, length);
        for (int k = 0; k < classes; k++) {
            next[k] = shares[k] / units;
        }
        for (int g = 0; g < sums.length; g++) {
            int stride = tableSize[g];
            for (int i = firstItem[g]; i < firstItem[g + 1]; i++) {
                stride /= levels[i] + 1;
                for (int code = 0; code < tableSize[g]; code++) {
                    int answer = code / stride % (levels[i] + 1);
                    if (answer > 0) {
                        int cell = offset[i] + (answer - 1) * classes;
                        for (int k = 0; k < classes; k++) {
                            next[cell + k] += sums[g][code * classes + k];
                        }
                    }
                }
            }
        }
        normalise(next);
    }

    /// Brings a point back to where shares and probabilities are above 0 and add up to 1.
    private void normalise(double[] point) {
        scale(point, 0, classes, 1);
        for (int i = 0; i < levels.length; i++) {
            for (int k = 0; k < classes; k++) {
                scale(point, offset[i] + k, levels[i], classes);
            }
        }
    }

    private static void scale(double[] point, int first, int many, int stride) {
        double all = 0;
        for (int i = 0; i < many; i++) {
            int cell = first + i * stride;
            point[cell] = Math.max(point[cell], LEAST);
            all += point[cell];
        }
        for (int i = 0; i < many; i++) {
            point[first + i * stride] /= all;
        }
    }

    /// Climbs so many plain steps.
    double[] steps(double[] from, int many) {
        double[] point = from;
        for (int i = 0; i < many; i++) {
            double[] next = new double[length];
            step(point, next);
            point = next;
        }
        return point;
    }

    /// Climbs until a stride gains less than `enough` for each unit, or for so many strides.
    double[] toTheTop(double[] from, double enough, int most) {
        double[] point = from;
        double height = Double.NEGATIVE_INFINITY;
        for (int stride = 0; stride < most; stride++) {
            double[] one = new double[length];
            double[] two = new double[length];
            double here = step(point, one);
            if (here - height < enough * units && stride > 0) {
                return one;
            }
            height = here;
            double there = step(one, two);
            double[] far = far(point, one, two);
            double[] next = new double[length];
            // A long stride may lose its way: then the two plain steps are kept, which never do.
            if (step(far, next) >= there) {
                point = next;
            } else {
                point = two;
            }
        }
        return point;
    }

    private double[] far(double[] point, double[] one, double[] two) {
        double r = 0;
        double v = 0;
        for (int i = 0; i < length; i++) {
            double first = one[i] - point[i];
            double bend = two[i] - one[i] - first;
            r += first * first;
            v += bend * bend;
        }
        double alpha = v > 0 ? -Math.max(1, Math.sqrt(r / v)) : -1;
        double[] far = new double[length];
        for (int i = 0; i < length; i++) {
            double first = one[i] - point[i];
            double bend = two[i] - one[i] - first;
            far[i] = point[i] - 2 * alpha * first + alpha * alpha * bend;
        }
        normalise(far);
        return far;
    }
}
