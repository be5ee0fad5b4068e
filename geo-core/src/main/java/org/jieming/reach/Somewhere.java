package org.jieming.reach;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A site that stands somewhere in an area, nobody knows where: how near to a point it may be, and how far. Lengths run along the
 * ellipsoid, as everywhere; borders are straight in degrees, as they are stored. Immutable, thread-safe.
 */
public final class Somewhere {
    private static final double METRES_PER_LATITUDE = 110_500;

    private final Geometry area;
    private final Envelope box;
    private final Border border;
    private final Positions corners;

    private Somewhere(Geometry area) {
        this.area = area;
        this.box = area.getEnvelopeInternal();
        this.border = Border.of(area);
        this.corners = Positions.ofDegrees(Border.degrees(area.convexHull()));
    }

    /**
     * A site in an area. O(n log n) in the points of its border.
     *
     * @param area a polygon or multipolygon in degrees of CGCS2000, longitude first; not empty
     */
    public static Somewhere in(Geometry area) {
        return new Somewhere(area);
    }

    /**
     * How far a point is from the place of the area that is farthest: a corner of its hull; infinite where that is certainly farther
     * than a limit. O(corners).
     */
    public double most(Positions points, int point, double limit) {
        if (!isNear(points.longitude(point), points.latitude(point), limit)) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int corner = 0; corner < corners.size(); corner++) {
            most = Math.max(most, points.metres(point, corners, corner));
            if (most > limit) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return most;
    }

    /**
     * How far a point is from the place of the area that is nearest: 0 in it; infinite where that is certainly farther than a
     * limit. O(points of the border near it + points / 16).
     */
    public double least(Positions points, int point, double limit) {
        if (!isNear(points.longitude(point), points.latitude(point), limit)) {
            return Double.POSITIVE_INFINITY;
        }
        double longitude = points.longitude(point);
        double latitude = points.latitude(point);
        if (border.holds(longitude, latitude)) {
            return 0;
        }
        double[] nearest = border.nearest(longitude, latitude, narrow(latitude));
        return points.metres(point, Positions.ofDegrees(nearest), 0);
    }

    /** How far the two places of two areas are that are farthest from each other; infinite where certainly farther than a limit. O(n m). */
    public double most(Somewhere other, double limit) {
        double most = 0;
        for (int corner = 0; corner < other.corners.size() && most <= limit; corner++) {
            most = Math.max(most, most(other.corners, corner, limit));
        }
        return most;
    }

    /** How far the two that are nearest are: 0 where the areas meet; infinite where certainly farther than a limit. O(n m) near the limit. */
    public double least(Somewhere other, double limit) {
        if (area.intersects(other.area)) {
            return 0;
        }
        return Math.min(toBorder(other, limit), other.toBorder(this, limit));
    }

    /** The nearest a corner of another's border comes to this area. */
    private double toBorder(Somewhere other, double limit) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] ring : other.border.rings()) {
            Positions points = Positions.ofDegrees(ring);
            for (int point = 0; point < points.size(); point++) {
                least = Math.min(least, least(points, point, Math.min(limit, least)));
            }
        }
        return least;
    }

    /**
     * Whether all of the area lies within reach of some points together, no one of which need reach all of it; what is not certain
     * does not. O(corners × points), and {@link Cover} where each corner is reached.
     *
     * @param limit from which distance on a point certainly reaches nothing
     * @param reaches whether a point reaches what is so many metres off
     */
    public boolean isWithin(Positions points, IntToDoubleFunction limit, Reaches reaches) {
        int[] near = IntStream.range(0, points.size())
                .filter(point -> mayReach(points, point, limit.applyAsDouble(point)))
                .toArray();
        for (int corner = 0; corner < corners.size(); corner++) {
            int at = corner;
            if (IntStream.of(near).noneMatch(point -> reaches.within(point, points.metres(point, corners, at)))) {
                return false;
            }
        }
        return new Cover(area, points, reaches).isWhole(near);
    }

    /** How far points reach. */
    public interface Reaches {
        /** Whether a point reaches what is so many metres off. */
        boolean within(int point, double metres);
    }

    /** Whether a point lies so near the box of the area that the site may be within a limit; else it is certainly farther. */
    public boolean mayReach(Positions points, int point, double limit) {
        return isNear(points.longitude(point), points.latitude(point), limit);
    }

    private boolean isNear(double longitude, double latitude, double limit) {
        double north = limit / METRES_PER_LATITUDE;
        if (latitude < box.getMinY() - north || latitude > box.getMaxY() + north) {
            return false;
        }
        double east = east(north, Math.abs(latitude));
        return longitude >= box.getMinX() - east && longitude <= box.getMaxX() + east;
    }

    /** A box in degrees outside of which nothing is within a limit of the area. */
    public Envelope within(double limit) {
        double north = limit / METRES_PER_LATITUDE;
        Envelope within = new Envelope(box);
        within.expandBy(east(north, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + north), north);
        return within;
    }

    /** Degrees of longitude that are as long as some of latitude, or longer, at so many degrees from the equator. */
    private static double east(double north, double latitude) {
        return north / Math.max(0.01, Math.cos(Math.toRadians(latitude + north)));
    }

    /** How much shorter a degree of longitude is than one of latitude. */
    private static double narrow(double latitude) {
        Positions around = Positions.ofDegrees(0, latitude, 0.001, latitude, 0, latitude + 0.001);
        double east = Math.sqrt(square(around, 1));
        return east / Math.sqrt(square(around, 2));
    }

    private static double square(Positions around, int to) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            double apart = around.at(to, axis) - around.at(0, axis);
            square += apart * apart;
        }
        return square;
    }
}
