package org.rightplace.estimate.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.estimate.Bootstrap;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Streams;

/// Whether classes come back when units are drawn anew with replacement and the classes are looked for
/// again, with the same number of them.
///
/// For each class and sample: the class of the sample that shares most with it, and of the units that
/// are in either of the two the part that is in both (Jaccard's index, each unit put where it is most
/// likely). The mean over samples is near 1 for a class that always comes back; from 0.75 it may be
/// called stable, and below 0.6 nothing should be built on it (C. Hennig, *Cluster-wise assessment of
/// cluster stability*, Computational Statistics & Data Analysis 52, 2007, pp. 258-271).
///
/// @param ofClass one for each class, in their order
/// @param samples how many were drawn
public record Stability(List<OfClass> ofClass, int samples) {

    /// From here on a class may be called stable.
    public static final double STABLE = 0.75;

    /// Below it nothing should be built on a class.
    public static final double DOUBTFUL = 0.6;

    private static final double LEVEL = 0.9;

    public Stability {
        ofClass = List.copyOf(ofClass);
    }

    /// One class over the samples.
    ///
    /// @param jaccard 0 to 1, the mean
    /// @param highest for each item, how likely its highest answer is in the class: from and to in nine
    ///     of ten samples
    public record OfClass(double jaccard, List<Interval> highest) {
        public OfClass {
            highest = List.copyOf(highest);
        }
    }

    /// Draws samples, and looks for the classes in each.
    ///
    /// @param found   the classes of all units
    /// @param samples 20 or more; 50 is usual
    public static Stability of(Answers answers, LatentClasses found, int samples, Streams streams) {
        if (samples < 20) {
            throw new IllegalArgumentException("samples (%d) must be 20 or more".formatted(samples));
        }
        double[] counts = IntStream.range(0, answers.patterns())
                .mapToDouble(answers::count)
                .toArray();
        int[] before = assigned(answers, found);
        List<LatentClasses> drawn = IntStream.range(0, samples)
                .parallel()
                .mapToObj(sample -> {
                    var draws = streams.of("stability", "" + sample);
                    double[] weights = LatentClasses.drawn(counts, answers.units(), draws);
                    return LatentClasses.of(answers, weights, found.classes(), Effort.OFTEN, draws);
                })
                .toList();
        double[][][] overlaps = drawn.stream()
                .map(sample -> overlaps(before, assigned(answers, sample), counts, found.classes()))
                .toArray(double[][][]::new);
        List<OfClass> ofClass = new ArrayList<>();
        for (int k = 0; k < found.classes(); k++) {
            ofClass.add(ofClass(answers.items().size(), k, drawn, overlaps));
        }
        return new Stability(ofClass, samples);
    }

    private static OfClass ofClass(int items, int k, List<LatentClasses> drawn, double[][][] overlaps) {
        double sum = 0;
        double[][] highest = new double[items][drawn.size()];
        for (int sample = 0; sample < drawn.size(); sample++) {
            double[] with = overlaps[sample][k];
            int most = 0;
            for (int other = 1; other < with.length; other++) {
                most = with[other] > with[most] ? other : most;
            }
            sum += with[most];
            for (int i = 0; i < items; i++) {
                highest[i][sample] = drawn.get(sample).highest(most, i);
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (double[] values : highest) {
            Arrays.sort(values);
            intervals.add(
                    new Interval(Bootstrap.at(values, (1 - LEVEL) / 2), Bootstrap.at(values, (1 + LEVEL) / 2), LEVEL));
        }
        return new OfClass(sum / drawn.size(), intervals);
    }

    private static int[] assigned(Answers answers, LatentClasses classes) {
        return IntStream.range(0, answers.patterns())
                .map(pattern -> classes.likeliest(answers.row(pattern)))
                .toArray();
    }

    /// Jaccard's index of each class of the one with each of the other.
    private static double[][] overlaps(int[] one, int[] other, double[] counts, int classes) {
        double[][] both = new double[classes][classes];
        double[] ofOne = new double[classes];
        double[] ofOther = new double[classes];
        for (int pattern = 0; pattern < counts.length; pattern++) {
            both[one[pattern]][other[pattern]] += counts[pattern];
            ofOne[one[pattern]] += counts[pattern];
            ofOther[other[pattern]] += counts[pattern];
        }
        for (int a = 0; a < classes; a++) {
            for (int b = 0; b < classes; b++) {
                double either = ofOne[a] + ofOther[b] - both[a][b];
                both[a][b] = either > 0 ? both[a][b] / either : 0;
            }
        }
        return both;
    }
}
