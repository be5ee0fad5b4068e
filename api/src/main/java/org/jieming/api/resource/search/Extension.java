package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/** Values of properties for items that were matched (Reconciliation Service API 0.2, section 7), as one reader may see them. */
final class Extension {
    private static final int MOST_IDS = 1_000;
    private static final int MOST_PROPERTIES = 100;

    private final Reading reading;
    private final Language language;

    Extension(Reading reading, Language language) {
        this.reading = reading;
        this.language = language;
    }

    /** Answers a request: what the properties are called, and a row of values for every id. */
    ObjectNode answer(JsonNode asked) {
        List<String> ids = texts(asked, "ids", MOST_IDS, JsonNode::asText);
        List<String> properties = texts(
                asked, "properties", MOST_PROPERTIES, each -> each.path("id").asText());
        ObjectNode answer = Json.object();
        ArrayNode meta = answer.putArray("meta");
        properties.forEach(property -> meta.addObject().put("id", property).put("name", title(property)));
        ObjectNode rows = answer.putObject("rows");
        for (String id : ids) {
            ObjectNode row = rows.putObject(id);
            Optional<ItemVersion> version = version(id);
            properties.forEach(property -> values(row.putArray(property), version, property));
        }
        return answer;
    }

    /** Ids times properties is what is written, of whatever exists: both are bounded. */
    private static List<String> texts(JsonNode asked, String field, int most, Function<JsonNode, String> reader) {
        JsonNode json = asked.path(field);
        if (!json.isArray() || json.size() > most) {
            throw new Malformed(
                    "extend." + field,
                    json.getNodeType().name(),
                    Bilingual.of("应为列表,至多 " + most + " 项", "a list of at most " + most + " is expected"));
        }
        return StreamSupport.stream(json.spliterator(), false).map(reader).toList();
    }

    /** The item with an id in force today, if the reader may see it. */
    Optional<ItemVersion> version(String id) {
        try {
            return reading.snapshot()
                    .timeline(ItemId.parse(id))
                    .on(reading.today())
                    .filter(reading.view()::sees)
                    .map(reading.view()::shown);
        } catch (Malformed noId) {
            return Optional.empty();
        }
    }

    private String title(String property) {
        return Arrays.stream(ItemType.values())
                .flatMap(type -> Descriptor.of(type).property(property).stream())
                .filter(reading.view()::sees)
                .map(known -> language.of(known.title()))
                .findFirst()
                .orElse(property);
    }

    private void values(ArrayNode cells, Optional<ItemVersion> version, String property) {
        version.flatMap(known -> Descriptor.of(known.type()).property(property))
                .filter(reading.view()::sees)
                .flatMap(known -> version.get().values().get(property).map(value -> new Valued(known, value)))
                .ifPresent(valued -> valued.write(cells));
    }

    private record Valued(Property property, Object value) {
        void write(ArrayNode cells) {
            if (value instanceof List<?> several) {
                several.forEach(each -> new Valued(property, each).write(cells));
                return;
            }
            ObjectNode cell = cells.addObject();
            if (value instanceof Long whole) {
                cell.put("int", whole);
            } else if (value instanceof Double number) {
                cell.put("float", number);
            } else if (value instanceof LocalDate day) {
                cell.put("date", day + "T00:00:00Z");
            } else {
                cell.put("str", property.format(value));
            }
        }
    }

    /** The properties that items of a type may be extended by. */
    ObjectNode propose(String type, int limit) {
        ObjectNode answer = Json.object().put("type", type).put("limit", limit);
        properties(answer.putArray("properties"), ItemType.parse(type), "", 0, limit);
        return answer;
    }

    /** Properties of a type whose name or title contains a text. */
    void properties(ArrayNode list, ItemType type, String text, int passedOver, int limit) {
        Descriptor.of(type).properties().stream()
                .filter(reading.view()::sees)
                .filter(property -> property.name().contains(text)
                        || language.of(property.title()).contains(text))
                .skip(passedOver)
                .limit(limit)
                .forEach(property ->
                        list.addObject().put("id", property.name()).put("name", language.of(property.title())));
    }
}
