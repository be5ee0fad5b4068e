package org.jieming.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Gates that are drawn as lines over a road and not at a point of it: where a shut one is crossed, the road has a vertex and is cut
 * as at any other gate. Walls and fences are none: roads lead through openings in them that nobody drew. Used by one thread.
 */
final class GateLines {
    private final STRtree segments = new STRtree();
    private final RobustLineIntersector meeting = new RobustLineIntersector();
    private final Set<Long> places = new HashSet<>();

    private GateLines(List<ItemVersion> shut) {
        shut.stream().flatMap(gate -> Barriers.lines(gate).stream()).forEach(this::add);
    }

    /** Those of some records that let nobody through. */
    static GateLines of(List<ItemVersion> roads) {
        return new GateLines(roads.stream()
                .filter(Gates::isGateLine)
                .filter(gate -> !Gates.letsThrough(gate))
                .toList());
    }

    private void add(double[] line) {
        for (int at = 2; at < line.length; at += 2) {
            Coordinate from = new Coordinate(line[at - 2], line[at - 1]);
            Coordinate to = new Coordinate(line[at], line[at + 1]);
            segments.insert(new Envelope(from, to), new Coordinate[] {from, to});
        }
    }

    /** Where lines met them, by the keys of the vertices; known once {@link #met} was asked. */
    Set<Long> places() {
        return places;
    }

    /**
     * Lines with a vertex wherever they meet one. O(vertices log gates).
     *
     * @param isOnTheGround whether a line leads neither over nor under what it crosses
     */
    List<double[]> met(List<double[]> lines, IntPredicate isOnTheGround) {
        if (segments.isEmpty()) {
            return lines;
        }
        List<double[]> met = new ArrayList<>(lines.size());
        for (int number = 0; number < lines.size(); number++) {
            met.add(isOnTheGround.test(number) ? met(lines.get(number)) : lines.get(number));
        }
        return met;
    }

    private double[] met(double[] line) {
        List<Coordinate> vertices = new ArrayList<>();
        for (int at = 2; at < line.length; at += 2) {
            Coordinate from = new Coordinate(line[at - 2], line[at - 1]);
            Coordinate to = new Coordinate(line[at], line[at + 1]);
            vertices.add(from);
            meetings(from, to).stream()
                    .sorted((one, other) -> Double.compare(one.distance(from), other.distance(from)))
                    .forEach(vertices::add);
        }
        if (2 * vertices.size() + 2 == line.length) {
            return line;
        }
        double[] longer = new double[2 * vertices.size() + 2];
        for (int at = 0; at < vertices.size(); at++) {
            longer[2 * at] = vertices.get(at).x;
            longer[2 * at + 1] = vertices.get(at).y;
        }
        System.arraycopy(line, line.length - 2, longer, longer.length - 2, 2);
        return longer;
    }

    /** Where a segment meets them between its ends; an end that lies on one is noted alone. */
    private List<Coordinate> meetings(Coordinate from, Coordinate to) {
        List<Coordinate> found = new ArrayList<>();
        for (Object near : segments.query(new Envelope(from, to))) {
            Coordinate[] gate = (Coordinate[]) near;
            meeting.computeIntersection(from, to, gate[0], gate[1]);
            for (int at = 0; at < meeting.getIntersectionNum(); at++) {
                Coordinate place = meeting.getIntersection(at).copy();
                long key = Crossings.key(place.x, place.y);
                places.add(key);
                if (Arrays.stream(new Coordinate[] {from, to}).noneMatch(end -> Crossings.key(end.x, end.y) == key)) {
                    found.add(place);
                }
            }
        }
        return found;
    }
}
