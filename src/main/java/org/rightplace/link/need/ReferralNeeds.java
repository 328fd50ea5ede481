package org.rightplace.link.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Worded;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.Need.Source;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.link.need.Crosswalk.Answered;

/// What a referral says of the child's needs: that some are there and some not known, never how far.
public final class ReferralNeeds {
    private ReferralNeeds() {}

    /// The needs, by [Crosswalk#ENTRIES].
    ///
    /// @param asAt the day the file describes, for a referral that bears no day
    public static List<Need> of(Referral referral, LocalDate asAt) {
        LocalDate on = referral.dated().orElse(asAt);
        List<Answered> answers = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            Said said = referral.risks().of(risk);
            if (said != Said.NOT_KNOWN) {
                answers.add(new Answered(risk.field(), said.words(), on));
            }
        }
        Requirements asked = referral.requirements();
        add(answers, "communicationNeeds", asked.communication(), on);
        asked.specific()
                .ifPresent(some -> some.forEach(
                        one -> answers.add(new Answered("specificCommunicationRequirement", one.words(), on))));
        asked.adaptation().ifPresent(yes -> answers.add(new Answered("homeAdaptationRequired", yesOrNo(yes), on)));
        add(answers, "culturalNeeds", asked.cultural(), on);
        add(answers, "livingCompanions", asked.company(), on);
        add(answers, "pets", asked.pets(), on);
        asked.support()
                .ifPresent(
                        some -> some.forEach(one -> answers.add(new Answered("additionalSupport", one.words(), on))));
        if (hasSiblingsToLiveWith(referral)) {
            answers.add(new Answered("siblingCount", "1 or more", on));
        }
        add(
                answers,
                "supportedAccommodationSuitability",
                referral.recommendation().supported(),
                on);
        referral.placement()
                .flatMap(Arranged::educationContinuous)
                .ifPresent(yes -> answers.add(new Answered(
                        "isEducationContinuous",
                        yesOrNo(yes),
                        referral.placement().flatMap(Arranged::on).orElse(on))));
        return Crosswalk.needs(Source.PLACEMENTS_STANDARD, answers);
    }

    /// What a referral says beside needs.
    ///
    /// @param asAt the day the file describes, for a referral that bears no day
    public static List<Flag> flags(Referral referral, LocalDate asAt) {
        LocalDate on = referral.dated().orElse(asAt);
        Requirements asked = referral.requirements();
        List<Flag> flags = new ArrayList<>();
        if (asked.deprivationOfLiberty().orElse(false)) {
            flags.add(flag(Flag.Kind.DEPRIVATION_OF_LIBERTY, "deprivationOfLiberty", on));
        }
        if (hasSiblingsToLiveWith(referral)) {
            flags.add(flag(Flag.Kind.SIBLING_GROUP, "siblingCount", on));
        }
        if (asked.company().equals(Optional.of(Company.SOLO))) {
            flags.add(flag(Flag.Kind.SOLO_RECOMMENDED, "livingCompanions", on));
        }
        return flags;
    }

    private static boolean hasSiblingsToLiveWith(Referral referral) {
        return referral.availability().siblings() instanceof Siblings.With(int count) && count > 0;
    }

    private static Flag flag(Flag.Kind kind, String field, LocalDate on) {
        return new Flag(kind, new ReadFrom(Source.PLACEMENTS_STANDARD, field), on, Optional.empty());
    }

    private static void add(List<Answered> answers, String field, Optional<? extends Worded> choice, LocalDate on) {
        choice.ifPresent(one -> answers.add(new Answered(field, one.words(), on)));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
