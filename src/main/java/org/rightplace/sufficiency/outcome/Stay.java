package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Episode;
import org.rightplace.estimate.survival.Spell;
import org.rightplace.link.child.Cohort;

/// The time that a child lived with the same carers, from the day it began.
///
/// @param child     under a pseudonym, with the authority that looks after the child
/// @param from      the first day
/// @param place     as its first episode tells
/// @param age       in whole years on the first day
/// @param before    how many placements the stay in care had before this one; temporary ones left out
/// @param left      how it ended; empty where no return tells of an end
/// @param until     the day it ended, or the last day on which a return shows it going on
/// @param reason    why the placement changed, where the child stayed in care and it was said
public record Stay(
        Cohort.Key child,
        LocalDate from,
        Episode.Place place,
        OptionalInt age,
        int before,
        Optional<Ending> left,
        LocalDate until,
        Optional<ChangeReason> reason) {

    public Stay {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a stay cannot end (%s) before it begins (%s)".formatted(until, from));
        }
    }

    /// Whole days from the first to the last.
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, until);
    }

    /// As time to one of several ends.
    public Spell spell() {
        return left.map(end -> Spell.ended(days(), end.number())).orElseGet(() -> Spell.goingOn(days()));
    }
}
