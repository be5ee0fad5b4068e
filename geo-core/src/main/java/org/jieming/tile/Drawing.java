package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;
import org.jieming.crs.Crs;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The rings of an area, or the lines of a line, as vertex numbers; rings are not closed by a repeated vertex. */
final class Drawing {
    /** Longer steps are halved, so that products of coordinates stay within 63 bits. */
    private static final int LONGEST = 1 << 28;

    final int feature;
    final boolean area;
    List<int[]> paths = new ArrayList<>();

    private Drawing(int feature, boolean area) {
        this.feature = feature;
        this.area = area;
    }

    /** Reads a shape into units and numbers its vertices. */
    static Drawing of(TileShape shape, TileMatrixSet set, Vertices vertices) {
        var crs = shape.shape().crs();
        if (!crs.equals(Crs.CGCS2000) && !crs.equals(Crs.CRS84)) {
            throw new IllegalArgumentException("Tiles are drawn from EPSG:4490, not from " + crs);
        }
        var geometry = shape.shape().geometry();
        var drawing = new Drawing(shape.feature(), geometry.getDimension() == 2);
        drawing.read(geometry, set, vertices);
        return drawing;
    }

    private void read(Geometry geometry, TileMatrixSet set, Vertices vertices) {
        if (geometry instanceof GeometryCollection parts) {
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                read(parts.getGeometryN(i), set, vertices);
            }
        } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            path(polygon.getExteriorRing().getCoordinateSequence(), set, vertices, true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                path(polygon.getInteriorRingN(i).getCoordinateSequence(), set, vertices, true);
            }
        } else if (geometry instanceof LineString line && !area) {
            path(line.getCoordinateSequence(), set, vertices, false);
        }
    }

    private void path(CoordinateSequence points, TileMatrixSet set, Vertices vertices, boolean ring) {
        var path = new Ints(points.size());
        for (int i = 0; i < points.size(); i++) {
            append(path, set.x(points.getX(i)), set.y(points.getY(i)), vertices);
        }
        if (ring && path.size > 1 && path.data[path.size - 1] == path.data[0]) {
            path.size--;
        }
        if (path.size >= (ring ? 3 : 2)) {
            paths.add(path.toArray());
        }
    }

    private static void append(Ints path, int x, int y, Vertices vertices) {
        int before = path.size == 0 ? -1 : path.data[path.size - 1];
        if (before >= 0) {
            long dx = (long) x - vertices.x[before];
            long dy = (long) y - vertices.y[before];
            if (Math.max(Math.abs(dx), Math.abs(dy)) > LONGEST) {
                append(path, (int) (x - dx / 2), (int) (y - dy / 2), vertices);
                append(path, x, y, vertices);
                return;
            }
        }
        int vertex = vertices.idOf(x, y);
        if (vertex != before) {
            path.add(vertex);
        }
    }

    /** The box of a shape in degrees. */
    static Envelope box(TileShape shape) {
        return shape.shape().envelope();
    }
}
