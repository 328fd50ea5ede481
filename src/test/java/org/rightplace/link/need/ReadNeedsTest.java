package org.rightplace.link.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Risks;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.SomeReturns;
import org.rightplace.source.standard.SomeReferrals;

/// What is read as a need from a referral and from a return, and what is not.
class ReadNeedsTest {

    private static final Pseudonym CHILD = new Pseudonym("ABCDEFGHIJKLMNOP");
    private static final CollectionYear YEAR = new CollectionYear(2024);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static List<String> told(List<Need> needs) {
        return needs.stream()
                .map(need -> need.domain() + " " + need.level().getClass().getSimpleName() + " "
                        + need.readFrom().field())
                .toList();
    }

    private static Referral withRisks(Map<Risk, Said> said) {
        Referral any = new SomeReferrals(new SplittableRandom(3)).referral();
        return new Referral(
                any.child(),
                any.authority(),
                any.number(),
                any.availability(),
                any.requirements(),
                any.recommendation(),
                new Risks(said, false, false),
                any.placement());
    }

    private static List<String> risks(Map<Risk, Said> said) {
        return told(ReferralNeeds.of(withRisks(said), DAY)).stream()
                .filter(line -> line.contains(" risk"))
                .toList();
    }

    @Test
    void aRiskThatIsPresentIsANeedThatIsPresentAndNoMore() {
        assertThat(risks(Map.of(Risk.SELF_HARM, Said.PRESENT, Risk.TO_OTHERS_FIRE, Said.PRESENT)))
                .containsExactly(
                        "SELF_HARM_AND_SUICIDALITY Present riskSelfHarm",
                        "BEHAVIOUR_REGULATION Present riskToOthersFire");
    }

    @Test
    void noneIsKnownOnlyWhereEveryQuestionWasAnsweredWithNo() {
        Map<Risk, Said> three = new EnumMap<>(Risk.class);
        three.put(Risk.CRIMINAL_EXPLOITATION, Said.NONE_KNOWN);
        three.put(Risk.MISSING, Said.NONE_KNOWN);

        assertThat(risks(three))
                .as("as in the spreadsheet, which does not ask for sexual exploitation")
                .isEmpty();
        three.put(Risk.SEXUAL_EXPLOITATION, Said.NONE_KNOWN);
        assertThat(risks(three))
                .containsExactly(
                        "EXPLOITATION_AND_MISSING NoneKnown riskCriminalExploitation",
                        "EXPLOITATION_AND_MISSING NoneKnown riskSexualExploitation",
                        "EXPLOITATION_AND_MISSING NoneKnown riskMissing");
        three.put(Risk.MISSING, Said.PRESENT);
        assertThat(risks(three)).containsExactly("EXPLOITATION_AND_MISSING Present riskMissing");
    }

    @Test
    void noEatingDisorderDoesNotMeanThatNothingIsKnownOfMentalHealth() {
        assertThat(risks(Map.of(Risk.EATING_DISORDER, Said.NONE_KNOWN))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noReferralEverMakesALevelOrTwoNeedsOfOneAnswer(long seed) {
        for (Referral referral : new SomeReferrals(new SplittableRandom(seed)).list(200)) {
            List<Need> needs = ReferralNeeds.of(referral, DAY);

            assertThat(needs).doesNotHaveDuplicates().allSatisfy(need -> {
                assertThat(need.level()).isInstanceOfAny(NeedLevel.Present.class, NeedLevel.NoneKnown.class);
                assertThat(need.extent()).isEqualTo(Need.Extent.NOT_SAID);
                assertThat(need.readFrom().source()).isEqualTo(Need.Source.PLACEMENTS_STANDARD);
            });
            for (Risk risk : Risk.values()) {
                boolean present = needs.stream()
                        .anyMatch(need -> need.readFrom().field().equals(risk.field())
                                && need.level().isThere());
                boolean said = referral.risks().of(risk) == Said.PRESENT && risk != Risk.TO_OTHERS_CRIMINAL;
                assertThat(present).as(risk.field()).isEqualTo(said);
            }
        }
    }

    @Test
    void aReferralWithoutADayIsDatedByItsFile() {
        List<Referral> undated = new SomeReferrals(new SplittableRandom(8))
                .list(200).stream().filter(each -> each.dated().isEmpty()).toList();

        assertThat(undated)
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(ReferralNeeds.of(referral, DAY))
                        .allSatisfy(need -> assertThat(need.on()).isEqualTo(DAY)));
    }

    private static ReturnRow row(FileKind kind, Map<Column, Object> values) {
        Map<Column, Filed<?>> cells = new HashMap<>();
        values.forEach((column, value) -> cells.put(column, new Filed.Known<>(value)));
        return new ReturnRow(0, CHILD, kind, cells);
    }

    private static List<String> filed(ReturnRow... rows) {
        return told(ReturnNeeds.of(YEAR, List.of(rows)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, EMOTIONAL_WELLBEING NoneKnown SDQ_SCORE",
        "13, EMOTIONAL_WELLBEING NoneKnown SDQ_SCORE",
        "14, nothing",
        "16, nothing",
        "17, EMOTIONAL_WELLBEING Present SDQ_SCORE",
        "40, EMOTIONAL_WELLBEING Present SDQ_SCORE"
    })
    void aScoreSaysPresentOrNoneKnownOrOnTheBorderNothing(int score, String told) {
        assertThat(filed(row(FileKind.OC2, Map.of(Column.SDQ_SCORE, score))))
                .isEqualTo(told.equals("nothing") ? List.of() : List.of(told));
    }

    @Test
    void readsOutcomesMissingEpisodesAndPlaces() {
        LocalDate began = LocalDate.of(2024, 9, 3);
        List<ReturnRow> rows = List.of(
                row(FileKind.OC2, Map.of(Column.CONVICTED, true, Column.SUBSTANCE_MISUSE, false)),
                row(FileKind.MISSING, Map.of(Column.MISSING, MissingKind.M, Column.MIS_START, began)),
                row(FileKind.HEADER, Map.of(Column.UASC, true)),
                row(FileKind.UASC, Map.of(Column.DUC, began)),
                row(FileKind.EPISODES, Map.of(Column.PLACE, PlacementType.K3, Column.DECOM, began)),
                row(FileKind.EPISODES, Map.of(Column.PLACE, PlacementType.R2, Column.DECOM, began)),
                row(
                        FileKind.EPISODES,
                        Map.of(Column.PLACE, PlacementType.U4, Column.REC, EpisodeEnd.E5, Column.DEC, began)));

        assertThat(told(ReturnNeeds.of(YEAR, rows)))
                .containsExactly(
                        "BEHAVIOUR_REGULATION Present CONVICTED",
                        "SUBSTANCE_USE NoneKnown SUBSTANCE_MISUSE",
                        "EXPLOITATION_AND_MISSING Present MISSING",
                        "RELATIONSHIPS_AND_IDENTITY Present UASC",
                        "INDEPENDENCE_AND_TRANSITION Present PLACE",
                        "INDEPENDENCE_AND_TRANSITION Present REC");
        assertThat(ReturnNeeds.of(YEAR, rows).get(2).on()).isEqualTo(began);
        assertThat(ReturnNeeds.of(YEAR, rows).getFirst().on()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void anOrderThatDeprivesOfLibertyIsAFlagAndNoNeed() {
        var order = row(
                FileKind.DOLO,
                Map.of(Column.DOLO_START, LocalDate.of(2024, 5, 1), Column.DOLO_END, LocalDate.of(2024, 8, 1)));

        assertThat(filed(order)).isEmpty();
        assertThat(ReturnNeeds.flags(YEAR, List.of(order))).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(Flag.Kind.DEPRIVATION_OF_LIBERTY);
            assertThat(flag.holds(LocalDate.of(2024, 7, 31))).isTrue();
            assertThat(flag.holds(LocalDate.of(2024, 8, 1))).isFalse();
            assertThat(flag.holds(LocalDate.of(2024, 4, 30))).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCategoryOfNeedIsNoNeed(CategoryOfNeed category) {
        assertThat(filed(row(FileKind.EPISODES, Map.of(Column.CIN, category, Column.DECOM, DAY))))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anotherCategoryOfNeedChangesNothing(long seed) {
        var random = new SplittableRandom(seed);
        List<ReturnRow> rows = new ArrayList<>();
        List<ReturnRow> others = new ArrayList<>();
        CategoryOfNeed[] categories = CategoryOfNeed.values();
        PlacementType[] places = PlacementType.values();
        for (int i = 0; i < 200; i++) {
            Map<Column, Object> cells = new EnumMap<>(Column.class);
            cells.put(Column.PLACE, places[random.nextInt(places.length)]);
            cells.put(Column.DECOM, DAY.minusDays(random.nextInt(900)));
            cells.put(Column.CIN, categories[random.nextInt(categories.length)]);
            rows.add(row(FileKind.EPISODES, cells));
            cells.put(Column.CIN, categories[random.nextInt(categories.length)]);
            others.add(row(FileKind.EPISODES, cells));
        }

        assertThat(ReturnNeeds.of(YEAR, others))
                .isEqualTo(ReturnNeeds.of(YEAR, rows))
                .isNotEmpty();
    }

    @Test
    @Tag("shared-data")
    void countsTheNeedsOfAWholeReturnAsCountingItsRowsDoes() throws IOException {
        AuthorityReturn filed = SomeReturns.value(Returns.read(
                        List.of(Path.of("../shared/data/returns/one-year-xml/fake_903.xml")),
                        Returns.Choice.NONE,
                        SomeReturns.KEY))
                .returns()
                .getFirst();

        Map<Pseudonym, List<Need>> needs = ReturnNeeds.of(filed);

        assertThat(withNeed(needs, NeedDomain.SUBSTANCE_USE))
                .isEqualTo(filed.rows(FileKind.OC2).stream()
                        .filter(row -> row.flag(Column.SUBSTANCE_MISUSE).orElse(false))
                        .map(ReturnRow::child)
                        .distinct()
                        .count());
        assertThat(withNeed(needs, NeedDomain.EMOTIONAL_WELLBEING))
                .isPositive()
                .isEqualTo(filed.rows(FileKind.OC2).stream()
                        .filter(row -> row.number(Column.SDQ_SCORE).orElse(0) >= 17)
                        .map(ReturnRow::child)
                        .distinct()
                        .count());
        assertThat(withNeed(needs, NeedDomain.EXPLOITATION_AND_MISSING))
                .isEqualTo(filed.rows(FileKind.MISSING).stream()
                        .filter(row ->
                                row.code(Column.MISSING, MissingKind.class).isPresent())
                        .map(ReturnRow::child)
                        .distinct()
                        .count());
        assertThat(needs.values())
                .allSatisfy(
                        each -> assertThat(each).noneMatch(need -> need.level().isAssessed()));
    }

    private static long withNeed(Map<Pseudonym, List<Need>> needs, NeedDomain domain) {
        return needs.values().stream()
                .filter(each -> each.stream()
                        .anyMatch(
                                need -> need.domain() == domain && need.level().isThere()))
                .count();
    }

    @Test
    void everyFileKindIsTakenWithoutFault() {
        assertThat(Arrays.asList(FileKind.values()))
                .allSatisfy(kind -> assertThat(ReturnNeeds.of(YEAR, List.of(row(kind, Map.of()))))
                        .isNotNull());
    }
}
