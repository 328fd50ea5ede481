package org.rightplace.link.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.Sex;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Flag;
import org.rightplace.link.need.Profile;

/// A child in care on a day.
///
/// @param authority that looks after the child
/// @param now       the episode that holds the day
/// @param path      how the child came to live here
/// @param needs     as all sources tell by the day
/// @param flags     that hold on the day
public record ChildInCare(
        String authority, Pseudonym child, Person person, Spell now, Path path, Profile needs, List<Flag> flags) {

    public ChildInCare {
        flags = List.copyOf(flags);
    }

    /// Who the child is, as far as returns tell.
    ///
    /// @param age in whole years on the day, from the month of birth: in the month of a birthday it can
    ///     be one too many
    public record Person(
            Optional<Sex> sex,
            Optional<YearMonth> born,
            OptionalInt age,
            Optional<Ethnicity> ethnicity,
            boolean alone) {}

    /// How a child came to live where the child lives.
    ///
    /// @param inCareSince the day on which this stay in care began, as far as returns tell
    /// @param hereSince   the day on which this placement began, as far as returns tell
    /// @param homes       how many placements this stay in care has had, this one included; temporary
    ///     ones left out
    /// @param why         what the returns say of why the child lives here
    /// @param before      the placement before this one in this stay in care, temporary ones passed over
    public record Path(LocalDate inCareSince, LocalDate hereSince, int homes, Why why, Before before) {}

    /// Where a child lived before.
    public sealed interface Before {
        /// Nowhere in this stay in care: it is the first placement.
        record Nowhere() implements Before {}

        /// In another placement, whose last episode this is.
        record Elsewhere(Episode last) implements Before {}

        /// No return says.
        record NotKnown() implements Before {}
    }

    /// Why a child lives here.
    public sealed interface Why {
        /// The stay in care began with this placement.
        record CameIntoCare() implements Why {}

        /// The placement before this one ended, for this reason.
        record Moved(ChangeReason reason) implements Why {}

        /// No return says.
        record NotKnown() implements Why {}
    }
}
