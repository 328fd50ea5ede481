package org.rightplace.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rightplace.figure.hex.HexCell;
import org.rightplace.figure.hex.Outline;

/// A map of equal hexagons, one for each place, with the outlines and names of their groups. Every
/// place looks equally large, whatever its ground: it shows how many, not how far.
public final class HexMap {

    // Across one hexagon, in the picture's units.
    private static final double WIDTH = 20;

    private HexMap() {}

    /// A place and its cell.
    public record Hex(HexCell cell, Mark mark) {}

    /// Draws the map, with its legend in a free corner.
    ///
    /// @param hexes   one or more, no two in one cell
    /// @param heading over the legend: what is counted, such as *Homes in a constituency*
    public static String draw(Caption caption, List<Hex> hexes, Classes classes, String heading) {
        if (hexes.isEmpty()) {
            throw new IllegalArgumentException("map (%s) must have one hexagon or more".formatted(caption.id()));
        }
        var shading = new Shading(caption, classes, heading);
        List<Mark> marks = hexes.stream().map(Hex::mark).toList();
        var grid = Grid.of(hexes);
        Frame frame = Frame.around(caption, grid.size(), shading.legendHeight(marks), box -> grid.isFree(hexes, box));

        Svg svg = Svg.group(caption, frame.width(), frame.height());
        Palette.defineUnknown(svg, caption);
        Frame.title(svg, caption, frame.width());
        svg.open("g", "transform", "translate(%s %s)".formatted(Svg.number(Frame.MARGIN), Svg.number(frame.top())));
        svg.open("g", "class", "hexagons", "stroke", "#ffffff", "stroke-width", 1);
        hexes.stream()
                .sorted(Comparator.comparing(Hex::mark, Mark.ORDER))
                .forEach(hex -> shading.draw(svg, hex.mark(), grid.ring(Outline.corners(hex.cell()))));
        svg.close();
        groups(svg, hexes, grid);
        svg.close();
        shading.legend(svg, marks, frame.legendX(), frame.legendY());
        return svg.done();
    }

    private static void groups(Svg svg, List<Hex> hexes, Grid grid) {
        Map<String, List<HexCell>> byGroup = hexes.stream()
                .collect(Collectors.groupingBy(
                        hex -> hex.mark().group(), TreeMap::new, Collectors.mapping(Hex::cell, Collectors.toList())));
        svg.open(
                "g",
                "class",
                "outlines",
                "fill",
                "none",
                "stroke",
                Svg.INK,
                "stroke-width",
                1.6,
                "stroke-linejoin",
                "round",
                "pointer-events",
                "none");
        byGroup.values()
                .forEach(cells -> svg.leaf(
                        "path",
                        "d",
                        Outline.around(cells).rings().stream().map(grid::ring).collect(Collectors.joining())));
        svg.close();
        svg.open(
                "g",
                "class",
                "group-names",
                "aria-hidden",
                "true",
                "font-size",
                13,
                "font-weight",
                "bold",
                "text-anchor",
                "middle",
                "stroke",
                "#ffffff",
                "stroke-width",
                4,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke",
                "pointer-events",
                "none");
        byGroup.forEach((group, cells) -> {
            HexCell middle = Outline.deepest(cells);
            List<String> lines = Svg.lines(group, 13, 110);
            svg.paragraph(grid.x(middle.x()), grid.y(middle.y()) - Svg.height(lines.size() - 1, 13) / 2 + 4, 13, lines);
        });
        svg.close();
    }

    /// Where cells are drawn.
    ///
    /// @param west  the least x of a centre, in widths
    /// @param north the least y of a centre, in widths
    /// @param size  of the drawing, in the picture's units
    private record Grid(double west, double north, Frame.Box size) {

        // From a centre to the upper corner, in widths.
        private static final double TIP = 1 / Math.sqrt(3);

        static Grid of(List<Hex> hexes) {
            var x = hexes.stream().mapToDouble(hex -> hex.cell().x()).summaryStatistics();
            var y = hexes.stream().mapToDouble(hex -> hex.cell().y()).summaryStatistics();
            return new Grid(
                    x.getMin(),
                    y.getMin(),
                    new Frame.Box(
                            0, 0, WIDTH * (x.getMax() - x.getMin() + 1), WIDTH * (y.getMax() - y.getMin() + 2 * TIP)));
        }

        double x(double widths) {
            return WIDTH * (widths - west + 0.5);
        }

        double y(double widths) {
            return WIDTH * (widths - north + TIP);
        }

        boolean isFree(List<Hex> hexes, Frame.Box box) {
            var roomier =
                    new Frame.Box(box.x() - WIDTH, box.y() - WIDTH, box.width() + 2 * WIDTH, box.height() + 2 * WIDTH);
            return hexes.stream()
                    .noneMatch(
                            hex -> roomier.holds(x(hex.cell().x()), y(hex.cell().y())));
        }

        String ring(List<Outline.Corner> corners) {
            return corners.stream()
                    .map(corner -> Svg.number(x(corner.x())) + " " + Svg.number(y(corner.y())))
                    .collect(Collectors.joining("L", "M", "Z"));
        }
    }
}
