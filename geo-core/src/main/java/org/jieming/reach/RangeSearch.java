package org.jieming.reach;

import java.util.Arrays;

/** Looks for all sites within a chord of a point, point after point. Used by one thread. */
final class RangeSearch {
    private final SiteIndex index;
    private int[] places = new int[1024];
    private double[] chords2 = new double[1024];
    private int found;
    private double x;
    private double y;
    private double z;
    private double most;

    RangeSearch(SiteIndex index) {
        this.index = index;
    }

    /** Finds all sites within a chord, given by its square, of a point, and says how many. O(log n + found). */
    int find(double atX, double atY, double atZ, double mostChord2) {
        x = atX;
        y = atY;
        z = atZ;
        most = mostChord2;
        found = 0;
        search(1, 0, index.size(), 0, 0, 0);
        return found;
    }

    /** The places of the arrangement found last; only as many as were found count. */
    int[] places() {
        return places;
    }

    /** The squares of the chords to them; may be written over. */
    double[] chords2() {
        return chords2;
    }

    private void search(int node, int from, int to, double dx, double dy, double dz) {
        if (node >= index.inner()) {
            leaf(from, to);
            return;
        }
        int axis = index.axis(node);
        double beyond = (axis == 0 ? x : axis == 1 ? y : z) - index.cut(node);
        int middle = (from + to) >>> 1;
        double fx = axis == 0 ? beyond : dx;
        double fy = axis == 1 ? beyond : dy;
        double fz = axis == 2 ? beyond : dz;
        boolean far = fx * fx + fy * fy + fz * fz <= most;
        if (beyond < 0) {
            search(2 * node, from, middle, dx, dy, dz);
            if (far) {
                search(2 * node + 1, middle, to, fx, fy, fz);
            }
        } else {
            if (far) {
                search(2 * node, from, middle, fx, fy, fz);
            }
            search(2 * node + 1, middle, to, dx, dy, dz);
        }
    }

    private void leaf(int from, int to) {
        if (found + to - from > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            chords2 = Arrays.copyOf(chords2, 2 * chords2.length);
        }
        for (int i = from; i < to; i++) {
            double chord2 = index.chord2(i, x, y, z);
            places[found] = i;
            chords2[found] = chord2;
            found += chord2 <= most ? 1 : 0;
        }
    }
}
