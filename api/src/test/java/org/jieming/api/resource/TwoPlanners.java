package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;

/** A service with the seeds and two planners of the invented county, one to propose and one to decide. */
final class TwoPlanners {
    /** What a scenario of theirs begins with, before its changes. */
    static final String INPUTS =
            "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000,\"supply\":\"day_places\",\"changes\":";

    static final String APPROVAL = "{\"step\":\"approve\",\"act\":{\"number\":\"示民〔2025〕9号\","
            + "\"authority\":\"示例县民政局\",\"decided_on\":\"2025-12-31\",\"effective_on\":\"2026-01-01\"}}";
    static final String DAY_CARE = "临河镇日间照料中心";

    final Service service = Service.empty();
    final Client first;
    final Client second;

    TwoPlanners() {
        Birth.ifNew(service.register, Progress.SILENT);
        ItemId county = ItemId.parse(found("divisions", "示例县").get("id").asText());
        first = service.enter("jia", Grant.in(county, Role.PLANNER));
        second = service.enter("yi", Grant.in(county, Role.PLANNER));
    }

    /** The item of a collection that bears a name. */
    JsonNode found(String collection, String name) {
        String filter = URLEncoder.encode("name = '" + name + "'", StandardCharsets.UTF_8);
        return service.get("/collections/" + collection + "/items?filter=" + filter)
                .json()
                .at("/features/0");
    }

    /** A change of a scenario to a facility that is on record. */
    String change(String action, String facility, String more) {
        return "{\"action\":\"" + action + "\",\"facility\":\""
                + found("facilities", facility).get("id").asText() + "\"" + more + "}";
    }

    /** Keeps scenario A of somebody, anew or over what it was. */
    static void keep(Client planner, String inputs) {
        Answer kept = planner.send(
                "PUT",
                "/scenarios/A",
                "{\"inputs\":{" + inputs + "}}",
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        if (kept.status() == 404) {
            kept = planner.send(
                    "PUT", "/scenarios/A", "{\"inputs\":{" + inputs + "}}", "Content-Type", "application/json");
        }
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    /** Asks for the adoption of scenario A. */
    static JsonNode adopted(Client planner) {
        Answer adopted = planner.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        return adopted.json();
    }

    /** Takes a step of an adoption, as somebody who saw it as it is told. */
    static Answer decide(Client who, JsonNode adoption, String body) {
        return who.send(
                "POST",
                "/adoptions/" + adoption.get("id").asText() + "/steps",
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + adoption.get("version").asText() + "-0\"");
    }

    /** The centre, told of by somebody from a day on. */
    void told(String author, String reason, LocalDate from, String property, String value) {
        ItemId id = ItemId.parse(found("facilities", DAY_CARE).get("id").asText());
        ItemVersion version =
                service.register.now().timeline(ItemType.FACILITY, id).last().orElseThrow();
        service.register.commit(ChangeSet.of(
                author,
                reason,
                List.of(new Change.Put(
                        id,
                        ItemType.FACILITY,
                        Period.from(from),
                        version.values().toBuilder().set(property, value).build(),
                        version.shapeOrNull()))));
    }
}
