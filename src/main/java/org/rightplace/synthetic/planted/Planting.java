package org.rightplace.synthetic.planted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.NeedsProfile.Occasion;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.life.StandIn;
import org.rightplace.synthetic.planted.Gap.Rule;
import org.rightplace.synthetic.planted.Gap.Why;
import org.rightplace.synthetic.planted.PlantedChild.Condition;

/// Plants gaps, one after another. Not for use by several threads.
public final class Planting {

    /// The day that profiles, capabilities and places speak of.
    public static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    /// The weakest evidence that counts as being able to; what is planted as only claimed stands on a
    /// weaker one.
    public static final Evidence COUNTS_FROM = Evidence.STAFFED_AND_TRAINED;

    private static final int AGE = 14;
    private static final int TOO_YOUNG = 11;
    private static final int FIRST_HOME = 900_001;

    private final Draws draws;
    private final List<String> areas;
    private final List<PlantedChild> children = new ArrayList<>();
    private final List<PlantedHome> homes = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Planting(Draws draws, List<String> areas) {
        this.draws = draws;
        this.areas = List.copyOf(areas);
    }

    List<PlantedChild> children() {
        return children;
    }

    List<PlantedHome> homes() {
        return homes;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /// What stands in one gap.
    ///
    /// @param many children
    private record Bed(Why why, NeedDomain domain, int level, int many) {}

    /// Plants a gap somewhere, with two to six children in it.
    void plant(Why asked, NeedDomain domain) {
        List<String> order = PlantedWorld.shuffled(draws, areas);
        Why why = asked instanceof Why.Elsewhere ? new Why.Elsewhere(order.get(1)) : asked;
        var bed = new Bed(why, domain, 2 + draws.below(2), 2 + draws.below(5));
        List<Pseudonym> behind = new ArrayList<>();
        for (int i = 0; i < bed.many(); i++) {
            PlantedChild child = child(bed, order.getFirst());
            children.add(child);
            behind.add(child.child());
        }
        gaps.add(new Gap(order.getFirst(), domain, bed.level(), why, behind, homes(bed, order.getFirst())));
    }

    private PlantedChild child(Bed bed, String area) {
        Pseudonym child = StandIn.of("SYN000%06d".formatted(children.size() + 1));
        Set<Condition> asks = EnumSet.noneOf(Condition.class);
        Optional<Rule> rule = bed.why() instanceof Why.RuledOut(Rule is) ? Optional.of(is) : Optional.empty();
        if (rule.equals(Optional.of(Rule.CONDITION))) {
            asks.add(Condition.LIBERTY);
        }
        if (rule.equals(Optional.of(Rule.MIX))) {
            asks.add(Condition.SOLO);
        }
        Sex sex = rule.equals(Optional.of(Rule.SEX)) || draws.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        Optional<NeedsProfile> profile =
                bed.why() instanceof Why.NeedNotRecorded ? Optional.empty() : Optional.of(profile(bed, child, area));
        return new PlantedChild(child, area, AGE, sex, asks, profile);
    }

    private static NeedsProfile profile(Bed bed, Pseudonym child, String area) {
        List<Need> needs = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            int level = domain == bed.domain() ? bed.level() : 0;
            needs.add(NeedsProfile.need(domain, new NeedLevel.Assessed(level), Need.Extent.NOT_SAID, DAY));
        }
        var by = new WrittenBy(Role.SOCIAL_WORKER, "synthetic", DAY);
        return new NeedsProfile(child, area, DAY, Occasion.AT_ACCOMMODATION, by, Optional.empty(), needs, 1);
    }

    /// The homes of a gap, with room for all of its children were they allowed to use it.
    private List<Urn> homes(Bed bed, String area) {
        String where = bed.why() instanceof Why.Elsewhere(String other) ? other : area;
        List<Urn> behind = new ArrayList<>();
        int left = bed.many();
        while (left > 0) {
            int places = Math.min(left, 1 + draws.below(3));
            PlantedHome home = home(bed, where, places);
            homes.add(home);
            behind.add(home.urn());
            left -= places;
        }
        return bed.why() instanceof Why.NoSuchHome ? List.of() : behind;
    }

    private PlantedHome home(Bed bed, String area, int places) {
        Urn urn = new Urn("SC%06d".formatted(FIRST_HOME + homes.size()));
        Optional<Rule> rule = bed.why() instanceof Why.RuledOut(Rule is) ? Optional.of(is) : Optional.empty();
        Set<Purpose> purposes = rule.equals(Optional.of(Rule.REGISTRATION))
                ? EnumSet.of(Purpose.SHORT_BREAK)
                : EnumSet.of(Purpose.LONG_TERM_UPBRINGING);
        var takes = new Takes(
                8,
                rule.equals(Optional.of(Rule.AGE)) ? TOO_YOUNG : 17,
                rule.equals(Optional.of(Rule.SEX)) ? Sexes.FEMALE : Sexes.ANY);
        var setting = new Setting(
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                Optional.of(!rule.equals(Optional.of(Rule.CONDITION))),
                OptionalInt.empty(),
                OptionalInt.empty());
        var capability = new Capability(urn, DAY, Optional.of(area), purposes, takes, abilities(bed), setting);
        return new PlantedHome(area, capability, capacity(bed.why(), urn, places));
    }

    /// What a home can do: what its gap asks for, and nothing else.
    private static List<Ability> abilities(Bed bed) {
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            if (domain != bed.domain()) {
                abilities.add(new Ability(domain, 0, COUNTS_FROM));
                continue;
            }
            switch (bed.why()) {
                case Why.HomesNotRecorded() -> {} // not a word
                case Why.NoSuchHome() -> abilities.add(new Ability(domain, bed.level() - 1, COUNTS_FROM));
                case Why.OnlyClaimed() -> abilities.add(new Ability(domain, bed.level(), Evidence.CLAIMED_IN_SOP));
                default -> abilities.add(new Ability(domain, bed.level(), COUNTS_FROM));
            }
        }
        return abilities;
    }

    /// A home's places: one child lives in it already, but in a home that holds its places for new ones.
    private static Capacity capacity(Why why, Urn urn, int places) {
        int open = places;
        int registered = places + 1;
        Map<Held, Integer> held = Map.of();
        switch (why) {
            case Why.Full() -> open = 0;
            case Why.HeldOpen(Held reason) -> {
                open = 0;
                held = Map.of(reason, places);
            }
            default -> {}
        }
        return new Capacity(urn, DAY, registered, open, held, OptionalInt.of(0), Optional.empty());
    }
}
