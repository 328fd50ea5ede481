package org.rightplace.source.ons;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.Boundary;
import org.rightplace.geo.Boundary.Polygon;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.NationalGrid;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.ons.GeoJson.Group;
import org.rightplace.source.ons.GeoJson.Node;
import org.rightplace.source.ons.GeoJson.Point;
import org.rightplace.source.ons.GeoJson.Shape;
import org.rightplace.source.sheet.AsAt;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads ONS's boundaries of the constituencies of 2024 from GeoJSON, streamed: in degrees (WGS84) or in
/// metres on the National Grid. Constituencies of England only.
public final class BoundaryFile {

    /// From the general election of this day the constituencies are in force.
    private static final LocalDate IN_FORCE = LocalDate.of(2024, 7, 4);

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final String FIRST_OF_2024 = "E14001063";

    private final Bytes bytes;
    private final Noted noted;
    private final Map<String, Boundary> boundaries = new LinkedHashMap<>();
    private long features;
    private long outside;
    private int slivers;

    private BoundaryFile(Bytes bytes) {
        this.bytes = bytes;
        this.noted = new Noted(bytes.file());
    }

    /// What was in the file.
    public record Outlines(Edition edition, long rows, List<Boundary> boundaries) {
        public Outlines {
            boundaries = List.copyOf(boundaries);
        }
    }

    /// Reads the boundaries in a file.
    ///
    /// @param asAt the day they describe, where the caller knows better than the file
    public static Checked<Outlines> read(Bytes bytes, Optional<LocalDate> asAt) throws IOException, Unreadable {
        try (InputStream in = bytes.open();
                JsonParser json = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            var file = new BoundaryFile(bytes);
            new GeoJson(bytes.file(), json).each(file::take);
            return file.outlines(asAt);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new Unreadable(new GeoJson.BrokenJson(Finding.Where.file(bytes.file())));
        }
    }

    private void take(GeoJson.Feature feature) {
        features++;
        String code = feature.code().orElse("");
        var where = new Finding.Where(bytes.file(), null, feature.number(), "PCON24CD");
        if (!CODE.matcher(code).matches()) {
            noted.add(new NoConstituency(where));
        } else if (!code.startsWith("E")) {
            outside++;
        } else if (code.compareTo(FIRST_OF_2024) < 0 || !code.startsWith("E14")) {
            noted.add(new NotOf2024(where, code));
        } else if (boundaries.containsKey(code)) {
            noted.add(new OutlineTwice(where, code));
        } else {
            polygons(feature.shape())
                    .ifPresentOrElse(
                            found -> boundaries.put(code, new Boundary(code, found)),
                            () -> noted.add(new NoOutline(where, code)));
        }
    }

    private Optional<List<Polygon>> polygons(Shape shape) {
        List<Node> pieces = switch (shape.type()) {
            case "Polygon" -> List.of(shape.coordinates());
            case "MultiPolygon" -> inside(shape.coordinates());
            default -> List.of();
        };
        List<Polygon> polygons = new ArrayList<>();
        for (Node piece : pieces) {
            List<List<GridReference>> rings = new ArrayList<>();
            for (Node node : inside(piece)) {
                List<GridReference> ring = ring(node);
                if (ring.isEmpty()) {
                    return Optional.empty();
                }
                rings.add(ring);
            }
            if (rings.isEmpty()) {
                return Optional.empty();
            }
            rings.subList(1, rings.size()).removeIf(ring -> ring.size() < 4);
            if (rings.getFirst().size() < 4) {
                slivers++;
            } else {
                polygons.add(new Polygon(rings));
            }
        }
        return polygons.isEmpty() ? Optional.empty() : Optional.of(polygons);
    }

    private static List<Node> inside(Node node) {
        return node instanceof Group(var nodes) ? nodes : List.of();
    }

    /// A closed ring; empty where the node is none.
    private static List<GridReference> ring(Node node) {
        List<GridReference> ring = new ArrayList<>();
        for (Node each : inside(node)) {
            Optional<GridReference> at = each instanceof Point(double x, double y) ? at(x, y) : Optional.empty();
            if (at.isEmpty()) {
                return List.of();
            }
            ring.add(at.get());
        }
        return !ring.isEmpty() && ring.getFirst().equals(ring.getLast()) ? ring : List.of();
    }

    /// Degrees never go beyond 180; metres in England never lie below it.
    private static Optional<GridReference> at(double x, double y) {
        if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
            return NationalGrid.covers(y, x) ? Optional.of(NationalGrid.of(y, x)) : Optional.empty();
        }
        boolean onGrid = x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000;
        return onGrid ? Optional.of(new GridReference((int) Math.round(x), (int) Math.round(y))) : Optional.empty();
    }

    private Checked<Outlines> outlines(Optional<LocalDate> asAt) {
        var whole = Finding.Where.file(bytes.file());
        if (outside > 0) {
            noted.add(new OutsideEngland(whole, outside));
        }
        if (slivers > 0) {
            noted.add(new Slivers(whole, slivers));
        }
        if (boundaries.isEmpty() && !noted.refuses()) {
            noted.add(new NoFeatures(whole));
        }
        var edition = new Edition(
                Kind.BOUNDARIES,
                "Office for National Statistics",
                "Boundaries of the constituencies of 2024, England",
                asAt.or(() -> AsAt.inName(bytes.file())).orElse(IN_FORCE),
                Optional.empty(),
                "Open Geography portal, Westminster Parliamentary Constituencies (July 2024) Boundaries UK",
                "Open Government Licence v3.0; contains OS data, Crown copyright and database right");
        return Checked.wholeOrRefused(new Outlines(edition, features, List.copyOf(boundaries.values())), noted.list());
    }

    /// JSON without boundaries of constituencies of England.
    record NoFeatures(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is JSON and holds no boundary of a constituency of England. Expected GeoJSON with features that have a property PCON24CD.";
        }
    }

    /// A boundary that does not say whose it is.
    record NoConstituency(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This feature has no constituency code. Expected a property PCON24CD such as E14001063.";
        }
    }

    /// A boundary of a constituency before 2024, or of another kind of area.
    record NotOf2024(Where where, String code) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not a constituency of 2024. Those of 2010 are other areas and cannot be joined to the register; take the boundaries of July 2024."
                    .formatted(code);
        }
    }

    /// Two boundaries of one constituency.
    record OutlineTwice(Where where, String code) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Constituency %s has a second outline. Each has one feature, however many pieces it has."
                    .formatted(code);
        }
    }

    /// A feature whose geometry is no closed outline in Great Britain.
    record NoOutline(Where where, String code) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The geometry of constituency %s is not a polygon of closed rings in degrees (WGS84) or in metres on the British National Grid."
                    .formatted(code);
        }
    }

    /// Pieces of an outline that generalising has left without area. They are left out.
    record Slivers(Where where, int count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d pieces of outlines have fewer than three corners, as generalising leaves them, and were left out."
                    .formatted(count);
        }
    }

    /// Constituencies of other countries. They are left out.
    record OutsideEngland(Where where, long count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d constituencies are not in England and were left out.".formatted(count);
        }
    }
}
