package org.rightplace.care.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.rightplace.care.child.Pseudonym;

/// A request for a place to live for one child, as an authority recorded it.
///
/// A child can have several; each tells what was asked for then, and what was found.
///
/// @param child     what stands for the child, within the authority
/// @param authority that asks: its code, or what it was called when it was read
/// @param number    what stands for the authority's own number of the record; empty where it gives none
/// @param placement what was found; empty while nothing is
public record Referral(
        Pseudonym child,
        String authority,
        Optional<Pseudonym> number,
        Availability availability,
        Requirements requirements,
        Recommendation recommendation,
        Risks risks,
        Optional<Arranged> placement) {

    /// Whether nothing was found for the child.
    public boolean isUnmet() {
        return placement.isEmpty();
    }

    /// The day it came in.
    public Optional<LocalDate> on() {
        return availability.referredOn();
    }

    /// The day it speaks of: when it came in, or else when a place was found.
    public Optional<LocalDate> dated() {
        return on().or(() -> placement.flatMap(Arranged::on));
    }

    /// How many days the child waited: until the place was found, or, where none was, until a day.
    ///
    /// @param day the last day that the records can speak of
    /// @return empty where a day is not known, or the days are not in order
    public OptionalLong waited(LocalDate day) {
        Optional<LocalDate> end = isUnmet() ? Optional.of(day) : placement.flatMap(Arranged::on);
        if (on().isEmpty() || end.isEmpty() || end.get().isBefore(on().get())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ChronoUnit.DAYS.between(on().get(), end.get()));
    }
}
