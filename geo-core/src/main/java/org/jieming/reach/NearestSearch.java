package org.jieming.reach;

import java.util.BitSet;

/**
 * Looks for the nearest site, point after point, beginning at the one found before: neighbours in demand share it. Of
 * several equally near the one with the lowest number is nearest. Used by one thread.
 */
final class NearestSearch {
    private final SiteIndex index;
    private final BitSet closed;
    private double x;
    private double y;
    private double z;
    private double best;
    private int place;

    /** Searches all sites but those whose numbers are closed. */
    NearestSearch(SiteIndex index, BitSet closed) {
        this.index = index;
        this.closed = closed;
    }

    /** The nearest site to a point, or {@link Nearest#NONE} when there is none, or the place of the point is not known. */
    int of(double atX, double atY, double atZ) {
        if (index.size() == 0) {
            return Nearest.NONE;
        }
        x = atX;
        y = atY;
        z = atZ;
        best = closed.get(index.id(place)) ? Double.POSITIVE_INFINITY : index.chord2(place, x, y, z);
        search(1, 0, index.size(), 0, 0, 0);
        return best < Double.POSITIVE_INFINITY ? index.id(place) : Nearest.NONE;
    }

    /** The square of the chord to the site found last; infinite when there was none. */
    double chord2() {
        return index.size() == 0 ? Double.POSITIVE_INFINITY : best;
    }

    /** Searches a node whose box lies at least {@code dx, dy, dz} away (Arya and Mount 1993). */
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
        boolean first = beyond < 0;
        if (first) {
            search(2 * node, from, middle, dx, dy, dz);
        } else {
            search(2 * node + 1, middle, to, dx, dy, dz);
        }
        if (fx * fx + fy * fy + fz * fz <= best) {
            if (first) {
                search(2 * node + 1, middle, to, fx, fy, fz);
            } else {
                search(2 * node, from, middle, fx, fy, fz);
            }
        }
    }

    private void leaf(int from, int to) {
        for (int i = from; i < to; i++) {
            double chord2 = index.chord2(i, x, y, z);
            if ((chord2 < best || chord2 == best && index.id(i) < index.id(place)) && !closed.get(index.id(i))) {
                best = chord2;
                place = i;
            }
        }
    }
}
