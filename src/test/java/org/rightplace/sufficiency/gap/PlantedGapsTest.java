package org.rightplace.sufficiency.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.home.KnownHome;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call.Condition;
import org.rightplace.sufficiency.gap.Call.Who;
import org.rightplace.synthetic.planted.Gap;
import org.rightplace.synthetic.planted.Gap.Rule;
import org.rightplace.synthetic.planted.Gap.Why;
import org.rightplace.synthetic.planted.PlantedChild;
import org.rightplace.synthetic.planted.PlantedHome;
import org.rightplace.synthetic.planted.PlantedWorld;
import org.rightplace.synthetic.planted.Planting;

/// Gaps of every cause that were put into a synthetic world are found: for as many children, where they
/// are, and with the cause that was put there.
class PlantedGapsTest {

    private static Offer offer(PlantedHome home) {
        return Offer.of(
                KnownHome.of(
                        new KnownHome.HomeDay(home.urn(), Planting.DAY),
                        List.of(home.capability()),
                        List.of(home.capacity()),
                        Optional.empty()),
                Optional.of(home.area()));
    }

    private static Asking asking(PlantedChild child) {
        Set<Condition> asks = EnumSet.noneOf(Condition.class);
        child.asks().forEach(ask -> asks.add(Condition.valueOf(ask.name())));
        List<Need> needs = child.profile().map(NeedsProfile::needs).orElse(List.of());
        return new Asking(
                new Cohort.Key(child.area(), child.child()),
                Call.of(
                        Profile.of(child.child(), Planting.DAY, needs),
                        new Who(OptionalInt.of(child.age()), Optional.of(child.sex()), asks)),
                new Lives.NotInHome());
    }

    private static Cause cause(Why why) {
        return switch (why) {
            case Why.NeedNotRecorded() -> Cause.NEED_NOT_RECORDED;
            case Why.HomesNotRecorded() -> Cause.HOMES_NOT_RECORDED;
            case Why.NoSuchHome() -> Cause.NO_SUCH_HOME;
            case Why.Elsewhere(String _) -> Cause.ELSEWHERE;
            case Why.Full() -> Cause.FULL;
            case Why.HeldOpen(var _) -> Cause.HELD;
            case Why.OnlyClaimed() -> Cause.ONLY_CLAIMED;
            case Why.RuledOut(Rule _) -> Cause.RULED_OUT;
            case Why.NoGap() -> throw new IllegalArgumentException("no gap has no cause");
        };
    }

    private static RuledOut rule(Rule rule) {
        return switch (rule) {
            case AGE -> RuledOut.TOO_OLD;
            case SEX -> RuledOut.SEX;
            case REGISTRATION -> RuledOut.SHORT_BREAKS;
            case CONDITION -> RuledOut.LIBERTY;
            case MIX -> RuledOut.MIX;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 20251125})
    void everyPlantedGapIsFoundWithItsCauseInNumberAndPlace(long seed) {
        PlantedWorld world = PlantedWorld.of(seed, 4);
        Map<String, String> own = new HashMap<>();
        world.centres().keySet().forEach(area -> own.put(area, area));

        Gaps gaps = Gaps.of(
                new Gaps.Question(Planting.DAY, Planting.COUNTS_FROM, Cause.usualOrder()),
                world.children().stream().map(PlantedGapsTest::asking).toList(),
                new Gaps.Homes(
                        world.homes().stream().map(PlantedGapsTest::offer).toList(), true),
                new Areas(own, world.centres()));

        Map<Pseudonym, Unmet> unmet = new HashMap<>();
        Map<Pseudonym, String> places = new HashMap<>();
        for (Gaps.InArea area : gaps.areas()) {
            area.unmet().forEach(one -> {
                unmet.put(one.asking().child().child(), one);
                places.put(one.asking().child().child(), area.area());
            });
        }
        int planted = 0;
        for (Gap gap : world.gaps()) {
            if (gap.why() instanceof Why.NoGap) {
                assertThat(unmet).doesNotContainKeys(gap.children().toArray(Pseudonym[]::new));
                continue;
            }
            planted += gap.children().size();
            for (Pseudonym child : gap.children()) {
                Unmet found = unmet.get(child);
                assertThat(found).as("%s in %s", gap.why(), gap.area()).isNotNull();
                assertThat(found.main()).as("%s", gap.why()).isEqualTo(cause(gap.why()));
                assertThat(places).containsEntry(child, gap.area());
                if (gap.why() instanceof Why.RuledOut(Rule rule)) {
                    assertThat(found.detail().ruledOut()).containsOnlyKeys(rule(rule));
                }
                if (gap.why() instanceof Why.HeldOpen(var reason)) {
                    assertThat(found.detail().held()).containsOnlyKeys(reason);
                }
                if (gap.why() instanceof Why.Elsewhere(String area)) {
                    assertThat(found.detail().elsewhere())
                            .singleElement()
                            .satisfies(away -> assertThat(away.authority()).isEqualTo(area));
                }
            }
        }
        assertThat(unmet).as("none but those planted").hasSize(planted);
    }
}
