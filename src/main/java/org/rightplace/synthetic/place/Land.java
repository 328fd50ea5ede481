package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.estimate.Streams;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Geography;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.Overlap;

/// The authorities and places of a synthetic world.
///
/// @param authorities in the order of the real authorities they are drawn to
/// @param places      by their numbers
/// @param modelled    the place drawn to each real constituency, by its code
public record Land(List<MadeUpAuthority> authorities, List<Place> places, Map<String, Place> modelled) {

    // England seen in a mirror: every distance is right, and no point can pass for one on the map.
    private static final int MIRROR = 700_000;
    private static final int LEAST_RADIUS = 800;
    private static final int MOST_RADIUS = 9_000;

    public Land {
        authorities = List.copyOf(authorities);
        places = List.copyOf(places);
        modelled = java.util.Collections.unmodifiableMap(new TreeMap<>(modelled));
    }

    /// The land of a seed.
    ///
    /// @param scale above 0 and at most 1: of the number of children and homes
    public static Land of(Tables tables, Streams streams, double scale) {
        return new Drawing(tables, new Names(streams.of("names"), tables.geography())).land(scale);
    }

    private static final class Drawing {
        private final Geography real;
        private final Tables tables;
        private final Names names;
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Place> modelled = new TreeMap<>();

        Drawing(Tables tables, Names names) {
            this.tables = tables;
            this.real = tables.geography();
            this.names = names;
        }

        Land land(double scale) {
            List<MadeUpAuthority> authorities = new ArrayList<>();
            for (Shape shape : Shape.of(tables)) {
                int number = authorities.size();
                String name = names.next();
                authorities.add(new MadeUpAuthority(
                        number, "SYN-A%03d".formatted(number + 1), name, shape, places(number, shape), scale));
            }
            return new Land(authorities, places, modelled);
        }

        /// One for each constituency most of which lies in the authority; one where there is none.
        private List<Place> places(int authority, Shape shape) {
            String code = shape.model().code();
            List<Place> own = new ArrayList<>();
            for (Constituency constituency : real.constituencies()) {
                if (mainAuthority(constituency).equals(code)) {
                    Place place = place(authority, constituency.centre());
                    own.add(place);
                    modelled.put(constituency.code(), place);
                }
            }
            if (own.isEmpty()) {
                own.add(place(authority, shape.model().centre()));
            }
            return own;
        }

        private Place place(int authority, GridReference centre) {
            int number = places.size();
            double nearest = real.constituencies().stream()
                    .mapToDouble(other -> distance(other.centre(), centre))
                    .filter(metres -> metres > 1)
                    .min()
                    .orElse(LEAST_RADIUS);
            var place = new Place(
                    number,
                    authority,
                    names.next(),
                    district(number),
                    new GridReference(MIRROR - centre.easting(), centre.northing()),
                    Math.clamp(Math.round(nearest * 0.5), LEAST_RADIUS, MOST_RADIUS));
            places.add(place);
            return place;
        }

        private String mainAuthority(Constituency constituency) {
            String most = "";
            double share = 0;
            for (Overlap overlap : real.authoritiesOf(constituency.code())) {
                if (overlap.share() > share) {
                    share = overlap.share();
                    most = overlap.authority();
                }
            }
            return most;
        }

        private static double distance(GridReference one, GridReference other) {
            double east = one.easting() - other.easting();
            double north = one.northing() - other.northing();
            return Math.sqrt(east * east + north * north);
        }

        /// `QA1` to `XZ9`.
        private static String district(int number) {
            int letters = number / 9;
            return "%c%c%d".formatted(MadeUp.LETTERS.charAt(letters / 26), (char) ('A' + letters % 26), 1 + number % 9);
        }
    }
}
