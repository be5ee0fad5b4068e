package org.jieming.tile;

import java.util.Arrays;

/**
 * Gives each vertex of each arc the zoom from which it is drawn, so that one packed line serves all zooms.
 *
 * <p>Vertices go in order of the triangle they span with their neighbours (M. Visvalingam and J. D. Whyatt, Cartographic
 * Journal 30, 1993), but none goes while its triangle holds another vertex, of its own arc still drawn or of any other arc at
 * all. So arcs never come to cross, at any zoom, and what happens to an arc depends on its own vertices and on the
 * vertices near to it, not on the order of work. Expected O(n log n).
 */
final class Generalising {
    private final Arcs arcs;
    private final Vertices vertices;
    private final double[] least;
    private final int firstZoom;
    private final byte[] fromZoom;
    private final boolean[] gone;
    private final CellGrid grid;
    /** The arc to which a vertex belongs alone, or -1 for a node. */
    private final int[] owner;

    private int[] before = new int[0];
    private int[] after = new int[0];
    private final TriangleQueue queue = new TriangleQueue();

    private Generalising(Arcs arcs, Vertices vertices, Detail detail, double[] least) {
        this.arcs = arcs;
        this.vertices = vertices;
        this.firstZoom = detail.minZoom();
        this.least = least;
        this.fromZoom = new byte[arcs.places.size];
        this.gone = new boolean[vertices.size];
        this.owner = new int[vertices.size];
        this.grid = new CellGrid(
                vertices.size, Math.max(3, 64 - Long.numberOfLeadingZeros((long) meanLength(arcs, vertices))));
    }

    /** The first zoom of each vertex, parallel to {@link Arcs#places}; never beyond the last zoom of the detail plus one. */
    static byte[] zooms(Arcs arcs, Vertices vertices, Detail detail, TileMatrixSet set) {
        var work = new Generalising(arcs, vertices, detail, detail.leastTwiceAreas(set));
        work.file();
        for (int arc = 0; arc < arcs.count(); arc++) {
            work.thin(arc);
        }
        return work.fromZoom;
    }

    private static double meanLength(Arcs arcs, Vertices vertices) {
        double sum = 0;
        for (int i = 1; i < arcs.places.size; i++) {
            int a = arcs.places.data[i - 1];
            int b = arcs.places.data[i];
            sum += Math.min(
                    1 << 20,
                    Math.abs((double) vertices.x[a] - vertices.x[b])
                            + Math.abs((double) vertices.y[a] - vertices.y[b]));
        }
        return sum / Math.max(1, arcs.places.size);
    }

    private void file() {
        Arrays.fill(owner, -2);
        for (int arc = 0; arc < arcs.count(); arc++) {
            for (int i = arcs.start(arc); i < arcs.end(arc); i++) {
                int vertex = arcs.places.data[i];
                if (owner[vertex] == -2) {
                    grid.add(vertices.x[vertex] >> grid.shift, vertices.y[vertex] >> grid.shift, vertex);
                    owner[vertex] = arcs.isNode(vertex) ? -1 : arc;
                }
            }
        }
    }

    private void thin(int arc) {
        int start = arcs.start(arc);
        int count = arcs.end(arc) - start;
        boolean closed = arcs.places.data[start] == arcs.places.data[start + count - 1];
        int keep = closed ? 2 : 0;
        prepare(start, count);
        double reached = 0;
        int left = count - 2;
        while (left > keep && !queue.isEmpty()) {
            int i = queue.poll();
            reached = Math.max(reached, queue.polledArea());
            if (isFree(arc, start, i)) {
                fromZoom[start + i] = (byte) zoomOf(reached);
                remove(start, i, count);
                left--;
            }
        }
    }

    private void prepare(int start, int count) {
        if (before.length < count) {
            before = new int[count * 2];
            after = new int[count * 2];
        }
        queue.start(count);
        for (int i = 1; i < count - 1; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
            offer(start, i);
        }
    }

    private void offer(int start, int i) {
        double area = twiceArea(start, i);
        if (area < least[0]) {
            queue.put(i, area);
        } else {
            queue.drop(i);
        }
    }

    private void remove(int start, int i, int count) {
        gone[arcs.places.data[start + i]] = true;
        int a = before[i];
        int b = after[i];
        if (a > 0) {
            after[a] = b;
            offer(start, a);
        }
        if (b < count - 1) {
            before[b] = a;
            offer(start, b);
        }
    }

    /** The first zoom whose least triangle is not larger. */
    private int zoomOf(double area) {
        int zoom = 0;
        while (zoom < least.length && area < least[zoom]) {
            zoom++;
        }
        return firstZoom + zoom;
    }

    private double twiceArea(int start, int i) {
        return Math.abs((double) side(at(start, before[i]), at(start, i), at(start, after[i])));
    }

    private int at(int start, int i) {
        return arcs.places.data[start + i];
    }

    private boolean isFree(int arc, int start, int i) {
        int a = at(start, before[i]);
        int b = at(start, i);
        int c = at(start, after[i]);
        int left = Math.min(vertices.x[a], Math.min(vertices.x[b], vertices.x[c])) >> grid.shift;
        int right = Math.max(vertices.x[a], Math.max(vertices.x[b], vertices.x[c])) >> grid.shift;
        int top = Math.min(vertices.y[a], Math.min(vertices.y[b], vertices.y[c])) >> grid.shift;
        int bottom = Math.max(vertices.y[a], Math.max(vertices.y[b], vertices.y[c])) >> grid.shift;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                if (isBlocked(arc, a, b, c, grid.first(column, row))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBlocked(int arc, int a, int b, int c, int firstEntry) {
        for (int entry = firstEntry; entry >= 0; entry = grid.next(entry)) {
            int vertex = grid.item(entry);
            boolean away = vertex == a || vertex == b || vertex == c || owner[vertex] == arc && gone[vertex];
            if (!away && holds(a, b, c, vertex)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int a, int b, int c, int vertex) {
        long ab = side(a, b, vertex);
        long bc = side(b, c, vertex);
        long ca = side(c, a, vertex);
        boolean inside = ab >= 0 && bc >= 0 && ca >= 0 || ab <= 0 && bc <= 0 && ca <= 0;
        return inside && (ab != 0 || bc != 0 || ca != 0 || between(a, c, vertex));
    }

    private boolean between(int a, int c, int vertex) {
        return (long) vertices.x[vertex] - vertices.x[a] <= 0 != (long) vertices.x[vertex] - vertices.x[c] <= 0
                || (long) vertices.y[vertex] - vertices.y[a] <= 0 != (long) vertices.y[vertex] - vertices.y[c] <= 0;
    }

    private long side(int a, int b, int c) {
        return ((long) vertices.x[b] - vertices.x[a]) * ((long) vertices.y[c] - vertices.y[a])
                - ((long) vertices.y[b] - vertices.y[a]) * ((long) vertices.x[c] - vertices.x[a]);
    }
}
