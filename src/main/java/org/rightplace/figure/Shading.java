package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws the marks of a map in the colours of their classes, and the legend that explains them.
///
/// @param heading what is counted, over the legend
record Shading(Caption caption, Classes classes, String heading) {

    static final double LEGEND_WIDTH = 172;
    private static final double SIZE = 13;
    private static final double ROW = 22;

    /// One mark in its shape: a link if it leads somewhere.
    ///
    /// @param path  the shape, as SVG writes it
    void draw(Svg svg, Mark mark, String path) {
        if (mark.link().isPresent()) {
            svg.open("a", "href", mark.link().orElseThrow(), "aria-label", mark.label(), "class", "mark");
        } else {
            svg.open("g", "class", "mark");
        }
        svg.element("title", mark.label());
        String fill = mark.value().isPresent()
                ? Palette.scale(
                        classes.indexOf(mark.value().orElseThrow()),
                        classes.bands().size())
                : Palette.unknown(caption);
        String kind = mark.value().isPresent()
                ? "class-" + classes.indexOf(mark.value().orElseThrow())
                : "unknown";
        svg.leaf("path", "class", kind, "d", path, "fill", fill, "fill-rule", "evenodd");
        svg.close();
    }

    double legendHeight(List<Mark> marks) {
        return Svg.height(headingLines().size(), SIZE) + entries(marks).size() * ROW + 26;
    }

    /// The legend, its upper left corner at `x`, `y`.
    void legend(Svg svg, List<Mark> marks, double x, double y) {
        svg.open("g", "class", "legend", "stroke", "none");
        double at = svg.paragraph(x, y + SIZE, SIZE, headingLines(), "font-weight", "bold") - SIZE + 6;
        for (Entry entry : entries(marks)) {
            svg.leaf(
                    "rect",
                    "x",
                    x,
                    "y",
                    at,
                    "width",
                    26,
                    "height",
                    16,
                    "fill",
                    entry.fill(),
                    "stroke",
                    Svg.QUIET,
                    "stroke-width",
                    0.8);
            svg.words(x + 34, at + 12.5, entry.label(), "font-size", SIZE);
            svg.words(
                    x + LEGEND_WIDTH - 6,
                    at + 12.5,
                    String.valueOf(entry.count()),
                    "font-size",
                    SIZE,
                    "fill",
                    Svg.QUIET,
                    "text-anchor",
                    "end");
            at += ROW;
        }
        svg.words(
                x + LEGEND_WIDTH - 6,
                at + 10,
                "areas on the map",
                "font-size",
                11,
                "fill",
                Svg.QUIET,
                "text-anchor",
                "end");
        svg.close();
    }

    private List<String> headingLines() {
        return Svg.lines(heading, SIZE, LEGEND_WIDTH);
    }

    private record Entry(String fill, String label, long count) {}

    private List<Entry> entries(List<Mark> marks) {
        int count = classes.bands().size();
        List<Entry> entries = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(band -> new Entry(Palette.scale(band, count), classes.label(band), holding(marks, band)))
                .toList());
        long unknown = marks.stream().filter(mark -> mark.value().isEmpty()).count();
        if (unknown > 0) {
            entries.add(new Entry(Palette.unknown(caption), "Not known", unknown));
        }
        return entries;
    }

    private long holding(List<Mark> marks, int band) {
        return marks.stream()
                .filter(mark ->
                        mark.value().isPresent() && classes.indexOf(mark.value().orElseThrow()) == band)
                .count();
    }
}
