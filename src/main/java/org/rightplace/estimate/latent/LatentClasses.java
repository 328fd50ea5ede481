package org.rightplace.estimate.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.estimate.Draws;

/// Classes of units within which answers come together by chance only, and how large each of them is
/// (P. F. Lazarsfeld and N. W. Henry, *Latent Structure Analysis*, 1968; L. A. Goodman, *Exploratory
/// latent structure analysis*, Biometrika 61, 1974, pp. 215-231). Missing answers are integrated out.
///
/// The largest class stands first.
public final class LatentClasses {

    /// Of the logarithm of the likelihood, by unit and stride: less than this is no gain any more. A class
    /// more takes many units' worth of it.
    private static final double ENOUGH = 1e-8;

    private static final int MOST_STRIDES = 2_000;

    private final List<Answers.Item> items;
    private final double[] shares;
    private final double[][][] chances; // class, item, level
    private final double logLikelihood;
    private final double units;

    private LatentClasses(List<Answers.Item> items, Parameters found, double logLikelihood, double units) {
        this.items = items;
        this.shares = found.shares();
        this.chances = found.chances();
        this.logLikelihood = logLikelihood;
        this.units = units;
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Parameters(double[] shares, double[][][] chances) {}

    /// Finds the classes that make what is known most likely.
    ///
    /// @param classes how many, 1 or more
    /// @param draws   for the random beginnings
    /// @throws IllegalArgumentException if nothing is known of any unit
    public static LatentClasses of(Answers answers, int classes, Effort effort, Draws draws) {
        double[] weights = IntStream.range(0, answers.patterns())
                .mapToDouble(answers::count)
                .toArray();
        return of(answers, weights, classes, effort, draws);
    }

    /// The same of another sample of the same patterns.
    ///
    /// @param weights how often each pattern is in it, 0 or more
    static LatentClasses of(Answers answers, double[] weights, int classes, Effort effort, Draws draws) {
        double units = Arrays.stream(weights).sum();
        if (classes < 1 || !(units > 0)) {
            throw new IllegalArgumentException(
                    "classes (%d) must be 1 or more, and something known of units (%s)".formatted(classes, units));
        }
        int[] there = IntStream.range(0, weights.length)
                .filter(pattern -> weights[pattern] > 0)
                .toArray();
        int[][] rows = Arrays.stream(there).mapToObj(answers::row).toArray(int[][]::new);
        double[] heavy = Arrays.stream(there).mapToDouble(p -> weights[p]).toArray();
        double[][] common = Climb.common(answers.items(), rows, heavy);
        var all = new Climb(classes, rows, heavy, common);
        double[] best = classes == 1
                ? all.steps(all.drawn(draws), 2)
                : all.toTheTop(
                        beginning(sampled(all, rows, heavy, common, effort.sample(), draws), effort, draws),
                        ENOUGH,
                        MOST_STRIDES);
        return new LatentClasses(
                answers.items(), ordered(best, classes, answers.items(), all), all.logLikelihood(best), units);
    }

    /// The highest top of a sample that was found, to climb from it on all units.
    private static double[] beginning(Climb sample, Effort effort, Draws draws) {
        return IntStream.range(0, effort.starts())
                .mapToObj(start -> sample.steps(sample.drawn(draws), effort.steps()))
                .sorted(Comparator.comparingDouble((double[] point) -> -sample.height(point)))
                .limit(effort.finalists())
                .map(point -> sample.toTheTop(point, ENOUGH, MOST_STRIDES))
                .max(Comparator.comparingDouble(sample::height))
                .orElseThrow();
    }

    private static Climb sampled(
            Climb all, int[][] rows, double[] weights, double[][] common, int sample, Draws draws) {
        double units = Arrays.stream(weights).sum();
        if (units <= sample) {
            return all;
        }
        double[] drawn = drawn(weights, sample, draws);
        int[] there = IntStream.range(0, drawn.length).filter(p -> drawn[p] > 0).toArray();
        return new Climb(
                all.classes(),
                Arrays.stream(there).mapToObj(p -> rows[p]).toArray(int[][]::new),
                Arrays.stream(there).mapToDouble(p -> drawn[p]).toArray(),
                common);
    }

    /// How often each pattern comes in a sample drawn with replacement.
    static double[] drawn(double[] weights, int sample, Draws draws) {
        double[] below = weights.clone();
        Arrays.parallelPrefix(below, Double::sum);
        double all = below[below.length - 1];
        double[] drawn = new double[weights.length];
        for (int i = 0; i < sample; i++) {
            int at = Arrays.binarySearch(below, draws.unit() * all);
            int pattern = at >= 0 ? at + 1 : -at - 1;
            drawn[Math.min(pattern, drawn.length - 1)]++;
        }
        return drawn;
    }

    private static Parameters ordered(double[] point, int classes, List<Answers.Item> items, Climb climb) {
        int[] order = IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -point[k]).thenComparing(k -> k))
                .mapToInt(k -> k)
                .toArray();
        double[] shares = new double[classes];
        double[][][] chances = new double[classes][items.size()][];
        for (int k = 0; k < classes; k++) {
            shares[k] = point[order[k]];
            for (int i = 0; i < items.size(); i++) {
                chances[k][i] = new double[items.get(i).levels()];
                for (int level = 0; level < chances[k][i].length; level++) {
                    chances[k][i][level] = point[climb.offset(i) + level * classes + order[k]];
                }
            }
        }
        return new Parameters(shares, chances);
    }

    /// How many classes there are.
    public int classes() {
        return shares.length;
    }

    /// The part of all units that is in a class, 0 to 1.
    public double share(int k) {
        return shares[k];
    }

    /// How likely an answer is in a class, 0 to 1.
    public double chance(int k, int item, int level) {
        return chances[k][item][level];
    }

    /// How likely the highest answer to an item is in a class, 0 to 1.
    public double highest(int k, int item) {
        double[] levels = chances[k][item];
        return levels[levels.length - 1];
    }

    /// How likely it is that a unit with these answers is in each class; they add up to 1.
    ///
    /// @param answers one for each item, [Answers#UNKNOWN] where it is not known
    public double[] membership(int... answers) {
        if (answers.length != items.size()) {
            throw new IllegalArgumentException(
                    "answers (%d) must be as many as items (%d)".formatted(answers.length, items.size()));
        }
        double[] joint = shares.clone();
        double all = 0;
        for (int k = 0; k < joint.length; k++) {
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] != Answers.UNKNOWN) {
                    joint[k] *= chances[k][i][answers[i]];
                }
            }
            all += joint[k];
        }
        for (int k = 0; k < joint.length; k++) {
            joint[k] /= all;
        }
        return joint;
    }

    /// The class in which a unit with these answers is most likely; of two as likely the larger.
    public int likeliest(int... answers) {
        double[] membership = membership(answers);
        int most = 0;
        for (int k = 1; k < membership.length; k++) {
            if (membership[k] > membership[most]) {
                most = k;
            }
        }
        return most;
    }

    /// The logarithm of how likely what is known is, given these classes.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// How many numbers had to be estimated.
    public int parameters() {
        return shares.length
                - 1
                + shares.length
                        * items.stream().mapToInt(item -> item.levels() - 1).sum();
    }

    /// Schwarz's criterion: the lower, the better the classes for so many numbers (G. Schwarz, Annals of
    /// Statistics 6, 1978, pp. 461-464).
    public double bic() {
        return -2 * logLikelihood + parameters() * StrictMath.log(units);
    }
}
