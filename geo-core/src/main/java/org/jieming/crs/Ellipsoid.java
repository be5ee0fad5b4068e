package org.jieming.crs;

/** The ellipsoid of CGCS2000 (GB 22021-2008; domain F.1): its constants, and the functions that Java's Math leaves out. */
final class Ellipsoid {
    /** Semi-major axis in metres. */
    static final double SEMI_MAJOR_AXIS = 6_378_137;
    /** Flattening. */
    static final double FLATTENING = 1 / 298.257222101;
    /** First eccentricity squared. */
    static final double E2 = FLATTENING * (2 - FLATTENING);
    /** Third flattening, the small number of Krüger's series. */
    static final double N = FLATTENING / (2 - FLATTENING);

    private Ellipsoid() {}

    static double atanh(double x) {
        double y = Math.abs(x);
        return Math.copySign(0.5 * Math.log1p(2 * y / (1 - y)), x);
    }

    static double asinh(double x) {
        double y = Math.abs(x);
        return Math.copySign(Math.log1p(y + y * y / (1 + Math.sqrt(1 + y * y))), x);
    }
}
