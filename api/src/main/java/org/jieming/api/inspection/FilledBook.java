package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.http.Json;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.inspection.Photo.Subject;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;

/**
 * The filled rows of a work package that comes back from QGIS or QField, as a device would have sent them. The id of a statement
 * is made of the round, the team and what the row says, so that the same file brought twice states nothing twice, and a row that
 * was changed since states something anew; one that was changed back does as well ({@link SaidBefore}). Rows that were not filled in are left alone. Points are taken from whatever system of
 * ours a layer declares.
 */
public final class FilledBook {
    /** Filled rows of a layer: more than a round has markers, and few enough to be kept for ever. */
    private static final int MOST_FILLED = 5_000;

    private final UUID round;
    private final Team team;
    private final Album album;
    private final List<Read> read = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * What a row states.
     *
     * @param id its id
     * @param layer the layer it was read from, which tells what it is of
     * @param row its number in its layer
     * @param body as a device would have sent it, with the photographs that came
     * @param missing the photographs that the row names beside these, and why they are not there
     */
    public record Statement(UUID id, String layer, long row, ObjectNode body, List<Refusal> missing) {
        public Statement {
            missing = List.copyOf(missing);
        }

        /** The same under another id. */
        Statement under(UUID other) {
            return new Statement(other, layer, row, body, missing);
        }

        /** The same as what was stated with more of its photographs. */
        Statement as(Stated known, List<Refusal> stillMissing) {
            ObjectNode fuller = body.deepCopy();
            fuller.set("photos", StatedJson.of(known).get("photos"));
            return new Statement(known.id(), layer, row, fuller, stillMissing);
        }

        /** What it is of: a marker, the two ends of a segment, or a place that is the row's own. */
        String about() {
            if (ofPlace()) {
                return id.toString();
            }
            return ofMarker()
                    ? body.path("marker").asText()
                    : body.path("from").asText() + "/" + body.path("to").asText();
        }

        /** What is told of a photograph that it states, by the column that names it. */
        public Refusal told(Fingerprint photo, Bilingual sentence) {
            String column = StreamSupport.stream(body.path("photos").spliterator(), false)
                    .filter(each -> photo.hex().equals(each.path("hash").asText()))
                    .map(each ->
                            PhotoColumns.name(Subject.parse(each.path("subject").asText())))
                    .findFirst()
                    .orElse("photos");
            return new Refusal(layer, row, new Malformed(column, photo.hex(), sentence));
        }

        /** Whether it is of a marker. */
        public boolean ofMarker() {
            return layer.equals(FieldBook.OBSERVATIONS);
        }

        /** Whether it is of a place without a marker. */
        public boolean ofPlace() {
            return layer.equals(FieldBook.SIGHTINGS);
        }
    }

    /**
     * A row that cannot be read, or a photograph of a row.
     *
     * @param layer where
     * @param row its number there
     * @param reason which member is wrong, and what is expected
     */
    public record Refusal(String layer, long row, Malformed reason) {}

    /** A row that was read, before its photographs are looked for. */
    private record Read(String layer, FilledRow row, ObjectNode body) {}

    private FilledBook(UUID round, Team team, Album album) {
        this.round = round;
        this.team = team;
        this.album = album;
    }

    /**
     * Reads a package.
     *
     * @param album the photographs that came with it
     * @throws Malformed when the file is no package of a round, or says that it is one of another round or team
     */
    public static FilledBook read(Path file, UUID round, Team team, Album album) throws IOException {
        BookRound.refuseOther(file, round, team);
        FilledBook book = new FilledBook(round, team, album);
        book.layer(file, FieldBook.OBSERVATIONS, "state", FilledRow::observation);
        book.layer(file, FieldBook.SEGMENTS, "walked", FilledRow::segment);
        if (hasSightings(file)) {
            book.layer(file, FieldBook.SIGHTINGS, "kind", FilledRow::sighting);
        }
        for (Read each : book.read) {
            book.keep(each.layer(), each.row().row(), each.body(), album.fill(each.layer(), each.row(), each.body()));
        }
        return book;
    }

    /** Packages of former days have no such layer. */
    private static boolean hasSightings(Path file) throws IOException {
        try (Source source = Source.open(file, "package.gpkg", ReadOptions.NONE.withLayer(FieldBook.SIGHTINGS))) {
            return source.columns().contains("kind");
        } catch (Malformed none) {
            return false;
        }
    }

    /** What the filled rows state, layer by layer. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** The rows that cannot be read. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void layer(Path file, String layer, String filled, Function<FilledRow, ObjectNode> reading)
            throws IOException {
        try (Source source = Source.open(file, "package.gpkg", ReadOptions.NONE.withLayer(layer))) {
            if (!source.columns().contains(filled)) {
                throw new Malformed("file", layer, Bilingual.of("不是联检数据包", "no work package of an inspection"));
            }
            Optional<SourceSystem> system = system(source);
            int rows = 0;
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                FilledRow read = FilledRow.of(source, row, system);
                if (read.has(filled)) {
                    refuseFlood(layer, ++rows);
                    attempt(layer, read, reading);
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

    private void attempt(String layer, FilledRow row, Function<FilledRow, ObjectNode> reading) {
        try {
            ObjectNode body = reading.apply(row);
            album.claim(layer, row, body);
            read.add(new Read(layer, row, body));
        } catch (Malformed wrong) {
            refusals.add(new Refusal(layer, row.row().number(), wrong));
        }
    }

    /** The house's systems alone: what is foreign to it is asked of an import, which may take its time (rule F-08). */
    private static Optional<SourceSystem> system(Source source) {
        return source.about().declaredCrs().map(declared -> {
            try {
                Crs crs = Crs.parse(declared);
                if (crs.isTransformable()) {
                    return SourceSystem.of(crs);
                }
            } catch (Malformed unknown) {
                // told below with the layer
            }
            throw foreign(source.about().layer(), declared);
        });
    }

    private static Malformed foreign(String layer, String declared) {
        String named = declared.substring(0, Math.min(declared.length(), 60));
        return new Malformed(
                "file",
                named,
                Bilingual.of(
                        "图层 " + layer + " 的坐标系不能用于实测位置;请在 QGIS 中将其另存为 EPSG:4490(CGCS2000)",
                        "layer " + layer
                                + " is in a reference system that fixes cannot be taken from; save it in QGIS as EPSG:4490"
                                + " (CGCS2000)"));
    }

    private void keep(String layer, SourceRow row, ObjectNode body, List<Refusal> missing) {
        // a word for each layer that never changes, since ids are made of it
        String of = layer.equals(FieldBook.SIGHTINGS) ? layer : "" + layer.equals(FieldBook.OBSERVATIONS);
        byte[] said = (round + team.word() + of + new String(Json.bytes(body), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        statements.add(new Statement(UUID.nameUUIDFromBytes(said), layer, row.number(), body, missing));
    }
}
