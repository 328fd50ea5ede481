package org.rightplace.geo;

/// From latitude and longitude to the British National Grid.
///
/// Method and constants: Ordnance Survey, *A guide to coordinate systems in Great Britain*, annexes A to C.
/// The step between satellite and British coordinates is the guide's seven-parameter one, right to about
/// 5 metres anywhere in Great Britain; the grid itself adds nothing to that.
public final class NationalGrid {

    private static final Ellipsoid AIRY_1830 = new Ellipsoid(6_377_563.396, 6_356_256.909);
    private static final Ellipsoid WGS84 = new Ellipsoid(6_378_137.000, 6_356_752.3141);

    private static final double SCALE = 0.999_601_271_7;
    private static final double TRUE_LATITUDE = Math.toRadians(49);
    private static final double TRUE_LONGITUDE = Math.toRadians(-2);
    private static final double FALSE_EASTING = 400_000;
    private static final double FALSE_NORTHING = -100_000;

    private NationalGrid() {}

    /// A surface that stands for the sea's.
    ///
    /// @param major half the long axis, in metres
    /// @param minor half the short axis, in metres
    private record Ellipsoid(double major, double minor) {
        double squaredEccentricity() {
            return 1 - (minor * minor) / (major * major);
        }
    }

    /// Metres on the grid, not rounded.
    record Metres(double easting, double northing) {
        boolean isOnTheGrid() {
            return easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;
        }
    }

    /// The grid reference, in whole metres, of a point that a satellite receiver would call so.
    ///
    /// @param latitude  degrees north, WGS84
    /// @param longitude degrees east, WGS84; below 0 west of Greenwich
    /// @throws IllegalArgumentException if the point is not on the grid; ask [#covers] first
    public static GridReference of(double latitude, double longitude) {
        Metres at = metres(latitude, longitude);
        return new GridReference((int) Math.round(at.easting()), (int) Math.round(at.northing()));
    }

    /// Whether a point lies on the grid.
    ///
    /// @param latitude  degrees north, WGS84
    /// @param longitude degrees east, WGS84
    public static boolean covers(double latitude, double longitude) {
        return latitude > 45
                && latitude < 65
                && Math.abs(longitude) < 15
                && metres(latitude, longitude).isOnTheGrid();
    }

    static Metres metres(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        double e2 = WGS84.squaredEccentricity();
        double nu = WGS84.major() / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        double x = nu * Math.cos(phi) * Math.cos(lambda);
        double y = nu * Math.cos(phi) * Math.sin(lambda);
        double z = (1 - e2) * nu * Math.sin(phi);

        double rx = seconds(-0.1502);
        double ry = seconds(-0.2470);
        double rz = seconds(-0.8421);
        double s = 1 + 20.4894e-6;
        return british(
                -446.448 + s * x - rz * y + ry * z,
                125.157 + rz * x + s * y - rx * z,
                -542.060 - ry * x + rx * y + s * z);
    }

    private static double seconds(double seconds) {
        return Math.toRadians(seconds / 3600);
    }

    /// From a point in space to the British ellipsoid, and from there to the grid.
    private static Metres british(double x, double y, double z) {
        double e2 = AIRY_1830.squaredEccentricity();
        double p = Math.hypot(x, y);
        double phi = Math.atan2(z, p * (1 - e2));
        // Each round gains some three digits; four are beyond a tenth of a millimetre.
        for (int round = 0; round < 4; round++) {
            double nu = AIRY_1830.major() / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
            phi = Math.atan2(z + e2 * nu * Math.sin(phi), p);
        }
        return project(phi, Math.atan2(y, x));
    }

    /// The transverse Mercator projection of the grid, from latitude and longitude on the British ellipsoid.
    ///
    /// @param phi    latitude in radians
    /// @param lambda longitude in radians
    static Metres project(double phi, double lambda) {
        double e2 = AIRY_1830.squaredEccentricity();
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        double tan2 = Math.tan(phi) * Math.tan(phi);
        double nu = AIRY_1830.major() * SCALE / Math.sqrt(1 - e2 * sin * sin);
        double rho = AIRY_1830.major() * SCALE * (1 - e2) / Math.pow(1 - e2 * sin * sin, 1.5);
        double eta2 = nu / rho - 1;
        double cos3 = cos * cos * cos;
        double cos5 = cos3 * cos * cos;

        double i = arc(phi) + FALSE_NORTHING;
        double ii = nu / 2 * sin * cos;
        double iii = nu / 24 * sin * cos3 * (5 - tan2 + 9 * eta2);
        double iiia = nu / 720 * sin * cos5 * (61 - 58 * tan2 + tan2 * tan2);
        double iv = nu * cos;
        double v = nu / 6 * cos3 * (nu / rho - tan2);
        double vi = nu / 120 * cos5 * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2);

        double d = lambda - TRUE_LONGITUDE;
        double d2 = d * d;
        return new Metres(FALSE_EASTING + d * (iv + d2 * (v + d2 * vi)), i + d2 * (ii + d2 * (iii + d2 * iiia)));
    }

    /// The length of the meridian from the true origin to a latitude, in metres on the grid.
    private static double arc(double phi) {
        double a = AIRY_1830.major();
        double b = AIRY_1830.minor();
        double n = (a - b) / (a + b);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = phi - TRUE_LATITUDE;
        double more = phi + TRUE_LATITUDE;
        return b
                * SCALE
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * less
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(less) * Math.cos(more)
                        + (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * less) * Math.cos(2 * more)
                        - 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * more));
    }
}
