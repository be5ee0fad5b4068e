package org.jieming.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Json;
import org.jieming.campaign.Campaign;
import org.jieming.division.DivisionCode;

/** A campaign as JSON, as it is kept and, with more beside it, as it is shown. */
public final class CampaignJson {
    private CampaignJson() {}

    /** All of a campaign. */
    public static ObjectNode write(Campaign campaign) {
        ObjectNode json = Json.object()
                .put("id", campaign.id())
                .put("name", campaign.name())
                .put("area", campaign.area().shortForm())
                .put("from", campaign.from().toString());
        campaign.to().ifPresent(day -> json.put("to", day.toString()));
        campaign.act().ifPresent(act -> json.set("act", Json.tree(Grounds.json(act))));
        return json.put("author", campaign.author());
    }

    static Campaign read(JsonNode json) {
        return new Campaign(
                json.path("id").asText(),
                json.path("name").asText(),
                DivisionCode.parse(json.path("area").asText()),
                json.path("act") instanceof ObjectNode act ? Grounds.of("act", act) : Optional.empty(),
                LocalDate.parse(json.path("from").asText()),
                json.path("to").isTextual()
                        ? Optional.of(LocalDate.parse(json.path("to").asText()))
                        : Optional.empty(),
                json.path("author").asText());
    }
}
