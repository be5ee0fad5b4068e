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
import org.junit.jupiter.api.Test;

/** No way round the second person: 杨家湾 is in use in the west town of {@link JurisdictionTest}. It is 2026-01-01. */
class SecondPersonTest {
    private static final String ITEMS = "/collections/places/items";
    private static final String ACT = "\"act\":{\"number\":\"界政函〔2025〕7号\"}";

    private final Service service = Service.empty();
    private Client officer = service.stranger();
    private Client reviewer = service.stranger();

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

    private static String place(String name, String more) {
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"" + name + "\",\"division_code\":\""
                + Proposing.WEST + "\"" + more + "}}";
    }

    private Answer create(Client client, String body) {
        return client.send("POST", ITEMS, body, "Content-Type", "application/geo+json");
    }

    private Answer village(Client client, String method, String query, String body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/geo+json";
        String path = ITEMS + "/" + Service.idOf("杨家湾") + query;
        return client.send(method, path, body, "Content-Type", type, "If-Match", "*");
    }

    private void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo("W-APPROVAL");
        assertThat(answer.json().at("/findings/0/field").asText()).isEqualTo(field);
    }

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
        assertThat(listed.get("listing_doc").asText()).isEqualTo("界政函〔2025〕7号");
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
                reviewer, "PATCH", "", "{\"properties\":{\"name\":\"杨湾村\",\"valid_from\":\"2026-01-01\"}," + ACT + "}");
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
    void a_standard_name_is_written_over_by_a_correction_alone_that_names_the_version_and_says_why() {
        String body = "{\"properties\":{\"name\":\"杨家塆\"}," + ACT;
        for (String query : new String[] {"", "?datetime=2026-01-01"}) {
            Answer refused = village(reviewer, "PATCH", query, body + "}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-18");
            assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("valid_from");
        }
        Answer corrected = village(reviewer, "PATCH", "?datetime=2026-01-01", body + ",\"reason\":\"登记时写错\"}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().at("/properties/former_names").isMissingNode()
                        || corrected.json().at("/properties/former_names").isNull())
                .isTrue();
    }

    @Test
    void a_standard_name_that_is_borne_in_the_county_already_is_recorded_for_a_reason_alone() {
        String twin = place("杨家湾", ",\"kind\":\"K3\",\"status\":\"in-use\",\"approval_doc\":\"2号\"");
        Answer refused = create(reviewer, twin);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("杨家湾", "reason");
        Answer reasoned = create(reviewer, twin.replace("\"geometry\"", "\"reason\":\"历史登记\",\"geometry\""));
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
        assertThat(reasoned.json().at("/findings/0/severity").asText()).isEqualTo("warn");
        // a name that nobody approved yet is told of what is like it
        Answer planned = create(officer, place("杨家湾", ",\"kind\":\"K3\",\"status\":\"planned\""));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        assertThat(planned.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
    }

    @Test
    void a_file_is_told_of_names_that_are_borne_already_and_writes_them_for_a_reason_alone() {
        Client everywhere = service.enter("zhou", Grant.everywhere(Role.REVIEWER));
        // 杨家湾 of the west town lies in one county with the town 340207102
        JsonNode judged = judged(
                everywhere,
                "id,名称,政区代码,地名种类,地名状态\n" + Service.idOf("twin") + ",杨家湾,340207102,K3,在用\n,六洲,340207102,K3,在用\n");
        String path = judged.get("id").asText();
        JsonNode rows = everywhere.get(path + "/rows?kind=new").json().get("rows");
        assertThat(rows.at("/0/findings/0/rule").asText()).as(rows.toString()).isEqualTo("A-12");
        assertThat(rows.at("/0/findings/0/severity").asText()).isEqualTo("warn");
        assertThat(rows.at("/1/findings")).isEmpty();
        Answer refused = everywhere.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("杨家湾", "reason");
        everywhere.send(
                "POST", path + "/apply", "{\"reason\":\"历史登记\"," + ACT + "}", "Content-Type", "application/json");
        assertThat(settled(everywhere, path, "applying").get("status").asText()).isEqualTo("applied");
    }

    /** 建设路 is in use; 东段 tells a section of it, and ABC路, 😀路 and 曼哈顿路 are what the name check warns of. */
    @Test
    void a_reviewer_is_told_what_the_name_check_says_and_gives_a_reason_for_a_leaders_name() {
        String approved = ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"2号\"";
        assertThat(create(reviewer, place("建设路", approved)).json().at("/findings"))
                .isEmpty();
        Map<String, String> told = Map.of("建设路东段", "A-13", "ABC路", "A-06", "😀路", "G3", "曼哈顿路", "Y1");
        told.forEach((name, rule) -> {
            Answer made = create(reviewer, place(name, approved));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.json().get("findings").findValuesAsText("rule"))
                    .as(name)
                    .contains(rule);
            assertThat(made.json().get("findings").findValuesAsText("severity")).containsOnly("warn");
        });
        String leader = place("毛泽东路", approved);
        Answer refused = create(reviewer, leader);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-07-LEADER");
        Answer reasoned = create(reviewer, leader.replace("\"geometry\"", "\"reason\":\"历史登记\",\"geometry\""));
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
    }

    /** Six digits of the county, 100 of the town, 22200 rural settlements; the register knows no county, which is a warning. */
    @Test
    void a_code_that_is_none_or_of_another_class_is_refused_with_the_one_it_could_be() {
        for (String code : new String[] {"abc", Proposing.WEST + "23500000001"}) {
            Answer refused = create(officer, place("六洲", ",\"class_code\":\"22200\",\"place_code\":\"" + code + "\""));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("place_code");
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-50");
            assertThat(refused.json().at("/findings/0/zh").asText()).contains(Proposing.WEST + "22200000001");
        }
        JsonNode judged = judged(officer, "名称,政区代码,类别代码,地名代码\n六洲," + Proposing.WEST + ",22200,abc\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
    }

    @Test
    void a_reviewer_who_renames_leaves_no_letters_of_the_old_name_and_writes_none_that_are_no_pinyin() {
        village(reviewer, "PATCH", "", "{\"properties\":{\"pinyin\":\"Yángjiāwān\",\"initials\":\"yjw\"}," + ACT + "}");
        Answer renamed = village(
                reviewer, "PATCH", "", "{\"properties\":{\"name\":\"石桥村\",\"valid_from\":\"2025-12-01\"}," + ACT + "}");
        assertThat(renamed.json().at("/properties/pinyin").asText()).isEqualTo("Shíqiáocūn");
        assertThat(renamed.json().at("/properties/initials").asText()).isEqualTo("sqc");
        Answer translated = village(
                reviewer, "PATCH", "", "{\"properties\":{\"name\":\"玫瑰村\",\"pinyin\":\"Rose Village\"}," + ACT + "}");
        assertThat(translated.status()).as(translated.text()).isEqualTo(422);
        assertThat(translated.json().at("/findings/0/rule").asText()).isEqualTo("A-46");
        assertThat(translated.json().at("/findings/0/zh").asText()).contains("Méiguīcūn");
        // of a name that nobody approved the letters are a warning beside what was written
        Answer planned = create(officer, place("玫瑰路", ",\"kind\":\"K5\",\"pinyin\":\"Rose Road\""));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        assertThat(planned.json().at("/findings/0/rule").asText()).isEqualTo("A-46");
        assertThat(planned.json().at("/findings/0/severity").asText()).isEqualTo("warn");
        // with them it becomes no standard name, though nobody writes them again
        Answer standard = reviewer.send(
                "PATCH",
                ITEMS + "/" + planned.json().get("id").asText(),
                "{\"properties\":{\"status\":\"in-use\"}," + ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(standard.status()).as(standard.text()).isEqualTo(422);
        assertThat(standard.json().at("/findings/0/rule").asText()).isEqualTo("A-46");
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
                "{\"properties\":{\"name\":\"杨湾村\"},\"act\":{\"number\":\"界政函〔2026〕1号\",\"decided_on\":\"2026-01-02\"}}");
        assertThat(early.status()).as(early.text()).isEqualTo(400);
        assertThat(early.json().get("field").asText()).isEqualTo("act.decided_on");
    }

    @Test
    void a_row_that_renames_leaves_no_letters_of_the_old_name_and_one_with_a_translation_is_told() {
        String id = Service.idOf("杨家湾");
        village(reviewer, "PATCH", "", "{\"properties\":{\"pinyin\":\"Yángjiāwān\"}," + ACT + "}");
        JsonNode judged = judged(
                reviewer,
                "id,名称,政区代码,地名种类,拼音,生效日期\n" + id + ",石桥村," + Proposing.WEST + ",K3,,2025-12-01\n,玫瑰路," + Proposing.WEST
                        + ",K5,Rose Road,\n");
        String path = judged.get("id").asText();
        JsonNode changed = reviewer.get(path + "/rows?kind=changed").json().at("/rows/0");
        assertThat(changed.toString()).contains("Shíqiáocūn", "former_names");
        JsonNode undated = judged(reviewer, "id,名称\n" + id + ",石桥村\n");
        assertThat(undated.at("/counts/rejected").asInt())
                .as(undated.toString())
                .isEqualTo(1);
        JsonNode told = reviewer.get(path + "/rows?kind=new").json().at("/rows/0");
        assertThat(told.at("/findings/0/rule").asText()).as(told.toString()).isEqualTo("A-46");
        assertThat(told.at("/findings/0/severity").asText()).isEqualTo("warn");
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

    private JsonNode judged(Client client, String file) {
        Answer begun = client.send("POST", "/imports?type=place", file, "Content-Type", "text/csv");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode judged = settled(client, begun.header("Location"), "judging");
        return ((com.fasterxml.jackson.databind.node.ObjectNode) judged).put("id", begun.header("Location"));
    }

    private static JsonNode settled(Client client, String path, String working) {
        JsonNode standing = client.get(path).json();
        while (standing.get("status").asText().equals(working)) {
            Thread.onSpinWait();
            standing = client.get(path).json();
        }
        return standing;
    }
}
