package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The doors by which names are written: 杨家湾 is in use in the west town of {@link JurisdictionTest}. It is 2026-01-01. */
abstract class NameDoors {
    static final String ITEMS = "/collections/places/items";
    static final String ACT =
            "\"act\":{\"number\":\"界政函〔2025〕7号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-11-30\"}";

    final Service service = Service.empty();
    Client officer = service.stranger();
    Client reviewer = service.stranger();

    @BeforeEach
    void a_town_with_a_standard_name_an_officer_and_a_reviewer() {
        service.commit(JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1));
        service.commit(Service.put(
                ItemType.PLACE,
                "杨家湾",
                Period.ALWAYS,
                null,
                Map.of("name", "杨家湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        reviewer = service.enter("li", Grant.in(ItemId.named("west"), Role.REVIEWER));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    static String place(String name, String more) {
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"" + name + "\",\"division_code\":\""
                + Proposing.WEST + "\"" + more + "}}";
    }

    final Answer create(Client client, String body) {
        return client.send("POST", ITEMS, body, "Content-Type", "application/geo+json");
    }

    final Answer village(Client client, String method, String query, String body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/geo+json";
        String path = ITEMS + "/" + Service.idOf("杨家湾") + query;
        return client.send(method, path, body, "Content-Type", type, "If-Match", "*");
    }

    final void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo("W-APPROVAL");
        assertThat(answer.json().at("/findings/0/field").asText()).isEqualTo(field);
    }

    final JsonNode judged(Client client, String file) {
        Answer begun = client.send("POST", "/imports?type=place", file, "Content-Type", "text/csv");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode judged = settled(client, begun.header("Location"), "judging");
        return ((com.fasterxml.jackson.databind.node.ObjectNode) judged).put("id", begun.header("Location"));
    }

    static JsonNode settled(Client client, String path, String working) {
        JsonNode standing = client.get(path).json();
        while (standing.get("status").asText().equals(working)) {
            Thread.onSpinWait();
            standing = client.get(path).json();
        }
        return standing;
    }
}
