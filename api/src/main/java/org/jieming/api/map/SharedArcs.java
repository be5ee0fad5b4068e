package org.jieming.api.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The boundaries of areas, each drawn once however many areas it bounds. Neighbours share a boundary where they share its
 * vertices, as a mosaic does; elsewhere each has its own. O(n log n) in the vertices.
 */
final class SharedArcs {
    private static final Comparator<Arc> ORDER =
            Comparator.comparing(Arc::line, (a, b) -> Arrays.compare(a, b, Coordinate::compareTo));

    /** By segment, the lesser end first. */
    private final Map<Segment, Arc.Bound> bounds = new HashMap<>();
    /** The other ends of the segments at a vertex that no line has passed yet. */
    private final TreeMap<Coordinate, List<Coordinate>> open = new TreeMap<>();

    private final Map<Coordinate, Integer> degrees = new HashMap<>();

    private record Segment(Coordinate from, Coordinate to) {
        static Segment of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Segment(a, b) : new Segment(b, a);
        }
    }

    private SharedArcs() {}

    /** The boundaries of those items that are areas, in an order that depends on nothing but their course. */
    static List<Arc> of(List<ItemVersion> items) {
        SharedArcs arcs = new SharedArcs();
        items.forEach(arcs::add);
        return arcs.joined();
    }

    private void add(ItemVersion item) {
        Arc.Bound bound = new Arc.Bound(
                item.values().text("level"), item.values().get("schematic").equals(Optional.of(true)));
        Geometry geometry = item.shape().orElseThrow().geometry();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinates(), bound);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), bound);
                }
            }
        }
    }

    private void ring(Coordinate[] ring, Arc.Bound bound) {
        for (int i = 1; i < ring.length; i++) {
            if (!ring[i - 1].equals2D(ring[i])) {
                bounds.merge(Segment.of(ring[i - 1], ring[i]), bound, SharedArcs::higher);
            }
        }
    }

    private static Arc.Bound higher(Arc.Bound a, Arc.Bound b) {
        int order = Integer.compare(height(a.level()), height(b.level()));
        if (order == 0) {
            return new Arc.Bound(a.level(), a.schematic() || b.schematic());
        }
        return order < 0 ? a : b;
    }

    /** Province 0 to village 4; what is no part of the mosaic comes after them. */
    private static int height(String level) {
        DivisionLevel[] levels = DivisionLevel.values();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].word().equals(level)) {
                return i;
            }
        }
        return levels.length;
    }

    private List<Arc> joined() {
        for (Segment segment : bounds.keySet()) {
            open.computeIfAbsent(segment.from(), vertex -> new ArrayList<>(2)).add(segment.to());
            open.computeIfAbsent(segment.to(), vertex -> new ArrayList<>(2)).add(segment.from());
        }
        open.values().forEach(ends -> ends.sort(null));
        open.forEach((vertex, ends) -> degrees.put(vertex, ends.size()));
        List<Arc> arcs = new ArrayList<>();
        while (!open.isEmpty()) {
            Coordinate vertex = open.firstKey();
            arcs.add(arc(vertex, open.get(vertex).get(0)));
        }
        arcs.sort(ORDER);
        return arcs;
    }

    /** Follows a line both ways from one of its segments. */
    private Arc arc(Coordinate from, Coordinate to) {
        Arc.Bound bound = bound(from, to);
        Deque<Coordinate> line = new ArrayDeque<>(List.of(from, to));
        take(from, to);
        for (Optional<Coordinate> next = next(to, bound); next.isPresent(); next = next(line.getLast(), bound)) {
            take(line.getLast(), next.get());
            line.addLast(next.get());
        }
        for (Optional<Coordinate> next = next(from, bound); next.isPresent(); next = next(line.getFirst(), bound)) {
            take(line.getFirst(), next.get());
            line.addFirst(next.get());
        }
        return new Arc(bound, directed(line.toArray(Coordinate[]::new)));
    }

    private Optional<Coordinate> next(Coordinate vertex, Arc.Bound bound) {
        List<Coordinate> ends = open.getOrDefault(vertex, List.of());
        boolean goesOn = ends.size() == 1
                && degrees.getOrDefault(vertex, 0) == 2
                && bound(vertex, ends.get(0)).equals(bound);
        return goesOn ? Optional.of(ends.get(0)) : Optional.empty();
    }

    private Arc.Bound bound(Coordinate from, Coordinate to) {
        return Objects.requireNonNull(bounds.get(Segment.of(from, to)));
    }

    private void take(Coordinate from, Coordinate to) {
        drop(from, to);
        drop(to, from);
    }

    private void drop(Coordinate vertex, Coordinate end) {
        List<Coordinate> ends = open.getOrDefault(vertex, List.of());
        ends.remove(end);
        if (ends.isEmpty()) {
            open.remove(vertex);
        }
    }

    private static Coordinate[] directed(Coordinate[] line) {
        if (line[line.length - 1].compareTo(line[0]) < 0) {
            Coordinate[] turned = new Coordinate[line.length];
            Arrays.setAll(turned, i -> line[line.length - 1 - i]);
            return turned;
        }
        return line;
    }
}
