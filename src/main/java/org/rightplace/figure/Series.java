package org.rightplace.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Values over dates. A line is never drawn across a break, such as a change of framework or of what a
/// release covers, nor across a date whose value is not known: values on its two sides are not comparable.
public final class Series {

    private static final double WIDTH = 760;
    private static final double LEFT = 64;
    private static final double RIGHT = 170;
    private static final double HEIGHT = 260;
    private static final double SIZE = 13;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    // A circle, a square, a diamond and a triangle tell lines apart without colour.
    private static final List<String> SHAPES =
            List.of("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "m-4 -4h8v8h-8Z", "m0 -5l5 5l-5 5l-5 -5Z", "m0 -5l5 9h-10Z");

    private Series() {}

    /// One line.
    ///
    /// @param points in order of date, no date twice
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (!points.get(i - 1).date().isBefore(points.get(i).date())) {
                    throw new IllegalArgumentException("point %s of line (%s) must be later than %s"
                            .formatted(points.get(i), name, points.get(i - 1)));
                }
            }
        }
    }

    /// One value.
    ///
    /// @param value 0 or more; empty where it is not known
    public record Point(LocalDate date, OptionalDouble value) {
        public Point {
            if (value.isPresent() && !(value.getAsDouble() >= 0)) {
                throw new IllegalArgumentException("value (%s) at %s must be 0 or more".formatted(value, date));
            }
        }
    }

    /// A change after which values are not comparable with those before.
    ///
    /// @param from   the first day of the new state
    /// @param reason what changed, in a sentence
    public record Break(LocalDate from, String reason) {}

    /// Draws the lines, from 0 up, with each break numbered and told underneath.
    ///
    /// @param lines  1 to 4, with one point or more between them
    /// @param breaks in order of date; one outside the dates shown is told but not drawn
    public static String draw(Caption caption, List<Line> lines, List<Break> breaks, Measure measure) {
        Plot plot = Plot.of(caption, lines, measure);
        List<List<String>> notes = new ArrayList<>();
        for (int i = 0; i < breaks.size(); i++) {
            String note = "%d. From %s: %s"
                    .formatted(
                            i + 1,
                            DAY.format(breaks.get(i).from()),
                            breaks.get(i).reason());
            notes.add(Svg.lines(note, 12, WIDTH - LEFT - Frame.MARGIN));
        }
        int noteLines = notes.stream().mapToInt(List::size).sum();
        double bottom = plot.top() + HEIGHT + 34;
        Svg svg = Svg.image(caption, WIDTH, bottom + Svg.height(noteLines, 12) + Frame.MARGIN);
        Frame.title(svg, caption, WIDTH);
        plot.axes(svg, measure);
        for (int i = 0; i < breaks.size(); i++) {
            plot.mark(svg, breaks.get(i), i + 1);
        }
        plot.lines(svg, breaks, measure);
        double at = bottom + 10;
        for (List<String> note : notes) {
            at = svg.paragraph(LEFT, at, 12, note);
        }
        return svg.done();
    }

    /// The runs of points that may be joined: known, and with no break between one and the next.
    static List<List<Point>> runs(Line line, List<Break> breaks) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : line.points()) {
            if (!run.isEmpty() && (point.value().isEmpty() || broken(run.getLast(), point, breaks))) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (point.value().isPresent()) {
                run.add(point);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean broken(Point before, Point after, List<Break> breaks) {
        return breaks.stream()
                .anyMatch(b -> b.from().isAfter(before.date()) && !b.from().isAfter(after.date()));
    }

    private static void point(Svg svg, double x, double y, String shape, String colour) {
        String path = "M" + Svg.number(x) + " " + Svg.number(y) + shape;
        svg.leaf("path", "d", path, "fill", colour, "stroke", "none");
    }

    /// Where dates and values stand.
    private record Plot(List<Line> lines, LocalDate first, LocalDate last, Axis axis, double top) {

        static Plot of(Caption caption, List<Line> lines, Measure measure) {
            List<Point> points =
                    lines.stream().flatMap(line -> line.points().stream()).toList();
            if (points.isEmpty() || lines.size() > Palette.LINES.size()) {
                throw new IllegalArgumentException(
                        "lines (%d) must be 1 to %d and have a point".formatted(lines.size(), Palette.LINES.size()));
            }
            double most = points.stream()
                    .mapToDouble(point -> point.value().orElse(0))
                    .max()
                    .orElse(0);
            return new Plot(
                    List.copyOf(lines),
                    points.stream().map(Point::date).min(LocalDate::compareTo).orElseThrow(),
                    points.stream().map(Point::date).max(LocalDate::compareTo).orElseThrow(),
                    Axis.upTo(most, 1.0 / measure.times()),
                    Frame.titleHeight(caption, WIDTH) + 30);
        }

        private double x(LocalDate date) {
            double days = ChronoUnit.DAYS.between(first, last);
            double part = days == 0 ? 0.5 : ChronoUnit.DAYS.between(first, date) / days;
            return LEFT + 14 + part * (WIDTH - LEFT - RIGHT - 14);
        }

        private double y(double value) {
            return top + HEIGHT - axis.at(value, HEIGHT);
        }

        void axes(Svg svg, Measure measure) {
            var whole = new Measure(measure.times(), 0, measure.suffix());
            for (double tick : axis.ticks()) {
                double y = y(tick);
                svg.leaf(
                        "line",
                        "x1",
                        LEFT,
                        "x2",
                        WIDTH - RIGHT,
                        "y1",
                        y,
                        "y2",
                        y,
                        "stroke",
                        tick == 0 ? Svg.INK : "#d4d7d9");
                svg.words(LEFT - 8, y + 4, whole.text(tick), "font-size", 11, "fill", Svg.QUIET, "text-anchor", "end");
            }
            // The last date is always written, and of the others those that have room.
            double clear = Double.MAX_VALUE;
            for (LocalDate date : dates().reversed()) {
                double x = x(date);
                svg.leaf("line", "x1", x, "x2", x, "y1", y(0), "y2", y(0) + 5, "stroke", Svg.INK);
                if (clear - x >= 82) {
                    String text = SHORT_DAY.format(date);
                    svg.words(x, y(0) + 19, text, "font-size", 11, "fill", Svg.QUIET, "text-anchor", "middle");
                    clear = x;
                }
            }
        }

        private List<LocalDate> dates() {
            return lines.stream()
                    .flatMap(line -> line.points().stream())
                    .map(Point::date)
                    .distinct()
                    .sorted()
                    .toList();
        }

        void mark(Svg svg, Break change, int number) {
            if (!change.from().isAfter(first) || change.from().isAfter(last)) {
                return;
            }
            // Between the last value of the old state and the first of the new one.
            LocalDate before = dates().stream()
                    .filter(date -> date.isBefore(change.from()))
                    .reduce(first, (one, other) -> other);
            LocalDate after = dates().stream()
                    .filter(date -> !date.isBefore(change.from()))
                    .findFirst()
                    .orElse(last);
            double x = (x(before) + x(after)) / 2;
            svg.leaf(
                    "line",
                    "class",
                    "break",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    top - 6,
                    "y2",
                    y(0),
                    "stroke",
                    Svg.INK,
                    "stroke-dasharray",
                    "3 3");
            svg.leaf("circle", "cx", x, "cy", top - 15, "r", 9, "fill", Svg.INK);
            svg.words(
                    x, top - 10.8, String.valueOf(number), "font-size", 12, "fill", "#ffffff", "text-anchor", "middle");
        }

        void lines(Svg svg, List<Break> breaks, Measure measure) {
            double lowest = top - 20;
            for (int i = 0; i < lines.size(); i++) {
                String colour = Palette.LINES.get(i);
                String shape = SHAPES.get(i);
                List<List<Point>> runs = runs(lines.get(i), breaks);
                svg.open("g", "class", "line", "fill", "none", "stroke", colour, "stroke-width", 2.5);
                for (List<Point> run : runs) {
                    svg.leaf(
                            "polyline",
                            "points",
                            run.stream()
                                    .map(p -> Svg.number(x(p.date())) + ","
                                            + Svg.number(y(p.value().orElseThrow())))
                                    .collect(Collectors.joining(" ")));
                    run.forEach(p -> point(svg, x(p.date()), y(p.value().orElseThrow()), shape, colour));
                }
                svg.close();
                values(svg, runs, measure);
                if (!runs.isEmpty()) {
                    Point end = runs.getLast().getLast();
                    double at = Math.max(y(end.value().orElseThrow()) + 4.5, lowest + 18);
                    name(svg, i, at);
                    lowest = at;
                }
            }
        }

        private void name(Svg svg, int line, double y) {
            point(svg, WIDTH - RIGHT + 18, y - 4.5, SHAPES.get(line), Palette.LINES.get(line));
            svg.words(WIDTH - RIGHT + 28, y, lines.get(line).name(), "font-size", SIZE);
        }

        /// The first and last value of each run: the rest is in the table.
        private void values(Svg svg, List<List<Point>> runs, Measure measure) {
            for (List<Point> run : runs) {
                for (Point point : List.of(run.getFirst(), run.getLast())) {
                    double value = point.value().orElseThrow();
                    svg.words(
                            x(point.date()),
                            y(value) - 9,
                            measure.text(value),
                            "font-size",
                            11,
                            "text-anchor",
                            "middle",
                            "stroke",
                            "#ffffff",
                            "stroke-width",
                            3,
                            "paint-order",
                            "stroke");
                    if (run.size() == 1) {
                        break;
                    }
                }
            }
        }
    }
}
