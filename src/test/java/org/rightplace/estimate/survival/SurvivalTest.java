package org.rightplace.estimate.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Estimate;
import org.rightplace.estimate.Quantile;
import org.rightplace.estimate.Streams;
import org.rightplace.estimate.survival.IncidenceDifference.Question;

/// Against published data and what can be worked out by hand.
class SurvivalTest {

    private static final double LEVEL = 0.95;

    /// Weeks in remission of 21 patients under 6-mercaptopurine (E. J. Freireich and others, Blood 21,
    /// 1963): ended.
    private static final List<Integer> ENDED = List.of(6, 6, 6, 7, 10, 13, 16, 22, 23);

    /// The same study: still in remission when last seen.
    private static final List<Integer> GOING_ON = List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);

    private static List<Spell> remissions() {
        List<Spell> spells = new ArrayList<>();
        ENDED.forEach(week -> spells.add(Spell.ended(week, 1)));
        GOING_ON.forEach(week -> spells.add(Spell.goingOn(week)));
        return spells;
    }

    @Test
    void kaplanMeierIsThatOfTheRemissionTimesInTheTextbooks() {
        Survival curve = Survival.of(RiskTable.of(remissions(), 1), LEVEL);

        Map<Integer, Double> published =
                new TreeMap<>(Map.of(6, 0.857, 7, 0.807, 10, 0.753, 13, 0.690, 16, 0.627, 22, 0.538, 23, 0.448));
        assertThat(curve.steps()).hasSize(published.size());
        for (Point step : curve.steps()) {
            assertThat(step.estimate().value())
                    .as("week %d", step.day())
                    .isCloseTo(published.get(step.day()), within(0.0005));
        }
        assertThat(curve.steps().stream().map(Point::atRisk)).containsExactly(21, 17, 15, 12, 11, 7, 6);
    }

    @Test
    void greenwoodsErrorIsThePublishedOne() {
        Survival curve = Survival.of(RiskTable.of(remissions(), 1), LEVEL);

        assertThat(curve.find(6).orElseThrow().estimate().standardError()).isCloseTo(0.0764, within(0.00005));
        assertThat(curve.find(7).orElseThrow().estimate().standardError()).isCloseTo(0.0869, within(0.00005));
        assertThat(curve.find(23).orElseThrow().estimate().standardError()).isCloseTo(0.1346, within(0.00005));
    }

    @Test
    void theMedianIsThePublishedOne() {
        Survival curve = Survival.of(RiskTable.of(remissions(), 1), LEVEL);

        assertThat(curve.dayBy(0.5)).hasValue(23);
    }

    @Test
    void aalenJohansenIsWhatIsWorkedOutByHand() {
        // days 1 to 5: end 1, end 2, out of view, end 1, end 2; at risk 5, 4, 3, 2, 1
        List<Spell> spells =
                List.of(Spell.ended(1, 1), Spell.ended(2, 2), Spell.goingOn(3), Spell.ended(4, 1), Spell.ended(5, 2));
        RiskTable table = RiskTable.of(spells, 2);

        CumulativeIncidence one = CumulativeIncidence.of(table, 1, LEVEL);
        CumulativeIncidence two = CumulativeIncidence.of(table, 2, LEVEL);

        assertThat(one.find(1).orElseThrow().estimate().value()).isCloseTo(1.0 / 5, within(1e-12));
        assertThat(one.find(3).orElseThrow().estimate().value()).isCloseTo(1.0 / 5, within(1e-12));
        assertThat(one.find(4).orElseThrow().estimate().value()).isCloseTo(1.0 / 5 + 3.0 / 5 / 2, within(1e-12));
        assertThat(two.find(2).orElseThrow().estimate().value()).isCloseTo(4.0 / 5 / 4, within(1e-12));
        assertThat(two.find(5).orElseThrow().estimate().value()).isCloseTo(1.0 / 5 + 3.0 / 10, within(1e-12));
    }

    @Test
    void allEndsAndGoingOnAddUpToOneOnEveryDay() {
        for (int world = 0; world < 30; world++) {
            List<Spell> spells = drawn(new Streams(7).of("sum", "" + world), 80);
            RiskTable table = RiskTable.of(spells, 3);
            Survival going = Survival.of(table, LEVEL);
            for (int day = 0; day <= table.known(); day++) {
                double sum = going.find(day).orElseThrow().estimate().value();
                for (int end = 1; end <= 3; end++) {
                    sum += CumulativeIncidence.of(table, end, LEVEL)
                            .find(day)
                            .orElseThrow()
                            .estimate()
                            .value();
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void withOneEndItIsOneLessKaplanMeierWithTheSameError() {
        RiskTable table = RiskTable.of(remissions(), 1);
        Survival going = Survival.of(table, LEVEL);
        CumulativeIncidence ended = CumulativeIncidence.of(table, 1, LEVEL);

        for (int week = 6; week <= 23; week++) {
            Estimate lasting = going.find(week).orElseThrow().estimate();
            Estimate gone = ended.find(week).orElseThrow().estimate();
            assertThat(gone.value()).isCloseTo(1 - lasting.value(), within(1e-12));
            assertThat(gone.standardError()).isCloseTo(lasting.standardError(), within(1e-9));
            assertThat(gone.interval().low()).isCloseTo(1 - lasting.interval().high(), within(1e-9));
            assertThat(gone.interval().high()).isCloseTo(1 - lasting.interval().low(), within(1e-9));
        }
    }

    @Test
    void withNothingOutOfViewItIsAShareWithItsBinomialError() {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            spells.add(Spell.ended(i < 3 ? 5 : 9, i < 3 ? 1 : 2));
        }

        Estimate share = CumulativeIncidence.of(RiskTable.of(spells, 2), 1, LEVEL)
                .find(6)
                .orElseThrow()
                .estimate();

        assertThat(share.value()).isCloseTo(0.3, within(1e-12));
        assertThat(share.standardError()).isCloseTo(Math.sqrt(0.3 * 0.7 / 10), within(1e-12));
    }

    @Test
    void whatWasNotInViewCountsAsAtRiskOnlyFromThenOn() {
        List<Spell> spells = List.of(Spell.ended(2, 1), new Spell(3, 6, 1), new Spell(3, 8, Spell.GOES_ON));

        RiskTable table = RiskTable.of(spells, 1);

        assertThat(table.atRisk(2)).isEqualTo(1);
        assertThat(table.atRisk(3)).isEqualTo(2);
        assertThat(table.known()).as("all in view had ended on day 2").isEqualTo(1);
        assertThat(Survival.of(table, LEVEL).find(5)).isEmpty();
        assertThat(Survival.of(RiskTable.lasting(spells, 1, 3), LEVEL)
                        .find(6)
                        .orElseThrow()
                        .estimate()
                        .value())
                .isCloseTo(0.5, within(1e-12));
    }

    /// Exponential ends of three kinds and an exponential time out of view, by the day.
    private static List<Spell> drawn(Draws draws, int number) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int ends = days(draws, 60);
            int view = days(draws, 150);
            spells.add(ends <= view ? Spell.ended(ends, 1 + draws.pick(50, 30, 20)) : Spell.goingOn(view));
        }
        return spells;
    }

    private static int days(Draws draws, double mean) {
        return (int) Math.floor(-mean * Math.log(1 - draws.unit()));
    }

    @Test
    void intervalsHoldTheTruthAtTheirLevel() {
        // an end of kind 1 by the end of day 40: half of all that end, by a rate of 1/60 a day
        double truth = 0.5 * (1 - Math.exp(-41 / 60.0));
        int trials = 1_000;
        int held = 0;
        var streams = new Streams(20251125);
        for (int trial = 0; trial < trials; trial++) {
            RiskTable table = RiskTable.of(drawn(streams.of("coverage", "" + trial), 120), 3);
            held += CumulativeIncidence.of(table, 1, LEVEL)
                            .find(40)
                            .orElseThrow()
                            .estimate()
                            .interval()
                            .holds(truth)
                    ? 1
                    : 0;
        }
        // between the outermost 1 in 2,000 of a binomial with the stated level, a point wider for the approximation
        assertThat(held)
                .isBetween(
                        Quantile.binomial(trials, LEVEL - 0.01).quantile(0.0005),
                        Quantile.binomial(trials, LEVEL + 0.01).quantile(0.9995));
    }

    @Test
    void aDifferenceIsFoundWhereThereIsOneAndItsIntervalHoldsNoneWhereThereIsNone() {
        var streams = new Streams(4);
        int trials = 400;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<Member> members = new ArrayList<>();
            Draws draws = streams.of("difference", "" + trial);
            drawn(draws, 200).forEach(spell -> members.add(new Member(spell, draws.chance(0.4), "all")));
            held += IncidenceDifference.find(members, new Question(1, 3, 40, LEVEL))
                            .orElseThrow()
                            .difference()
                            .interval()
                            .holds(0)
                    ? 1
                    : 0;
        }
        assertThat(held)
                .isBetween(
                        Quantile.binomial(trials, LEVEL - 0.01).quantile(0.0005),
                        Quantile.binomial(trials, LEVEL + 0.01).quantile(0.9995));

        List<Member> apart = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            apart.add(new Member(i < 60 ? Spell.ended(10, 1) : Spell.goingOn(90), true, "all"));
            apart.add(new Member(i < 30 ? Spell.ended(10, 1) : Spell.goingOn(90), false, "all"));
        }
        Estimate difference = IncidenceDifference.find(apart, new Question(1, 1, 50, LEVEL))
                .orElseThrow()
                .difference();
        assertThat(difference.value()).isCloseTo(0.3, within(1e-12));
        assertThat(difference.interval().holds(0)).isFalse();
    }
}
