package org.jieming.shape;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A geometry in a known reference system; equal when system and every coordinate are equal.
 * Immutable by contract and safe to share between threads. Two dimensions only: heights are dropped by
 * {@link #compact()} and {@link #toWkb()}, because a register keeps heights as properties with their own datum.
 */
public abstract sealed class Shape {
    private final Crs crs;

    private Shape(Crs crs) {
        this.crs = Objects.requireNonNull(crs, "crs");
    }

    /** Wraps a geometry whose coordinates are in {@code crs}, x = easting or longitude; the caller gives it away. */
    public static Shape of(Geometry geometry, Crs crs) {
        return new Drawn(geometry, crs);
    }

    /** A CGCS2000 point from longitude and latitude in degrees, in 32 bytes. */
    public static Shape point(double longitude, double latitude) {
        return point(longitude, latitude, Crs.CGCS2000);
    }

    /** A point from easting or longitude and northing or latitude, in the units of {@code crs}. */
    public static Shape point(double x, double y, Crs crs) {
        return new Spot(x, y, crs);
    }

    /**
     * Reads well-known binary, two-dimensional or not, in either byte order, with or without an EWKB system number.
     *
     * @throws org.jieming.language.Malformed when the bytes are cut short, go on too long, hold an unclosed ring or
     *     name another reference system than {@code crs}; nothing is repaired
     */
    public static Shape fromWkb(byte[] wkb, Crs crs) {
        return fromWkb(ByteBuffer.wrap(wkb), crs);
    }

    /** Reads well-known binary from the rest of a buffer, as {@link #fromWkb(byte[], Crs)} does; its position stays. */
    public static Shape fromWkb(ByteBuffer wkb, Crs crs) {
        Geometry geometry = WkbReader.read(wkb, crs);
        return bare(geometry, crs);
    }

    private static Shape bare(Geometry geometry, Crs crs) {
        if (geometry instanceof Point point && !point.isEmpty()) {
            return new Spot(point.getX(), point.getY(), crs);
        }
        return new Drawn(geometry, crs);
    }

    /** The geometry, for reading only; a bare point makes a new one at each call. */
    public abstract Geometry geometry();

    /** The bounding box in the units of {@link #crs()}; a null envelope when empty. */
    public abstract Envelope envelope();

    /** The two-dimensional little-endian well-known binary of the geometry: the same bytes for equal shapes. */
    public abstract byte[] toWkb();

    /** The same shape in the least memory: plane coordinates packed in arrays, without height, SRID or user data. */
    public abstract Shape compact();

    /** The reference system of the coordinates. */
    public final Crs crs() {
        return crs;
    }

    /**
     * The same shape in another reference system, compact; itself when it is in that system already.
     *
     * @throws org.jieming.language.Malformed as {@link Projection#between} and {@link Projection#transform(double[])} do
     */
    public final Shape in(Crs other) {
        if (crs.equals(other)) {
            return this;
        }
        Projection way = Projection.between(crs, other);
        return bare(
                Redraw.each(xy -> {
                            way.transform(xy);
                            return xy;
                        })
                        .apply(geometry()),
                other);
    }

    /** The shape with degrees cut to 8 decimals or metres to 3 (rule F-06: about 1 mm), compact. */
    public final Shape rounded() {
        return bare(Redraw.rounding(crs).apply(geometry()), crs);
    }

    /** The shape with shells counter-clockwise and holes clockwise, as RFC 7946 and OGC Simple Features ask, compact. */
    public final Shape oriented() {
        return bare(Redraw.ORIENTING.apply(geometry()), crs);
    }

    /**
     * The area on the CGCS2000 ellipsoid with geodesic edges, holes subtracted; 0 for points and lines.
     * Linear in the number of vertices. Overlapping parts count twice: check validity first.
     */
    public final SquareMetres area() {
        return Geodesy.area(this);
    }

    /** The length of lines, or of all rings of polygons, along geodesics of the CGCS2000 ellipsoid. */
    public final Metres length() {
        return Geodesy.length(this);
    }

    /**
     * The distance on the CGCS2000 ellipsoid between the nearest points of two shapes; 0 when they meet.
     * The nearest points are found in the Gauss-Krüger zone between them, so shapes far apart are good to some millionths.
     *
     * @throws IllegalArgumentException when one of them is empty
     */
    public final Metres distance(Shape other) {
        return Geodesy.distance(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Shape shape
                        && crs.equals(shape.crs)
                        && geometry().equalsExact(shape.geometry());
    }

    @Override
    public int hashCode() {
        Envelope box = envelope();
        return box.isNull() ? crs.hashCode() : 31 * crs.hashCode() + box.hashCode();
    }

    @Override
    public String toString() {
        return crs + " " + geometry();
    }

    /** A point kept as two numbers, because a register holds a million of them. */
    private static final class Spot extends Shape {
        private final double x;
        private final double y;

        Spot(double x, double y, Crs crs) {
            super(crs);
            // + 0.0 turns -0.0 into 0.0, so that equal points have equal hashes and bytes
            this.x = x + 0.0;
            this.y = y + 0.0;
        }

        @Override
        public Geometry geometry() {
            return Redraw.point(x, y);
        }

        @Override
        public Envelope envelope() {
            return new Envelope(x, x, y, y);
        }

        @Override
        public byte[] toWkb() {
            return WkbWriter.point(x, y);
        }

        @Override
        public Shape compact() {
            return this;
        }
    }

    /** Any other geometry. */
    private static final class Drawn extends Shape {
        private final Geometry geometry;

        Drawn(Geometry geometry, Crs crs) {
            super(crs);
            this.geometry = Objects.requireNonNull(geometry, "geometry");
        }

        @Override
        public Geometry geometry() {
            return geometry;
        }

        @Override
        public Envelope envelope() {
            return geometry.getEnvelopeInternal();
        }

        @Override
        public byte[] toWkb() {
            return WkbWriter.write(geometry);
        }

        @Override
        public Shape compact() {
            return bare(Redraw.PACKING.apply(geometry), crs());
        }
    }
}
