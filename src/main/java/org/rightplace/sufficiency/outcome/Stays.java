package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.PlacementType;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Spell;

/// A child's history as stays with the same carers.
///
/// A change of legal status, or of the placement's status with the same carers, begins no new stay. A
/// temporary placement, such as a week in hospital, ends a stay only where the child does not come back
/// to the same place. Series of short breaks are left out.
public final class Stays {

    private final Cohort.Key child;
    private final List<Stay> found = new ArrayList<>();
    private int before;
    private @Nullable Spell first;
    private @Nullable Spell last;
    private @Nullable Spell away;

    private Stays(Cohort.Key child) {
        this.child = child;
    }

    /// The stays of a history, in order.
    public static List<Stay> of(History history) {
        var stays = new Stays(new Cohort.Key(history.authority(), history.child()));
        for (Spell spell : history.spells()) {
            if (!spell.told().isShortBreak()) {
                stays.take(spell);
            }
        }
        stays.close();
        return List.copyOf(stays.found);
    }

    private void take(Spell spell) {
        Spell reached = away != null ? away : last;
        boolean goesOn = reached != null
                && reached.end().equals(spell.told().decom())
                && !spell.told().status().why().equals(Optional.of(EpisodeStart.S));
        if (first == null || !goesOn) {
            close();
            before = 0;
            begin(spell);
        } else if (isTemporary(spell)) {
            away = spell;
        } else if (away != null ? cameBack(spell) : isSameCarer(spell)) {
            last = spell;
            away = null;
        } else {
            close();
            before++;
            begin(spell);
        }
    }

    private void begin(Spell spell) {
        // one whose first placement is temporary begins a stay with the next
        first = isTemporary(spell) ? null : spell;
        last = spell;
        away = null;
    }

    private static boolean isTemporary(Spell spell) {
        return spell.told().place().type().map(PlacementType::isTemporary).orElse(false);
    }

    private boolean cameBack(Spell spell) {
        return last != null && isSamePlace(last.told().place(), spell.told().place());
    }

    private boolean isSameCarer(Spell spell) {
        Optional<EpisodeStart> why = spell.told().status().why();
        Optional<ChangeReason> reason =
                last == null ? Optional.empty() : last.told().left().reason();
        if (reason.equals(Optional.of(ChangeReason.PLACE))) {
            return true;
        }
        return why.isPresent()
                ? why.get() == EpisodeStart.L || why.get() == EpisodeStart.T || why.get() == EpisodeStart.U
                : cameBack(spell);
    }

    private static boolean isSamePlace(Episode.Place one, Episode.Place other) {
        return one.urn().isPresent()
                && one.urn().equals(other.urn())
                && one.type().equals(other.type());
    }

    private void close() {
        if (first == null || last == null) {
            return;
        }
        Episode begun = first.told();
        LocalDate until = switch (last.ending()) {
            case Spell.Ending.AsTold(LocalDate day) -> day;
            case Spell.Ending.CutByTheNext(LocalDate day) -> day;
            case Spell.Ending.NotKnown(LocalDate seen) -> seen;
        };
        Optional<Ending> left = switch (last.ending()) {
            case Spell.Ending.AsTold _ ->
                Optional.of(
                        Ending.of(last.told().left().end(), last.told().left().reason()));
            case Spell.Ending.CutByTheNext _ -> Optional.of(Ending.NOT_SAID);
            case Spell.Ending.NotKnown _ -> Optional.empty();
        };
        found.add(new Stay(
                child,
                begun.decom(),
                begun.place(),
                begun.ages().atStart(),
                before,
                left,
                until.isBefore(begun.decom()) ? begun.decom() : until,
                left.isPresent() ? last.told().left().reason() : Optional.empty()));
        first = null;
        last = null;
        away = null;
    }
}
