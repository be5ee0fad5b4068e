package org.jieming.reach;

import java.util.Arrays;

/** Where the outline of one area crosses the bounds of the union of circles, gathered in any order. Used by one thread. */
final class Crossings {
    private static final double TURN = 2 * Math.PI;
    /** Angles this near to the end of an arc are on it. */
    private static final double NEAR = 1e-9;

    private int[] discs = new int[64];
    private double[] angles = new double[64];
    private boolean[] enters = new boolean[64];
    /** The number of a circle before that of a crossing, so that they are in order of circle. */
    private long[] order = new long[64];

    private int size;

    void clear() {
        size = 0;
    }

    /** Notes a crossing: walking counter-clockwise along the circle one enters the area there, or leaves it. */
    void add(int disc, double angle, boolean entersArea) {
        if (size == discs.length) {
            discs = Arrays.copyOf(discs, 2 * size);
            angles = Arrays.copyOf(angles, 2 * size);
            enters = Arrays.copyOf(enters, 2 * size);
        }
        discs[size] = disc;
        angles[size] = angle < 0 ? angle + TURN : angle;
        enters[size++] = entersArea;
    }

    /** Puts them in order of circle. */
    void arrange() {
        order = size > order.length ? new long[angles.length] : order;
        for (int at = 0; at < size; at++) {
            order[at] = (long) discs[at] << Integer.SIZE | at;
        }
        Arrays.sort(order, 0, size);
    }

    /** The first crossing of a circle in the arrangement, or where it would be. */
    int first(int disc) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (disc(middle) < disc) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int disc(int at) {
        return (int) (order[at] >>> Integer.SIZE);
    }

    /** Whether a place of the arrangement holds a crossing of a circle. */
    boolean isOf(int at, int disc) {
        return at < size && disc(at) == disc;
    }

    /** The angle of a crossing as an arc counts it, or NaN when it is not on the arc. */
    double on(int at, double begin, double end) {
        double angle = angles[(int) order[at]];
        if (angle >= begin - NEAR && angle <= end + NEAR) {
            return angle;
        }
        double turned = angle + TURN;
        if (turned <= end + NEAR) {
            return turned;
        }
        return angle - TURN >= begin - NEAR ? angle - TURN : Double.NaN;
    }

    boolean enters(int at) {
        return enters[(int) order[at]];
    }

    int size() {
        return size;
    }
}
