package org.rightplace.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How evenly an amount is spread over units of unequal weight, such as places over areas by children.
///
/// The curve of M. O. Lorenz (*Methods of measuring the concentration of wealth*, Publications of the
/// American Statistical Association 9, 1905, pp. 209-219): units in ascending order of amount per
/// weight, the running share of the weight across, that of the amount upwards. Units of equal amount
/// per weight form one straight piece, so their order does not matter.
///
/// @param points from (0, 0) to (1, 1), never falling, each steeper than the last
/// @param gini   twice the area between the curve and the line of equality, 0 to 1: 0 where the amount
///     is everywhere in proportion to the weight. By trapezia, `1 - sum of (x[k] - x[k-1]) (y[k] +
///     y[k-1])` (C. Gini, 1914; M. C. Brown, *Using Gini-style indices to evaluate the spatial patterns
///     of health practitioners*, Social Science & Medicine 38, 1994, pp. 1243-1256). A full count has
///     no sampling error, so it has no interval
public record Lorenz(List<Point> points, double gini) {

    public Lorenz {
        points = List.copyOf(points);
    }

    /// One unit.
    ///
    /// @param weight 0 or more; with a weight of 0 any amount comes last, as a vertical piece of the
    ///     curve
    /// @param amount 0 or more
    public record Unit(int weight, int amount) {
        public Unit {
            if (weight < 0 || amount < 0) {
                throw new IllegalArgumentException(
                        "weight (%d) and amount (%d) must be 0 or more".formatted(weight, amount));
            }
        }
    }

    /// A point of the curve.
    ///
    /// @param weight share of the weight so far, 0 to 1
    /// @param amount share of the amount so far, 0 to 1
    public record Point(double weight, double amount) {}

    /// The curve over `units`, in any order; empty where all weights, or all amounts, are 0, since
    /// nothing is then spread over anything.
    public static Optional<Lorenz> find(List<Unit> units) {
        long weights = units.stream().mapToLong(Unit::weight).sum();
        long amounts = units.stream().mapToLong(Unit::amount).sum();
        if (weights == 0 || amounts == 0) {
            return Optional.empty();
        }
        // A unit with neither says nothing, and would be equal to every other.
        List<Unit> ascending = units.stream()
                .filter(unit -> unit.weight() > 0 || unit.amount() > 0)
                .sorted(STEEPNESS)
                .toList();
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        double under = 0;
        long weight = 0;
        long amount = 0;
        for (int i = 0; i < ascending.size(); i++) {
            Unit unit = ascending.get(i);
            under += (double) unit.weight() / weights * ((2.0 * amount + unit.amount()) / amounts);
            weight += unit.weight();
            amount += unit.amount();
            boolean straightOn = i + 1 < ascending.size() && STEEPNESS.compare(unit, ascending.get(i + 1)) == 0;
            if (!straightOn) {
                points.add(new Point((double) weight / weights, (double) amount / amounts));
            }
        }
        return Optional.of(new Lorenz(points, Math.clamp(1 - under, 0, 1)));
    }

    // Amount per weight without division: the products of two int values are exact.
    private static final Comparator<Unit> STEEPNESS =
            (one, other) -> Long.compare((long) one.amount() * other.weight(), (long) other.amount() * one.weight());
}
