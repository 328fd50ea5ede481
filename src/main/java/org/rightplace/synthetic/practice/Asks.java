package org.rightplace.synthetic.practice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation;
import org.rightplace.care.referral.Recommendation.Suitability;
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
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.life.Person;

/// What one request asks for, by the child's needs. A risk is present always where its need stands at
/// level 3 and mostly where it stands at 2; how the other answers follow from needs is assumed too.
final class Asks {

    private final Draws draws;
    private final Request request;
    private final Optional<Request.Found> found;

    Asks(Draws draws, Request request, Optional<Request.Found> found) {
        this.draws = draws;
        this.request = request;
        this.found = found;
    }

    private Person person() {
        return request.told().child().person();
    }

    private int level(NeedDomain domain) {
        return person().needs().level(domain, request.age());
    }

    /// Why a place outside the authority is preferred; empty where one inside is.
    Optional<OutsideReason> away() {
        boolean hunted = level(NeedDomain.EXPLOITATION_AND_MISSING) >= 2 && draws.chance(0.3);
        boolean other = draws.chance(0.015);
        return hunted
                ? Optional.of(OutsideReason.SAFEGUARDING_CONCERNS)
                : other ? Optional.of(OutsideReason.COURT_ORDER) : Optional.empty();
    }

    Requirements requirements(Siblings with) {
        boolean speaks = !person().unaccompanied();
        int communication = level(NeedDomain.COMMUNICATION_AND_LANGUAGE);
        boolean any = !speaks || communication > 0 || level(NeedDomain.LEARNING_DISABILITY) > 0;
        Set<Specific> specific = EnumSet.noneOf(Specific.class);
        if (!speaks) {
            specific.add(Specific.ESOL);
        }
        if (communication == 3) {
            specific.add(draws.chance(0.7) ? Specific.MAKATON : Specific.BSL);
        }
        return new Requirements(
                Optional.of(any ? Communication.YES : Communication.NO),
                Optional.of(specific),
                Optional.of(level(NeedDomain.PHYSICAL_AND_SENSORY) >= 2),
                Optional.of(!speaks || draws.chance(0.12) ? Cultural.REQUIRED : Cultural.NOT_REQUIRED),
                Optional.of(company(with)),
                Optional.of(draws.chance(0.1) ? Pets.NO : draws.chance(0.4) ? Pets.NOT_KNOWN : Pets.CAN),
                Optional.of(support()),
                Optional.of(deprived()));
    }

    private Company company(Siblings with) {
        boolean siblings = with instanceof Siblings.With(int count) && count > 0;
        boolean alone = level(NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR) >= 2
                || (level(NeedDomain.BEHAVIOUR_REGULATION) == 3 && draws.chance(0.6));
        if (alone && !siblings) {
            return Company.SOLO;
        }
        return switch (draws.pick(55, 8, 4, 33)) {
            case 0 -> Company.NO_PREFERENCE;
            case 1 -> Company.ONLY_WITH_OLDER;
            case 2 -> Company.ONLY_WITH_YOUNGER;
            default -> Company.WITH_OTHERS;
        };
    }

    private Set<Support> support() {
        Set<Support> support = EnumSet.noneOf(Support.class);
        if (level(NeedDomain.BEHAVIOUR_REGULATION) == 3) {
            support.add(Support.ADDITIONAL_SUPERVISION);
        }
        if (level(NeedDomain.TRAUMA_AND_ATTACHMENT) == 3 || level(NeedDomain.EMOTIONAL_WELLBEING) == 3) {
            support.add(Support.THERAPEUTIC);
        }
        if (level(NeedDomain.LEARNING_DISABILITY) >= 2) {
            support.add(Support.RESPITE_WORKER);
        }
        if (request.kind() != PlaceKind.SUPPORTED && request.age() >= 5 && draws.chance(0.2)) {
            support.add(Support.TAXIS_TO_SCHOOL);
        }
        return support;
    }

    /// Whether an order holds on the day that the place is asked for, or begins in the place that was
    /// found.
    private boolean deprived() {
        return request.told().events().orders().stream()
                .anyMatch(order -> (order.from() <= request.asked() && request.asked() < order.until())
                        || found.filter(one -> one.placement().holds(order.from()))
                                .isPresent());
    }

    Recommendation recommendation() {
        PlaceKind kind = request.kind();
        double distress = person().needs().distress();
        boolean grown = request.age() >= 16;
        Suitability foster = kind == PlaceKind.FOSTER
                ? Suitability.PREFERRED
                : draws.chance(0.75 - 0.6 * distress) ? Suitability.SUITABLE : Suitability.UNSUITABLE;
        Suitability residential = kind == PlaceKind.RESIDENTIAL
                ? Suitability.PREFERRED
                : draws.chance(0.05 + 0.4 * distress) ? Suitability.SUITABLE : Suitability.UNSUITABLE;
        Suitability supported = kind == PlaceKind.SUPPORTED
                ? Suitability.PREFERRED
                : grown && draws.chance(0.5 - 0.3 * distress) ? Suitability.SUITABLE : Suitability.UNSUITABLE;
        return new Recommendation(Optional.of(foster), Optional.of(residential), Optional.of(supported));
    }

    Risks risks() {
        Map<Risk, Said> said = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            said.put(risk, draws.chance(chance(risk)) ? Said.PRESENT : Said.NONE_KNOWN);
        }
        // the spreadsheet has no column for it
        said.put(Risk.SEXUAL_EXPLOITATION, Said.NOT_KNOWN);
        return new Risks(said, false, false);
    }

    private double chance(Risk risk) {
        return switch (risk) {
            case SELF_HARM -> shown(NeedDomain.SELF_HARM_AND_SUICIDALITY, 1);
            case CRIMINAL_EXPLOITATION, SEXUAL_EXPLOITATION -> shown(NeedDomain.EXPLOITATION_AND_MISSING, 0.7);
            case DRUG_AND_ALCOHOL -> shown(NeedDomain.SUBSTANCE_USE, 1);
            case EATING_DISORDER -> shown(NeedDomain.MENTAL_HEALTH_CLINICAL, 0.25);
            case MISSING -> shown(NeedDomain.EXPLOITATION_AND_MISSING, 1);
            case TO_OTHERS_PHYSICAL -> shown(NeedDomain.BEHAVIOUR_REGULATION, 1);
            case TO_OTHERS_SEXUAL -> shown(NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR, 1);
            case TO_OTHERS_FIRE -> shown(NeedDomain.BEHAVIOUR_REGULATION, 0.12);
            case TO_OTHERS_ANIMALS -> shown(NeedDomain.BEHAVIOUR_REGULATION, 0.08);
            case TO_OTHERS_CRIMINAL -> shown(NeedDomain.EXPLOITATION_AND_MISSING, 0.3);
        };
    }

    /// How likely a risk is told of that a need can show in.
    ///
    /// @param share of children with the need who show it in this way
    private double shown(NeedDomain domain, double share) {
        double[] byLevel = {0, 0.2, 0.8, 1};
        return share * byLevel[level(domain)];
    }
}
