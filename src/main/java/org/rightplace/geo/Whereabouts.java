package org.rightplace.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.geo.PostcodeDirectory.Place;

/// Where postcodes are: to the metre where a directory is at hand, otherwise the middle of the
/// postcode's sector.
///
/// It is asked at the door, where postcodes end: what leaves the door is a distance, an authority and a
/// constituency. Postcodes of places that do not exist are asked of a table of their own and never of a
/// real one. Safe for use by several threads.
public final class Whereabouts {

    private static final int INWARD = 3;

    private final Optional<PostcodeDirectory> directory;
    private final Map<String, Place> sectors;
    private final Map<String, Place> madeUp;
    private final Map<String, String> madeUpDistricts = new TreeMap<>();

    private Whereabouts(Optional<PostcodeDirectory> directory, Map<String, Place> sectors, Map<String, Place> madeUp) {
        this.directory = directory;
        this.sectors = sectors;
        this.madeUp = madeUp;
        madeUp.forEach((sector, place) ->
                madeUpDistricts.putIfAbsent(sector.substring(0, sector.indexOf(' ')), place.authority()));
    }

    /// By a directory of postcodes.
    public static Whereabouts of(PostcodeDirectory directory) {
        return new Whereabouts(Optional.of(directory), Map.of(), Map.of());
    }

    /// By sectors: two postcodes of one sector are then no distance apart, and others up to about 2 km
    /// more or less far than they are.
    public static Whereabouts of(List<PostcodeSector> sectors) {
        return new Whereabouts(Optional.empty(), bySector(sectors), Map.of());
    }

    /// Of no postcode anything.
    public static Whereabouts unknown() {
        return new Whereabouts(Optional.empty(), Map.of(), Map.of());
    }

    /// The same, with sectors of places that do not exist. They answer for made-up postcodes only.
    ///
    /// @throws IllegalArgumentException if a sector could be a real one
    public Whereabouts withMadeUp(List<PostcodeSector> some) {
        for (PostcodeSector sector : some) {
            if (!MadeUp.isPostcode(sector.sector())) {
                throw new IllegalArgumentException("sector (%s) of no real place must begin with one of %s"
                        .formatted(sector.sector(), MadeUp.LETTERS));
            }
        }
        return new Whereabouts(directory, sectors, bySector(some));
    }

    private static Map<String, Place> bySector(List<PostcodeSector> sectors) {
        Map<String, Place> found = new TreeMap<>();
        for (PostcodeSector sector : sectors) {
            found.put(sector.sector(), new Place(sector.centre(), sector.authority(), sector.constituency()));
        }
        return found;
    }

    /// Whether places are exact.
    public boolean isExact() {
        return directory.isPresent();
    }

    /// Whether it knows any place that does not exist. Those have no finer place than their sector, so
    /// that distances between them are as exact as they can be.
    public boolean knowsMadeUp() {
        return !madeUp.isEmpty();
    }

    /// The authority of a made-up district, the first half of a postcode such as `QA1`; empty for any
    /// other.
    public Optional<String> madeUpAuthority(String district) {
        return Optional.ofNullable(madeUpDistricts.get(district));
    }

    /// Where a postcode is; empty where it is none, or none of England's.
    public Optional<Place> find(String postcode) {
        if (!PostcodeDirectory.isPostcode(postcode)) {
            return Optional.empty();
        }
        if (MadeUp.isPostcode(postcode)) {
            return Optional.ofNullable(madeUp.get(sector(postcode)));
        }
        return directory.isPresent()
                ? directory.get().find(postcode)
                : Optional.ofNullable(sectors.get(sector(postcode)));
    }

    private static String sector(String postcode) {
        String compact = postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        int outward = compact.length() - INWARD;
        return compact.substring(0, outward) + " " + compact.charAt(outward);
    }

    /// The straight line between two postcodes in whole metres; empty where one of them is not known.
    public Optional<Integer> metres(String one, String other) {
        return find(one)
                .flatMap(from ->
                        find(other).map(to -> (int) Math.round(from.at().metresTo(to.at()))));
    }
}
