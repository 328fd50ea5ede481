package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Episode;

/// An episode of a child's history.
///
/// @param told    the return's words that were believed
/// @param by      the year of that return
/// @param ending  how it ends by the rule
public record Spell(Episode told, CollectionYear by, Ending ending) {

    /// How an episode ends.
    public sealed interface Ending {

        /// It ended on the day the return gives.
        record AsTold(LocalDate day) implements Ending {}

        /// It was open, or went on for longer, when the child's next one began.
        record CutByTheNext(LocalDate day) implements Ending {}

        /// No return ends it, and no later return has an episode of the child. The child was in care on this 31 March;
        /// what came
        /// after, and why, is not known.
        record NotKnown(LocalDate lastSeen) implements Ending {}
    }

    /// The first day on which the child is not in care in it.
    public LocalDate end() {
        return switch (ending) {
            case Ending.AsTold(LocalDate day) -> day;
            case Ending.CutByTheNext(LocalDate day) -> day;
            case Ending.NotKnown(LocalDate lastSeen) -> lastSeen.plusDays(1);
        };
    }

    /// The reason as filed; empty where the episode was cut or its end is not known.
    public Optional<String> reason() {
        return ending instanceof Ending.AsTold ? told.left().end().map(reason -> reason.code()) : Optional.empty();
    }

    /// Whether the child is in care in it on a day: it began on or before the day and ends after it.
    public boolean holds(LocalDate day) {
        return !told.decom().isAfter(day) && end().isAfter(day);
    }
}
