package org.jieming.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable packed Hilbert R-tree over n boxes; thread-safe.
 *
 * <p>An entry is known by its <em>position</em>: its rank by (Hilbert key of its centre, tie rank, place in the
 * input). Whoever keeps things in position order may use the position as slot number and walk them without the index.
 * Boxes touch when they share at least one point, edges included; coordinates are kept as given, nothing is rounded.
 * A box with a NaN or with min &gt; max has no place: such entries come last and no spatial question finds them.
 *
 * <p>Memory: 38 bytes an entry, 22 when every box is a point. Source: I. Kamel and C. Faloutsos, "On packing R-trees",
 * CIKM 1993.
 */
public final class BoxIndex {

    private static final int LAST_CHILD = (1 << BoxTree.SHIFT) - 1;

    private final int[] order;
    private final int located;

    /** x, y of the lower and of the upper corners by position; one and the same array when all boxes are points. */
    private final double[] low;

    private final double[] high;

    private final BoxTree tree;

    private BoxIndex(int[] order, int located, double[] low, double[] high) {
        this.order = order;
        this.located = located;
        this.low = low;
        this.high = high;
        this.tree = BoxTree.over(low, high);
    }

    /** Builds the index of boxes given as minX, minY, maxX, maxY each; boxes with equal keys keep their input order. */
    public static BoxIndex build(double[] boxes) {
        return build(boxes, null);
    }

    /**
     * Builds the index of boxes given as minX, minY, maxX, maxY each. O(n).
     *
     * @param ties one rank per box, compared as signed numbers where Hilbert keys are equal; null: input order
     * @throws IllegalArgumentException when the arrays do not fit together
     */
    public static BoxIndex build(double[] boxes, int @Nullable [] ties) {
        int n = boxes.length / 4;
        if (boxes.length % 4 != 0 || ties != null && ties.length != n) {
            throw new IllegalArgumentException("four numbers a box and one tie rank are needed: " + boxes.length
                    + " numbers, " + (ties == null ? "no" : ties.length) + " ranks");
        }
        long[] keys = new long[n];
        int located = 0;
        boolean points = true;
        for (int i = 0; i < n; i++) {
            int at = 4 * i;
            keys[i] = hilbert(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
            if (keys[i] != Long.MAX_VALUE) {
                located++;
                points &= boxes[at] == boxes[at + 2] && boxes[at + 1] == boxes[at + 3];
            }
        }
        int[] order = StableOrder.by(keys, tieOrder(n, ties));
        double[] low = corners(boxes, order, located, 0);
        return new BoxIndex(order, located, low, points ? low : corners(boxes, order, located, 2));
    }

    /**
     * Tells the Hilbert key of a box: the place of its centre on a curve over longitudes −180 … 180 and latitudes
     * −90 … 90, in [0, 2^62), or {@link Long#MAX_VALUE} when it has no place (a NaN, or min &gt; max).
     *
     * <p>Coordinates in another unit give right answers but a slow index: all of them meet at the rim of the world.
     */
    public static long hilbert(double minX, double minY, double maxX, double maxY) {
        return minX <= maxX && minY <= maxY ? HilbertCurve.key(minX, minY, maxX, maxY) : Long.MAX_VALUE;
    }

    /** Counts the entries, those without a place included. */
    public int size() {
        return order.length;
    }

    /** Counts the entries that have a place; their positions are 0 … located − 1. */
    public int located() {
        return located;
    }

    /** Tells which input box stands at a position. */
    public int entry(int position) {
        return order[position];
    }

    /** Lists the input boxes by position (a copy). */
    public int[] order() {
        return order.clone();
    }

    /** Lists the positions by input box (computed, O(n)). */
    public int[] positions() {
        int[] positions = new int[order.length];
        for (int position = 0; position < order.length; position++) {
            positions[order[position]] = position;
        }
        return positions;
    }

    /** Tells the Hilbert key of the entry at a position; never falls with the position. */
    public long key(int position) {
        if (Objects.checkIndex(position, order.length) >= located) {
            return Long.MAX_VALUE;
        }
        int at = 2 * position;
        return hilbert(low[at], low[at + 1], high[at], high[at + 1]);
    }

    /** Finds the first position whose key is at least {@code key}; {@link #size()} when there is none. O(log n). */
    public int firstPosition(long key) {
        int from = 0;
        int to = order.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (key(middle) < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Visits the entries that touch a box, in ascending position, from {@code fromPosition} on.
     *
     * <p>O(log n + matches) for boxes that are small against the extent of the data, wherever it starts. Allocates
     * nothing. A box with a NaN or with min &gt; max touches nothing.
     *
     * @return true when every match was visited, false when the visitor ended it
     */
    public boolean search(
            double minX, double minY, double maxX, double maxY, int fromPosition, PositionVisitor visitor) {
        if (!(minX <= maxX && minY <= maxY)) {
            return true;
        }
        int position = Math.max(0, fromPosition);
        while (position < located) {
            if ((position & LAST_CHILD) == 0) {
                position = tree.nextLeaf(position >> BoxTree.SHIFT, minX, minY, maxX, maxY) << BoxTree.SHIFT;
            }
            int end = Math.min((position | LAST_CHILD) + 1, located);
            for (; position < end; position++) {
                if (touches(position, minX, minY, maxX, maxY) && !visitor.visit(position)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Visits entries by ascending distance, equal distances by ascending position, until the visitor has enough.
     *
     * <p>O((found + log n) · log n) where the lower bounds are tight. Allocates one small heap.
     */
    public void nearest(BoxDistance distance, NearestVisitor visitor) {
        new NearestSearch(this, tree, distance).run(visitor);
    }

    /** Tells the distance of the entry at a position. */
    double distance(int position, BoxDistance distance) {
        int at = 2 * position;
        return distance.toEntry(position, low[at], low[at + 1], high[at], high[at + 1]);
    }

    private boolean touches(int position, double minX, double minY, double maxX, double maxY) {
        int at = 2 * position;
        return low[at] <= maxX && high[at] >= minX && low[at + 1] <= maxY && high[at + 1] >= minY;
    }

    private static int[] tieOrder(int n, int @Nullable [] ties) {
        int[] given = StableOrder.asGiven(n);
        if (ties == null) {
            return given;
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (long) ties[i] - Integer.MIN_VALUE;
        }
        return StableOrder.by(keys, given);
    }

    private static double[] corners(double[] boxes, int[] order, int located, int offset) {
        double[] corners = new double[2 * located];
        for (int position = 0; position < located; position++) {
            int at = 4 * order[position] + offset;
            corners[2 * position] = boxes[at];
            corners[2 * position + 1] = boxes[at + 1];
        }
        return corners;
    }
}
