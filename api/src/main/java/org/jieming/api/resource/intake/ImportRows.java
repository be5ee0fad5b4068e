package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            ImportRowTable.answer(request, judged, kind, from);
            return;
        }
        boolean isTold = Parameters.flag(request, "told");
        Page page = page(judged, kind, isTold, from, Parameters.limit(request, USUAL_LIMIT, MOST_LIMIT));
        if (request.media() == Media.GEOJSON_FILE) {
            map(request, page);
        } else {
            list(request, shown, judged, kind, from, page);
        }
    }

    private static Page page(Judgement judged, Kind kind, boolean isTold, long from, int limit) throws IOException {
        List<Shown> rows = new ArrayList<>();
        long[] next = {-1};
        int[] vertices = {0};
        judged.rows().each(kind, from, (verdict, place) -> {
            if (isTold && verdict.path("findings").isEmpty()) {
                return true;
            }
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

    static Bilingual title(Judgement judged, String field) {
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
}
