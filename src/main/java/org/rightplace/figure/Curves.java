package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Chances that add up over time, each as a line in steps with a band for how uncertain it is, and
/// under them how many are still in view: where those are few, the picture says little.
public final class Curves {

    private static final double WIDTH = 760;
    private static final double LEFT = 64;
    private static final double RIGHT = 190;
    private static final double HEIGHT = 280;
    private static final double ROW = 20;
    private static final double TICK = 0.2;

    // Lines are told apart without colour too.
    private static final List<String> DASHES = List.of("none", "7 4", "2 3", "10 3 2 3");

    private Curves() {}

    /// One value of a line, from its day until the next.
    ///
    /// @param day   0 or more
    /// @param value 0 to 1
    /// @param low   of its interval, at most `value`
    /// @param high  at least `value`
    public record Step(int day, double value, double low, double high) {
        public Step {
            if (day < 0 || !(0 <= low && low <= value && value <= high && high <= 1)) {
                throw new IllegalArgumentException("step at day %d (%s, %s to %s) must be in order and from 0 to 1"
                        .formatted(day, value, low, high));
            }
        }
    }

    /// One line.
    ///
    /// @param steps in order of day, one or more
    public record Line(String name, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("line (%s) must have a step".formatted(name));
            }
        }
    }

    /// A day that is written under the axis, and how many are still in view on it.
    public record Tick(int day, String words, long inView) {}

    /// The picture.
    ///
    /// @param lines 1 to 4
    /// @param ticks in order of day, two or more; the last is the end of the axis
    public static String draw(Caption caption, List<Line> lines, List<Tick> ticks) {
        if (lines.isEmpty() || lines.size() > DASHES.size() || ticks.size() < 2) {
            throw new IllegalArgumentException("lines (%d) must be 1 to %d and days (%d) 2 or more"
                    .formatted(lines.size(), DASHES.size(), ticks.size()));
        }
        double top = Frame.titleHeight(caption, WIDTH) + 18;
        double bottom = top + HEIGHT;
        Svg svg = Svg.image(caption, WIDTH, bottom + 2 * ROW + 30);
        Frame.title(svg, caption, WIDTH);
        int last = ticks.getLast().day();
        for (int fifth = 0; fifth <= 5; fifth++) {
            double y = bottom - fifth * TICK * HEIGHT;
            svg.leaf(
                    "line",
                    "x1",
                    LEFT,
                    "x2",
                    WIDTH - RIGHT,
                    "y1",
                    y,
                    "y2",
                    y,
                    "stroke",
                    fifth == 0 ? Svg.INK : "#d4d7d9");
            svg.words(LEFT - 8, y + 4, fifth * 20 + "%", "font-size", 11, "fill", Svg.QUIET, "text-anchor", "end");
        }
        for (Tick tick : ticks) {
            double x = x(tick.day(), last);
            svg.leaf("line", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 5, "stroke", Svg.INK);
            svg.words(x, bottom + ROW, tick.words(), "font-size", 11, "fill", Svg.QUIET, "text-anchor", "middle");
            svg.words(
                    x,
                    bottom + 2 * ROW,
                    String.format(Locale.ROOT, "%,d", tick.inView()),
                    "font-size",
                    11,
                    "fill",
                    Svg.INK,
                    "text-anchor",
                    "middle");
        }
        svg.words(WIDTH - RIGHT + 22, bottom + 2 * ROW, "still in view", "font-size", 11, "fill", Svg.QUIET);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), i, new Plot(bottom, last));
        }
        names(svg, lines, new Plot(bottom, last));
        return svg.done();
    }

    private record Plot(double bottom, int last) {
        double y(double value) {
            return bottom - value * HEIGHT;
        }
    }

    private static double x(int day, int last) {
        return LEFT + (double) Math.min(day, last) / last * (WIDTH - LEFT - RIGHT);
    }

    private static void line(Svg svg, Line line, int index, Plot plot) {
        String colour = Palette.LINES.get(index);
        var path = new StringBuilder();
        var above = new StringBuilder();
        List<String> below = new ArrayList<>();
        Step before = line.steps().getFirst();
        path.append(at('M', x(before.day(), plot.last()), plot.y(before.value())));
        above.append(at('M', x(before.day(), plot.last()), plot.y(before.high())));
        below.add(at('L', x(before.day(), plot.last()), plot.y(before.low())));
        for (Step step : line.steps().subList(1, line.steps().size())) {
            double x = x(step.day(), plot.last());
            path.append(at('L', x, plot.y(before.value()))).append(at('L', x, plot.y(step.value())));
            above.append(at('L', x, plot.y(before.high()))).append(at('L', x, plot.y(step.high())));
            below.add(at('L', x, plot.y(before.low())));
            below.add(at('L', x, plot.y(step.low())));
            before = step;
        }
        below.reversed().forEach(above::append);
        svg.leaf("path", "d", above.append('Z').toString(), "fill", colour, "fill-opacity", 0.16, "stroke", "none");
        svg.leaf(
                "path",
                "d",
                path.toString(),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                2.2,
                "stroke-dasharray",
                DASHES.get(index));
    }

    private static String at(char command, double x, double y) {
        return command + Svg.number(x) + " " + Svg.number(y);
    }

    /// Names behind the lines, moved apart where they would stand on each other.
    private static void names(Svg svg, List<Line> lines, Plot plot) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(
                plot.y(lines.get(one).steps().getLast().value()),
                plot.y(lines.get(other).steps().getLast().value())));
        double free = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            List<String> words = Svg.lines(lines.get(i).name(), 12, RIGHT - 40);
            double height = Svg.height(words.size(), 12);
            double y = Math.max(plot.y(lines.get(i).steps().getLast().value()) + 4, free);
            svg.leaf(
                    "line",
                    "x1",
                    WIDTH - RIGHT + 4,
                    "x2",
                    WIDTH - RIGHT + 24,
                    "y1",
                    y - 4,
                    "y2",
                    y - 4,
                    "stroke",
                    Palette.LINES.get(i),
                    "stroke-width",
                    2.2,
                    "stroke-dasharray",
                    DASHES.get(i));
            svg.paragraph(WIDTH - RIGHT + 30, y, 12, words);
            free = y + height + 6;
        }
    }
}
