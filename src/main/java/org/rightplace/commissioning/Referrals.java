package org.rightplace.commissioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Referral;
import org.rightplace.commissioning.Every.Period;

/// What came of the referrals that came in in a period. A child can have several; each counts once.
///
/// @param period       empty for those that bear no day on which they came in
/// @param referrals    how many
/// @param placed       for how many a place was found
/// @param waits        days from the request to the place, of those placed whose days are known
/// @param unmet        for how many no place is recorded: demand that was not met, as far as is known
/// @param unmetWaits   days from the request to the last day of which the records speak, of those unmet
/// @param unregistered of those placed, how many in a place that the record says is registered with
///     nobody
/// @param registrationNotSaid of those placed, how many whose record does not say, or gives no number
///     of Ofsted's
public record Referrals(
        Optional<Period> period,
        int referrals,
        int placed,
        Spread waits,
        int unmet,
        Spread unmetWaits,
        int unregistered,
        int registrationNotSaid) {

    /// What came of referrals, period by period, oldest first; those that bear no day last.
    ///
    /// @param until the last day of which the records speak
    public static List<Referrals> of(List<Referral> referrals, Every every, LocalDate until) {
        Map<Period, List<Referral>> periods = new TreeMap<>();
        List<Referral> undated = new ArrayList<>();
        for (Referral referral : referrals) {
            Optional<LocalDate> on = referral.on();
            if (on.isPresent()) {
                periods.computeIfAbsent(every.of(on.get()), period -> new ArrayList<>())
                        .add(referral);
            } else {
                undated.add(referral);
            }
        }
        List<Referrals> all = new ArrayList<>();
        periods.forEach((period, of) -> all.add(of(Optional.of(period), of, until)));
        if (!undated.isEmpty()) {
            all.add(of(Optional.empty(), undated, until));
        }
        return all;
    }

    private static Referrals of(Optional<Period> period, List<Referral> referrals, LocalDate until) {
        List<Referral> unmet = referrals.stream().filter(Referral::isUnmet).toList();
        List<Referral> placed =
                referrals.stream().filter(referral -> !referral.isUnmet()).toList();
        List<Registration> registrations = placed.stream()
                .flatMap(referral -> referral.placement().stream())
                .map(Arranged::registration)
                .toList();
        return new Referrals(
                period,
                referrals.size(),
                placed.size(),
                waits(placed, until),
                unmet.size(),
                waits(unmet, until),
                (int) registrations.stream()
                        .filter(Registration.Unregistered.class::isInstance)
                        .count(),
                (int) registrations.stream()
                        .filter(one -> one instanceof Registration.NotSaid || one instanceof Registration.NotANumber)
                        .count());
    }

    private static Spread waits(List<Referral> referrals, LocalDate until) {
        return Spread.of(referrals.stream()
                .map(referral -> referral.waited(until))
                .filter(OptionalLong::isPresent)
                .map(days -> Math.toIntExact(days.getAsLong()))
                .toList());
    }
}
