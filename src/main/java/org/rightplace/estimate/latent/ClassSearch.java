package org.rightplace.estimate.latent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.estimate.Streams;

/// Solutions with one class, two, and so on. The one with the lowest [LatentClasses#bic] is taken: of
/// the usual criteria the one that found the true number most often in simulation, but for the
/// bootstrapped test that takes many times as long (K. L. Nylund, T. Asparouhov and B. O. Muthén,
/// Structural Equation Modeling 14, 2007, pp. 535-569).
///
/// @param solutions with 1 class and more, in that order
public record ClassSearch(List<LatentClasses> solutions) {

    public ClassSearch {
        solutions = List.copyOf(solutions);
    }

    /// Tries every number of classes up to a bound.
    ///
    /// @param most 1 or more; a reader cannot hold many more than eight in mind
    public static ClassSearch of(Answers answers, int most, Effort effort, Streams streams) {
        return new ClassSearch(IntStream.rangeClosed(1, most)
                .parallel()
                .mapToObj(k -> LatentClasses.of(answers, k, effort, streams.of("latent classes", "" + k)))
                .toList());
    }

    /// The solution that the criterion takes; of two alike the one with fewer classes.
    public LatentClasses chosen() {
        return solutions.stream()
                .min(Comparator.comparingDouble(LatentClasses::bic))
                .orElseThrow();
    }

    /// Whether the criterion still fell at the largest number that was tried: more classes might fit
    /// better still.
    public boolean isAtBound() {
        return solutions.size() > 1 && chosen().classes() == solutions.size();
    }
}
