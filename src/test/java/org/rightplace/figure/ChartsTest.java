package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.estimate.Lorenz;
import org.rightplace.figure.Series.Break;
import org.rightplace.figure.Series.Line;
import org.rightplace.figure.Series.Point;
import org.w3c.dom.Element;

class ChartsTest {

    private static final Caption CAPTION = new Caption("chart", "Homes, 31 March 2025", "Bars of counts.");
    private static final List<String> OUTCOMES = List.of(
            "Outstanding", "Good", "Requires improvement", "Inadequate", "On another scale", "No judgement yet");

    @Test
    void stacksPartsEndToEndInProportionToTheirCounts() {
        var drawn = Drawn.of(Bars.stacked(
                CAPTION, OUTCOMES, List.of(new Bars.Stack("North West", List.of(100, 600, 200, 0, 50, 50)))));

        double unit = Drawn.number(drawn.ofClass("series-0").getFirst(), "width") / 100;
        double end = Drawn.number(drawn.ofClass("series-0").getFirst(), "x");
        List<Integer> counts = List.of(100, 600, 200, 0, 50, 50);
        for (int i = 0; i < counts.size(); i++) {
            List<Element> parts = drawn.ofClass("series-" + i);
            assertThat(parts).hasSize(counts.get(i) == 0 ? 0 : 1);
            for (Element part : parts) {
                assertThat(Drawn.number(part, "x")).isCloseTo(end, within(0.02));
                assertThat(Drawn.number(part, "width")).isCloseTo(counts.get(i) * unit, within(0.02));
                end += counts.get(i) * unit;
            }
        }
        assertThat(drawn.texts()).contains("North West", "600", "1,000").containsAll(OUTCOMES);
        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void setsSharesSideBySideAndSaysWhatIsNotKnown() {
        var drawn = Drawn.of(Bars.grouped(
                CAPTION,
                List.of("Homes (of 3,946)", "Children"),
                List.of(
                        new Bars.Group("North West", List.of(OptionalDouble.of(0.2595), OptionalDouble.of(0.18))),
                        new Bars.Group("London", List.of(OptionalDouble.of(0), OptionalDouble.empty()))),
                Measure.PERCENT));

        assertThat(drawn.texts()).contains("26.0%", "18.0%", "0.0%", "not known");
        double homes = Drawn.number(drawn.ofClass("series-0").getFirst(), "width");
        double children = Drawn.number(drawn.ofClass("series-1").getFirst(), "width");
        assertThat(homes / children).isCloseTo(0.2595 / 0.18, within(1e-3));
    }

    @Test
    void refusesBarsThatDoNotFitTheirSeries() {
        assertThatThrownBy(() ->
                        Bars.stacked(CAPTION, List.of("Good"), List.of(new Bars.Stack("London", List.of(1, 2)))))
                .hasMessage("bar (London) has 2 values and must have 1, one for each of [Good]");
        assertThatThrownBy(() -> Bars.stacked(CAPTION, List.of("1", "2", "3", "4", "5", "6", "7"), List.of()))
                .hasMessage("series (7) must be at most 6");
        assertThatThrownBy(() -> new Bars.Stack("London", List.of(-1))).hasMessageContaining("must be 0 or more");
    }

    @Test
    void endsItsAxisOnARoundNumberNotBelowTheLargestValue() {
        assertThat(Axis.upTo(1026, 1)).isEqualTo(new Axis(1200, 200));
        assertThat(Axis.upTo(3, 1)).isEqualTo(new Axis(3, 1));
        assertThat(Axis.upTo(0, 1)).isEqualTo(new Axis(1, 1));
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 2000; trial++) {
            double most = Math.pow(10, random.nextDouble(6));
            Axis axis = Axis.upTo(most, 1);
            assertThat(axis.end()).isGreaterThanOrEqualTo(most - 1e-6);
            assertThat(axis.ticks()).hasSizeBetween(2, 8);
            assertThat(axis.ticks().getLast()).isCloseTo(axis.end(), within(1e-6));
        }
    }

    @Test
    void neverJoinsValuesAcrossABreakOrAGap() {
        var line = new Line(
                "Homes",
                List.of(at(2016, 1981), at(2018, 2123), at(2020, 2311), unknown(2021), at(2022, 2873), at(2024, 3219)));
        var breaks = List.of(
                new Break(LocalDate.of(2017, 4, 1), "a new framework."),
                new Break(LocalDate.of(2024, 3, 31), "inspected homes only."));

        assertThat(Series.runs(line, breaks))
                .extracting(run -> run.stream().map(p -> p.date().getYear()).toList())
                .containsExactly(List.of(2016), List.of(2018, 2020), List.of(2022), List.of(2024));

        var drawn = Drawn.of(Series.draw(CAPTION, List.of(line), breaks, Measure.COUNT));
        assertThat(drawn.all("polyline")).hasSize(4);
        assertThat(drawn.ofClass("break")).hasSize(2);
        assertThat(drawn.texts())
                .contains("1. From 1 April 2017: a new framework.", "2. From 31 March 2024: inspected homes only.");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepsEveryKnownPointOnceInItsRunsWhateverBreaks(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Point> points = new ArrayList<>();
            LocalDate date = LocalDate.of(2010, 1, 1);
            for (int i = random.nextInt(12); i >= 0; i--) {
                date = date.plusDays(1 + random.nextInt(400));
                points.add(new Point(
                        date, random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(9))));
            }
            List<Break> breaks = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> new Break(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3000)), "why"))
                    .toList();

            var runs = Series.runs(new Line("x", points), breaks);

            assertThat(runs.stream().flatMap(List::stream))
                    .containsExactlyElementsOf(
                            points.stream().filter(p -> p.value().isPresent()).toList());
            for (List<Point> run : runs) {
                for (Break change : breaks) {
                    assertThat(change.from().isAfter(run.getFirst().date())
                                    && !change.from().isAfter(run.getLast().date()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void refusesPointsOutOfOrderAndALineOfNothing() {
        assertThatThrownBy(() -> new Line("Homes", List.of(at(2020, 1), at(2018, 1))))
                .hasMessageContaining("must be later than");
        assertThatThrownBy(() -> Series.draw(CAPTION, List.of(new Line("x", List.of())), List.of(), Measure.COUNT))
                .hasMessageContaining("must be 1 to 4 and have a point");
    }

    @Test
    void drawsLorenzCurvesFromCornerToCornerUnderTheLineOfEquality() {
        Lorenz lorenz = Lorenz.find(List.of(new Lorenz.Unit(3, 1), new Lorenz.Unit(1, 3)))
                .orElseThrow();

        var drawn = Drawn.of(LorenzCurve.draw(
                CAPTION, List.of(new LorenzCurve.Curve("Homes", lorenz)), "Share of children", "Share of homes"));

        assertThat(drawn.all("polyline"))
                .extracting(line -> line.getAttribute("points"))
                .containsExactly("0,380 380,0", "0,380 285,285 380,0");
        assertThat(drawn.texts()).contains("Line of equality", "Homes: Gini 0.50", "Share of children");
    }

    @Test
    void breaksLongTextsBetweenWords() {
        assertThat(Svg.lines("one two three four", 10, 60)).containsExactly("one two", "three four");
        assertThat(Svg.lines("a-very-long-word-indeed", 10, 20)).containsExactly("a-very-long-word-indeed");
    }

    private static Point at(int year, int homes) {
        return new Point(LocalDate.of(year, 3, 31), OptionalDouble.of(homes));
    }

    private static Point unknown(int year) {
        return new Point(LocalDate.of(year, 3, 31), OptionalDouble.empty());
    }
}
