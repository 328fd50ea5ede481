package org.rightplace.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.geo.GridReference;

/// A map of places by where their middles lie: a dot for each, as large in area as its number; and
/// perhaps ways from one to another, as wide as their number. It shows no borders, so that it can be
/// drawn of areas of which only the middle is known.
public final class PlaceMap {

    private static final double WIDTH = 760;
    private static final double TALLEST = 640;
    private static final double PAD = 46;
    private static final double LARGEST = 20;
    private static final double SMALLEST = 2.5;
    private static final double WIDEST = 9;

    /// How far a way bends, in parts of its length.
    private static final double BOW = 0.18;

    private static final double SIZE = 12;
    private static final int MOST_NAMED = 14;

    private static final Comparator<Place> LARGEST_FIRST = Comparator.comparingDouble(
                    (Place place) -> -place.number().orElse(-1.0))
            .thenComparing(Place::name);

    private PlaceMap() {}

    /// A place.
    ///
    /// @param number 0 or more; empty where it is not known
    /// @param label  what is said of it, its number in words
    public record Place(String name, GridReference at, Optional<Double> number, String label) {
        public Place {
            number.filter(value -> !(value >= 0)).ifPresent(wrong -> {
                throw new IllegalArgumentException("number (%s) of %s must be 0 or more".formatted(wrong, name));
            });
        }
    }

    /// From one place to another.
    ///
    /// @param number above 0
    public record Way(GridReference from, GridReference to, double number, String label) {
        public Way {
            if (!(number > 0)) {
                throw new IllegalArgumentException("number (%s) of %s must be above 0".formatted(number, label));
            }
        }
    }

    /// Draws the map.
    ///
    /// @param places one or more
    /// @param ways   between places that are shown; none where only places are
    public static String draw(Caption caption, List<Place> places, List<Way> ways) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("map (%s) must have one place or more".formatted(caption.id()));
        }
        Sheet sheet = Sheet.of(places.stream().map(Place::at).toList(), WIDTH - 2 * PAD, TALLEST - 2 * PAD);
        double top = Frame.titleHeight(caption, WIDTH) + 4;
        Svg svg = Svg.image(caption, WIDTH, top + sheet.size().height() + 2 * PAD);
        Frame.title(svg, caption, WIDTH);
        double most = places.stream()
                .flatMap(place -> place.number().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var drawing = new Drawing(svg, sheet, (WIDTH - sheet.size().width()) / 2, top + PAD, most);
        List<Place> ordered = places.stream().sorted(LARGEST_FIRST).toList();
        svg.open("g", "class", "places", "fill-opacity", 0.85);
        ordered.forEach(drawing::dot);
        svg.close();
        double widest = ways.stream().mapToDouble(Way::number).max().orElse(1);
        svg.open("g", "class", "ways", "fill", "none", "stroke", Palette.LINES.get(1), "stroke-opacity", 0.6);
        ways.stream()
                .sorted(Comparator.comparingDouble(Way::number))
                .forEach(way -> drawing.way(way, Math.max(1, WIDEST * way.number() / widest)));
        svg.close();
        ordered.stream().filter(place -> place.number().orElse(0.0) > 0).forEach(drawing::name);
        return svg.done();
    }

    /// A map that is being drawn.
    private static final class Drawing {
        private final Svg svg;
        private final Sheet sheet;
        private final double left;
        private final double top;
        private final double most;
        private final List<Frame.Box> named = new ArrayList<>();

        /// @param most the largest number of any place
        Drawing(Svg svg, Sheet sheet, double left, double top, double most) {
            this.svg = svg;
            this.sheet = sheet;
            this.left = left;
            this.top = top;
            this.most = most;
        }

        private double x(GridReference point) {
            return left + sheet.x(point);
        }

        private double y(GridReference point) {
            return top + sheet.y(point);
        }

        private double radius(Place place) {
            double number = place.number().orElse(0.0);
            return number == 0 ? SMALLEST : Math.max(SMALLEST + 1, LARGEST * Math.sqrt(number / most));
        }

        void dot(Place place) {
            boolean any = place.number().orElse(0.0) > 0;
            svg.open(
                    "circle",
                    "cx",
                    x(place.at()),
                    "cy",
                    y(place.at()),
                    "r",
                    radius(place),
                    "fill",
                    any ? Palette.SCALE.get(4) : "#ffffff",
                    "stroke",
                    any ? "#ffffff" : Svg.QUIET,
                    "stroke-dasharray",
                    place.number().isPresent() ? "none" : "2 2");
            svg.element("title", "%s: %s".formatted(place.name(), place.label()));
            svg.close();
        }

        /// Names a place where its name covers no other; all are named in their titles.
        void name(Place place) {
            String words = "%s: %s".formatted(place.name(), place.label());
            double wide = Svg.width(words, SIZE);
            boolean before = x(place.at()) + wide + LARGEST > WIDTH;
            double away = radius(place) + 4;
            double x = x(place.at()) + (before ? -away : away);
            double y = y(place.at()) + SIZE * 0.35;
            var box = new Frame.Box(before ? x - wide : x, y - SIZE, wide, SIZE * 1.3);
            if (named.size() == MOST_NAMED || named.stream().anyMatch(other -> overlap(box, other))) {
                return;
            }
            named.add(box);
            svg.words(
                    x,
                    y,
                    words,
                    "font-size",
                    SIZE,
                    "text-anchor",
                    before ? "end" : "start",
                    "paint-order",
                    "stroke",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    3);
        }

        private static boolean overlap(Frame.Box one, Frame.Box other) {
            return one.x() < other.x() + other.width()
                    && other.x() < one.x() + one.width()
                    && one.y() < other.y() + other.height()
                    && other.y() < one.y() + one.height();
        }

        /// A bow to the right of the way that is gone, with its head at the end, so that there and back are
        /// two.
        void way(Way way, double wide) {
            double x1 = x(way.from());
            double y1 = y(way.from());
            double x2 = x(way.to());
            double y2 = y(way.to());
            double bowX = (x1 + x2) / 2 - (y2 - y1) * BOW;
            double bowY = (y1 + y2) / 2 + (x2 - x1) * BOW;
            svg.open("g");
            svg.element("title", way.label());
            svg.leaf(
                    "path",
                    "d",
                    "M%s %s Q%s %s %s %s".formatted(n(x1), n(y1), n(bowX), n(bowY), n(x2), n(y2)),
                    "stroke-width",
                    wide);
            double last = Math.max(1, Math.hypot(x2 - bowX, y2 - bowY));
            double dx = (x2 - bowX) / last;
            double dy = (y2 - bowY) / last;
            double head = 5 + wide;
            svg.leaf(
                    "path",
                    "d",
                    "M%s %s L%s %s L%s %s"
                            .formatted(
                                    n(x2 - head * (dx + 0.6 * dy)),
                                    n(y2 - head * (dy - 0.6 * dx)),
                                    n(x2),
                                    n(y2),
                                    n(x2 - head * (dx - 0.6 * dy)),
                                    n(y2 - head * (dy + 0.6 * dx))),
                    "stroke-width",
                    Math.max(1, wide / 2));
            svg.close();
        }

        private static String n(double number) {
            return Svg.number(number);
        }
    }
}
