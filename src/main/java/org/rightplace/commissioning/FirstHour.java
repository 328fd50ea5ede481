package org.rightplace.commissioning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Referral;
import org.rightplace.commissioning.Every.Period;

/// What one quarter's referrals tell a commissioner at once, with no other record: who waits and how
/// long, who lives where nobody is registered, who is deprived of liberty, what places cost and where
/// they are, and which brothers and sisters are apart. What a record does not say is counted as that.
///
/// @param quarter  the days in which places were found
/// @param until    the last day of which the records speak, in the quarter
/// @param waiting  children for whom no place was found by then
/// @param found    places that were found in the quarter
/// @param undated  of the places found, those of which no record gives a day: they count in the quarter of
///     their file
/// @param spend    of the places found, by kind; those without one under an empty key, last
public record FirstHour(
        Period quarter, LocalDate until, Waiting waiting, Places found, int undated, Map<String, Spend> spend) {

    /// The key of places of which no kind is said.
    public static final String NO_KIND = "";

    public FirstHour {
        spend = Collections.unmodifiableMap(new TreeMap<>(spend));
    }

    /// Children who wait.
    ///
    /// @param children     each once
    /// @param days         since the request, of those whose day is known
    /// @param neededBy     how soon a place was needed when it was asked for, where that is said
    /// @param deprivation  whether an order deprives the child of liberty
    public record Waiting(int children, Spread days, Map<NeededBy, Integer> neededBy, Answers deprivation) {
        public Waiting {
            neededBy = counts(NeededBy.class, neededBy);
        }

        /// Of how many it is not said how soon a place was needed.
        public int neededByNotSaid() {
            return children
                    - neededBy.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Places that were found.
    ///
    /// @param places       how many
    /// @param unregistered whether the record says that they are registered with nobody
    /// @param deprivation  whether an order deprives the child of liberty
    /// @param outside      whether they lie outside the authority that looks after the child, and why
    /// @param preferred    whether they lie where it was wanted
    /// @param education    whether the child's education goes on undisturbed
    /// @param together     of those for a child to be placed with brothers or sisters, whether with all
    public record Places(
            int places,
            Answers unregistered,
            Answers deprivation,
            Outside outside,
            Answers preferred,
            Answers education,
            Answers together) {}

    /// Places by whether they lie outside the authority.
    ///
    /// @param outside   yes, no, or not said
    /// @param why       of those outside, why one outside was preferred, where that is said
    /// @param thoughLocalPreferred of those outside, how many though one inside was preferred
    public record Outside(Answers outside, Map<OutsideReason, Integer> why, int thoughLocalPreferred) {
        public Outside {
            why = counts(OutsideReason.class, why);
        }

        /// Of how many outside it is neither said why, nor that one inside was preferred.
        public int whyNotSaid() {
            return outside.yes()
                    - thoughLocalPreferred
                    - why.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> type, Map<E, Integer> counts) {
        var ordered = new EnumMap<E, Integer>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }

    /// What places cost.
    ///
    /// @param places     how many
    /// @param known      of how many a weekly total is recorded that is no slip
    /// @param aWeek      the sum of those
    /// @param parts      the sums of the parts that are recorded: core, additional support, education,
    ///     other
    /// @param toTheEnd   what the known ones that bear a day cost from it to the end of the quarter, if
    ///     every
    ///     one lasts: an upper bound of the quarter's spend on them
    public record Spend(int places, int known, Pence aWeek, List<Pence> parts, Pence toTheEnd) {
        public Spend {
            parts = List.copyOf(parts);
        }
    }

    /// A referral, with the day for which it counts where it bears none.
    ///
    /// @param asAt the last day that its file describes
    public record Filed(Referral referral, LocalDate asAt) {

        private LocalDate day() {
            return referral.dated().orElse(asAt);
        }

        private LocalDate foundOn() {
            return referral.placement().flatMap(Arranged::on).orElseGet(this::day);
        }
    }

    /// The first hour of a quarter.
    ///
    /// @param filed   of one authority, or of several as one, of any days
    /// @param quarter those after it are not heard
    /// @param until   the last day of which the records speak
    public static FirstHour of(List<Filed> filed, Period quarter, LocalDate until) {
        LocalDate last = until.isBefore(quarter.last()) ? until : quarter.last();
        List<Filed> heard =
                filed.stream().filter(one -> !one.day().isAfter(last)).toList();
        List<Referral> waiting = newest(heard.stream().map(Filed::referral).toList()).stream()
                .filter(Referral::isUnmet)
                .toList();
        List<Referral> found = heard.stream()
                .filter(one -> !one.referral().isUnmet()
                        && !one.foundOn().isBefore(quarter.first())
                        && !one.foundOn().isAfter(last))
                .map(Filed::referral)
                .toList();
        int undated = (int) found.stream().filter(one -> one.dated().isEmpty()).count();
        return new FirstHour(quarter, last, waiting(waiting, last), places(found), undated, spend(found, last));
    }

    /// The newest referral of each child; one without a day is older than any with one.
    static List<Referral> newest(List<Referral> referrals) {
        Map<String, Referral> newest = new TreeMap<>();
        for (Referral one : referrals) {
            newest.merge(one.authority() + " " + one.child().value(), one, (before, next) -> {
                LocalDate old = before.dated().orElse(LocalDate.MIN);
                return next.dated().orElse(LocalDate.MIN).isBefore(old) ? before : next;
            });
        }
        return List.copyOf(newest.values());
    }

    private static Waiting waiting(List<Referral> waiting, LocalDate last) {
        Map<NeededBy, Integer> neededBy = new EnumMap<>(NeededBy.class);
        waiting.forEach(one -> one.availability().neededBy().ifPresent(when -> neededBy.merge(when, 1, Integer::sum)));
        return new Waiting(
                waiting.size(),
                Spread.of(waiting.stream()
                        .map(one -> one.waited(last))
                        .filter(OptionalLong::isPresent)
                        .map(days -> Math.toIntExact(days.getAsLong()))
                        .toList()),
                neededBy,
                answers(waiting, one -> one.requirements().deprivationOfLiberty()));
    }

    private static Answers answers(List<Referral> referrals, Function<Referral, Optional<Boolean>> asked) {
        return Answers.of(referrals.stream().map(asked).toList());
    }

    private static Places places(List<Referral> found) {
        Map<OutsideReason, Integer> why = new EnumMap<>(OutsideReason.class);
        int thoughLocal = 0;
        for (Referral one : found) {
            if (outside(one).orElse(false)) {
                if (one.availability().localPreferred().orElse(false)) {
                    thoughLocal++;
                } else {
                    one.availability().outside().ifPresent(reason -> why.merge(reason, 1, Integer::sum));
                }
            }
        }
        return new Places(
                found.size(),
                answers(found, FirstHour::unregistered),
                answers(found, one -> one.requirements().deprivationOfLiberty()),
                new Outside(answers(found, FirstHour::outside), why, thoughLocal),
                answers(found, one -> place(one).locationPreferred()),
                answers(found, one -> place(one).educationContinuous()),
                answers(
                        found.stream()
                                .filter(one ->
                                        one.availability().siblings() instanceof Siblings.With(int count) && count > 0)
                                .toList(),
                        FirstHour::together));
    }

    private static Arranged place(Referral found) {
        return found.placement()
                .orElseThrow(() -> new IllegalArgumentException("a referral without a place was not found one"));
    }

    private static Optional<Boolean> unregistered(Referral found) {
        return switch (place(found).registration()) {
            case Registration.Unregistered() -> Optional.of(true);
            case Registration.WithOfsted _, Registration.Elsewhere _ -> Optional.of(false);
            case Registration.NotANumber _, Registration.NotSaid _ -> Optional.empty();
        };
    }

    private static Optional<Boolean> outside(Referral found) {
        return switch (place(found).where()) {
            case Area.InAuthority in -> Optional.of(!in.authority().equals(found.authority()));
            case Area.NotInEngland _ -> Optional.of(true);
            case Area.NotAPlace _, Area.NotSaid _ -> Optional.empty();
        };
    }

    private static Optional<Boolean> together(Referral found) {
        int asked = found.availability().siblings() instanceof Siblings.With(int count) ? count : 0;
        return place(found).siblingsTogether().stream()
                .mapToObj(with -> with >= asked)
                .findFirst();
    }

    private static Map<String, Spend> spend(List<Referral> found, LocalDate last) {
        Map<String, List<Referral>> byKind = new TreeMap<>();
        for (Referral one : found) {
            String kind = place(one).kind().map(PlaceKind::words).orElse(NO_KIND);
            byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(one);
        }
        Map<String, Spend> spend = new TreeMap<>();
        byKind.forEach((kind, of) -> spend.put(kind, spendOf(of, last)));
        return spend;
    }

    private static Spend spendOf(List<Referral> found, LocalDate last) {
        int known = 0;
        long aWeek = 0;
        long toTheEnd = 0;
        long[] parts = new long[4];
        for (Referral one : found) {
            Optional<WeeklyFee> fee = place(one).cost().map(Arranged.Cost::fee).filter(said -> !said.isSlip());
            Optional<Pence> total = fee.flatMap(WeeklyFee::total);
            if (total.isPresent()) {
                known++;
                aWeek += total.get().pence();
                long days = place(one)
                        .on()
                        .or(one::on)
                        .map(from -> ChronoUnit.DAYS.between(from, last) + 1)
                        .orElse(0L);
                toTheEnd += total.get().pence() * days / 7;
            }
            if (fee.isPresent()) {
                List<Optional<Pence>> all = List.of(
                        fee.get().core(),
                        fee.get().additionalSupport(),
                        fee.get().education(),
                        fee.get().other());
                for (int part = 0; part < parts.length; part++) {
                    parts[part] += all.get(part).map(Pence::pence).orElse(0L);
                }
            }
        }
        List<Pence> sums = new ArrayList<>();
        for (long part : parts) {
            sums.add(new Pence(part));
        }
        return new Spend(found.size(), known, new Pence(aWeek), sums, new Pence(toTheEnd));
    }
}
