package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Horizontal bars: counts that add up, or shares side by side.
public final class Bars {

    private static final double WIDTH = 760;
    private static final double SIZE = 13;
    private static final double STACKED_BAR = 20;
    private static final double GROUPED_BAR = 14;
    private static final double GAP = 9;

    private Bars() {}

    /// One area's counts, of which the parts add up to the whole.
    ///
    /// @param counts one for each series, each 0 or more
    public record Stack(String label, List<Integer> counts) {
        public Stack {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("counts %s of bar (%s) must be 0 or more".formatted(counts, label));
            }
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// One area's values, to be compared with each other.
    ///
    /// @param values one for each series, each 0 or more; empty where it is not known
    public record Group(String label, List<OptionalDouble> values) {
        public Group {
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> value.isPresent() && !(value.getAsDouble() >= 0))) {
                throw new IllegalArgumentException("values %s of bar (%s) must be 0 or more".formatted(values, label));
            }
        }
    }

    /// One bar for each stack, in the order given, its parts in the order of the series, its total behind it.
    ///
    /// @param series 1 to 6 names, such as *Good*; all are in the legend, occurring or not
    /// @param stacks each with as many counts as there are series
    public static String stacked(Caption caption, List<String> series, List<Stack> stacks) {
        for (Stack stack : stacks) {
            same(series, stack.label(), stack.counts().size());
        }
        var axis = Axis.upTo(stacks.stream().mapToInt(Stack::total).max().orElse(0), 1);
        var plot = Plot.of(caption, series, stacks.stream().map(Stack::label).toList(), STACKED_BAR + GAP);
        Svg svg = plot.start(caption, series, axis, Measure.COUNT);
        double y = plot.top() + GAP / 2;
        for (Stack stack : stacks) {
            plot.label(svg, stack.label(), y + STACKED_BAR / 2);
            double x = plot.left();
            for (int i = 0; i < series.size(); i++) {
                double width = axis.at(stack.counts().get(i), plot.length());
                part(
                        svg,
                        caption,
                        i,
                        new Frame.Box(x, y, width, STACKED_BAR),
                        stack.counts().get(i));
                x += width;
            }
            svg.words(x + 6, y + STACKED_BAR / 2 + 4.5, Measure.COUNT.text(stack.total()), "font-size", SIZE);
            y += STACKED_BAR + GAP;
        }
        return svg.done();
    }

    /// For each group one bar for each series, its value behind it.
    ///
    /// @param series 1 to 6 names with their denominators, such as *Homes (of 3,946)*
    /// @param groups each with as many values as there are series
    public static String grouped(Caption caption, List<String> series, List<Group> groups, Measure measure) {
        for (Group group : groups) {
            same(series, group.label(), group.values().size());
        }
        double most = groups.stream()
                .flatMap(group -> group.values().stream())
                .mapToDouble(value -> value.orElse(0))
                .max()
                .orElse(0);
        var axis = Axis.upTo(most, 1.0 / measure.times());
        double step = series.size() * GROUPED_BAR + GAP;
        var plot = Plot.of(caption, series, groups.stream().map(Group::label).toList(), step);
        Svg svg = plot.start(caption, series, axis, new Measure(measure.times(), 0, measure.suffix()));
        double y = plot.top() + GAP / 2;
        for (Group group : groups) {
            plot.label(svg, group.label(), y + (step - GAP) / 2);
            for (int i = 0; i < series.size(); i++) {
                OptionalDouble value = group.values().get(i);
                double width = axis.at(value.orElse(0), plot.length());
                double top = y + i * GROUPED_BAR;
                part(svg, caption, i, new Frame.Box(plot.left(), top + 1, width, GROUPED_BAR - 2), 0);
                String text = value.isPresent() ? measure.text(value.getAsDouble()) : "not known";
                svg.words(plot.left() + width + 5, top + GROUPED_BAR - 3, text, "font-size", 11.5);
            }
            y += step;
        }
        return svg.done();
    }

    private static void same(List<String> series, String label, int count) {
        if (series.size() != count) {
            throw new IllegalArgumentException("bar (%s) has %d values and must have %d, one for each of %s"
                    .formatted(label, count, series.size(), series));
        }
    }

    /// A part of a bar, with its count in it where that has room.
    private static void part(Svg svg, Caption caption, int series, Frame.Box box, int count) {
        if (box.width() <= 0) {
            return;
        }
        svg.leaf(
                "rect",
                "class",
                "series-" + series,
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "fill",
                Palette.fill(caption, series),
                "stroke",
                "#ffffff",
                "stroke-width",
                0.8);
        String text = Measure.COUNT.text(count);
        if (count > 0 && Svg.width(text, 12) + 6 <= box.width()) {
            Palette.Paint paint = Palette.SERIES.get(series);
            svg.words(
                    box.x() + box.width() / 2,
                    box.y() + box.height() / 2 + 4.2,
                    text,
                    "font-size",
                    12,
                    "text-anchor",
                    "middle",
                    "fill",
                    paint.dark() ? "#ffffff" : Svg.INK,
                    "stroke",
                    paint.pattern() == Palette.Pattern.PLAIN ? "none" : "#ffffff",
                    "stroke-width",
                    3,
                    "paint-order",
                    "stroke");
        }
    }

    /// Where bars, labels and the key to the series stand.
    ///
    /// @param left   where bars start
    /// @param length how long the longest possible bar is
    /// @param top    where the first bar may start
    /// @param height of all bars
    private record Plot(double left, double length, double top, double height) {

        private static final double KEY_ROW = 21;
        private static final double LABEL_MOST = 230;

        static Plot of(Caption caption, List<String> series, List<String> labels, double step) {
            double widest = labels.stream()
                    .mapToDouble(label -> Svg.width(label, SIZE))
                    .max()
                    .orElse(0);
            double left = Frame.MARGIN + Math.min(widest, LABEL_MOST) + 10;
            double top = Frame.titleHeight(caption, WIDTH) + keyRows(series) * KEY_ROW + 24;
            return new Plot(left, WIDTH - left - 64, top, labels.size() * step);
        }

        Svg start(Caption caption, List<String> series, Axis axis, Measure measure) {
            Svg svg = Svg.image(caption, WIDTH, top + height + Frame.MARGIN);
            Palette.defineSeries(svg, caption, series.size());
            Frame.title(svg, caption, WIDTH);
            key(svg, caption, series);
            for (double tick : axis.ticks()) {
                double x = left + axis.at(tick, length);
                svg.leaf(
                        "line",
                        "x1",
                        x,
                        "x2",
                        x,
                        "y1",
                        top - 4,
                        "y2",
                        top + height,
                        "stroke",
                        tick == 0 ? Svg.INK : "#d4d7d9",
                        "stroke-width",
                        1);
                svg.words(x, top - 9, measure.text(tick), "font-size", 11, "fill", Svg.QUIET, "text-anchor", "middle");
            }
            return svg;
        }

        /// An area's name, ending before the bars, on two lines if it is long.
        void label(Svg svg, String label, double middle) {
            List<String> lines = Svg.lines(label, SIZE, LABEL_MOST);
            double size = lines.size() == 1 ? SIZE : 11;
            double first = middle + 4.5 - Svg.height(lines.size() - 1, size) / 2;
            svg.paragraph(left - 8, first, size, lines, "text-anchor", "end");
        }

        private static void key(Svg svg, Caption caption, List<String> series) {
            svg.open("g", "class", "legend");
            double x = Frame.MARGIN;
            double y = Frame.titleHeight(caption, WIDTH);
            for (int i = 0; i < series.size(); i++) {
                if (x > Frame.MARGIN && x + keyWidth(series.get(i)) > WIDTH - Frame.MARGIN) {
                    x = Frame.MARGIN;
                    y += KEY_ROW;
                }
                svg.leaf("rect", "x", x, "y", y, "width", 22, "height", 14, "fill", Palette.fill(caption, i));
                svg.words(x + 28, y + 11.5, series.get(i), "font-size", SIZE);
                x += keyWidth(series.get(i));
            }
            svg.close();
        }

        private static int keyRows(List<String> series) {
            List<Double> rows = new ArrayList<>(List.of(Frame.MARGIN));
            for (String name : series) {
                double x = rows.getLast();
                if (x > Frame.MARGIN && x + keyWidth(name) > WIDTH - Frame.MARGIN) {
                    rows.add(Frame.MARGIN + keyWidth(name));
                } else {
                    rows.set(rows.size() - 1, x + keyWidth(name));
                }
            }
            return rows.size();
        }

        private static double keyWidth(String name) {
            return 28 + Svg.width(name, SIZE) + 22;
        }
    }
}
