package org.rightplace.care.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.home.WeeklyFee;

/// The place that was found for a child.
///
/// @param on                  the day it was agreed to begin (spreadsheet), or was written down (page)
/// @param locationPreferred   whether it lies where it was wanted
/// @param educationContinuous whether the child's education goes on undisturbed; the spreadsheet asks the
///     opposite
/// @param siblingsTogether    with how many brothers and sisters the child was placed
/// @param cost                what it costs; empty where nothing is said of that
public record Arranged(
        Optional<LocalDate> on,
        Optional<PlaceKind> kind,
        Registration registration,
        Area where,
        Optional<Boolean> locationPreferred,
        Optional<Boolean> educationContinuous,
        OptionalInt siblingsTogether,
        Optional<Cost> cost) {

    public Arranged {
        siblingsTogether.ifPresent(count -> {
            if (count < 0) {
                throw new IllegalArgumentException("siblings placed together (%d) must be 0 or more".formatted(count));
            }
        });
    }

    /// What the place costs a week.
    ///
    /// @param recordedOn the day it was written down
    public record Cost(WeeklyFee fee, Optional<LocalDate> recordedOn) {}

    /// With whom the place is registered.
    public sealed interface Registration {

        /// With Ofsted, under this number: the home's, or the fostering agency's.
        record WithOfsted(Urn urn) implements Registration {}

        /// With another body, which the return writes as `XXXXXXX`.
        record Elsewhere() implements Registration {}

        /// With nobody: the record says so.
        record Unregistered() implements Registration {}

        /// Something that is no number of Ofsted's; what, is not kept.
        record NotANumber() implements Registration {}

        /// Nothing is said, which is not *unregistered*.
        record NotSaid() implements Registration {}
    }

    /// Where the place is, as far as is kept: never a point, a postcode or a part of one.
    ///
    /// An outward code such as `N18` holds some thousand households. With the day, the kind of place and the
    /// number
    /// of children in a home it can lead to a door, so only the authority that holds most of it is kept.
    public sealed interface Area {

        /// In an authority.
        ///
        /// @param authority its code
        /// @param certain   whether all of what was written lies in it; otherwise most does, and the place may
        ///     be
        ///     across a boundary
        record InAuthority(String authority, boolean certain) implements Area {}

        /// Somewhere that no English postcode begins with.
        record NotInEngland() implements Area {}

        /// Something that is no place; what, is not kept.
        record NotAPlace() implements Area {}

        /// Nothing is said.
        record NotSaid() implements Area {}
    }
}
