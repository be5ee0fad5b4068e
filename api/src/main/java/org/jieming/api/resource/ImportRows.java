package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.geojson.GeometryWriter;
import org.jieming.api.geojson.JsonBytes;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.VerdictFile;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The verdicts on the rows of an import: a page to read, a page for a map, or all of a kind as a table for Excel. */
final class ImportRows {
    static final int USUAL_LIMIT = 100;
    static final int MOST_LIMIT = 1_000;
    /** Vertices of one page for a map. */
    private static final int MOST_VERTICES = 1_000_000;

    private ImportRows() {}

    private record Shown(ObjectNode verdict, @Nullable Shape shape) {}

    private record Page(List<Shown> rows, long next) {}

    static void answer(Request request, Import shown, Judgement judged) throws IOException {
        Kind kind = ImportParameters.kind(request.parameter("kind").orElse("rejected"));
        long from = ImportParameters.from(request.parameter("from").orElse("0"));
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.CSV) {
            table(request, judged, kind, from);
            return;
        }
        Page page = page(judged, kind, from, Parameters.limit(request, USUAL_LIMIT, MOST_LIMIT));
        if (request.media() == Media.GEOJSON_FILE) {
            map(request, page);
        } else {
            list(request, shown, judged, kind, from, page);
        }
    }

    private static Page page(Judgement judged, Kind kind, long from, int limit) throws IOException {
        List<Shown> rows = new ArrayList<>();
        long[] next = {-1};
        int[] vertices = {0};
        judged.rows().each(kind, from, (verdict, place) -> {
            if (rows.size() == limit || vertices[0] > MOST_VERTICES) {
                next[0] = place;
                return false;
            }
            Shape shape = VerdictFile.shape(verdict);
            vertices[0] += shape == null ? 0 : shape.geometry().getNumPoints();
            rows.add(new Shown(verdict, shape));
            return true;
        });
        return new Page(rows, next[0]);
    }

    private static void list(Request request, Import shown, Judgement judged, Kind kind, long from, Page page) {
        ObjectNode document = Json.object();
        document.put("kind", kind.text());
        document.put("count", judged.count(kind));
        document.put("from", from);
        ArrayNode rows = document.putArray("rows");
        page.rows().forEach(row -> rows.add(titled(judged, row.verdict())));
        ArrayNode links = document.putArray("links");
        link(request, links, "self", request.here(), Bilingual.of("本页", "This page"));
        link(request, links, "up", request.links().to(ImportDocument.href(shown)), Bilingual.of("导入", "The import"));
        if (page.next() >= 0) {
            String next = request.here(Map.of("from", Long.toString(page.next())));
            link(request, links, "next", next, Bilingual.of("下一页", "Next page"));
        }
        Answers.json(request, document);
    }

    private static void link(Request request, ArrayNode links, String rel, String href, Bilingual title) {
        Links.add(links, rel, href, Media.JSON.type(), request.language().of(title));
    }

    private static ObjectNode titled(Judgement judged, ObjectNode verdict) {
        for (JsonNode change : verdict.path("changes")) {
            Bilingual title = title(judged, change.get("field").asText());
            ((ObjectNode) change).put("title_zh", title.zh()).put("title_en", title.en());
        }
        return verdict;
    }

    private static Bilingual title(Judgement judged, String field) {
        return switch (field) {
            case "geometry" -> Bilingual.of("图形", "Shape");
            case "valid_from" -> Bilingual.of("生效日期", "In force from");
            default ->
                Descriptor.of(judged.mapping().type())
                        .property(field)
                        .map(property -> property.title())
                        .orElse(Bilingual.of(field, field));
        };
    }

    private static void map(Request request, Page page) {
        JsonBytes out = new JsonBytes(1 << 16, () -> Answers.stream(request, Media.GEOJSON_FILE));
        GeometryWriter geometry = new GeometryWriter(Crs.CRS84);
        out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
        String before = "";
        for (Shown row : page.rows()) {
            out.raw(before).raw("{\"type\":\"Feature\",\"geometry\":");
            geometry.write(out, row.shape());
            out.raw(",\"properties\":").raw(Json.bytes(row.verdict())).raw('}').flow();
            before = ",";
        }
        out.raw("]");
        if (page.next() >= 0) {
            ArrayNode links = Json.object().putArray("links");
            String next = request.here(Map.of("from", Long.toString(page.next())));
            link(request, links, "next", next, Bilingual.of("下一页", "Next page"));
            out.raw(",\"links\":").raw(Json.bytes(links));
        }
        out.raw('}').finish();
    }

    private static void table(Request request, Judgement judged, Kind kind, long from) throws IOException {
        Path file =
                Files.createTempFile(Files.createDirectories(request.settings().workspace()), "jieming-rows-", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                    Sink sink = Sink.open(FileFormat.CSV, out, columns(), WriteOptions.of("rows"))) {
                judged.rows().each(kind, from, (verdict, place) -> {
                    lines(sink, judged, verdict);
                    return true;
                });
                sink.finish();
            }
            String plain = "rows-" + kind.text() + ".csv";
            Answers.file(request, file, Media.CSV.contentType(), plain, "导入结果-" + kind.text() + ".csv");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<SinkColumn> columns() {
        return List.of(
                new SinkColumn("行号", SinkColumn.Kind.INTEGER),
                SinkColumn.text("判定"),
                SinkColumn.text("名称"),
                SinkColumn.text("标识"),
                SinkColumn.text("字段"),
                SinkColumn.text("原值"),
                SinkColumn.text("新值"),
                SinkColumn.text("说明"),
                SinkColumn.text("Explanation"));
    }

    private static void lines(Sink sink, Judgement judged, ObjectNode verdict) throws IOException {
        boolean told = false;
        for (JsonNode change : verdict.path("changes")) {
            String field = title(judged, change.get("field").asText()).zh();
            line(
                    sink,
                    verdict,
                    field,
                    change.path("before").asText(""),
                    change.path("after").asText(""),
                    "",
                    "");
            told = true;
        }
        for (JsonNode finding : verdict.path("findings")) {
            String field = finding.get("field").asText();
            line(
                    sink,
                    verdict,
                    field,
                    "",
                    "",
                    finding.get("zh").asText(),
                    finding.get("en").asText());
            told = true;
        }
        if (!told) {
            line(sink, verdict, "", "", "", "", "");
        }
    }

    private static void line(Sink sink, ObjectNode verdict, String... rest) throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.ofNumber(verdict.get("row").asText()));
        cells.add(Cell.ofText(word(verdict.get("kind").asText())));
        cells.add(Cell.ofText(verdict.path("name").asText("")));
        cells.add(Cell.ofText(verdict.path("id").asText("")));
        for (String text : rest) {
            cells.add(Cell.ofText(text));
        }
        sink.write(cells, null);
    }

    private static String word(String kind) {
        return switch (ImportParameters.kind(kind)) {
            case NEW -> "新增";
            case CHANGED -> "变更";
            case SAME -> "相同";
            case REJECTED -> "不合格";
        };
    }
}
