package org.rightplace.source.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Cost;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements.Communication;
import org.rightplace.care.referral.Requirements.Company;

/// What two fields of one record must not say together, and what must be said: the checks that the standard
/// asks for before a file is sent, and those that an analysis stands on. Each lets the record in.
///
/// @param column the field to look at
/// @param words  what is wrong, in a sentence for who filled it in
/// @param broken whether a record breaks it
record CrossRule(Column column, String words, Predicate<Referral> broken) {

    /// All rules, in the order in which they are asked.
    static final List<CrossRule> ALL = List.of(
            new CrossRule(
                    Column.REFERRED_ON,
                    "A placement is there, and the day of the referral is not. How long the child waited cannot be told.",
                    referral -> !referral.isUnmet() && referral.on().isEmpty()),
            new CrossRule(
                    Column.NEEDED_BY,
                    "A placement is there, and how soon it was needed is not said.",
                    referral -> !referral.isUnmet()
                            && referral.availability().neededBy().isEmpty()),
            new CrossRule(
                    Column.KIND,
                    "Something is said of a placement, and not of what kind it is. Write Residential, Foster or Supported Accommodation, or leave out the rest while no place is found.",
                    placed(placement -> placement.kind().isEmpty())),
            new CrossRule(
                    Column.LOCATION,
                    "A placement is there, and where is not said. Write the first half of its postcode.",
                    placed(placement -> placement.where() instanceof Area.NotSaid)),
            new CrossRule(
                    Column.URN,
                    "A placement is there without Ofsted's number. If the place is not registered, write Unregistered: nothing at all cannot be told from a number left out.",
                    placed(placement -> placement.registration() instanceof Registration.NotSaid)),
            new CrossRule(
                    Column.COST_TOTAL,
                    "A placement is there, and its total weekly cost is not.",
                    placed(placement ->
                            placement.cost().flatMap(cost -> cost.fee().total()).isEmpty())),
            new CrossRule(
                    Column.PLACED_ON,
                    "The placement is dated before the referral. One of the two days is a slip.",
                    referral -> isBefore(referral.placement().flatMap(Arranged::on), referral.on())),
            new CrossRule(
                    Column.OUTSIDE_REASON,
                    "A reason for a place outside the area is given, although one inside it is preferred.",
                    referral -> referral.availability().localPreferred().orElse(false)
                            && referral.availability().outside().isPresent()),
            new CrossRule(
                    Column.OUTSIDE_REASON,
                    "A place outside the area is preferred, and why is not said.",
                    referral -> !referral.availability().localPreferred().orElse(true)
                            && referral.availability().outside().isEmpty()),
            new CrossRule(
                    Column.SPECIFIC,
                    "A specific need of communication or language is given, although the child is said to have none.",
                    referral -> referral.requirements().communication().equals(Optional.of(Communication.NO))
                            && referral.requirements()
                                    .specific()
                                    .map(some -> !some.isEmpty())
                                    .orElse(false)),
            new CrossRule(
                    Column.COMPANY,
                    "A solo placement is recommended, and one with brothers or sisters is asked for.",
                    referral -> referral.requirements().company().equals(Optional.of(Company.SOLO))
                            && referral.availability().siblings() instanceof Siblings.With(int count)
                            && count > 0),
            new CrossRule(
                    Column.SIBLINGS_TOGETHER,
                    "The child is said to have no brothers or sisters, and to be placed with some.",
                    referral -> referral.availability().siblings() instanceof Siblings.None
                            && referral.placement()
                                    .map(placement ->
                                            placement.siblingsTogether().orElse(0) > 0)
                                    .orElse(false)),
            new CrossRule(
                    Column.FOSTER,
                    "More than one kind of place is called preferred.",
                    referral -> List.of(
                                            referral.recommendation().foster(),
                                            referral.recommendation().residential(),
                                            referral.recommendation().supported())
                                    .stream()
                                    .filter(Optional.of(Suitability.PREFERRED)::equals)
                                    .count()
                            > 1),
            new CrossRule(
                    Column.COST_TOTAL,
                    "The total weekly cost is under £100 or over £100,000, which is likely a slip. It was kept.",
                    fee(fee -> fee.total()
                            .map(total -> total.compareTo(Pence.ofPounds(100)) < 0
                                    || total.compareTo(Pence.ofPounds(100_000)) > 0)
                            .orElse(false))),
            new CrossRule(
                    Column.COST_TOTAL,
                    "The parts of the weekly cost do not add up to the total. All were kept as they are.",
                    fee(WeeklyFee::disagrees)));

    private static Predicate<Referral> placed(Predicate<Arranged> broken) {
        return referral -> referral.placement().filter(broken).isPresent();
    }

    private static Predicate<Referral> fee(Predicate<WeeklyFee> broken) {
        return placed(
                placement -> placement.cost().map(Cost::fee).filter(broken).isPresent());
    }

    private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    /// The rules that a record breaks, in their order.
    static List<CrossRule> brokenBy(Referral referral) {
        return ALL.stream().filter(rule -> rule.broken.test(referral)).toList();
    }
}
