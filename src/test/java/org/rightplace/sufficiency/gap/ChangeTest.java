package org.rightplace.sufficiency.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rightplace.care.home.Evidence.STAFFED_AND_TRAINED;
import static org.rightplace.care.need.NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR;
import static org.rightplace.sufficiency.gap.SomeHomes.DAY;
import static org.rightplace.sufficiency.gap.SomeHomes.call;
import static org.rightplace.sufficiency.gap.SomeHomes.child;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.room;
import static org.rightplace.sufficiency.gap.SomeHomes.urn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.estimate.Shapley;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Change.Factor;
import org.rightplace.sufficiency.gap.Change.Figure;

class ChangeTest {

    private static final LocalDate A_YEAR_BEFORE = DAY.minusYears(1);

    private static final Areas TWO = new Areas(Map.of("Here", "Here", "There", "There"), Map.of());

    private static final Call.Need HARM = new Call.Need(HARMFUL_SEXUAL_BEHAVIOUR, 3);

    private static final Call NOT_JUDGED = new Call(List.of(), Set.of(), false, Call.Who.NOT_KNOWN);

    private static Offer able(int level, int open) {
        return home(
                1,
                "Here",
                List.of(new Ability(HARMFUL_SEXUAL_BEHAVIOUR, level, STAFFED_AND_TRAINED)),
                room(1, 4, open, Map.of()));
    }

    private static Map<Figure, Shapley<Factor>> here(Side before, Side after) {
        return Change.of(STAFFED_AND_TRAINED, before, after, TWO).areas().get("Here");
    }

    private static Side side(LocalDate day, List<Asking> children, Offer... homes) {
        return new Side(day, children, new Gaps.Homes(List.of(homes), true));
    }

    private static void onlyBy(Factor factor, Shapley<Factor> change, double amount) {
        assertThat(change.change()).isEqualTo(amount);
        change.parts()
                .forEach(part -> assertThat(part.amount())
                        .as("what %s did", part.factor())
                        .isCloseTo(part.factor() == factor ? amount : 0, within(1e-12)));
    }

    @Test
    void aPlaceThatOpensIsAChangeOfSupply() {
        List<Asking> children = List.of(child(1, "Here", call(HARM)));

        var figures = here(side(A_YEAR_BEFORE, children, able(3, 0)), side(DAY, children, able(3, 1)));

        onlyBy(Factor.SUPPLY, figures.get(Figure.RIGHT_HOME), 1);
        onlyBy(Factor.SUPPLY, figures.get(Figure.NO_RIGHT_HOME), -1);
        onlyBy(Factor.DEMAND, figures.get(Figure.NEED_A_HOME), 0);
    }

    @Test
    void aHomeThatLearnsToMeetANeedIsAChangeOfCapability() {
        List<Asking> children = List.of(child(1, "Here", call(HARM)));

        var figures = here(side(A_YEAR_BEFORE, children, able(2, 1)), side(DAY, children, able(3, 1)));

        onlyBy(Factor.CAPABILITY, figures.get(Figure.RIGHT_HOME), 1);
    }

    @Test
    void aHomeThatIsAskedForTheFirstTimeIsAChangeOfWhatIsWrittenDown() {
        List<Asking> children = List.of(child(1, "Here", call(HARM)));
        Offer notYetAsked = home(1, "Here", List.of(), room(1, 4, 1, Map.of()));

        var figures = here(side(A_YEAR_BEFORE, children, notYetAsked), side(DAY, children, able(3, 1)));

        onlyBy(Factor.COVERAGE, figures.get(Figure.RIGHT_HOME), 1);
        onlyBy(Factor.COVERAGE, figures.get(Figure.NOT_KNOWN), -1);
    }

    @Test
    void aChildWhoseNeedsAreJudgedForTheFirstTimeIsAChangeOfWhatIsWrittenDown() {
        var figures = here(
                side(A_YEAR_BEFORE, List.of(child(1, "Here", NOT_JUDGED)), able(3, 1)),
                side(DAY, List.of(child(1, "Here", call(HARM))), able(3, 1)));

        onlyBy(Factor.COVERAGE, figures.get(Figure.RIGHT_HOME), 1);
        onlyBy(Factor.COVERAGE, figures.get(Figure.NOT_KNOWN), -1);
    }

    @Test
    void aChildWhoComesAndAChildWhoNeedsMoreAreChangesOfDemand() {
        Asking more = child(1, "Here", call(HARM));
        Asking less = child(1, "Here", call(new Call.Need(HARMFUL_SEXUAL_BEHAVIOUR, 2)));

        var figures = here(
                side(A_YEAR_BEFORE, List.of(less), able(2, 1)),
                side(DAY, List.of(more, child(2, "Here", call(HARM))), able(2, 1)));

        onlyBy(Factor.DEMAND, figures.get(Figure.NEED_A_HOME), 1);
        onlyBy(Factor.DEMAND, figures.get(Figure.NO_RIGHT_HOME), 2);
        onlyBy(Factor.DEMAND, figures.get(Figure.RIGHT_HOME), -1);
    }

    @Test
    void anAreaInWhichSomebodyNeedsAHomeOnOneOfTheDaysOnlyIsShown() {
        Change change = Change.of(
                STAFFED_AND_TRAINED,
                side(A_YEAR_BEFORE, List.of(), able(3, 1)),
                side(DAY, List.of(child(1, "There", call(HARM))), able(3, 1)),
                TWO);

        assertThat(change.areas()).containsOnlyKeys("There");
        onlyBy(Factor.DEMAND, change.areas().get("There").get(Figure.NEED_A_HOME), 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsAddUpToTheChangeOfWhatIsFoundOnEachDayByItself(long seed) {
        var random = new SplittableRandom(seed);
        List<String> areas = List.of("Here", "There");
        for (int trial = 0; trial < 20; trial++) {
            Side before = drawn(random, A_YEAR_BEFORE, areas);
            Side after = drawn(random, DAY, areas);

            Change change = Change.of(STAFFED_AND_TRAINED, before, after, TWO);

            Gaps then = Gaps.of(Gaps.Question.usual(before.day()), before.children(), before.homes(), TWO);
            Gaps now = Gaps.of(Gaps.Question.usual(after.day()), after.children(), after.homes(), TWO);
            change.areas()
                    .forEach((area, figures) -> figures.forEach((figure, split) -> {
                        assertThat(split.from()).isEqualTo(count(then, area, figure));
                        assertThat(split.to()).isEqualTo(count(now, area, figure));
                        assertThat(split.parts().stream()
                                        .mapToDouble(Shapley.Part::amount)
                                        .sum())
                                .isCloseTo(split.to() - split.from(), within(1e-9));
                    }));
        }
    }

    private static Side drawn(SplittableRandom random, LocalDate day, List<String> areas) {
        List<Offer> homes = new ArrayList<>();
        for (int home = 0; home < 6; home++) {
            if (random.nextInt(4) > 0) {
                homes.add(SomeHomes.drawnHome(random, home, areas));
            } else if (random.nextBoolean()) {
                homes.add(Offer.notRecorded(urn(home), Optional.of("Here")));
            }
        }
        List<Asking> children = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            if (random.nextInt(4) > 0) {
                Asking drawn = SomeHomes.drawnChild(random, number, List.of(areas.get(number % 2)), 6);
                children.add(new Asking(drawn.child(), drawn.call(), new Lives.NotInHome()));
            }
        }
        return new Side(day, children, new Gaps.Homes(homes, random.nextBoolean()));
    }

    private static double count(Gaps gaps, String area, Figure figure) {
        return gaps.areas().stream()
                .filter(one -> one.area().equals(area))
                .mapToDouble(one -> switch (figure) {
                    case NEED_A_HOME -> one.children();
                    case RIGHT_HOME -> one.met().size();
                    case NO_RIGHT_HOME ->
                        one.unmet().stream()
                                .filter(unmet -> !unmet.main().isNotKnown())
                                .count();
                    case NOT_KNOWN ->
                        one.unmet().stream()
                                .filter(unmet -> unmet.main().isNotKnown())
                                .count();
                })
                .sum();
    }
}
