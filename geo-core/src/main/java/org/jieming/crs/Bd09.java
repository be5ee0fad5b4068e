package org.jieming.crs;

/** The second shift that Baidu lays over GCJ-02, by the widely published formula (domain F.2). Degrees, longitude first. */
final class Bd09 {
    private static final double K = Math.PI * 3000 / 180;
    private static final double EASTWARD = 0.0065;
    private static final double NORTHWARD = 0.006;
    private static final int ROUNDS = 30;
    private static final double SETTLED = 1e-12;

    private Bd09() {}

    /** Shifts one point of {@code x y …} at {@code i} from GCJ-02 to BD-09. */
    static void shift(double[] xy, int i) {
        double x = xy[i];
        double y = xy[i + 1];
        double z = Math.hypot(x, y) + 0.00002 * Math.sin(K * y);
        double theta = Math.atan2(y, x) + 0.000003 * Math.cos(K * x);
        xy[i] = z * Math.cos(theta) + EASTWARD;
        xy[i + 1] = z * Math.sin(theta) + NORTHWARD;
    }

    /** Takes the shift of one point back by fixed-point iteration; the usual single step leaves up to 0.1 m. */
    static void unshift(double[] xy, int i) {
        double longitude = xy[i];
        double latitude = xy[i + 1];
        double[] guess = {longitude - EASTWARD, latitude - NORTHWARD};
        double[] image = new double[2];
        double off = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && off > SETTLED; round++) {
            image[0] = guess[0];
            image[1] = guess[1];
            shift(image, 0);
            off = Math.max(Math.abs(longitude - image[0]), Math.abs(latitude - image[1]));
            guess[0] += longitude - image[0];
            guess[1] += latitude - image[1];
        }
        xy[i] = guess[0];
        xy[i + 1] = guess[1];
    }
}
