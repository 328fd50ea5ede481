package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.rightplace.figure.Dots.Dot;
import org.rightplace.figure.Dots.Line;
import org.rightplace.figure.Dots.Row;

class DotsTest {

    private static final Caption CAPTION = new Caption("dots", "Children to places", "Dots around a line.");
    private static final Measure RATIO = new Measure(1, 2, "");

    private static Dot dot(double value, double least, double most) {
        return new Dot(OptionalDouble.of(value), OptionalDouble.of(least), OptionalDouble.of(most));
    }

    private static final Dot UNKNOWN = new Dot(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    @Test
    void standOnTheSideOfTheLineThatTheirValueIsOn() {
        var drawn = Drawn.of(Dots.draw(
                CAPTION,
                List.of("All types", "Mainstream"),
                List.of(
                        new Row("South West", List.of(dot(0.907, 0.9, 0.91), dot(1.04, 1.03, 1.05))),
                        new Row("Nowhere", List.of(UNKNOWN, dot(0.5, 0.4, 0.6)))),
                new Line(1, "as many children as places"),
                RATIO));

        double line = Drawn.number(drawn.ofClass("reference").getFirst(), "x1");
        var below = drawn.ofClass("interval-0").getFirst();
        var above = drawn.ofClass("interval-1").getFirst();
        assertThat(Drawn.number(below, "x2")).isLessThan(line);
        assertThat(Drawn.number(above, "x1")).isGreaterThan(line);
        double unit = (Drawn.number(below, "x2") - Drawn.number(below, "x1")) / 0.01;
        assertThat(line - Drawn.number(below, "x2")).isCloseTo(0.09 * unit, within(0.5));
        assertThat(drawn.ofClass("series-0")).hasSize(1);
        assertThat(drawn.ofClass("series-1")).hasSize(2);
        assertThat(drawn.texts())
                .contains("0.91", "1.04", "0.50", "not known", "South West", "All types", "as many children as places");
        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void refuseRowsThatDoNotFitTheirSeries() {
        assertThatThrownBy(() -> Dots.draw(
                        CAPTION, List.of("a", "b"), List.of(new Row("x", List.of(UNKNOWN))), new Line(1, "one"), RATIO))
                .hasMessage("row (x) has 1 dots and must have 2, one for each of [a, b]");
        assertThatThrownBy(() -> Dots.draw(CAPTION, List.of(), List.of(), new Line(1, "one"), RATIO))
                .hasMessageContaining("must be 1 to 4");
        assertThatThrownBy(() -> dot(-1, 0, 1)).hasMessageContaining("must be 0 or more");
    }
}
