package org.rightplace.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Units by their size and a share, between limits that open like a funnel: the smaller a unit, the
/// further chance alone may take it. Dots bear no names, so that the picture ranks nobody; the table
/// beside it does.
public final class FunnelPlot {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 300;
    private static final double LEFT = 64;
    private static final double RIGHT = 150;
    private static final double DOT = 4.5;

    private FunnelPlot() {}

    /// A unit.
    ///
    /// @param size  1 or more
    /// @param share 0 to 1
    public record Unit(int size, double share) {
        public Unit {
            if (size < 1 || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "size (%d) must be 1 or more and share (%s) 0 to 1".formatted(size, share));
            }
        }
    }

    /// The limits of units of one size, each 0 to 1.
    public record Limits(int size, double nearLow, double nearHigh, double farLow, double farHigh) {}

    /// What is drawn.
    ///
    /// @param units  one or more
    /// @param target the common share, 0 to 1
    /// @param limits by size, smallest first, from the smallest unit to the largest; two or more
    /// @param axes   what stands along the size and along the share
    public record Plot(List<Unit> units, double target, List<Limits> limits, Axes axes) {
        public Plot {
            units = List.copyOf(units);
            limits = List.copyOf(limits);
            if (units.isEmpty() || limits.size() < 2) {
                throw new IllegalArgumentException("units (%d) must be 1 or more and limits (%d) 2 or more"
                        .formatted(units.size(), limits.size()));
            }
        }
    }

    /// Words along the two axes.
    public record Axes(String size, String share) {}

    /// The picture.
    public static String draw(Caption caption, Plot plot) {
        double most = Math.max(
                plot.units().stream().mapToDouble(Unit::share).max().orElse(0),
                plot.limits().stream().mapToDouble(Limits::farHigh).max().orElse(0));
        var drawn = new Drawn(
                plot,
                Axis.upTo(plot.limits().getLast().size(), 1),
                Axis.upTo(Math.min(1, most) * 100, 1),
                Frame.titleHeight(caption, WIDTH) + 26);
        Svg svg = Svg.image(caption, WIDTH, drawn.top() + HEIGHT + 48);
        Frame.title(svg, caption, WIDTH);
        drawn.axes(svg);
        drawn.limits(svg);
        drawn.units(svg);
        return svg.done();
    }

    private record Drawn(Plot plot, Axis sizes, Axis shares, double top) {

        private double x(double size) {
            return LEFT + sizes.at(size, WIDTH - LEFT - RIGHT);
        }

        private double y(double share) {
            return top + HEIGHT - shares.at(Math.min(share * 100, shares.end()), HEIGHT);
        }

        void axes(Svg svg) {
            svg.words(8, top - 12, plot.axes().share(), "font-size", 12, "fill", Svg.QUIET);
            for (double tick : shares.ticks()) {
                double y = y(tick / 100);
                svg.leaf("line", "x1", LEFT, "x2", WIDTH - RIGHT, "y1", y, "y2", y, "stroke", "#d4d7d9");
                svg.words(
                        LEFT - 8,
                        y + 4,
                        Measure.COUNT.text(tick) + "%",
                        "font-size",
                        11,
                        "fill",
                        Svg.QUIET,
                        "text-anchor",
                        "end");
            }
            for (double tick : sizes.ticks()) {
                svg.words(
                        x(tick),
                        top + HEIGHT + 18,
                        Measure.COUNT.text(tick),
                        "font-size",
                        11,
                        "fill",
                        Svg.QUIET,
                        "text-anchor",
                        "middle");
            }
            svg.words(LEFT, top + HEIGHT + 38, plot.axes().size(), "font-size", 12, "fill", Svg.QUIET);
        }

        void limits(Svg svg) {
            line(svg, Limits::farLow, "#6b7276", "2 3");
            line(svg, Limits::farHigh, "#6b7276", "2 3");
            line(svg, Limits::nearLow, Palette.LINES.getFirst(), "7 4");
            line(svg, Limits::nearHigh, Palette.LINES.getFirst(), "7 4");
            svg.leaf(
                    "line",
                    "x1",
                    LEFT,
                    "x2",
                    WIDTH - RIGHT,
                    "y1",
                    y(plot.target()),
                    "y2",
                    y(plot.target()),
                    "stroke",
                    Svg.INK,
                    "stroke-width",
                    1.6);
            Limits last = plot.limits().getLast();
            names(svg, last);
        }

        private void names(Svg svg, Limits last) {
            double x = WIDTH - RIGHT + 8;
            double far = Math.min(y(last.farHigh()) + 4, y(last.nearHigh()) - 11);
            double near = Math.min(y(last.nearHigh()) + 4, y(plot.target()) - 11);
            svg.words(x, Math.min(far, near - 15), "998 of 1,000 by chance", "font-size", 11, "fill", Svg.QUIET);
            svg.words(x, near, "95 of 100 by chance", "font-size", 11, "fill", Palette.LINES.getFirst());
            svg.words(x, y(plot.target()) + 4, "all together", "font-size", 11, "fill", Svg.INK);
        }

        private void line(Svg svg, ToDoubleFunction<Limits> limit, String colour, String dashes) {
            var path = new StringBuilder();
            for (Limits one : plot.limits()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Svg.number(x(one.size())))
                        .append(' ')
                        .append(Svg.number(y(limit.applyAsDouble(one))));
            }
            svg.leaf(
                    "path",
                    "d",
                    path.toString(),
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    1.4,
                    "stroke-dasharray",
                    dashes);
        }

        void units(Svg svg) {
            for (Unit unit : plot.units()) {
                svg.leaf(
                        "circle",
                        "class",
                        "unit",
                        "cx",
                        x(unit.size()),
                        "cy",
                        y(unit.share()),
                        "r",
                        DOT,
                        "fill",
                        Palette.LINES.getFirst(),
                        "fill-opacity",
                        0.75,
                        "stroke",
                        "#ffffff");
            }
        }
    }
}
