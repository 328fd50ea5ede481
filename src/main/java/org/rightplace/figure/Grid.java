package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A grid of rows and columns: in each cell a number, and a kind said in colour and in words, so that
/// nobody needs the colour to read it.
public final class Grid {

    /// The most columns that can be read.
    public static final int MOST_COLUMNS = 9;

    private static final double WIDTH = 760;
    private static final double LABEL = 196;
    private static final double ROW = 38;
    private static final double KEY_ROW = 21;
    private static final double SIZE = 13;

    /// Light enough for dark words on each; told apart by lightness where hue is not seen, and by the
    /// words in any case.
    private static final List<String> FILLS =
            List.of("#e4e6e7", "#f3f2f1", "#e8b4bf", "#f5d9a8", "#d9c7e8", "#f8eeb0", "#b9d9ec", "#9fb9cf");

    private Grid() {}

    /// One cell.
    ///
    /// @param number as a reader sees it; empty text for none
    /// @param kind   its place among the kinds; empty for a cell without one
    /// @param words  of the kind, short
    public record Square(String number, Optional<Integer> kind, String words) {

        /// Nothing to say here.
        public static final Square EMPTY = new Square("", Optional.empty(), "");
    }

    /// A row of cells.
    public record Row(String label, List<Square> squares) {
        public Row {
            squares = List.copyOf(squares);
        }
    }

    /// The picture.
    ///
    /// @param columns 1 to [#MOST_COLUMNS] headings
    /// @param kinds   1 to 8, for the key
    /// @param rows    each with as many cells as there are columns
    public static String of(Caption caption, List<String> columns, List<String> kinds, List<Row> rows) {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS || kinds.size() > FILLS.size()) {
            throw new IllegalArgumentException("columns (%d) must be 1 to %d and kinds (%d) at most %d"
                    .formatted(columns.size(), MOST_COLUMNS, kinds.size(), FILLS.size()));
        }
        List<List<Integer>> key = key(kinds);
        double wide = (WIDTH - LABEL - Frame.MARGIN) / columns.size();
        double top = Frame.titleHeight(caption, WIDTH) + key.size() * KEY_ROW + 8;
        List<List<String>> heads = columns.stream()
                .map(column -> Svg.lines(column, 11.5, wide - 6))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        double first = top + Svg.height(lines, 11.5) + 6;
        Svg svg = Svg.image(caption, WIDTH, first + rows.size() * ROW + Frame.MARGIN);
        Frame.title(svg, caption, WIDTH);
        drawKey(svg, key, kinds, Frame.titleHeight(caption, WIDTH));
        for (int column = 0; column < columns.size(); column++) {
            svg.paragraph(LABEL + (column + 0.5) * wide, top + 11.5, 11.5, heads.get(column), "text-anchor", "middle");
        }
        double y = first;
        for (Row row : rows) {
            if (row.squares().size() != columns.size()) {
                throw new IllegalArgumentException("row (%s) has %d cells and must have %d"
                        .formatted(row.label(), row.squares().size(), columns.size()));
            }
            label(svg, row.label(), y);
            for (int column = 0; column < columns.size(); column++) {
                square(svg, row.squares().get(column), LABEL + column * wide, y, wide);
            }
            y += ROW;
        }
        return svg.done();
    }

    private static void label(Svg svg, String label, double y) {
        List<String> lines = Svg.lines(label, SIZE, LABEL - Frame.MARGIN - 8);
        double size = lines.size() == 1 ? SIZE : 11.5;
        svg.paragraph(
                LABEL - 8,
                y + ROW / 2 + 4.5 - Svg.height(lines.size() - 1, size) / 2,
                size,
                lines,
                "text-anchor",
                "end");
    }

    private static void square(Svg svg, Square square, double x, double y, double wide) {
        String fill = square.kind().map(FILLS::get).orElse("#ffffff");
        svg.leaf(
                "rect",
                "x",
                x + 1,
                "y",
                y + 1,
                "width",
                wide - 2,
                "height",
                ROW - 2,
                "fill",
                fill,
                "stroke",
                "#c6cacc",
                "stroke-width",
                0.8);
        svg.words(
                x + wide / 2, y + 17, square.number(), "font-size", SIZE, "text-anchor", "middle", "font-weight", 600);
        double size = Math.min(10.5, 10.5 * (wide - 6) / Math.max(1, Svg.width(square.words(), 10.5)));
        svg.words(x + wide / 2, y + 31, square.words(), "font-size", size, "text-anchor", "middle");
    }

    /// Which kinds stand on each line of the key.
    private static List<List<Integer>> key(List<String> kinds) {
        List<List<Integer>> lines = new ArrayList<>();
        double x = WIDTH;
        for (int kind = 0; kind < kinds.size(); kind++) {
            double needs = keyWidth(kinds.get(kind));
            if (x + needs > WIDTH - Frame.MARGIN) {
                lines.add(new ArrayList<>());
                x = Frame.MARGIN;
            }
            lines.getLast().add(kind);
            x += needs;
        }
        return lines;
    }

    private static void drawKey(Svg svg, List<List<Integer>> key, List<String> kinds, double top) {
        svg.open("g", "class", "legend");
        double y = top;
        for (List<Integer> line : key) {
            double x = Frame.MARGIN;
            for (int kind : line) {
                svg.leaf(
                        "rect",
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        22,
                        "height",
                        14,
                        "fill",
                        FILLS.get(kind),
                        "stroke",
                        "#6b7276",
                        "stroke-width",
                        0.8);
                svg.words(x + 28, y + 11.5, kinds.get(kind), "font-size", 12);
                x += keyWidth(kinds.get(kind));
            }
            y += KEY_ROW;
        }
        svg.close();
    }

    private static double keyWidth(String name) {
        return 28 + Svg.width(name, 12) + 20;
    }
}
