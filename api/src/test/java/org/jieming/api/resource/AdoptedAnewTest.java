package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 甲 and 乙 plan in 示例县; 临河镇日间照料中心 is closed, opens again, and is to be closed once more. It is 2026-01-01. */
class AdoptedAnewTest {
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

    /** Keeps a scenario of one change to the centre. */
    private void keep(String action, String change, String more) {
        String inputs = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":["
                + office.change(action, TwoPlanners.DAY_CARE, change) + "]" + more;
        TwoPlanners.keep(first, inputs);
    }

    private JsonNode adopted() {
        return TwoPlanners.adopted(first);
    }

    private Answer approve(JsonNode adoption) {
        return TwoPlanners.decide(second, adoption, TwoPlanners.APPROVAL);
    }

    private String status() {
        return found("facilities", TwoPlanners.DAY_CARE)
                .at("/properties/status")
                .asText();
    }

    @Test
    void what_is_kept_anew_after_its_approval_is_submitted_anew_and_leaves_the_approval_as_it_is() {
        keep("close", "", "");
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
        keep("close", "", "");
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
        keep("resize", ",\"supply\":420", ",\"supply\":\"building_m2\"");
        Answer approved = approve(adopted());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode centre = found("facilities", TwoPlanners.DAY_CARE).get("properties");
        assertThat(centre.get("building_m2").asDouble()).isEqualTo(420);
        assertThat(centre.get("day_places").asInt()).isEqualTo(15);
    }

    @Test
    void outlines_are_not_adopted_and_whoever_decides_is_told_so() {
        keep(
                "close",
                "",
                ",\"outlines\":[{\"unit\":\"990121001001\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[105,35],[105.01,35],[105.01,35.01],[105,35]]]}}]");
        JsonNode adoption = adopted();
        JsonNode seen = second.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(seen.at("/not_adopted/outlines/0").asText()).isEqualTo("990121001001");
        assertThat(seen.at("/not_adopted/note").asText()).contains("区划变更");
    }
}
