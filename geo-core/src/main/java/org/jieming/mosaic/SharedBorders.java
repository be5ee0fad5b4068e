package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Which unit lies to the left and which to the right of every segment of the borders of units, and the borders as lines between two
 * of them: a mosaic taken apart, of which {@link MosaicAssembly} makes the same units again. Segments are compared bit by bit; where
 * units overlap, the last counts. Expected O(n) in the number of vertices.
 */
public final class SharedBorders {
    private static final int NOBODY = Flaw.NOBODY;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<? extends Geometry> units;
    private final Vertices vertices;
    private final Segments segments;
    /** Who lies to the left of a segment, by its number. */
    private final int[] lefts;

    /** Who lies on either side of a segment. */
    public record Sides(int left, int right) {}

    private SharedBorders(List<? extends Geometry> units) {
        this.units = units;
        int points = units.stream().mapToInt(Geometry::getNumPoints).sum();
        vertices = new Vertices(points);
        segments = new Segments(points);
        lefts = new int[points + 1];
        for (int unit = 0; unit < units.size(); unit++) {
            for (LinearRing ring : rings(units.get(unit))) {
                register(ring.getCoordinateSequence(), unit);
            }
        }
    }

    /** The borders of valid polygons or multipolygons. */
    public static SharedBorders of(List<? extends Geometry> units) {
        return new SharedBorders(units);
    }

    /** All rings with what they bound to their left. */
    private static List<LinearRing> rings(Geometry unit) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < unit.getNumGeometries(); i++) {
            if (unit.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(turned(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(turned(polygon.getInteriorRingN(hole), false));
                }
            }
        }
        return rings;
    }

    private static LinearRing turned(LinearRing ring, boolean left) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == left ? ring : ring.reverse();
    }

    private void register(CoordinateSequence ring, int unit) {
        int before = vertices.number(ring.getX(0), ring.getY(0));
        for (int i = 1; i < ring.size(); i++) {
            int here = vertices.number(ring.getX(i), ring.getY(i));
            lefts[segments.number(before, here)] = unit;
            before = here;
        }
    }

    /** Who lies beside a segment, seen in its direction, {@link Flaw#NOBODY} for nobody; both nobody when it is no border. */
    public Sides beside(Coordinate from, Coordinate to) {
        int one = vertices.find(from.x, from.y);
        int other = vertices.find(to.x, to.y);
        return one == 0 || other == 0 ? new Sides(NOBODY, NOBODY) : new Sides(left(one, other), left(other, one));
    }

    private int left(int from, int to) {
        int number = segments.find(from, to);
        return number == 0 ? NOBODY : lefts[number];
    }

    /** The borders, each once and as long as the same two lie on both sides; an outer border has nobody to its right. */
    public List<AgreedLine> lines() {
        List<AgreedLine> lines = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (LinearRing ring : rings(units.get(unit))) {
                cut(ring.getCoordinates(), unit, lines);
            }
        }
        return lines;
    }

    private void cut(Coordinate[] ring, int unit, List<AgreedLine> lines) {
        int[] across = across(ring);
        int size = across.length;
        int start = 0;
        while (start < size && across[start] == across[(start + size - 1) % size]) {
            start++;
        }
        start %= size;
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = (start + i) % size;
            line.add(ring[at]);
            if (i == size - 1 || across[at] != across[(at + 1) % size]) {
                line.add(ring[at + 1]);
                add(line, unit, across[at], lines);
                line.clear();
            }
        }
    }

    /** Who lies beyond each segment of a ring. */
    private int[] across(Coordinate[] ring) {
        int[] across = new int[ring.length - 1];
        int from = vertices.find(ring[0].x, ring[0].y);
        for (int i = 0; i < across.length; i++) {
            int to = vertices.find(ring[i + 1].x, ring[i + 1].y);
            across[i] = left(to, from);
            from = to;
        }
        return across;
    }

    private static void add(List<Coordinate> points, int unit, int across, List<AgreedLine> lines) {
        if (across == NOBODY || across > unit) {
            lines.add(new AgreedLine(
                    GEOMETRIES.createLineString(points.toArray(Coordinate[]::new)),
                    Set.of(unit),
                    across == NOBODY ? Set.of() : Set.of(across)));
        }
    }
}
