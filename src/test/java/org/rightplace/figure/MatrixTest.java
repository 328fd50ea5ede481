package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Caption CAPTION = new Caption("needs", "Needs by home", "A field for each.");
    private static final Matrix.Key KEY =
            new Matrix.Key("Evidence", List.of("Registered", "Claimed", "Observed"), "Not recorded");

    private static Drawn drawn(List<Optional<Matrix.Field>> fields) {
        return Drawn.of(Matrix.draw(
                CAPTION,
                List.of("One", "Two", "Three"),
                List.of(new Matrix.Row("SC900001", Optional.of("/home/SC900001"), fields)),
                KEY));
    }

    @Test
    void drawsEachFieldInTheColourOfItsClassAndHatchesWhatIsNotKnown() {
        var drawn = drawn(List.of(
                Optional.of(Matrix.Field.of(2, "3", "up to level 3")),
                Optional.of(Matrix.Field.unknown("not recorded")),
                Optional.empty()));

        assertThat(drawn.ofClass("class-2")).hasSize(1);
        assertThat(drawn.ofClass("unknown")).hasSize(1);
        assertThat(drawn.ofClass("class-0")).isEmpty();
        assertThat(drawn.all("rect"))
                .filteredOn(rect -> rect.getAttribute("fill").equals("url(#needs-unknown)"))
                .as("the field and its entry in the key")
                .hasSize(2);
        assertThat(drawn.texts()).contains("3", "SC900001", "Not recorded", "Observed");
        assertThat(drawn.all("a")).hasSize(1);
        assertThat(drawn.root().getAttribute("role"))
                .as("links are not to be hidden in an image")
                .isEqualTo("group");
    }

    @Test
    void marksAnIntervalWithinItsFieldFromLowToHigh() {
        var span = new Matrix.Span(0.25, 0.75, 0.5);
        var drawn = drawn(List.of(
                Optional.of(new Matrix.Field(OptionalInt.of(0), "1.4", "1.4 times", Optional.of(span))),
                Optional.empty(),
                Optional.empty()));

        var field = drawn.ofClass("class-0").getFirst();
        double left = Double.parseDouble(
                ((org.w3c.dom.Element) field.getElementsByTagName("rect").item(0)).getAttribute("x"));
        var line = (org.w3c.dom.Element) field.getElementsByTagName("line").item(0);
        var tick = (org.w3c.dom.Element) field.getElementsByTagName("line").item(1);
        double low = Drawn.number(line, "x1");
        double high = Drawn.number(line, "x2");
        assertThat(low).isBetween(left, high);
        assertThat(Drawn.number(tick, "x1")).as("the tick is half way").isCloseTo((low + high) / 2, within(0.02));
    }

    @Test
    void refusesARowOfAnotherLengthAndAnIntervalTheWrongWayRound() {
        assertThatThrownBy(() -> drawn(List.of(Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have 3");
        assertThatThrownBy(() -> new Matrix.Span(0.6, 0.4, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low (0.6)");
    }

    @Test
    void drawsFlowsAsThickAsTheirCountsOnBothSidesOfTheBar() {
        var drawn = Drawn.of(Flows.draw(
                CAPTION,
                new Flows.Side("Before", List.of(new Flows.Part("Foster care", 30), new Flows.Part("Parents", 10))),
                "In a home",
                new Flows.Side("How", List.of(new Flows.Part("By plan", 40)))));

        assertThat(drawn.ofClass("from")).hasSize(2);
        assertThat(drawn.ofClass("to")).hasSize(1);
        assertThat(drawn.texts()).contains("Foster care: 30", "Parents: 10", "By plan: 40", "In a home");
        assertThat(thickness(drawn, "from", 0)).isCloseTo(3 * thickness(drawn, "from", 1), within(0.1));
        assertThat(thickness(drawn, "to", 0))
                .isCloseTo(thickness(drawn, "from", 0) + thickness(drawn, "from", 1), within(0.1));
        assertThatThrownBy(() -> new Flows.Part("Nobody", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /// How thick a band is where it meets the bar: from its curve's end down to the point it goes to from
    /// there.
    private static double thickness(Drawn drawn, String side, int index) {
        var path = (org.w3c.dom.Element)
                drawn.ofClass(side).get(index).getElementsByTagName("path").item(0);
        String[] parts = path.getAttribute("d").split("[MCVZ ]+");
        double end = Double.parseDouble(parts[8]);
        return Double.parseDouble(parts[9]) - end;
    }
}
