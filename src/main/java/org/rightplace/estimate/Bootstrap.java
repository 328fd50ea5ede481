package org.rightplace.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How uncertain any figure is when what it is counted over comes in clusters, such as children in
/// homes or in authorities: the clusters are drawn anew with replacement, whole, and the figure is
/// worked out each time.
///
/// The interval is the expanded percentile interval (B. Efron, *Bootstrap methods: another look at the
/// jackknife*, Annals of Statistics 7, 1979, pp. 1-26; for whole clusters A. C. Davison and D. V.
/// Hinkley, *Bootstrap Methods and their Application*, 1997, section 3.8; expanded for few clusters by
/// T. C. Hesterberg, *What teachers should know about the bootstrap*, The American Statistician 69,
/// 2015, pp. 371-386). With fewer than about ten clusters even that may be too narrow: say how many
/// there are.
///
/// @param value         the figure of all clusters as they are
/// @param standardError the standard deviation of the figure over the resamples
/// @param interval      the expanded percentile interval
/// @param clusters      how many clusters there are, 2 or more
/// @param drawn         how many resamples gave a figure
/// @param undefined     how many gave none (such as a share whose denominator was not drawn)
public record Bootstrap(double value, double standardError, Interval interval, int clusters, int drawn, int undefined) {

    /// How an interval is made.
    ///
    /// @param name      of the stream of random numbers: one name for one figure
    /// @param resamples 99 or more; 999 is usual, 1,999 for figures that are published
    /// @param level     of the interval
    public record Plan(String name, int resamples, double level) {
        public Plan {
            if (resamples < 99) {
                throw new IllegalArgumentException("resamples (%d) must be 99 or more".formatted(resamples));
            }
            Interval.checkLevel(level);
        }
    }

    /// The figure with its interval.
    ///
    /// Each resample has a stream of its own, so the answer is the same for any number of threads. The
    /// work is shared between the processors: `figure` is called at the same time from several threads.
    ///
    /// @param clusters each with all that the figure needs of it, in an order that is the same every
    ///     time
    /// @param figure   a pure function of a list of clusters, of which some may stand there several
    ///     times
    /// @param <C>      a cluster
    /// @return empty with fewer than two clusters, and where the figure cannot be worked out for them
    ///     as they are or for more than one resample in twenty: such an interval would leave out what
    ///     is most uncertain
    public static <C> Optional<Bootstrap> find(
            List<C> clusters, Function<List<C>, OptionalDouble> figure, Plan plan, Streams streams) {
        OptionalDouble value = figure.apply(clusters);
        if (clusters.size() < 2 || value.isEmpty()) {
            return Optional.empty();
        }
        double[] figures = IntStream.range(0, plan.resamples())
                .parallel()
                .mapToObj(i -> figure.apply(drawn(clusters, streams.of("bootstrap", plan.name(), "" + i))))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        int undefined = plan.resamples() - figures.length;
        if (undefined * 20 > plan.resamples()) {
            return Optional.empty();
        }
        return Optional.of(new Bootstrap(
                value.getAsDouble(),
                deviation(figures),
                expanded(figures, clusters.size(), plan.level()),
                clusters.size(),
                figures.length,
                undefined));
    }

    private static <C> List<C> drawn(List<C> clusters, Draws draws) {
        List<C> drawn = new ArrayList<>(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            drawn.add(clusters.get(draws.below(clusters.size())));
        }
        return drawn;
    }

    private static double deviation(double[] figures) {
        double mean = 0;
        for (double figure : figures) {
            mean += figure / figures.length;
        }
        double squares = 0;
        for (double figure : figures) {
            squares += (figure - mean) * (figure - mean);
        }
        return Math.sqrt(squares / (figures.length - 1));
    }

    private static Interval expanded(double[] figures, int clusters, double level) {
        double g = clusters;
        double t = Quantile.student((1 + level) / 2, g - 1) * Math.sqrt(g / (g - 1));
        double tail = Quantile.normalBelow(-t);
        return new Interval(at(figures, tail), at(figures, 1 - tail), level);
    }

    /// The quantile of sorted figures, between neighbours in proportion (R. J. Hyndman and Y. Fan,
    /// *Sample quantiles in statistical packages*, The American Statistician 50, 1996, pp. 361-365,
    /// definition 6).
    ///
    /// @param sorted      ascending, one or more
    /// @param probability 0 to 1; beyond what so few figures can tell, the first or the last
    public static double at(double[] sorted, double probability) {
        double place = probability * (sorted.length + 1) - 1;
        int below = (int) Math.floor(Math.clamp(place, 0.0, sorted.length - 1.0));
        int above = Math.min(below + 1, sorted.length - 1);
        double part = Math.clamp(place - below, 0.0, 1.0);
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
