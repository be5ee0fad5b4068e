package org.jieming.filter;

import java.util.List;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds geometry literals and refuses those that have too few positions or rings that do not close.
 *
 * @param at where the literal begins
 */
record Shapes(Fault at) {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int RING = 4;

    Geometry point(Coordinate position) {
        return FACTORY.createPoint(position);
    }

    LineString line(Coordinate[] positions) {
        if (positions.length < 2) {
            throw at.because("线至少要有 2 个坐标点。", "A line has at least 2 positions.");
        }
        return FACTORY.createLineString(positions);
    }

    Polygon polygon(List<Coordinate[]> rings) {
        if (rings.isEmpty()) {
            throw empty();
        }
        LinearRing[] read = rings.stream().map(this::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(read[0], java.util.Arrays.copyOfRange(read, 1, read.length));
    }

    private LinearRing ring(Coordinate[] positions) {
        if (positions.length < RING) {
            throw at.because("多边形的环至少要有 4 个坐标点。", "A ring of a polygon has at least 4 positions.");
        }
        if (!positions[0].equals2D(positions[positions.length - 1])) {
            throw at.because(Bilingual.format(
                    "多边形的环没有闭合：首点 %1$s，末点 %2$s。",
                    "A ring of the polygon is not closed: it begins at %1$s and ends at %2$s.",
                    shown(positions[0]),
                    shown(positions[positions.length - 1])));
        }
        return FACTORY.createLinearRing(positions);
    }

    private static String shown(Coordinate position) {
        return position.x + " " + position.y;
    }

    Geometry points(List<Coordinate> positions) {
        if (positions.isEmpty()) {
            throw empty();
        }
        return FACTORY.createMultiPointFromCoords(positions.toArray(Coordinate[]::new));
    }

    Geometry lines(List<Coordinate[]> lines) {
        if (lines.isEmpty()) {
            throw empty();
        }
        return FACTORY.createMultiLineString(lines.stream().map(this::line).toArray(LineString[]::new));
    }

    Geometry polygons(List<List<Coordinate[]>> polygons) {
        if (polygons.isEmpty()) {
            throw empty();
        }
        return FACTORY.createMultiPolygon(polygons.stream().map(this::polygon).toArray(Polygon[]::new));
    }

    Geometry collection(List<Geometry> members) {
        if (members.isEmpty()) {
            throw empty();
        }
        return FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
    }

    private RuntimeException empty() {
        return at.because("几何字面量不能为空。", "A geometry literal is not empty.");
    }
}
