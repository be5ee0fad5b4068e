package org.jieming.mosaic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
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
    private static final int NONE = -1;

    private final List<LineSegment> segments;
    private final int[] starts;
    private final int[] ends;
    /** How many segments end at a vertex, and the sum of the numbers of these: of two it tells the other one. */
    private final int[] degrees;

    private final long[] sums;
    private final BitSet used = new BitSet();

    private Chains(List<LineSegment> segments) {
        this.segments = segments;
        Vertices vertices = new Vertices(2 * segments.size());
        starts = new int[segments.size()];
        ends = new int[segments.size()];
        degrees = new int[2 * segments.size() + 1];
        sums = new long[degrees.length];
        for (int segment = 0; segment < starts.length; segment++) {
            starts[segment] = end(vertices, segments.get(segment).p0, segment);
            ends[segment] = end(vertices, segments.get(segment).p1, segment);
        }
    }

    private int end(Vertices vertices, Coordinate place, int segment) {
        int vertex = vertices.number(place.x, place.y);
        degrees[vertex]++;
        sums[vertex] += segment;
        return vertex;
    }

    /** The chains of segments that touch at their ends only; each segment, of which no two are the same, is in one of them. */
    static List<LineString> of(List<LineSegment> segments) {
        Chains chains = new Chains(segments);
        List<LineString> lines = new ArrayList<>();
        for (int segment = 0; segment < segments.size(); segment++) {
            if (!chains.used.get(segment)) {
                lines.add(chains.through(segment));
            }
        }
        return lines;
    }

    private LineString through(int segment) {
        LineSegment first = segments.get(segment);
        Deque<Coordinate> line = new ArrayDeque<>(List.of(first.p0, first.p1));
        used.set(segment);
        extend(segment, ends[segment], line::addLast);
        extend(segment, starts[segment], line::addFirst);
        return GEOMETRIES.createLineString(line.toArray(Coordinate[]::new));
    }

    private void extend(int segment, int end, Consumer<Coordinate> line) {
        int here = end;
        int next = after(segment, here);
        while (next != NONE && !used.get(next)) {
            used.set(next);
            boolean isForward = starts[next] == here;
            here = isForward ? ends[next] : starts[next];
            line.accept(isForward ? segments.get(next).p1 : segments.get(next).p0);
            next = after(next, here);
        }
    }

    /** The segment by which one goes on that came by another; none where the way ends or forks. */
    private int after(int segment, int vertex) {
        return degrees[vertex] == 2 ? (int) (sums[vertex] - segment) : NONE;
    }
}
