package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.rightplace.care.Judgement;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.match.Limit;
import org.rightplace.match.Match;
import org.rightplace.match.Nearest.Step;
import org.rightplace.match.Reason;
import org.rightplace.match.Reason.Points;
import org.rightplace.match.Reason.What;
import org.rightplace.match.Seeker;
import org.rightplace.match.Seeker.Contradiction;
import org.rightplace.match.Together;
import org.rightplace.match.Together.Effect;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// What a match says, in the words of the trade.
///
/// @param names what an area is called
record MatchWords(UnaryOperator<String> names) {

    private static final String NOT_ALL = ", but not everybody's needs are judged";

    /// A reason in a few words.
    String of(What what) {
        return switch (what) {
            case What.NeedMet(NeedDomain domain, OptionalInt level, Meets how) -> met(domain, level, how);
            case What.NeedsNotJudged() -> "no level of any need of the child is judged";
            case What.LivesWith(Together effect, OptionalInt children) -> together(effect, children);
            case What.NearTo(String area, PlaceThatMatters.Reason why, OptionalInt miles) ->
                "%s (%s): %s".formatted(names.apply(area), Words.lower(why.words()), far(miles));
            case What.OwnArea(boolean wanted, Optional<Boolean> is, OptionalInt miles) ->
                is.map(own -> ownArea(wanted, own, miles)).orElse("nobody says in which authority it lies");
            case What.Therapeutic(Optional<Boolean> is) ->
                said(is, "a therapeutic home", "not a therapeutic home", "whether it is therapeutic");
            case What.Teaching(Optional<Boolean> onSite) ->
                said(onSite, "teaching on the site", "no teaching on the site", "teaching on the site");
            case What.Company(var asked, Optional<Boolean> fits) ->
                "%s: %s"
                        .formatted(
                                Words.lower(asked.words()),
                                fits.map(yes -> yes ? "so it is" : "it is not so")
                                        .orElse("not known"));
            case What.AwakeAtNight(OptionalInt adults) ->
                adults.isEmpty()
                        ? "not recorded: adults awake at night"
                        : Words.number(adults.getAsInt(), "adult awake at night", "adults awake at night");
            case What.Culture() -> "no record says what a home offers for culture and faith";
            case What.Cost(Optional<Pence> fee) -> fee.map(MatchWords::pounds).orElse("not recorded: what it costs");
            case What.Inspected(Optional<Judgement> judgement) ->
                judgement.map(Judgement::published).orElse("no judgement of a full inspection");
        };
    }

    private static String met(NeedDomain domain, OptionalInt level, Meets how) {
        String need = domain.title().toLowerCase(Locale.UK)
                + (level.isPresent() ? " at level " + level.getAsInt() : " (level not judged)");
        return switch (how) {
            case YES -> "meets " + need;
            case NO -> "does not meet " + need;
            case CLAIMED -> "claims to meet %s, on weaker evidence than counts".formatted(need);
            case NOT_RECORDED -> "not recorded: whether it meets " + need;
        };
    }

    private static String ownArea(boolean wanted, boolean own, OptionalInt miles) {
        String where = own ? "in the child's own authority" : "outside the child's own authority";
        return wanted == own
                ? where + ", as asked"
                : own || miles.isEmpty() ? where : "%s, %s".formatted(where, far(miles));
    }

    private static String together(Together effect, OptionalInt children) {
        String whom = children.isEmpty()
                ? "who lives there is not recorded"
                : children.getAsInt() == 0
                        ? "nobody else lives there"
                        : "with " + Words.number(children.getAsInt(), "other child", "other children");
        if (children.isPresent() && children.getAsInt() == 0) {
            return whom;
        }
        if (effect.forChild() == Effect.NONE && effect.forOthers() == Effect.NONE) {
            return "%s: %s%s".formatted(whom, Effect.NONE.words(), effect.known() ? "" : NOT_ALL);
        }
        return "%s; for this child %s; for those there %s%s"
                .formatted(whom, effect.forChild().words(), effect.forOthers().words(), effect.known() ? "" : NOT_ALL);
    }

    private static String far(OptionalInt miles) {
        return miles.isEmpty()
                ? "how far is not known"
                : miles.getAsInt() == 0 ? "in that area" : "%d miles between the areas".formatted(miles.getAsInt());
    }

    private static String said(Optional<Boolean> is, String yes, String no, String open) {
        return is.map(one -> one ? yes : no).orElse("not recorded: " + open);
    }

    static String pounds(Pence fee) {
        return "£%s a week".formatted(Words.whole(Math.round(fee.pence() / 100.0)));
    }

    /// The reasons of one side, the weightiest first; none in words where there is none.
    String side(List<Reason> reasons) {
        return reasons.isEmpty()
                ? "nothing"
                : Words.capital(String.join(
                        "; ",
                        reasons.stream()
                                .sorted((one, other) ->
                                        other.points().of() - one.points().of())
                                .map(reason -> of(reason.what()))
                                .toList()));
    }

    /// Points as a reader sees them.
    static String points(Points points) {
        return points.low() == points.high()
                ? Words.whole(points.low())
                : "%s to %s".formatted(Words.whole(points.low()), Words.whole(points.high()));
    }

    /// What rules a home out.
    String of(Limit limit) {
        return switch (limit) {
            case Limit.Rule(var why) -> why.words();
            case Limit.KeptFrom(String area, PlaceThatMatters.Reason why) ->
                "it lies in %s, from which the child must be kept (%s)"
                        .formatted(names.apply(area), Words.lower(why.words()));
            case Limit.MustLeave() -> "notice is given to the child, who lives there";
            case Limit.NoRoom(int needed, int open) ->
                needed == 1
                        ? "no place is open by the time one is needed"
                        : "%d places are needed for the child and brothers or sisters, and %d are open"
                                .formatted(needed, open);
            case Limit.Beyond(NeedDomain domain, int level, int told) ->
                "%s is judged at level %d, and it tells of %s"
                        .formatted(
                                domain.title().toLowerCase(Locale.UK),
                                level,
                                told == 0 ? "not meeting it" : "level " + told);
        };
    }

    /// What would rule a home in.
    String of(Step step) {
        return switch (step) {
            case Step.TakeAge(int age) -> "take children of %d".formatted(age);
            case Step.TakeAnySex() -> "take %s sex".formatted(Sexes.ANY.words().toLowerCase(Locale.UK));
            case Step.CareForOneAlone() -> "be able to care for one child alone";
            case Step.LiveAlone(int children) ->
                "stand empty but for this child: %s elsewhere"
                        .formatted(Words.number(children, "child would live", "children would live"));
            case Step.KeepToAnOrder() -> "be able to keep to an order that deprives of liberty";
            case Step.Adapt() -> "be adapted to the child";
            case Step.BeMoreThanShortBreaks() -> "be for more than short breaks";
            case Step.OpenPlaces(int more) -> "%s".formatted(Words.number(more, "more open place", "more open places"));
            case Step.MeetNeed(NeedDomain domain, int level, var evidence) ->
                "meet %s at level %d: %s"
                        .formatted(domain.title().toLowerCase(Locale.UK), level, Words.lower(evidence.words()));
            case Step.TakeNoticeBack() -> "the notice to be taken back";
            case Step.SecureOrder() -> "a court's order; nothing that the home could change";
            case Step.AreaIsSafe(String area, PlaceThatMatters.Reason _) ->
                "nothing that the home could change: the reason to keep the child from %s would have to be gone"
                        .formatted(names.apply(area));
        };
    }

    /// What is recorded of no home, and is to be asked.
    String open(What what) {
        return switch (what) {
            case What.NeedMet(NeedDomain domain, var _, var _) ->
                "whether a home meets " + domain.title().toLowerCase(Locale.UK);
            case What.NeedsNotJudged _ -> "which needs a home must meet: no level of any is judged";
            case What.LivesWith _ -> "how living together may go";
            case What.NearTo(String area, var why, var _) ->
                "how far a home is from %s (%s)".formatted(names.apply(area), Words.lower(why.words()));
            case What.OwnArea _ -> "in which authority a home lies";
            case What.Therapeutic _ -> "whether a home is therapeutic";
            case What.Teaching _ -> "whether there is teaching on the site";
            case What.Company _ -> "who lives in which home, and how old they are";
            case What.AwakeAtNight _ -> "whether adults are awake at night";
            case What.Culture _ -> "what a home offers for culture and faith";
            case What.Cost _ -> "what a place costs";
            case What.Inspected _ -> "what an inspection judged";
        };
    }

    /// What cannot all be had.
    String of(Contradiction contradiction) {
        return switch (contradiction) {
            case Contradiction.AloneWithSiblings(int siblings) ->
                "A solo placement is recommended, and %s to live with the child. Only one of the two can be."
                        .formatted(Words.number(siblings, "brother or sister is", "brothers and sisters are"));
            case Contradiction.AloneInCompany(var company) ->
                "A solo placement is recommended, and the referral says “%s”. Only one of the two can be."
                        .formatted(company.words());
            case Contradiction.AwayAndNear(String area, var away, var near) ->
                "The child must be kept from %s (%s) and should live near it (%s). Being kept away counts; somebody must decide."
                        .formatted(names.apply(area), Words.lower(away.words()), Words.lower(near.words()));
            case Contradiction.OwnAreaToAvoid(String authority) ->
                "A place in %s is preferred, and the child must be kept from it. Being kept away counts; somebody must decide."
                        .formatted(names.apply(authority));
        };
    }

    /// A home's number, marked where the child lives there.
    static String home(Match match) {
        String number = match.home().offer().home().value();
        return match.home().isChildsHome() ? number + ", where the child lives" : number;
    }

    /// What is known of the child, sentence by sentence.
    List<String> child(Seeker child) {
        List<String> said = new ArrayList<>();
        Call call = child.call();
        if (call.needs().isEmpty()) {
            said.add(
                    call.isKnown()
                            ? "No need is judged at level 2 or 3."
                            : "No level of any need is judged: nobody can say which home would meet this child's needs.");
        } else {
            said.add(Words.capital(String.join(
                            ", ",
                            call.needs().stream()
                                    .map(need -> "%s at level %d"
                                            .formatted(need.domain().title().toLowerCase(Locale.UK), need.level()))
                                    .toList()))
                    + ".");
        }
        if (!call.unmeasured().isEmpty()) {
            said.add("There, and nobody judged how far: %s."
                    .formatted(Words.list(call.unmeasured().stream()
                            .map(domain -> domain.title().toLowerCase(Locale.UK))
                            .toList())));
        }
        call.child()
                .age()
                .ifPresentOrElse(
                        age -> said.add("%d years old.".formatted(age)),
                        () -> said.add("How old the child is, is not known: no home is ruled out by age."));
        call.child()
                .asks()
                .forEach(asked -> said.add(
                        switch (asked) {
                            case SOLO -> "A solo placement is recommended. It uses up every place of the home.";
                            case LIBERTY -> "An order deprives the child of liberty.";
                            case STEP_FREE -> "The home must be adapted.";
                        }));
        if (child.care().equals(Optional.of(CareIntensity.CONSTANT))) {
            said.add("%s.".formatted(CareIntensity.CONSTANT.words()));
        }
        child.home()
                .ifPresent(home -> said.add("Lives in the home %s, which stands among the others.".formatted(home)));
        if (child.placesNeeded() > 1) {
            said.add("To live with %s."
                    .formatted(Words.number(child.placesNeeded() - 1, "brother or sister", "brothers and sisters")));
        }
        for (PlaceThatMatters place : child.places()) {
            said.add("%s %s: %s."
                    .formatted(
                            place.wanted().words(),
                            names.apply(place.area()),
                            Words.lower(place.reason().words())));
        }
        asked(child, said);
        return said;
    }

    /// What the newest referral asks for.
    private void asked(Seeker child, List<String> said) {
        Seeker.Asked asked = child.asked();
        if (asked.equals(Seeker.Asked.NOTHING)) {
            said.add("No referral of this child is held, so nothing is known of company, therapy, culture or time.");
            return;
        }
        asked.by().ifPresent(by -> said.add("Needed: %s.".formatted(Words.lower(by.words()))));
        asked.ownArea()
                .ifPresent(own -> said.add("A place %s %s is preferred."
                        .formatted(
                                own ? "in" : "outside",
                                names.apply(child.child().authority()))));
        asked.company()
                .filter(company -> company != Company.SOLO)
                .ifPresent(company -> said.add("%s.".formatted(company.words())));
        if (asked.therapy().orElse(false)) {
            said.add("Therapeutic support is asked for.");
        }
        if (asked.culture().orElse(false)) {
            said.add("Culture or faith must be met.");
        }
    }
}
