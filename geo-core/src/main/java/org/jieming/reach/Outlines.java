package org.jieming.reach;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas on a plane, made ready to be asked time and again how much of them is within reach: what holds for every question is
 * reckoned once, in O(vertices). Immutable, thread-safe.
 */
public final class Outlines {
    private final List<Geometry> areas;
    private final List<Outline> outlines;
    private final double[] whole;
    private final Envelope box = new Envelope();

    private Outlines(List<Geometry> areas) {
        this.areas = areas;
        this.outlines = areas.stream().map(Outline::of).toList();
        this.whole = areas.stream().mapToDouble(Geometry::getArea).toArray();
        areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
    }

    /** Valid polygons and multipolygons, in metres; they are not to be changed afterwards. */
    public static Outlines of(List<Geometry> areas) {
        return new Outlines(List.copyOf(areas));
    }

    /** How many areas there are. */
    public int size() {
        return areas.size();
    }

    /** All of an area in square metres of the plane. */
    public double whole(int number) {
        return whole[number];
    }

    /** Whether a box touches the box of all areas. */
    public boolean touch(Envelope other) {
        return box.intersects(other);
    }

    Geometry area(int number) {
        return areas.get(number);
    }

    Outline outline(int number) {
        return outlines.get(number);
    }
}
