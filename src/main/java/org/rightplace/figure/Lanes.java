package org.rightplace.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Lanes beside one another over one stretch of time: what lasted as bars, what happened as dots.
public final class Lanes {

    private static final double WIDTH = 820;
    private static final double LEFT = 196;
    private static final double PLOT = WIDTH - LEFT - 24;
    private static final double BAR = 20;
    private static final double ROW = 28;
    private static final double LEAST = 3;
    private static final double KEY_ROW = 26;
    private static final double LETTERS = 12;
    private static final int MOST_TICKS = 11;

    private Lanes() {}

    /// A lane; one with nothing in it is the heading of those below it.
    public record Lane(String name, List<Span> spans, List<Dot> dots) {
        public Lane {
            spans = List.copyOf(spans);
            dots = List.copyOf(dots);
        }

        /// A heading.
        public static Lane heading(String name) {
            return new Lane(name, List.of(), List.of());
        }

        private boolean isHeading() {
            return spans.isEmpty() && dots.isEmpty();
        }
    }

    /// Something that lasted.
    ///
    /// @param until the first day on which it was over
    /// @param label written in the bar where it fits
    /// @param words what it is, for whoever points at it
    public record Span(LocalDate from, LocalDate until, String label, String words, Fill fill) {
        public Span {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("span from %s must not end before, on %s".formatted(from, until));
            }
        }
    }

    /// Something that happened.
    ///
    /// @param label written beside it; may be empty
    /// @param words what it is, for whoever points at it
    public record Dot(LocalDate on, String label, String words) {}

    /// What fills a bar.
    public sealed interface Fill {

        /// One of the series in the key, counted from 0.
        record Series(int index) implements Fill {}

        /// A level of several, the higher the darker.
        ///
        /// @param level 0 to `most`
        record Level(int level, int most) implements Fill {}

        /// An outline.
        record Empty() implements Fill {}

        /// The pattern of what is not known.
        record NotKnown() implements Fill {}
    }

    /// The stretch of time, both days shown.
    public record Time(LocalDate from, LocalDate to) {
        public Time {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("time from %s must go on after it, not to %s".formatted(from, to));
            }
        }

        private double at(LocalDate day) {
            double whole = ChronoUnit.DAYS.between(from, to);
            return Math.clamp(ChronoUnit.DAYS.between(from, day) / whole, 0, 1) * PLOT;
        }
    }

    /// Draws lanes, each with its name at the left.
    ///
    /// @param series what each of the series is called, six at most
    public static String draw(Caption caption, Time time, List<Lane> lanes, List<String> series) {
        double title = Frame.titleHeight(caption, WIDTH);
        List<Double> keyAt = keyPlaces(series);
        double key = KEY_ROW * keyAt.stream().filter(x -> x == 0).count();
        double top = title + key + 30;
        Svg svg = Svg.image(caption, WIDTH, top + ROW * lanes.size() + 10);
        Palette.defineUnknown(svg, caption);
        Palette.defineSeries(svg, caption, series.size());
        Frame.title(svg, caption, WIDTH);
        key(svg, caption, series, keyAt, title + 6);
        svg.open("g", "transform", "translate(%s %s)".formatted(Svg.number(LEFT), Svg.number(top)));
        years(svg, time, ROW * lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            lane(svg, caption, time, lanes.get(i), i * ROW);
        }
        return svg.close().done();
    }

    /// Where each series stands in the key, from left; 0 begins a new line.
    private static List<Double> keyPlaces(List<String> series) {
        List<Double> places = new ArrayList<>();
        double x = 0;
        for (String name : series) {
            double wide = 34 + Svg.width(name, LETTERS + 1);
            if (x + wide > WIDTH - 2 * Frame.MARGIN) {
                x = 0;
            }
            places.add(x);
            x += wide;
        }
        return places;
    }

    private static void key(Svg svg, Caption caption, List<String> series, List<Double> places, double top) {
        double y = top - KEY_ROW;
        for (int i = 0; i < series.size(); i++) {
            y += places.get(i) == 0 ? KEY_ROW : 0;
            double x = Frame.MARGIN + places.get(i);
            svg.leaf("rect", "x", x, "y", y, "width", 16, "height", 16, "fill", Palette.fill(caption, i));
            svg.words(x + 22, y + 13, series.get(i), "font-size", LETTERS + 1);
        }
    }

    private static void years(Svg svg, Time time, double height) {
        int years = time.to().getYear() - time.from().getYear() + 1;
        int step = (years + MOST_TICKS - 1) / MOST_TICKS;
        for (int year = time.from().getYear() + 1; year <= time.to().getYear(); year += step) {
            double x = time.at(LocalDate.of(year, 1, 1));
            svg.leaf("line", "x1", x, "x2", x, "y1", -4, "y2", height, "stroke", "#d4d7d9");
            svg.words(x, -9, Integer.toString(year), "font-size", LETTERS, "fill", Svg.QUIET, "text-anchor", "middle");
        }
        svg.leaf("line", "x1", 0, "x2", PLOT, "y1", -4, "y2", -4, "stroke", Svg.QUIET);
    }

    private static void lane(Svg svg, Caption caption, Time time, Lane lane, double y) {
        double middle = y + ROW / 2 + 5;
        svg.words(
                Frame.MARGIN - LEFT,
                middle,
                lane.name(),
                "font-size",
                LETTERS + 1,
                "font-weight",
                lane.isHeading() ? "bold" : "normal");
        if (lane.isHeading()) {
            return;
        }
        svg.leaf("line", "x1", 0, "x2", PLOT, "y1", y + ROW, "y2", y + ROW, "stroke", "#eceeee");
        lane.spans().forEach(span -> span(svg, caption, time, span, y + (ROW - BAR) / 2));
        lane.dots().forEach(dot -> dot(svg, time, dot, y + ROW / 2));
    }

    private static void span(Svg svg, Caption caption, Time time, Span span, double y) {
        double x = time.at(span.from());
        double wide = Math.max(LEAST, time.at(span.until()) - x);
        svg.open(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                wide,
                "height",
                BAR,
                "fill",
                fill(caption, span.fill()),
                "stroke",
                span.fill() instanceof Fill.Series ? "#ffffff" : Svg.QUIET,
                "stroke-width",
                span.fill() instanceof Fill.Series ? 1 : 0.7);
        svg.element("title", span.words()).close();
        if (!span.label().isEmpty() && Svg.width(span.label(), LETTERS) < wide - 6) {
            boolean plain = !broken(span.fill());
            if (!plain) {
                svg.leaf(
                        "rect",
                        "x",
                        x + 3,
                        "y",
                        y + 3,
                        "width",
                        Svg.width(span.label(), LETTERS) + 4,
                        "height",
                        BAR - 6,
                        "fill",
                        "#ffffff");
            }
            svg.words(
                    x + 5,
                    y + BAR - 5.5,
                    span.label(),
                    "font-size",
                    LETTERS,
                    "fill",
                    plain && dark(span.fill()) ? "#ffffff" : Svg.INK);
        }
    }

    private static void dot(Svg svg, Time time, Dot dot, double y) {
        double x = time.at(dot.on());
        svg.open("circle", "cx", x, "cy", y, "r", 4.5, "fill", "#12393d", "stroke", "#ffffff");
        svg.element("title", dot.words()).close();
        if (!dot.label().isEmpty()) {
            boolean atTheEnd = x + 8 + Svg.width(dot.label(), LETTERS) > PLOT + 20;
            svg.words(
                    atTheEnd ? x - 8 : x + 8,
                    y + 4.5,
                    dot.label(),
                    "font-size",
                    LETTERS,
                    "text-anchor",
                    atTheEnd ? "end" : "start");
        }
    }

    private static String fill(Caption caption, Fill fill) {
        return switch (fill) {
            case Fill.Series(int index) -> Palette.fill(caption, index);
            case Fill.Level(int level, int most) -> Palette.scale(level, most + 1);
            case Fill.Empty() -> "#ffffff";
            case Fill.NotKnown() -> Palette.unknown(caption);
        };
    }

    private static boolean broken(Fill fill) {
        return switch (fill) {
            case Fill.Series(int index) -> Palette.SERIES.get(index).pattern() != Palette.Pattern.PLAIN;
            case Fill.NotKnown() -> true;
            case Fill.Level level -> false;
            case Fill.Empty empty -> false;
        };
    }

    private static boolean dark(Fill fill) {
        return switch (fill) {
            case Fill.Series(int index) -> Palette.SERIES.get(index).dark();
            case Fill.Level(int level, int most) -> level * 2 > most;
            case Fill.Empty empty -> false;
            case Fill.NotKnown unknown -> false;
        };
    }
}
