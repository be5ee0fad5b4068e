package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.InputKind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a marker was found.
 *
 * @param field what the sender calls it
 * @param marker its number
 * @param place in degrees
 */
record Observed(String field, String marker, Coordinate place) {
    private static final InputKind<String> NUMBER = InputKind.text(20);
    private static final InputKind<Double> LONGITUDE = InputKind.number(73, 136);
    private static final InputKind<Double> LATITUDE = InputKind.number(3, 54);

    static final InputKind<Observed> KIND = new InputKind<>(
            Map.of(
                    "type", "object",
                    "required", List.of("marker_no", "longitude", "latitude"),
                    "properties",
                            Map.of(
                                    "marker_no", NUMBER.schema(),
                                    "longitude", LONGITUDE.schema(),
                                    "latitude", LATITUDE.schema())),
            Observed::read);

    private static Observed read(JsonNode json, String field) {
        return new Observed(
                field,
                NUMBER.reader().read(json.path("marker_no"), field + ".marker_no"),
                new Coordinate(
                        LONGITUDE.reader().read(json.path("longitude"), field + ".longitude"),
                        LATITUDE.reader().read(json.path("latitude"), field + ".latitude")));
    }

    Malformed malformed(String zh, String en) {
        return new Malformed(field + ".marker_no", marker, Bilingual.of(zh, en));
    }
}
