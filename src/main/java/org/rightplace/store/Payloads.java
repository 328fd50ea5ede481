package org.rightplace.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.geo.Boundary;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.PostcodeSector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is kept as bytes of one piece, since it is only ever read whole: outlines, the postcode
/// directory, and the restricted list.
public final class Payloads {
    private Payloads() {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Outlines of constituencies, to keep.
    public static Records of(List<Boundary> boundaries) {
        ArrayNode all = JSON.createArrayNode();
        for (Boundary boundary : boundaries) {
            ObjectNode one = all.addObject().put("constituency", boundary.constituency());
            ArrayNode polygons = one.putArray("polygons");
            for (Boundary.Polygon polygon : boundary.polygons()) {
                ArrayNode rings = polygons.addArray();
                for (List<GridReference> ring : polygon.rings()) {
                    ArrayNode points = rings.addArray();
                    ring.forEach(point -> points.add(point.easting()).add(point.northing()));
                }
            }
        }
        return new Records.Payload(JSON.writeValueAsBytes(all));
    }

    /// Outlines that were kept.
    public static List<Boundary> boundaries(byte[] kept) {
        List<Boundary> boundaries = new ArrayList<>();
        for (JsonNode one : JSON.readTree(kept)) {
            List<Boundary.Polygon> polygons = new ArrayList<>();
            for (JsonNode rings : one.get("polygons")) {
                List<List<GridReference>> all = new ArrayList<>();
                rings.forEach(points -> all.add(ring(points)));
                polygons.add(new Boundary.Polygon(all));
            }
            boundaries.add(new Boundary(one.get("constituency").asString(), polygons));
        }
        return boundaries;
    }

    private static List<GridReference> ring(JsonNode points) {
        List<GridReference> ring = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            ring.add(new GridReference(points.get(i).asInt(), points.get(i + 1).asInt()));
        }
        return ring;
    }

    /// A postcode directory, to keep.
    public static Records of(PostcodeDirectory directory) {
        return new Records.Payload(directory.toBytes());
    }

    /// Sectors of made-up postcodes, to keep.
    public static Records ofSectors(List<PostcodeSector> sectors) {
        ArrayNode all = JSON.createArrayNode();
        for (PostcodeSector sector : sectors) {
            all.addObject()
                    .put("sector", sector.sector())
                    .put("easting", sector.centre().easting())
                    .put("northing", sector.centre().northing())
                    .put("authority", sector.authority());
        }
        return new Records.Payload(JSON.writeValueAsBytes(all));
    }

    /// Sectors of made-up postcodes that were kept.
    public static List<PostcodeSector> sectors(byte[] kept) {
        List<PostcodeSector> sectors = new ArrayList<>();
        for (JsonNode one : JSON.readTree(kept)) {
            sectors.add(new PostcodeSector(
                    one.get("sector").asString(),
                    new GridReference(
                            one.get("easting").asInt(), one.get("northing").asInt()),
                    0,
                    one.get("authority").asString(),
                    ""));
        }
        return sectors;
    }

    /// The restricted list, to keep. Nothing of it is on a public page or in an export.
    public static Records ofListings(List<RestrictedListing> listings) {
        ArrayNode all = JSON.createArrayNode();
        for (RestrictedListing listing : listings) {
            ObjectNode one = all.addObject()
                    .put("urn", listing.urn())
                    .put("setting", listing.setting().name())
                    .put("authority", listing.authority())
                    .put("placementCode", listing.placementCode())
                    .put("conditions", listing.conditions());
            listing.places().ifPresent(places -> one.put("places", places));
            ArrayNode registeredFor = one.putArray("registeredFor");
            listing.registeredFor().forEach(what -> registeredFor.add(what.name()));
        }
        return new Records.Payload(JSON.writeValueAsBytes(all));
    }

    /// The restricted list that was kept.
    public static List<RestrictedListing> listings(byte[] kept) {
        List<RestrictedListing> listings = new ArrayList<>();
        for (JsonNode one : JSON.readTree(kept)) {
            Set<RegisteredFor> registeredFor = EnumSet.noneOf(RegisteredFor.class);
            one.get("registeredFor").forEach(what -> registeredFor.add(RegisteredFor.valueOf(what.asString())));
            listings.add(new RestrictedListing(
                    one.get("urn").asString(),
                    RestrictedListing.Setting.valueOf(one.get("setting").asString()),
                    one.get("authority").asString(),
                    one.get("placementCode").asString(),
                    registeredFor,
                    one.has("places") ? OptionalInt.of(one.get("places").asInt()) : OptionalInt.empty(),
                    one.get("conditions").asString()));
        }
        return listings;
    }
}
