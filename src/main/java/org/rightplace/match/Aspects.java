package org.rightplace.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.rightplace.care.Judgement;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.match.Reason.What;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// What a home is asked for one child: each thing that was asked for or called for, and how far a home
/// has it. Which they are hangs on the child and the desk alone, so that all homes are asked the same.
final class Aspects {

    private final Seeker child;
    private final Desk desk;
    private final Land land;
    private final Fees fees;
    private final List<Aspect> all = new ArrayList<>();

    /// Between which fees a place costs; `least` is at most `most`.
    record Fees(long least, long most) {}

    /// One thing that is asked.
    ///
    /// @param part of its term's weight, above 0; those of one term need not add up to anything
    record Aspect(Term term, double part, Question question) {}

    /// Asks a home.
    @FunctionalInterface
    interface Question {
        Answer of(Candidate home);
    }

    /// How far a home has it.
    ///
    /// @param low  0 to `high`
    /// @param high to 1
    record Answer(What what, double low, double high) {

        /// Whether nothing at all is known.
        boolean isOpen() {
            return low == 0 && high == 1;
        }

        static Answer sure(What what, double value) {
            return new Answer(what, value, value);
        }

        static Answer open(What what) {
            return new Answer(what, 0, 1);
        }

        /// Yes, no, or not known.
        static Answer of(What what, Optional<Boolean> is) {
            return is.map(yes -> sure(what, yes ? 1 : 0)).orElseGet(() -> open(what));
        }
    }

    Aspects(Seeker child, Desk desk, Land land, Fees fees) {
        this.child = child;
        this.desk = desk;
        this.land = land;
        this.fees = fees;
        needs();
        if (!child.isSolo()) {
            add(Term.TOGETHER, 1, this::together);
        }
        for (PlaceThatMatters place : child.places()) {
            if (place.wanted() == Wanted.BE_NEAR) {
                add(Term.NEAR, 1, home -> near(place, home));
            }
        }
        child.asked().ownArea().ifPresent(wanted -> add(Term.OWN_AREA, 1, home -> ownArea(wanted, home)));
        if (child.asked().therapy().orElse(false)) {
            add(Term.THERAPY, 1, Aspects::therapy);
        }
        if (hasNeedOf(NeedDomain.EDUCATION_AND_INCLUSION)) {
            add(Term.SCHOOL_ON_SITE, 1, home -> {
                Optional<Boolean> onSite = home.offer().setting().educationOnSite();
                return Answer.of(new What.Teaching(onSite), onSite);
            });
        }
        child.asked()
                .company()
                .filter(asked -> asked != Company.NO_PREFERENCE && asked != Company.SOLO)
                .ifPresent(asked -> add(Term.COMPANY, 1, home -> {
                    Optional<Boolean> fits = fits(asked, home);
                    return Answer.of(new What.Company(asked, fits), fits);
                }));
        if (child.care().equals(Optional.of(CareIntensity.CONSTANT))) {
            add(Term.AWAKE_AT_NIGHT, 1, home -> {
                OptionalInt adults = home.offer().setting().awakeAtNight();
                return adults.isPresent()
                        ? Answer.sure(new What.AwakeAtNight(adults), adults.getAsInt() > 0 ? 1 : 0)
                        : Answer.open(new What.AwakeAtNight(adults));
            });
        }
        if (child.asked().culture().orElse(false)) {
            add(Term.CULTURE, 1, home -> Answer.open(new What.Culture()));
        }
        add(Term.COST, 1, this::cost);
        add(Term.INSPECTION, 1, Aspects::inspected);
    }

    /// In the order of [Term]; those that the desk gives no weight are not among them.
    List<Aspect> all() {
        return all;
    }

    private void add(Term term, double part, Question question) {
        if (desk.weight(term) > 0) {
            all.add(new Aspect(term, part, question));
        }
    }

    private boolean hasNeedOf(NeedDomain domain) {
        return child.call().unmeasured().contains(domain)
                || child.call().needs().stream().anyMatch(need -> need.domain() == domain);
    }

    /// A need at a higher level weighs more; one of unknown level as the lowest that calls for anything.
    private void needs() {
        if (!child.call().isKnown() && child.call().unmeasured().isEmpty()) {
            add(Term.NEEDS, 1, home -> Answer.open(new What.NeedsNotJudged()));
            return;
        }
        for (Call.Need need : child.call().needs()) {
            add(Term.NEEDS, need.level(), home -> met(need, home));
        }
        for (NeedDomain domain : child.call().unmeasured()) {
            add(Term.NEEDS, Call.LEAST, home -> met(domain, home));
        }
    }

    private Answer met(Call.Need need, Candidate home) {
        return met(
                need.domain(),
                OptionalInt.of(need.level()),
                home.offer().meets(need.domain(), need.level(), desk.least()));
    }

    /// A home that surely meets the highest level meets whatever level it is; one that surely meets none
    /// does not.
    private Answer met(NeedDomain domain, Candidate home) {
        Meets any = home.offer().meets(domain, 1, desk.least());
        Meets highest = home.offer().meets(domain, Assessed.HIGHEST, desk.least());
        return met(
                domain,
                OptionalInt.empty(),
                any == Meets.NO ? Meets.NO : highest == Meets.YES ? Meets.YES : Meets.NOT_RECORDED);
    }

    private static Answer met(NeedDomain domain, OptionalInt level, Meets how) {
        var what = new What.NeedMet(domain, level, how);
        return switch (how) {
            case YES -> Answer.sure(what, 1);
            case NO -> Answer.sure(what, 0);
            case CLAIMED, NOT_RECORDED -> Answer.open(what);
        };
    }

    private Answer together(Candidate home) {
        Together effect = Together.of(child.call(), home);
        var what = new What.LivesWith(effect, home.others());
        double most = switch (effect.worst()) {
            case NONE -> 1;
            case TO_TALK_THROUGH -> 0.5;
            case STRONG -> 0;
        };
        return new Answer(what, effect.known() ? most : 0, most);
    }

    private Answer near(PlaceThatMatters place, Candidate home) {
        OptionalDouble miles = land.miles(place.area(), home);
        var what = new What.NearTo(place.area(), place.reason(), rounded(miles));
        return miles.isPresent() ? Answer.sure(what, nearness(miles.getAsDouble())) : Answer.open(what);
    }

    /// A home outside the own authority has a part of it by how near the two areas are.
    private Answer ownArea(boolean wanted, Candidate home) {
        String own = child.child().authority();
        Optional<Boolean> is = home.offer().area().map(own::equals);
        OptionalDouble miles = land.miles(own, home);
        var what = new What.OwnArea(wanted, is, rounded(miles));
        if (is.isEmpty()) {
            return Answer.open(what);
        }
        if (is.get() || !wanted) {
            return Answer.sure(what, is.get() == wanted ? 1 : 0);
        }
        return miles.isPresent() ? Answer.sure(what, nearness(miles.getAsDouble())) : Answer.open(what);
    }

    private static OptionalInt rounded(OptionalDouble miles) {
        return miles.isPresent() ? OptionalInt.of((int) Math.round(miles.getAsDouble())) : OptionalInt.empty();
    }

    private double nearness(double miles) {
        return StrictMath.pow(0.5, miles / desk.half());
    }

    private static Answer therapy(Candidate home) {
        Optional<Boolean> is = home.offer().purposes().isEmpty()
                ? Optional.empty()
                : Optional.of(home.offer().purposes().contains(Purpose.THERAPEUTIC));
        return Answer.of(new What.Therapeutic(is), is);
    }

    /// Whether those who live there are such as were asked for; an empty home goes against nobody but who
    /// is to live with others.
    private Optional<Boolean> fits(Company asked, Candidate home) {
        OptionalInt others = home.others();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (asked == Company.WITH_OTHERS) {
            return Optional.of(others.getAsInt() > 0);
        }
        List<Integer> ages = home.household().ages();
        OptionalInt own = child.call().child().age();
        if (others.getAsInt() == 0) {
            return Optional.of(true);
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean against = ages.stream()
                .anyMatch(age -> asked == Company.ONLY_WITH_OLDER ? age <= own.getAsInt() : age >= own.getAsInt());
        if (against) {
            return Optional.of(false);
        }
        return ages.size() < others.getAsInt() ? Optional.empty() : Optional.of(true);
    }

    private Answer cost(Candidate home) {
        Optional<Pence> fee = home.fee();
        var what = new What.Cost(fee);
        if (fee.isEmpty()) {
            return Answer.open(what);
        }
        long range = fees.most() - fees.least();
        double dearer = range == 0 ? 0 : (double) (fee.get().pence() - fees.least()) / range;
        return Answer.sure(what, 1 - Math.clamp(dearer, 0, 1));
    }

    private static Answer inspected(Candidate home) {
        var what = new What.Inspected(home.judgement());
        int steps = switch (home.judgement().orElse(Judgement.NOT_JUDGED)) {
            case OUTSTANDING -> 3;
            case GOOD -> 2;
            case REQUIRES_IMPROVEMENT -> 1;
            case INADEQUATE -> 0;
            default -> -1;
        };
        return steps < 0 ? Answer.open(what) : Answer.sure(what, steps / 3.0);
    }
}
