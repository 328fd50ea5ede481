package org.rightplace.care.home;

import java.util.List;
import java.util.Optional;

/// What a place costs an authority a week, in pence without VAT, in the parts of the Placements Data
/// Standard.
///
/// @param total what is paid; empty where only parts are known
/// @param core  the price for what the statement of purpose promises any child
/// @param additionalSupport over and above it for this child
/// @param education with the care
/// @param other none of these
public record WeeklyFee(
        Optional<Pence> total,
        Optional<Pence> core,
        Optional<Pence> additionalSupport,
        Optional<Pence> education,
        Optional<Pence> other) {

    private static final Pence LEAST = Pence.ofPounds(100);
    private static final Pence MOST = Pence.ofPounds(100_000);

    /// Whether the total lies below 100 or above 100,000 pounds, which the standard's own check takes for
    /// a slip.
    public boolean isSlip() {
        return total.filter(whole -> whole.compareTo(LEAST) < 0 || whole.compareTo(MOST) > 0)
                .isPresent();
    }

    /// A fee of which only the total is known.
    public static WeeklyFee ofTotal(Pence total) {
        return new WeeklyFee(
                Optional.of(total), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether any of it is known.
    public boolean isSaid() {
        return total.isPresent()
                || core.isPresent()
                || additionalSupport.isPresent()
                || education.isPresent()
                || other.isPresent();
    }

    /// The sum of the parts that are known.
    public Pence parts() {
        long sum = 0;
        for (Optional<Pence> part : List.of(core, additionalSupport, education, other)) {
            sum += part.map(Pence::pence).orElse(0L);
        }
        return new Pence(sum);
    }

    /// Whether the parts that are known do not add up to the total, or exceed it.
    public boolean disagrees() {
        boolean all = core.isPresent() && additionalSupport.isPresent() && education.isPresent() && other.isPresent();
        long sum = parts().pence();
        return total.map(whole -> all ? whole.pence() != sum : sum > whole.pence())
                .orElse(false);
    }

    /// An amount of money.
    ///
    /// @param pence 0 or more
    public record Pence(long pence) implements Comparable<Pence> {
        public Pence {
            if (pence < 0) {
                throw new IllegalArgumentException("amount (%d pence) must be 0 or more".formatted(pence));
            }
        }

        /// A number of whole pounds.
        public static Pence ofPounds(long pounds) {
            return new Pence(Math.multiplyExact(pounds, 100));
        }

        @Override
        public int compareTo(Pence other) {
            return Long.compare(pence, other.pence);
        }
    }
}
