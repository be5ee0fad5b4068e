package org.jieming.reach;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The outline of an area in chains of a few edges, its inside to the left of each, and the box of every chain. Immutable. */
final class Outline {
    /** How many edges a chain has at most: few enough for small boxes, many enough to pass over with one look. */
    private static final int EDGES = 32;

    private double[] x;
    private double[] y;
    private int size;
    /** The first vertex of every chain, and where the last one ends; each chain has both its ends. */
    private int[] first = new int[8];

    private int chains;
    private double[] boxes = new double[0];

    private Outline(int vertices) {
        x = new double[vertices + vertices / EDGES + 8];
        y = new double[x.length];
    }

    static Outline of(Geometry area) {
        Outline outline = new Outline(area.getNumPoints());
        outline.add(area);
        outline.close();
        return outline;
    }

    private void add(Geometry area) {
        if (area instanceof Polygon polygon && !polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
        }
        for (int i = 0; area instanceof GeometryCollection && i < area.getNumGeometries(); i++) {
            add(area.getGeometryN(i));
        }
    }

    private void ring(LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i % EDGES == 0 && i < last) {
                repeat(i > 0);
            }
            int at = forward ? i : last - i;
            vertex(points.getX(at), points.getY(at));
        }
    }

    /** Begins a chain, with the last vertex again where the ring goes on. */
    private void repeat(boolean goesOn) {
        begin();
        if (goesOn) {
            vertex(x[size - 1], y[size - 1]);
        }
    }

    private void begin() {
        if (chains == first.length) {
            first = Arrays.copyOf(first, 2 * chains);
        }
        first[chains++] = size;
    }

    private void vertex(double atX, double atY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = atX;
        y[size++] = atY;
    }

    private void close() {
        boxes = new double[4 * chains];
        begin();
        chains--;
        for (int chain = 0; chain < chains; chain++) {
            double[] box = {x[first[chain]], y[first[chain]], x[first[chain]], y[first[chain]]};
            for (int at = first[chain]; at < first[chain + 1]; at++) {
                box[0] = Math.min(box[0], x[at]);
                box[1] = Math.min(box[1], y[at]);
                box[2] = Math.max(box[2], x[at]);
                box[3] = Math.max(box[3], y[at]);
            }
            System.arraycopy(box, 0, boxes, 4 * chain, 4);
        }
    }

    int chains() {
        return chains;
    }

    /** The first vertex of a chain; its last is before the first of the next. */
    int first(int chain) {
        return first[chain];
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    double west(int chain) {
        return boxes[4 * chain];
    }

    double south(int chain) {
        return boxes[4 * chain + 1];
    }

    double east(int chain) {
        return boxes[4 * chain + 2];
    }

    double north(int chain) {
        return boxes[4 * chain + 3];
    }

    /** Whether a point is inside: even-odd rule, O(chains, and edges of those with the point in their box). */
    boolean holds(double atX, double atY) {
        boolean inside = false;
        for (int chain = 0; chain < chains; chain++) {
            if (atY >= south(chain) && atY < north(chain) && atX < east(chain)) {
                inside ^= isCrossed(chain, atX, atY);
            }
        }
        return inside;
    }

    /** Whether a line from a point to the east crosses a chain an odd number of times; west of its box the ends tell. */
    private boolean isCrossed(int chain, double atX, double atY) {
        int end = first[chain + 1] - 1;
        if (atX < west(chain)) {
            return y[first[chain]] > atY != y[end] > atY;
        }
        boolean crossed = false;
        for (int at = first[chain]; at < end; at++) {
            double next = y[at + 1];
            if (y[at] > atY != next > atY && atX < (x[at + 1] - x[at]) * (atY - y[at]) / (next - y[at]) + x[at]) {
                crossed = !crossed;
            }
        }
        return crossed;
    }
}
