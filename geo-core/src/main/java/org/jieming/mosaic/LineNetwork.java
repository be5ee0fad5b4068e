package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lines cut where they meet: at their ends, and at every vertex at which not just one goes through. Lines meet where they have a
 * vertex in common, bit by bit. Expected O(n) in the number of vertices.
 */
final class LineNetwork {
    private static final Set<Integer> NOBODY = Set.of(Flaw.NOBODY);

    private final List<Coordinate[]> courses;
    private final Vertices vertices;
    private final byte[] degrees;
    private final BitSet ends = new BitSet();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Doubled> doubled = new ArrayList<>();

    /** An end of a line at which no other line has a vertex. */
    record FreeEnd(int line, boolean isFirst, Coordinate place) {}

    /** A segment that two lines have. */
    record Doubled(Stretch kept, Stretch left) {}

    /** Cuts the courses of lines, each without repeated points. */
    LineNetwork(List<Coordinate[]> courses, List<AgreedLine> lines) {
        this.courses = courses;
        vertices =
                new Vertices(courses.stream().mapToInt(course -> course.length).sum());
        degrees =
                new byte[1 + courses.stream().mapToInt(course -> course.length).sum()];
        int[][] paths = courses.stream().map(this::path).toArray(int[][]::new);
        Map<Long, Stretch> segments = new HashMap<>();
        for (int line = 0; line < paths.length; line++) {
            Set<Integer> left = someone(lines.get(line).left());
            Set<Integer> right = someone(lines.get(line).right());
            int from = 0;
            for (int i = 1; i < paths[line].length; i++) {
                if (isNode(paths[line][i])) {
                    Coordinate[] points = Arrays.copyOfRange(courses.get(line), from, i + 1);
                    add(new Stretch(line, points, paths[line][from], paths[line][i], left, right), segments);
                    from = i;
                }
            }
        }
    }

    private static Set<Integer> someone(Set<Integer> side) {
        return side.isEmpty() ? NOBODY : side;
    }

    private int[] path(Coordinate[] course) {
        int[] path = new int[course.length];
        for (int i = 0; i < path.length; i++) {
            path[i] = vertices.number(course[i].x, course[i].y);
            count(path[i], i == 0 || i == path.length - 1 ? 1 : 2);
        }
        if (path.length > 0) {
            ends.set(path[0]);
            ends.set(path[path.length - 1]);
        }
        return path;
    }

    private void count(int vertex, int more) {
        degrees[vertex] = (byte) Math.min(Byte.MAX_VALUE, degrees[vertex] + more);
    }

    private boolean isNode(int vertex) {
        return degrees[vertex] != 2 || ends.get(vertex);
    }

    private void add(Stretch stretch, Map<Long, Stretch> segments) {
        if (stretch.isSegment()) {
            int one = stretch.along().from();
            int other = stretch.along().to();
            Stretch before = segments.putIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), stretch);
            if (before != null) {
                before.join(stretch);
                doubled.add(new Doubled(before, stretch));
                return;
            }
        }
        stretches.add(stretch);
    }

    /** The stretches between nodes, each once. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** The segments that were left out because another line has them, too. */
    List<Doubled> doubled() {
        return doubled;
    }

    /** The ends that meet nothing, in the order of the lines. */
    List<FreeEnd> freeEnds() {
        List<FreeEnd> free = new ArrayList<>();
        for (int line = 0; line < courses.size(); line++) {
            Coordinate[] course = courses.get(line);
            if (course.length > 0) {
                free(line, true, course[0], free);
                free(line, false, course[course.length - 1], free);
            }
        }
        return free;
    }

    private void free(int line, boolean isFirst, Coordinate place, List<FreeEnd> free) {
        if (degrees[vertices.find(place.x, place.y)] == 1) {
            free.add(new FreeEnd(line, isFirst, place));
        }
    }
}
