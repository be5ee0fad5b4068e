package org.jieming.tile;

/** Lists the corners of the ring walked around, each once where several in a row are one. */
final class LoopListing implements RingWalker {
    private final Ints xy = new Ints(64);
    private final int left;
    private final int top;

    LoopListing(int x, int y, int left, int top) {
        xy.add(x, y);
        this.left = left;
        this.top = top;
    }

    @Override
    public void step(int dx, int dy) {
        add(xy.data[xy.size - 2] + dx, xy.data[xy.size - 1] + dy);
    }

    @Override
    public void coded(byte[] steps, int from, int to) {
        var reading = new StepReader(steps, from);
        while (reading.at() < to) {
            step(reading.next(), reading.next());
        }
    }

    @Override
    public void at(int x, int y) {}

    @Override
    public void to(int x, int y) {
        add(x - left, y - top);
    }

    private void add(int x, int y) {
        if (xy.data[xy.size - 2] != x || xy.data[xy.size - 1] != y) {
            xy.add(x, y);
        }
    }

    /** The corners, the first not again at the end. */
    int[] loop() {
        if (xy.data[0] == xy.data[xy.size - 2] && xy.data[1] == xy.data[xy.size - 1]) {
            xy.size -= 2;
        }
        return xy.toArray();
    }
}
