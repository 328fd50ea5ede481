package org.rightplace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;

class PublishedTablesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Tally TWO = new Tally(2, 7, 1, 1, 0, 0, 0, 0);

    @Test
    void outcomesAddUpOverAllTypesAndOverHomes() {
        var outcomes = new ConstituencyOutcomes(
                DAY,
                List.of(
                        new OutcomeRow("E14000001", ProvisionType.CHILDRENS_HOME, Sector.PRIVATE, TWO),
                        new OutcomeRow("E14000001", ProvisionType.CHILDRENS_HOME, Sector.VOLUNTARY, TWO),
                        new OutcomeRow("E14000002", ProvisionType.CAFCASS, Sector.PRIVATE, TWO)));

        assertThat(outcomes.total().homes()).isEqualTo(6);
        assertThat(outcomes.homes().homes()).isEqualTo(4);
        assertThat(outcomes.homes().places()).isEqualTo(14);
    }

    @Test
    void oneConstituencyTypeAndSectorHasOneRow() {
        var row = new OutcomeRow("E14000001", ProvisionType.CHILDRENS_HOME, Sector.PRIVATE, TWO);

        assertThatThrownBy(() -> new ConstituencyOutcomes(DAY, List.of(row, row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E14000001")
                .hasMessageContaining("CHILDRENS_HOME");
    }

    @Test
    void flowsAreFoundByYearAndAreaAndListedInOrder() {
        var one = new Flows.Flow(2024, "E06000002", new Count.Known(-3), new Count.Hidden("c"), new Count.Missing());
        var other = new Flows.Flow(2024, "E06000001", new Count.Known(3), new Count.Known(1), new Count.Known(9));
        var before = new Flows.Flow(2014, "E06000001", new Count.Known(1), new Count.Known(1), new Count.Known(9));
        var flows = new Flows(List.of(one, other, before));

        assertThat(flows.years()).containsExactly(2014, 2024);
        assertThat(flows.list(2024)).containsExactly(other, one);
        assertThat(flows.list(2020)).isEmpty();
        assertThat(flows.find(2014, "E06000001")).contains(before);
        assertThat(flows.find(2014, "E06000002")).isEmpty();
        assertThatThrownBy(() -> new Flows(List.of(one, one)))
                .hasMessageContaining("E06000002")
                .hasMessageContaining("2024");
    }

    @Test
    void lookedAfterChildrenAreMissingWhereTheTableHasNoCell() {
        Map<LookedAfter.Characteristic, Count> counts = new LinkedHashMap<>();
        counts.put(new LookedAfter.Characteristic("Placement", "Total"), new Count.Known(500));
        counts.put(
                new LookedAfter.Characteristic("Placement", "Secure homes and children's homes"),
                new Count.Hidden("c"));
        var row = new LookedAfter.Row(2025, "E06000001", counts);
        counts.clear();
        var table = new LookedAfter(List.of(row));

        assertThat(table.total(2025, "E06000001")).isEqualTo(new Count.Known(500));
        assertThat(table.inHomes(2025, "E06000001")).isEqualTo(new Count.Hidden("c"));
        assertThat(table.total(2024, "E06000001")).isEqualTo(new Count.Missing());
        assertThat(table.total(2025, "E06000002")).isEqualTo(new Count.Missing());
        assertThat(table.find(2025, "E06000001", "Age group", "Total")).isEqualTo(new Count.Missing());
        assertThat(table.years()).containsExactly(2025);
        assertThat(table.areas(2025)).containsExactly("E06000001");
        assertThat(table.areas(1999)).isEmpty();
        assertThat(table.characteristics(2025))
                .extracting(LookedAfter.Characteristic::name)
                .containsExactly("Total", "Secure homes and children's homes");
        assertThatThrownBy(() -> new LookedAfter(List.of(row, row))).hasMessageContaining("E06000001");
    }

    @Test
    void publishedTotalsStandInOrderAndAddUpByType() {
        var early = new PublishedTotals.Total(DAY.minusYears(1), 10, 40, List.of(), "Ofsted", true);
        var late = new PublishedTotals.Total(
                DAY,
                12,
                50,
                List.of(
                        new PublishedTotals.OfType(ProvisionType.CHILDRENS_HOME, 11, 40),
                        new PublishedTotals.OfType(ProvisionType.SECURE_CHILDRENS_HOME, 1, 10)),
                "Ofsted",
                false);

        assertThat(new PublishedTotals(List.of(early, late)).find(DAY)).contains(late);
        assertThat(new PublishedTotals(List.of(early)).find(DAY)).isEmpty();
        assertThatThrownBy(() -> new PublishedTotals(List.of(late, early)))
                .hasMessageContaining("2024-03-31")
                .hasMessageContaining("2025-03-31");
        assertThatThrownBy(() -> new PublishedTotals(List.of(late, late))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublishedTotals.Total(DAY, 13, 50, late.byType(), "Ofsted", false))
                .hasMessageContaining("homes (13)")
                .hasMessageContaining("(12 and 50)");
        assertThatThrownBy(() -> new PublishedTotals.OfType(ProvisionType.BOARDING_SCHOOL, 1, 1))
                .hasMessageContaining("BOARDING_SCHOOL");
    }

    @Test
    void theOverallJudgementOfAnInspectionThatMadeNoneIsEmpty() {
        var good = new Judged(Heading.OVERALL, Judgement.GOOD, "Good");
        var none = new Judged(Heading.OVERALL, Judgement.NOT_JUDGED, "Not judged");
        var health = new Judged(Heading.HEALTH, Judgement.OUTSTANDING, "Outstanding");

        assertThat(inspection(good, health).overall()).contains(Judgement.GOOD);
        assertThat(inspection(none, health).overall()).isEmpty();
        assertThat(inspection(none).judgement(Heading.OVERALL)).contains(Judgement.NOT_JUDGED);
        assertThat(inspection(health).overall()).isEmpty();
        assertThat(inspection(health).judgement(Heading.EDUCATION)).isEmpty();
    }

    private static Inspection inspection(Judged... judgements) {
        return new Inspection("Full inspection", "", Optional.of(DAY), Optional.empty(), List.of(judgements));
    }

    @Test
    void aProviderHasNoFewerThanNoPlacesAndKeepsAllButItsInspection() {
        var inspection = inspection(new Judged(Heading.OVERALL, Judgement.GOOD, "Good"));
        var provider = provider(OptionalInt.of(0)).withInspection(Optional.of(inspection));

        assertThat(provider.overall()).contains(Judgement.GOOD);
        assertThat(provider.withInspection(Optional.empty())).isEqualTo(provider(OptionalInt.of(0)));
        assertThat(provider(OptionalInt.empty()).overall()).isEmpty();
        assertThatThrownBy(() -> provider(OptionalInt.of(-1)))
                .hasMessageContaining("places (-1)")
                .hasMessageContaining("SC035409");
    }

    private static Provider provider(OptionalInt places) {
        return new Provider(
                new Urn("SC035409"),
                ProvisionType.CHILDRENS_HOME,
                Sector.PRIVATE,
                places,
                new Provider.Registration(RegistrationStatus.ACTIVE, Optional.empty(), false, false),
                new Provider.PublishedPlace("North East", "", "Hartlepool", ""),
                "",
                Optional.empty());
    }
}
