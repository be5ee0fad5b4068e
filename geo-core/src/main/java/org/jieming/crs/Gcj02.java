package org.jieming.crs;

/**
 * The shift of GCJ-02 (国测局坐标, used by Amap and Tencent) by the widely published formula (domain F.2); the official one
 * is not public. Degrees, longitude first. Outside 72.004–137.8347°E, 0.8293–55.8271°N nothing is shifted.
 */
final class Gcj02 {
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;
    /** Krasovsky's ellipsoid, as the formula has it. */
    private static final double A = 6_378_245.0;

    private static final double EE = 0.00669342162296594323;
    private static final int ROUNDS = 30;
    private static final double SETTLED = 1e-12;

    private Gcj02() {}

    /** Shifts one point of {@code x y …} at {@code i} from WGS 84 to GCJ-02. */
    static void shift(double[] xy, int i) {
        double longitude = xy[i];
        double latitude = xy[i + 1];
        if (shifts(longitude, latitude)) {
            xy[i] += eastward(longitude, latitude);
            xy[i + 1] += northward(longitude, latitude);
        }
    }

    /**
     * Takes the shift of one point back by fixed-point iteration, {@code p ← q − d(p)}, which gains two digits a round;
     * the usual single step leaves up to 4.7 m in China.
     */
    static void unshift(double[] xy, int i) {
        double longitude = xy[i];
        double latitude = xy[i + 1];
        if (!shifts(longitude, latitude)) {
            return;
        }
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            double nextLongitude = longitude - eastward(xy[i], xy[i + 1]);
            double nextLatitude = latitude - northward(xy[i], xy[i + 1]);
            moved = Math.max(Math.abs(nextLongitude - xy[i]), Math.abs(nextLatitude - xy[i + 1]));
            xy[i] = nextLongitude;
            xy[i + 1] = nextLatitude;
        }
    }

    private static boolean shifts(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    private static double eastward(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        metres += (20 * sinPi(6 * x) + 20 * sinPi(2 * x)) * 2 / 3;
        metres += (20 * sinPi(x) + 40 * sinPi(x / 3)) * 2 / 3;
        metres += (150 * sinPi(x / 12) + 300 * sinPi(x / 30)) * 2 / 3;
        double phi = Math.toRadians(latitude);
        double m = 1 - EE * Math.sin(phi) * Math.sin(phi);
        return Math.toDegrees(metres / (A / Math.sqrt(m) * Math.cos(phi)));
    }

    private static double northward(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        metres += (20 * sinPi(6 * x) + 20 * sinPi(2 * x)) * 2 / 3;
        metres += (20 * sinPi(y) + 40 * sinPi(y / 3)) * 2 / 3;
        metres += (160 * sinPi(y / 12) + 320 * sinPi(y / 30)) * 2 / 3;
        double sine = Math.sin(Math.toRadians(latitude));
        double m = 1 - EE * sine * sine;
        return Math.toDegrees(metres / (A * (1 - EE) / (m * Math.sqrt(m))));
    }

    private static double sinPi(double x) {
        return Math.sin(Math.PI * x);
    }
}
