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
                giving(arrivals, new KeepingBack(arrivals, streams)));
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
        return giving(arrivals, new NothingKept(arrivals.room().size()));
    }

    private static final int NONE = -1;

    /// Prices of places as the stream goes on.
    private interface Pricing {

        /// Before a row is given a place: one price for each home.
        double[] before(int row);

        /// After it was given a place in a home, or [#NONE].
        void after(int row, int home);
    }

    /// Every place is free.
    private static final class NothingKept implements Pricing {
        private final double[] price;

        NothingKept(int homes) {
            price = new double[homes];
        }

        @Override
        public double[] before(int row) {
            return price;
        }

        @Override
        public void after(int row, int home) {
            // the next place is as free
        }
    }

    private static Given giving(Arrivals arrivals, Pricing pricing) {
        int[] left = arrivals.room().stream().mapToInt(Integer::intValue).toArray();
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
            pricing.after(row, best);
        }
        return new Given(placed, sum);
    }

    /// Keeps places back.
    private static final class KeepingBack implements Pricing {
        private final int last;
        private final List<Standing> futures;
        private final int every;
        private double[] price;

        KeepingBack(Arrivals arrivals, Streams streams) {
            int many = arrivals.stream().size();
            this.last = many - 1;
            this.every = Math.max(1, many / MOST_PRICINGS);
            this.futures = IntStream.range(0, futures(arrivals))
                    .parallel()
                    .mapToObj(future -> Standing.of(
                            arrivals.with(arrivals.drawn(many, streams.of("future", Integer.toString(future))))
                                    .inHindsight()))
                    .toList();
            this.price = new double[arrivals.room().size()];
        }

        private static int futures(Arrivals arrivals) {
            long options = arrivals.stream().stream()
                    .mapToLong(kind -> arrivals.kinds().get(kind).homes().size())
                    .sum();
            return Math.clamp(MOST_OPTIONS / Math.max(1, options), LEAST_FUTURES, FUTURES);
        }

        /// The child who comes now is of no future any more; then what a place less would cost the rest.
        @Override
        public double[] before(int row) {
            futures.parallelStream().forEach(future -> future.withoutRow(row));
            if (row % every == 0) {
                price = mean(futures.parallelStream().map(Standing::losses).toList());
            }
            return price;
        }

        /// Where no place is left nothing can be given, and the price says nothing.
        private double[] mean(List<long[]> losses) {
            return IntStream.range(0, price.length)
                    .mapToDouble(home -> losses.stream()
                            .mapToLong(loss -> loss[home])
                            .filter(loss -> loss != Long.MAX_VALUE)
                            .average()
                            .orElse(0))
                    .toArray();
        }

        @Override
        public void after(int row, int home) {
            if (home != NONE && row < last) {
                futures.parallelStream().forEach(future -> future.withoutPlace(home));
            }
        }
    }
}
