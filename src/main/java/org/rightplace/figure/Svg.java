package org.rightplace.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Writes one picture as SVG that can stand in a page, in print, or alone: sized by its view box, named
/// by its caption, no script and no style sheet. Colours are attributes, so they print anywhere; class
/// names let a page's style sheet say more.
public final class Svg {

    /// Ink: near black, as the pages' text.
    static final String INK = "#0b0c0c";

    /// For lines that only help the eye; 4.5 to 1 against white.
    static final String QUIET = "#6b7276";

    /// Letters of the system, as wide as [#width] reckons.
    private static final String FONT = "system-ui, -apple-system, 'Segoe UI', Arial, 'Liberation Sans', sans-serif";

    private static final double LINE = 1.3;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Svg() {}

    /// An empty picture without anything to press, which a screen reader reads as one image.
    static Svg image(Caption caption, double width, double height) {
        return started(caption, width, height, "img", "figure");
    }

    /// An empty picture that a narrow screen shows whole, and a wide one larger than it was drawn.
    static Svg slim(Caption caption, double width, double height) {
        return started(caption, width, height, "img", "figure figure--slim");
    }

    /// An empty picture with links in it. Not an image: a reader would not be told of the links inside
    /// one.
    static Svg group(Caption caption, double width, double height) {
        return started(caption, width, height, "group", "figure");
    }

    private static Svg started(Caption caption, double width, double height, String role, String style) {
        var svg = new Svg();
        String id = caption.id();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                style,
                "id",
                id,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                width,
                "height",
                height,
                "role",
                role,
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                FONT,
                "font-size",
                14,
                "fill",
                INK);
        svg.element("title", caption.title(), "id", id + "-title");
        svg.element("desc", caption.description(), "id", id + "-desc");
        return svg;
    }

    /// Starts an element.
    ///
    /// @param attributes names and values by turns; numbers are written to two places
    Svg open(String tag, Object... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /// Ends the element started last.
    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element with nothing in it.
    Svg leaf(String tag, Object... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /// An element with only text in it.
    Svg element(String tag, String text, Object... attributes) {
        start(tag, attributes);
        out.append('>').append(escaped(text)).append("</").append(tag).append('>');
        return this;
    }

    /// One line of text, its baseline at `y`.
    Svg words(double x, double y, String text, Object... attributes) {
        Object[] all = new Object[attributes.length + 4];
        all[0] = "x";
        all[1] = x;
        all[2] = "y";
        all[3] = y;
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        return element("text", text, all);
    }

    /// Lines of text, the first baseline at `y`.
    ///
    /// @return the baseline that a next line would have
    double paragraph(double x, double y, double size, List<String> lines, Object... attributes) {
        double at = y;
        open("g", attributes);
        for (String line : lines) {
            words(x, at, line, "font-size", size);
            at += size * LINE;
        }
        close();
        return at;
    }

    /// The picture so far, which must have all its elements ended but the first.
    String done() {
        if (open.size() != 1) {
            throw new IllegalStateException("elements left open: " + open);
        }
        return close().out.toString();
    }

    /// About how wide a text is: system letters are not much over half as wide as high, on average.
    static double width(String text, double size) {
        return text.length() * size * 0.58;
    }

    /// Breaks a text between words into lines of about `width` at most.
    static List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// How high so many lines are.
    static double height(int lines, double size) {
        return lines * size * LINE;
    }

    /// A number to two places at most, without zeros to fill up.
    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void start(String tag, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of <%s> must be names and values by turns".formatted(tag));
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Number n ? number(n.doubleValue()) : value.toString();
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(text))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(mayStandInXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean mayStandInXml(int c) {
        boolean text = c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return text && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
