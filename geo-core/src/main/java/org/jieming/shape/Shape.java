package org.jieming.shape;

import org.jieming.crs.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A geometry in a known reference system; equal when system and every coordinate are equal. Immutable by contract. */
public final class Shape {
    private final Geometry geometry;
    private final Crs crs;

    private Shape(Geometry geometry, Crs crs) {
        this.geometry = geometry;
        this.crs = crs;
    }

    /** Wraps a geometry whose coordinates are in {@code crs}, x = easting or longitude. */
    public static Shape of(Geometry geometry, Crs crs) {
        return new Shape(geometry, crs);
    }

    /** The geometry, for reading only. */
    public Geometry geometry() {
        return geometry;
    }

    /** The reference system of the coordinates. */
    public Crs crs() {
        return crs;
    }

    /** The bounding box in the units of {@link #crs()}. */
    public Envelope envelope() {
        return geometry.getEnvelopeInternal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && crs.equals(shape.crs) && geometry.equalsExact(shape.geometry);
    }

    @Override
    public int hashCode() {
        return geometry.getEnvelopeInternal().hashCode();
    }
}
