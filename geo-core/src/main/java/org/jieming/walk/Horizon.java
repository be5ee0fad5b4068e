package org.jieming.walk;

import java.util.Arrays;

/** In which directions roads within a radius hide what lies beyond it. Used by one thread. */
final class Horizon {
    private static final double METRES_PER_DEGREE = 110_500;

    private double longitude;
    private double latitude;
    private double narrow;
    private double radius;
    /** Beginning and end of every hidden arc, radians. */
    private double[][] arcs = new double[16][];

    private int count;

    /** Looks around from a point. */
    void clear(double atLongitude, double atLatitude, double metres) {
        longitude = atLongitude;
        latitude = atLatitude;
        narrow = Math.cos(Math.toRadians(atLatitude));
        radius = metres / METRES_PER_DEGREE;
        count = 0;
    }

    /** A straight road hides what lies behind it, if it lies wholly within the radius. */
    void hide(double west, double south, double east, double north) {
        double x1 = (west - longitude) * narrow;
        double y1 = south - latitude;
        double x2 = (east - longitude) * narrow;
        double y2 = north - latitude;
        // a hundredth less: degrees are not quite alike in all directions
        if (Math.max(Math.hypot(x1, y1), Math.hypot(x2, y2)) > 0.99 * radius) {
            return;
        }
        double one = Math.atan2(y1, x1);
        double other = Math.atan2(y2, x2);
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (high - low <= Math.PI) {
            add(low, high);
        } else {
            add(-Math.PI, low);
            add(high, Math.PI);
        }
    }

    private void add(double low, double high) {
        if (count == arcs.length) {
            arcs = Arrays.copyOf(arcs, 2 * count);
        }
        arcs[count++] = new double[] {low, high};
    }

    /** Whether nothing beyond the radius is seen. O(k log k) of the roads looked at. */
    boolean isClosed() {
        Arrays.sort(arcs, 0, count, (one, other) -> Double.compare(one[0], other[0]));
        double end = -Math.PI;
        for (int arc = 0; arc < count; arc++) {
            if (arcs[arc][0] > end) {
                return false;
            }
            end = Math.max(end, arcs[arc][1]);
        }
        return end >= Math.PI;
    }
}
