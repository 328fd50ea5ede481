package org.rightplace.synthetic.place;

import org.rightplace.geo.GridReference;

/// A place of a synthetic authority, about as large as a constituency: a name, a postcode district that no real
/// place has, and ten sectors around its centre whose whereabouts the world knows.
///
/// @param number    among all places of the world, from 0
/// @param authority the number of its authority among all authorities of the world, from 0
/// @param district  such as `QA1`: no British postcode begins with Q, V or X
/// @param centre    in a mirrored England: distances between places are those between real ones, the map is not
/// @param radius    of the place, in metres
public record Place(int number, int authority, String name, String district, GridReference centre, int radius) {

    /// How many sectors a place has.
    public static final int SECTORS = 10;

    private static final double TURN = 2.399963229728653; // the golden angle, so that sectors lie evenly

    /// The sector with a number, such as `QA1 3`.
    ///
    /// @param sector 0 to 9
    public String sector(int sector) {
        return district + " " + sector;
    }

    /// The middle of a sector.
    public GridReference at(int sector) {
        return new GridReference(
                Math.toIntExact(Math.clamp(Math.round(centre.easting() + east(sector)), 0, 700_000)),
                Math.toIntExact(Math.clamp(Math.round(centre.northing() + north(sector)), 0, 1_300_000)));
    }

    /// Metres in a straight line between a sector of this place and one of another.
    public double metres(int sector, Place other, int otherSector) {
        double east = centre.easting() + east(sector) - other.centre.easting() - other.east(otherSector);
        double north = centre.northing() + north(sector) - other.centre.northing() - other.north(otherSector);
        return Math.sqrt(east * east + north * north);
    }

    /// Metres in a straight line between the middles of two places.
    double metres(Place other) {
        double east = centre.easting() - other.centre.easting();
        double north = centre.northing() - other.centre.northing();
        return Math.sqrt(east * east + north * north);
    }

    private double east(int sector) {
        return away(sector) * StrictMath.cos(sector * TURN);
    }

    private double north(int sector) {
        return away(sector) * StrictMath.sin(sector * TURN);
    }

    private double away(int sector) {
        return radius * Math.sqrt((sector + 0.5) / SECTORS);
    }
}
