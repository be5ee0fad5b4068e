package org.jieming.tile;

import java.util.Arrays;

/**
 * The pieces of rings that lie within a tile's buffered square: each comes in at a side and goes out at a side. The vertices of a
 * piece stay where they are, as runs of coded steps of their rings.
 */
final class Pieces {
    /** Places of a piece in {@link #numbers}: its first two and its last two vertices, the number of its steps, its first run. */
    private static final int START = 0;

    private static final int SECOND = 2;
    private static final int BEFORE_LAST = 4;
    private static final int END = 6;
    private static final int STEPS = 8;
    private static final int RUN = 9;
    private static final int FIELDS = 10;

    /** A run: where its coded steps start and end in its ring; or a single step when there is no ring. */
    private static final int RUN_FIELDS = 3;

    private static final int NO_RING = -1;

    private final Ints numbers = new Ints(64);
    private final Ints runs = new Ints(64);
    private PackedPath[] rings = new PackedPath[2];
    private int ringCount;

    int count() {
        return numbers.size / FIELDS;
    }

    /** Runs that follow belong to this ring. */
    void beginRing(PackedPath ring) {
        if (ringCount == rings.length) {
            rings = Arrays.copyOf(rings, ringCount * 2);
        }
        rings[ringCount++] = ring;
    }

    /** Begins a piece at a vertex, towards a second one. */
    void begin(int x, int y, int secondX, int secondY) {
        numbers.add(x, y);
        numbers.add(secondX, secondY);
        numbers.add(0, 0);
        numbers.add(0, 0);
        numbers.add(0, runs.size / RUN_FIELDS);
    }

    /** Adds coded steps of the ring begun last to the last piece. */
    void run(int from, int to, int steps) {
        if (steps > 0) {
            runs.add(ringCount - 1, from);
            runs.add(to);
            lengthen(steps);
        }
    }

    /** Adds one step to the last piece. */
    void step(int dx, int dy) {
        runs.add(NO_RING, dx);
        runs.add(dy);
        lengthen(1);
    }

    private void lengthen(int steps) {
        numbers.data[numbers.size - FIELDS + STEPS] += steps;
    }

    /** Ends the last piece, coming from one vertex to another one. */
    void end(int fromX, int fromY, int x, int y) {
        int at = numbers.size - FIELDS;
        numbers.data[at + BEFORE_LAST] = fromX;
        numbers.data[at + BEFORE_LAST + 1] = fromY;
        numbers.data[at + END] = x;
        numbers.data[at + END + 1] = y;
    }

    /** Ends the last piece with the steps of an earlier one, which starts where it stops and is left without steps. */
    void endWith(int piece) {
        int head = piece * FIELDS;
        int last = numbers.size - FIELDS;
        int until = numbers.data[head + FIELDS + RUN];
        for (int run = numbers.data[head + RUN]; run < until; run++) {
            runs.add(runs.data[RUN_FIELDS * run], runs.data[RUN_FIELDS * run + 1]);
            runs.add(runs.data[RUN_FIELDS * run + 2]);
        }
        System.arraycopy(numbers.data, head + BEFORE_LAST, numbers.data, last + BEFORE_LAST, 4);
        numbers.data[last + STEPS] += numbers.data[head + STEPS];
        numbers.data[head + STEPS] = 0;
    }

    int steps(int piece) {
        return numbers.data[piece * FIELDS + STEPS];
    }

    int startX(int piece) {
        return numbers.data[piece * FIELDS + START];
    }

    int startY(int piece) {
        return numbers.data[piece * FIELDS + START + 1];
    }

    int endX(int piece) {
        return numbers.data[piece * FIELDS + END];
    }

    int endY(int piece) {
        return numbers.data[piece * FIELDS + END + 1];
    }

    /** The way from the first vertex to the second. */
    int firstDx(int piece) {
        return numbers.data[piece * FIELDS + SECOND] - startX(piece);
    }

    int firstDy(int piece) {
        return numbers.data[piece * FIELDS + SECOND + 1] - startY(piece);
    }

    /** The way from the last vertex back to the one before. */
    int lastDx(int piece) {
        return numbers.data[piece * FIELDS + BEFORE_LAST] - endX(piece);
    }

    int lastDy(int piece) {
        return numbers.data[piece * FIELDS + BEFORE_LAST + 1] - endY(piece);
    }

    /** Hands the steps of a piece on, run by run. */
    void hand(int piece, Steps taker) {
        int from = numbers.data[piece * FIELDS + RUN] * RUN_FIELDS;
        int to = piece + 1 < count() ? numbers.data[(piece + 1) * FIELDS + RUN] * RUN_FIELDS : runs.size;
        for (int at = from; at < to; at += RUN_FIELDS) {
            int ring = runs.data[at];
            if (ring == NO_RING) {
                taker.step(runs.data[at + 1], runs.data[at + 2]);
            } else {
                taker.coded(rings[ring].steps, runs.data[at + 1], runs.data[at + 2]);
            }
        }
    }

    /** Takes steps as they come. */
    interface Steps {
        /** Takes one step. */
        void step(int dx, int dy);

        /** Takes coded steps. */
        void coded(byte[] steps, int from, int to);
    }
}
