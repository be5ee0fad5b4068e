package org.jieming.crs;

/**
 * EPSG:3857: spherical Mercator on the semi-major axis with ellipsoidal degrees (EPSG method 1024).
 * The poles have no image. Closed formulas, exact to rounding.
 */
final class WebMercator implements Plane {
    static final WebMercator INSTANCE = new WebMercator();

    private static final double RADIUS = Ellipsoid.SEMI_MAJOR_AXIS;

    private WebMercator() {}

    @Override
    public void fromDegrees(double[] xy, int offset, int points) {
        for (int i = offset; i < offset + 2 * points; i += 2) {
            double sine = Math.sin(Math.toRadians(xy[i + 1]));
            boolean pole = !(Math.abs(xy[i + 1]) < 90);
            xy[i] = Math.toRadians(xy[i]) * RADIUS;
            // atanh(sin φ) is the isometric latitude of the sphere
            xy[i + 1] = pole ? Double.NaN : RADIUS * Ellipsoid.atanh(sine);
        }
    }

    @Override
    public void toDegrees(double[] xy, int offset, int points) {
        for (int i = offset; i < offset + 2 * points; i += 2) {
            xy[i] = Math.toDegrees(xy[i] / RADIUS);
            xy[i + 1] = Math.toDegrees(Math.atan(Math.sinh(xy[i + 1] / RADIUS)));
        }
    }

    /** Whether a pair of metres is the image of a place in China. */
    static boolean coversChina(double x, double y) {
        double[] degrees = {x, y};
        INSTANCE.toDegrees(degrees, 0, 1);
        return China.contains(degrees[0], degrees[1]);
    }
}
