package org.jieming.tile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The edges of a packed shape, compared with those of another one. */
final class EdgeSet {

    private record Edge(int x0, int y0, int x1, int y1) {}

    private EdgeSet() {}

    /** The box, in steps, of the edges that only one of two shapes has; null when there is none. */
    static int @Nullable [] difference(@Nullable PackedShape a, @Nullable PackedShape b) {
        if (a == null || b == null) {
            return union(a, b);
        }
        if (a.sameAs(b)) {
            return null;
        }
        var ofA = edges(a);
        var ofB = edges(b);
        int[] box = null;
        for (var edge : ofA) {
            box = ofB.contains(edge) ? box : extended(box, edge);
        }
        for (var edge : ofB) {
            box = ofA.contains(edge) ? box : extended(box, edge);
        }
        return box;
    }

    /** The box of all edges of two shapes; null when there is none. */
    static int @Nullable [] union(@Nullable PackedShape a, @Nullable PackedShape b) {
        int[] box = null;
        for (var shape : new PackedShape[] {a, b}) {
            if (shape != null) {
                for (var path : shape.paths()) {
                    box = extended(box, new Edge(path.minX, path.minY, path.maxX, path.maxY));
                }
            }
        }
        return box;
    }

    private static Set<Edge> edges(PackedShape shape) {
        var edges = new HashSet<Edge>();
        for (var path : shape.paths()) {
            var xy = path.unpacked();
            for (int i = 2; i < xy.length; i += 2) {
                edges.add(new Edge(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]));
            }
            if (path.ring) {
                edges.add(new Edge(path.lastX, path.lastY, path.firstX, path.firstY));
            }
        }
        return edges;
    }

    private static int[] extended(int @Nullable [] box, Edge edge) {
        int minX = Math.min(edge.x0, edge.x1);
        int minY = Math.min(edge.y0, edge.y1);
        int maxX = Math.max(edge.x0, edge.x1);
        int maxY = Math.max(edge.y0, edge.y1);
        return box == null
                ? new int[] {minX, minY, maxX, maxY}
                : new int[] {
                    Math.min(box[0], minX), Math.min(box[1], minY), Math.max(box[2], maxX), Math.max(box[3], maxY)
                };
    }
}
