package org.rightplace.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.Urn;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.match.Reason.Points;

/// What weight of one term would put another home first, all other weights as they are, by the points
/// that are sure.
///
/// @param now    the weight as it is
/// @param weight the nearest whole weight, 0 to [Desk#MOST], at which another home has more points than
///     the one that is first now
/// @param first  the home that is first then
public record Sway(int now, int weight, Urn first) {

    /// The nearest such weight; empty where no weight of the term would.
    static Optional<Sway> of(Term term, Ranking ranking) {
        Desk desk = ranking.desk();
        List<Parts> homes = ranking.possible().stream().map(Parts::of).toList();
        Parts leading =
                homes.stream().max((one, other) -> one.compare(desk, other)).orElseThrow();
        int now = desk.weight(term);
        return Stream.iterate(1, distance -> distance <= Desk.MOST, distance -> distance + 1)
                .flatMap(distance -> Stream.of(now - distance, now + distance))
                .filter(weight -> weight >= 0 && weight <= Desk.MOST && isAllowed(desk, term, weight))
                .flatMap(
                        weight -> taking(desk.with(term, weight), leading, homes)
                                .map(home -> new Sway(now, weight, home.home()))
                                .stream())
                .findFirst();
    }

    private static boolean isAllowed(Desk desk, Term term, int weight) {
        return weight > 0
                || desk.weights().entrySet().stream().anyMatch(one -> one.getKey() != term && one.getValue() > 0);
    }

    private static Optional<Parts> taking(Desk desk, Parts leading, List<Parts> homes) {
        return homes.stream()
                .filter(home -> home.weighed(desk) > leading.weighed(desk) + CLOSE)
                .max((one, other) -> one.compare(desk, other));
    }

    private static final double CLOSE = 1e-9;

    /// What a home surely has of each term, 0 to 1.
    private record Parts(Urn home, Map<Term, Double> parts) {

        static Parts of(Ranked ranked) {
            Map<Term, Double> parts = new EnumMap<>(Term.class);
            ranked.match().byTerm().forEach((term, points) -> parts.put(term, part(points)));
            return new Parts(ranked.match().home().offer().home(), parts);
        }

        private static double part(Points points) {
            return points.of() == 0 ? 0 : (double) points.low() / points.of();
        }

        /// Terms that do not apply are in no home's parts, so that leaving them out of the sum of weights
        /// changes no order.
        double weighed(Desk desk) {
            double sum = 0;
            for (Map.Entry<Term, Double> part : parts.entrySet()) {
                sum += desk.weight(part.getKey()) * part.getValue();
            }
            return sum;
        }

        int compare(Desk desk, Parts other) {
            int byWeight = Double.compare(weighed(desk), other.weighed(desk));
            return byWeight != 0 ? byWeight : other.home().compareTo(home);
        }
    }
}
