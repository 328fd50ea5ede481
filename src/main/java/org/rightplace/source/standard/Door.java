package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.rightplace.care.Urn;
import org.rightplace.care.home.WeeklyFee;
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
import org.rightplace.evidence.Finding;
import org.rightplace.source.door.Pseudonyms;

/// Where what names a child, an officer or a place stops: a record comes in as it stands and goes out as a
/// [Referral]. An answer that cannot be understood becomes *not said*, with a finding that does not quote it.
final class Door {

    /// What tells an authority's numbers of records from its numbers of children.
    private static final String RECORD = "record\u0000";

    /// A placement is there as soon as one of these is answered with something.
    private static final List<Column> PLACED = List.of(
            Column.KIND,
            Column.PLACED_ON,
            Column.LOCATION,
            Column.URN,
            Column.COST_TOTAL,
            Column.COST_CORE,
            Column.COST_SUPPORT,
            Column.COST_EDUCATION,
            Column.COST_OTHER,
            Column.SIBLINGS_TOGETHER,
            Column.LOCATION_PREFERRED,
            Column.EDUCATION);

    private final Pseudonyms pseudonyms;
    private final Places places;
    private final Consumer<Finding> found;

    Door(Pseudonyms pseudonyms, Places places, Consumer<Finding> found) {
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.found = found;
    }

    /// A record without what names anybody.
    Referral referral(Raw raw, String authority) {
        var answers = new Answers(raw, found);
        Optional<String> number =
                Optional.of(raw.words(Column.PLACEMENT_NUMBER)).filter(words -> !words.isEmpty());
        return new Referral(
                pseudonyms.of(authority, raw.words(Column.CHILD)),
                authority,
                number.map(words -> pseudonyms.of(authority, RECORD + words)),
                availability(raw, answers),
                requirements(answers),
                new Recommendation(
                        answers.choice(Column.FOSTER, Suitability.class),
                        answers.choice(Column.RESIDENTIAL, Suitability.class),
                        answers.choice(Column.SUPPORTED, Suitability.class)),
                risks(raw, answers),
                isPlaced(raw) ? Optional.of(arranged(raw, answers)) : Optional.empty());
    }

    /// Zeros and *NA* are often filled in where there is no placement yet.
    private static boolean isPlaced(Raw raw) {
        return PLACED.stream()
                .map(raw::words)
                .anyMatch(words ->
                        !Answer.isNothing(words) && !Answer.plain(words).equals("0"));
    }

    private static Availability availability(Raw raw, Answers answers) {
        Optional<OutsideReason> outside = Answer.isNothing(raw.words(Column.OUTSIDE_REASON))
                ? Optional.empty()
                : answers.choice(Column.OUTSIDE_REASON, OutsideReason.class);
        return new Availability(
                answers.day(Column.REFERRED_ON),
                answers.choice(Column.NEEDED_BY, NeededBy.class),
                siblings(raw, answers),
                answers.yesOrNo(Column.LOCAL_PREFERRED),
                outside);
    }

    private static Siblings siblings(Raw raw, Answers answers) {
        String words = raw.words(Column.SIBLINGS);
        if (words.isEmpty()) {
            return new Siblings.NotSaid();
        }
        if (Answer.isNothing(words)) {
            return new Siblings.None();
        }
        OptionalInt count = answers.count(Column.SIBLINGS);
        return count.isPresent() ? new Siblings.With(count.getAsInt()) : new Siblings.NotSaid();
    }

    private static Requirements requirements(Answers answers) {
        return new Requirements(
                answers.choice(Column.COMMUNICATION, Communication.class),
                answers.several(Column.SPECIFIC, Specific.class, Specific.OTHER),
                answers.yesOrNo(Column.ADAPTATION),
                answers.choice(Column.CULTURAL, Cultural.class),
                answers.choice(Column.COMPANY, Company.class),
                answers.choice(Column.PETS, Pets.class),
                answers.several(Column.SUPPORT, Support.class, Support.OTHER),
                answers.yesOrNo(Column.LIBERTY));
    }

    private static Risks risks(Raw raw, Answers answers) {
        Map<Risk, Said> said = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            said.put(risk, answers.said(Column.of(risk)));
        }
        return new Risks(said, raw.has(Column.RISK_OTHER), raw.has(Column.TO_OTHERS_OTHER));
    }

    private Arranged arranged(Raw raw, Answers answers) {
        Optional<Boolean> education = answers.yesOrNo(Column.EDUCATION).map(yes -> raw.educationDisrupted() != yes);
        return new Arranged(
                answers.day(Column.PLACED_ON),
                answers.choice(Column.KIND, PlaceKind.class),
                registration(raw),
                whereabouts(raw),
                answers.yesOrNo(Column.LOCATION_PREFERRED),
                education,
                Answer.isNothing(raw.words(Column.SIBLINGS_TOGETHER))
                        ? OptionalInt.empty()
                        : answers.count(Column.SIBLINGS_TOGETHER),
                cost(answers));
    }

    private Registration registration(Raw raw) {
        String words = raw.words(Column.URN);
        String plain = Answer.plain(words).toUpperCase(Locale.ROOT);
        if (Answer.isNothing(words)) {
            return new Registration.NotSaid();
        }
        if (plain.startsWith("UNREGISTERED") || plain.startsWith("NOTREGISTERED")) {
            return new Registration.Unregistered();
        }
        if (plain.equals("XXXXXXX")) {
            return new Registration.Elsewhere();
        }
        if (Urn.isUrn(plain)) {
            return new Registration.WithOfsted(new Urn(plain));
        }
        found.accept(new UnreadOfstedNumber(raw.where(Column.URN)));
        return new Registration.NotANumber();
    }

    private Area whereabouts(Raw raw) {
        String words = raw.words(Column.LOCATION);
        if (Answer.isNothing(words)) {
            return new Area.NotSaid();
        }
        Places.Found place = places.find(words);
        if (place.cut()) {
            found.accept(new WholePostcode(raw.where(Column.LOCATION)));
        }
        switch (place.where()) {
            case Area.NotAPlace() -> found.accept(new UnreadPlace(raw.where(Column.LOCATION)));
            case Area.NotInEngland() -> found.accept(new PlaceNotInEngland(raw.where(Column.LOCATION)));
            default -> {}
        }
        return place.where();
    }

    private static Optional<Cost> cost(Answers answers) {
        var fee = new WeeklyFee(
                answers.amount(Column.COST_TOTAL),
                answers.amount(Column.COST_CORE),
                answers.amount(Column.COST_SUPPORT),
                answers.amount(Column.COST_EDUCATION),
                answers.amount(Column.COST_OTHER));
        Optional<LocalDate> on = answers.day(Column.COSTED_ON);
        boolean nothing = on.isEmpty()
                && fee.total().isEmpty()
                && fee.core().isEmpty()
                && fee.additionalSupport().isEmpty()
                && fee.education().isEmpty()
                && fee.other().isEmpty();
        return nothing ? Optional.empty() : Optional.of(new Cost(fee, on));
    }

    /// Something that is neither a number of Ofsted's nor says that the place is unregistered.
    record UnreadOfstedNumber(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is no Ofsted number (SC and 6 digits, or 7 digits). The place cannot be matched to a provider; if it is not registered, write Unregistered.";
        }
    }

    /// More of a postcode than its first half.
    record WholePostcode(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "More than the first half of a postcode stands here. Write only that, such as TA3 or BS10. The rest was cut off unread, and of the first half only the authority is kept.";
        }
    }

    /// Something that is no first half of a postcode.
    record UnreadPlace(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is no first half of a postcode, such as TA3 or BS10, and no authority's name. Where the place is was taken for not known.";
        }
    }

    /// The first half of a postcode that no postcode in England begins with.
    record PlaceNotInEngland(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "No postcode in England begins like this. The place was taken to be outside England; correct it if it is a slip.";
        }
    }
}
