package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The coordinates of a GeoJSON geometry (RFC 7946, section 3.1.1) as arrays within arrays, of which each type of geometry is made: one
 * {@link Position}, the {@link Drawing.Path} that positions make, or a list of such.
 */
final class CoordinateArrays {
    private CoordinateArrays() {}

    /** One position; what is above the ground is not kept. */
    record Position(double x, double y) {}

    /**
     * The geometry of a type, possibly empty.
     *
     * @throws BrokenGeometry when there is no such type, or the arrays are nested otherwise than it wants
     */
    static Geometry geometry(String type, Object coordinates) throws BrokenGeometry {
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" -> Drawing.points(path(coordinates));
            case "LineString" -> Drawing.line(path(coordinates));
            case "MultiLineString" -> lines(list(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> polygons(list(coordinates));
            default -> throw new BrokenGeometry("未知的几何类型“" + type + "”", "Unknown type of geometry \"" + type + "\"");
        };
    }

    private static Point point(Object node) throws BrokenGeometry {
        if (!(node instanceof Position position)) {
            if (node instanceof List<?> none && none.isEmpty()) {
                return Drawing.FACTORY.createPoint();
            }
            throw uneven();
        }
        Drawing.Path path = new Drawing.Path();
        path.add(position.x, position.y);
        return Drawing.point(path);
    }

    private static Geometry lines(List<?> nodes) throws BrokenGeometry {
        List<LineString> lines = new ArrayList<>();
        for (Object each : nodes) {
            lines.add(Drawing.line(path(each)));
        }
        return Drawing.FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static Polygon polygon(Object node) throws BrokenGeometry {
        List<Drawing.Path> rings = new ArrayList<>();
        for (Object each : list(node)) {
            rings.add(path(each));
        }
        return Drawing.polygon(rings);
    }

    private static Geometry polygons(List<?> nodes) throws BrokenGeometry {
        List<Polygon> polygons = new ArrayList<>();
        for (Object each : nodes) {
            polygons.add(polygon(each));
        }
        return Drawing.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Drawing.Path path(Object node) throws BrokenGeometry {
        if (node instanceof Drawing.Path path) {
            return path;
        }
        if (node instanceof List<?> none && none.isEmpty()) {
            return new Drawing.Path();
        }
        throw uneven();
    }

    private static List<?> list(Object node) throws BrokenGeometry {
        if (node instanceof List<?> list) {
            return list;
        }
        throw uneven();
    }

    private static BrokenGeometry uneven() {
        return new BrokenGeometry("坐标数组的层次与几何类型不符", "The nesting of the coordinates does not fit the type of geometry");
    }
}
