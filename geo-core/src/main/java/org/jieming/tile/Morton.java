package org.jieming.tile;

/** The Z-order of units: the bits of x and y interleaved, so that every quadrant of every zoom is one unbroken run. */
final class Morton {
    /** A tile of zoom 0 is 2^30 units wide and a set has at most two of them beside each other. */
    static final int BITS = 31;

    private Morton() {}

    static long key(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    static int x(long key) {
        return gather(key);
    }

    static int y(long key) {
        return gather(key >>> 1);
    }

    private static long spread(int value) {
        long v = value & 0xFFFFFFFFL;
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int gather(long key) {
        long v = key & 0x5555555555555555L;
        v = (v | v >>> 1) & 0x3333333333333333L;
        v = (v | v >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v >>> 4) & 0x00FF00FF00FF00FFL;
        v = (v | v >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (v | v >>> 16);
    }
}
