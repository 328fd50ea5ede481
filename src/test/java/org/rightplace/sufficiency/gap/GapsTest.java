package org.rightplace.sufficiency.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rightplace.care.home.Evidence.CLAIMED_IN_SOP;
import static org.rightplace.care.home.Evidence.REGISTERED_FOR;
import static org.rightplace.care.home.Evidence.STAFFED_AND_TRAINED;
import static org.rightplace.care.need.NeedDomain.BEHAVIOUR_REGULATION;
import static org.rightplace.care.need.NeedDomain.HARMFUL_SEXUAL_BEHAVIOUR;
import static org.rightplace.care.need.NeedDomain.TRAUMA_AND_ATTACHMENT;
import static org.rightplace.sufficiency.gap.SomeHomes.DAY;
import static org.rightplace.sufficiency.gap.SomeHomes.call;
import static org.rightplace.sufficiency.gap.SomeHomes.child;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.room;
import static org.rightplace.sufficiency.gap.SomeHomes.urn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.geo.GridReference;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call.Who;
import org.rightplace.sufficiency.gap.Gaps.Homes;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.Gaps.Met;
import org.rightplace.sufficiency.gap.Gaps.Question;

class GapsTest {

    private static final Areas TWO = new Areas(
            Map.of("Here", "Here", "There", "There"),
            Map.of("Here", new GridReference(400_000, 300_000), "There", new GridReference(430_000, 340_000)));

    private static final Call.Need HARM = new Call.Need(HARMFUL_SEXUAL_BEHAVIOUR, 3);

    private static Ability able(int level) {
        return new Ability(HARMFUL_SEXUAL_BEHAVIOUR, level, STAFFED_AND_TRAINED);
    }

    private static Gaps gaps(List<Asking> children, List<Offer> homes) {
        return Gaps.of(Question.usual(DAY), children, new Homes(homes, true), TWO);
    }

    private static Unmet only(Asking child, Offer... homes) {
        InArea area = gaps(List.of(child), List.of(homes)).areas().getFirst();
        assertThat(area.met()).isEmpty();
        return area.unmet().getFirst();
    }

    private static final Asking CHILD = child(1, "Here", call(HARM));

    @Test
    void findsAnOpenPlaceInARightHomeHere() {
        Gaps gaps = gaps(List.of(CHILD), List.of(home(1, "Here", List.of(able(3)), room(1, 4, 1, Map.of()))));

        assertThat(gaps.areas().getFirst().met()).containsExactly(new Met(CHILD, Met.How.A_PLACE_IS_OPEN));
    }

    @Test
    void saysThatNoSuchHomeExistsOnlyWhereEveryHomeIsDescribed() {
        Offer cannot = home(1, "Here", List.of(able(2)), room(1, 4, 4, Map.of()));

        assertThat(only(CHILD, cannot).all()).containsExactly(Cause.NO_SUCH_HOME);
        assertThat(only(CHILD, cannot, Offer.notRecorded(urn(2), Optional.of("There")))
                        .all())
                .containsExactly(Cause.HOMES_NOT_RECORDED);
        assertThat(only(CHILD, cannot, Offer.notRecorded(urn(2), Optional.empty()))
                        .all())
                .containsExactly(Cause.HOMES_NOT_RECORDED);
    }

    @Test
    void doesNotSayThatNoSuchHomeExistsWhereItKnowsOnlySomeHomesOrNone() {
        Offer cannot = home(1, "Here", List.of(able(2)), room(1, 4, 4, Map.of()));

        for (List<Offer> some : List.of(List.<Offer>of(), List.of(cannot))) {
            assertThat(Gaps.of(Question.usual(DAY), List.of(CHILD), new Homes(some, false), TWO)
                            .areas()
                            .getFirst()
                            .unmet()
                            .getFirst()
                            .all())
                    .containsExactly(Cause.HOMES_NOT_RECORDED);
        }
    }

    @Test
    void saysWhereSuchHomesAreElsewhereAndHowFar() {
        Unmet unmet = only(CHILD, home(1, "There", List.of(able(3)), room(1, 4, 2, Map.of())));

        assertThat(unmet.all()).containsExactly(Cause.ELSEWHERE);
        Unmet.Away away = unmet.detail().elsewhere().getFirst();
        assertThat(away.authority()).isEqualTo("There");
        assertThat(away.homes()).isEqualTo(1);
        assertThat(away.openPlaces()).isEqualTo(2);
        assertThat(away.metres().orElseThrow()).isCloseTo(50_000, within(1e-6));
    }

    @Test
    void tellsFullFromHeldAndSaysWhyItIsHeld() {
        assertThat(only(CHILD, home(1, "Here", List.of(able(3)), room(1, 4, 0, Map.of())))
                        .all())
                .containsExactly(Cause.FULL);

        Unmet held = only(CHILD, home(1, "Here", List.of(able(3)), room(1, 4, 0, Map.of(Held.STAFFING, 2))));
        assertThat(held.all()).containsExactly(Cause.HELD);
        assertThat(held.detail().held()).containsExactly(Map.entry(Held.STAFFING, 2));
    }

    @Test
    void doesNotKnowWhetherAHomeThatRecordsNoRoomHasAny() {
        assertThat(only(CHILD, home(1, "Here", List.of(able(3)), Optional.empty()))
                        .all())
                .containsExactly(Cause.HOMES_NOT_RECORDED);
    }

    @Test
    void takesAClaimAndARegistrationForWhatTheyAre() {
        var claim = new Ability(HARMFUL_SEXUAL_BEHAVIOUR, 3, CLAIMED_IN_SOP);
        var permit = Ability.ofNoLevel(HARMFUL_SEXUAL_BEHAVIOUR, REGISTERED_FOR);

        assertThat(only(CHILD, home(1, "Here", List.of(claim), room(1, 4, 2, Map.of())))
                        .all())
                .containsExactly(Cause.ONLY_CLAIMED);
        assertThat(only(CHILD, home(1, "Here", List.of(permit), room(1, 4, 2, Map.of())))
                        .all())
                .containsExactly(Cause.ONLY_CLAIMED);
        assertThat(Gaps.of(
                                new Question(DAY, CLAIMED_IN_SOP, Cause.usualOrder()),
                                List.of(CHILD),
                                new Homes(List.of(home(1, "Here", List.of(claim), room(1, 4, 2, Map.of()))), true),
                                TWO)
                        .areas()
                        .getFirst()
                        .met())
                .hasSize(1);
    }

    @Test
    void saysWhatRulesAHomeOut() {
        var girlOfSeventeen = new Who(OptionalInt.of(17), Optional.of(Sex.FEMALE), Set.of(Call.Condition.LIBERTY));
        Asking asking = child(1, "Here", new Call(List.of(HARM), Set.of(), true, girlOfSeventeen));
        Offer home = home(
                1,
                "Here",
                List.of(able(3)),
                room(1, 4, 2, Map.of()),
                new Takes(8, 15, Sexes.MALE),
                new Setting(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        OptionalInt.empty(),
                        OptionalInt.empty()));

        Unmet unmet = only(asking, home);

        assertThat(unmet.all()).containsExactly(Cause.RULED_OUT);
        assertThat(unmet.detail().ruledOut().keySet())
                .containsExactly(RuledOut.TOO_OLD, RuledOut.SEX, RuledOut.LIBERTY);
    }

    @Test
    void seesThatAChildWhoMustLiveAloneCannotJoinOthers() {
        Asking alone = child(
                1,
                "Here",
                new Call(
                        List.of(HARM),
                        Set.of(),
                        true,
                        new Who(OptionalInt.empty(), Optional.empty(), Set.of(Call.Condition.SOLO))));

        assertThat(only(alone, home(1, "Here", List.of(able(3)), room(1, 3, 1, Map.of())))
                        .detail()
                        .ruledOut())
                .containsExactly(Map.entry(RuledOut.MIX, 1));
    }

    @Test
    void putsWhatIsNotRecordedOfTheChildBeforeEverything() {
        Asking nobodyAsked = child(1, "Here", new Call(List.of(), Set.of(), false, Who.NOT_KNOWN));
        Asking halfAsked = child(2, "Here", new Call(List.of(HARM), Set.of(BEHAVIOUR_REGULATION), true, Who.NOT_KNOWN));
        Offer open = home(1, "Here", List.of(able(3)), room(1, 4, 0, Map.of()));

        assertThat(only(nobodyAsked, open).all()).containsExactly(Cause.NEED_NOT_RECORDED);
        assertThat(only(halfAsked, open).all()).containsExactly(Cause.NEED_NOT_RECORDED, Cause.FULL);
        assertThat(only(halfAsked, open).main()).isEqualTo(Cause.NEED_NOT_RECORDED);
    }

    @Test
    void givesOneOpenPlaceToOneChildOnly() {
        List<Asking> three = List.of(CHILD, child(2, "Here", call(HARM)), child(3, "Here", call(HARM)));

        InArea area = gaps(three, List.of(home(1, "Here", List.of(able(3)), room(1, 4, 1, Map.of()))))
                .areas()
                .getFirst();

        assertThat(area.met()).hasSize(1);
        assertThat(area.byMainCause()).containsExactly(Map.entry(Cause.FULL, 2));
    }

    @Test
    void leavesAChildWhoLivesInARightHomeThereAndItsOpenPlaceToAnother() {
        Offer home = home(1, "There", List.of(able(3)), room(1, 4, 0, Map.of()));
        Asking livesThere = new Asking(CHILD.child(), CHILD.call(), new Lives.In(urn(1)));

        assertThat(gaps(List.of(livesThere), List.of(home)).areas().getFirst().met())
                .containsExactly(new Met(livesThere, Met.How.LIVES_IN_IT));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void letsTheReaderSayWhichCauseIsTheMainOne(Cause first) {
        List<Cause> order = new ArrayList<>(Cause.usualOrder());
        order.remove(first);
        order.addFirst(first);
        List<Offer> homes = List.of(
                home(1, "Here", List.of(able(3)), room(1, 4, 0, Map.of())),
                home(2, "Here", List.of(able(3)), room(2, 4, 0, Map.of(Held.MATCHING, 1))),
                home(3, "Here", List.of(new Ability(HARMFUL_SEXUAL_BEHAVIOUR, 3, CLAIMED_IN_SOP)), Optional.empty()),
                home(4, "There", List.of(able(3)), room(4, 4, 1, Map.of())));

        Unmet unmet = Gaps.of(
                        new Question(DAY, STAFFED_AND_TRAINED, order), List.of(CHILD), new Homes(homes, true), TWO)
                .areas()
                .getFirst()
                .unmet()
                .getFirst();

        assertThat(unmet.all()).containsExactly(Cause.ELSEWHERE, Cause.ONLY_CLAIMED, Cause.HELD, Cause.FULL);
        assertThat(unmet.main()).isEqualTo(unmet.all().contains(first) ? first : Cause.ELSEWHERE);
        assertThatThrownBy(() -> new Question(DAY, STAFFED_AND_TRAINED, List.of(first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must name each once");
    }

    @Test
    void countsChildrenOfNoneOfTheAreasApart() {
        assertThat(gaps(List.of(child(1, "Nowhere", call(HARM))), List.of()).outside())
                .isOne();
    }

    /// Every child against every home, one by one, and every way to give out places.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTryingEveryHomeForEveryChild(long seed) {
        var random = new SplittableRandom(seed);
        List<String> areas = List.of("Here", "There");
        for (int trial = 0; trial < 40; trial++) {
            int number = 1 + random.nextInt(9);
            List<Offer> homes = new ArrayList<>();
            for (int home = 0; home < number; home++) {
                homes.add(SomeHomes.drawnHome(random, home, areas));
            }
            List<Asking> children = new ArrayList<>();
            for (int child = 0; child < 6; child++) {
                children.add(SomeHomes.drawnChild(random, child, areas, number + 1));
            }

            Gaps gaps = gaps(children, homes);

            assertThat(gaps.children()).isEqualTo(children.size());
            for (InArea area : gaps.areas()) {
                check(area, homes);
            }
            checkOffTask(gaps, homes);
        }
    }

    private static void check(InArea area, List<Offer> homes) {
        List<Asking> could = new ArrayList<>();
        area.met().stream().filter(met -> met.how() == Met.How.A_PLACE_IS_OPEN).forEach(met -> could.add(met.asking()));
        int open = could.size();
        area.unmet().forEach(unmet -> could.add(unmet.asking()));
        assertThat(open).isEqualTo(most(could, area.area(), homes, 0, new TreeMap<>()));
        for (Unmet unmet : area.unmet()) {
            assertThat(unmet.all()).isEqualTo(causes(unmet.asking(), area.area(), homes));
            assertThat(unmet.main()).isEqualTo(Collections.min(unmet.all()));
        }
    }

    /// The most children who can be given a place, by trying every way.
    private static int most(
            List<Asking> children, String area, List<Offer> homes, int from, Map<String, Integer> taken) {
        if (from == children.size()) {
            return 0;
        }
        int best = most(children, area, homes, from + 1, taken);
        for (Offer home : homes) {
            String number = home.home().value();
            int open =
                    home.room().map(Capacity::open).orElse(OptionalInt.empty()).orElse(0);
            if (home.area().equals(Optional.of(area))
                    && taken.getOrDefault(number, 0) < open
                    && isRight(children.get(from), home)) {
                taken.merge(number, 1, Integer::sum);
                best = Math.max(best, 1 + most(children, area, homes, from + 1, taken));
                taken.merge(number, -1, Integer::sum);
            }
        }
        return best;
    }

    private static boolean isRight(Asking asking, Offer home) {
        return asking.call().isKnown()
                && asking.call().unmeasured().isEmpty()
                && RuledOut.of(asking.call().child(), home).isEmpty()
                && worst(asking.call(), home) == Offer.Meets.YES;
    }

    private static Offer.Meets worst(Call call, Offer home) {
        Set<Offer.Meets> found = EnumSet.of(home.isDescribed() ? Offer.Meets.YES : Offer.Meets.NOT_RECORDED);
        call.needs().forEach(need -> found.add(home.meets(need.domain(), need.level(), STAFFED_AND_TRAINED)));
        return Collections.max(found);
    }

    private static Set<Cause> causes(Asking asking, String area, List<Offer> homes) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (!asking.call().isKnown()) {
            return EnumSet.of(Cause.NEED_NOT_RECORDED);
        }
        boolean unknownElsewhere = false;
        for (Offer home : homes) {
            boolean here = home.area().equals(Optional.of(area));
            boolean allowed = RuledOut.of(asking.call().child(), home).isEmpty();
            switch (worst(asking.call(), home)) {
                case YES ->
                    causes.addAll(
                            here
                                    ? Set.of(allowed ? roomCause(home) : Cause.RULED_OUT)
                                    : allowed ? Set.of(Cause.ELSEWHERE) : Set.of());
                case CLAIMED -> causes.addAll(here ? Set.of(allowed ? Cause.ONLY_CLAIMED : Cause.RULED_OUT) : Set.of());
                case NOT_RECORDED -> {
                    unknownElsewhere |= allowed && !here;
                    causes.addAll(here && allowed ? Set.of(Cause.HOMES_NOT_RECORDED) : Set.of());
                }
                case NO -> {
                    // of no help
                }
            }
        }
        if (causes.isEmpty()) {
            causes.add(unknownElsewhere ? Cause.HOMES_NOT_RECORDED : Cause.NO_SUCH_HOME);
        }
        if (!asking.call().unmeasured().isEmpty()) {
            causes.add(Cause.NEED_NOT_RECORDED);
        }
        return causes;
    }

    private static Cause roomCause(Offer home) {
        if (home.room().isEmpty() || home.room().get().open().isEmpty()) {
            return Cause.HOMES_NOT_RECORDED;
        }
        int held = home.room().get().held().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return home.room().get().open().getAsInt() == 0 && held > 0 ? Cause.HELD : Cause.FULL;
    }

    private static void checkOffTask(Gaps gaps, List<Offer> homes) {
        OffTask.of(gaps, homes).forEach((area, index) -> {
            double parts = index.parts().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(parts + index.rightHomeOpen()).isCloseTo(index.certain(), within(1e-9));
            assertThat(index.certain()).isBetween(0.0, (double) OffTask.MOST);
            assertThat(index.certain() + index.notRecorded()).isBetween(0.0, OffTask.MOST + 1e-9);
        });
    }

    @Test
    void measuresHowFarWhatChildrenHaveIsFromWhatTheyNeed() {
        Call call = call(new Call.Need(TRAUMA_AND_ATTACHMENT, 3), HARM);
        Offer half = home(
                1,
                "Here",
                List.of(new Ability(TRAUMA_AND_ATTACHMENT, 3, STAFFED_AND_TRAINED), able(1)),
                room(1, 4, 0, Map.of()));
        Asking lives = new Asking(SomeHomes.key(1, "Here"), call, new Lives.In(urn(1)));
        Asking waits = child(2, "Here", call);
        Asking calm = new Asking(SomeHomes.key(3, "Here"), call(), new Lives.In(urn(1)));
        Asking unasked = child(4, "Here", new Call(List.of(), Set.of(), false, Who.NOT_KNOWN));
        List<Offer> homes = List.of(half);

        OffTask index = OffTask.of(gaps(List.of(lives, waits, calm, unasked), homes), homes)
                .get("Here");

        // of 6 levels called for, the first lacks 2 and the second 6, the third calls for nothing
        assertThat(index).isNotNull();
        assertThat(index.children()).isEqualTo(3);
        assertThat(index.leftOut()).isOne();
        assertThat(index.certain()).isCloseTo(90 * (2 / 6.0 + 1 + 0) / 3, within(1e-9));
        assertThat(index.notRecorded()).isZero();
        assertThat(new EnumMap<>(index.parts())).containsOnlyKeys(Cause.NO_SUCH_HOME);
    }
}
