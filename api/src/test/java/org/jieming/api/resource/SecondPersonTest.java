package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** No way round the second person at the {@link NameDoors}. */
class SecondPersonTest extends NameDoors {
    @Test
    void an_officer_writes_no_standard_name_through_items_and_is_told_where_she_can() {
        Answer made = create(officer, place("六洲", ",\"status\":\"approved\""));
        refused(made, "status");
        assertThat(made.json().at("/findings/0/zh").asText()).contains("命名方案");
        refused(village(officer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}}"), "name");
        refused(village(officer, "PATCH", "?dry-run=true", "{\"properties\":{\"status\":null}}"), "status");
        refused(village(officer, "PUT", "", place("杨湾村", ",\"status\":\"in-use\"")), "name");
        refused(village(officer, "PATCH", "", "{\"properties\":{\"time_of_use\":\"historical\"}}"), "time_of_use");
        refused(village(officer, "PATCH", "", "{\"properties\":{\"abolished_year\":\"2020\"}}"), "abolished_year");
        refused(village(officer, "DELETE", "", ""), "valid_to");
        refused(village(officer, "DELETE", "?withdraw=true", ""), "valid_to");
        // an act does not make her two
        refused(village(officer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}," + ACT + "}"), "name");
        assertThat(service.register.now().number().value()).isEqualTo(2);
    }

    /** The name of today is the name of the version from 2027 on as well: both would be renamed, and one sentence says so. */
    @Test
    void what_an_edit_would_carry_along_is_refused_once() {
        Answer later = village(
                service.administrator(),
                "PATCH",
                "",
                "{\"properties\":{\"remarks\":\"新村\",\"valid_from\":\"2027-01-01\"}," + ACT + "}");
        assertThat(later.status()).as(later.text()).isEqualTo(200);
        Answer renamed = village(officer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}}");
        refused(renamed, "name");
        assertThat(renamed.json().get("findings"))
                .extracting(JsonNode::toString)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_officer_keeps_the_record_of_a_standard_name_and_names_without_approval() {
        assertThat(create(officer, place("六洲", ",\"status\":\"planned\"")).status())
                .isEqualTo(201);
        Answer record = village(officer, "PATCH", "", "{\"properties\":{\"origin\":\"杨姓聚居\"}}");
        assertThat(record.status()).as(record.text()).isEqualTo(200);
        // that a name comes on the protection list is no one person's word
        refused(village(officer, "PATCH", "", "{\"properties\":{\"protected\":true}}"), "protected");
        refused(create(officer, place("古井巷", ",\"protected\":true")), "protected");
    }

    @Test
    void a_name_comes_on_the_protection_list_and_leaves_it_by_proposals_with_a_second_person() {
        String path = ITEMS + "/" + Service.idOf("杨家湾");
        String listing = decided("protect", "\"protection_class\":\"古村落\"");
        assertThat(reviewer.get(listing).json().get("stage").asText()).isEqualTo("in-use");
        JsonNode listed = reviewer.get(path).json().get("properties");
        assertThat(listed.get("protected").asBoolean()).isTrue();
        assertThat(listed.get("protection_class").asText()).isEqualTo("古村落");
        assertThat(listed.get("listing_doc").asText()).isEqualTo("界政函〔2026〕7号");
        // no act of an edit takes it off, turns it historical or plans it anew
        for (String sly : new String[] {
            "{\"protected\":false}",
            "{\"protected\":null}",
            "{\"status\":\"historical\"}",
            "{\"status\":null}",
            "{\"status\":\"under-rectification\"}",
            "{\"name\":\"杨 家湾\"}",
            "{\"kind\":\"K5\"}",
            "{\"time_of_use\":\"historical\"}",
            "{\"listing_doc\":\"界民〔2001〕9号\"}",
            "{\"protection_class\":null}"
        }) {
            Answer refused = village(reviewer, "PATCH", "", "{\"properties\":" + sly + "," + ACT + "}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-19");
        }
        JsonNode judged = judged(reviewer, "id,名称,地名种类\n" + Service.idOf("杨家湾") + ",杨家湾,K5\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        // measures are added by a reviewer under an act, and by no officer
        String measures = "{\"properties\":{\"protective_measures\":\"设立标志\"}," + ACT + "}";
        refused(village(officer, "PATCH", "", measures), "protective_measures");
        assertThat(village(reviewer, "PATCH", "", measures).status()).isEqualTo(200);
        decided("unprotect", "");
        assertThat(reviewer.get(path).json().at("/properties/protected").asBoolean())
                .isFalse();
        Answer renamed = village(
                reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\",\"valid_from\":\"2026-01-02\"}," + ACT + "}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    }

    /** A proposal about the protection list, checked and submitted by the officer, approved by the reviewer. */
    private String decided(String kind, String properties) {
        String body = Proposing.correcting(Service.idOf("杨家湾"), "{" + properties + "}")
                .replace("\"correct\"", "\"" + kind + "\"");
        String proposal = Proposing.begin(officer, body);
        Proposing.take(officer, proposal, "check", "");
        Proposing.take(officer, proposal, "submit", "");
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        return proposal;
    }

    @Test
    void rows_of_an_officers_file_that_state_standard_names_are_rejected() {
        String file = "名称,政区代码,地名状态\n六洲," + Proposing.WEST + ",在用\n汤沟," + Proposing.WEST + ",规划\n";
        JsonNode judged = judged(officer, file);
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(1);
        JsonNode row = officer.get(judged.get("id").asText() + "/rows?kind=rejected")
                .json()
                .at("/rows/0");
        assertThat(row.at("/findings/0/rule").asText()).isEqualTo("W-APPROVAL");
    }

    @Test
    void a_reviewer_records_what_was_approved_and_says_by_which_document() {
        refused(create(reviewer, place("六洲", ",\"status\":\"in-use\"")), "act.number");
        assertThat(create(reviewer, place("六洲", ",\"status\":\"in-use\",\"approval_doc\":\"界政函〔1985〕2号\""))
                        .status())
                .isEqualTo(201);
        refused(village(reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}}"), "act.number");
        Answer renamed = village(
                reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\",\"valid_from\":\"2025-12-01\"}," + ACT + "}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        // until that day it is called what it was called, and the name stays known
        assertThat(renamed.json().at("/properties/former_names/0").asText()).isEqualTo("杨家湾");
        assertThat(reviewer.get(ITEMS + "/" + Service.idOf("杨家湾") + "?datetime=2025-11-30")
                        .json()
                        .at("/properties/name")
                        .asText())
                .isEqualTo("杨家湾");
    }

    @Test
    void a_historical_name_leaves_the_protection_list_by_a_decision_alone() {
        // a reviewer records what a document listed
        String stated = ",\"status\":\"historical\",\"protected\":true";
        refused(create(reviewer, place("古驿道", stated)), "act.number");
        Answer made = create(reviewer, place("古驿道", stated + ",\"listing_doc\":\"界民〔2020〕1号\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().get("id").asText();
        for (String body : new String[] {"{\"protected\":false}", "{\"protected\":null}", "{\"status\":null}"}) {
            Answer refused = officer.send(
                    "PATCH",
                    ITEMS + "/" + id,
                    "{\"properties\":" + body + "}",
                    "Content-Type",
                    "application/merge-patch+json",
                    "If-Match",
                    "*");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText())
                    .isEqualTo(body.contains("status") ? "W-APPROVAL" : "A-19");
        }
    }

    @Test
    void a_name_of_the_protection_list_is_renamed_and_ended_by_proposals_alone_whatever_act_is_cited() {
        village(reviewer, "PATCH", "", "{\"properties\":{\"protected\":true}," + ACT + "}");
        for (Answer refused : new Answer[] {
            village(reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}," + ACT + "}"),
            village(reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\",\"protected\":false}," + ACT + "}"),
            village(
                    reviewer,
                    "PATCH",
                    "",
                    "{\"properties\":{\"valid_from\":\"2026-01-01\",\"name\":\"杨湾村\"}," + ACT + "}"),
            village(reviewer, "PATCH", "", "{\"properties\":{\"valid_to\":\"2025-06-01\"}," + ACT + "}")
        }) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-19");
        }
        JsonNode judged = judged(reviewer, "id,名称,地名状态\n" + Service.idOf("杨家湾") + ",杨湾村,在用\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        // with its papers it goes the way of proposals; its record is kept as any other's
        assertThat(village(reviewer, "PATCH", "", "{\"properties\":{\"origin\":\"杨姓聚居\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_recorded_under_what_is_decided_tomorrow() {
        Answer early = village(
                reviewer,
                "PATCH",
                "",
                "{\"properties\":{\"name\":\"杨湾村\"},\"act\":{\"number\":\"界政函〔2026〕1号\",\"authority\":\"示例县人民政府\",\"decided_on\":\"2026-01-02\"}}");
        assertThat(early.status()).as(early.text()).isEqualTo(400);
        assertThat(early.json().get("field").asText()).isEqualTo("act.decided_on");
    }

    @Test
    void the_gazetteer_comes_in_by_a_reviewers_file_under_one_act() {
        JsonNode judged = judged(reviewer, "名称,政区代码,地名状态\n六洲," + Proposing.WEST + ",在用\n");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        String path = judged.get("id").asText();
        Answer blind = reviewer.send("POST", path + "/apply", "{}", "Content-Type", "application/json");
        assertThat(blind.status()).as(blind.text()).isEqualTo(422);
        assertThat(blind.json().get("field").asText()).isEqualTo("act.number");
        reviewer.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(settled(reviewer, path, "applying").get("status").asText()).isEqualTo("applied");
        assertThat(service.get(ITEMS).names()).containsExactlyInAnyOrder("杨家湾", "六洲");
    }

    @Test
    void a_reviewer_does_not_write_herself_what_she_proposed_and_nobody_approved() {
        String renaming = Proposing.begin(reviewer, Proposing.renaming(Service.idOf("杨家湾"), "杨湾村"));
        Proposing.begin(reviewer, Proposing.naming(Proposing.STREET));
        refused(village(reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\"}," + ACT + "}"), "name");
        refused(create(reviewer, place("桂花路", ",\"status\":\"in-use\",\"approval_doc\":\"1号\"")), "name");
        JsonNode judged = judged(reviewer, "名称,政区代码,地名状态\n桂花路," + Proposing.WEST + ",在用\n");
        assertThat(judged.at("/counts/rejected").asInt()).isEqualTo(1);
        // nor do a character without width, a radical for a character or a blank
        for (String same : new String[] {"桂\u200B花路", "桂花路\uFEFF", "桂 花路", "桂花\u3000路", "桂花路(新)", "桂花路(新)"}) {
            refused(create(reviewer, place(same, ",\"status\":\"in-use\",\"approval_doc\":\"1号\"")), "name");
        }
        // nor does leaving out where it lies; its point says that she keeps it
        String nowhere = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},"
                + "\"properties\":{\"name\":\"桂花路\",\"status\":\"in-use\",\"approval_doc\":\"1号\"}}";
        refused(create(reviewer, nowhere), "name");
        // nor does a variant character, nor writing another name over the draft
        String willows = Proposing.naming(Proposing.place("翠柳路", "K5"));
        String draft = Proposing.begin(reviewer, willows);
        Answer edited = reviewer.send(
                "PUT", draft, willows.replace("翠柳路", "青松路"), "Content-Type", "application/json", "If-Match", "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        for (String same : new String[] {"翠柳路", "翠栁路", "青松路"}) {
            refused(create(reviewer, place(same, ",\"status\":\"in-use\",\"approval_doc\":\"1号\"")), "name");
        }
        // taking it back does not make it another's work
        Proposing.take(reviewer, renaming, "withdraw", "");
        refused(village(reviewer, "DELETE", "", ""), "name");
    }

    @Test
    void a_correction_does_not_end_a_name_nor_change_its_kind_without_their_papers() {
        String item = Service.idOf("杨家湾");
        for (String sly : new String[] {"{\"status\":\"abolished\"}", "{\"status\":null}", "{\"kind\":\"K5\"}"}) {
            Answer refused = officer.send(
                    "POST", "/proposals", Proposing.correcting(item, sly), "Content-Type", "application/json");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-18");
        }
        String proposal = Proposing.begin(officer, Proposing.correcting(item, "{\"pinyin\":\"Yángjiāwān\"}"));
        Proposing.take(officer, proposal, "check", "");
        Proposing.take(officer, proposal, "submit", "");
        assertThat(Proposing.take(reviewer, proposal, "approve", Proposing.act())
                        .get("stage")
                        .asText())
                .isEqualTo("in-use");
    }

    @Test
    void a_naming_neither_lists_nor_states_a_status() {
        for (String sly : new String[] {
            "\"protected\":true,\"listing_doc\":\"界民〔2000〕1号\"", "\"listing_doc\":\"1号\"", "\"status\":\"in-use\""
        }) {
            String body = Proposing.naming(Proposing.STREET.replace("\"kind\"", sly + ",\"kind\""));
            Answer refused = officer.send("POST", "/proposals", body, "Content-Type", "application/json");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-18");
        }
    }
}
