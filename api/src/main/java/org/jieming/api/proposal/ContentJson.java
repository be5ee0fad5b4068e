package org.jieming.api.proposal;

import static org.jieming.api.proposal.ProposalJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.geojson.FeatureReader;
import org.jieming.api.geojson.FeatureWriter;
import org.jieming.api.geojson.GeometryWriter;
import org.jieming.api.geojson.JsonBytes;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Json;
import org.jieming.crs.Crs;
import org.jieming.proposal.Content;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;

/** What a place would be, as a GeoJSON feature in CRS84 with what was seen of it beside. */
final class ContentJson {
    private static final Descriptor PLACES = Descriptor.of(ItemType.PLACE);
    private static final FeatureWriter WRITER = new FeatureWriter(PLACES, property -> true);

    private ContentJson() {}

    static ObjectNode write(Content content) {
        ItemVersion place = new ItemVersion(
                content.item(), ItemType.PLACE, Period.ALWAYS, content.seen(), content.values(), content.shapeOrNull());
        JsonBytes out = new JsonBytes(1024, OutputStream::nullOutputStream);
        WRITER.open(out, place, place.shapeOrNull(), new GeometryWriter(Crs.CRS84));
        out.raw('}');
        ObjectNode json = Json.read(Arrays.copyOf(out.buffer(), out.length()), "content");
        ((ObjectNode) json.path("properties")).remove(java.util.List.of("valid_from", "valid_to", "revision"));
        json.put("seen", content.seen().value());
        json.put("former_name", content.formerName());
        json.put("protected", content.isProtected());
        if (!content.codesHad().isEmpty()) {
            ArrayNode codes = json.putArray("codes_had");
            content.codesHad().stream().sorted().forEach(codes::add);
        }
        content.from().ifPresent(day -> json.put("valid_from", day.toString()));
        return json;
    }

    static Content read(JsonNode json) {
        Set<String> codes = new HashSet<>();
        json.path("codes_had").forEach(code -> codes.add(code.asText()));
        Statement statement = new FeatureReader(PLACES, Crs.CRS84).whole((ObjectNode) json);
        return new Content(
                ItemId.parse(text(json, "id")),
                new RevisionNumber(json.path("seen").asLong()),
                text(json, "former_name"),
                json.path("protected").asBoolean(),
                statement.values(),
                statement.shape(),
                json.has("valid_from") ? Optional.of(LocalDate.parse(text(json, "valid_from"))) : Optional.empty(),
                codes);
    }
}
