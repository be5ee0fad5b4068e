package org.jieming.walk;

import java.util.Arrays;
import java.util.List;

/**
 * The different vertices of some lines: vertices less than half of 1e-7 degree (a centimetre) apart are one. O(n log n).
 *
 * @param keys longitude and latitude of every vertex packed into one number, rising
 */
record Crossings(long[] keys) {
    private static final double STEPS = 1e7;
    private static final long WHOLE = (long) STEPS;
    private static final long HALF = 0xFFFF_FFFFL;

    static Crossings of(List<double[]> lines) {
        long[] all = new long[lines.stream().mapToInt(line -> line.length / 2).sum()];
        int count = 0;
        for (double[] line : lines) {
            for (int at = 0; at < line.length; at += 2) {
                all[count++] = key(line[at], line[at + 1]);
            }
        }
        Arrays.sort(all);
        int different = 0;
        for (int at = 0; at < all.length; at++) {
            if (at == 0 || all[at] != all[at - 1]) {
                all[different++] = all[at];
            }
        }
        return new Crossings(Arrays.copyOf(all, different));
    }

    /** What is the same of vertices that are one. */
    static long key(double longitude, double latitude) {
        return Math.round((longitude + 180) * STEPS) << 32 | Math.round((latitude + 90) * STEPS);
    }

    /** The number of a vertex. */
    int number(double longitude, double latitude) {
        return Arrays.binarySearch(keys, key(longitude, latitude));
    }

    /** Longitude and latitude of every vertex in turn, degrees. */
    double[] degrees() {
        double[] degrees = new double[2 * keys.length];
        for (int at = 0; at < keys.length; at++) {
            degrees[2 * at] = ((keys[at] >>> 32) - 180 * WHOLE) / STEPS;
            degrees[2 * at + 1] = ((keys[at] & HALF) - 90 * WHOLE) / STEPS;
        }
        return degrees;
    }
}
