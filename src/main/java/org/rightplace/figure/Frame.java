package org.rightplace.figure;

import java.util.List;
import java.util.function.Predicate;

/// Where title, drawing and legend of a map stand on the page.
///
/// @param width   of the whole picture
/// @param height  of the whole picture
/// @param top     where the drawing starts, under the title
/// @param legendX left edge of the legend
/// @param legendY upper edge of the legend
record Frame(double width, double height, double top, double legendX, double legendY) {

    static final double MARGIN = 12;
    private static final double TITLE = 17;

    /// A box within the drawing.
    record Box(double x, double y, double width, double height) {
        boolean holds(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /// Puts the legend into the first corner of the drawing that is free, or beside it.
    ///
    /// @param isFree whether nothing is drawn in a box, counted from the drawing's upper left corner
    static Frame around(Caption caption, Box drawing, double legendHeight, Predicate<Box> isFree) {
        double legendWidth = Shading.LEGEND_WIDTH;
        double right = drawing.width() - legendWidth;
        double low = drawing.height() - legendHeight;
        for (Box box : List.of(
                new Box(right, 0, legendWidth, legendHeight),
                new Box(0, 0, legendWidth, legendHeight),
                new Box(0, low, legendWidth, legendHeight),
                new Box(right, low, legendWidth, legendHeight))) {
            if (box.x() >= 0 && box.y() >= 0 && isFree.test(box)) {
                return sized(caption, drawing.width(), drawing.height(), box);
            }
        }
        var beside = new Box(drawing.width() + 2 * MARGIN, 0, legendWidth, legendHeight);
        return sized(caption, beside.x() + legendWidth, Math.max(drawing.height(), legendHeight), beside);
    }

    private static Frame sized(Caption caption, double width, double height, Box legend) {
        double full = width + 2 * MARGIN;
        double top = titleHeight(caption, full);
        return new Frame(full, top + height + MARGIN, top, MARGIN + legend.x(), top + legend.y());
    }

    /// How high the title is over a picture of this width, with the margin above it.
    static double titleHeight(Caption caption, double width) {
        return MARGIN + Svg.height(titleLines(caption, width).size(), TITLE) + 6;
    }

    /// Writes the title over a picture of this width. The picture's own title element is read aloud; these
    /// letters are for the eye.
    static void title(Svg svg, Caption caption, double width) {
        svg.paragraph(
                MARGIN,
                MARGIN + TITLE,
                TITLE,
                titleLines(caption, width),
                "font-weight",
                "bold",
                "aria-hidden",
                "true");
    }

    private static List<String> titleLines(Caption caption, double width) {
        // Bold letters are a little wider.
        return Svg.lines(caption.title(), TITLE * 1.08, width - 2 * MARGIN);
    }
}
