package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** A name that is not for everybody (密级): filed, used without an announcement, and announced once it is opened. It is 2026-01-01. */
class SecretNamesTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";

    private String filed() {
        String secret = Proposing.STREET.replace("\"kind\"", "\"secrecy\":\"secret\",\"kind\"");
        return Proposing.filed(officer, reviewer, Proposing.naming(secret));
    }

    private List<String> legal(String proposal) {
        return officer.get(proposal).json().get("legal").findValuesAsText("step");
    }

    private String status(String proposal) {
        String item = officer.get(proposal).json().at("/content/id").asText();
        return officer.get(ITEMS + item).json().at("/properties/status").asText();
    }

    @Test
    void it_enters_into_use_when_it_is_filed() {
        String proposal = filed();
        assertThat(legal(proposal)).containsExactly("enter", "amend", "annul");
        JsonNode used = Proposing.take(officer, proposal, "enter", "");
        assertThat(used.get("stage").asText()).isEqualTo("in-use");
        assertThat(used.get("legal").findValuesAsText("step")).containsExactly("amend", "annul");
        assertThat(status(proposal)).isEqualTo("in-use");
        assertThat(officer.get("/announcements?proposals=" + proposal.substring("/proposals/".length()))
                        .json()
                        .at("/findings/0/rule")
                        .asText())
                .isEqualTo("N-SECRET");
    }

    /** Filed on 2026-01-01, it is not used on 2025-12-31. */
    @Test
    void not_before_its_filing_nor_in_public_stead_of_an_announcement() {
        String proposal = filed();
        Answer early = Proposing.step(officer, proposal, "enter", "\"on\":\"2025-12-31\"");
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(early.text()).contains("备案日期");
        String open = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.place("银杏路", "K5")));
        Answer unannounced = Proposing.step(officer, open, "enter", "");
        assertThat(unannounced.status()).as(unannounced.text()).isEqualTo(409);
        assertThat(unannounced.json().get("legal"))
                .extracting(JsonNode::asText)
                .containsExactly("announce", "amend", "annul");
    }

    @Test
    void opened_by_a_second_person_it_is_announced_and_stays_in_use() {
        String proposal = filed();
        Proposing.take(officer, proposal, "enter", "");
        String item = officer.get(proposal).json().at("/content/id").asText();
        Answer opened = reviewer.send(
                "PATCH",
                ITEMS + item,
                "{\"properties\":{\"secrecy\":\"open\"},\"reason\":\"已公开使用\"," + Proposing.act() + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(legal(proposal)).containsExactly("announce", "amend", "annul");
        JsonNode announced = Proposing.take(officer, proposal, "announce", "\"channels\":[\"government-website\"]");
        assertThat(announced.get("stage").asText()).isEqualTo("in-use");
        assertThat(announced.get("legal").findValuesAsText("step")).containsExactly("amend", "annul");
        assertThat(status(proposal)).isEqualTo("in-use");
    }
}
