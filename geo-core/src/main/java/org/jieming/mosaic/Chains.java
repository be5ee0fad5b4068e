package org.jieming.mosaic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/**
 * Joins noded segments end to end, as far as no third one ends there: a graph of them has one edge where there were
 * thousands. Expected O(n) in the number of segments.
 */
final class Chains {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<Coordinate, Corner> corners = new HashMap<>();
    private final Set<LineSegment> used = new HashSet<>();

    /** Where segments end. */
    private static final class Corner {
        private @Nullable LineSegment first;
        private @Nullable LineSegment second;
        private int degree;

        void add(LineSegment segment) {
            if (degree++ == 0) {
                first = segment;
            } else {
                second = segment;
            }
        }

        /** The segment by which one goes on that came by another; null where the way ends or forks. */
        @Nullable
        LineSegment after(LineSegment segment) {
            if (degree != 2) {
                return null;
            }
            return segment.equals(first) ? second : first;
        }
    }

    private Chains(Collection<LineSegment> segments) {
        for (LineSegment segment : segments) {
            corners.computeIfAbsent(segment.p0, none -> new Corner()).add(segment);
            corners.computeIfAbsent(segment.p1, none -> new Corner()).add(segment);
        }
    }

    /** The chains of segments that touch at their ends only; each segment is in one of them. */
    static List<LineString> of(Collection<LineSegment> segments) {
        Chains chains = new Chains(segments);
        List<LineString> lines = new ArrayList<>();
        for (LineSegment segment : segments) {
            if (!chains.used.contains(segment)) {
                lines.add(chains.through(segment));
            }
        }
        return lines;
    }

    private LineString through(LineSegment segment) {
        Deque<Coordinate> line = new ArrayDeque<>(List.of(segment.p0, segment.p1));
        used.add(segment);
        extend(segment, segment.p1, line::addLast);
        extend(segment, segment.p0, line::addFirst);
        return GEOMETRIES.createLineString(line.toArray(Coordinate[]::new));
    }

    private void extend(LineSegment segment, Coordinate end, Consumer<Coordinate> line) {
        Coordinate here = end;
        LineSegment next = after(segment, here);
        while (next != null && used.add(next)) {
            here = here.equals2D(next.p0) ? next.p1 : next.p0;
            line.accept(here);
            next = after(next, here);
        }
    }

    private @Nullable LineSegment after(LineSegment segment, Coordinate end) {
        Corner corner = corners.get(end);
        return corner == null ? null : corner.after(segment);
    }
}
