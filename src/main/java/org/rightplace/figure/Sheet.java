package org.rightplace.figure;

import java.util.List;
import org.rightplace.geo.GridReference;

/// Where metres are drawn, from the upper left corner.
///
/// @param west  the least easting
/// @param north the greatest northing
/// @param scale units of the picture in a metre
/// @param size  of what is drawn
record Sheet(int west, int north, double scale, Frame.Box size) {

    /// As large as fits.
    ///
    /// @param points one or more
    /// @param width  the most that it may be wide
    /// @param height the most that it may be high
    static Sheet of(List<GridReference> points, double width, double height) {
        var east = points.stream().mapToInt(GridReference::easting).summaryStatistics();
        var north = points.stream().mapToInt(GridReference::northing).summaryStatistics();
        int across = Math.max(1, east.getMax() - east.getMin());
        int down = Math.max(1, north.getMax() - north.getMin());
        double scale = Math.min(width / across, height / down);
        return new Sheet(east.getMin(), north.getMax(), scale, new Frame.Box(0, 0, across * scale, down * scale));
    }

    double x(GridReference point) {
        return (point.easting() - west) * scale;
    }

    double y(GridReference point) {
        return (north - point.northing()) * scale;
    }
}
