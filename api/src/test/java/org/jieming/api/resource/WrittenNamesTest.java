package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.Test;

/** What the rules say at the {@link NameDoors} of a name that somebody writes: its letters, its code, and what is like it. */
class WrittenNamesTest extends NameDoors {
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

    /** 古井巷 is in use since 2020: of 1900 nothing is known, and of 2021 the approval of 2025 says nothing. */
    @Test
    void a_renaming_dated_before_the_place_or_its_approval_is_refused_without_a_reason() {
        String made = create(
                        reviewer,
                        place(
                                "古井巷",
                                ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"1号\",\"valid_from\":\"2020-01-01\""))
                .json()
                .get("id")
                .asText();
        String act = "\"act\":{\"number\":\"2号\",\"decided_on\":\"2025-12-01\"}";
        for (String early : new String[] {"1900-01-01", "2021-01-01"}) {
            String body = "{\"properties\":{\"name\":\"新井巷\",\"valid_from\":\"" + early + "\"}," + act;
            Answer refused = patched(made, body + "}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("valid_from");
        }
        // of days before 2020 it was no former name
        Answer earlier = patched(
                made,
                "{\"properties\":{\"name\":\"老井巷\",\"valid_from\":\"1900-01-01\"}," + act
                        + ",\"reason\":\"补记1900年的名称\"}");
        assertThat(earlier.status()).as(earlier.text()).isEqualTo(200);
        assertThat(earlier.text()).doesNotContain("古井巷");
    }

    private Answer patched(String item, String body) {
        return reviewer.send(
                "PATCH", ITEMS + "/" + item, body, "Content-Type", "application/merge-patch+json", "If-Match", "*");
    }

    @Test
    void a_reviewer_is_told_what_the_name_check_says_of_a_section_a_sign_and_a_foreign_word() {
        String approved = ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"2号\"";
        assertThat(create(reviewer, place("建设路", approved)).json().at("/findings"))
                .isEmpty();
        Map<String, String> told = Map.of("建设路东段", "A-13", "😀路", "G3", "曼哈顿路", "Y1");
        told.forEach((name, rule) -> {
            Answer made = create(reviewer, place(name, approved));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.json().get("findings").findValuesAsText("rule"))
                    .as(name)
                    .contains(rule);
            assertThat(made.json().get("findings").findValuesAsText("severity")).containsOnly("warn");
        });
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

    /** 六洲 twice of old and once new in the west town, once in the town of another county, and 汤沟: those after the first are it again in its county. */
    @Test
    void rows_of_one_file_with_one_name_in_one_scope_take_a_reason_as_stock_and_are_refused_as_new_names() {
        Client everywhere = service.enter("zhou", Grant.everywhere(Role.REVIEWER));
        JsonNode judged = judged(
                everywhere,
                "名称,政区代码,地名种类,地名状态,批准文号,批准时间\n"
                        + standing("六洲村", Proposing.WEST, "1986-05-01")
                        + standing("六洲村", Proposing.WEST, "1986-05-01")
                        + standing("六洲村", "340208100", "2025-05-01")
                        + standing("汤沟村", Proposing.WEST, "2025-05-01")
                        + standing("六洲村", Proposing.WEST, "2025-05-01"));
        String path = judged.get("id").asText();
        JsonNode rows = everywhere.get(path + "/rows?kind=new").json().get("rows");
        assertThat(rows).as(rows.toString()).hasSize(4);
        assertThat(rows.at("/0/findings")).isEmpty();
        assertThat(rows.at("/1/findings/0/rule").asText()).as(rows.toString()).isEqualTo("A-12");
        assertThat(rows.at("/1/findings/0/zh").asText()).contains("同一文件", "写入时须写明原因");
        assertThat(rows.at("/2/findings")).isEmpty();
        assertThat(rows.at("/3/findings")).isEmpty();
        JsonNode rejected = everywhere.get(path + "/rows?kind=rejected").json().get("rows");
        assertThat(rejected.at("/0/row").asInt()).isEqualTo(6);
        assertThat(rejected.at("/0/findings/0/rule").asText()).isEqualTo("A-12");
        Answer refused = everywhere.send(
                "POST",
                path + "/apply",
                "{\"leave_out_rejected\":true," + ACT + "}",
                "Content-Type",
                "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/rows/0/row").asInt()).isEqualTo(3);
        assertThat(refused.json().at("/rows/0/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(refused.json().get("rows")).hasSize(1);
    }

    private static String standing(String name, String unit, String approved) {
        return name + "," + unit + ",K3,在用,1号," + approved + "\n";
    }
}
