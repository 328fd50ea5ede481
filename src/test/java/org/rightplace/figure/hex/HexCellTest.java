package org.rightplace.figure.hex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexCellTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void hasSixNeighboursAWidthAway(int row) {
        var cell = new HexCell(3, row);

        assertThat(cell.neighbours()).hasSize(6).doesNotHaveDuplicates().allSatisfy(beside -> {
            assertThat(Math.hypot(beside.x() - cell.x(), beside.y() - cell.y())).isCloseTo(1, within(1e-12));
            assertThat(beside.stepsTo(cell)).isEqualTo(1);
            assertThat(beside.neighbours()).contains(cell);
        });
    }

    @Test
    void countsStepsAsWalkingDoes() {
        var start = new HexCell(4, 6);
        var seen = new HashSet<>(List.of(start));
        List<HexCell> rim = List.of(start);
        for (int steps = 1; steps < 6; steps++) {
            List<HexCell> next = new ArrayList<>();
            for (HexCell cell : rim) {
                for (HexCell beside : cell.neighbours()) {
                    if (seen.add(beside)) {
                        assertThat(start.stepsTo(beside)).isEqualTo(steps);
                        next.add(beside);
                    }
                }
            }
            rim = next;
        }
    }

    @Test
    void outlinesOneCellTwoCellsAndARingWithAHole() {
        var middle = new HexCell(2, 3);

        assertThat(Outline.around(List.of()).rings()).isEmpty();
        assertThat(Outline.around(List.of(middle)).rings())
                .hasSize(1)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(6);
        assertThat(Outline.around(List.of(middle, new HexCell(3, 3))).rings().getFirst())
                .hasSize(10);
        assertThat(Outline.around(middle.neighbours()).rings())
                .extracting(List::size)
                .containsExactly(18, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void outlinesEnclosesJustTheGroundOfItsCells(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            var cells = new HashSet<HexCell>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                cells.add(new HexCell(random.nextInt(7), random.nextInt(7)));
            }

            double area = Outline.around(cells).rings().stream()
                    .mapToDouble(HexCellTest::area)
                    .sum();

            assertThat(area).isCloseTo(cells.size() * HexCell.ROW, within(1e-9));
        }
    }

    @Test
    void refusesARowAboveTheGrid() {
        assertThatThrownBy(() -> new HexCell(0, -1)).hasMessage("row (-1) must be 0 or more");
    }

    private static double area(List<Outline.Corner> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Outline.Corner a = ring.get(i);
            Outline.Corner b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }
}
