package org.jieming.reach;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas on a plane, made ready to be asked time and again how much of them is within reach: what holds for every question is
 * reckoned once, in O(vertices). Immutable, thread-safe.
 */
public final class Outlines {
    private final List<Area> areas;
    private final Envelope box = new Envelope();

    /**
     * One area made ready; the same may be part of several.
     *
     * @param drawn a valid polygon or multipolygon, in metres, not to be changed afterwards
     * @param outline its edges in order
     * @param whole all of it in square metres of the plane
     */
    public record Area(Geometry drawn, Outline outline, double whole) {
        /** Makes one ready. O(vertices). */
        public static Area of(Geometry drawn) {
            return new Area(drawn, Outline.of(drawn), drawn.getArea());
        }
    }

    private Outlines(List<Area> areas) {
        this.areas = areas;
        areas.forEach(area -> box.expandToInclude(area.drawn.getEnvelopeInternal()));
    }

    /** Valid polygons and multipolygons, in metres; they are not to be changed afterwards. */
    public static Outlines of(List<Geometry> areas) {
        return ofReady(areas.stream().map(Area::of).toList());
    }

    /** Areas that were made ready one by one. O(areas). */
    public static Outlines ofReady(List<Area> areas) {
        return new Outlines(List.copyOf(areas));
    }

    /** How many areas there are. */
    public int size() {
        return areas.size();
    }

    /** All of an area in square metres of the plane. */
    public double whole(int number) {
        return areas.get(number).whole;
    }

    /** The box of an area on the plane. */
    public Envelope box(int number) {
        return areas.get(number).drawn.getEnvelopeInternal();
    }

    /** Whether a box touches the box of all areas. */
    public boolean touch(Envelope other) {
        return box.intersects(other);
    }

    Geometry area(int number) {
        return areas.get(number).drawn;
    }

    Outline outline(int number) {
        return areas.get(number).outline;
    }
}
