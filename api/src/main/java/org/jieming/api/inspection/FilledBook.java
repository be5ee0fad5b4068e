package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.http.Json;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The filled rows of a work package that comes back from QGIS or QField, as a device would have sent them. The id of a statement
 * is made of the round, the team and what the row says, so that the same file brought twice states nothing twice, and a row that
 * was changed since states something anew. Rows that were not filled in are left alone.
 */
public final class FilledBook {
    private static final String[] ANSWERS = {
        "inscription", "surroundings_changed", "recognisable", "changed", "encroached"
    };

    /** Filled rows of a layer: more than a round has markers, and few enough to be kept for ever. */
    private static final int MOST_FILLED = 5_000;

    private final UUID round;
    private final Team team;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * What a row states.
     *
     * @param id its id
     * @param ofMarker whether it is of a marker, else of a segment
     * @param row its number in its layer
     * @param body as a device would have sent it
     */
    public record Statement(UUID id, boolean ofMarker, long row, ObjectNode body) {
        /** The layer it was read from. */
        public String layer() {
            return ofMarker ? FieldBook.OBSERVATIONS : FieldBook.SEGMENTS;
        }
    }

    /**
     * A row that cannot be read.
     *
     * @param layer where
     * @param row its number there
     * @param reason which member is wrong, and what is expected
     */
    public record Refusal(String layer, long row, Malformed reason) {}

    private FilledBook(UUID round, Team team) {
        this.round = round;
        this.team = team;
    }

    /**
     * Reads a package.
     *
     * @throws Malformed when the file is no package of a round
     */
    public static FilledBook read(Path file, UUID round, Team team) throws IOException {
        FilledBook book = new FilledBook(round, team);
        book.layer(file, FieldBook.OBSERVATIONS, "state", book::observation);
        book.layer(file, FieldBook.SEGMENTS, "walked", book::segment);
        return book;
    }

    /** What the filled rows state, layer by layer. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** The rows that cannot be read. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void layer(Path file, String layer, String filled, BiConsumer<Map<String, String>, SourceRow> reading)
            throws IOException {
        try (Source source = Source.open(file, "package.gpkg", ReadOptions.NONE.withLayer(layer))) {
            if (!source.columns().contains(filled)) {
                throw new Malformed("file", layer, Bilingual.of("不是联检数据包", "no work package of an inspection"));
            }
            int rows = 0;
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                Map<String, String> values = values(source.columns(), row.cells());
                if (values.containsKey(filled)) {
                    refuseFlood(layer, ++rows);
                    attempt(layer, row, values, reading);
                }
            }
        }
    }

    /** A view of a few bytes can yield rows without end, and nothing of a statement is ever deleted. */
    private static void refuseFlood(String layer, int rows) {
        if (rows > MOST_FILLED) {
            throw new Malformed(
                    "file",
                    layer,
                    Bilingual.of(
                            "每个图层最多 " + MOST_FILLED + " 行填写内容",
                            "at most " + MOST_FILLED + " filled rows of a layer are expected"));
        }
    }

    private void attempt(
            String layer,
            SourceRow row,
            Map<String, String> values,
            BiConsumer<Map<String, String>, SourceRow> reading) {
        try {
            reading.accept(values, row);
        } catch (Malformed wrong) {
            refusals.add(new Refusal(layer, row.number(), wrong));
        }
    }

    private static Map<String, String> values(List<String> columns, List<Cell> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.get(i).settled().text().strip();
            if (!text.isEmpty()) {
                values.put(columns.get(i), text);
            }
        }
        return values;
    }

    private void observation(Map<String, String> values, SourceRow row) {
        ObjectNode body = common(values, "marker", "state");
        ObjectNode objects = body.putObject("objects");
        for (int i = 1; i <= FieldBook.MOST_OBJECTS; i++) {
            String name = values.get("object_" + i);
            String there = "object_" + i + "_there";
            if (name != null && values.containsKey(there)) {
                objects.put(name, yes(there, values.get(there)));
            }
        }
        fix(body, values, row);
        keep(true, row, body);
    }

    /** The point is a fix only where its accuracy is stated. */
    private static void fix(ObjectNode body, Map<String, String> values, SourceRow row) {
        if (!values.containsKey("accuracy_m") || row.geometry() == null) {
            return;
        }
        try {
            body.putObject("fix")
                    .put("longitude", row.geometry().getCoordinate().x)
                    .put("latitude", row.geometry().getCoordinate().y)
                    .put("accuracy_m", Double.parseDouble(values.get("accuracy_m")))
                    .put("datum", Fix.Datum.CGCS2000.name());
        } catch (NumberFormatException word) {
            throw new Malformed(
                    "accuracy_m", values.get("accuracy_m"), Bilingual.of("应为数字(米)", "a number of metres is expected"));
        }
    }

    private void segment(Map<String, String> values, SourceRow row) {
        ObjectNode body = common(values, "from", "to", "feature");
        body.put("walked", yes("walked", values.get("walked")));
        keep(false, row, body);
    }

    private static ObjectNode common(Map<String, String> values, String... texts) {
        ObjectNode body = Json.object();
        for (String each : texts) {
            body.put(each, values.getOrDefault(each, ""));
        }
        for (String each : ANSWERS) {
            if (values.containsKey(each)) {
                body.put(each, yes(each, values.get(each)));
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

    private static boolean yes(String field, String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Malformed(field, text, Bilingual.of("应为 yes 或 no", "yes or no is expected"));
        };
    }

    private void keep(boolean ofMarker, SourceRow row, ObjectNode body) {
        byte[] said = (round + team.word() + ofMarker + new String(Json.bytes(body), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        statements.add(new Statement(UUID.nameUUIDFromBytes(said), ofMarker, row.number(), body));
    }
}
