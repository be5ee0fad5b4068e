package org.jieming.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Spreads people evenly over an area by the areas of the pieces that a grid cuts it into (areal weighting, domain E-11), in
 * whole persons whose sum is the number spread, exactly.
 */
final class Spread {
    private static final double METRES_PER_DEGREE = 111_320;

    private Spread() {}

    /**
     * One piece.
     *
     * @param at a point inside it
     * @param people how many live there
     */
    record Piece(Point at, long people) {}

    /**
     * Spreads. O(squares of the box).
     *
     * @param area a valid polygon or multipolygon in degrees
     * @param step how wide the squares of the grid are, in metres
     * @param most the most squares that may be looked at
     * @return pieces that have people, in order from the south-west; empty when there would be too many squares
     */
    static List<Piece> over(Geometry area, long people, double step, int most) {
        List<Geometry> parts = parts(area, step, most);
        double[] areas = parts.stream().mapToDouble(Geometry::getArea).toArray();
        long[] shares = shares(areas, people);
        return IntStream.range(0, shares.length)
                .filter(part -> shares[part] > 0)
                .mapToObj(part -> new Piece(parts.get(part).getInteriorPoint(), shares[part]))
                .toList();
    }

    /** How many squares are looked at to spread over an area: those of its box. */
    static double squares(Geometry area, double step) {
        Envelope box = area.getEnvelopeInternal();
        double north = step / METRES_PER_DEGREE;
        return Math.ceil(box.getWidth() / east(box, north)) * Math.ceil(box.getHeight() / north);
    }

    private static double east(Envelope box, double north) {
        return north / Math.cos(Math.toRadians(box.centre().y));
    }

    private static List<Geometry> parts(Geometry area, double step, int most) {
        Envelope box = area.getEnvelopeInternal();
        double north = step / METRES_PER_DEGREE;
        double east = east(box, north);
        List<Geometry> parts = new ArrayList<>();
        if (squares(area, step) > most) {
            return parts;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        for (double y = box.getMinY(); y < box.getMaxY(); y += north) {
            for (double x = box.getMinX(); x < box.getMaxX(); x += east) {
                Geometry square = area.getFactory()
                        .toGeometry(new Envelope(new Coordinate(x, y), new Coordinate(x + east, y + north)));
                if (prepared.intersects(square)) {
                    Geometry part = prepared.contains(square) ? square : square.intersection(area);
                    if (part.getArea() > 0) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    /**
     * Whole shares in proportion to weights, whose sum is the number shared: the running sums are rounded, so that what rounding
     * takes from one goes to its neighbour and none is a person off.
     */
    static long[] shares(double[] weights, long number) {
        double sum = Arrays.stream(weights).sum();
        long[] shares = new long[weights.length];
        double running = 0;
        long given = 0;
        for (int i = 0; i < shares.length; i++) {
            running += weights[i];
            long upToHere = i == shares.length - 1 ? number : Math.round(number * Math.min(1, running / sum));
            shares[i] = upToHere - given;
            given = upToHere;
        }
        return shares;
    }
}
