package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Rows against columns: each field has the colour of its class, its value in it, and where there is
/// one the mark of an interval under the value.
///
/// Colours are ordered from light to dark, so that they are told apart in grey print and by those who
/// see no hue; what is not known is hatched, unlike every class.
public final class Matrix {

    /// The most columns that fit.
    public static final int MOST_COLUMNS = 20;

    private static final double FIELD_WIDTH = 40;
    private static final double FIELD_HEIGHT = 30;
    private static final double SIZE = 12;
    private static final double HEAD = 150;
    private static final double KEY_ROW = 22;
    private static final int DARK_FROM = 4;

    private Matrix() {}

    /// What is in one field.
    ///
    /// @param shade index of its class; empty where nothing is known
    /// @param text  its value, short; may be empty
    /// @param label what a reader is told of it, in a sentence
    /// @param span  the mark of its interval
    public record Field(OptionalInt shade, String text, String label, Optional<Span> span) {

        /// A field of a class, without an interval.
        public static Field of(int shade, String text, String label) {
            return new Field(OptionalInt.of(shade), text, label, Optional.empty());
        }

        /// A field of which nothing is known.
        public static Field unknown(String label) {
            return new Field(OptionalInt.empty(), "", label, Optional.empty());
        }
    }

    /// Where an interval lies on a scale that reaches from 0, at the left edge of a field, to 1 at the
    /// right.
    ///
    /// @param low  of the interval
    /// @param high of the interval, `low` or more
    /// @param rest the value that means *no difference*, which gets a tick
    public record Span(double low, double high, double rest) {
        public Span {
            if (!(low >= 0) || !(high >= low) || !(high <= 1) || !(rest >= 0) || !(rest <= 1)) {
                throw new IllegalArgumentException(
                        "low (%s), high (%s) and rest (%s) must be 0 to 1, and low at most high"
                                .formatted(low, high, rest));
            }
        }
    }

    /// A row.
    ///
    /// @param link   where its heading leads; empty where nowhere
    /// @param fields as many as there are columns; an empty one is left blank
    public record Row(String label, Optional<String> link, List<Optional<Field>> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /// What the classes mean.
    ///
    /// @param heading over the key
    /// @param classes lightest first, 1 to 6
    /// @param unknown what a hatched field stands for
    public record Key(String heading, List<String> classes, String unknown) {
        public Key {
            classes = List.copyOf(classes);
            if (classes.isEmpty() || classes.size() > Palette.SCALE.size()) {
                throw new IllegalArgumentException(
                        "classes (%d) must be 1 to %d".formatted(classes.size(), Palette.SCALE.size()));
            }
        }
    }

    /// The picture.
    ///
    /// @param columns 1 to [#MOST_COLUMNS] headings
    /// @param rows    each with as many fields as there are columns
    public static String draw(Caption caption, List<String> columns, List<Row> rows, Key key) {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("columns (%d) must be 1 to %d".formatted(columns.size(), MOST_COLUMNS));
        }
        for (Row row : rows) {
            if (row.fields().size() != columns.size()) {
                throw new IllegalArgumentException("row (%s) has %d fields and must have %d"
                        .formatted(row.label(), row.fields().size(), columns.size()));
            }
        }
        double left = Frame.MARGIN + label(rows);
        double width = left + columns.size() * FIELD_WIDTH + HEAD * 0.55;
        double top = Frame.titleHeight(caption, width) + HEAD;
        double foot = top + rows.size() * FIELD_HEIGHT + 14;
        double height = foot + (key.classes().size() + 2) * KEY_ROW + Frame.MARGIN;
        boolean links = rows.stream().anyMatch(row -> row.link().isPresent());
        Svg svg = links ? Svg.group(caption, width, height) : Svg.image(caption, width, height);
        Palette.defineUnknown(svg, caption);
        Frame.title(svg, caption, width);
        heads(svg, columns, left, top);
        double y = top;
        for (Row row : rows) {
            row(
                    svg,
                    caption,
                    row,
                    new Frame.Box(left, y, FIELD_WIDTH, FIELD_HEIGHT),
                    key.classes().size());
            y += FIELD_HEIGHT;
        }
        key(svg, caption, key, foot);
        return svg.done();
    }

    private static double label(List<Row> rows) {
        return rows.stream()
                        .mapToDouble(row -> Svg.width(row.label(), SIZE))
                        .max()
                        .orElse(0)
                + 10;
    }

    private static void heads(Svg svg, List<String> columns, double left, double top) {
        for (int i = 0; i < columns.size(); i++) {
            double x = left + (i + 0.5) * FIELD_WIDTH;
            svg.open(
                    "g", "transform", "translate(%s %s) rotate(-55)".formatted(Svg.number(x + 4), Svg.number(top - 6)));
            svg.words(0, 0, columns.get(i), "font-size", SIZE);
            svg.close();
        }
    }

    private static void row(Svg svg, Caption caption, Row row, Frame.Box first, int classes) {
        if (row.link().isPresent()) {
            svg.open("a", "href", row.link().get());
        }
        svg.words(
                first.x() - 8,
                first.y() + first.height() / 2 + 4,
                row.label(),
                "font-size",
                SIZE,
                "text-anchor",
                "end",
                "text-decoration",
                row.link().isPresent() ? "underline" : "none");
        if (row.link().isPresent()) {
            svg.close();
        }
        for (int i = 0; i < row.fields().size(); i++) {
            Optional<Field> field = row.fields().get(i);
            if (field.isPresent()) {
                var box = new Frame.Box(first.x() + i * first.width(), first.y(), first.width(), first.height());
                field(svg, caption, field.get(), box, classes);
            }
        }
    }

    private static void field(Svg svg, Caption caption, Field field, Frame.Box box, int classes) {
        svg.open(
                "g",
                "class",
                field.shade().isPresent() ? "class-" + field.shade().getAsInt() : "unknown");
        svg.element("title", field.label());
        svg.leaf(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width() - 1.5,
                "height",
                box.height() - 1.5,
                "fill",
                fill(caption, field.shade(), classes),
                "stroke",
                "#d5d9db",
                "stroke-width",
                0.6);
        boolean dark = field.shade().isPresent() && scaled(field.shade().getAsInt(), classes) >= DARK_FROM;
        String ink = dark ? "#ffffff" : Svg.INK;
        double middle = box.x() + (box.width() - 1.5) / 2;
        if (!field.text().isEmpty()) {
            double baseline = box.y() + (field.span().isPresent() ? 15 : 19);
            svg.words(middle, baseline, field.text(), "font-size", SIZE, "text-anchor", "middle", "fill", ink);
        }
        field.span().ifPresent(span -> span(svg, span, box, ink));
        svg.close();
    }

    private static void span(Svg svg, Span span, Frame.Box box, String ink) {
        double left = box.x() + 3;
        double length = box.width() - 7.5;
        double y = box.y() + box.height() - 7;
        line(svg, left + span.low() * length, y, left + span.high() * length, y, ink, 2);
        line(svg, left + span.rest() * length, y - 3.5, left + span.rest() * length, y + 3.5, ink, 1);
    }

    private static void line(Svg svg, double x1, double y1, double x2, double y2, String ink, double width) {
        svg.leaf(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                ink,
                "stroke-width",
                width,
                "stroke-linecap",
                "round");
    }

    private static int scaled(int shade, int classes) {
        return Palette.SCALE.indexOf(Palette.scale(shade, classes));
    }

    private static String fill(Caption caption, OptionalInt shade, int classes) {
        return shade.isPresent() ? Palette.scale(shade.getAsInt(), classes) : Palette.unknown(caption);
    }

    private static void key(Svg svg, Caption caption, Key key, double top) {
        svg.open("g", "class", "legend");
        double y = top + SIZE;
        svg.words(Frame.MARGIN, y, key.heading(), "font-size", SIZE, "font-weight", "bold");
        List<String> labels = new ArrayList<>(key.classes());
        labels.add(key.unknown());
        for (int i = 0; i < labels.size(); i++) {
            y += KEY_ROW;
            OptionalInt shade = i < key.classes().size() ? OptionalInt.of(i) : OptionalInt.empty();
            svg.leaf(
                    "rect",
                    "x",
                    Frame.MARGIN,
                    "y",
                    y - 13,
                    "width",
                    26,
                    "height",
                    16,
                    "fill",
                    fill(caption, shade, key.classes().size()),
                    "stroke",
                    Svg.QUIET,
                    "stroke-width",
                    0.8);
            svg.words(Frame.MARGIN + 34, y, labels.get(i), "font-size", SIZE);
        }
        svg.close();
    }
}
