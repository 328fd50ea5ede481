package org.rightplace.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// A change between two states, split into what each of some named factors did: price, volume, how many
/// children
/// live in which kind of home, and so on.
///
/// A factor's part is what changing it adds, averaged over every order in which the factors can be changed
/// (L. S.
/// Shapley, *A value for n-person games*, 1953; for the change of a figure A. F. Shorrocks, *Decomposition
/// procedures for distributional analysis*, Journal of Economic Inequality 11, 2013, pp. 99-126). So the
/// parts add
/// up to the whole change with nothing left over, do not depend on the order in which the factors are
/// named, are 0
/// for a factor that changes nothing, and are equal for two factors that do the same. They tell how the
/// figure is
/// made up, not why a factor changed.
///
/// @param from  the figure with no factor changed
/// @param to    the figure with all of them changed
/// @param parts one for each factor, in the order given; their sum is `to - from`, but for rounding in
///     the last digits
/// @param <F>   what names a factor
public record Shapley<F>(double from, double to, List<Part<F>> parts) {

    private static final int MOST = 12;

    /// What one factor did, in the unit of the figure.
    ///
    /// @param <F> what names a factor
    public record Part<F>(F factor, double amount) {}

    public Shapley {
        parts = List.copyOf(parts);
    }

    /// Splits a change. The figure is worked out once for each set of factors: 2 to the power of their
    /// number.
    ///
    /// @param factors 1 to 12, no two the same
    /// @param figure  the figure when the factors of the set are in their new state and the others in
    ///     their old one;
    ///     a finite number
    /// @param <F>     what names a factor
    /// @throws IllegalArgumentException if there are too many factors, one stands twice, or a figure is
    ///     not finite
    public static <F> Shapley<F> of(List<F> factors, ToDoubleFunction<Set<F>> figure) {
        int n = factors.size();
        if (n < 1 || n > MOST || new LinkedHashSet<>(factors).size() != n) {
            throw new IllegalArgumentException("factors %s must be 1 to %d, each once".formatted(factors, MOST));
        }
        double[] figures = new double[1 << n];
        for (int set = 0; set < figures.length; set++) {
            Set<F> changed = changed(factors, set);
            figures[set] = figure.applyAsDouble(changed);
            if (!Double.isFinite(figures[set])) {
                throw new IllegalArgumentException(
                        "the figure (%s) with %s changed must be finite".formatted(figures[set], changed));
            }
        }
        List<Part<F>> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parts.add(new Part<>(factors.get(i), part(figures, i, n)));
        }
        return new Shapley<>(figures[0], figures[figures.length - 1], parts);
    }

    private static <F> Set<F> changed(List<F> factors, int set) {
        Set<F> changed = new LinkedHashSet<>();
        for (int i = 0; i < factors.size(); i++) {
            if ((set >> i & 1) == 1) {
                changed.add(factors.get(i));
            }
        }
        return Collections.unmodifiableSet(changed);
    }

    private static double part(double[] figures, int factor, int n) {
        double part = 0;
        for (int set = 0; set < figures.length; set++) {
            if ((set >> factor & 1) == 0) {
                part += weight(Integer.bitCount(set), n) * (figures[set | 1 << factor] - figures[set]);
            }
        }
        return part;
    }

    /// The share of all orders in which exactly a given set of so many factors comes before the next.
    private static double weight(int before, int n) {
        double orders = 1; // (n - 1)! / (before! (n - 1 - before)!)
        for (int i = 1; i <= before; i++) {
            orders = orders * (n - i) / i;
        }
        return 1 / (n * orders);
    }

    /// The change of the whole figure.
    public double change() {
        return to - from;
    }

    /// The parts in whole units, such as pence, that add up exactly to the change of the rounded figures.
    ///
    /// @return one for each factor, in the order of [#parts]; each less than one unit from its part, or
    ///     two where the
    ///     rounding of `from` and `to` themselves asks for it
    public List<Long> whole() {
        return Apportionment.rounded(parts.stream().map(Part::amount).toList(), Math.round(to) - Math.round(from));
    }
}
