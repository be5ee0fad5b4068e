package org.jieming.reach;

import java.util.Arrays;

/**
 * Points on the CGCS2000 ellipsoid as geocentric coordinates in metres. The straight chord between two of them gives the
 * length of the geodesic: up to 20 km to a millimetre, up to 200 km to a decimetre. Immutable, thread-safe.
 */
public final class Positions {
    private static final double SEMI_MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);
    /** Mean radius of the ellipsoid: how much longer an arc is than its chord depends on it only in the third order. */
    private static final double RADIUS = 6_371_008.8;

    private final double[] degrees;
    private final double[] xyz;

    private Positions(double[] degrees, double[] xyz) {
        this.degrees = degrees;
        this.xyz = xyz;
    }

    /** The points of {@code longitude latitude longitude latitude …} in degrees. O(n). */
    public static Positions ofDegrees(double... lonLat) {
        double[] xyz = new double[lonLat.length / 2 * 3];
        for (int i = 0; i < lonLat.length / 2; i++) {
            double longitude = Math.toRadians(lonLat[2 * i]);
            double latitude = Math.toRadians(lonLat[2 * i + 1]);
            double sine = Math.sin(latitude);
            double normal = SEMI_MAJOR / Math.sqrt(1 - ECCENTRICITY2 * sine * sine);
            double fromAxis = normal * Math.cos(latitude);
            xyz[3 * i] = fromAxis * Math.cos(longitude);
            xyz[3 * i + 1] = fromAxis * Math.sin(longitude);
            xyz[3 * i + 2] = normal * (1 - ECCENTRICITY2) * sine;
        }
        return new Positions(lonLat.clone(), xyz);
    }

    /** These points and others after them. O(n) in copying. */
    public Positions and(Positions others) {
        return new Positions(joined(degrees, others.degrees), joined(xyz, others.xyz));
    }

    private static double[] joined(double[] some, double[] others) {
        double[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** How many there are. */
    public int size() {
        return xyz.length / 3;
    }

    /** The longitude of a point, degrees. */
    public double longitude(int point) {
        return degrees[2 * point];
    }

    /** The latitude of a point, degrees. */
    public double latitude(int point) {
        return degrees[2 * point + 1];
    }

    /** How far a point is from one of others along the ellipsoid, at millimetres. */
    public double metres(int point, Positions others, int other) {
        double dx = at(point, 0) - others.at(other, 0);
        double dy = at(point, 1) - others.at(other, 1);
        double dz = at(point, 2) - others.at(other, 2);
        return metres(dx * dx + dy * dy + dz * dz);
    }

    /** A geocentric coordinate in metres: axis 0, 1 or 2. */
    public double at(int point, int axis) {
        return xyz[3 * point + axis];
    }

    /** The length on the ellipsoid of a chord given by its square, rounded to the millimetre. */
    static double metres(double chord2) {
        double chord = Math.sqrt(chord2);
        double arc = 2 * RADIUS * Math.asin(Math.min(1, chord / (2 * RADIUS)));
        return Math.rint(arc * 1000) / 1000;
    }

    /** As {@link #metres}; infinite for an infinite chord, which says that there is no way. */
    static double length(double chord2) {
        return chord2 == Double.POSITIVE_INFINITY ? chord2 : metres(chord2);
    }

    /** The square of a chord that no geodesic of that length exceeds, however it is rounded. */
    static double chord2(double metres) {
        double chord = 2 * RADIUS * Math.sin(Math.min(Math.PI / 2, (metres + 0.001) / (2 * RADIUS)));
        return chord * chord;
    }
}
