package org.jieming.mosaic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds what of some lines is nearest to the end of another. O(log n) in their segments where few are near each other. */
final class Nearby {
    private static final double STEPS = 1e8;

    private final List<Coordinate[]> courses;
    private final LocalPlane plane;
    private final HPRtree boxes = new HPRtree();

    /**
     * A place of a line near a point.
     *
     * @param line the line
     * @param segment the segment of the line, counted from 0
     * @param place the nearest vertex within reach, else the foot on the segment, rounded to the grid of the register
     * @param metres how far
     * @param isVertex whether the line has a vertex there
     */
    record Hit(int line, int segment, Coordinate place, double metres, boolean isVertex) {
        /** Whether it is the better one to join: a vertex before a foot, then the nearer. */
        boolean isBefore(Hit other) {
            return isVertex == other.isVertex ? metres < other.metres : isVertex;
        }
    }

    private record Segment(int line, int number) {}

    Nearby(List<Coordinate[]> courses, LocalPlane plane) {
        this.courses = courses;
        this.plane = plane;
        for (int line = 0; line < courses.size(); line++) {
            Coordinate[] course = courses.get(line);
            for (int i = 1; i < course.length; i++) {
                boxes.insert(new Envelope(course[i - 1], course[i]), new Segment(line, i - 1));
            }
        }
        boxes.build();
    }

    /** What is nearest to the end of a line within so many metres, of other lines or the far end of the line itself. */
    Optional<Hit> to(LineNetwork.FreeEnd end, double reach) {
        Envelope box = new Envelope(end.place());
        Coordinate origin = plane.degrees(new Coordinate(0, 0));
        Coordinate away = plane.degrees(new Coordinate(reach, reach));
        box.expandBy(away.x - origin.x, away.y - origin.y);
        Hit[] best = new Hit[1];
        boxes.query(box, found -> {
            Hit hit = hit(end, (Segment) found, reach);
            if (hit != null && hit.metres() <= reach && (best[0] == null || hit.isBefore(best[0]))) {
                best[0] = hit;
            }
        });
        return Optional.ofNullable(best[0]);
    }

    private @Nullable Hit hit(LineNetwork.FreeEnd end, Segment segment, double reach) {
        Coordinate[] course = courses.get(segment.line());
        if (segment.line() == end.line()) {
            boolean isFar = segment.number() == (end.isFirst() ? course.length - 2 : 0) && course.length > 2;
            Coordinate far = end.isFirst() ? course[course.length - 1] : course[0];
            return isFar ? new Hit(end.line(), segment.number(), far, metres(end.place(), far), true) : null;
        }
        Coordinate from = course[segment.number()];
        Coordinate to = course[segment.number() + 1];
        Coordinate nearer = metres(end.place(), from) <= metres(end.place(), to) ? from : to;
        if (metres(end.place(), nearer) <= reach) {
            return new Hit(segment.line(), segment.number(), nearer, metres(end.place(), nearer), true);
        }
        Coordinate foot = foot(end.place(), from, to);
        return new Hit(segment.line(), segment.number(), foot, metres(end.place(), foot), false);
    }

    private Coordinate foot(Coordinate place, Coordinate from, Coordinate to) {
        Coordinate foot =
                plane.degrees(new LineSegment(plane.metres(from), plane.metres(to)).closestPoint(plane.metres(place)));
        return new Coordinate(Math.rint(foot.x * STEPS) / STEPS, Math.rint(foot.y * STEPS) / STEPS);
    }

    private double metres(Coordinate one, Coordinate other) {
        return plane.metres(one).distance(plane.metres(other));
    }
}
