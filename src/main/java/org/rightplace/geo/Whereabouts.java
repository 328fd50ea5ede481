package org.rightplace.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.geo.PostcodeDirectory.Place;

/// Where postcodes are: to the metre where a directory is at hand, otherwise the middle of the postcode's sector.
///
/// It is asked at the door, where postcodes end: what leaves the door is a distance, an authority and a constituency.
/// Safe for use by several threads.
public final class Whereabouts {

    private static final int INWARD = 3;

    private final Optional<PostcodeDirectory> directory;
    private final Map<String, Place> sectors = new TreeMap<>();

    private Whereabouts(Optional<PostcodeDirectory> directory, List<PostcodeSector> sectors) {
        this.directory = directory;
        for (PostcodeSector sector : sectors) {
            this.sectors.put(sector.sector(), new Place(sector.centre(), sector.authority(), sector.constituency()));
        }
    }

    /// By a directory of postcodes.
    public static Whereabouts of(PostcodeDirectory directory) {
        return new Whereabouts(Optional.of(directory), List.of());
    }

    /// By sectors: two postcodes of one sector are then no distance apart, and others up to about 2 km more or less
    /// far
    /// than they are.
    public static Whereabouts of(List<PostcodeSector> sectors) {
        return new Whereabouts(Optional.empty(), sectors);
    }

    /// Of no postcode anything.
    public static Whereabouts unknown() {
        return new Whereabouts(Optional.empty(), List.of());
    }

    /// Whether places are exact.
    public boolean isExact() {
        return directory.isPresent();
    }

    /// Where a postcode is; empty where it is none, or none of England's.
    public Optional<Place> find(String postcode) {
        if (directory.isPresent()) {
            return directory.get().find(postcode);
        }
        if (!PostcodeDirectory.isPostcode(postcode)) {
            return Optional.empty();
        }
        String compact = postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        int outward = compact.length() - INWARD;
        return Optional.ofNullable(sectors.get(compact.substring(0, outward) + " " + compact.charAt(outward)));
    }

    /// The straight line between two postcodes in whole metres; empty where one of them is not known.
    public Optional<Integer> metres(String one, String other) {
        return find(one)
                .flatMap(from ->
                        find(other).map(to -> (int) Math.round(from.at().metresTo(to.at()))));
    }
}
