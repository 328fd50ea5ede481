package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.figure.Classes.Band;

class ClassesTest {

    @Test
    void givesSmallCountsAClassEachWithNoughtByItself() {
        var classes = Classes.of(Measure.COUNT, List.of(0.0, 2.0, 1.0, 1.0, 5.0, 4.0, 3.0));

        assertThat(labels(classes)).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void joinsLargerCountsIntoClassesOfAboutAsManyPlaces() {
        var counts = IntStream.rangeClosed(0, 50).mapToObj(n -> (double) n).toList();

        assertThat(labels(Classes.of(Measure.COUNT, counts)))
                .containsExactly("0", "1 to 10", "11 to 20", "21 to 30", "31 to 40", "41 to 50");
    }

    @Test
    void keepsEqualValuesTogetherAndWritesThousandsAndPerCent() {
        var same = new ArrayList<>(List.of(1024.0, 2048.0));
        same.addAll(java.util.Collections.nCopies(40, 7.0));

        assertThat(labels(Classes.of(Measure.COUNT, same))).containsExactly("7", "8 to 1,024", "1,025 to 2,048");
        assertThat(labels(Classes.of(Measure.PERCENT, List.of(0.0, 0.1234, 0.5))))
                .containsExactly("0.0%", "0.1 to 12.3%", "12.4 to 50.0%");
        assertThat(labels(Classes.of(Measure.COUNT, List.of()))).containsExactly("0");
        assertThat(labels(Classes.of(Measure.COUNT, List.of(9.0, 12.0)))).containsExactly("9", "10 to 12");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsEveryValueInTheClassItsRoundedValueLiesIn(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 300; trial++) {
            Measure measure = random.nextBoolean() ? Measure.COUNT : Measure.PERCENT;
            double range = 1 + random.nextInt(40);
            List<Double> values = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                values.add(random.nextInt(4) == 0 ? 0 : random.nextDouble(range));
            }

            Classes classes = Classes.of(measure, values);

            assertThat(classes.bands()).hasSizeBetween(1, Classes.MOST);
            for (double value : values) {
                Band band = classes.bands().get(classes.indexOf(value));
                assertThat(measure.steps(value)).isBetween(band.from(), band.to());
                assertThat(measure.steps(value) == 0).isEqualTo(band.equals(new Band(0, 0)));
            }
            for (int i = 0; i < classes.bands().size(); i++) {
                int index = i;
                assertThat(values).as("a class is never empty").anyMatch(value -> classes.indexOf(value) == index);
            }
        }
    }

    @Test
    void refusesClassesThatLeaveAGapAndValuesBelowNought() {
        assertThatThrownBy(() -> new Classes(Measure.COUNT, List.of(new Band(0, 0), new Band(2, 3))))
                .hasMessageContaining("must follow on");
        assertThatThrownBy(() -> Classes.of(Measure.COUNT, List.of(-1.0))).hasMessageContaining("value (-1.0)");
        assertThatThrownBy(() -> Classes.of(Measure.COUNT, List.of(Double.NaN))).hasMessageContaining("value (NaN)");
    }

    @Test
    void roundsHalfUpWhenItWrites() {
        assertThat(Measure.PERCENT.text(0.2595)).isEqualTo("26.0%");
        assertThat(Measure.PERCENT.text(0.00449)).isEqualTo("0.4%");
        assertThat(Measure.PERCENT.text(0.0045)).isEqualTo("0.5%");
        assertThat(Measure.COUNT.text(15742)).isEqualTo("15,742");
        assertThat(new Measure(1, 2, "").text(1.005)).isEqualTo("1.01");
    }

    private static List<String> labels(Classes classes) {
        return IntStream.range(0, classes.bands().size())
                .mapToObj(classes::label)
                .toList();
    }
}
