package org.jieming.reach;

import java.util.Arrays;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * The border of an area in degrees, straight between its points: in stretches with a box each, so that those far from a place need not
 * be looked at. Immutable, thread-safe.
 */
final class Border {
    private static final int STRETCH = 16;
    /** A stretch is looked at that seems no nearer by so much, for all that rounding may do. */
    private static final double SLACK = 1 + 1e-9;

    private final double[][] rings;
    private final double[][] boxes;

    private Border(double[][] rings) {
        this.rings = rings;
        this.boxes = Arrays.stream(rings).map(Border::boxes).toArray(double[][]::new);
    }

    /** That of a polygon or multipolygon. O(points). */
    static Border of(Geometry area) {
        Geometry borders = area.getBoundary();
        double[][] rings = new double[borders.getNumGeometries()][];
        Arrays.setAll(rings, ring -> degrees(borders.getGeometryN(ring)));
        return new Border(rings);
    }

    /** Longitude and latitude of the points of a shape, one after the other. */
    static double[] degrees(Geometry shape) {
        Coordinate[] points = shape.getCoordinates();
        double[] degrees = new double[2 * points.length];
        for (int point = 0; point < points.length; point++) {
            degrees[2 * point] = points[point].x;
            degrees[2 * point + 1] = points[point].y;
        }
        return degrees;
    }

    /** West, south, east and north of each stretch, the first point of the next one in it. */
    private static double[] boxes(double[] ring) {
        int edges = Math.max(0, ring.length / 2 - 1);
        double[] boxes = new double[(edges + STRETCH - 1) / STRETCH * 4];
        for (int box = 0; box < boxes.length; box += 4) {
            Arrays.fill(boxes, box, box + 2, Double.POSITIVE_INFINITY);
            Arrays.fill(boxes, box + 2, box + 4, Double.NEGATIVE_INFINITY);
            for (int point = box / 4 * STRETCH; point <= end(box, edges); point++) {
                boxes[box] = Math.min(boxes[box], ring[2 * point]);
                boxes[box + 1] = Math.min(boxes[box + 1], ring[2 * point + 1]);
                boxes[box + 2] = Math.max(boxes[box + 2], ring[2 * point]);
                boxes[box + 3] = Math.max(boxes[box + 3], ring[2 * point + 1]);
            }
        }
        return boxes;
    }

    private static int end(int box, int edges) {
        return Math.min(edges, (box / 4 + 1) * STRETCH);
    }

    /** The rings, longitude and latitude of their points one after the other. */
    double[][] rings() {
        return rings;
    }

    /** Whether a place is inside or on the border. O(points near its latitude + points / 16). */
    boolean holds(double longitude, double latitude) {
        RayCrossingCounter crossings = new RayCrossingCounter(new Coordinate(longitude, latitude));
        Coordinate from = new Coordinate();
        Coordinate to = new Coordinate();
        for (int ring = 0; ring < rings.length; ring++) {
            double[] points = rings[ring];
            double[] box = boxes[ring];
            for (int at = 0; at < box.length; at += 4) {
                if (box[at + 1] <= latitude && latitude <= box[at + 3] && longitude <= box[at + 2]) {
                    int end = 2 * end(at, points.length / 2 - 1);
                    for (int i = 2 * STRETCH * (at / 4); i < end; i += 2) {
                        from.setX(points[i]);
                        from.setY(points[i + 1]);
                        to.setX(points[i + 2]);
                        to.setY(points[i + 3]);
                        crossings.countSegment(from, to);
                    }
                }
            }
        }
        return crossings.getLocation() != Location.EXTERIOR;
    }

    /**
     * The nearest place of the border, on a plane that touches the ellipsoid at a point. O(points near it + points / 16).
     *
     * @param narrow how much shorter a degree of longitude is there than one of latitude
     */
    double[] nearest(double longitude, double latitude, double narrow) {
        double bestX = Double.NaN;
        double bestY = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < rings.length; ring++) {
            double[] points = rings[ring];
            double[] box = boxes[ring];
            for (int at = 0; at < box.length; at += 4) {
                double aside = Math.max(0, Math.max(box[at] - longitude, longitude - box[at + 2])) * narrow;
                double apart = Math.max(0, Math.max(box[at + 1] - latitude, latitude - box[at + 3]));
                if (aside * aside + apart * apart <= least * SLACK) {
                    int end = 2 * end(at, points.length / 2 - 1);
                    for (int i = 2 * STRETCH * (at / 4); i < end; i += 2) {
                        double x = (points[i] - longitude) * narrow;
                        double y = points[i + 1] - latitude;
                        double dx = (points[i + 2] - points[i]) * narrow;
                        double dy = points[i + 3] - points[i + 1];
                        double along =
                                Math.max(0, Math.min(1, -(x * dx + y * dy) / Math.max(dx * dx + dy * dy, 1e-30)));
                        double square = (x + along * dx) * (x + along * dx) + (y + along * dy) * (y + along * dy);
                        if (square < least) {
                            least = square;
                            bestX = longitude + (x + along * dx) / narrow;
                            bestY = latitude + y + along * dy;
                        }
                    }
                }
            }
        }
        return new double[] {bestX, bestY};
    }
}
