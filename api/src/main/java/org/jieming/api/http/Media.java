package org.jieming.api.http;

import java.util.List;

/** The media types this service writes and reads. */
public enum Media {
    JSON("application/json", "json", List.of()),
    GEOJSON("application/geo+json", "json", List.of("application/json")),
    SCHEMA("application/schema+json", "json", List.of("application/json")),
    OPENAPI(
            "application/vnd.oai.openapi+json;version=3.0",
            "json",
            List.of("application/vnd.oai.openapi+json", "application/openapi+json", "application/json")),
    MERGE_PATCH("application/merge-patch+json", "json", List.of()),
    /** GeoJSON as a file, where other formats are offered beside it. */
    GEOJSON_FILE("application/geo+json", "geojson", List.of("application/json")),
    JSON_LD("application/ld+json", "jsonld", List.of()),
    GEOJSON_SEQ("application/geo+json-seq", "geojsonl", List.of("application/x-ndjson", "application/geo+json-seq")),
    CSV("text/csv", "csv", List.of()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", List.of()),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", List.of()),
    GEOPACKAGE("application/geopackage+sqlite3", "gpkg", List.of("application/vnd.sqlite3")),
    /** Tiles in one file (MBTiles 1.3). */
    MBTILES("application/vnd.mapbox-tiles", "mbtiles", List.of("application/vnd.sqlite3")),
    SHAPEFILE("application/zip", "shp", List.of("application/x-zip-compressed")),
    /** Several files in one. */
    ZIP("application/zip", "zip", List.of("application/x-zip-compressed")),
    KML("application/vnd.google-earth.kml+xml", "kml", List.of()),
    /** Tracks of satellite receivers. */
    GPX("application/gpx+xml", "gpx", List.of()),
    JPEG("image/jpeg", "jpg", List.of()),
    PNG("image/png", "png", List.of()),
    WEBP("image/webp", "webp", List.of()),
    /** A form with a file in it. */
    FORM("multipart/form-data", "form", List.of()),
    /** The fields of a form, encoded as a URL encodes them. */
    FORM_FIELDS("application/x-www-form-urlencoded", "fields", List.of()),
    /** A file of whatever format. */
    FILE("application/octet-stream", "file", List.of()),
    HTML("text/html", "html", List.of("application/xhtml+xml")),
    CSS("text/css", "css", List.of()),
    /** Calendars (iCalendar, RFC 5545). */
    ICALENDAR("text/calendar", "ics", List.of()),
    /** The text format of Prometheus. */
    METRICS("text/plain;version=0.0.4", "prometheus", List.of("text/plain")),
    SVG("image/svg+xml", "svg", List.of()),
    /** Mapbox Vector Tile 2.1. */
    MVT("application/vnd.mapbox-vector-tile", "mvt", List.of("application/x-protobuf", "application/protobuf")),
    /** TileJSON 3.0, which has no media type of its own. */
    TILEJSON("application/json", "tilejson", List.of()),
    /** MapLibre style specification 8. */
    MAPBOX_STYLE("application/vnd.mapbox.style+json", "mapbox", List.of()),
    /** Styled Layer Descriptor 1.0 (OGC 02-070). */
    SLD("application/vnd.ogc.sld+xml;version=1.0", "sld", List.of("application/vnd.ogc.sld+xml")),
    /** Styled Layer Descriptor 1.1 with Symbology Encoding 1.1 (OGC 05-078r4). */
    SLD11("application/vnd.ogc.sld+xml;version=1.1", "sld11", List.of()),
    /** Flat style of OpenLayers, which has no media type of its own. */
    FLAT("application/json", "flat", List.of());

    private final String type;
    private final String shortName;
    private final List<String> alsoAskedAs;

    Media(String type, String shortName, List<String> alsoAskedAs) {
        this.type = type;
        this.shortName = shortName;
        this.alsoAskedAs = alsoAskedAs;
    }

    /** The media type as links state it. */
    public String type() {
        return type;
    }

    /** The value of parameter {@code f} that asks for it. */
    public String shortName() {
        return shortName;
    }

    /** The value of {@code Content-Type}: the type, with the character set where it is text. */
    public String contentType() {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    /** Whether it is some kind of JSON. */
    public boolean isJson() {
        return type.contains("json");
    }

    /** Whether a {@code Content-Type} without parameters means this; a file may be of any type but a form's. */
    boolean isType(String bare) {
        return type.equals(bare) || this == FILE && !bare.isEmpty() && !bare.endsWith("/x-www-form-urlencoded");
    }

    /** How closely an {@code Accept} range fits: 3 named, 2 another name for it, 1 major type, 0 anything, −1 not at all. */
    int fit(String range) {
        if (type.equalsIgnoreCase(range)) {
            return 3;
        }
        if (alsoAskedAs.stream().anyMatch(range::equalsIgnoreCase)) {
            return 2;
        }
        if (range.equals("*/*")) {
            return 0;
        }
        boolean major = range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
        return major ? 1 : -1;
    }
}
