package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rightplace.match.SomeMatches.FAR;
import static org.rightplace.match.SomeMatches.HERE;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.THERE;
import static org.rightplace.match.SomeMatches.candidate;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.drawnDesk;
import static org.rightplace.match.SomeMatches.drawnSeeker;
import static org.rightplace.match.SomeMatches.household;
import static org.rightplace.match.SomeMatches.place;
import static org.rightplace.match.SomeMatches.random;
import static org.rightplace.match.SomeMatches.seeker;
import static org.rightplace.sufficiency.gap.SomeHomes.call;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.room;
import static org.rightplace.sufficiency.gap.SomeHomes.urn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Judgement;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.link.home.KnownHome.Backed;
import org.rightplace.link.home.KnownHome.Told;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.match.Reason.Points;
import org.rightplace.match.Reason.Side;
import org.rightplace.match.Together.Effect;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Call.Condition;
import org.rightplace.sufficiency.gap.Offer;

class RankingTest {

    private static final Call.Need HARM = new Call.Need(NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR, 3);
    private static final Call.Need TRAUMA = new Call.Need(NeedDomain.TRAUMA_AND_ATTACHMENT, 2);

    private static Offer able(int number, String area, Call.Need... needs) {
        List<Ability> abilities = new ArrayList<>();
        for (Call.Need need : needs) {
            abilities.add(new Ability(need.domain(), need.level(), Evidence.OBSERVED_IN_PLACEMENTS));
        }
        return home(number, area, abilities, room(number, 4, 4, Map.of()));
    }

    /// A home of which everything is told that any record tells.
    private static final Candidate ALL_TOLD = allTold();

    private static Candidate allTold() {
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            abilities.add(new Ability(domain, 3, Evidence.OBSERVED_IN_PLACEMENTS));
        }
        var setting = new Setting(
                Optional.of(true),
                Optional.of(true),
                Optional.of(true),
                Optional.of(true),
                OptionalInt.of(9),
                OptionalInt.of(1));
        var room = new Capacity(
                urn(99),
                SomeMatches.DAY,
                4,
                4,
                Map.of(),
                OptionalInt.empty(),
                Optional.of(WeeklyFee.ofTotal(Pence.ofPounds(5_000))));
        return new Candidate(
                home(99, HERE, abilities, Optional.of(room), new Takes(0, 25, Sexes.ANY), setting),
                Optional.empty(),
                Household.NOBODY,
                Optional.of(Judgement.GOOD),
                Candidate.Stay.ELSEWHERE);
    }

    private static Match match(Seeker child, Desk desk, Candidate home) {
        return new Matching(child, desk, LAND, List.of(home, ALL_TOLD))
                .matches()
                .getFirst();
    }

    // ---- points ----

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reasonsAddUpToTheScoreAndEveryHomeIsAskedTheSame(long seed) {
        var random = random(seed);
        for (int i = 0; i < 2_000; i++) {
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            List<Candidate> homes = List.of(drawnCandidate(random, 1), drawnCandidate(random, 2));
            var matching = new Matching(child, desk, LAND, homes);
            Match one = matching.matches().get(0);
            Match other = matching.matches().get(1);

            assertThat(one.score().of()).isEqualTo(one.reasons().isEmpty() ? 0 : Match.ALL);
            assertThat(one.reasons().stream()
                            .map(Reason::points)
                            .mapToInt(Points::low)
                            .sum())
                    .isEqualTo(one.score().low());
            assertThat(one.byTerm().values().stream().mapToInt(Points::high).sum())
                    .isEqualTo(one.score().high());
            assertThat(one.reasons())
                    .extracting(reason -> reason.points().of())
                    .isEqualTo(other.reasons().stream()
                            .map(reason -> reason.points().of())
                            .toList());
            assertThat(one.byTerm().keySet())
                    .allSatisfy(term -> assertThat(desk.weight(term)).isPositive());
        }
    }

    @Test
    void aTermHasItsShareOfThePointsAndNeedsShareItByLevel() {
        Desk desk =
                new Desk(Map.of(Term.NEEDS, 75, Term.NEAR, 25), Evidence.STAFFED_AND_TRAINED, OptionalInt.empty(), 10);
        Seeker child = seeker(call(HARM, TRAUMA), place(Wanted.BE_NEAR, HERE, PlaceThatMatters.Reason.FAMILY));

        Match match = match(child, desk, candidate(able(1, HERE, HARM)));

        assertThat(match.reasons()).extracting(reason -> reason.points().of()).containsExactly(450, 300, 250);
        assertThat(match.score()).isEqualTo(new Points(700, 1_000, 1_000));
        assertThat(match.of(Side.FOR)).hasSize(2);
        assertThat(match.of(Side.NOT_KNOWN))
                .extracting(Reason::what)
                .containsExactly(new Reason.What.NeedMet(TRAUMA.domain(), OptionalInt.of(2), Offer.Meets.NOT_RECORDED));
    }

    @Test
    void nearCountsHalfAtTheMilesOfTheDeskAndWholeWithinTheArea() {
        double miles = LAND.miles(HERE, THERE).orElseThrow();
        Desk desk = new Desk(
                Map.of(Term.NEAR, 1), Evidence.STAFFED_AND_TRAINED, OptionalInt.empty(), (int) Math.round(miles));
        Seeker child = seeker(call(HARM), place(Wanted.BE_NEAR, HERE, PlaceThatMatters.Reason.SCHOOL));

        assertThat(match(child, desk, candidate(able(1, HERE))).score()).isEqualTo(new Points(1_000, 1_000, 1_000));
        assertThat((double)
                        match(child, desk, candidate(able(1, THERE))).score().low())
                .isCloseTo(500, within(5.0));
        assertThat(match(child, desk, candidate(able(1, FAR))).score())
                .as("nobody says where it lies")
                .isEqualTo(new Points(0, 1_000, 1_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void meetingOneMoreNeedNeverTakesAPointAway(long seed) {
        var random = random(seed);
        for (int i = 0; i < 5_000; i++) {
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            Candidate before = drawnCandidate(random, 1);
            if (child.call().needs().isEmpty()) {
                continue;
            }
            Call.Need need =
                    child.call().needs().get(random.nextInt(child.call().needs().size()));
            Candidate after = meeting(before, need);
            List<Candidate> homes = List.of(before, after);
            var matching = new Matching(child, desk, LAND, homes);

            assertThat(matching.matches().get(1).score().low())
                    .isGreaterThanOrEqualTo(matching.matches().get(0).score().low());
            assertThat(matching.matches().get(1).score().high())
                    .isGreaterThanOrEqualTo(matching.matches().get(0).score().high());
            assertThat(Limit.of(child, after, desk).size())
                    .isLessThanOrEqualTo(Limit.of(child, before, desk).size());
        }
    }

    private static Candidate meeting(Candidate home, Call.Need need) {
        Offer offer = home.offer();
        List<Backed> abilities = new ArrayList<>(offer.abilities());
        abilities.removeIf(backed -> backed.domain() == need.domain());
        abilities.add(new Backed(
                need.domain(),
                List.of(new Told(
                        new Ability(need.domain(), need.level(), Evidence.OBSERVED_IN_PLACEMENTS), Optional.empty()))));
        return new Candidate(
                new Offer(
                        offer.home(),
                        offer.area(),
                        abilities,
                        offer.purposes(),
                        offer.takes(),
                        offer.setting(),
                        offer.room()),
                home.constituency(),
                home.household(),
                home.judgement(),
                home.stay());
    }

    @Test
    void whatATermDecidesIsWhatRankingWithoutItSays() {
        var random = random(21);
        int moved = 0;
        for (int i = 0; i < 60; i++) {
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            List<Candidate> homes = IntStream.range(0, 15)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            Ranking ranking = Ranking.of(child, desk, LAND, homes);
            for (Map.Entry<Term, Ranking.Without> term : ranking.without(LAND).entrySet()) {
                Ranking other = Ranking.of(child, desk.with(term.getKey(), 0), LAND, homes);
                long others = ranking.possible().stream()
                        .filter(one -> other.find(one.match().home().offer().home())
                                        .orElseThrow()
                                        .first()
                                != one.first())
                        .count();
                assertThat(term.getValue().moved()).isEqualTo((int) others);
                moved += term.getValue().moved();
            }
        }
        assertThat(moved).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void whateverTurnsOutOfWhatIsNotKnownLiesWithinTheInterval(long seed) {
        var random = random(seed);
        int narrowed = 0;
        for (int i = 0; i < 5_000; i++) {
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random).with(Term.COST, 0);
            Candidate home = drawnCandidate(random, 1);
            Call.Need need = new Call.Need(
                    NeedDomain.values()[random.nextInt(NeedDomain.values().length)], 2 + random.nextInt(2));
            if (home.offer().meets(need.domain(), 1, desk.least()) != Offer.Meets.NOT_RECORDED) {
                continue;
            }
            Candidate told = meeting(home, need);
            Points before = match(child, desk, home).score();
            Points after = match(child, desk, told).score();

            assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
            assertThat(after.high()).isLessThanOrEqualTo(before.high());
            narrowed += after.high() - after.low() < before.high() - before.low() ? 1 : 0;
        }
        assertThat(narrowed).isPositive();
    }

    // ---- limits ----

    /// A second way to say what no home may break, written without the first.
    private static boolean mayTake(Seeker child, Candidate home, Desk desk) {
        Offer offer = home.offer();
        var who = child.call().child();
        boolean ages = who.age().isEmpty()
                || (who.age().getAsInt() >= offer.takes().youngest().orElse(0)
                        && who.age().getAsInt() <= offer.takes().oldest().orElse(99));
        Sexes sexes = offer.takes().sexes().orElse(Sexes.ANY);
        boolean sex =
                sexes == Sexes.ANY || who.sex().isEmpty() || (who.sex().get() == Sex.FEMALE) == (sexes == Sexes.FEMALE);
        boolean alone = !who.asks().contains(Condition.SOLO)
                || (offer.setting().solo().orElse(true) && home.others().orElse(0) == 0);
        boolean order = !who.asks().contains(Condition.LIBERTY)
                || offer.setting().deprivesLiberty().orElse(true);
        boolean steps = !who.asks().contains(Condition.STEP_FREE)
                || offer.setting().stepFree().orElse(true);
        boolean away = child.places().stream()
                .noneMatch(place -> place.wanted() == Wanted.AVOID
                        && offer.area().orElse("").equals(place.area()));
        int soon = child.asked().by().equals(Optional.of(NeededBy.LATER))
                ? offer.room()
                        .map(room -> room.held().entrySet().stream()
                                .filter(held -> held.getKey().name().equals("NOTICE_GIVEN"))
                                .mapToInt(Map.Entry::getValue)
                                .sum())
                        .orElse(0)
                : 0;
        boolean roomy = home.isChildsHome()
                || offer.room().isEmpty()
                || offer.room().get().open().isEmpty()
                || offer.room().get().open().getAsInt() + soon
                        >= 1 + child.asked().siblings().orElse(0);
        boolean able = child.call().needs().stream()
                .allMatch(need -> desk.must().isEmpty()
                        || need.level() < desk.must().getAsInt()
                        || offer.meets(need.domain(), need.level(), desk.least()) != Offer.Meets.NO);
        boolean stays = home.stay() != Candidate.Stay.MUST_LEAVE;
        return stays && ages && sex && alone && order && steps && away && roomy && able;
    }

    @Test
    void noHardLimitIsBrokenInAMillionCasesAndNothingElseRulesOut() {
        var random = random(8);
        for (int round = 0; round < 1_000; round++) {
            List<Candidate> homes = IntStream.range(0, 25)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            for (int i = 0; i < 40; i++) {
                Seeker child = drawnSeeker(random);
                Desk desk = drawnDesk(random);
                for (Candidate home : homes) {
                    if (Limit.of(child, home, desk).isEmpty() != mayTake(child, home, desk)) {
                        throw new AssertionError(
                                "%s, %s, %s: %s".formatted(child, home, desk, Limit.of(child, home, desk)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void theNearestChangeRulesTheHomeIn(long seed) {
        var random = random(seed);
        int changed = 0;
        for (int i = 0; i < 20_000; i++) {
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            Candidate home = drawnCandidate(random, 1);
            List<Limit> limits = Limit.of(child, home, desk);
            if (!limits.isEmpty()) {
                Nearest nearest = Nearest.of(child, home, desk, limits);
                assertThat(nearest.steps()).hasSameSizeAs(limits);
                assertThat(nearest.then().isPresent())
                        .isEqualTo(nearest.steps().stream().allMatch(Nearest.Step::isTheHomes));
                if (nearest.then().isPresent()) {
                    changed++;
                    assertThat(Limit.of(child, nearest.then().get(), desk))
                            .as("%s after %s", home, nearest.steps())
                            .isEmpty();
                }
            }
        }
        assertThat(changed).isGreaterThan(5_000);
    }

    @Test
    void theChildsOwnHomeNeedsNoOpenPlace() {
        var full = home(1, HERE, List.of(), room(1, 4, 0, Map.of()));
        Seeker child = seeker(call(HARM));

        assertThat(Limit.of(child, candidate(full), Desk.USUAL)).containsExactly(new Limit.NoRoom(1, 0));
        assertThat(Limit.of(
                        child,
                        new Candidate(
                                full, Optional.empty(), Household.NOBODY, Optional.empty(), Candidate.Stay.LIVES_HERE),
                        Desk.USUAL))
                .isEmpty();
    }

    // ---- places ----

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aPlaceIsFromBehindThoseThatSurelyHaveMoreToBeforeThoseThatSurelyDoNot(long seed) {
        var random = random(seed);
        for (int i = 0; i < 200; i++) {
            List<Candidate> homes = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            Ranking ranking = Ranking.of(drawnSeeker(random), drawnDesk(random), LAND, homes);

            assertThat(ranking.possible().size() + ranking.ruledOut().size()).isEqualTo(homes.size());
            for (Ranked one : ranking.possible()) {
                Points score = one.match().score();
                long surely = ranking.possible().stream()
                        .filter(other -> other.match().score().low() > score.high())
                        .count();
                long perhaps = ranking.possible().stream()
                        .filter(other -> other != one && other.match().score().high() > score.low())
                        .count();
                assertThat(one.first()).isEqualTo(1 + (int) surely);
                assertThat(one.last()).isEqualTo(1 + (int) perhaps);
            }
            assertThat(ranking.possible()).isSortedAccordingTo((one, other) -> one.first() - other.first());
        }
    }

    @Test
    void twoHomesWithTheSamePointsShareTheirPlace() {
        Seeker child = seeker(call(HARM));
        Ranking ranking = Ranking.of(
                child, Desk.USUAL, LAND, List.of(candidate(able(1, HERE, HARM)), candidate(able(2, THERE, HARM))));

        assertThat(ranking.possible()).allSatisfy(one -> {
            assertThat(one.first()).isEqualTo(1);
            assertThat(one.last()).isEqualTo(1);
        });
    }

    @Test
    void theOrderInWhichHomesAreGivenChangesNothing() {
        var random = random(14);
        for (int i = 0; i < 100; i++) {
            List<Candidate> homes = new ArrayList<>(IntStream.range(0, 20)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList());
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            Ranking one = Ranking.of(child, desk, LAND, homes);
            Collections.shuffle(homes, new Random(i));

            assertThat(Ranking.of(child, desk, LAND, homes)).isEqualTo(one);
        }
    }

    @Test
    void noHomesAndNothingKnownAreAnswersAndNoExceptions() {
        Seeker nothing = seeker(new Call(List.of(), Set.of(), false, Call.Who.NOT_KNOWN));

        assertThat(Ranking.of(nothing, Desk.USUAL, LAND, List.of()).possible()).isEmpty();
        Ranking one = Ranking.of(nothing, Desk.USUAL, LAND, List.of(candidate(able(1, HERE)), ALL_TOLD));
        assertThat(one.possible()).hasSize(2);
        assertThat(one.unanswered()).contains(new Reason.What.NeedsNotJudged());
    }

    @Test
    void whatIsRecordedOfNoHomeBearsNoPointsAndIsNamed() {
        Seeker child = new Seeker(
                seeker(call()).child(),
                call(HARM, TRAUMA),
                Optional.empty(),
                List.of(),
                new Seeker.Asked(
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());

        Ranking ranking =
                Ranking.of(child, Desk.USUAL, LAND, List.of(candidate(able(1, HERE, HARM)), candidate(able(2, HERE))));

        assertThat(ranking.unanswered())
                .containsExactly(
                        new Reason.What.NeedMet(TRAUMA.domain(), OptionalInt.of(2), Offer.Meets.NOT_RECORDED),
                        new Reason.What.Culture());
        assertThat(ranking.possible().getFirst().match().score()).isEqualTo(new Points(1_000, 1_000, 1_000));
    }

    @Test
    void whereNothingThatIsWeighedAppliesThereAreNoPoints() {
        Desk desk = new Desk(Map.of(Term.THERAPY, 1), Evidence.STAFFED_AND_TRAINED, OptionalInt.empty(), 10);

        Ranking ranking = Ranking.of(seeker(call(HARM)), desk, LAND, List.of(candidate(able(1, HERE))));

        assertThat(ranking.possible().getFirst().match().score()).isEqualTo(new Points(0, 0, 0));
        assertThat(ranking.possible().getFirst().isCertain()).isTrue();
    }

    // ---- weights ----

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void theWeightThatIsNamedPutsAnotherHomeFirstAndNoNearerOneDoes(long seed) {
        var random = random(seed);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            List<Candidate> homes = IntStream.range(0, 12)
                    .mapToObj(number -> drawnCandidate(random, number))
                    .toList();
            Seeker child = drawnSeeker(random);
            Desk desk = drawnDesk(random);
            Ranking ranking = Ranking.of(child, desk, LAND, homes);
            for (Map.Entry<Term, Sway> sway : ranking.sways().entrySet()) {
                found++;
                Desk swayed = desk.with(sway.getKey(), sway.getValue().weight());
                assertThat(sway.getValue().now()).isEqualTo(desk.weight(sway.getKey()));
                Ranking then = Ranking.of(child, swayed, LAND, homes);
                int most = then.possible().stream()
                        .mapToInt(one -> one.match().score().low())
                        .max()
                        .orElseThrow();
                // points are rounded down reason by reason
                int rounding = then.possible().getFirst().match().reasons().size();
                assertThat(then.find(sway.getValue().first())
                                .orElseThrow()
                                .match()
                                .score()
                                .low())
                        .isGreaterThanOrEqualTo(most - rounding);
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void aHomeThatIsNearTakesOverWhereNearWeighsEnough() {
        Desk desk =
                new Desk(Map.of(Term.NEEDS, 50, Term.NEAR, 10), Evidence.STAFFED_AND_TRAINED, OptionalInt.empty(), 10);
        Seeker child = seeker(call(TRAUMA), place(Wanted.BE_NEAR, HERE, PlaceThatMatters.Reason.FAMILY));
        Ranking ranking =
                Ranking.of(child, desk, LAND, List.of(candidate(able(1, THERE, TRAUMA)), candidate(able(2, HERE))));

        assertThat(ranking.sways().get(Term.NEAR))
                .isEqualTo(new Sway(10, 51, candidate(able(2, HERE)).offer().home()));
        assertThat(ranking.sways().get(Term.NEEDS))
                .isEqualTo(new Sway(50, 9, candidate(able(2, HERE)).offer().home()));
    }

    @Test
    void weightsAreRefusedThatCannotBeWeighed() {
        assertThatThrownBy(() -> Desk.USUAL.with(Term.NEEDS, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new Desk(Map.of(), Evidence.STAFFED_AND_TRAINED, OptionalInt.empty(), 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Desk.USUAL.weight(Term.COST))
                .as("beside, unless put into the score")
                .isZero();
        assertThat(Desk.USUAL.weight(Term.INSPECTION)).isZero();
    }

    // ---- who lives there ----

    @Test
    void livingTogetherIsToldBothWaysAsAnEffect() {
        Candidate quiet = with(able(1, HERE, HARM), household(Map.of(NeedDomain.EDUCATION_AND_INCLUSION, 3)));
        Candidate drawn = with(able(2, HERE, HARM), household(Map.of(NeedDomain.EXPLOITATION_AND_MISSING, 2)));
        Call missing = call(new Call.Need(NeedDomain.EXPLOITATION_AND_MISSING, 2));

        assertThat(Together.of(call(HARM), quiet)).isEqualTo(new Together(Effect.NONE, Effect.STRONG, true));
        assertThat(Together.of(missing, quiet).worst()).isEqualTo(Effect.NONE);
        assertThat(Together.of(missing, drawn).forChild()).isEqualTo(Effect.TO_TALK_THROUGH);
        assertThat(Together.of(missing, drawn).forOthers()).isEqualTo(Effect.TO_TALK_THROUGH);
    }

    @Test
    void howLivingTogetherGoesIsKnownOnlyWhereEverybodyIs() {
        var two = home(1, HERE, List.of(), room(1, 3, 1, Map.of()));
        Call known = call(TRAUMA);

        assertThat(Together.of(known, with(two, household(Map.of(NeedDomain.SUBSTANCE_USE, 1))))
                        .known())
                .as("two live there, one is known")
                .isFalse();
        var one = home(1, HERE, List.of(), room(1, 3, 2, Map.of()));
        assertThat(Together.of(known, with(one, household(Map.of(NeedDomain.SUBSTANCE_USE, 1))))
                        .known())
                .isTrue();
        assertThat(Together.of(known, with(one, household(Map.of()))).known())
                .as("nobody judged the needs of the one who lives there")
                .isFalse();
    }

    @Test
    void whatOtherChildrenNeedIsInNoTextOfAMatch() {
        Map<NeedDomain, Integer> all = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            all.put(domain, 3);
        }
        Match match = match(seeker(call()), Desk.USUAL, with(able(1, HERE), household(all)));

        String text = match.toString().toUpperCase(java.util.Locale.ROOT);
        assertThat(NeedDomain.values()).noneMatch(domain -> text.contains(domain.name()));
    }

    private static Candidate with(Offer offer, Household household) {
        return new Candidate(offer, Optional.empty(), household, Optional.empty(), Candidate.Stay.ELSEWHERE);
    }

    // ---- what cannot all be had ----

    @Test
    void whatExcludesEachOtherNamesBothSides() {
        var who = new Call.Who(OptionalInt.of(12), Optional.empty(), Set.of(Condition.SOLO));
        Seeker child = new Seeker(
                seeker(call()).child(),
                new Call(List.of(HARM), Set.of(), true, who),
                Optional.empty(),
                List.of(
                        place(Wanted.AVOID, HERE, PlaceThatMatters.Reason.EXPLOITATION),
                        place(Wanted.BE_NEAR, HERE, PlaceThatMatters.Reason.FAMILY)),
                new Seeker.Asked(
                        OptionalInt.of(1),
                        Optional.of(Company.WITH_OTHERS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty()),
                Optional.empty());

        assertThat(child.contradictions())
                .containsExactly(
                        new Seeker.Contradiction.AloneWithSiblings(1),
                        new Seeker.Contradiction.AloneInCompany(Company.WITH_OTHERS),
                        new Seeker.Contradiction.AwayAndNear(
                                HERE, PlaceThatMatters.Reason.EXPLOITATION, PlaceThatMatters.Reason.FAMILY),
                        new Seeker.Contradiction.OwnAreaToAvoid(HERE));
        assertThat(seeker(call(HARM)).contradictions()).isEmpty();
    }

    @Test
    void aSiblingGroupLargerThanAnyHomeIsRuledOutWithWhatItWouldTake() {
        Seeker four = new Seeker(
                seeker(call()).child(),
                call(HARM),
                Optional.empty(),
                List.of(),
                new Seeker.Asked(
                        OptionalInt.of(5),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
        Ranking ranking = Ranking.of(four, Desk.USUAL, LAND, List.of(candidate(able(1, HERE, HARM))));

        assertThat(ranking.possible()).isEmpty();
        assertThat(ranking.ruledOut().getFirst().match().limits()).containsExactly(new Limit.NoRoom(6, 4));
        assertThat(ranking.ruledOut().getFirst().nearest().steps()).containsExactly(new Nearest.Step.OpenPlaces(2));
    }
}
