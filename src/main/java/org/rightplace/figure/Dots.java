package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Dots with their intervals, on both sides of a line that means something, such as *as many children as
/// places*. Neither side of the line is coloured: the picture does not say which is good.
public final class Dots {

    private static final double WIDTH = 368;
    private static final double MARGIN = 6;
    private static final double TITLE = 13;
    private static final double SIZE = 11.5;
    private static final double SMALL = 10;
    private static final double STEP = 15;
    private static final double GAP = 9;
    private static final double LABEL_MOST = 92;
    private static final double KEY_ROW = 17;

    // There is room on both sides of the line, whether or not a dot is there.
    private static final double BEYOND = 1.2;

    // A circle, a square, a diamond and a triangle tell series apart without colour.
    private static final List<String> SHAPES = List.of(
            "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "m-3.5 -3.5h7v7h-7Z", "m0 -5l5 5l-5 5l-5 -5Z", "m0 -5l5 9h-10Z");

    private Dots() {}

    /// One value with its interval.
    ///
    /// @param value 0 or more; empty where it is not known
    /// @param least the lower end; empty where there is none
    /// @param most  the upper end; empty where there is none
    public record Dot(OptionalDouble value, OptionalDouble least, OptionalDouble most) {
        public Dot {
            if (Stream.of(value, least, most)
                    .anyMatch(end -> end.isPresent() && !(end.getAsDouble() >= 0 && end.getAsDouble() < 1e9))) {
                throw new IllegalArgumentException(
                        "value (%s) and its ends (%s, %s) must be 0 or more".formatted(value, least, most));
            }
        }

        private double furthest() {
            return Stream.of(value, least, most)
                    .mapToDouble(end -> end.orElse(0))
                    .max()
                    .orElse(0);
        }
    }

    /// One area's dots, one under the other.
    ///
    /// @param dots one for each series
    public record Row(String label, List<Dot> dots) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /// The line that values are read against.
    ///
    /// @param at    above 0
    /// @param words what it means, such as *as many children as places*
    public record Line(double at, String words) {}

    /// One band for each row, in the order given, with a dot for each series.
    ///
    /// @param series 1 to 4 names
    /// @param rows   each with as many dots as there are series
    /// @param digits how values are written behind their dots
    public static String draw(Caption caption, List<String> series, List<Row> rows, Line line, Measure digits) {
        if (series.isEmpty() || series.size() > SHAPES.size()) {
            throw new IllegalArgumentException("series %s must be 1 to %d".formatted(series, SHAPES.size()));
        }
        for (Row row : rows) {
            if (row.dots().size() != series.size()) {
                throw new IllegalArgumentException("row (%s) has %d dots and must have %d, one for each of %s"
                        .formatted(row.label(), row.dots().size(), series.size(), series));
            }
        }
        double most = rows.stream()
                .flatMap(row -> row.dots().stream())
                .mapToDouble(Dot::furthest)
                .max()
                .orElse(0);
        return new Plot(caption, series, rows, Axis.upTo(Math.max(most, line.at() * BEYOND), 0.1), digits).draw(line);
    }

    /// Where all of it stands.
    private record Plot(Caption caption, List<String> series, List<Row> rows, Axis axis, Measure digits) {

        String draw(Line line) {
            Svg svg = Svg.slim(caption, WIDTH, bottom() + 22);
            svg.paragraph(MARGIN, MARGIN + TITLE, TITLE, title(), "font-weight", "bold", "aria-hidden", "true");
            key(svg);
            ticks(svg);
            line(svg, line);
            double y = top();
            for (Row row : rows) {
                row(svg, row, y);
                y += band();
            }
            return svg.done();
        }

        private List<String> title() {
            // Bold letters are a little wider.
            return Svg.lines(caption.title(), TITLE * 1.08, WIDTH - 2 * MARGIN);
        }

        private double keyTop() {
            return MARGIN + Svg.height(title().size(), TITLE) + 16;
        }

        /// As high as the dots and the longest label need.
        private double band() {
            double labels = rows.stream()
                    .mapToInt(row -> Svg.lines(row.label(), SIZE, LABEL_MOST).size())
                    .filter(lines -> lines > 1)
                    .mapToDouble(lines -> Svg.height(lines, SMALL) + 5)
                    .max()
                    .orElse(0);
            return Math.max(series.size() * STEP + GAP, labels);
        }

        private double left() {
            double widest = rows.stream()
                    .mapToDouble(row -> Svg.width(row.label(), SIZE))
                    .max()
                    .orElse(0);
            return MARGIN + Math.min(widest, LABEL_MOST) + 8;
        }

        private double x(double value) {
            return left() + axis.at(value, WIDTH - left() - 40);
        }

        private double top() {
            return keyTop() + series.size() * KEY_ROW + 24;
        }

        private double bottom() {
            return top() + rows.size() * band();
        }

        private void key(Svg svg) {
            svg.open("g", "class", "legend");
            double y = keyTop();
            for (int i = 0; i < series.size(); i++) {
                shape(svg, i, MARGIN + 6, y, "key");
                svg.words(MARGIN + 18, y + 4, series.get(i), "font-size", SIZE);
                y += KEY_ROW;
            }
            svg.close();
        }

        private void ticks(Svg svg) {
            Measure written = new Measure(digits.times(), 1, digits.suffix());
            for (double tick : axis.ticks()) {
                svg.leaf(
                        "line",
                        "x1",
                        x(tick),
                        "x2",
                        x(tick),
                        "y1",
                        top() - 4,
                        "y2",
                        bottom(),
                        "stroke",
                        "#d4d7d9",
                        "stroke-width",
                        1);
                svg.words(
                        x(tick),
                        bottom() + 14,
                        written.text(tick),
                        "font-size",
                        10.5,
                        "fill",
                        Svg.QUIET,
                        "text-anchor",
                        "middle");
            }
        }

        private void row(Svg svg, Row row, double y) {
            List<String> lines = Svg.lines(row.label(), SIZE, LABEL_MOST);
            double size = lines.size() == 1 ? SIZE : SMALL;
            double middle = y + series.size() * STEP / 2;
            svg.paragraph(
                    left() - 7, middle + 4 - Svg.height(lines.size() - 1, size) / 2, size, lines, "text-anchor", "end");
            for (int i = 0; i < series.size(); i++) {
                dot(svg, row.dots().get(i), i, y + i * STEP + STEP / 2);
            }
        }

        private void dot(Svg svg, Dot dot, int index, double y) {
            List<Double> ends = new ArrayList<>();
            dot.least().ifPresent(ends::add);
            dot.most().ifPresent(ends::add);
            if (ends.size() == 2) {
                svg.leaf(
                        "line",
                        "class",
                        "interval-" + index,
                        "x1",
                        x(ends.getFirst()),
                        "x2",
                        x(ends.getLast()),
                        "y1",
                        y,
                        "y2",
                        y,
                        "stroke",
                        Palette.LINES.get(index),
                        "stroke-width",
                        2.5);
            }
            double end = x(dot.furthest());
            if (dot.value().isPresent()) {
                shape(svg, index, x(dot.value().getAsDouble()), y, "series-" + index);
            }
            String text = dot.value().isPresent()
                    ? digits.text(dot.value().getAsDouble())
                    : ends.isEmpty() ? "not known" : "";
            svg.words(
                    end + 8,
                    y + 3.8,
                    text,
                    "font-size",
                    10.5,
                    "class",
                    "value",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    3,
                    "paint-order",
                    "stroke");
        }

        private void line(Svg svg, Line line) {
            double x = x(line.at());
            svg.leaf(
                    "line",
                    "class",
                    "reference",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    top() - 8,
                    "y2",
                    bottom(),
                    "stroke",
                    Svg.INK,
                    "stroke-width",
                    1.5,
                    "stroke-dasharray",
                    "5 3");
            double half = Svg.width(line.words(), 10.5) / 2;
            double middle = Math.max(MARGIN + half, Math.min(x, WIDTH - MARGIN - half));
            svg.words(middle, top() - 11, line.words(), "font-size", 10.5, "text-anchor", "middle");
        }

        private static void shape(Svg svg, int index, double x, double y, String type) {
            svg.leaf(
                    "path",
                    "class",
                    type,
                    "d",
                    "M" + Svg.number(x) + " " + Svg.number(y) + SHAPES.get(index),
                    "fill",
                    index % 2 == 0 ? Palette.LINES.get(index) : "#ffffff",
                    "stroke",
                    Palette.LINES.get(index),
                    "stroke-width",
                    1.6);
        }
    }
}
