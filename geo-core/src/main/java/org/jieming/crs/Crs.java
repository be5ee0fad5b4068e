package org.jieming.crs;

/**
 * A coordinate reference system that the service knows.
 *
 * @param code EPSG code
 */
public record Crs(int code) {
    /** CGCS2000 geographic, the system of record. */
    public static final Crs CGCS2000 = new Crs(4490);
}
