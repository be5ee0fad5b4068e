package org.jieming.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.campaign.Cause;
import org.jieming.campaign.Clue;
import org.jieming.campaign.Decision;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;

/** What was found, and what was decided, as JSON. */
final class EntryJson {
    private EntryJson() {}

    static ObjectNode write(Entry entry) {
        ObjectNode json = Json.object()
                .put("item", entry.item().toString())
                .put("type", entry.type().id())
                .put("name", entry.name())
                .put("division_code", entry.divisionCode())
                .put("cause", entry.cause().word())
                .put("found_on", entry.foundOn().toString());
        ArrayNode clues = json.putArray("clues");
        entry.clues().forEach(clue -> write(clues.addObject(), clue));
        return json;
    }

    private static void write(ObjectNode json, Clue clue) {
        json.put("rule", clue.rule())
                .put("zh", clue.sentence().zh())
                .put("en", clue.sentence().en());
        clue.other().ifPresent(other -> json.put("other", other.toString()));
        clue.distance().ifPresent(far -> json.put("distance_m", far.value()));
    }

    static Entry read(JsonNode json) {
        List<Clue> clues = new ArrayList<>();
        json.path("clues").forEach(each -> clues.add(clue(each)));
        return new Entry(
                ItemId.parse(json.path("item").asText()),
                ItemType.parse(json.path("type").asText()),
                json.path("name").asText(),
                json.path("division_code").asText(),
                Cause.of(json.path("cause").asText()).orElseThrow(),
                clues,
                LocalDate.parse(json.path("found_on").asText()),
                List.of());
    }

    private static Clue clue(JsonNode json) {
        return new Clue(
                json.path("rule").asText(),
                Bilingual.of(json.path("zh").asText(), json.path("en").asText()),
                text(json, "other").map(ItemId::parse),
                json.has("distance_m")
                        ? Optional.of(new Metres(json.path("distance_m").asDouble()))
                        : Optional.empty());
    }

    static ObjectNode write(Ruling ruling) {
        ObjectNode json = Json.object()
                .put("decision", ruling.decision().word())
                .put("actor", ruling.actor())
                .put("on", ruling.on().toString())
                .put("reason", ruling.reason())
                .put("new_name", ruling.newName())
                .put("reference", ruling.reference());
        ruling.proposal().ifPresent(number -> json.put("proposal", number));
        return json;
    }

    static Ruling ruling(JsonNode json) {
        return new Ruling(
                Decision.of(json.path("decision").asText()).orElseThrow(),
                json.path("actor").asText(),
                LocalDate.parse(json.path("on").asText()),
                json.path("reason").asText(),
                json.path("new_name").asText(),
                text(json, "proposal"),
                json.path("reference").asText());
    }

    private static Optional<String> text(JsonNode json, String member) {
        return json.path(member).isTextual() ? Optional.of(json.path(member).asText()) : Optional.empty();
    }
}
