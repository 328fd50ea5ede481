package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.Referral;
import org.rightplace.estimate.Estimate;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;

/// How the children of one authority, or of several as one, fare in the year to a day. It is for seeing
/// one's own path over the years: it sets no area beside another, so it takes no case mix into account.
/// A record that is not there is not known, and never a no.
///
/// @param day     the last of the year
/// @param answers one for each outcome
public record ChildOutcomes(LocalDate day, Map<ChildOutcome, Answer> answers) {

    private static final double METRES_A_MILE = 1609.344;
    private static final int CONCERN = 17;
    private static final int FIRST_SDQ_AGE = 5;
    private static final int LAST_SDQ_AGE = 16;
    private static final int LONG_TERM_BELOW = 16;
    private static final int LONG_TERM_MONTHS = 30;

    public ChildOutcomes {
        var ordered = new EnumMap<ChildOutcome, Answer>(ChildOutcome.class);
        ordered.putAll(answers);
        answers = Collections.unmodifiableMap(ordered);
        if (answers.size() < ChildOutcome.values().length) {
            throw new IllegalArgumentException("answers (%s) must be one for each outcome".formatted(answers.keySet()));
        }
    }

    /// A figure, with those of whom it cannot be told.
    public sealed interface Answer {

        /// How many it cannot be told of.
        int notKnown();

        /// A part of a whole.
        record Part(Share share, int notKnown) implements Answer {}

        /// A mean, with its standard error over children.
        ///
        /// @param children of whom it is
        record Mean(Optional<Estimate> mean, int children, int notKnown) implements Answer {}

        /// The middle one.
        record Middle(OptionalDouble median, int children, int notKnown) implements Answer {}
    }

    /// What is held of the children, all of the same authorities.
    ///
    /// @param cohort    in care on the day
    /// @param stays     of every child
    /// @param returns   of any years
    /// @param referrals of any days
    /// @param profiles  the newest version of each
    /// @param words     settled: those taken back are not in it
    public record Known(
            Cohort cohort,
            Map<Cohort.Key, List<Stay>> stays,
            List<AuthorityReturn> returns,
            List<Referral> referrals,
            List<NeedsProfile> profiles,
            List<OwnWords> words) {}

    /// The answers for the year to the cohort's day.
    public static ChildOutcomes of(Known known) {
        var year = new Year(known, known.cohort().day());
        Map<ChildOutcome, Answer> answers = new EnumMap<>(ChildOutcome.class);
        for (ChildOutcome outcome : ChildOutcome.values()) {
            answers.put(
                    outcome,
                    switch (outcome) {
                        case THREE_PLACEMENTS -> year.threePlacements();
                        case SAME_CARERS -> year.sameCarers();
                        case WENT_MISSING -> year.wentMissing();
                        case TIMES_MISSING -> year.timesMissing();
                        case SDQ_CONCERN -> year.concern();
                        case SDQ_CHANGE -> year.sdqChange();
                        case MILES -> year.miles();
                        case EDUCATION ->
                            year.places(one -> one.placement().flatMap(Arranged::educationContinuous), one -> true);
                        case SIBLINGS -> year.places(Year::together, Year::hasSiblings);
                        case PERMANENCE -> year.left(Set.of(), true);
                        case HOME_UNPLANNED -> year.left(Set.of(EpisodeEnd.E4B), false);
                        case OWN_VIEW -> year.ownView();
                        case TOOK_PART -> year.tookPart();
                    });
        }
        return new ChildOutcomes(known.cohort().day(), answers);
    }

    /// The answer to one.
    public Answer of(ChildOutcome outcome) {
        return Optional.ofNullable(answers.get(outcome)).orElseThrow();
    }

    /// The year to a day.
    private record Year(Known known, LocalDate day) {

        private LocalDate first() {
            return day.minusYears(1).plusDays(1);
        }

        private boolean holds(LocalDate one) {
            return !one.isBefore(first()) && !one.isAfter(day);
        }

        private static Cohort.Key key(ChildInCare child) {
            return new Cohort.Key(child.authority(), child.child());
        }

        private List<ChildInCare> children() {
            return known.cohort().children();
        }

        private static Answer.Part part(Collection<Optional<Boolean>> told) {
            int yes = (int)
                    told.stream().flatMap(Optional::stream).filter(one -> one).count();
            int said = (int) told.stream().flatMap(Optional::stream).count();
            return new Answer.Part(new Share(yes, said), told.size() - said);
        }

        Answer threePlacements() {
            return part(children().stream()
                    .map(child -> Optional.ofNullable(known.stays().get(key(child)))
                            .map(stays -> stays.stream()
                                            .filter(stay -> !stay.from().isAfter(day)
                                                    && !stay.until().isBefore(first()))
                                            .count()
                                    >= 3))
                    .toList());
        }

        Answer sameCarers() {
            return part(children().stream()
                    .filter(child -> child.person().age().orElse(LONG_TERM_BELOW) < LONG_TERM_BELOW
                            && !child.path().inCareSince().isAfter(day.minusMonths(LONG_TERM_MONTHS)))
                    .map(child -> Optional.of(!child.path().hereSince().isAfter(day.minusYears(2))))
                    .toList());
        }

        /// Children in care at any time in the year.
        private List<Cohort.Key> inTheYear() {
            return known.stays().entrySet().stream()
                    .filter(of -> of.getValue().stream()
                            .anyMatch(stay ->
                                    !stay.from().isAfter(day) && !stay.until().isBefore(first())))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private List<AuthorityReturn> filed(LocalDate on, FileKind kind) {
            return known.returns().stream()
                    .filter(one -> one.year().holds(on) && one.has(kind))
                    .toList();
        }

        private Map<Cohort.Key, Integer> missing() {
            Map<Cohort.Key, Integer> times = new TreeMap<>();
            for (AuthorityReturn one : filed(day, FileKind.MISSING)) {
                for (ReturnRow row : one.rows(FileKind.MISSING)) {
                    boolean counts =
                            row.day(Column.MIS_START).filter(this::holds).isPresent()
                                    && row.code(Column.MISSING, MissingKind.class)
                                            .equals(Optional.of(MissingKind.M));
                    if (counts) {
                        times.merge(new Cohort.Key(one.authority(), row.child()), 1, Integer::sum);
                    }
                }
            }
            return times;
        }

        Answer wentMissing() {
            Set<String> told = new TreeSet<>();
            filed(day, FileKind.MISSING).forEach(one -> told.add(one.authority()));
            Map<Cohort.Key, Integer> times = missing();
            return part(inTheYear().stream()
                    .map(key -> told.contains(key.authority())
                            ? Optional.of(times.containsKey(key))
                            : Optional.<Boolean>empty())
                    .toList());
        }

        Answer timesMissing() {
            return mean(missing().values().stream().map(Integer::doubleValue).toList(), 0);
        }

        private static Answer mean(List<Double> values, int notKnown) {
            int n = values.size();
            double sum = values.stream().mapToDouble(one -> one).sum();
            double squares = values.stream()
                    .mapToDouble(one -> (one - sum / n) * (one - sum / n))
                    .sum();
            Optional<Estimate> mean = n < 2
                    ? Optional.empty()
                    : Optional.of(Estimate.normal(sum / n, Math.sqrt(squares / (n - 1) / n), Interval.USUAL));
            return new Answer.Mean(mean, n, notKnown);
        }

        private Map<Cohort.Key, Integer> scores(LocalDate on) {
            Map<Cohort.Key, Integer> scores = new TreeMap<>();
            for (AuthorityReturn one : filed(on, FileKind.OC2)) {
                for (ReturnRow row : one.rows(FileKind.OC2)) {
                    OptionalInt score = row.number(Column.SDQ_SCORE);
                    score.ifPresent(points -> scores.put(new Cohort.Key(one.authority(), row.child()), points));
                }
            }
            return scores;
        }

        private List<Cohort.Key> ofSdqAge() {
            return children().stream()
                    .filter(child -> child.person().age().orElse(-1) >= FIRST_SDQ_AGE
                            && child.person().age().orElse(-1) <= LAST_SDQ_AGE
                            && !child.path().inCareSince().isAfter(day.minusYears(1)))
                    .map(Year::key)
                    .toList();
        }

        Answer concern() {
            Map<Cohort.Key, Integer> scores = scores(day);
            return part(ofSdqAge().stream()
                    .map(key -> Optional.ofNullable(scores.get(key)).map(score -> score >= CONCERN))
                    .toList());
        }

        Answer sdqChange() {
            Map<Cohort.Key, Integer> now = scores(day);
            Map<Cohort.Key, Integer> before = scores(day.minusYears(1));
            List<Double> changes = new ArrayList<>();
            int notKnown = 0;
            for (Cohort.Key key : ofSdqAge()) {
                Integer here = now.get(key);
                Integer there = before.get(key);
                if (here == null || there == null) {
                    notKnown++;
                } else {
                    changes.add((double) (here - there));
                }
            }
            return mean(changes, notKnown);
        }

        Answer miles() {
            double[] miles = children().stream()
                    .map(child -> child.now().told().place().located().metres())
                    .flatMapToInt(OptionalInt::stream)
                    .mapToDouble(metres -> metres / METRES_A_MILE)
                    .sorted()
                    .toArray();
            int n = miles.length;
            return new Answer.Middle(
                    n == 0 ? OptionalDouble.empty() : OptionalDouble.of((miles[(n - 1) / 2] + miles[n / 2]) / 2),
                    n,
                    children().size() - n);
        }

        /// Places found in the year, of children of whom a question can be asked.
        Answer places(Function<Referral, Optional<Boolean>> asked, Predicate<Referral> of) {
            return part(known.referrals().stream()
                    .filter(one -> one.placement()
                            .flatMap(Arranged::on)
                            .or(one::on)
                            .filter(this::holds)
                            .isPresent())
                    .filter(one -> !one.isUnmet() && of.test(one))
                    .map(asked)
                    .toList());
        }

        static boolean hasSiblings(Referral one) {
            return one.availability().siblings() instanceof Siblings.With(int count) && count > 0;
        }

        static Optional<Boolean> together(Referral one) {
            int asked = one.availability().siblings() instanceof Siblings.With(int count) ? count : 0;
            return one.placement()
                    .map(Arranged::siblingsTogether)
                    .filter(OptionalInt::isPresent)
                    .map(with -> with.getAsInt() >= asked);
        }

        private static boolean isMeantToLast(EpisodeEnd end) {
            return end.isAdoption() || end.isSpecialGuardianship() || end == EpisodeEnd.E41 || end == EpisodeEnd.E4A;
        }

        /// Children who left care in the year for one of some reasons, by the return of the year.
        Answer left(Set<EpisodeEnd> reasons, boolean toLast) {
            Map<Cohort.Key, EpisodeEnd> ends = new TreeMap<>();
            for (AuthorityReturn one : filed(day, FileKind.EPISODES)) {
                for (Episode episode : one.episodes()) {
                    boolean ended = !episode.isShortBreak()
                            && episode.dec().filter(this::holds).isPresent();
                    episode.left()
                            .end()
                            .filter(end -> ended && end.endsCare())
                            .ifPresent(end -> ends.put(new Cohort.Key(one.authority(), episode.child()), end));
                }
            }
            return part(ends.values().stream()
                    .map(end -> Optional.of(toLast ? isMeantToLast(end) : reasons.contains(end)))
                    .toList());
        }

        Answer ownView() {
            Set<Cohort.Key> said = new TreeSet<>();
            known.words().stream()
                    .filter(words -> holds(words.on()) && words.said() instanceof OwnWords.Said.Quoted)
                    .forEach(words -> said.add(new Cohort.Key(words.authority(), words.child())));
            return part(children().stream()
                    .map(child -> Optional.of(said.contains(key(child))))
                    .toList());
        }

        Answer tookPart() {
            Map<Cohort.Key, NeedsProfile> newest = new TreeMap<>();
            known.profiles().stream()
                    .filter(profile -> holds(profile.on()))
                    .forEach(profile -> newest.merge(
                            new Cohort.Key(profile.authority(), profile.child()),
                            profile,
                            (one, other) -> other.on().isBefore(one.on()) ? one : other));
            return part(children().stream()
                    .flatMap(child -> Stream.ofNullable(newest.get(key(child))))
                    .map(NeedsProfile::tookPart)
                    .toList());
        }
    }
}
