package org.jieming.resurvey;

import org.locationtech.jts.geom.Coordinate;

/**
 * A shift, turn and scale of the plane about a centre: {@code found = centre + shift + (1 + a)·(x, y) + b·(−y, x)} where (x, y) is
 * the legal place less the centre.
 *
 * @param centre the mean of the legal places
 * @param east shift of the centre to the east in metres
 * @param north shift to the north
 * @param a what the unit grows by along itself
 * @param b what it turns aside, positive from east towards north
 */
public record Similarity(Coordinate centre, double east, double north, double a, double b) {

    /** Where a place goes. */
    public Coordinate of(Coordinate place) {
        double x = place.x - centre.x;
        double y = place.y - centre.y;
        return new Coordinate(place.x + east + a * x - b * y, place.y + north + b * x + a * y);
    }

    /** How much lengths grow, in millionths. */
    public double scalePpm() {
        return (Math.hypot(1 + a, b) - 1) * 1e6;
    }

    /** The turn in seconds of arc, clockwise from north as azimuths count. */
    public double turnSeconds() {
        return Math.toDegrees(Math.atan2(-b, 1 + a)) * 3600;
    }
}
