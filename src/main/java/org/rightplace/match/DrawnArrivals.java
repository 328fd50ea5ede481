package org.rightplace.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.match.Arrivals.Had;
import org.rightplace.match.Arrivals.Kind;

/// Draws children who come one after the other, and homes for them: nobody who exists. The same seed
/// gives the same on every machine, so that ways to keep places back can be set beside each other by
/// anybody.
///
/// Homes lie anywhere in a square and meet some of six needs; a kind of child comes from somewhere and
/// has some of them, those with more needs less often. A place is worth up to 600 points by the share of
/// the needs that the home meets and up to 400 by how near it is; one home in five can take none of a
/// kind. A tenth more children come than there are places.
public final class DrawnArrivals {
    private DrawnArrivals() {}

    /// How many instances are published.
    public static final int PUBLISHED = 20;

    private static final int HOMES = 30;
    private static final int KINDS = 40;
    private static final int NEEDS = 6;
    private static final int MOST_PLACES = 5;
    private static final double MORE_CHILDREN = 1.1;
    private static final double HALF_AS_NEAR = 0.2;
    private static final double NONE_OF_A_KIND = 0.2;

    /// The instance of a seed.
    public static Arrivals of(long seed) {
        Draws draws = new Streams(seed).of("arrivals");
        List<Lying> homes = new ArrayList<>();
        List<Integer> room = new ArrayList<>();
        for (int home = 0; home < HOMES; home++) {
            homes.add(new Lying(draws.unit(), draws.unit(), needs(draws, 0.5)));
            room.add(draws.between(1, MOST_PLACES));
        }
        List<Kind> kinds = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            int needs = 1 << draws.below(NEEDS) | needs(draws, 0.3);
            var child = new Lying(draws.unit(), draws.unit(), needs);
            kinds.add(new Kind(
                    1.0 / Integer.bitCount(needs),
                    IntStream.range(0, HOMES)
                            .filter(home -> !draws.chance(NONE_OF_A_KIND))
                            .mapToObj(home -> new Had(home, child.worth(homes.get(home))))
                            .toList()));
        }
        int places = room.stream().mapToInt(Integer::intValue).sum();
        var arrivals = new Arrivals(room, kinds, List.of());
        return arrivals.with(arrivals.drawn((int) Math.round(MORE_CHILDREN * places), draws));
    }

    private static int needs(Draws draws, double each) {
        return IntStream.range(0, NEEDS)
                .filter(need -> draws.chance(each))
                .map(need -> 1 << need)
                .sum();
    }

    private record Lying(double x, double y, int needs) {
        long worth(Lying home) {
            double met = (double) Integer.bitCount(needs & home.needs) / Integer.bitCount(needs);
            double miles = StrictMath.hypot(x - home.x, y - home.y);
            return 1 + (long) (600 * met + 400 * StrictMath.pow(0.5, miles / HALF_AS_NEAR));
        }
    }

    /// An instance as lines of text: `room` and the places of each home; for each kind `kind`, how often it
    /// comes, and for each home that it can have the home's number, `:` and what a place is worth; `stream`
    /// and the kinds as they come. Homes and kinds are numbered from 0.
    public static List<String> write(Arrivals arrivals) {
        List<String> lines = new ArrayList<>();
        lines.add("room " + words(arrivals.room()));
        arrivals.kinds()
                .forEach(kind -> lines.add("kind %s %s"
                        .formatted(
                                kind.often(),
                                words(kind.homes().stream()
                                        .map(had -> had.home() + ":" + had.worth())
                                        .toList()))));
        lines.add("stream " + words(arrivals.stream()));
        return lines;
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
