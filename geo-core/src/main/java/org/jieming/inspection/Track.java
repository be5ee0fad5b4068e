package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;

/**
 * The way that a team went, or a piece of it, as its device recorded it.
 *
 * @param id made by the device, so that sending twice is sending once
 * @param team whose way
 * @param author the account that sent it
 * @param ahead how far the clock of the device was ahead of the service's when it sent, in whole minutes; negative when behind, zero
 *     when it is not known
 * @param receivedAt when it arrived, by the clock of the service
 * @param points where it was, by time of that clock; at least one
 */
public record Track(UUID id, Team team, String author, Duration ahead, Instant receivedAt, List<Point> points) {

    /**
     * Where a device was.
     *
     * @param at when, by its clock
     * @param longitude degrees of CGCS2000 or WGS 84, −180 to 180
     * @param latitude degrees, −90 to 90
     * @param accuracy what the device says of its error; empty where its file does not tell
     */
    public record Point(Instant at, double longitude, double latitude, Optional<Metres> accuracy) {
        public Point {
            Fix.requireDegrees(longitude, latitude);
        }

        private Point earlier(Duration by) {
            return new Point(at.minus(by), longitude, latitude, accuracy);
        }
    }

    public Track {
        points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
        if (points.isEmpty()) {
            throw new Malformed("points", "", Bilingual.of("轨迹至少应有一个点", "a track has at least one point"));
        }
    }

    /** Where it was, by time of the service: what the device tells, put right by how wrong its clock was when it sent. */
    public List<Point> told() {
        return points.stream().map(point -> point.earlier(ahead)).toList();
    }
}
