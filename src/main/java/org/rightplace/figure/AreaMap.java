package org.rightplace.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rightplace.geo.GridReference;

/// A geographic map of areas: true shapes, so that large empty areas look more than they are.
public final class AreaMap {

    private static final double LONGEST = 760;

    private AreaMap() {}

    /// An area.
    ///
    /// @param rings its borders, holes and islands each a ring of their own, in any direction; the last
    ///     point joins the first
    public record Area(List<List<GridReference>> rings, Mark mark) {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
            if (rings.isEmpty() || rings.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("area (%s) must have a border".formatted(mark.name()));
            }
        }
    }

    /// Draws the map, with its legend in a free corner.
    ///
    /// @param areas   one or more
    /// @param heading over the legend: what is counted, such as *Homes in a constituency*
    public static String draw(Caption caption, List<Area> areas, Classes classes, String heading) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("map (%s) must have one area or more".formatted(caption.id()));
        }
        var shading = new Shading(caption, classes, heading);
        List<Mark> marks = areas.stream().map(Area::mark).toList();
        List<GridReference> points = areas.stream()
                .flatMap(area -> area.rings().stream().flatMap(List::stream))
                .toList();
        Sheet sheet = Sheet.of(points, LONGEST, LONGEST);
        Frame frame = Frame.around(
                caption,
                sheet.size(),
                shading.legendHeight(marks),
                box -> points.stream().noneMatch(point -> box.holds(sheet.x(point), sheet.y(point))));

        Svg svg = Svg.group(caption, frame.width(), frame.height());
        Palette.defineUnknown(svg, caption);
        Frame.title(svg, caption, frame.width());
        svg.open(
                "g",
                "class",
                "areas",
                "transform",
                "translate(%s %s)".formatted(Svg.number(Frame.MARGIN), Svg.number(frame.top())),
                "stroke",
                Svg.QUIET,
                "stroke-width",
                0.4,
                "stroke-linejoin",
                "round");
        areas.stream()
                .sorted(Comparator.comparing(Area::mark, Mark.ORDER))
                .forEach(area -> shading.draw(
                        svg,
                        area.mark(),
                        area.rings().stream().map(ring -> ring(sheet, ring)).collect(Collectors.joining())));
        svg.close();
        shading.legend(svg, marks, frame.legendX(), frame.legendY());
        return svg.done();
    }

    /// A ring without the points that cannot be seen, each nearer than half a unit to the last one kept.
    private static String ring(Sheet sheet, List<GridReference> points) {
        List<GridReference> kept = new ArrayList<>();
        for (GridReference point : points) {
            if (kept.isEmpty() || kept.getLast().metresTo(point) * sheet.scale() >= 0.5) {
                kept.add(point);
            }
        }
        return kept.stream()
                .map(point -> tenths(sheet.x(point)) + " " + tenths(sheet.y(point)))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    private static String tenths(double number) {
        return Svg.number(Math.round(10 * number) / 10.0);
    }
}
