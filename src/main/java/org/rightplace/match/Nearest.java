package org.rightplace.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.link.home.KnownHome.Backed;
import org.rightplace.link.home.KnownHome.Told;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.RuledOut;

/// The nearest change that would rule a home in.
///
/// @param home  that is ruled out
/// @param steps all of them are needed; one for each limit
public record Nearest(Candidate home, List<Step> steps) {

    private static final Optional<Boolean> YES = Optional.of(true);

    public Nearest {
        steps = List.copyOf(steps);
    }

    /// One change.
    public sealed interface Step {

        /// It takes children of this age.
        record TakeAge(int age) implements Step {}

        /// It takes girls and boys.
        record TakeAnySex() implements Step {}

        /// It can care for one child alone.
        record CareForOneAlone() implements Step {}

        /// No other child lives there.
        ///
        /// @param children who do now
        record LiveAlone(int children) implements Step {}

        /// It can keep to an order that deprives of liberty.
        record KeepToAnOrder() implements Step {}

        /// It is adapted to the child.
        record Adapt() implements Step {}

        /// It is for more than short breaks.
        record BeMoreThanShortBreaks() implements Step {}

        /// So many more places are open.
        record OpenPlaces(int more) implements Step {}

        /// It can meet a need, on evidence that counts.
        record MeetNeed(NeedDomain domain, int level, Evidence evidence) implements Step {}

        /// The notice that was given to the child is taken back.
        record TakeNoticeBack() implements Step {}

        /// A court orders that the child live in a secure home. Nothing that the home could change.
        record SecureOrder() implements Step {}

        /// The reason to keep the child from the area is gone. Nothing that the home could change.
        record AreaIsSafe(String area, PlaceThatMatters.Reason why) implements Step {}

        /// Whether the home, with those who commission it, could take the step.
        default boolean isTheHomes() {
            return !(this instanceof SecureOrder || this instanceof AreaIsSafe);
        }
    }

    /// The nearest change.
    ///
    /// @param limits all that rules the home out, one or more
    static Nearest of(Seeker child, Candidate home, Desk desk, List<Limit> limits) {
        if (limits.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing rules %s out".formatted(home.offer().home()));
        }
        return new Nearest(
                home,
                limits.stream().map(limit -> step(limit, child, home, desk)).toList());
    }

    /// The home after all steps; empty where one of them is not the home's to take.
    public Optional<Candidate> then() {
        if (!steps.stream().allMatch(Step::isTheHomes)) {
            return Optional.empty();
        }
        var changing = new Changing(home);
        steps.forEach(changing::take);
        return Optional.of(changing.done());
    }

    private static Step step(Limit limit, Seeker child, Candidate home, Desk desk) {
        return switch (limit) {
            case Limit.Rule(RuledOut why) ->
                switch (why) {
                    case TOO_YOUNG, TOO_OLD ->
                        new Step.TakeAge(child.call().child().age().orElseThrow());
                    case SEX -> new Step.TakeAnySex();
                    case SOLO -> new Step.CareForOneAlone();
                    case MIX -> new Step.LiveAlone(home.others().orElse(0));
                    case LIBERTY -> new Step.KeepToAnOrder();
                    case STEP_FREE -> new Step.Adapt();
                    case SECURE -> new Step.SecureOrder();
                    case SHORT_BREAKS -> new Step.BeMoreThanShortBreaks();
                };
            case Limit.KeptFrom(String area, PlaceThatMatters.Reason why) -> new Step.AreaIsSafe(area, why);
            case Limit.MustLeave() -> new Step.TakeNoticeBack();
            case Limit.NoRoom(int needed, int open) -> new Step.OpenPlaces(needed - open);
            case Limit.Beyond(NeedDomain domain, int level, int _) ->
                new Step.MeetNeed(domain, level, atLeastClaimed(desk.least()));
        };
    }

    /// A registration says no level, so a level needs at least a home's word.
    private static Evidence atLeastClaimed(Evidence least) {
        return least == Evidence.REGISTERED_FOR ? Evidence.CLAIMED_IN_SOP : least;
    }

    /// A home to which steps are done.
    private static final class Changing {
        private final Candidate before;
        private final List<Backed> abilities;
        private Household household;
        private Set<Purpose> purposes;
        private Takes takes;
        private Setting setting;
        private Optional<Capacity> room;
        private Candidate.Stay stay;

        Changing(Candidate before) {
            this.before = before;
            Offer offer = before.offer();
            this.abilities = new ArrayList<>(offer.abilities());
            this.household = before.household();
            this.purposes = offer.purposes();
            this.takes = offer.takes();
            this.setting = offer.setting();
            this.room = offer.room();
            this.stay = before.stay();
        }

        void take(Step step) {
            switch (step) {
                case Step.TakeAge(int age) ->
                    takes = new Takes(
                            OptionalInt.of(Math.min(takes.youngest().orElse(age), age)),
                            OptionalInt.of(Math.max(takes.oldest().orElse(age), age)),
                            takes.sexes());
                case Step.TakeAnySex() -> takes = new Takes(takes.youngest(), takes.oldest(), Optional.of(Sexes.ANY));
                case Step.CareForOneAlone() -> set(YES, setting.stepFree(), setting.deprivesLiberty());
                case Step.Adapt() -> set(setting.solo(), YES, setting.deprivesLiberty());
                case Step.KeepToAnOrder() -> set(setting.solo(), setting.stepFree(), YES);
                case Step.BeMoreThanShortBreaks() -> purposes = EnumSet.of(Purpose.SHORT_BREAK, Purpose.SHORT_TERM);
                case Step.LiveAlone(int children) -> {
                    household = Household.NOBODY;
                    // the places of those who left are open, and nothing has to be held for their sake
                    room = room.map(
                            old -> opened(old, Map.of(), old.registered().orElse(children)));
                }
                case Step.OpenPlaces(int more) ->
                    room = room.map(old -> opened(old, old.held(), old.open().orElse(0) + more));
                case Step.MeetNeed(NeedDomain domain, int level, Evidence evidence) -> {
                    abilities.removeIf(backed -> backed.domain() == domain);
                    abilities.add(new Backed(
                            domain, List.of(new Told(new Ability(domain, level, evidence), Optional.empty()))));
                }
                case Step.TakeNoticeBack() -> stay = Candidate.Stay.LIVES_HERE;
                case Step.SecureOrder _, Step.AreaIsSafe _ ->
                    throw new IllegalArgumentException("%s is no step of a home".formatted(step));
            }
        }

        private void set(Optional<Boolean> solo, Optional<Boolean> stepFree, Optional<Boolean> liberty) {
            setting = new Setting(
                    solo, setting.educationOnSite(), stepFree, liberty, setting.careStaff(), setting.awakeAtNight());
        }

        /// With so many places open; where that is more than are registered, more are registered.
        private static Capacity opened(Capacity old, Map<Held, Integer> held, int open) {
            int least =
                    open + held.values().stream().mapToInt(Integer::intValue).sum();
            OptionalInt registered = old.registered().isPresent()
                    ? OptionalInt.of(Math.max(old.registered().getAsInt(), least))
                    : OptionalInt.empty();
            return new Capacity(old.home(), old.on(), registered, OptionalInt.of(open), held, old.waiting(), old.fee());
        }

        Candidate done() {
            Offer offer = before.offer();
            return new Candidate(
                    new Offer(offer.home(), offer.area(), abilities, purposes, takes, setting, room),
                    before.constituency(),
                    household,
                    before.judgement(),
                    stay);
        }
    }
}
