package org.jieming.api.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file formats that are read and, all but DOCX, written. */
public enum FileFormat {
    /** Separated values: comma, tab or semicolon. */
    CSV("csv", "text/csv", "csv", "tsv", "txt"),
    /** Office Open XML workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm"),
    /** A table in a Word document (Office Open XML); read, and never written row by row. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** One GeoJSON document (RFC 7946). */
    GEOJSON("geojson", "application/geo+json", "geojson", "jsonld", "json"),
    /** GeoJSON features one after the other (RFC 8142), also newline-delimited. */
    GEOJSON_SEQ("geojsons", "application/geo+json-seq", "geojsons", "geojsonl", "ndjson", "jsonl"),
    /** OGC GeoPackage. */
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3", "gpkg"),
    /** ESRI shapefile, as its parts side by side or in one ZIP; written as a ZIP. */
    SHAPEFILE("zip", "application/zip", "shp", "zip", "dbf"),
    /** OGC KML, or KMZ. */
    KML("kml", "application/vnd.google-earth.kml+xml", "kml", "kmz");

    private final String extension;
    private final String mediaType;
    private final List<String> extensions;

    FileFormat(String extension, String mediaType, String... extensions) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The extension of a file that is written in this format, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type of a file that is written in this format. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that a file's name promises, if any; what is read is decided by content. */
    public static Optional<FileFormat> promisedBy(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (format.extensions.stream().anyMatch(each -> name.endsWith("." + each))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
