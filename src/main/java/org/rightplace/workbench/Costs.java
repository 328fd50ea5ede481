package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.briefing.CostsPage;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.Page;
import org.rightplace.care.need.Need;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Referral;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.need.Profile;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.cost.By;
import org.rightplace.sufficiency.cost.ChangeOfCost;
import org.rightplace.sufficiency.cost.ChangeOfCost.Period;
import org.rightplace.sufficiency.cost.ChangeOfCost.Rise;
import org.rightplace.sufficiency.cost.Found;
import org.rightplace.sufficiency.cost.UnitCosts;
import org.rightplace.sufficiency.gap.Call;

/// What can be asked of what places cost.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class Costs {

    private final Children children;
    private final Cohorts cohorts;

    Costs(Children children, Cohorts cohorts) {
        this.children = children;
        this.cohorts = cohorts;
    }

    /// Whether any place that was found is held.
    public boolean held() {
        return children.held() && !found(records()).isEmpty();
    }

    /// What places found in a time cost a week, and what the change from the time before is made of.
    ///
    /// @param from empty for a year before the last day, or less where records do not reach back two
    ///     years
    /// @param to   empty for the newest day of any place found
    /// @param of   the authorities that pay, as records call them; none for all
    /// @throws NotHeld if no place that was found is held
    public Page costs(Optional<LocalDate> from, Optional<LocalDate> to, NavigableSet<String> of, By by) {
        return costs(from, to, of, by, Rise.NOT_STATED);
    }

    /// The same, with the rise of prices in general taken apart.
    ///
    /// @param rise by an index that the reader states
    public Page costs(Optional<LocalDate> from, Optional<LocalDate> to, NavigableSet<String> of, By by, Rise rise) {
        OpenedRecords records = records();
        List<Found> places = found(records).stream()
                .filter(place -> of.isEmpty() || of.contains(place.authority()))
                .toList();
        LocalDate last = to.or(() -> places.stream().map(Found::on).max(LocalDate::compareTo))
                .orElseThrow(
                        () -> new NotHeld(
                                "No place that was found for a child is held. Load files of the Placements Data Standard with import."));
        LocalDate first = from.orElseGet(() -> usualFirst(places, last));
        if (last.isBefore(first)) {
            throw new NotHeld("The last day (%s) is before the first (%s).".formatted(last, first));
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return CostsPage.of(new CostsPage.Parts(
                UnitCosts.of(places, first, last, by),
                ChangeOfCost.of(
                        places, new Period(first.minusDays(days), first.minusDays(1)), new Period(first, last), rise),
                last,
                new GapsPage.Told(cohorts::name, Sources.of(sources(records)), cohorts.ledger())));
    }

    /// A year before the last day; or half of what is held, so that there is a time before of the same
    /// length.
    private static LocalDate usualFirst(List<Found> places, LocalDate last) {
        LocalDate year = last.minusYears(1).plusDays(1);
        LocalDate oldest =
                places.stream().map(Found::on).min(LocalDate::compareTo).orElse(year);
        LocalDate half = last.minusDays((ChronoUnit.DAYS.between(oldest, last) + 1) / 2 - 1);
        return half.isAfter(year) && !half.isAfter(last) ? half : year;
    }

    /// The names of the authorities that pay, by what records call them, in order.
    public Map<String, String> authorities() {
        Map<String, String> names = new TreeMap<>();
        found(records()).forEach(place -> names.computeIfAbsent(place.authority(), cohorts::name));
        return names;
    }

    private OpenedRecords records() {
        try {
            return children.opened();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Release> sources(OpenedRecords records) {
        return records.kept().stream()
                .filter(release -> release.kind() == Kind.REFERRALS || release.kind() == Kind.NEEDS)
                .toList();
    }

    private static List<Found> found(OpenedRecords records) {
        Map<Cohort.Key, List<Need>> needs = records.needsBesideReturns();
        List<Found> found = new ArrayList<>();
        for (OpenedRecords.Dated dated : records.referrals()) {
            Referral referral = dated.referral();
            if (referral.placement().isPresent()) {
                Arranged place = referral.placement().get();
                LocalDate on = place.on().or(referral::dated).orElse(dated.asAt());
                var key = new Cohort.Key(referral.authority(), referral.child());
                found.add(Found.of(
                        referral.authority(), on, place, judged(needs.getOrDefault(key, List.of()), referral, on)));
            }
        }
        return found;
    }

    private static OptionalInt judged(List<Need> needs, Referral referral, LocalDate on) {
        Call call = Call.of(Profile.of(referral.child(), on, needs), Call.Who.NOT_KNOWN);
        return call.isKnown() ? OptionalInt.of(call.needs().size()) : OptionalInt.empty();
    }
}
