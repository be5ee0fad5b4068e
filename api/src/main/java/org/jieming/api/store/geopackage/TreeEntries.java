package org.jieming.api.store.geopackage;

import java.util.Arrays;
import org.jieming.index.BoxIndex;
import org.locationtech.jts.geom.Envelope;

/**
 * Boxes by row number as SQLite's R-tree keeps them: coordinates as floats, rounded outwards, in the order minx, maxx,
 * miny, maxy. 24 bytes an entry.
 */
final class TreeEntries {
    private static final int SIDES = 4;

    private long[] ids = new long[16];
    private float[] sides = new float[16 * SIDES];
    private int size;

    int size() {
        return size;
    }

    long id(int entry) {
        return ids[entry];
    }

    /** One of the four sides of a box, 0 to 3. */
    float side(int entry, int side) {
        return sides[entry * SIDES + side];
    }

    void add(long id, Envelope box) {
        add(id, below(box.getMinX()), above(box.getMaxX()), below(box.getMinY()), above(box.getMaxY()));
    }

    void add(long id, float minX, float maxX, float minY, float maxY) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            sides = Arrays.copyOf(sides, size * 2 * SIDES);
        }
        ids[size] = id;
        sides[size * SIDES] = minX;
        sides[size * SIDES + 1] = maxX;
        sides[size * SIDES + 2] = minY;
        sides[size * SIDES + 3] = maxY;
        size++;
    }

    /** Adds an entry of another list. */
    void add(TreeEntries other, int entry) {
        add(other.id(entry), other.side(entry, 0), other.side(entry, 1), other.side(entry, 2), other.side(entry, 3));
    }

    /** The entries along the Hilbert curve. O(n). */
    int[] alongCurve() {
        double[] corners = new double[size * SIDES];
        for (int entry = 0; entry < size; entry++) {
            corners[entry * SIDES] = side(entry, 0);
            corners[entry * SIDES + 1] = side(entry, 2);
            corners[entry * SIDES + 2] = side(entry, 1);
            corners[entry * SIDES + 3] = side(entry, 3);
        }
        return BoxIndex.build(corners).order();
    }

    private static float below(double number) {
        float near = (float) number;
        return near <= number ? near : Math.nextDown(near);
    }

    private static float above(double number) {
        float near = (float) number;
        return near >= number ? near : Math.nextUp(near);
    }
}
