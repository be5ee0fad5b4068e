package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Linework broken into arcs: lines that neighbours share whole, from one node to the next.
 *
 * <p>A node is a vertex where more than two edges meet or a line ends. An arc's direction and the start of a closed arc
 * without node depend on its coordinates alone, so that an arc is the same whatever else is drawn with it.
 */
final class Arcs {
    private static final int NONE = -1;

    private final Vertices vertices;
    private final int[] firstNeighbour;
    private final int[] secondNeighbour;
    private final boolean[] node;
    private final Map<Long, Integer> known = new HashMap<>();
    /** The vertices of all arcs, one arc after another, both ends included; a closed arc repeats its start. */
    final Ints places;

    private final Ints starts = new Ints(1024);

    /** For each drawing and each of its paths the arcs in order; {@code ~arc} runs backwards. */
    final List<List<int[]>> paths = new ArrayList<>();

    private Arcs(Vertices vertices) {
        this.vertices = vertices;
        this.places = new Ints(vertices.size);
        this.firstNeighbour = new int[vertices.size];
        this.secondNeighbour = new int[vertices.size];
        this.node = new boolean[vertices.size];
        Arrays.fill(firstNeighbour, NONE);
        Arrays.fill(secondNeighbour, NONE);
    }

    /** Breaks up linework; expected O(n). */
    static Arcs of(Linework linework) {
        var arcs = new Arcs(linework.vertices);
        for (var drawing : linework.drawings) {
            drawing.paths.forEach(path -> arcs.meet(path, drawing.area));
        }
        arcs.starts.add(0);
        for (var drawing : linework.drawings) {
            arcs.paths.add(drawing.paths.stream()
                    .map(path -> arcs.cut(path, drawing.area))
                    .toList());
        }
        return arcs;
    }

    int count() {
        return starts.size - 1;
    }

    int start(int arc) {
        return starts.data[arc];
    }

    /** The index after the last vertex of an arc in {@link #places}. */
    int end(int arc) {
        return starts.data[arc + 1];
    }

    boolean isNode(int vertex) {
        return node[vertex];
    }

    /** Whether an arc comes back to its start and no other arc touches it. */
    boolean isIsland(int arc) {
        int first = places.data[start(arc)];
        return first == places.data[end(arc) - 1] && !node[first];
    }

    private void meet(int[] path, boolean ring) {
        int last = path.length - 1;
        for (int i = 0; i <= last; i++) {
            if (ring || i > 0) {
                meet(path[i], path[i == 0 ? last : i - 1]);
            }
            if (ring || i < last) {
                meet(path[i], path[i == last ? 0 : i + 1]);
            }
        }
        if (!ring) {
            node[path[0]] = true;
            node[path[last]] = true;
        }
    }

    private void meet(int vertex, int neighbour) {
        if (firstNeighbour[vertex] == NONE || firstNeighbour[vertex] == neighbour) {
            firstNeighbour[vertex] = neighbour;
        } else if (secondNeighbour[vertex] == NONE || secondNeighbour[vertex] == neighbour) {
            secondNeighbour[vertex] = neighbour;
        } else {
            node[vertex] = true;
        }
    }

    private int[] cut(int[] path, boolean ring) {
        var refs = new Ints(8);
        int first = ring ? firstNode(path) : 0;
        int length = ring ? path.length + 1 : path.length;
        var arc = new Ints(64);
        for (int i = 0; i < length; i++) {
            int vertex = path[(first + i) % path.length];
            arc.add(vertex);
            if (arc.size > 1 && (node[vertex] || i == length - 1)) {
                refs.add(ref(arc.toArray()));
                arc.clear();
                arc.add(vertex);
            }
        }
        return refs.toArray();
    }

    /** The first node of a ring; without one its least vertex. */
    private int firstNode(int[] ring) {
        int least = 0;
        for (int i = 0; i < ring.length; i++) {
            if (node[ring[i]]) {
                return i;
            }
            if (compare(ring[i], ring[least]) < 0) {
                least = i;
            }
        }
        return least;
    }

    private int compare(int a, int b) {
        int byX = Integer.compare(vertices.x[a], vertices.x[b]);
        return byX != 0 ? byX : Integer.compare(vertices.y[a], vertices.y[b]);
    }

    private int ref(int[] arc) {
        int last = arc.length - 1;
        int byEnds = compare(arc[0], arc[last]);
        boolean forward = byEnds != 0 ? byEnds < 0 : compare(arc[1], arc[last - 1]) <= 0;
        long key = forward ? key(arc[0], arc[1]) : key(arc[last], arc[last - 1]);
        int number = known.computeIfAbsent(key, unseen -> add(arc, forward));
        return forward ? number : ~number;
    }

    private static long key(int start, int next) {
        return (long) start << 32 | next;
    }

    private int add(int[] arc, boolean forward) {
        for (int i = 0; i < arc.length; i++) {
            places.add(arc[forward ? i : arc.length - 1 - i]);
        }
        starts.add(places.size);
        return starts.size - 2;
    }
}
