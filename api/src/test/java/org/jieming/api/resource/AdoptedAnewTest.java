package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 甲 and 乙 plan in 示例县; 临河镇日间照料中心 is closed, opens again, and is to be closed once more. It is 2026-01-01. */
class AdoptedAnewTest {
    private static final String APPROVAL = "{\"step\":\"approve\",\"act\":{\"number\":\"示民〔2025〕9号\","
            + "\"authority\":\"示例县民政局\",\"decided_on\":\"2025-12-31\",\"effective_on\":\"2026-01-01\"}}";
    private static final String DAY_CARE = "临河镇日间照料中心";

    private final TwoPlanners office = new TwoPlanners();
    private final Service service = office.service;
    private final Client first = office.first;
    private final Client second = office.second;

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode found(String collection, String name) {
        return office.found(collection, name);
    }

    private void keep(String etag, String more) {
        keep(etag, "\"action\":\"close\"", more);
    }

    private void keep(String etag, String change, String more) {
        String inputs = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":[{" + change + ",\"facility\":\""
                + found("facilities", DAY_CARE).get("id").asText() + "\"}]" + more;
        String body = "{\"inputs\":{" + inputs + "}}";
        Answer kept = etag.isEmpty()
                ? first.send("PUT", "/scenarios/A", body, "Content-Type", "application/json")
                : first.send("PUT", "/scenarios/A", body, "Content-Type", "application/json", "If-Match", etag);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private JsonNode adopted() {
        Answer adopted = first.send("POST", "/scenarios/A/adoption", "", "If-Match", "*");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        return adopted.json();
    }

    private Answer approve(JsonNode adoption) {
        return second.send(
                "POST",
                "/adoptions/" + adoption.get("id").asText() + "/steps",
                APPROVAL,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + adoption.get("version").asText() + "-0\"");
    }

    private String status() {
        return found("facilities", DAY_CARE).at("/properties/status").asText();
    }

    @Test
    void what_is_kept_anew_after_its_approval_is_submitted_anew_and_leaves_the_approval_as_it_is() {
        keep("", "");
        JsonNode closed = adopted();
        assertThat(approve(closed).status()).isEqualTo(200);
        assertThat(adopted().get("stage").asText()).isEqualTo("approved");
        Answer reopened = service.send(
                "PATCH",
                "/collections/facilities/items/"
                        + closed.at("/changes/0/facility").asText(),
                "{\"properties\":{\"status\":\"operating\",\"closed_on\":null}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        // this version of the scenario was approved, and is so still
        assertThat(adopted().get("id")).isEqualTo(closed.get("id"));
        keep("*", "");
        JsonNode again = adopted();
        assertThat(again.get("stage").asText()).isEqualTo("submitted");
        assertThat(again.get("id")).isNotEqualTo(closed.get("id"));
        assertThat(adopted().get("id")).isEqualTo(again.get("id"));
        assertThat(approve(again).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("closed");
        assertThat(first.get("/adoptions/" + closed.get("id").asText()).json().get("history"))
                .hasSize(2);
    }

    @Test
    void a_facility_that_grows_is_recorded_with_its_floor_area() {
        keep("", "\"action\":\"resize\",\"supply\":420", ",\"supply\":\"building_m2\"");
        Answer approved = approve(adopted());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode centre = found("facilities", DAY_CARE).get("properties");
        assertThat(centre.get("building_m2").asDouble()).isEqualTo(420);
        assertThat(centre.get("day_places").asInt()).isEqualTo(15);
    }

    @Test
    void outlines_are_not_adopted_and_whoever_decides_is_told_so() {
        keep(
                "",
                ",\"outlines\":[{\"unit\":\"990121001001\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[105,35],[105.01,35],[105.01,35.01],[105,35]]]}}]");
        JsonNode adoption = adopted();
        JsonNode seen = second.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(seen.at("/not_adopted/outlines/0").asText()).isEqualTo("990121001001");
        assertThat(seen.at("/not_adopted/note").asText()).contains("区划变更");
    }
}
