package org.jieming.tile;

import java.util.Arrays;

/** Directed edges between numbered places. */
final class RegionEdges {
    private int[] from;
    private int[] to;
    private boolean[] live;
    private int size;

    RegionEdges(int expected) {
        int capacity = Math.max(expected, 8);
        from = new int[capacity];
        to = new int[capacity];
        live = new boolean[capacity];
    }

    void add(int a, int b) {
        if (a == b) {
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            live = Arrays.copyOf(live, size * 2);
        }
        from[size] = a;
        to[size] = b;
        live[size++] = true;
    }

    int size() {
        return size;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    boolean isLive(int edge) {
        return live[edge];
    }

    void remove(int edge) {
        live[edge] = false;
    }

    void turn(int edge) {
        int end = from[edge];
        from[edge] = to[edge];
        to[edge] = end;
    }

    /** Takes out edges that run back and forth, and all but one of those that run the same way. */
    void cancelOpposites() {
        int balance = 0;
        var order = byEnds();
        for (int i = 0; i < order.length; i++) {
            int edge = order[i];
            balance += from[edge] < to[edge] ? 1 : -1;
            live[edge] = false;
            if (i + 1 == order.length || !sameEnds(edge, order[i + 1])) {
                keepOne(edge, balance);
                balance = 0;
            }
        }
    }

    private void keepOne(int edge, int balance) {
        if (balance != 0) {
            live[edge] = true;
            if (balance > 0 != from[edge] < to[edge]) {
                turn(edge);
            }
        }
    }

    /** Takes out edges that run twice, whichever way. */
    void cancelPairs() {
        var order = byEnds();
        for (int i = 0; i + 1 < order.length; i++) {
            if (sameEnds(order[i], order[i + 1])) {
                live[order[i]] = false;
                live[order[i + 1]] = false;
                i++;
            }
        }
    }

    private int[] byEnds() {
        var keys = new long[size];
        var order = new int[size];
        for (int edge = 0; edge < size; edge++) {
            keys[edge] = (long) Math.min(from[edge], to[edge]) << 32 | Math.max(from[edge], to[edge]);
            order[edge] = edge;
        }
        ZOrder.sort(keys, order);
        return order;
    }

    private boolean sameEnds(int a, int b) {
        return from[a] == from[b] && to[a] == to[b] || from[a] == to[b] && to[a] == from[b];
    }
}
