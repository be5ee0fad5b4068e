package org.jieming.index;

/**
 * The Hilbert curve over the whole world, 31 bits an axis (about 2 cm of longitude at the equator).
 *
 * <p>The extent is fixed, so the key of a box never depends on the other boxes. Source: D. Hilbert, "Über die stetige
 * Abbildung einer Linie auf ein Flächenstück", 1891.
 */
final class HilbertCurve {

    static final int BITS = 31;

    private static final long CELLS = 1L << BITS;

    private HilbertCurve() {}

    /** Tells the key of a box's centre, in [0, 2^62); parts of the box beyond the world count as lying on its rim. */
    static long key(double minX, double minY, double maxX, double maxY) {
        return key(cell(minX, maxX, 180), cell(minY, maxY, 90));
    }

    /** Tells the distance along the curve of one cell; {@code x} and {@code y} in [0, 2^31). O(31). */
    static long key(int x, int y) {
        long key = 0;
        int swapped = 0;
        int flipped = 0;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            int left = (x >>> bit) & 1;
            int right = (y >>> bit) & 1;
            int crossed = (left ^ right) & swapped;
            int rx = left ^ crossed ^ flipped;
            int ry = right ^ crossed ^ flipped;
            key = key << 2 | ((3 * rx) ^ ry);
            // The two quadrants with ry = 0 hold the curve mirrored at a diagonal; the second of them upside down too.
            swapped ^= ry ^ 1;
            flipped ^= rx & (ry ^ 1);
        }
        return key;
    }

    private static int cell(double min, double max, double rim) {
        double centre = (Math.max(-rim, Math.min(rim, min)) + Math.max(-rim, Math.min(rim, max))) / 2;
        return (int) Math.min(CELLS - 1, (long) ((centre + rim) / (2 * rim) * CELLS));
    }
}
