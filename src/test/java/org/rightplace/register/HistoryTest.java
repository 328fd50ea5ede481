package org.rightplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Count;
import org.rightplace.care.Flows;
import org.rightplace.care.Provider;
import org.rightplace.care.PublishedTotals;
import org.rightplace.link.Facts;
import org.rightplace.release.Coverage;

class HistoryTest {

    private static final PublishedTotals TOTALS = new PublishedTotals(List.of(
            new PublishedTotals.Total(LocalDate.of(2018, 3, 31), 900, 4_000, List.of(), "Ofsted", false),
            new PublishedTotals.Total(LocalDate.of(2019, 3, 31), 950, 4_100, List.of(), "Ofsted", true)));

    private static Facts facts(String asAt, Coverage coverage, List<Provider> providers) {
        return Facts.ofProviders(
                MadeUpRegister.release(LocalDate.parse(asAt), coverage), providers, MadeUpRegister.GEOGRAPHY);
    }

    private static List<Provider> fourPoints(long seed) {
        return new MadeUpRegister(seed)
                .providers(200).stream()
                        .filter(provider -> provider.overall()
                                .filter(j -> j.scale() != org.rightplace.care.Judgement.Scale.FOUR_POINTS)
                                .isEmpty())
                        .toList();
    }

    @Test
    void isBrokenWhereCoverageOrFrameworkChangesAndNowhereElse() {
        List<Provider> providers = fourPoints(1);
        History history = History.of(
                List.of(
                        facts("2022-03-31", Coverage.ALL, providers),
                        facts("2016-03-31", Coverage.INSPECTED_ONLY, providers),
                        facts("2018-03-31", Coverage.INSPECTED_ONLY, providers),
                        facts("2019-03-31", Coverage.INSPECTED_ONLY, providers),
                        facts("2025-03-31", Coverage.ALL, new MadeUpRegister(1).providers(200))),
                Counted.ALL_HOMES,
                TOTALS);

        assertThat(history.points()).extracting(History.Point::asAt).isSorted();
        assertThat(history.points())
                .extracting(History.Point::breaks)
                .containsExactly(
                        List.of(),
                        List.of(History.Break.FRAMEWORK),
                        List.of(),
                        List.of(History.Break.COVERAGE),
                        List.of(History.Break.FRAMEWORK));
        assertThat(history.points())
                .extracting(History.Point::official)
                .containsExactly(
                        Optional.empty(), Optional.of(900), Optional.of(950), Optional.empty(), Optional.empty());
        assertThat(history.hasInspectedOnly()).isTrue();
        assertThat(history.official()).isEqualTo(TOTALS.totals());
    }

    @Test
    void publishedTotalsAreOfAllTypesOnly() {
        History history =
                History.of(List.of(facts("2018-03-31", Coverage.ALL, fourPoints(2))), Counted.MAINSTREAM, TOTALS);

        assertThat(history.official()).isEmpty();
        assertThat(history.points())
                .singleElement()
                .satisfies(point -> assertThat(point.official()).isEmpty());
        assertThat(history.hasInspectedOnly()).isFalse();
    }

    @Test
    void everyPointIsTheSumOfItsRelease() {
        List<Facts> facts = List.of(
                facts("2018-03-31", Coverage.ALL, fourPoints(3)), facts("2020-03-31", Coverage.ALL, fourPoints(4)));

        for (Counted counted : Counted.all()) {
            assertThat(History.of(facts, counted, TOTALS).points())
                    .extracting(History.Point::tally)
                    .containsExactlyElementsOf(facts.stream()
                            .map(f -> Outcomes.of(f, Grouping.SECTOR, counted).england())
                            .toList());
        }
    }

    @Test
    void movementsTellRegionsAuthoritiesAndThoseThatAreNoMoreApart() {
        Flows flows = new Flows(List.of(
                flow(2020, "E92000001", 0),
                flow(2020, "E13000001", 5),
                flow(2020, "E12000002", 370),
                flow(2020, "E06000001", -3),
                flow(2020, "E10000001", 7),
                flow(2020, "E06000999", 2),
                new Flows.Flow(2020, "E10000000", new Count.Hidden("c"), new Count.Missing(), new Count.Missing()),
                new Flows.Flow(2020, "E06000000", new Count.Hidden("z"), new Count.Hidden("z"), new Count.Hidden("z")),
                flow(2020, "E06000002", 0),
                flow(2021, "E06000001", 0)));

        Movements movements = Movements.of(flows, 2020, MadeUpRegister.GEOGRAPHY);

        assertThat(movements.regions()).extracting(Movements.Area::name).containsExactly("North West");
        assertThat(movements.authorities())
                .extracting(Movements.Area::name)
                .containsExactly("Authority E06000999", "Shire 0", "Shire 1", "Town 1", "Town 2");
        assertThat(movements.notInBeing()).containsExactly("Town 0");
        assertThat(movements.gaining()).isEqualTo(2);
        assertThat(movements.losing()).isEqualTo(1);
        assertThat(movements.level()).isEqualTo(1);
        assertThat(movements.england()).isPresent();
        assertThat(movements.years()).containsExactly(2020, 2021);
        assertThat(Movements.of(flows, 1999, MadeUpRegister.GEOGRAPHY).authorities())
                .isEmpty();
    }

    private static Flows.Flow flow(int year, String area, int netGain) {
        return new Flows.Flow(year, area, new Count.Known(netGain), new Count.Known(1), new Count.Known(50));
    }
}
