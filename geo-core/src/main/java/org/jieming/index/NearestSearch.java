package org.jieming.index;

import java.util.Arrays;

/** One best-first walk: whatever is nearest comes off the heap next, nodes before entries when they are as far. */
final class NearestSearch {

    private final BoxIndex index;
    private final BoxTree tree;
    private final BoxDistance distance;
    private double[] distances = new double[64];

    /** An entry's position, or a node as (level − height) · 2^32 + node: below zero, so it goes before entries. */
    private long[] codes = new long[64];

    private int size;

    NearestSearch(BoxIndex index, BoxTree tree, BoxDistance distance) {
        this.index = index;
        this.tree = tree;
        this.distance = distance;
    }

    void run(NearestVisitor visitor) {
        if (tree.height() > 0) {
            addNode(tree.height() - 1, 0);
        }
        while (size > 0) {
            long code = codes[0];
            double far = distances[0];
            removeFirst();
            if (code < 0) {
                open((int) (code >> 32) + tree.height(), (int) code);
            } else if (!visitor.visit((int) code, far)) {
                return;
            }
        }
    }

    private void open(int level, int node) {
        int count = level == 0 ? index.located() : tree.count(level - 1);
        int end = Math.min(count, node + 1 << BoxTree.SHIFT);
        for (int child = node << BoxTree.SHIFT; child < end; child++) {
            if (level == 0) {
                add(index.distance(child, distance), child);
            } else {
                addNode(level - 1, child);
            }
        }
    }

    private void addNode(int level, int node) {
        add(tree.distance(level, node, distance), (long) (level - tree.height()) << 32 | node);
    }

    private void add(double far, long code) {
        if (!(far < Double.POSITIVE_INFINITY)) {
            return;
        }
        if (size == codes.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && before(far, code, (hole - 1) >>> 1)) {
            move((hole - 1) >>> 1, hole);
            hole = (hole - 1) >>> 1;
        }
        distances[hole] = far;
        codes[hole] = code;
    }

    private void removeFirst() {
        size--;
        double far = distances[size];
        long code = codes[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && before(distances[child + 1], codes[child + 1], child)) {
                child++;
            }
            if (before(far, code, child)) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        distances[hole] = far;
        codes[hole] = code;
    }

    private boolean before(double far, long code, int other) {
        return far < distances[other] || far == distances[other] && code < codes[other];
    }

    private void move(int from, int to) {
        distances[to] = distances[from];
        codes[to] = codes[from];
    }
}
