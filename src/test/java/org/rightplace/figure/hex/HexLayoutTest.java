package org.rightplace.figure.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexLayoutTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void givesEachPlaceItsOwnCellAndKeepsGroupsInOnePiece(long seed) {
        List<Place> places = towns(new SplittableRandom(seed));

        HexLayout layout = HexLayout.lay(places);

        assertThat(layout.laid()).extracting(HexLayout.Laid::place).isEqualTo(places);
        assertThat(layout.laid()).extracting(HexLayout.Laid::cell).doesNotHaveDuplicates();
        for (String group : List.of("west", "middle", "east")) {
            Set<HexCell> cells = layout.laid().stream()
                    .filter(laid -> laid.place().group().equals(group))
                    .map(HexLayout.Laid::cell)
                    .collect(Collectors.toSet());
            assertThat(pieces(cells)).as(group).isEqualTo(1);
        }
        assertThat(layout.displacement()).isGreaterThanOrEqualTo(layout.leastDisplacement() - 1e-3);
        assertThat(HexLayout.lay(places)).isEqualTo(layout);
    }

    @Test
    void drawsTheSameMapOfAGroundFourTimesAsLarge() {
        List<Place> places = towns(new SplittableRandom(7));
        List<Place> larger = places.stream()
                .map(p -> new Place(p.code(), p.group(), 4 * p.x(), 4 * p.y()))
                .toList();

        HexLayout layout = HexLayout.lay(larger);

        assertThat(layout.laid())
                .extracting(HexLayout.Laid::cell)
                .isEqualTo(HexLayout.lay(places).laid().stream()
                        .map(HexLayout.Laid::cell)
                        .toList());
        assertThat(layout.displacement()).isEqualTo(4 * HexLayout.lay(places).displacement());
    }

    @Test
    void leavesPlacesAloneThatStandOnARoundGridAlready() {
        var middle = new HexCell(4, 4);
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                var cell = new HexCell(column, row);
                if (cell.stepsTo(middle) <= 3) {
                    places.add(new Place(column + "/" + row, "one", 1000 * cell.x(), -1000 * cell.y()));
                }
            }
        }

        HexLayout layout = HexLayout.lay(places);

        assertThat(places).hasSize(37);
        assertThat(layout.displacement()).isCloseTo(0, within(1e-6));
        assertThat(layout.ground().width()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void refusesTooFewPlacesAndACodeThatComesTwice() {
        var place = new Place("a", "one", 1, 2);

        assertThatThrownBy(() -> HexLayout.lay(List.of(place))).hasMessage("places (1) must be 3 or more");
        assertThatThrownBy(() -> HexLayout.lay(List.of(place, place, place))).hasMessage("code (a) must come once");
        assertThatThrownBy(() -> new Place("a", "one", Double.NaN, 2)).hasMessageContaining("x (NaN)");
    }

    private static List<Place> towns(SplittableRandom random) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            double x = random.nextDouble(90_000);
            // Half of them crowd into one town in the middle.
            double y = random.nextDouble(60_000);
            if (i % 2 == 0) {
                x = 45_000 + (x - 45_000) / 8;
                y = 30_000 + (y - 30_000) / 8;
            }
            places.add(new Place("p" + i, x < 36_000 ? "west" : x < 54_000 ? "middle" : "east", x, y));
        }
        return places;
    }

    private static int pieces(Set<HexCell> cells) {
        var left = new HashSet<>(cells);
        int pieces = 0;
        while (!left.isEmpty()) {
            pieces++;
            var queue = new ArrayList<>(List.of(left.iterator().next()));
            while (!queue.isEmpty()) {
                HexCell cell = queue.removeLast();
                if (left.remove(cell)) {
                    queue.addAll(cell.neighbours());
                }
            }
        }
        return pieces;
    }
}
