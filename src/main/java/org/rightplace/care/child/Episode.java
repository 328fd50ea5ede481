package org.rightplace.care.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A part of a child's time in care in which neither legal status nor placement changed, as one return tells it.
///
/// @param row    the row it was read from
/// @param decom  the day it began
/// @param dec    the day it ended; empty while open
/// @param status on what ground, and why it began
/// @param place  where the child lived
/// @param left   why it ended
/// @param ages   of the child
public record Episode(
        ReturnRow row, LocalDate decom, Optional<LocalDate> dec, Status status, Place place, Left left, Ages ages) {

    /// On what ground a child was looked after.
    ///
    /// @param why      why the episode began
    /// @param category why the authority first became involved; never a need of the child
    public record Status(
            Optional<EpisodeStart> why, Optional<LegalStatus> legalStatus, Optional<CategoryOfNeed> category) {}

    /// Where a child lived. Of postcodes only their presence is known.
    ///
    /// @param urn Ofsted's number of the home or agency, or `XXXXXXX` where another body inspects it
    public record Place(
            Optional<PlacementType> type,
            Optional<ProviderKind> provider,
            Optional<String> urn,
            boolean homePostcode,
            boolean placementPostcode,
            Located located) {

        /// Whether a later return tells of the same placement, a code that ended between the two told by a new one.
        ///
        /// @param year of the later return
        public boolean isToldAgainAs(Place later, CollectionYear year) {
            boolean ended = type.filter(code -> !code.isValidIn(year)).isPresent();
            Place now = ended ? new Place(later.type, provider, urn, homePostcode, placementPostcode, located) : this;
            return now.equals(later);
        }
    }

    /// Where the placement is, worked out at the door from postcodes that are not kept; empty where they were
    /// missing,
    /// or none of England's.
    ///
    /// @param metres       in a straight line from home
    /// @param authority    its code
    /// @param constituency of 2024, its code
    public record Located(OptionalInt metres, Optional<String> authority, Optional<String> constituency) {}

    /// Why an episode ended.
    ///
    /// @param reason why the placement changed, where it did
    public record Left(Optional<EpisodeEnd> end, Optional<ChangeReason> reason) {}

    /// In whole years, worked out at the door from the day of birth; empty where that is not known.
    public record Ages(OptionalInt atStart, OptionalInt atEnd) {}

    /// The episode of a row; empty where it has no day on which it began.
    public static Optional<Episode> of(ReturnRow row) {
        return row.day(Column.DECOM)
                .map(decom -> new Episode(
                        row,
                        decom,
                        row.day(Column.DEC),
                        new Status(
                                row.code(Column.RNE, EpisodeStart.class),
                                row.code(Column.LS, LegalStatus.class),
                                row.code(Column.CIN, CategoryOfNeed.class)),
                        new Place(
                                row.code(Column.PLACE, PlacementType.class),
                                row.code(Column.PLACE_PROVIDER, ProviderKind.class),
                                row.cell(Column.URN).find().map(String::valueOf),
                                row.cell(Column.HOME_POST) instanceof Filed.Known,
                                row.cell(Column.PL_POST) instanceof Filed.Known,
                                new Located(
                                        row.number(Column.DISTANCE),
                                        row.words(Column.PLACED_IN_AUTHORITY),
                                        row.words(Column.PLACED_IN_CONSTITUENCY))),
                        new Left(
                                row.code(Column.REC, EpisodeEnd.class),
                                row.code(Column.REASON_PLACE_CHANGE, ChangeReason.class)),
                        new Ages(row.number(Column.AGE_AT_START), row.number(Column.AGE_AT_END))));
    }

    /// The child.
    public Pseudonym child() {
        return row.child();
    }

    /// Whether the child is in care in it on a day: it began on or before the day and did not end by it.
    public boolean holds(LocalDate day) {
        return !decom.isAfter(day) && dec.map(end -> end.isAfter(day)).orElse(true);
    }

    /// Whether it is a series of short breaks.
    public boolean isShortBreak() {
        return status.legalStatus().map(LegalStatus::isShortBreak).orElse(false);
    }

    /// Whether another telling of it says the same.
    public boolean tellsTheSameAs(Episode other) {
        return child().equals(other.child())
                && decom.equals(other.decom)
                && dec.equals(other.dec)
                && status.equals(other.status)
                && place.equals(other.place)
                && left.equals(other.left);
    }
}
