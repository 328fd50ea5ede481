package org.rightplace.care.commissioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Pseudonym;

/// One search for a home for a child, as the authority that searches logs it. Empty parts where the log does not say,
/// which is never *no* and never 0.
///
/// @param child     under a pseudonym
/// @param authority that searches; its code or name
/// @param notice    when and how the need for a home was known
/// @param asking    who was asked, and what came of it
/// @param meanwhile where the child was until a home was found
public record HomeSearch(
        Pseudonym child, String authority, Notice notice, Asking asking, Meanwhile meanwhile, Ending ending) {

    public HomeSearch {
        Optional<LocalDate> end = ending.day();
        if (end.isPresent() && end.get().isBefore(notice.given())) {
            throw new IllegalArgumentException("day the search ended (%s) must not be before notice was given (%s)"
                    .formatted(end.get(), notice.given()));
        }
    }

    /// When and how the need for a home was known.
    ///
    /// @param given       the day on which the authority knew that the child needs a home
    /// @param neededBy    the day by which
    /// @param profileMade whether a needs profile was made when the child was accommodated
    public record Notice(
            LocalDate given, Optional<LocalDate> neededBy, Optional<Urgency> urgency, Optional<Boolean> profileMade) {

        public Notice {
            if (neededBy.isPresent() && neededBy.get().isBefore(given)) {
                throw new IllegalArgumentException(
                        "day needed by (%s) must not be before notice was given (%s)".formatted(neededBy.get(), given));
            }
        }

        /// Days of notice; 0 for a home that is needed on the day.
        public OptionalInt days() {
            return neededBy.map(day -> OptionalInt.of(Math.toIntExact(day.toEpochDay() - given.toEpochDay())))
                    .orElse(OptionalInt.empty());
        }
    }

    /// Whether a search could be planned.
    public enum Urgency implements Worded {
        PLANNED("Planned"),
        EMERGENCY("Emergency");

        private final String words;

        Urgency(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Who was asked, and what came of it.
    ///
    /// @param homes     how many homes were asked
    /// @param sentToAll whether the referral went to every home on a list, whatever the child needs
    /// @param offers    how many homes offered a place
    /// @param declined  at most one for each who declines, in the order of [By]; one that is missing is not said
    public record Asking(OptionalInt homes, Optional<Boolean> sentToAll, OptionalInt offers, List<Declined> declined) {

        /// Nothing said.
        public static final Asking NOT_SAID =
                new Asking(OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), List.of());

        public Asking {
            if (homes.orElse(0) < 0 || offers.orElse(0) < 0) {
                throw new IllegalArgumentException("homes asked (%d) and offers (%d) must be 0 or more"
                        .formatted(homes.orElse(0), offers.orElse(0)));
            }
            List<Declined> ordered = new ArrayList<>(declined);
            ordered.sort(Comparator.comparing(Declined::by));
            for (int i = 1; i < ordered.size(); i++) {
                if (ordered.get(i - 1).by() == ordered.get(i).by()) {
                    throw new IllegalArgumentException(
                            "%s declines twice".formatted(ordered.get(i).by()));
                }
            }
            declined = List.copyOf(ordered);
            int given = declined.stream()
                    .filter(one -> one.by() != By.HOME)
                    .mapToInt(one -> one.times().orElse(0))
                    .sum();
            if (offers.isPresent() && given > offers.getAsInt()) {
                throw new IllegalArgumentException(
                        "offers declined by the authority or the child (%d) must be no more than offers made (%d)"
                                .formatted(given, offers.getAsInt()));
            }
        }

        /// What one declined; empty where it is not said.
        public Optional<Declined> declined(By by) {
            return declined.stream().filter(one -> one.by() == by).findFirst();
        }
    }

    /// That one said no, how often and mostly why.
    ///
    /// @param times how often; empty where only the reason is said
    /// @param why   the main reason
    public record Declined(By by, OptionalInt times, Optional<Why> why) {
        public Declined {
            if (times.orElse(0) < 0) {
                throw new IllegalArgumentException(
                        "times declined (%d) by %s must be 0 or more".formatted(times.getAsInt(), by));
            }
            if (times.isEmpty() && why.isEmpty()) {
                throw new IllegalArgumentException("%s declines, and nothing is said of it".formatted(by));
            }
        }
    }

    /// Who says no.
    public enum By implements Worded {
        HOME("The home"),
        AUTHORITY("The authority"),
        CHILD_OR_FAMILY("The child or the family");

        private final String words;

        By(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Why an offer or a request is declined.
    public enum Why implements Worded {
        NEEDS("The child's needs could not be met"),
        MATCHING("Not right beside the children who live there"),
        RISK("Risk to the child or to others"),
        STAFFING("Not enough staff"),
        NO_PLACE("No place, or the place was taken"),
        LOCATION("Too far, or an unsafe area"),
        PRICE("Price"),
        QUALITY("Inspection result, or doubts about the care"),
        WISHES("The child did not want it"),
        NO_ANSWER("No answer in time"),
        OTHER("Another reason");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Where the child was until a home was found.
    ///
    /// @param interimDays      days in a registered placement that all knew would not last
    /// @param unregisteredDays days in a place that should have been registered and was not
    public record Meanwhile(OptionalInt interimDays, OptionalInt unregisteredDays) {

        /// Nothing said.
        public static final Meanwhile NOT_SAID = new Meanwhile(OptionalInt.empty(), OptionalInt.empty());

        public Meanwhile {
            if (interimDays.orElse(0) < 0 || unregisteredDays.orElse(0) < 0) {
                throw new IllegalArgumentException(
                        "days in interim (%d) and unregistered (%d) placements must be 0 or more"
                                .formatted(interimDays.orElse(0), unregisteredDays.orElse(0)));
            }
        }
    }

    /// How a search ended.
    public sealed interface Ending {

        /// A home was found.
        ///
        /// @param on the day on which the child moved in, or was promised the place
        record Settled(LocalDate on, ChosenOn chosenOn) implements Ending {}

        /// No home is found yet.
        record StillOpen() implements Ending {}

        /// The child does not need a home any more, such as one who went back to the family.
        record NoLongerNeeded(LocalDate on) implements Ending {}

        /// The log does not say.
        record NotSaid() implements Ending {}

        /// The day on which it ended; empty where it has not, or the log does not say.
        default Optional<LocalDate> day() {
            return switch (this) {
                case Settled(LocalDate on, ChosenOn chosen) -> Optional.of(on);
                case NoLongerNeeded(LocalDate on) -> Optional.of(on);
                case StillOpen(), NotSaid() -> Optional.empty();
            };
        }
    }

    /// What a home was chosen on.
    public enum ChosenOn implements Worded {
        FIT("Fit with the child's needs"),
        PRICE("Price"),
        ONLY_ONE("It was the only one there was"),
        NOT_KNOWN("Not known");

        private final String words;

        ChosenOn(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
