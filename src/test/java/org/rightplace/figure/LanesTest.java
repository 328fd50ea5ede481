package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.figure.Lanes.Dot;
import org.rightplace.figure.Lanes.Fill;
import org.rightplace.figure.Lanes.Lane;
import org.rightplace.figure.Lanes.Span;
import org.rightplace.figure.Lanes.Time;
import org.w3c.dom.Element;

class LanesTest {

    private static final Caption CAPTION = new Caption("life", "A life in care", "Lanes over time.");
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 1, 1);
    private static final List<String> KINDS = List.of("Foster care", "Children's home");

    private static List<Element> bars(Drawn drawn) {
        return drawn.all("rect").stream()
                .filter(rect -> rect.getElementsByTagName("title").getLength() == 1)
                .toList();
    }

    @Test
    void aBarIsAsLongAsItLastedAndSaysWhatItIs() {
        var half = new Span(FROM, LocalDate.of(2022, 1, 1), "1", "Two years", new Fill.Series(0));
        var rest = new Span(LocalDate.of(2022, 1, 1), TO, "2 & more", "Two more", new Fill.Series(1));

        var drawn = Drawn.of(Lanes.draw(
                CAPTION, new Time(FROM, TO), List.of(new Lane("Lived", List.of(half, rest), List.of())), KINDS));

        List<Element> bars = bars(drawn);
        assertThat(bars).hasSize(2);
        double first = Drawn.number(bars.getFirst(), "width");
        assertThat(Drawn.number(bars.getLast(), "x")).isCloseTo(first, within(0.02));
        assertThat(Drawn.number(bars.getLast(), "width") / first).isCloseTo(730.0 / 731, within(0.001));
        assertThat(drawn.texts()).contains("1", "2 & more", "Lived", "2021", "2024", "Foster care");
        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappenedIsInThePictureAndNothingLeavesIt(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            List<Lane> lanes = new ArrayList<>();
            int bars = 0;
            int dots = 0;
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                List<Span> spans = new ArrayList<>();
                List<Dot> happened = new ArrayList<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    LocalDate on = FROM.plusDays(random.nextInt(-400, 1900));
                    spans.add(new Span(on, on.plusDays(random.nextInt(700)), "label " + j, "words " + j, fill(random)));
                    happened.add(new Dot(on, random.nextBoolean() ? "" : "21", "something"));
                }
                bars += spans.size();
                dots += happened.size();
                lanes.add(new Lane("Lane " + i, spans, happened));
            }

            var drawn = Drawn.of(Lanes.draw(CAPTION, new Time(FROM, TO), lanes, KINDS));

            assertThat(bars(drawn)).hasSize(bars).allSatisfy(bar -> {
                assertThat(Drawn.number(bar, "x")).isNotNegative();
                assertThat(Drawn.number(bar, "width")).isGreaterThanOrEqualTo(3);
                assertThat(Drawn.number(bar, "x") + Drawn.number(bar, "width")).isLessThanOrEqualTo(604);
            });
            assertThat(drawn.all("circle").stream()
                            .filter(circle ->
                                    circle.getElementsByTagName("title").getLength() == 1))
                    .hasSize(dots);
        }
    }

    private static Fill fill(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Fill.Series(random.nextInt(2));
            case 1 -> new Fill.Level(random.nextInt(4), 3);
            case 2 -> new Fill.Empty();
            default -> new Fill.NotKnown();
        };
    }

    @Test
    void timeThatDoesNotGoOnIsAMistake() {
        assertThatThrownBy(() -> new Time(FROM, FROM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(TO, FROM, "", "", new Fill.Empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01");
    }
}
