package org.rightplace.synthetic.life;

import java.util.Optional;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.LegalStatus;

/// An episode: a time in which neither legal status nor placement changed.
///
/// @param from   the first day
/// @param to     the day it ended, as filed
/// @param reason why the placement changed, where it did
public record Stay(
        int from,
        int to,
        EpisodeStart why,
        LegalStatus legalStatus,
        Placement placement,
        EpisodeEnd end,
        Optional<ChangeReason> reason) {

    public Stay {
        if (to <= from) {
            throw new IllegalArgumentException("episode must end (%d) after it began (%d)".formatted(to, from));
        }
    }

    /// Whether the child is in care in it on a day.
    public boolean holds(int day) {
        return from <= day && day < to;
    }
}
