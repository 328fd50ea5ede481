package org.rightplace.synthetic.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.synthetic.planted.Gap.Rule;
import org.rightplace.synthetic.planted.Gap.Why;
import org.rightplace.synthetic.planted.PlantedChild.Condition;

/// Each planted gap is what it says, by an oracle that asks every home about every child and knows
/// nothing of how they were planted.
class PlantedWorldTest {

    /// What the oracle finds of a child and a home that lies here.
    private enum Found {
        CANNOT,
        NOT_SAID,
        CLAIMED,
        AGE,
        SEX,
        REGISTRATION,
        CONDITION,
        MIX,
        FULL,
        HELD,
        OPEN
    }

    private static Found found(PlantedChild child, NeedDomain domain, int level, PlantedHome home) {
        Optional<Ability> ability = home.capability().find(domain);
        if (ability.isEmpty()) {
            return Found.NOT_SAID;
        }
        if (ability.get().highest().orElseThrow() < level) {
            return Found.CANNOT;
        }
        if (!ability.get().evidence().isAtLeast(Planting.COUNTS_FROM)) {
            return Found.CLAIMED;
        }
        return ruledOut(child, home).orElseGet(() -> room(home));
    }

    private static Optional<Found> ruledOut(PlantedChild child, PlantedHome home) {
        var takes = home.capability().takes();
        Set<Found> rules = EnumSet.noneOf(Found.class);
        if (child.age() < takes.youngest().orElseThrow()
                || child.age() > takes.oldest().orElseThrow()) {
            rules.add(Found.AGE);
        }
        if (takes.sexes().orElseThrow() == Sexes.FEMALE && child.sex() == Sex.MALE) {
            rules.add(Found.SEX);
        }
        if (home.capability().purposes().equals(Set.of(Purpose.SHORT_BREAK))) {
            rules.add(Found.REGISTRATION);
        }
        if (child.asks().contains(Condition.LIBERTY)
                && !home.capability().setting().deprivesLiberty().orElseThrow()) {
            rules.add(Found.CONDITION);
        }
        if (child.asks().contains(Condition.SOLO) && home.capacity().lived().orElseThrow() > 0) {
            rules.add(Found.MIX);
        }
        assertThat(rules).as("at most one rule").hasSizeLessThanOrEqualTo(1);
        return rules.stream().findFirst();
    }

    private static Found room(PlantedHome home) {
        return home.capacity().open().orElseThrow() > 0
                ? Found.OPEN
                : home.capacity().held().isEmpty() ? Found.FULL : Found.HELD;
    }

    private static Found expected(Why why) {
        return switch (why) {
            case Why.HomesNotRecorded() -> Found.NOT_SAID;
            case Why.Full() -> Found.FULL;
            case Why.HeldOpen(var reason) -> Found.HELD;
            case Why.OnlyClaimed() -> Found.CLAIMED;
            case Why.RuledOut(Rule rule) -> Found.valueOf(rule.name());
            case Why.NoGap(), Why.NeedNotRecorded() -> Found.OPEN;
            case Why.Elsewhere(var area) -> Found.OPEN;
            case Why.NoSuchHome() -> Found.CANNOT;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void holdsExactlyTheGapsThatItTells(long seed) {
        PlantedWorld world = PlantedWorld.of(seed, 3 + (int) (seed % 4));

        for (Gap gap : world.gaps()) {
            String there = gap.why() instanceof Why.Elsewhere(String other) ? other : gap.area();
            for (PlantedChild child : world.children()) {
                boolean behind = gap.children().contains(child.child());
                if (behind) {
                    assertThat(child.area()).isEqualTo(gap.area());
                }
                for (PlantedHome home : world.homes()) {
                    boolean stands = gap.homes().contains(home.urn());
                    if (stands) {
                        assertThat(home.area()).isEqualTo(there);
                    }
                    if (behind) {
                        assertThat(found(child, gap.domain(), gap.level(), home))
                                .as("%s of %s and home %s", gap.why(), gap.area(), home.urn())
                                .isEqualTo(stands ? expected(gap.why()) : Found.CANNOT);
                    }
                }
            }
            if (gap.why() instanceof Why.Elsewhere) {
                assertThat(there).isNotEqualTo(gap.area());
            }
            if (expected(gap.why()) == Found.OPEN) {
                assertThat(open(world, gap.homes()))
                        .isGreaterThanOrEqualTo(gap.children().size());
            }
        }
    }

    private static int open(PlantedWorld world, List<Urn> homes) {
        return world.homes().stream()
                .filter(home -> homes.contains(home.urn()))
                .mapToInt(home -> home.capacity().open().orElseThrow())
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hasEachChildInOneGapWithThatNeedAndNoOther(long seed) {
        PlantedWorld world = PlantedWorld.of(seed, 4);
        Set<Pseudonym> seen = new TreeSet<>();

        for (Gap gap : world.gaps()) {
            assertThat(gap.children()).hasSizeBetween(2, 6);
            for (Pseudonym one : gap.children()) {
                assertThat(seen.add(one)).isTrue();
                PlantedChild child = world.children().stream()
                        .filter(each -> each.child().equals(one))
                        .findFirst()
                        .orElseThrow();
                assertThat(child.profile().isEmpty()).isEqualTo(gap.why() instanceof Why.NeedNotRecorded);
                child.profile().ifPresent(profile -> {
                    for (NeedDomain domain : NeedDomain.values()) {
                        int level = domain == gap.domain() ? gap.level() : 0;
                        assertThat(profile.need(domain).level()).isEqualTo(new Assessed(level));
                    }
                });
            }
        }
        assertThat(seen).hasSameSizeAs(world.children());
        assertThat(world.gaps()).extracting(Gap::domain).doesNotHaveDuplicates();
    }

    @Test
    void plantsEveryCauseAndEveryRule() {
        List<Gap> gaps = PlantedWorld.of(1, 3).gaps();

        assertThat(gaps.stream()
                        .map(gap -> gap.why().getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "NeedNotRecorded",
                        "HomesNotRecorded",
                        "NoSuchHome",
                        "Elsewhere",
                        "Full",
                        "HeldOpen",
                        "OnlyClaimed",
                        "RuledOut",
                        "NoGap");
        assertThat(gaps.stream().flatMap(gap -> gap.rule().stream())).containsExactly(Rule.values());
        assertThat(gaps.stream().filter(gap -> gap.why() instanceof Why.HeldOpen))
                .extracting(Gap::why)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameForOneSeedAndAnotherForAnother() {
        assertThat(PlantedWorld.of(5, 3)).isEqualTo(PlantedWorld.of(5, 3)).isNotEqualTo(PlantedWorld.of(6, 3));
        assertThat(PlantedWorld.of(5, 3).centres()).hasSize(3);
        assertThatThrownBy(() -> PlantedWorld.of(5, 1)).hasMessageContaining("areas (1)");
    }
}
