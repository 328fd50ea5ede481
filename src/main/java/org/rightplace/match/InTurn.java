package org.rightplace.match;

import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.estimate.Streams;
import org.rightplace.match.Arrivals.Had;
import org.rightplace.optimise.Standing;

/// What giving places to children in turn comes to: each the best that is left, or with places kept
/// back for those who are expected; beside what could have been done by one who knew all who would come.
///
/// A place is kept back by its price: what it would be worth to those who still come, the mean over
/// drawn futures of what all of them would lose with one place less ([Standing#losses]). A child is
/// given the place that is worth most beyond its price, and none where every place that is left is worth
/// more to others. As children come and places go, prices are worked out again. The idea is that of the
/// potentials of N. Ahani, P. Gölz, A. D. Procaccia, A. Teytelboym, A. C. Trapp, *Dynamic placement in
/// refugee resettlement*, Operations Research 72, 2024.
///
/// @param hindsight what could have been, in points and 1 a child
/// @param firstCome what giving each the best that is left comes to
/// @param keptBack  what keeping places back comes to
public record InTurn(Given hindsight, Given firstCome, Given keptBack) {

    /// How many futures are drawn at most, and how many pairs of a child and a home all of them hold at
    /// most, unless it takes more for the least number of futures.
    static final int FUTURES = 64;

    private static final int MOST_OPTIONS = 2_000_000;
    private static final int LEAST_FUTURES = 4;

    /// How often prices are worked out in one stream at most.
    static final int MOST_PRICINGS = 150;

    /// What a way comes to.
    ///
    /// @param placed children with a place
    /// @param worth  of all of them
    public record Given(int placed, long worth) {}

    /// Gives places to all who come.
    ///
    /// @param streams from which futures are drawn
    public static InTurn of(Arrivals arrivals, Streams streams) {
        Standing hindsight = Standing.of(arrivals.inHindsight());
        return new InTurn(
                new Given(hindsight.taken().size(), hindsight.worth()),
                firstCome(arrivals),
                new KeepingBack(arrivals, streams).given());
    }

    /// Several runs over children who need a home now, each with another drawn order.
    ///
    /// @param seed of the first; the same runs with the same seed
    static List<InTurn> runs(Arrivals kinds, int runs, long seed) {
        return IntStream.range(0, runs)
                .mapToObj(run -> {
                    var streams = new Streams(seed + run);
                    return of(kinds.with(kinds.drawn(kinds.kinds().size(), streams.of("arrivals"))), streams);
                })
                .toList();
    }

    /// What keeping back comes to, of what could have been; 0 to 1, and 1 where nothing could be.
    public double share() {
        return share(keptBack);
    }

    /// What first come comes to, of what could have been; 0 to 1, and 1 where nothing could be.
    public double shareOfFirstCome() {
        return share(firstCome);
    }

    private double share(Given given) {
        return hindsight.worth() == 0 ? 1 : (double) given.worth() / hindsight.worth();
    }

    private static Given firstCome(Arrivals arrivals) {
        int[] left = arrivals.room().stream().mapToInt(Integer::intValue).toArray();
        double[] free = new double[left.length];
        return giving(arrivals, left, home -> free, home -> {});
    }

    /// Prices of places as the stream goes on.
    private interface Pricing {
        double[] before(int row);
    }

    private static final int NONE = -1;

    /// Told which home was given, or [#NONE].
    private interface Told {
        void given(int home);
    }

    private static Given giving(Arrivals arrivals, int[] left, Pricing pricing, Told told) {
        int placed = 0;
        long sum = 0;
        for (int row = 0; row < arrivals.stream().size(); row++) {
            double[] price = pricing.before(row);
            long worth = 0;
            int best = NONE;
            double most = 0;
            for (Had had : arrivals.kinds().get(arrivals.stream().get(row)).homes()) {
                if (left[had.home()] > 0 && had.worth() - price[had.home()] > most) {
                    most = had.worth() - price[had.home()];
                    best = had.home();
                    worth = had.worth();
                }
            }
            if (best != NONE) {
                left[best]--;
                placed++;
                sum += worth;
            }
            told.given(best);
        }
        return new Given(placed, sum);
    }

    /// Gives places with some kept back.
    private static final class KeepingBack {
        private final Arrivals arrivals;
        private final int[] left;
        private final List<Standing> futures;
        private final int every;
        private int row;
        private double[] price;

        KeepingBack(Arrivals arrivals, Streams streams) {
            this.arrivals = arrivals;
            this.left = arrivals.room().stream().mapToInt(Integer::intValue).toArray();
            int many = arrivals.stream().size();
            this.every = Math.max(1, many / MOST_PRICINGS);
            this.futures = IntStream.range(0, futures(arrivals))
                    .parallel()
                    .mapToObj(future -> Standing.of(
                            arrivals.with(arrivals.drawn(many, streams.of("future", Integer.toString(future))))
                                    .inHindsight()))
                    .toList();
            this.price = new double[left.length];
        }

        private static int futures(Arrivals arrivals) {
            long options = arrivals.stream().stream()
                    .mapToLong(kind -> arrivals.kinds().get(kind).homes().size())
                    .sum();
            return Math.clamp(MOST_OPTIONS / Math.max(1, options), LEAST_FUTURES, FUTURES);
        }

        Given given() {
            return giving(arrivals, left, this::priced, this::goesOn);
        }

        /// The child who comes now is of no future any more; then what a place less would cost the rest.
        private double[] priced(int now) {
            this.row = now;
            futures.parallelStream().forEach(future -> future.withoutRow(now));
            if (now % every == 0) {
                List<long[]> losses =
                        futures.parallelStream().map(Standing::losses).toList();
                price = mean(losses);
            }
            return price;
        }

        private double[] mean(List<long[]> losses) {
            double[] mean = new double[left.length];
            for (int home = 0; home < mean.length; home++) {
                if (left[home] > 0) {
                    int at = home;
                    mean[home] = losses.stream()
                            .mapToLong(loss -> loss[at])
                            .average()
                            .orElse(0);
                }
            }
            return mean;
        }

        private void goesOn(int home) {
            if (home != NONE && row + 1 < arrivals.stream().size()) {
                futures.parallelStream().forEach(future -> future.withoutPlace(home));
            }
        }
    }
}
