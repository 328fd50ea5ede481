package org.rightplace.source.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Cost;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Communication;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Requirements.Cultural;
import org.rightplace.care.referral.Requirements.Pets;
import org.rightplace.care.referral.Requirements.Specific;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.care.referral.Risks;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.geo.OutwardCodes.Mostly;

/// Made-up referrals of children who do not exist, of every shape that a record can have.
public final class SomeReferrals {

    /// The authority of all of them.
    public static final String AUTHORITY = "Madeupshire";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final RandomGenerator random;
    private final List<Mostly> places = Places.carried().all();

    public SomeReferrals(RandomGenerator random) {
        this.random = random;
    }

    public List<Referral> list(int count) {
        List<Referral> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(referral());
        }
        return list;
    }

    public Referral referral() {
        return new Referral(
                pseudonym(),
                AUTHORITY,
                maybe(pseudonym()),
                new Availability(
                        maybe(day()), choice(NeededBy.values()), siblings(), yesOrNo(), choice(OutsideReason.values())),
                new Requirements(
                        choice(Communication.values()),
                        maybe(some(Specific.class)),
                        yesOrNo(),
                        choice(Cultural.values()),
                        choice(Company.values()),
                        choice(Pets.values()),
                        maybe(some(Support.class)),
                        yesOrNo()),
                new Recommendation(
                        choice(Suitability.values()), choice(Suitability.values()), choice(Suitability.values())),
                risks(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(arranged()));
    }

    private Arranged arranged() {
        // With a kind always, so that something of it can be read again.
        PlaceKind kind = PlaceKind.values()[random.nextInt(3)];
        return new Arranged(
                maybe(day()),
                Optional.of(kind),
                registration(),
                whereabouts(),
                yesOrNo(),
                yesOrNo(),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4)),
                cost());
    }

    private Optional<Cost> cost() {
        var fee = new WeeklyFee(maybe(pence()), maybe(pence()), maybe(pence()), maybe(pence()), maybe(pence()));
        var nothing =
                new WeeklyFee(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Optional<LocalDate> on = maybe(day());
        return fee.equals(nothing) && on.isEmpty() ? Optional.empty() : Optional.of(new Cost(fee, on));
    }

    private Pence pence() {
        return new Pence(random.nextBoolean() ? random.nextInt(100_000) * 100L : random.nextInt(2_000_000));
    }

    private Registration registration() {
        return switch (random.nextInt(6)) {
            case 0 -> new Registration.NotSaid();
            case 1 -> new Registration.Unregistered();
            case 2 -> new Registration.Elsewhere();
            case 3 -> new Registration.NotANumber();
            case 4 -> new Registration.WithOfsted(new Urn("SC9%05d".formatted(random.nextInt(100_000))));
            default -> new Registration.WithOfsted(new Urn("%07d".formatted(random.nextInt(10_000_000))));
        };
    }

    private Area whereabouts() {
        return switch (random.nextInt(6)) {
            case 0 -> new Area.NotSaid();
            case 1 -> new Area.NotInEngland();
            case 2 -> new Area.NotAPlace();
            default -> {
                Mostly place = places.get(random.nextInt(places.size()));
                yield new Area.InAuthority(place.authority(), place.wholly());
            }
        };
    }

    private Risks risks() {
        Map<Risk, Said> said = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            said.put(risk, Said.values()[random.nextInt(3)]);
        }
        return new Risks(said, random.nextBoolean(), random.nextBoolean());
    }

    private Siblings siblings() {
        return switch (random.nextInt(3)) {
            case 0 -> new Siblings.None();
            case 1 -> new Siblings.NotSaid();
            default -> new Siblings.With(random.nextInt(5));
        };
    }

    private Pseudonym pseudonym() {
        var value = new StringBuilder();
        for (int i = 0; i < Pseudonym.LENGTH; i++) {
            value.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Pseudonym(value.toString());
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(900));
    }

    private Optional<Boolean> yesOrNo() {
        return maybe(random.nextBoolean());
    }

    private <E> Optional<E> choice(E[] values) {
        return maybe(values[random.nextInt(values.length)]);
    }

    private <E extends Enum<E>> Set<E> some(Class<E> list) {
        Set<E> some = EnumSet.noneOf(list);
        for (E each : list.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                some.add(each);
            }
        }
        return some;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }
}
