package org.rightplace.synthetic.life;

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
/// @param sameCarer whether the child was with the same carers before, so that only the placement's status changed
/// @param left      why the child moved on; empty where care ended from it
public record Placement(
        int from,
        int to,
        PlacementType type,
        Address where,
        By by,
        Optional<Bed> bed,
        boolean sameCarer,
        Optional<ChangeReason> left) {

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

    /// Its kind.
    public Setting setting() {
        return Setting.of(type);
    }

    /// Whether the child lives here on a day.
    public boolean holds(int day) {
        return from <= day && day < to;
    }

    /// The same, ended otherwise.
    Placement ending(int day, Optional<ChangeReason> why) {
        return new Placement(from, day, type, where, by, bed, sameCarer, why);
    }
}
