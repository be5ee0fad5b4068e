package org.jieming.tile;

import java.util.Arrays;

/**
 * Cuts edges wherever they meet: where they cross, and where an edge passes a vertex within half a unit (about 2 cm).
 *
 * <p>Shared edges are one edge. Afterwards two edges have at most an end in common. Iterated snap rounding (D. Halperin and
 * E. Packer, Computational Geometry 23, 2002); expected O(n) for edges of similar length, since only edges of one cell meet.
 */
final class Noding {
    private static final int MARGIN = 2;

    private final Vertices vertices;
    private final CellGrid grid;
    private final SegmentCells cells;
    private int[] from;
    private int[] to;
    /** The vertex at which an edge was cut, or -1. */
    private int[] middle;

    private int[] slots;
    private int size;

    /** Prepares for about so many edges of a mean length in units. */
    Noding(Vertices vertices, int expected, double meanLength) {
        this.vertices = vertices;
        int capacity = Math.max(expected, 16);
        int shift = Math.max(3, 64 - Long.numberOfLeadingZeros((long) (meanLength * 1.5)));
        this.grid = new CellGrid(capacity * 2, shift);
        this.cells = new SegmentCells(shift, MARGIN);
        from = new int[capacity];
        to = new int[capacity];
        middle = new int[capacity];
        slots = new int[Integer.highestOneBit(capacity) * 4];
    }

    /** Adds an edge between two different vertices. */
    void add(int a, int b) {
        int slot = slot(a, b);
        if (slots[slot] != 0 || a == b) {
            return;
        }
        if (size == from.length) {
            grow();
            slot = slot(a, b);
        }
        from[size] = a;
        to[size] = b;
        middle[size] = -1;
        slots[slot] = ++size;
    }

    /** Cuts until nothing meets any more. Cuts append edges, which are met in their turn. */
    void run() {
        for (int edge = 0; edge < size; edge++) {
            place(edge);
        }
    }

    private void place(int edge) {
        cells.find(x(from[edge]), y(from[edge]), x(to[edge]), y(to[edge]));
        var found = cells.found;
        for (int c = 0; c < found.size; c += 2) {
            for (int entry = grid.first(found.data[c], found.data[c + 1]); entry >= 0; entry = grid.next(entry)) {
                int other = grid.item(entry);
                if (middle[other] < 0) {
                    meet(edge, other);
                    if (middle[edge] >= 0) {
                        return;
                    }
                }
            }
        }
        for (int c = 0; c < found.size; c += 2) {
            grid.add(found.data[c], found.data[c + 1], edge);
        }
    }

    private void meet(int e, int f) {
        int a = from[e];
        int b = to[e];
        int c = from[f];
        int d = to[f];
        if (apart(a, b, c, d, vertices.x) || apart(a, b, c, d, vertices.y)) {
            return;
        }
        if (touches(a, b, c)) {
            cut(e, c);
        } else if (touches(a, b, d)) {
            cut(e, d);
        } else if (touches(c, d, a)) {
            cut(f, a);
        } else if (touches(c, d, b)) {
            cut(f, b);
        } else if (a != c && a != d && b != c && b != d) {
            cross(e, f);
        }
    }

    private static boolean apart(int a, int b, int c, int d, int[] axis) {
        return Math.max(axis[a], axis[b]) < Math.min(axis[c], axis[d]) - 1
                || Math.max(axis[c], axis[d]) < Math.min(axis[a], axis[b]) - 1;
    }

    private boolean touches(int a, int b, int vertex) {
        return vertex != a && vertex != b && HotPixel.passes(x(a), y(a), x(b), y(b), x(vertex), y(vertex), 0);
    }

    private void cross(int e, int f) {
        int a = from[e];
        int b = to[e];
        int c = from[f];
        int d = to[f];
        long towardsC = side(a, b, c);
        long towardsD = side(a, b, d);
        if (Long.signum(towardsC) == Long.signum(towardsD)
                || Long.signum(side(c, d, a)) == Long.signum(side(c, d, b))) {
            return;
        }
        double share = (double) towardsC / ((double) towardsC - (double) towardsD);
        int crossing = vertices.idOf((int) Math.floor(x(c) + share * ((double) x(d) - x(c)) + 0.5), (int)
                Math.floor(y(c) + share * ((double) y(d) - y(c)) + 0.5));
        cut(e, crossing);
        cut(f, crossing);
    }

    private void cut(int edge, int vertex) {
        int a = from[edge];
        int b = to[edge];
        if (vertex == a || vertex == b) {
            return;
        }
        middle[edge] = vertex;
        add(a, vertex);
        add(vertex, b);
    }

    /** Appends what has become of the edge from a to b: its vertices after a, up to and with b. */
    void follow(int a, int b, Ints out) {
        int cut = a == b ? -1 : middle[slots[slot(a, b)] - 1];
        if (cut < 0) {
            out.add(b);
        } else {
            follow(a, cut, out);
            follow(cut, b, out);
        }
    }

    private long side(int a, int b, int c) {
        return ((long) x(b) - x(a)) * ((long) y(c) - y(a)) - ((long) y(b) - y(a)) * ((long) x(c) - x(a));
    }

    private int x(int vertex) {
        return vertices.x[vertex];
    }

    private int y(int vertex) {
        return vertices.y[vertex];
    }

    private int slot(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & slots.length - 1;
        while (slots[slot] != 0 && !joins(slots[slot] - 1, a, b)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean joins(int edge, int a, int b) {
        return from[edge] == a && to[edge] == b || from[edge] == b && to[edge] == a;
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        middle = Arrays.copyOf(middle, size * 2);
        slots = new int[slots.length * 2];
        for (int edge = 0; edge < size; edge++) {
            slots[slot(from[edge], to[edge])] = edge + 1;
        }
    }
}
