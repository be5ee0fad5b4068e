package org.jieming.reach;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Whether circles on the ellipsoid hold all of an area between them, no one of them holding it alone: the area is cut in four until each
 * part lies in one circle, which holds a box of degrees where it holds its four corners. What is not certain is not held. For one
 * question and one thread.
 */
final class Cover {
    /** Parts as small as this, of a degree, are cut no further: a metre or so. */
    private static final double SMALLEST = 1e-5;

    /** So many parts are looked at: enough for circles that overlap by some metres. */
    private static final int PARTS = 50_000;

    private final Positions centres;
    private final Somewhere.Reaches circles;
    private final PreparedGeometry area;
    private int left = PARTS;

    Cover(Geometry area, Positions centres, Somewhere.Reaches circles) {
        this.area = PreparedGeometryFactory.prepare(area);
        this.centres = centres;
        this.circles = circles;
    }

    /** Whether all of the area is held. O(circles) for each part; there are the more the less circles overlap. */
    boolean isWhole(int[] some) {
        return isHeld(area.getGeometry().getEnvelopeInternal(), some);
    }

    private boolean isHeld(Envelope part, int[] some) {
        Geometry box = area.getGeometry().getFactory().toGeometry(part);
        if (!area.intersects(box)) {
            return true;
        }
        int[] near = IntStream.of(some).filter(circle -> touches(circle, part)).toArray();
        if (near.length == 0 || --left < 0) {
            return false;
        }
        Positions corners = Positions.ofDegrees(
                part.getMinX(),
                part.getMinY(),
                part.getMaxX(),
                part.getMinY(),
                part.getMaxX(),
                part.getMaxY(),
                part.getMinX(),
                part.getMaxY());
        if (IntStream.of(near).anyMatch(circle -> holds(circle, corners))) {
            return true;
        }
        return Math.max(part.getHeight(), part.getWidth()) > SMALLEST
                && !isOutside(part.centre(), near)
                && areHeld(part, near);
    }

    /** Whether all four parts are. */
    private boolean areHeld(Envelope part, int[] some) {
        Coordinate centre = part.centre();
        return isHeld(new Envelope(part.getMinX(), centre.x, part.getMinY(), centre.y), some)
                && isHeld(new Envelope(centre.x, part.getMaxX(), part.getMinY(), centre.y), some)
                && isHeld(new Envelope(part.getMinX(), centre.x, centre.y, part.getMaxY()), some)
                && isHeld(new Envelope(centre.x, part.getMaxX(), centre.y, part.getMaxY()), some);
    }

    /** Whether a place of the area is in none of some circles. */
    private boolean isOutside(Coordinate place, int[] some) {
        Positions spot = Positions.ofDegrees(place.x, place.y);
        return IntStream.of(some).noneMatch(circle -> holds(circle, spot))
                && area.intersects(area.getGeometry().getFactory().createPoint(place));
    }

    private boolean holds(int circle, Positions places) {
        return IntStream.range(0, places.size())
                .allMatch(place -> circles.within(circle, centres.metres(circle, places, place)));
    }

    /** Whether a circle comes to a box, asked of the place nearest in degrees: what comes to another alone is left out, on the safe side. */
    private boolean touches(int circle, Envelope box) {
        Positions nearest = Positions.ofDegrees(
                Math.max(box.getMinX(), Math.min(box.getMaxX(), centres.longitude(circle))),
                Math.max(box.getMinY(), Math.min(box.getMaxY(), centres.latitude(circle))));
        return circles.within(circle, centres.metres(circle, nearest, 0));
    }
}
