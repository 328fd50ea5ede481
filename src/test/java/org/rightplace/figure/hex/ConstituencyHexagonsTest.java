package org.rightplace.figure.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightplace.optimise.AugmentingPaths;

/// The table of hexagons that the program carries, held against the real constituencies.
@Tag("shared-data")
class ConstituencyHexagonsTest {

    private final List<Place> places = Constituencies.places();
    private final HexTable table = HexTable.parse(Constituencies.carried());

    @Test
    void holdsEveryConstituencyOnceAndNoTwoInOneCell() {
        assertThat(places).hasSize(543);
        assertThat(table.cells().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        places.stream().map(Place::code).toList());
        assertThat(new HashSet<>(table.cells().values())).hasSize(543);
    }

    @Test
    void keepsEveryRegionInOnePieceWithoutAHole() {
        assertThat(byRegion()).hasSize(9).allSatisfy((region, members) -> {
            assertThat(reached(cells(members))).as(region).isEqualTo(cells(members));
            assertThat(Outline.around(cells(members)).rings()).as(region).hasSize(1);
        });
    }

    @Test
    void leavesNoHoleInTheCountry() {
        assertThat(Outline.around(cells(places)).rings()).hasSize(1);
    }

    @Test
    void keepsTheRegionsInTheOrderOfTheirTruePlaces() {
        var regions = List.copyOf(byRegion().values());
        for (List<Place> one : regions) {
            for (List<Place> other : regions) {
                double east = mean(one, Place::x) - mean(other, Place::x);
                double north = mean(one, Place::y) - mean(other, Place::y);
                // Clearly east or north of another by 40 km on the ground: the same on the map.
                if (east > 40_000) {
                    assertThat(mean(one, this::cellX)).isGreaterThan(mean(other, this::cellX));
                }
                if (north > 40_000) {
                    assertThat(mean(one, this::cellY)).isLessThan(mean(other, this::cellY));
                }
            }
        }
        assertThat(rankCorrelation(regions, Place::x, this::cellX)).isGreaterThan(0.9);
        assertThat(rankCorrelation(regions, place -> -place.y(), this::cellY)).isGreaterThan(0.9);
    }

    @Test
    void keepsTheConstituenciesInTheOrderOfTheirTruePlaces() {
        var each = places.stream().map(List::of).toList();

        assertThat(rankCorrelation(each, Place::x, this::cellX)).isGreaterThan(0.95);
        assertThat(rankCorrelation(each, place -> -place.y(), this::cellY)).isGreaterThan(0.95);
    }

    @Test
    void placesEachRegionsConstituenciesOnItsCellsAsWellAsCanBe() {
        byRegion().forEach((region, members) -> {
            long[][] costs = new long[members.size()][members.size()];
            long taken = 0;
            for (int i = 0; i < costs.length; i++) {
                for (int j = 0; j < costs.length; j++) {
                    double metres = table.ground().metres(members.get(i), cell(members.get(j)));
                    costs[i][j] = Math.round(metres * metres);
                }
                taken += costs[i][i];
            }
            // The program works to a hundred-millionth of a squared width: about 2 square metres a place.
            assertThat(taken - AugmentingPaths.leastCost(costs)).as(region).isBetween(0L, 3L * members.size());
        });
    }

    @Test
    void saysHowFarAllConstituenciesAreFromTheirTruePlaces() {
        double total = places.stream()
                .mapToDouble(place -> table.ground().metres(place, cell(place)))
                .sum();

        assertThat(total).isCloseTo(table.displacement(), within(1.5));
        assertThat(table.least()).isBetween(1L, table.displacement());
        // The carried table's own figure, so that a worse layout is seen.
        assertThat(table.displacement() / 543.0).isLessThan(23_300);
    }

    @Test
    @Tag("long")
    void isWhatLayingOutAgainGives() {
        HexTable again = HexTable.of(HexLayout.lay(places), table.note());

        assertThat(again.text()).isEqualTo(Constituencies.carried());
    }

    private Map<String, List<Place>> byRegion() {
        return places.stream().collect(Collectors.groupingBy(Place::group, TreeMap::new, Collectors.toList()));
    }

    private HexCell cell(Place place) {
        return table.cells().get(place.code());
    }

    private double cellX(Place place) {
        return cell(place).x();
    }

    private double cellY(Place place) {
        return cell(place).y();
    }

    private Set<HexCell> cells(Collection<Place> members) {
        return members.stream().map(this::cell).collect(Collectors.toSet());
    }

    private static Set<HexCell> reached(Set<HexCell> cells) {
        var found = new HashSet<HexCell>();
        var queue = new ArrayDeque<>(List.of(cells.iterator().next()));
        while (!queue.isEmpty()) {
            HexCell cell = queue.remove();
            if (cells.contains(cell) && found.add(cell)) {
                queue.addAll(cell.neighbours());
            }
        }
        return found;
    }

    private static double mean(List<Place> members, ToDoubleFunction<Place> value) {
        return members.stream().mapToDouble(value).average().orElseThrow();
    }

    /// Spearman's, without ties.
    private static double rankCorrelation(
            List<List<Place>> sets, ToDoubleFunction<Place> truth, ToDoubleFunction<Place> map) {
        int n = sets.size();
        List<Integer> order = IntStream.range(0, n).boxed().toList();
        var byTruth = order.stream()
                .sorted(Comparator.comparingDouble(i -> mean(sets.get(i), truth)))
                .toList();
        var byMap = order.stream()
                .sorted(Comparator.comparingDouble(i -> mean(sets.get(i), map)))
                .toList();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(byTruth.indexOf(i) - byMap.indexOf(i), 2);
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }
}
