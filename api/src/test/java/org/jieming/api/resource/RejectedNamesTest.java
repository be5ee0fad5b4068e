package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** 桂花路 was proposed and rejected on 2026-01-01; the same street comes in by other doors afterwards. */
class RejectedNamesTest extends NameDoors {
    private static final String WHY = ",\"reason\":\"经省人民政府另行批准\"";

    private static String street(String name) {
        return place(name, ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"1号\"");
    }

    private static String with(String body, String more) {
        return body.substring(0, body.length() - 1) + "," + ACT + more + "}";
    }

    private String rejected() {
        String proposal = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        Proposing.take(reviewer, proposal, "reject", "\"note\":\"与规划不符\"");
        return proposal.substring(proposal.lastIndexOf('/') + 1);
    }

    @Test
    void a_rejected_name_is_recorded_as_in_use_for_a_reason_alone_and_the_proposal_is_named() {
        String proposal = rejected();
        Answer refused = create(reviewer, with(street("桂花路"), ""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("W-REASON");
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("name");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains(proposal, "2026-01-01");
        assertThat(refused.json().at("/findings/0/answerable").asBoolean()).isTrue();
        assertThat(create(reviewer, with(street("丁香路"), "")).status()).isEqualTo(201);
        Answer reasoned = create(reviewer, with(street("桂花路"), WHY));
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
    }

    @Test
    void a_row_of_a_file_warns_and_the_file_is_written_for_a_reason() {
        String proposal = rejected();
        JsonNode judged = judged(reviewer, "名称,地名种类,政区代码,地名状态,批准文号\n桂花路,K5," + Proposing.WEST + ",在用,1号\n");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        String path = judged.get("id").asText();
        assertThat(reviewer.get(path + "/rows?kind=new").text()).contains(proposal);
        Answer refused = reviewer.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains(proposal);
        Answer begun =
                reviewer.send("POST", path + "/apply", "{" + ACT + WHY + "}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, path, "applying").get("status").asText()).isEqualTo("applied");
    }

    /** What was rejected once and approved in a second proposal is a name like any other. */
    @Test
    void a_name_that_was_approved_by_another_proposal_is_asked_nothing() {
        rejected();
        String item = "/"
                + reviewer.get(Proposing.approved(officer, reviewer, Proposing.naming(Proposing.STREET)))
                        .json()
                        .at("/content/id")
                        .asText();
        assertThat(reviewer.get(ITEMS + item).status()).isEqualTo(200);
    }
}
