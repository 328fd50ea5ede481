package org.rightplace.care.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.Worded;

/// How soon, with whom and roughly where a place is asked for.
///
/// @param referredOn     the day the request came in (spreadsheet), or was written down (page)
/// @param localPreferred whether a place inside the asking authority is preferred
/// @param outside        why not, where it is not
public record Availability(
        Optional<LocalDate> referredOn,
        Optional<NeededBy> neededBy,
        Siblings siblings,
        Optional<Boolean> localPreferred,
        Optional<OutsideReason> outside) {

    /// How soon.
    public enum NeededBy implements Worded {
        TODAY("Today"),
        WITHIN_FIVE_DAYS("< 5 days"),
        LATER("> 5 days");

        private final String words;

        NeededBy(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Why a place outside the authority is preferred.
    public enum OutsideReason implements Worded {
        SAFEGUARDING_CONCERNS("Safeguarding concerns"),
        BAIL_CONDITIONS("Bail conditions"),
        COURT_ORDER("Court order"),
        OTHER("Other");

        private final String words;

        OutsideReason(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// With how many brothers and sisters.
    public sealed interface Siblings {

        /// The child has none.
        record None() implements Siblings {}

        /// With this many.
        ///
        /// @param count 0 where the child need not live with any; the page and v2 say 0 also of a child who has
        ///     none
        record With(int count) implements Siblings {
            public With {
                if (count < 0) {
                    throw new IllegalArgumentException("siblings (%d) must be 0 or more".formatted(count));
                }
            }
        }

        /// Not said.
        record NotSaid() implements Siblings {}
    }
}
