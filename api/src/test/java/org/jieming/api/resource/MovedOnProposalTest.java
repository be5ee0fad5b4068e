package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/**
 * Proposals whose place somebody edited meanwhile: what they do not change is taken from the register, and what they do is told.
 * 杨家湾 is the village of {@link TwoTowns}, which is in use here. It is 2026-01-01.
 */
class MovedOnProposalTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String LISTING = "{\"kind\":\"protect\",\"item\":\"" + VILLAGE
            + "\",\"place\":{\"properties\":{\"protection_class\":\"古村落\"}},\"application\":{\"applicant\":\"民政局\","
            + "\"reason\":\"古村\",\"approver\":\"界名县人民政府\"}}";

    private long edited(String properties) {
        Answer edited = officer.send(
                "PATCH",
                ITEMS + VILLAGE,
                "{\"properties\":" + properties + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        return service.register.now().number().value();
    }

    private String listing() {
        String proposal = Proposing.begin(officer, LISTING);
        Proposing.take(officer, proposal, "check", "");
        Proposing.take(officer, proposal, "submit", "");
        return proposal;
    }

    private void sentInAgain(String proposal) {
        Proposing.take(reviewer, proposal, "return", "\"note\":\"登记簿已变动\"");
        Proposing.take(officer, proposal, "revise", "");
        Proposing.take(officer, proposal, "check", Proposing.reasons());
        if (officer.get(proposal).json().get("kind").asText().equals("rename")) {
            Proposing.take(officer, proposal, "consult", "");
            Proposing.take(officer, proposal, "review", "");
        }
        Proposing.take(officer, proposal, "submit", "");
    }

    @Test
    void a_proposal_of_any_kind_is_told_by_one_sentence_which_revision_changed_its_place_and_goes_on_by_its_steps() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨湾村"));
        String listing = listing();
        long revision = edited("{\"meaning\":\"杨姓聚居的河湾\"}");
        for (String proposal : List.of(renaming, listing)) {
            Answer refused = Proposing.step(reviewer, proposal, "approve", Proposing.act());
            assertThat(refused.status()).as(refused.text()).isEqualTo(412);
            assertThat(refused.json().get("detail_zh").asText()).contains("修订 " + revision, "地名含义", "退回", "重新修改", "检查");
            assertThat(refused.json().get("detail_en").asText()).contains("revision " + revision, "return", "revise");
            sentInAgain(proposal);
        }
        Proposing.take(reviewer, listing, "approve", Proposing.act());
        JsonNode listed = service.get(ITEMS + VILLAGE).json().get("properties");
        assertThat(listed.get("protected").asBoolean()).isTrue();
        assertThat(listed.get("meaning").asText()).isEqualTo("杨姓聚居的河湾");
    }

    @Test
    void what_was_taken_up_anew_is_in_the_history_and_the_other_values_stay_what_the_officer_wants() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨湾村"));
        long revision = edited("{\"origin\":\"杨姓聚居\"}");
        sentInAgain(renaming);
        List<String> steps = new ArrayList<>();
        officer.get(renaming).json().get("history").forEach(entry -> {
            if (entry.get("step").asText().equals("renew")) {
                steps.add(entry.get("actor").asText() + " " + entry.get("note").asText());
            }
        });
        assertThat(steps).containsExactly("wang 修订 " + revision);
        Proposing.take(reviewer, renaming, "approve", Proposing.act());
        JsonNode renamed = service.get(ITEMS + VILLAGE).json().get("properties");
        assertThat(renamed.get("name").asText()).isEqualTo("杨湾村");
        assertThat(renamed.get("pinyin").asText()).isEqualTo("Yángwāncūn");
        assertThat(renamed.get("origin").asText()).isEqualTo("杨姓聚居");
    }

    @Test
    void a_draft_is_taken_up_by_its_check_and_one_that_was_checked_when_it_is_sent_in() {
        String correction = Proposing.begin(officer, Proposing.correcting(VILLAGE, "{\"pinyin\":\"Yángjiāwān\"}"));
        edited("{\"meaning\":\"河湾\"}");
        Proposing.take(officer, correction, "check", "");
        edited("{\"meaning\":\"杨姓河湾\"}");
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        JsonNode corrected = service.get(ITEMS + VILLAGE).json().get("properties");
        assertThat(corrected.get("pinyin").asText()).isEqualTo("Yángjiāwān");
        assertThat(corrected.get("meaning").asText()).isEqualTo("杨姓河湾");
    }

    /** The correction says Yang of Yang, the edit says it of Willow: which of them holds a person decides. */
    @Test
    void what_both_change_is_not_taken_up_but_named_and_the_draft_is_edited() {
        String body = Proposing.correcting(VILLAGE, "{\"meaning\":\"杨姓聚居\"}");
        String correction = Proposing.begin(officer, body);
        Proposing.take(officer, correction, "check", "");
        long revision = edited("{\"meaning\":\"岸多杨柳\"}");
        Answer refused = Proposing.step(officer, correction, "submit", "");
        assertThat(refused.status()).as(refused.text()).isEqualTo(412);
        assertThat(refused.json().get("detail_zh").asText()).contains("修订 " + revision, "“地名含义”", "修改方案");
        Proposing.take(officer, correction, "revise", "");
        Answer again = Proposing.step(officer, correction, "check", "");
        assertThat(again.status()).as(again.text()).isEqualTo(412);
        Answer edited = officer.send("PUT", correction, body, "Content-Type", "application/json", "If-Match", "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        Proposing.take(officer, correction, "check", "");
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        assertThat(service.get(ITEMS + VILLAGE).json().at("/properties/meaning").asText())
                .isEqualTo("杨姓聚居");
    }

    @Test
    void a_second_renaming_of_a_place_that_bears_another_name_meanwhile_is_written_anew() {
        String first = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨湾村"));
        String second = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "柳湾村"));
        Proposing.take(reviewer, first, "approve", Proposing.act());
        Answer refused = Proposing.step(reviewer, second, "approve", Proposing.act());
        assertThat(refused.status()).as(refused.text()).isEqualTo(412);
        assertThat(refused.json().get("detail_zh").asText()).contains("“标准名称”", "退回");
        Proposing.take(reviewer, second, "return", "\"note\":\"此处已经更名\"");
        Proposing.take(officer, second, "revise", "");
        Answer checked = Proposing.step(officer, second, "check", Proposing.reasons());
        assertThat(checked.status()).as(checked.text()).isEqualTo(412);
        assertThat(checked.json().get("detail_zh").asText()).contains("“标准名称”", "修改方案");
    }

    /** Whoever edits a draft sends what it changes alone, and so takes nothing back that was recorded meanwhile. */
    @Test
    void a_draft_tells_what_it_changes_of_its_place() {
        String correction = Proposing.begin(officer, Proposing.correcting(VILLAGE, "{\"meaning\":\"杨姓聚居的河湾\"}"));
        edited("{\"origin\":\"明代建村\"}");
        JsonNode draft = officer.get(correction).json();
        assertThat(draft.get("changes")).extracting(JsonNode::asText).containsExactly("meaning");
        assertThat(draft.get("content").get("properties").has("origin")).isFalse();

        Answer again = officer.send(
                "PUT",
                correction,
                Proposing.correcting(VILLAGE, "{\"meaning\":\"河湾里的杨家\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        JsonNode place = again.json().get("content").get("properties");
        assertThat(place.get("origin").asText()).isEqualTo("明代建村");
        assertThat(place.get("meaning").asText()).isEqualTo("河湾里的杨家");
        // a place that is to be made is its own
        String naming = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        assertThat(officer.get(naming).json().has("changes")).isFalse();
    }
}
