package org.rightplace.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.rightplace.estimate.Lorenz;

/// Lorenz curves beside the line of equality: the further a curve sags, the fewer units hold the most.
public final class LorenzCurve {

    private static final double SIDE = 380;
    private static final double LEFT = 72;
    private static final double KEY = 250;
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3");
    private static final Measure TENTHS = new Measure(100, 0, "%");
    private static final Measure GINI = new Measure(1, 2, "");

    private LorenzCurve() {}

    /// One curve.
    ///
    /// @param name what is spread, such as *Homes*
    public record Curve(String name, Lorenz lorenz) {}

    /// Draws up to four curves, told apart by colour and dashes, each with its Gini coefficient.
    ///
    /// @param across what runs from left to right, such as *Share of children 0 to 17, areas with the fewest first*
    /// @param up     what runs upwards, such as *Share of homes*
    public static String draw(Caption caption, List<Curve> curves, String across, String up) {
        if (curves.isEmpty() || curves.size() > DASHES.size()) {
            throw new IllegalArgumentException("curves (%d) must be 1 to %d".formatted(curves.size(), DASHES.size()));
        }
        double width = LEFT + SIDE + KEY;
        double top = Frame.titleHeight(caption, width) + 8;
        Svg svg = Svg.image(caption, width, top + SIDE + 62);
        Frame.title(svg, caption, width);
        svg.open("g", "transform", "translate(%s %s)".formatted(Svg.number(LEFT), Svg.number(top)));
        axes(svg, across, up);
        line(svg, List.of(new Lorenz.Point(0, 0), new Lorenz.Point(1, 1)), Svg.QUIET, "none", 1);
        key(svg, 0, "Line of equality", Svg.QUIET, "none");
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            String colour = Palette.LINES.get(i);
            line(svg, curve.lorenz().points(), colour, DASHES.get(i), 2.5);
            String name = curve.name() + ": Gini " + GINI.text(curve.lorenz().gini());
            key(svg, i + 1, name, colour, DASHES.get(i));
        }
        return svg.close().done();
    }

    private static void axes(Svg svg, String across, String up) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = SIDE * tenth / 10;
            svg.leaf("line", "x1", at, "x2", at, "y1", 0, "y2", SIDE, "stroke", "#d4d7d9");
            svg.leaf("line", "x1", 0, "x2", SIDE, "y1", SIDE - at, "y2", SIDE - at, "stroke", "#d4d7d9");
            String text = TENTHS.text(tenth / 10.0);
            svg.words(at, SIDE + 16, text, "font-size", 11, "fill", Svg.QUIET, "text-anchor", "middle");
            svg.words(-8, SIDE - at + 4, text, "font-size", 11, "fill", Svg.QUIET, "text-anchor", "end");
        }
        svg.paragraph(SIDE / 2, SIDE + 36, 12, Svg.lines(across, 12, SIDE), "text-anchor", "middle");
        svg.words(
                0,
                0,
                up,
                "font-size",
                12,
                "text-anchor",
                "middle",
                "transform",
                "translate(-52 %s) rotate(-90)".formatted(Svg.number(SIDE / 2)));
    }

    private static void line(Svg svg, List<Lorenz.Point> points, String colour, String dashes, double width) {
        svg.leaf(
                "polyline",
                "points",
                points.stream()
                        .map(p -> Svg.number(SIDE * p.weight()) + "," + Svg.number(SIDE * (1 - p.amount())))
                        .collect(Collectors.joining(" ")),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    private static void key(Svg svg, int row, String text, String colour, String dashes) {
        double y = 10 + 22.0 * row;
        svg.leaf(
                "line",
                "x1",
                SIDE + 18,
                "x2",
                SIDE + 52,
                "y1",
                y,
                "y2",
                y,
                "stroke",
                colour,
                "stroke-width",
                row == 0 ? 1 : 2.5,
                "stroke-dasharray",
                dashes);
        svg.words(SIDE + 60, y + 4.5, text, "font-size", 13);
    }
}
