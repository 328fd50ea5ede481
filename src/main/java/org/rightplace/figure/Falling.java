package org.rightplace.figure;

import java.util.List;

/// How a number falls to another step by step: whole bars for numbers, hanging ones for what is taken
/// off.
public final class Falling {

    private static final double WIDTH = 760;
    private static final double LABEL = 270;
    private static final double ROW = 28;
    private static final double BAR = 20;
    private static final double SIZE = 13;

    private Falling() {}

    /// One of them.
    ///
    /// @param number 0 or more
    /// @param isStep whether it is taken off; otherwise it is a number that stands
    public record Bar(String label, int number, boolean isStep) {
        public Bar {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "number (%d) of bar (%s) must be 0 or more".formatted(number, label));
            }
        }
    }

    /// The picture, from top to bottom; each step hangs from where the last bar ended.
    public static String of(Caption caption, List<Bar> bars) {
        double top = Frame.titleHeight(caption, WIDTH) + 6;
        Svg svg = Svg.image(caption, WIDTH, top + bars.size() * ROW + Frame.MARGIN);
        Frame.title(svg, caption, WIDTH);
        var axis = Axis.upTo(bars.stream().mapToInt(Bar::number).max().orElse(0), 1);
        double length = WIDTH - LABEL - 90;
        double left = 0;
        double y = top;
        for (Bar bar : bars) {
            double from = bar.isStep() ? left - bar.number() : 0;
            double to = bar.isStep() ? left : bar.number();
            double x = LABEL + axis.at(from, length);
            double end = LABEL + axis.at(to, length);
            List<String> lines = Svg.lines(bar.label(), SIZE, LABEL - Frame.MARGIN - 10);
            double size = lines.size() == 1 ? SIZE : 10.5;
            svg.paragraph(
                    LABEL - 8,
                    y + ROW / 2 + 4.5 - Svg.height(lines.size() - 1, size) / 2,
                    size,
                    lines,
                    "text-anchor",
                    "end",
                    "font-weight",
                    bar.isStep() ? "normal" : "bold");
            svg.leaf(
                    "rect",
                    "x",
                    x,
                    "y",
                    y + (ROW - BAR) / 2,
                    "width",
                    Math.max(0.8, end - x),
                    "height",
                    BAR,
                    "fill",
                    bar.isStep() ? "#d3a6b4" : "#12395c");
            String text = (bar.isStep() ? "−" : "") + Measure.COUNT.text(bar.number());
            svg.words(end + 6, y + ROW / 2 + 4.5, text, "font-size", SIZE);
            left = bar.isStep() ? from : to;
            y += ROW;
        }
        return svg.done();
    }
}
