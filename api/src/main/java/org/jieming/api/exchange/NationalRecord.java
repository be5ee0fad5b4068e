package org.jieming.api.exchange;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;

/**
 * Records of the national place-name service (中国·国家地名信息库, domain rule A-54): plain objects without a type whose members are
 * the properties, and whose shape stands in {@code gdm} with its type in lower case. Saved answers hold one, an array of them, or
 * an array {@code records}.
 */
final class NationalRecord {
    /** The member that no other object has. */
    static final String NAME = "standard_name";
    /** The member with the shape. */
    static final String SHAPE = "gdm";
    /** The member with the array in an answer of several. */
    static final String ARRAY = "records";

    private NationalRecord() {}

    /** A point that is told as many: a multipoint of one is usual there. */
    static Geometry single(Geometry geometry) {
        return geometry instanceof MultiPoint && geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }
}
