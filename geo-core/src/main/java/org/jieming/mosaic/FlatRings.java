package org.jieming.mosaic;

import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of units one after another in two arrays, each closed and with its unit to the left, and which of their segments are
 * struck out. Segment i runs from point i to point i + 1; the last point of a ring begins none and counts as struck. 17 bytes a vertex.
 */
final class FlatRings {
    private final double[] xs;
    private final double[] ys;
    private final boolean[] struck;
    private final int[] unitEnds;
    private int size = 1;

    private FlatRings(int points, int units) {
        xs = new double[points + 1];
        ys = new double[points + 1];
        struck = new boolean[points + 1];
        unitEnds = new int[units];
        // so that going back from the first segment ends there
        struck[0] = true;
    }

    static FlatRings of(List<? extends Geometry> units) {
        FlatRings rings =
                new FlatRings(units.stream().mapToInt(Geometry::getNumPoints).sum(), units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            rings.add(units.get(unit));
            rings.unitEnds[unit] = rings.size;
        }
        return rings;
    }

    private void add(Geometry parts) {
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            if (parts.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), false);
                }
            }
        }
    }

    private void add(LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            int at = forward ? i : last - i;
            // + 0.0 makes one zero of two
            xs[size] = points.getX(at) + 0.0;
            ys[size] = points.getY(at) + 0.0;
            struck[size] = i == last;
            size++;
        }
    }

    /** The number after the last point; points are numbered from 1. */
    int end() {
        return size;
    }

    double x(int point) {
        return xs[point];
    }

    double y(int point) {
        return ys[point];
    }

    boolean isStruck(int segment) {
        return struck[segment];
    }

    void strike(int segment) {
        struck[segment] = true;
    }

    boolean isSame(int one, int other) {
        return xs[one] == xs[other] && ys[one] == ys[other];
    }

    /** How many segments are left. */
    int left() {
        int left = 0;
        for (int segment = 1; segment < size; segment++) {
            left += struck[segment] ? 0 : 1;
        }
        return left;
    }

    /** Hands out the segments that are left, unit by unit. */
    void eachLeft(IntConsumer beginUnit, IntConsumer segment) {
        int at = 1;
        for (int unit = 0; unit < unitEnds.length; unit++) {
            beginUnit.accept(unit);
            for (; at < unitEnds[unit]; at++) {
                if (!struck[at]) {
                    segment.accept(at);
                }
            }
        }
    }
}
