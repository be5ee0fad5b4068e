package org.jieming.reach;

import java.util.Arrays;
import java.util.stream.IntStream;

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

    /** So many cells to either side: 15 bits, of which two make a positive number. */
    private static final double STEPS = (1 << 15) - 1;
    /** Fewer are not worth sorting. */
    private static final int FEW = 1_000;

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

    /**
     * Points in another order.
     *
     * @param points they themselves
     * @param numbers what each was numbered
     */
    public record Sorted(Positions points, int[] numbers) {}

    /**
     * The same points, neighbours mostly one after the other (in Morton's order, 1966): what is looked up for one of them is still
     * near for the next. A few stay as they are. O(n log n).
     */
    public Sorted sorted() {
        int[] numbers = size() < FEW ? IntStream.range(0, size()).toArray() : byPlace();
        if (size() < FEW) {
            return new Sorted(this, numbers);
        }
        double[] sortedDegrees = new double[degrees.length];
        double[] sortedXyz = new double[xyz.length];
        for (int at = 0; at < numbers.length; at++) {
            System.arraycopy(degrees, 2 * numbers[at], sortedDegrees, 2 * at, 2);
            System.arraycopy(xyz, 3 * numbers[at], sortedXyz, 3 * at, 3);
        }
        return new Sorted(new Positions(sortedDegrees, sortedXyz), numbers);
    }

    private int[] byPlace() {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int at = 0; at < degrees.length; at++) {
            low[at & 1] = Math.min(low[at & 1], degrees[at]);
            high[at & 1] = Math.max(high[at & 1], degrees[at]);
        }
        double wide = STEPS / Math.max(high[0] - low[0], Double.MIN_NORMAL);
        double tall = STEPS / Math.max(high[1] - low[1], Double.MIN_NORMAL);
        long[] keys = new long[size()];
        for (int point = 0; point < keys.length; point++) {
            long x = (long) ((degrees[2 * point] - low[0]) * wide);
            long y = (long) ((degrees[2 * point + 1] - low[1]) * tall);
            keys[point] = (spread(x) | spread(y) << 1) << Integer.SIZE | point;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The fifteen bits of a number, every other place left free. */
    private static long spread(long number) {
        long bits = (number | number << 8) & 0x00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0FL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
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
