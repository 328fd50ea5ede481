package org.rightplace.synthetic.life;

import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.synthetic.place.Address;
import org.rightplace.synthetic.place.Bed;

/// Where a child lived for a while.
///
/// @param from      the first day
/// @param to        the first day elsewhere, or out of care
/// @param type      as filed when it began
/// @param by        who provides it
/// @param bed       in a home; empty elsewhere
/// @param begun     how it began
/// @param left      why the child moved on; empty where care ended from it
public record Placement(
        int from,
        int to,
        PlacementType type,
        Address where,
        By by,
        Optional<Bed> bed,
        Begun begun,
        Optional<ChangeReason> left) {

    /// How a placement began.
    public enum Begun {
        /// With new carers.
        MOVED,
        /// With the same carers as before, so that only the placement's status changed.
        SAME_CARER,
        /// With new carers, since no bed was free in a home that could take the child.
        WAITING
    }

    /// Who provides a placement.
    ///
    /// @param kind empty where none is filed
    /// @param urn  Ofsted's number, `XXXXXXX`, or empty text where none is filed
    public record By(Optional<ProviderKind> kind, String urn) {}

    public Placement {
        if (to <= from) {
            throw new IllegalArgumentException("placement must end (%d) after it began (%d)".formatted(to, from));
        }
    }

    /// The codes that took the place of the one for other placements in 2025-26.
    static final List<PlacementType> OTHERS =
            List.of(PlacementType.Z11, PlacementType.Z12, PlacementType.Z13, PlacementType.Z14);

    /// As filed in 2025-26: other placements took new codes then, those that had begun earlier too.
    public PlacementType newType() {
        return type == PlacementType.Z1 ? OTHERS.get(Math.floorMod(from, OTHERS.size())) : type;
    }

    /// Its kind.
    public Setting setting() {
        return Setting.of(type);
    }

    /// Whether the child was with the same carers before.
    public boolean sameCarer() {
        return begun == Begun.SAME_CARER;
    }

    /// Whether the child was meant for a home and waits here for one.
    public boolean isWaiting() {
        return begun == Begun.WAITING;
    }

    /// Whether the child lives here on a day.
    public boolean holds(int day) {
        return from <= day && day < to;
    }

    /// The same, as a place to wait in.
    Placement waiting() {
        return new Placement(from, to, type, where, by, bed, Begun.WAITING, left);
    }

    /// The same, ended otherwise.
    Placement ending(int day, Optional<ChangeReason> why) {
        return new Placement(from, day, type, where, by, bed, begun, why);
    }
}
