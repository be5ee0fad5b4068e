package org.jieming.shape;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * The area of a ring of geodesics. Of a short edge the area down to the equator is that under the straight line in the plane of
 * longitude and authalic height {@code Q}, {@code Δλ (Q1 + Q2) / 2}, less the twelfth of {@code d²Q/dλ² Δλ³} by which the
 * geodesic bends away from it; what is left out is of the fifth order, less than 0.001 m² of an edge of 5 km. Long edges, rings
 * across the antimeridian and in high latitudes are reckoned after Karney in full. O(vertices).
 */
final class RingArea {
    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double E2 = F * (2 - F);
    private static final double B2 = A * A * (1 - E2);
    private static final double E = Math.sqrt(E2);
    private static final Geodesic CGCS2000 = new Geodesic(A, F);

    /** Degrees of an edge up to which the series is taken. */
    private static final double SHORT = 0.05;

    private static final double HIGH = 60;
    private static final int TERMS = 15;

    private RingArea() {}

    /** In square metres of the CGCS2000 ellipsoid, whichever way the ring runs; longitudes and latitudes in degrees. */
    static double of(CoordinateSequence ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            double east = ring.getX(i) - ring.getX(i - 1);
            if (Math.abs(ring.getY(i)) > HIGH || Math.abs(east) > 180) {
                return inFull(ring);
            }
            sum += isShort(east, ring.getY(i) - ring.getY(i - 1))
                    ? below(ring.getY(i - 1), ring.getY(i), Math.toRadians(east))
                    : CGCS2000.Inverse(
                                    ring.getY(i - 1), ring.getX(i - 1), ring.getY(i), ring.getX(i), GeodesicMask.AREA)
                            .S12;
        }
        return Math.abs(sum);
    }

    private static boolean isShort(double east, double north) {
        return Math.abs(east) <= SHORT && Math.abs(north) <= SHORT;
    }

    private static double inFull(CoordinateSequence ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        for (int i = 0; i < ring.size() - 1; i++) {
            area.AddPoint(ring.getY(i), ring.getX(i));
        }
        return Math.abs(area.Compute().area);
    }

    /** The area between an edge and the equator, positive where it runs east on the northern half. */
    private static double below(double latitude1, double latitude2, double east) {
        double from = Math.toRadians(latitude1);
        double to = Math.toRadians(latitude2);
        return east * (authalic(from) + authalic(to)) / 2 - bend((from + to) / 2, to - from, east);
    }

    /** The twelfth of {@code d²Q/dλ² Δλ³}, the slope dφ/dλ multiplied out, since meridians have none. */
    private static double bend(double middle, double north, double east) {
        double sin = Math.sin(middle);
        double cos = Math.cos(middle);
        double w2 = 1 - E2 * sin * sin;
        double meridian = A * (1 - E2) / (w2 * Math.sqrt(w2));
        double parallel = A / Math.sqrt(w2) * cos;
        double slope = B2 * cos / (w2 * w2);
        double curve = B2 * sin * (4 * E2 * cos * cos / w2 - 1) / (w2 * w2);
        // the geodesic: φ″ = −r sin φ / M − φ′² (2 M sin φ / r + 3 e² sin φ cos φ / W²)
        double turning = 2 * meridian * sin / parallel + 3 * E2 * sin * cos / w2;
        return east
                / 12
                * (north * north * (curve - slope * turning) - east * east * slope * parallel * sin / meridian);
    }

    /** The area of the ellipsoid from the equator up, for each radian of longitude. */
    private static double authalic(double latitude) {
        double sin = Math.sin(latitude);
        return B2 / 2 * (sin / (1 - E2 * sin * sin) + artanh(E * sin) / E);
    }

    /** Of no more than 0.09, where the eighth term is a billionth of a billionth. */
    private static double artanh(double x) {
        double square = x * x;
        double power = x;
        double sum = 0;
        for (int term = 1; term <= TERMS; term += 2) {
            sum += power / term;
            power *= square;
        }
        return sum;
    }
}
