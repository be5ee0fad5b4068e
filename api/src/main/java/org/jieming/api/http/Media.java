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
    HTML("text/html", "html", List.of("application/xhtml+xml")),
    CSS("text/css", "css", List.of());

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

    /** Whether a {@code Content-Type} without parameters means this. */
    boolean isType(String bare) {
        return type.equals(bare);
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
