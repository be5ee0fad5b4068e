package org.jieming.api.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * Joins segments of boundary to arcs: each runs from one node to the next, and a node is where other than two segments meet or
 * something else is bounded. Neighbours share a boundary where they share its vertices, as a mosaic does; elsewhere each has
 * its own. O(n log n) in the segments.
 */
final class SharedArcs {
    private static final Comparator<Arc> ORDER =
            Comparator.comparing(Arc::line, (a, b) -> Arrays.compare(a, b, Coordinate::compareTo));

    private final Map<Segment, Arc.Bound> bounds;
    private final Predicate<Coordinate> isNode;
    /** The other ends of the segments at a vertex that no line has passed yet. */
    private final TreeMap<Coordinate, List<Coordinate>> open = new TreeMap<>();

    private final Map<Coordinate, Integer> degrees = new HashMap<>();

    private SharedArcs(Map<Segment, Arc.Bound> bounds, Predicate<Coordinate> isNode) {
        this.bounds = bounds;
        this.isNode = isNode;
    }

    /** The boundaries of areas, each once however many areas it bounds, in an order that depends on nothing but their course. */
    static List<Arc> of(Collection<ItemVersion> areas) {
        Map<Segment, Arc.Bound> bounds = new HashMap<>();
        areas.forEach(
                area -> Segment.eachOf(area, (segment, bound) -> bounds.merge(segment, bound, Arc.Bound::higher)));
        return of(bounds, vertex -> false);
    }

    /**
     * The arcs of some segments.
     *
     * @param bounds what meets in each of them
     * @param isNode the vertices where an arc ends for a reason that is not among them
     */
    static List<Arc> of(Map<Segment, Arc.Bound> bounds, Predicate<Coordinate> isNode) {
        return new SharedArcs(bounds, isNode).joined();
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
                && bound(vertex, ends.get(0)).equals(bound)
                && !isNode.test(vertex);
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
