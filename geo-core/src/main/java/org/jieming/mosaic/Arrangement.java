package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces into which the borders of units and agreed lines cut the plane. All vertices lie on the grid to which the register
 * keeps shapes (1e-8 degrees), by snap rounding (Hobby 1999): a vertex of the register stays where it is, only crossings are
 * rounded, by less than a millimetre. Degrees; O(n log n) in vertices and crossings.
 */
final class Arrangement {
    private static final double STEPS = 1e8;

    private final LocalPlane plane;
    private final Map<LineSegment, Edge> edges = new HashMap<>();
    private final List<Face> faces = new ArrayList<>();

    Arrangement(List<Geometry> units, List<AgreedLine> lines, LocalPlane plane) {
        this.plane = plane;
        List<SegmentString> strings = new ArrayList<>();
        for (Geometry unit : units) {
            for (Object ring : LinearComponentExtracter.getLines(unit)) {
                add(strings, (LineString) ring, Optional.empty());
            }
        }
        lines.forEach(line -> add(strings, line.line(), Optional.of(line)));
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(STEPS));
        noder.computeNodes(strings);
        for (Object noded : noder.getNodedSubstrings()) {
            draw((SegmentString) noded);
        }
        // the polygonizer of JTS begins its rings where the machine happens to
        polygons().stream().map(polygon -> (Polygon) polygon.norm()).sorted().forEach(this::bound);
        edges.values().forEach(Edge::tellSides);
    }

    /** The faces, in the order of their outlines. */
    List<Face> faces() {
        return faces;
    }

    private static void add(List<SegmentString> strings, LineString line, Optional<AgreedLine> agreed) {
        Coordinate[] points = CoordinateArrays.removeRepeatedPoints(line.getCoordinates());
        if (points.length > 1) {
            strings.add(new NodedSegmentString(points, agreed));
        }
    }

    private void draw(SegmentString string) {
        Optional<?> line = (Optional<?>) string.getData();
        for (int i = 1; i < string.size(); i++) {
            Coordinate from = string.getCoordinate(i - 1);
            LineSegment segment = normal(from, string.getCoordinate(i));
            Edge edge = edges.computeIfAbsent(segment, Edge::new);
            line.ifPresent(agreed -> edge.follow((AgreedLine) agreed, segment.p0.equals2D(from)));
        }
    }

    @SuppressWarnings("unchecked") // the polygonizer of JTS answers a raw collection of polygons
    private Collection<Polygon> polygons() {
        Polygonizer polygonizer = new Polygonizer();
        Chains.of(edges.keySet().stream()
                        .sorted((one, other) -> one.compareTo(other))
                        .toList())
                .forEach(polygonizer::add);
        return polygonizer.getPolygons();
    }

    private void bound(Polygon polygon) {
        Face face = new Face(polygon, plane);
        faces.add(face);
        bound(face, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            bound(face, polygon.getInteriorRingN(i), false);
        }
    }

    private void bound(Face face, LinearRing ring, boolean shell) {
        boolean inside = Orientation.isCCW(ring.getCoordinateSequence()) == shell;
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate from = ring.getCoordinateN(i - 1);
            LineSegment segment = normal(from, ring.getCoordinateN(i));
            edges.get(segment).bound(face, segment.p0.equals2D(from) == inside);
        }
    }

    private static LineSegment normal(Coordinate from, Coordinate to) {
        LineSegment segment = new LineSegment(from, to);
        segment.normalize();
        return segment;
    }
}
