package org.jieming.mosaic;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
    /** Where the points of each unit begin, and after the last unit the end. */
    private final int[] starts;

    private FlatRings(int[] starts) {
        this.starts = starts;
        xs = new double[end()];
        ys = new double[end()];
        struck = new boolean[end()];
        // so that going back from the first segment ends there
        struck[0] = true;
    }

    static FlatRings of(List<? extends Geometry> units) {
        int[] starts = new int[units.size() + 1];
        starts[0] = 1;
        for (int unit = 0; unit < units.size(); unit++) {
            starts[unit + 1] = starts[unit] + units.get(unit).getNumPoints();
        }
        FlatRings rings = new FlatRings(starts);
        IntStream.range(0, units.size()).parallel().forEach(unit -> rings.add(unit, units.get(unit)));
        return rings;
    }

    private void add(int unit, Geometry parts) {
        int at = starts[unit];
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            if (parts.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                at = add(polygon.getExteriorRing(), true, at);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    at = add(polygon.getInteriorRingN(hole), false, at);
                }
            }
        }
        // what has no area bounds nothing
        Arrays.fill(struck, at, starts[unit + 1], true);
    }

    private int add(LinearRing ring, boolean shell, int start) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            int at = forward ? i : last - i;
            // + 0.0 makes one zero of two
            xs[start + i] = points.getX(at) + 0.0;
            ys[start + i] = points.getY(at) + 0.0;
        }
        struck[start + last] = true;
        return start + points.size();
    }

    /** The number after the last point; points are numbered from 1. */
    int end() {
        return starts[starts.length - 1];
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
        for (int segment = 1; segment < end(); segment++) {
            left += struck[segment] ? 0 : 1;
        }
        return left;
    }

    /** Hands out the segments that are left, unit by unit. */
    void eachLeft(IntConsumer beginUnit, IntConsumer segment) {
        for (int unit = 0; unit + 1 < starts.length; unit++) {
            beginUnit.accept(unit);
            for (int at = starts[unit]; at < starts[unit + 1]; at++) {
                if (!struck[at]) {
                    segment.accept(at);
                }
            }
        }
    }
}
