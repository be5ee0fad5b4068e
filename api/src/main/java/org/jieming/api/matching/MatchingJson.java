package org.jieming.api.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemId;

/** Tables, rows, candidates and rulings as JSON. */
final class MatchingJson {
    private MatchingJson() {}

    static ObjectNode write(Matching matching) {
        ObjectNode json = Json.object()
                .put("id", matching.id())
                .put("file", matching.file())
                .put("area", matching.area().digits())
                .put("rows", matching.rows())
                .put("passes", matching.passes())
                .put("author", matching.author())
                .put("begun_on", matching.begunOn().toString());
        matching.columns().forEach(json.putArray("columns")::add);
        ObjectNode meanings = json.putObject("meanings");
        matching.meanings().forEach((meaning, column) -> meanings.put(meaning.word(), column));
        return json;
    }

    static Matching matching(JsonNode json) {
        Map<Meaning, String> meanings = new LinkedHashMap<>();
        json.path("meanings")
                .properties()
                .forEach(each -> meanings.put(
                        Meaning.parse(each.getKey()), each.getValue().asText()));
        return new Matching(
                json.path("id").asText(),
                json.path("file").asText(),
                new DivisionCode(json.path("area").asText()),
                texts(json.path("columns")),
                json.path("rows").asInt(),
                meanings,
                json.path("passes").asInt(),
                json.path("author").asText(),
                LocalDate.parse(json.path("begun_on").asText()));
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static ObjectNode rows(List<SheetRow> rows) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("rows");
        rows.forEach(row -> {
            ObjectNode one = all.addObject().put("number", row.number());
            row.cells().forEach(one.putArray("cells")::add);
        });
        return json;
    }

    static List<SheetRow> rows(JsonNode json) {
        List<SheetRow> rows = new ArrayList<>();
        json.path("rows")
                .forEach(each -> rows.add(new SheetRow(each.path("number").asLong(), texts(each.path("cells")))));
        return rows;
    }

    static ObjectNode candidates(List<List<Candidate>> found) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("rows");
        found.forEach(some -> {
            ArrayNode row = all.addArray();
            some.forEach(each -> row.addObject()
                    .put("item", each.item().toString())
                    .put("found", each.found())
                    .put("score", each.score())
                    .put("sure", each.sure()));
        });
        return json;
    }

    static List<List<Candidate>> candidates(JsonNode json) {
        List<List<Candidate>> found = new ArrayList<>();
        json.path("rows").forEach(row -> {
            List<Candidate> some = new ArrayList<>();
            row.forEach(each -> some.add(new Candidate(
                    ItemId.parse(each.path("item").asText()),
                    each.path("found").asText(),
                    each.path("score").asDouble(),
                    each.path("sure").asBoolean())));
            found.add(List.copyOf(some));
        });
        return found;
    }

    static ObjectNode rulings(Map<Integer, Ruling> rulings) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("rulings");
        rulings.forEach((row, ruling) -> {
            ObjectNode one = all.addObject()
                    .put("row", row)
                    .put("decision", ruling.decision().word())
                    .put("actor", ruling.actor())
                    .put("on", ruling.on().toString())
                    .put("note", ruling.note());
            ruling.item().ifPresent(item -> one.put("item", item.toString()));
        });
        return json;
    }

    static Map<Integer, Ruling> rulings(JsonNode json) {
        Map<Integer, Ruling> rulings = new LinkedHashMap<>();
        json.path("rulings")
                .forEach(each -> rulings.put(
                        each.path("row").asInt(),
                        new Ruling(
                                Decision.of(each.path("decision").asText()).orElseThrow(),
                                Optional.of(each.path("item").asText())
                                        .filter(text -> !text.isEmpty())
                                        .map(ItemId::parse),
                                each.path("actor").asText(),
                                LocalDate.parse(each.path("on").asText()),
                                each.path("note").asText())));
        return rulings;
    }
}
