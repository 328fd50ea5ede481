package org.rightplace.sufficiency.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rightplace.sufficiency.outcome.SomeStays.START;
import static org.rightplace.sufficiency.outcome.SomeStays.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Judgement;
import org.rightplace.care.Urn;
import org.rightplace.care.child.PlacementType;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Share;
import org.rightplace.estimate.Streams;
import org.rightplace.link.child.Cohort;
import org.rightplace.sufficiency.outcome.GradeBefore.Published;

class OutcomesTest {

    private static final Outcomes.Question ALL = new Outcomes.Question(START, START.plusYears(2), Group.KIND);

    @Test
    void theFirstYearIsCountedOnlyWhereItLiesWithinTheReturns() {
        List<Stay> stays = List.of(
                stay(1, "", START, 730, Optional.empty()),
                stay(2, "", START, 100, Optional.of(Ending.NOT_PLANNED)),
                stay(3, "", START, 400, Optional.of(Ending.NOT_PLANNED)),
                stay(4, "", START.plusDays(600), 20, Optional.of(Ending.NOT_PLANNED)),
                stay(5, "", START.plusDays(600), 130, Optional.empty()),
                stay(6, "", START, 50, Optional.empty()));

        Outcomes outcomes = Outcomes.of(ALL, stays);

        assertThat(outcomes.all().withinAYear())
                .as("one of 1, 2 and 3; 4 and 5 began too late, and 6 is lost from view")
                .isEqualTo(new Share(1, 3));
        assertThat(outcomes.all().stays()).isEqualTo(6);
    }

    @Test
    void groupsOfFewStaysAreNotToldApart() {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            stays.add(stay(i, "", START, 500, Optional.of(Ending.PLANNED)));
        }
        stays.add(new Stay(
                new Cohort.Key("Tiny", SomeStays.child(99)),
                START,
                SomeStays.place(PlacementType.K2, ""),
                OptionalInt.of(13),
                0,
                Optional.of(Ending.NOT_PLANNED),
                START.plusDays(3),
                Optional.empty()));

        Outcomes outcomes = Outcomes.of(new Outcomes.Question(START, START.plusYears(2), Group.AUTHORITY), stays);

        assertThat(outcomes.groups()).containsOnlyKeys("Northshire");
        assertThat(outcomes.all().stays()).isEqualTo(31);
    }

    @Test
    void aGroupThatFaresAsOthersOfItsMixIsAsExpected() {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Optional<Ending> left = Optional.of(i / 2 % 4 == 0 ? Ending.NOT_PLANNED : Ending.PLANNED);
            String authority = i % 2 == 0 ? "East" : "West";
            stays.add(new Stay(
                    new Cohort.Key(authority, SomeStays.child(i)),
                    START,
                    SomeStays.place(PlacementType.K2, ""),
                    OptionalInt.of(13),
                    0,
                    left,
                    START.plusDays(left.equals(Optional.of(Ending.PLANNED)) ? 500 : 60),
                    Optional.empty()));
        }

        Outcomes outcomes = Outcomes.of(new Outcomes.Question(START, START.plusYears(2), Group.AUTHORITY), stays);

        outcomes.groups()
                .values()
                .forEach(group ->
                        assertThat(group.standard().orElseThrow().ratio()).isCloseTo(1, within(1e-9)));
    }

    // ---- the judgement before ----

    private record World(List<Stay> stays, Map<Urn, List<Published>> judgements) {}

    /// 60 homes, half of them judged lower, each with eight stays whose chance of breaking down is the
    /// home's own.
    private static World world(Draws draws, double good, double lower) {
        List<Stay> stays = new ArrayList<>();
        Map<Urn, List<Published>> judgements = new HashMap<>();
        int child = 0;
        for (int home = 0; home < 60; home++) {
            String urn = "SC9%05d".formatted(home);
            boolean isGood = home % 2 == 0;
            judgements.put(
                    new Urn(urn),
                    List.of(
                            new Published(
                                    START.minusDays(30), isGood ? Judgement.GOOD : Judgement.REQUIRES_IMPROVEMENT),
                            new Published(START.plusDays(400), Judgement.INADEQUATE)));
            double chance = Math.clamp((isGood ? good : lower) + (draws.unit() - 0.5) * 0.2, 0, 1);
            for (int i = 0; i < 8; i++) {
                boolean breaks = draws.chance(chance);
                stays.add(stay(
                        child++,
                        urn,
                        START.plusDays(draws.below(200)),
                        breaks ? 20 + draws.below(300) : 450,
                        breaks ? Optional.of(Ending.NOT_PLANNED) : Optional.empty()));
            }
        }
        return new World(stays, judgements);
    }

    @Test
    void aDifferenceThatWasPutThereIsFoundAndTheJudgementAfterwardsIsNotUsed() {
        World world = world(new Streams(2).of("planted"), 0.2, 0.6);

        GradeBefore found = GradeBefore.of(world.stays(), world.judgements(), new Streams(1));

        GradeBefore.Answer answer = found.answer().orElseThrow();
        assertThat(answer.difference().interval().holds(-0.4)).isTrue();
        assertThat(answer.difference().interval().holds(0)).isFalse();
        assertThat(found.byGrade()).containsOnlyKeys(Judgement.GOOD, Judgement.REQUIRES_IMPROVEMENT);
        assertThat(answer.homesHigher()).isEqualTo(30);
    }

    @Test
    void whereGradeTellsNothingTheIntervalHoldsNoneAtItsRate() {
        int trials = 60;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            World world = world(new Streams(trial).of("none"), 0.35, 0.35);
            held += GradeBefore.of(world.stays(), world.judgements(), new Streams(1))
                            .answer()
                            .orElseThrow()
                            .difference()
                            .interval()
                            .holds(0)
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(Quantile.binomial(trials, 0.93).quantile(0.0005), trials);
    }

    @Test
    void staysWithoutAHomesNumberOrAJudgementBeforeAreCountedAndGiveNoAnswer() {
        List<Stay> stays = List.of(
                stay(1, "", START, 100, Optional.empty()),
                stay(2, "SC900001", START, 100, Optional.empty()),
                stay(3, "SC900001", START.plusDays(10), 100, Optional.empty()));

        GradeBefore found = GradeBefore.of(
                stays,
                Map.of(new Urn("SC900001"), List.of(new Published(LocalDate.from(START.plusDays(5)), Judgement.GOOD))),
                new Streams(1));

        assertThat(found.homes()).isEqualTo(3);
        assertThat(found.withoutHome()).isEqualTo(1);
        assertThat(found.notJudged()).isEqualTo(1);
        assertThat(found.answer()).isEmpty();
    }
}
