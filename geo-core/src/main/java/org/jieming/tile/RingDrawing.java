package org.jieming.tile;

/**
 * Writes the ring walked around into the geometry of a tile.
 *
 * @param out the geometry, in which the ring has begun
 * @param left what becomes x = 0
 * @param top what becomes y = 0
 */
record RingDrawing(MvtGeometry out, int left, int top) implements RingWalker {
    @Override
    public void step(int dx, int dy) {
        out.step(dx, dy);
    }

    @Override
    public void coded(byte[] steps, int from, int to) {
        out.steps(steps, from, to);
    }

    @Override
    public void at(int x, int y) {
        out.arrive(x - left, y - top);
    }

    @Override
    public void to(int x, int y) {
        out.lineTo(x - left, y - top);
    }
}
