package org.jieming.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The inner nodes of a packed tree: level by level the box around each run of 2^{@value #SHIFT} nodes of the level below.
 *
 * <p>Children are found by arithmetic (node k has the children k · 2^{@value #SHIFT} …), so no links are stored and a walk from
 * left to right needs no stack.
 */
final class BoxTree {

    /** A node has 2^SHIFT children. */
    static final int SHIFT = 4;

    private static final int LAST_CHILD = (1 << SHIFT) - 1;

    /** Per level minX, minY, maxX, maxY of each node; the last level is the root alone. */
    private final double[][] levels;

    private BoxTree(double[][] levels) {
        this.levels = levels;
    }

    /** Builds the nodes over entries given by their lower and upper corners (x, y each). O(n). */
    static BoxTree over(double[] low, double[] high) {
        List<double[]> levels = new ArrayList<>();
        int n = low.length / 2;
        if (n > 0) {
            double[] level = around(n, low, 2, 0, high, 0);
            levels.add(level);
            while (level.length > 4) {
                level = around(level.length / 4, level, 4, 0, level, 2);
                levels.add(level);
            }
        }
        return new BoxTree(levels.toArray(double[][]::new));
    }

    /** Finds the first leaf node from {@code leaf} on that touches a box; the number of leaves when there is none. */
    int nextLeaf(int leaf, double minX, double minY, double maxX, double maxY) {
        int level = 0;
        int node = leaf;
        while (true) {
            // A first child is asked for through its highest ancestor, so that what lies far away is passed whole.
            while (level < levels.length - 1 && (node & LAST_CHILD) == 0) {
                level++;
                node >>= SHIFT;
            }
            if (node >= count(level)) {
                return count(0);
            }
            while (touches(levels[level], 4 * node, minX, minY, maxX, maxY)) {
                if (level == 0) {
                    return node;
                }
                level--;
                node <<= SHIFT;
            }
            node++;
        }
    }

    /** Counts the levels; 0 when there is no entry at all. */
    int height() {
        return levels.length;
    }

    /** Counts the nodes of a level. */
    int count(int level) {
        return levels[level].length / 4;
    }

    /** Tells the lower bound of the distance to what is in a node. */
    double distance(int level, int node, BoxDistance distance) {
        double[] boxes = levels[level];
        int at = 4 * node;
        return distance.toBox(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
    }

    private static boolean touches(double[] boxes, int at, double minX, double minY, double maxX, double maxY) {
        return boxes[at] <= maxX && boxes[at + 2] >= minX && boxes[at + 1] <= maxY && boxes[at + 3] >= minY;
    }

    private static double[] around(int n, double[] low, int stride, int lowAt, double[] high, int highAt) {
        double[] boxes = new double[4 * ((n - 1 >> SHIFT) + 1)];
        for (int node = 0; node < boxes.length / 4; node++) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            int end = Math.min(n, node + 1 << SHIFT);
            for (int child = node << SHIFT; child < end; child++) {
                minX = Math.min(minX, low[stride * child + lowAt]);
                minY = Math.min(minY, low[stride * child + lowAt + 1]);
                maxX = Math.max(maxX, high[stride * child + highAt]);
                maxY = Math.max(maxY, high[stride * child + highAt + 1]);
            }
            boxes[4 * node] = minX;
            boxes[4 * node + 1] = minY;
            boxes[4 * node + 2] = maxX;
            boxes[4 * node + 3] = maxY;
        }
        return boxes;
    }
}
