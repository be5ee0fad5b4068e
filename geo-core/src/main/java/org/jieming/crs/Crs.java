package org.jieming.crs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A coordinate reference system that the service knows: CRS84, EPSG 4490, 4326, 3857 and the CGCS2000 Gauss-Krüger
 * zones 4491–4554. Beijing 1954 (4214) and Xi'an 1980 (4610) are known by name, so that files in them are recognised
 * and refused with a reason: their shifts to CGCS2000 are not public and none is invented (rule F-05).
 * Inside, coordinates are always x = longitude or easting first; {@link #northingFirst()} says how the authority writes them.
 *
 * @param code the EPSG code, or 84 for OGC CRS84, which is EPSG:4326 with longitude first
 */
public record Crs(int code) {
    /** WGS 84 longitude and latitude, the default of OGC API and GeoJSON; coordinates as in {@link #CGCS2000}. */
    public static final Crs CRS84 = new Crs(84);
    /** CGCS2000 geographic, the system of record. */
    public static final Crs CGCS2000 = new Crs(4490);
    /** WGS 84 as EPSG writes it, latitude first; treated as equal to CGCS2000 (rule F-04). */
    public static final Crs WGS84 = new Crs(4326);
    /** Spherical Mercator of web maps: for display, never for area or distance. */
    public static final Crs WEB_MERCATOR = new Crs(3857);
    /** Beijing 1954 geographic: recognised, never transformed. */
    public static final Crs BEIJING_1954 = new Crs(4214);
    /** Xi'an 1980 geographic: recognised, never transformed. */
    public static final Crs XIAN_1980 = new Crs(4610);

    private static final List<Crs> SUPPORTED = Stream.concat(
                    Stream.of(CRS84, CGCS2000, WGS84, WEB_MERCATOR),
                    IntStream.rangeClosed(GaussKrueger.FIRST, GaussKrueger.LAST).mapToObj(Crs::new))
            .toList();

    /** Throws {@link IllegalArgumentException} for a code that the service does not know. */
    public Crs {
        if (!CrsNames.knows(code)) {
            throw new IllegalArgumentException("Not a known reference system: " + code);
        }
    }

    /** The system of an EPSG code (or 84), or {@link Malformed} when it is none of the known ones. */
    public static Crs of(int code) {
        return CrsNames.byCode(code, Integer.toString(code));
    }

    /**
     * Reads {@code EPSG:4490}, {@code 4490}, {@code [EPSG:4490]}, {@code urn:ogc:def:crs:EPSG::4490},
     * {@code http(s)://www.opengis.net/def/crs/EPSG/0/4490} with any version, and the names of CRS84.
     *
     * @throws Malformed when the text is none of these or names a system that the service does not know
     */
    public static Crs parse(String text) {
        return CrsNames.parse(text);
    }

    /** The 3° Gauss-Krüger system, without zone prefix, on the meridian nearest to a longitude (rule F-01), 75–135°E. */
    public static Crs gaussKruegerFor(double longitude) {
        return new Crs(GaussKrueger.threeDegreeCode(GaussKrueger.nearestMeridian(longitude)));
    }

    /** Every system that can be transformed, CRS84 first, then 4490, 4326, 3857 and 4491–4554; immutable. */
    public static List<Crs> supported() {
        return SUPPORTED;
    }

    /** Whether coordinates of this system can be transformed; false for Beijing 1954 and Xi'an 1980 alone. */
    public boolean isTransformable() {
        return code != BEIJING_1954.code && code != XIAN_1980.code;
    }

    /** Whether coordinates are degrees of longitude and latitude, and not metres. */
    public boolean isGeographic() {
        return code != WEB_MERCATOR.code && gaussKrueger().isEmpty();
    }

    /** Whether the authority writes latitude or northing first: all but CRS84 and Web Mercator. */
    public boolean northingFirst() {
        return code != CRS84.code && code != WEB_MERCATOR.code;
    }

    /** Whether the same numbers, x first, stand for the same place in both systems. */
    public boolean sameCoordinatesAs(Crs other) {
        return code == other.code || plainDegrees() && other.plainDegrees();
    }

    /** The Gauss-Krüger zone number (3°: 25–45, 6°: 13–23), or empty for other systems. */
    public OptionalInt zone() {
        return gaussKrueger().map(zone -> OptionalInt.of(zone.zone())).orElse(OptionalInt.empty());
    }

    /** The central meridian in degrees east, or empty when the system is no Gauss-Krüger zone. */
    public OptionalInt centralMeridian() {
        return gaussKrueger()
                .map(zone -> OptionalInt.of(zone.centralMeridian()))
                .orElse(OptionalInt.empty());
    }

    /** Whether eastings begin with the zone number, as in 39633221.259. */
    public boolean zonePrefixed() {
        return gaussKrueger().map(GaussKrueger::prefixed).orElse(false);
    }

    /** The URI of OGC API, for example {@code http://www.opengis.net/def/crs/EPSG/0/4490}. */
    public String uri() {
        return CrsNames.uri(this);
    }

    /** Well-known text (OGC 01-009) in ESRI's dialect, as a {@code .prj} wants it; CRS84 is written as 4326. */
    public String wkt() {
        return CrsWkt.of(this);
    }

    /** The name of the system for people. */
    public Bilingual title() {
        return CrsNames.title(this);
    }

    /** The short name: {@code EPSG:4490} or {@code OGC:CRS84}. */
    @Override
    public String toString() {
        return code == CRS84.code ? "OGC:CRS84" : "EPSG:" + code;
    }

    Optional<GaussKrueger> gaussKrueger() {
        return GaussKrueger.of(code);
    }

    /** Whether coordinates are those of the system of record, so that nothing need be computed. */
    boolean plainDegrees() {
        return code == CGCS2000.code || code == CRS84.code || code == WGS84.code;
    }
}
