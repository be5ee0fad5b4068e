package org.jieming.api.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jieming.shape.Validity;
import org.jieming.shape.Whereabouts;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Reads GeoJSON geometry given in some system, in that system's axis order, into EPSG:4490. What cannot be read becomes
 * findings about the field {@code geometry}, with the place of each; nothing is repaired. Heights are passed over. For one body.
 */
final class GeometryReader {
    private static final String FIELD = "geometry";
    /** Findings of a kind that help; more of them only hide the rest. */
    private static final int ENOUGH = 10;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Crs crs;
    private final List<Finding> findings = new ArrayList<>();

    GeometryReader(Crs crs) {
        this.crs = crs;
    }

    /** What was found wrong so far. */
    List<Finding> findings() {
        return findings.size() > ENOUGH ? findings.subList(0, ENOUGH) : findings;
    }

    /** Reads a geometry object; empty when it is broken, and then there are findings. */
    Optional<Shape> read(JsonNode json) {
        Geometry given = geometry(json);
        if (findings.isEmpty() && given.isEmpty()) {
            findings.add(Validity.empty());
        }
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        try {
            Shape shape = Shape.of(Projection.between(crs, Crs.CGCS2000).transform(given), Crs.CGCS2000)
                    .rounded()
                    .oriented();
            Whereabouts.block(shape).ifPresent(findings::add);
            return findings.isEmpty() ? Optional.of(shape) : Optional.empty();
        } catch (Malformed noImage) {
            findings.add(Finding.block("S-NO-PLACE", FIELD, noImage.remedy()));
            return Optional.empty();
        }
    }

    private Geometry geometry(JsonNode json) {
        JsonNode at = json.path("coordinates");
        return switch (json.path("type").asText()) {
            case "Point" -> point(at, "/coordinates");
            case "MultiPoint" -> FACTORY.createMultiPoint(points(at));
            case "LineString" -> line(at, "/coordinates");
            case "MultiLineString" -> FACTORY.createMultiLineString(lines(at));
            case "Polygon" -> polygon(at, "/coordinates");
            case "MultiPolygon" -> FACTORY.createMultiPolygon(polygons(at));
            default -> {
                broken(
                        "/type",
                        "应为 Point、LineString、Polygon 或其 Multi 形式",
                        "must be Point, LineString, Polygon or a Multi of these");
                yield FACTORY.createPoint();
            }
        };
    }

    private Point[] points(JsonNode json) {
        List<Point> points = new ArrayList<>();
        each(json, "/coordinates", (part, path) -> points.add(point(part, path)));
        return points.toArray(Point[]::new);
    }

    private LineString[] lines(JsonNode json) {
        List<LineString> lines = new ArrayList<>();
        each(json, "/coordinates", (part, path) -> lines.add(line(part, path)));
        return lines.toArray(LineString[]::new);
    }

    private Polygon[] polygons(JsonNode json) {
        List<Polygon> polygons = new ArrayList<>();
        each(json, "/coordinates", (part, path) -> polygons.add(polygon(part, path)));
        return polygons.toArray(Polygon[]::new);
    }

    private Point point(JsonNode json, String path) {
        double[] xy = new double[2];
        return position(json, path, xy, 0) ? FACTORY.createPoint(sequence(xy)) : FACTORY.createPoint();
    }

    private LineString line(JsonNode json, String path) {
        double[] xy = positions(json, path);
        if (xy.length == 2) {
            broken(path, "一条线至少要有两个点", "a line has at least two points");
        }
        return findings.isEmpty() ? FACTORY.createLineString(sequence(xy)) : FACTORY.createLineString();
    }

    private Polygon polygon(JsonNode json, String path) {
        List<LinearRing> rings = new ArrayList<>();
        each(json, path, (part, at) -> rings.add(ring(part, at)));
        if (rings.isEmpty() || !findings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode json, String path) {
        double[] xy = positions(json, path);
        if (findings.isEmpty()) {
            findings.addAll(Validity.ofRing(xy, crs).findings());
        }
        return findings.isEmpty() ? FACTORY.createLinearRing(sequence(xy)) : FACTORY.createLinearRing();
    }

    private double[] positions(JsonNode json, String path) {
        double[] xy = new double[2 * json.size()];
        each(json, path, (part, at) -> position(part, at, xy, 2 * index(at)));
        return xy;
    }

    private static int index(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    private boolean position(JsonNode json, String path, double[] xy, int at) {
        if (!json.isArray()
                || json.size() < 2
                || !json.get(0).isNumber()
                || !json.get(1).isNumber()) {
            broken(path, "坐标应为至少两个数的数组", "a position is an array of at least two numbers");
            return false;
        }
        int x = crs.northingFirst() ? 1 : 0;
        xy[at] = json.get(x).doubleValue();
        xy[at + 1] = json.get(1 - x).doubleValue();
        if (!Double.isFinite(xy[at]) || !Double.isFinite(xy[at + 1])) {
            broken(path, "坐标数值过大", "a number is too large");
            return false;
        }
        return true;
    }

    private interface PartReader {
        void read(JsonNode part, String path);
    }

    private void each(JsonNode json, String path, PartReader reader) {
        if (!json.isArray()) {
            broken(path, "应为数组", "must be an array");
            return;
        }
        for (int i = 0; i < json.size() && findings.size() < ENOUGH; i++) {
            reader.read(json.get(i), path + "/" + i);
        }
    }

    private static PackedCoordinateSequence sequence(double[] xy) {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    private void broken(String path, String zh, String en) {
        findings.add(Finding.block(
                "S-GEOJSON", FIELD, Bilingual.of("geometry" + path + ":" + zh, "geometry" + path + ": " + en)));
    }
}
