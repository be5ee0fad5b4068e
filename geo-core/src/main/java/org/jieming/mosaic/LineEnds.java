package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jieming.measure.Metres;
import org.jieming.mosaic.LineNetwork.FreeEnd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Joins ends that stop short of another line, or reach over it, by no more than a tolerance. The end moves; the line that it meets
 * stays and gets a vertex there, which lies on it to the grid of the register (1e-8 degrees).
 */
final class LineEnds {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<Coordinate[]> courses;
    private final Map<Coordinate, Coordinate> moved = new HashMap<>();
    private final Set<Coordinate> targets = new HashSet<>();
    private final Map<Integer, List<Nearby.Hit>> feet = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private LineEnds(List<Coordinate[]> courses) {
        this.courses = new ArrayList<>(courses);
    }

    /** Lines after joining, and what was joined. */
    record Joined(List<Coordinate[]> courses, List<Flaw> flaws) {}

    static Joined join(List<Coordinate[]> courses, List<FreeEnd> free, Nearby nearby, Metres tolerance) {
        LineEnds ends = new LineEnds(courses);
        for (FreeEnd end : free) {
            if (!ends.targets.contains(end.place())) {
                nearby.to(end, tolerance.value()).ifPresent(hit -> ends.join(end, hit));
            }
        }
        ends.feet.forEach(ends::insert);
        ends.courses.replaceAll(CoordinateArrays::removeRepeatedPoints);
        return new Joined(ends.courses, ends.flaws);
    }

    private void join(FreeEnd end, Nearby.Hit hit) {
        Coordinate target = moved.getOrDefault(hit.place(), hit.place());
        moved.put(end.place(), target);
        targets.add(target);
        Coordinate[] course = courses.get(end.line()).clone();
        course[end.isFirst() ? 0 : course.length - 1] = target;
        courses.set(end.line(), course);
        if (!hit.isVertex()) {
            feet.computeIfAbsent(hit.line(), none -> new ArrayList<>()).add(hit);
        }
        flaws.add(new Flaw(
                Flaw.Kind.JOINED,
                GEOMETRIES.createPoint(end.place()),
                new Metres(hit.metres()),
                hit.line() == end.line() ? List.of(end.line()) : List.of(end.line(), hit.line()),
                List.of()));
    }

    private void insert(int line, List<Nearby.Hit> hits) {
        Coordinate[] course = courses.get(line);
        List<Coordinate> longer = new ArrayList<>(Arrays.asList(course));
        hits.sort(Comparator.comparingInt(Nearby.Hit::segment)
                .thenComparingDouble(hit -> hit.place().distance(course[hit.segment()])));
        for (int i = hits.size() - 1; i >= 0; i--) {
            longer.add(hits.get(i).segment() + 1, hits.get(i).place());
        }
        courses.set(line, longer.toArray(Coordinate[]::new));
    }
}
