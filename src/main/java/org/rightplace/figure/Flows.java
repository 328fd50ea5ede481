package org.rightplace.figure;

import java.util.List;

/// What comes together from several sides and is then told apart by something else: bands from the left
/// into a bar in the middle, and out of it to the right, each as wide as its count. A band says nothing
/// of which of the left went to which of the right.
public final class Flows {

    private static final double WIDTH = 760;
    private static final double SIZE = 12.5;
    private static final double LABEL = 210;
    private static final double BAR = 14;
    private static final double GAP = 12;
    private static final double LEAST = 20;
    private static final double TALLEST = 260;

    private Flows() {}

    /// A band.
    ///
    /// @param count 1 or more
    public record Part(String label, int count) {
        public Part {
            if (count < 1) {
                throw new IllegalArgumentException("count (%d) of band (%s) must be 1 or more".formatted(count, label));
            }
        }
    }

    /// What a side is, over it.
    ///
    /// @param parts in order from above; one or more
    public record Side(String heading, List<Part> parts) {
        public Side {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("side (%s) must have a band".formatted(heading));
            }
        }

        int sum() {
            return parts.stream().mapToInt(Part::count).sum();
        }
    }

    /// The picture. The sides need not add up to the same: what is hidden on one of them is left out of
    /// it.
    ///
    /// @param middle what all bands meet in
    public static String draw(Caption caption, Side left, String middle, Side right) {
        int most = Math.max(left.sum(), right.sum());
        double scale = TALLEST / most;
        double bar = most * scale;
        double tall = Math.max(bar, Math.max(height(left, scale), height(right, scale)));
        double top = Frame.titleHeight(caption, WIDTH) + 2 * SIZE + 14;
        double height = top + tall + 2 * SIZE + Frame.MARGIN;
        Svg svg = Svg.image(caption, WIDTH, height);
        Frame.title(svg, caption, WIDTH);
        svg.words(
                Frame.MARGIN + LABEL - 8,
                top - 12,
                left.heading(),
                "font-size",
                SIZE,
                "font-weight",
                "bold",
                "text-anchor",
                "end");
        svg.words(
                WIDTH - Frame.MARGIN - LABEL + 8, top - 12, right.heading(), "font-size", SIZE, "font-weight", "bold");
        double x = WIDTH / 2 - BAR / 2;
        double barTop = top + (tall - bar) / 2;
        side(svg, left, new Place(Frame.MARGIN + LABEL, x, top, barTop + (bar - left.sum() * scale) / 2, scale), true);
        side(
                svg,
                right,
                new Place(WIDTH - Frame.MARGIN - LABEL, x + BAR, top, barTop + (bar - right.sum() * scale) / 2, scale),
                false);
        svg.leaf("rect", "x", x, "y", barTop, "width", BAR, "height", bar, "fill", Palette.LINES.getFirst());
        svg.words(
                WIDTH / 2,
                top + tall + SIZE + 6,
                middle,
                "font-size",
                SIZE,
                "font-weight",
                "bold",
                "text-anchor",
                "middle");
        return svg.done();
    }

    /// Where a side stands.
    ///
    /// @param outer  the edge of its bands away from the bar
    /// @param inner  the edge at the bar
    /// @param top    of its first label
    /// @param barTop where its first band meets the bar
    /// @param scale  how high one is
    private record Place(double outer, double inner, double top, double barTop, double scale) {}

    private static double height(Side side, double scale) {
        double height = 0;
        for (Part part : side.parts()) {
            height += slot(part, scale) + GAP;
        }
        return height - GAP;
    }

    private static double slot(Part part, double scale) {
        double lines = Svg.lines(label(part), SIZE, LABEL - 14).size() * SIZE * 1.3;
        return Math.max(LEAST, Math.max(lines, part.count() * scale));
    }

    private static String label(Part part) {
        return "%s: %s".formatted(part.label(), Measure.COUNT.text(part.count()));
    }

    private static void side(Svg svg, Side side, Place place, boolean left) {
        double y = place.top();
        double inner = place.barTop();
        int shade = 0;
        for (Part part : side.parts()) {
            double slot = slot(part, place.scale());
            double thick = part.count() * place.scale();
            double outer = y + (slot - thick) / 2;
            svg.open("g", "class", left ? "from" : "to");
            svg.element("title", label(part));
            svg.leaf(
                    "path",
                    "d",
                    band(place.outer(), outer, place.inner(), inner, thick),
                    "fill",
                    Palette.SCALE.get(shade % 2 == 0 ? 2 : 3),
                    "fill-opacity",
                    0.85);
            svg.close();
            List<String> lines = Svg.lines(label(part), SIZE, LABEL - 14);
            double first = y + slot / 2 - (lines.size() - 1) * SIZE * 1.3 / 2 + SIZE * 0.35;
            svg.paragraph(
                    left ? place.outer() - 8 : place.outer() + 8,
                    first,
                    SIZE,
                    lines,
                    "text-anchor",
                    left ? "end" : "start");
            y += slot + GAP;
            inner += thick;
            shade++;
        }
    }

    private static String band(double x1, double y1, double x2, double y2, double thick) {
        double middle = (x1 + x2) / 2;
        return "M%s %s C%s %s %s %s %s %s V%s C%s %s %s %s %s %s Z"
                .formatted(
                        n(x1),
                        n(y1),
                        n(middle),
                        n(y1),
                        n(middle),
                        n(y2),
                        n(x2),
                        n(y2),
                        n(y2 + thick),
                        n(middle),
                        n(y2 + thick),
                        n(middle),
                        n(y1 + thick),
                        n(x1),
                        n(y1 + thick));
    }

    private static String n(double number) {
        return Svg.number(number);
    }
}
