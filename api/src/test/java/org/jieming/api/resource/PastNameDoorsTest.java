package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** Names of the past at the {@link NameDoors}: those that two bore on common days, and those that a place lost. It is 2026-01-01. */
class PastNameDoorsTest extends NameDoors {
    private static String street(String name, String days) {
        return place(name, ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"1号\"" + days)
                .replace("\"geometry\":null", "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]}");
    }

    private String made(String name, String days) {
        Answer made = create(reviewer, street(name, days));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    @Test
    void a_name_that_another_street_at_the_spot_bore_on_the_same_days_is_refused_unless_it_is_stock_and_says_why() {
        made("海棠三路", ",\"valid_from\":\"2025-01-01\",\"valid_to\":\"2025-03-01\"");
        Answer refused = create(reviewer, street("海棠三路", ",\"valid_from\":\"2024-12-01\""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-13");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("自 2025-01-01 至 2025-03-01");
        String stock = street("海棠三路", ",\"valid_from\":\"2010-01-01\"");
        assertThat(create(reviewer, stock).status()).isEqualTo(422);
        String why = ",\"reason\":\"2010年地名普查成果两处同名\"";
        // a day is stated easily: an act of then or a source says it
        Answer unsaid = create(reviewer, with(stock, why));
        assertThat(unsaid.status()).as(unsaid.text()).isEqualTo(422);
        assertThat(unsaid.json().at("/findings/0/zh").asText()).contains("资料来源(source)");
        assertThat(create(reviewer, with(stock, why + "," + ACT)).status()).isEqualTo(422);
        Answer reasoned = create(
                reviewer, with(stock.replace("\"approval_doc\"", "\"source\":\"2010年地名普查\",\"approval_doc\""), why));
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
        Answer ofThen = create(reviewer, with(stock, why + "," + ACT.replace("2025-11-30", "2009-12-30")));
        assertThat(ofThen.status()).as(ofThen.text()).isEqualTo(201);
    }

    /** By an act of 2025-11-30: nothing in it says that the street was there in 1900. */
    @Test
    void a_new_standard_name_that_begins_before_its_act_says_why_or_by_what() {
        String old = street("海棠四路", ",\"valid_from\":\"1900-01-01\"");
        Answer refused = create(reviewer, with(old, "," + ACT));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("valid_from");
        assertThat(refused.json().at("/findings/0/answerable").asBoolean()).isTrue();
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("早于所引文件之日 2025-11-30");
        Answer reasoned = create(reviewer, with(old, ",\"reason\":\"据县志补录\"," + ACT));
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
        for (String said : new String[] {"\"source\":\"《示例县志》\"", "\"approved_on\":\"1899-12-31\""}) {
            String sourced = old.replace("海棠四路", said.contains("source") ? "石榴五路" : "枇杷六路")
                    .replace("\"approval_doc\"", said + ",\"approval_doc\"");
            Answer made = create(reviewer, with(sourced, "," + ACT));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        // the source of the name itself or of its year says it as well, that of another statement does not
        String evidence = ",\"established_year\":\"1900\",\"meaning\":\"花名\",\"sources\":[\"%s：《示例县志》第 12 页\"]";
        String own = old.replace("1900-01-01\"", "1900-01-01\"" + evidence);
        assertThat(create(reviewer, with(own.formatted("地名含义"), "," + ACT)).status())
                .isEqualTo(422);
        for (String[] each : new String[][] {{"芙蓉八路", "芙蓉八路"}, {"芍药九路", "设立年份"}}) {
            String sourced = own.formatted(each[1]).replace("海棠四路", each[0]);
            Answer made = create(reviewer, with(sourced, "," + ACT));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        String later = street("银杏七路", ",\"valid_from\":\"2025-12-01\"");
        assertThat(create(reviewer, with(later, "," + ACT)).status()).isEqualTo(201);
    }

    /** The same row that no source backs: its act is told when it is written, and so is why the street is older. */
    @Test
    void a_row_of_a_file_that_begins_before_the_act_of_the_file_is_written_for_a_reason() {
        JsonNode judged = judged(
                reviewer,
                "名称,地名种类,政区代码,地名状态,批准文号,经度,纬度,生效日期\n海棠四路,K5," + Proposing.WEST + ",在用,1号,118.05,31.05,1900-01-01\n");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        Answer refused = applied(judged, "{" + ACT + "}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/rows/0/name").asText()).isEqualTo("海棠四路");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("早于所引文件之日 2025-11-30");
        Answer begun = applied(judged, "{\"reason\":\"据县志补录\"," + ACT + "}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, judged.get("id").asText(), "applying")
                        .get("status")
                        .asText())
                .isEqualTo("applied");
    }

    private Answer applied(JsonNode judged, String order) {
        return reviewer.send("POST", judged.get("id").asText() + "/apply", order, "Content-Type", "application/json");
    }

    private static String with(String street, String more) {
        return street.substring(0, street.length() - 1) + more + "}";
    }

    @Test
    void who_brings_an_old_list_is_told_of_the_street_that_was_renamed() {
        String id = made("示例大道", ",\"valid_from\":\"2020-01-01\"");
        Answer renamed = reviewer.send(
                "PATCH",
                ITEMS + "/" + id,
                "{\"properties\":{\"name\":\"示例迎宾大道\",\"valid_from\":\"2025-12-01\"}," + ACT + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);

        JsonNode judged =
                judged(reviewer, "名称,地名种类,政区代码,地名状态,批准文号,经度,纬度\n示例大道,K5," + Proposing.WEST + ",在用,1号,118.05,31.05\n");
        JsonNode row = reviewer.get(judged.get("id").asText() + "/rows?kind=new")
                .json()
                .at("/rows/0");
        assertThat(row.at("/findings/0/rule").asText()).as(row.toString()).isEqualTo("C1-FORMER");
        assertThat(row.at("/findings/0/zh").asText()).contains(id, "示例迎宾大道", "2025-12-01");

        Answer again = create(reviewer, street("示例大道", ""));
        assertThat(again.json().at("/findings/0/rule").asText())
                .as(again.text())
                .isEqualTo("C1-FORMER");
        JsonNode checked = service.made(
                "name-check",
                "\"name\":\"示例大道\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                        + "\",\"place\":[118.05,31.05]");
        assertThat(checked.get("findings").findValuesAsText("rule")).contains("C1-FORMER");
    }
}
