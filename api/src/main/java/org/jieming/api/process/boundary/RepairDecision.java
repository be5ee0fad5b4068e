package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.InputKind;
import org.jieming.division.DivisionCode;

/**
 * Whose the piece under a place is, as whoever asks for a repair decided.
 *
 * @param longitude degrees of EPSG:4490
 * @param latitude degrees of EPSG:4490
 * @param unit the code of the division that gets it
 */
record RepairDecision(double longitude, double latitude, DivisionCode unit) {

    /** How a request says it. */
    static final InputKind<RepairDecision> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("lon", "lat", "unit"),
                    "properties",
                    Map.of(
                            "lon", Map.of("type", "number", "minimum", -180, "maximum", 180),
                            "lat", Map.of("type", "number", "minimum", -90, "maximum", 90),
                            "unit", InputKind.division().schema())),
            RepairDecision::read);

    private static RepairDecision read(JsonNode json, String field) {
        json.fieldNames().forEachRemaining(name -> {
            if (!List.of("lon", "lat", "unit").contains(name)) {
                throw InputKind.wrong(field + "." + name, json.path(name), "可用的成员:lon、lat、unit", "lon, lat or unit");
            }
        });
        return new RepairDecision(
                InputKind.number(-180, 180).reader().read(json.path("lon"), field + ".lon"),
                InputKind.number(-90, 90).reader().read(json.path("lat"), field + ".lat"),
                InputKind.division().reader().read(json.path("unit"), field + ".unit"));
    }
}
