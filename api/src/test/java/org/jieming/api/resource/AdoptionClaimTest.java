package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of an approval of a scenario when its server ends in the middle of it; it is 2026-01-01. */
class AdoptionClaimTest {
    private final TwoPlanners office = new TwoPlanners();
    private final Service service = office.service;
    private final Client first = office.first;
    private final Client second = office.second;

    @AfterEach
    void stop() {
        service.close();
    }

    private long revision() {
        return service.register.now().number().value();
    }

    /** What is left of an approval of 乙, begun three minutes ago, by a server that died in it. */
    private void claimed(JsonNode adoption) {
        Documents documents = service.register.journal().documents();
        String id = adoption.get("id").asText();
        Documents.Document kept = documents.get("adoption", id).orElseThrow();
        String claim =
                "\"claimed\":{\"step\":\"approve\",\"to\":\"approved\",\"actor\":\"yi\",\"at\":\"2026-01-01T03:57:00Z\","
                        + "\"on\":\"2026-01-01\",\"note\":\"\",\"act\":{\"number\":\"示民〔2025〕9号\",\"authority\":\"示例县民政局\","
                        + "\"decided_on\":\"2025-12-31\"}},";
        documents
                .put("adoption", id, "{" + claim + kept.json().substring(1), kept.version())
                .orElseThrow();
        ((ObjectNode) adoption).put("version", kept.version() + 1);
    }

    @Test
    void a_revision_that_its_server_did_not_live_to_note_is_noted_before_anything_else_is_done() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]");
        JsonNode adoption = TwoPlanners.adopted(first);
        claimed(adoption);
        office.told("yi", "采纳方案 A " + adoption.get("id").asText(), LocalDate.of(2025, 12, 31), "status", "closed");
        long written = revision();
        // whoever rejects or withdraws what she saw waiting is told that it waits no more
        assertThat(TwoPlanners.decide(second, adoption, "{\"step\":\"reject\",\"note\":\"缺经费\"}")
                        .status())
                .isEqualTo(412);
        assertThat(TwoPlanners.decide(first, adoption, "{\"step\":\"withdraw\"}")
                        .status())
                .isEqualTo(412);
        JsonNode settled =
                first.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(settled.get("stage").asText()).isEqualTo("approved");
        assertThat(settled.at("/history/1/revision").asLong()).isEqualTo(written);
        // by whom and under what is what was claimed
        assertThat(settled.at("/history/1/actor").asText()).isEqualTo("yi");
        assertThat(settled.at("/history/1/act/number").asText()).isEqualTo("示民〔2025〕9号");
        assertThat(revision()).isEqualTo(written);
    }

    @Test
    void a_claim_that_wrote_nothing_is_given_up() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]");
        JsonNode adoption = TwoPlanners.adopted(first);
        claimed(adoption);
        JsonNode settled =
                second.get("/adoptions/" + adoption.get("id").asText()).json();
        assertThat(settled.get("stage").asText()).isEqualTo("submitted");
        assertThat(TwoPlanners.decide(second, settled, TwoPlanners.APPROVAL).status())
                .isEqualTo(200);
    }

    @Test
    void a_reason_alone_makes_no_revision_an_approval() {
        TwoPlanners.keep(first, TwoPlanners.INPUTS + "[" + office.change("close", TwoPlanners.DAY_CARE, "") + "]");
        JsonNode adoption = TwoPlanners.adopted(first);
        office.told("admin", "采纳方案 A " + adoption.get("id").asText(), LocalDate.of(2020, 1, 1), "phone", "0000");
        Answer approved = TwoPlanners.decide(second, adoption, TwoPlanners.APPROVAL);
        assertThat(approved.status()).as(approved.text()).isEqualTo(412);
        assertThat(first.get("/adoptions/" + adoption.get("id").asText()).json().get("history"))
                .hasSize(1);
    }
}
