package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.http.Json;
import org.jieming.crs.SourceSystem;
import org.jieming.inspection.Fix;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Coordinate;

/**
 * A row of a work package that comes back, as the body that a device would have sent.
 *
 * @param row the row
 * @param values what is filled in, by column
 * @param system what the points of its layer are in; empty when the layer does not tell
 */
record FilledRow(SourceRow row, Map<String, String> values, Optional<SourceSystem> system) {
    /** Of a degree: 1.1 mm. */
    private static final int DECIMALS = 8;

    private static final String[] ANSWERS = {
        "inscription", "surroundings_changed", "recognisable", "changed", "encroached"
    };

    static FilledRow of(Source source, SourceRow row, Optional<SourceSystem> system) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> columns = source.columns();
        List<Cell> cells = row.cells();
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.get(i).settled().text().strip();
            if (!text.isEmpty()) {
                values.put(columns.get(i), text);
            }
        }
        return new FilledRow(row, values, system);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** What it states of a marker; throws {@link Malformed} naming the member that cannot be read. */
    ObjectNode observation() {
        ObjectNode body = common("marker", "state");
        for (String each : new String[] {"opinion", "responsible", "deadline"}) {
            if (has(each)) {
                body.put(each, values.get(each));
            }
        }
        ObjectNode objects = body.putObject("objects");
        for (int i = 1; i <= FieldBook.MOST_OBJECTS; i++) {
            String name = values.get("object_" + i);
            String there = "object_" + i + "_there";
            if (name != null && has(there)) {
                objects.put(name, yes(there));
            }
        }
        // the form is drawn at the marker: its point is a fix only where its accuracy is stated
        if (has("accuracy_m") && row.geometry() != null) {
            fix(body.putObject("fix"));
        }
        return body;
    }

    /** What it states of a segment; throws as the other does. */
    ObjectNode segment() {
        return common("from", "to", "feature").put("walked", yes("walked"));
    }

    /** What it states of a place without a marker; throws as the others do. */
    ObjectNode sighting() {
        ObjectNode body = common("kind", "marker", "number");
        if (has("accuracy_m") && row.geometry() != null) {
            fix(body.putObject("fix"));
        }
        return body;
    }

    private void fix(ObjectNode fix) {
        Coordinate place =
                system.orElseThrow(FilledRow::untold).toCgcs2000(row.geometry()).getCoordinate();
        fix.put("longitude", degrees(place.x)).put("latitude", degrees(place.y)).put("accuracy_m", accuracy());
        fix.put("datum", Fix.Datum.CGCS2000.name());
    }

    /** To a millimetre, finer than any receiver: a layer that was saved in another system and brought back says the same once more. */
    private static double degrees(double told) {
        return BigDecimal.valueOf(told)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private double accuracy() {
        String text = values.get("accuracy_m");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException word) {
            throw new Malformed("accuracy_m", text, Bilingual.of("应为数字(米)", "a number of metres is expected"));
        }
    }

    private static Malformed untold() {
        return new Malformed(
                "crs",
                "",
                Bilingual.of(
                        "图层没有说明坐标系,不能作为实测位置;请在 QGIS 中另存为 EPSG:4490",
                        "the layer names no reference system, so that its points are no fixes; save it in QGIS as EPSG:4490"));
    }

    private ObjectNode common(String... texts) {
        ObjectNode body = Json.object();
        for (String each : texts) {
            body.put(each, values.getOrDefault(each, ""));
        }
        for (String each : ANSWERS) {
            if (has(each)) {
                body.put(each, yes(each));
            }
        }
        body.put("note", values.getOrDefault("note", ""));
        return body.put("observed_at", instant(values.getOrDefault("observed_at", "")));
    }

    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException unreadable) {
            throw new Malformed(
                    "observed_at",
                    text,
                    Bilingual.of(
                            "应为带时差的时刻,例如 2026-05-01T08:00:00+08:00",
                            "a time with its offset is expected, such as 2026-05-01T08:00:00+08:00"));
        }
    }

    private boolean yes(String field) {
        String text = values.getOrDefault(field, "");
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Malformed(field, text, Bilingual.of("应为 yes 或 no", "yes or no is expected"));
        };
    }
}
