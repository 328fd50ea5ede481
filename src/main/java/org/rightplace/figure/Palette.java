package org.rightplace.figure;

import java.util.List;

/// Colours that are told apart by lightness alone, so by colour-blind readers and in grey print too, and
/// patterns where lightness does not suffice.
final class Palette {

    /// From least to most, each clearly darker than the last.
    static final List<String> SCALE = List.of("#f6f1dc", "#cde3c9", "#8cc5bd", "#4a9bb5", "#2a6a9e", "#1c3768");

    /// What fills a series: a colour, and how it is broken up.
    ///
    /// @param dark whether text on it must be white
    record Paint(String colour, Pattern pattern, boolean dark) {}

    /// How a colour is broken up by white.
    enum Pattern {
        PLAIN,
        STRIPES,
        DOTS,
        HATCHED
    }

    /// For series that have no order; neighbours differ in lightness or pattern as well as in hue.
    static final List<Paint> SERIES = List.of(
            new Paint("#12395c", Pattern.PLAIN, true),
            new Paint("#6fb3c4", Pattern.PLAIN, false),
            new Paint("#e2b33c", Pattern.STRIPES, false),
            new Paint("#8a1c4a", Pattern.PLAIN, true),
            new Paint("#7d8a6a", Pattern.DOTS, false),
            new Paint("#8b9094", Pattern.HATCHED, false));

    /// For lines, 4.5 to 1 and more against white.
    static final List<String> LINES = List.of("#12395c", "#a8480f", "#8a1c4a", "#2b7a3f");

    private Palette() {}

    /// The colour of class `index` of `count`, spread over the whole scale.
    static String scale(int index, int count) {
        return SCALE.get(count == 1 ? 3 : Math.round((float) index * (SCALE.size() - 1) / (count - 1)));
    }

    /// What to write as `fill` for series `index`.
    static String fill(Caption caption, int index) {
        Paint paint = SERIES.get(index);
        return paint.pattern() == Pattern.PLAIN ? paint.colour() : "url(#" + caption.id() + "-series-" + index + ")";
    }

    /// What to write as `fill` where nothing is known.
    static String unknown(Caption caption) {
        return "url(#" + caption.id() + "-unknown)";
    }

    /// The pattern of what is not known: thin grey lines on white, unlike every class.
    static void defineUnknown(Svg svg, Caption caption) {
        svg.open("defs");
        pattern(svg, caption.id() + "-unknown", new Paint(Svg.QUIET, Pattern.HATCHED, false));
        svg.close();
    }

    /// The patterns of the first `count` series.
    static void defineSeries(Svg svg, Caption caption, int count) {
        if (count > SERIES.size()) {
            throw new IllegalArgumentException("series (%d) must be at most %d".formatted(count, SERIES.size()));
        }
        svg.open("defs");
        for (int i = 0; i < count; i++) {
            if (SERIES.get(i).pattern() != Pattern.PLAIN) {
                pattern(svg, caption.id() + "-series-" + i, SERIES.get(i));
            }
        }
        svg.close();
    }

    private static void pattern(Svg svg, String id, Paint paint) {
        svg.open(
                "pattern",
                "id",
                id,
                "width",
                6,
                "height",
                6,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                paint.pattern() == Pattern.DOTS ? "rotate(0)" : "rotate(45)");
        boolean light = paint.pattern() == Pattern.HATCHED;
        svg.leaf("rect", "width", 6, "height", 6, "fill", light ? "#ffffff" : paint.colour());
        switch (paint.pattern()) {
            case HATCHED -> svg.leaf("rect", "width", 1.2, "height", 6, "fill", paint.colour());
            case STRIPES -> svg.leaf("rect", "width", 1.6, "height", 6, "fill", "#ffffff");
            case DOTS -> svg.leaf("circle", "cx", 3, "cy", 3, "r", 1.2, "fill", "#ffffff");
            case PLAIN -> throw new IllegalArgumentException("a plain colour needs no pattern");
        }
        svg.close();
    }
}
