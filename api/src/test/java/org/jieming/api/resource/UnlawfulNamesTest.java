package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.Test;

/**
 * Names that the Regulation forbids, at the {@link NameDoors} where approved names are recorded: it holds since 2022-05-01, and what
 * was approved before is stock for the clean-ups.
 */
class UnlawfulNamesTest extends NameDoors {
    private static final String IN_USE = ",\"status\":\"in-use\",\"approval_doc\":\"2号\"";
    private static final String OLD = IN_USE + ",\"approved_on\":\"1986-05-01\"";

    private void refused(Answer answer, String rule, String text) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo(rule);
        assertThat(answer.json().at("/findings/0/severity").asText()).isEqualTo("block");
        assertThat(answer.json().at("/findings/0/zh").asText()).contains(text);
    }

    private void recorded(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo(rule);
        assertThat(answer.json().at("/findings/0/severity").asText()).isEqualTo("warn");
    }

    private static String reasoned(String body) {
        return body.replace("\"geometry\"", "\"reason\":\"历史登记\",\"geometry\"");
    }

    @Test
    void a_name_that_is_borne_in_the_county_comes_in_as_stock_alone_and_for_a_reason() {
        String fresh = place("杨家湾", ",\"kind\":\"K3\"" + IN_USE);
        refused(create(reviewer, fresh), "A-12", "approved_on");
        refused(create(reviewer, reasoned(fresh)), "A-12", "under-rectification");
        String old = place("杨家湾", ",\"kind\":\"K3\"" + OLD);
        refused(create(reviewer, old), "A-12", "reason");
        recorded(create(reviewer, reasoned(old)), "A-12");
        // approved under the Regulation: it is against it
        refused(create(reviewer, reasoned(old.replace("1986-05-01", "2022-05-01"))), "A-12", "杨家湾");
        recorded(create(reviewer, reasoned(old.replace("1986-05-01", "2022-04-30"))), "A-12");
        // one that is to be changed is recorded as such, and one that nobody approved is told
        recorded(create(reviewer, fresh.replace("in-use", "under-rectification")), "A-12");
        recorded(create(officer, place("杨家湾", ",\"kind\":\"K3\",\"status\":\"planned\"")), "A-12");
    }

    @Test
    void letters_are_no_chinese_script_and_a_trade_mark_takes_a_reason_why_it_is_none() {
        refused(create(reviewer, reasoned(place("ABC路", ",\"kind\":\"K5\"" + IN_USE))), "A-06", "approved_on");
        recorded(create(reviewer, reasoned(place("ABC路", ",\"kind\":\"K5\"" + OLD))), "A-06");
        String trade = place("华为路", ",\"kind\":\"K5\"" + IN_USE);
        refused(create(reviewer, trade), "A-09", "reason");
        recorded(create(reviewer, reasoned(trade)), "A-09");
        // 泰山 is a famous mountain: no division takes its name
        refused(create(reviewer, reasoned(place("泰山镇", ",\"kind\":\"K2\"" + IN_USE))), "A-15", "泰山");
    }

    @Test
    void a_leaders_name_comes_in_by_no_door() {
        String leader = place("毛泽东路", ",\"kind\":\"K5\"" + OLD);
        refused(create(reviewer, leader), "A-07-LEADER", "任何途径");
        refused(create(reviewer, reasoned(leader)), "A-07-LEADER", "任何途径");
        JsonNode judged =
                judged(reviewer, "名称,政区代码,地名种类,地名状态,批准文号,批准时间\n毛泽东路," + Proposing.WEST + ",K5,在用,1号,1986-05-01\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
    }

    /** An alias is the officer's to write and told wherever the record is; what a place was called once is history. */
    @Test
    void nor_does_it_come_in_beside_a_standard_name() {
        Answer alias = village(officer, "PATCH", "", "{\"properties\":{\"alias_names\":[\"老湾\",\"毛泽东村\"]}}");
        refused(alias, "A-07-LEADER", "毛泽东村");
        assertThat(alias.json().at("/findings/0/field").asText()).isEqualTo("alias_names");
        assertThat(village(officer, "PATCH", "", "{\"properties\":{\"alias_names\":[\"老湾\"]}}")
                        .status())
                .isEqualTo(200);
        // beside a name that nobody approved it is told
        Answer planned =
                create(officer, place("清溪路", ",\"kind\":\"K5\",\"status\":\"planned\",\"short_names\":[\"毛泽东路\"]"));
        recorded(planned, "A-07-LEADER");
        JsonNode judged =
                judged(reviewer, "id,名称,政区代码,别名\n" + Service.idOf("杨家湾") + ",杨家湾," + Proposing.WEST + ",毛泽东湾\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
    }

    /** Row 2 is stock, rows 3 and 4 are new names, of which 杨家湾 is borne already. */
    @Test
    void a_file_is_judged_as_it_is_written_and_what_keeps_it_out_is_told_by_row() {
        Client everywhere = service.enter("zhou", Grant.everywhere(Role.REVIEWER));
        service.commit(JurisdictionTest.unit("east", "340207102", 118.2, 118.3));
        JsonNode judged = judged(
                everywhere,
                "id,名称,政区代码,地名种类,地名状态,批准时间\n"
                        + Service.idOf("stock") + ",杨家湾,340207102,K3,在用,1986-05-01\n"
                        + Service.idOf("fresh") + ",杨家湾,340207102,K3,在用,2025-05-01\n"
                        + ",六洲,340207102,K3,在用,2025-05-01\n");
        String path = judged.get("id").asText();
        JsonNode rejected = everywhere.get(path + "/rows?kind=rejected").json().get("rows");
        assertThat(rejected).hasSize(1);
        assertThat(rejected.at("/0/row").asInt()).isEqualTo(3);
        assertThat(rejected.at("/0/findings/0/rule").asText()).isEqualTo("A-12");
        JsonNode rows = everywhere.get(path + "/rows?kind=new").json().get("rows");
        assertThat(rows.at("/0/findings/0/zh").asText()).contains("写入时须写明原因");
        assertThat(rows.at("/0/findings/1/rule").asText()).isEqualTo("W-APPROVAL");
        assertThat(rows.at("/1/findings/0/rule").asText()).isEqualTo("W-APPROVAL");

        // neither the number of an act nor a reason is in the file: both are asked now, with the rows
        Answer uncited = apply(everywhere, path, "\"leave_out_rejected\":true,\"reason\":\"历史登记\"");
        assertThat(uncited.json().at("/rows/0/row").asInt()).as(uncited.text()).isEqualTo(2);
        Answer refused = apply(everywhere, path, "\"leave_out_rejected\":true," + ACT);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/rows/0/row").asInt()).isEqualTo(2);
        assertThat(refused.json().at("/rows/0/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(refused.json().get("rows")).hasSize(1);
        apply(everywhere, path, "\"leave_out_rejected\":true,\"reason\":\"历史登记\"," + ACT);
        assertThat(settled(everywhere, path, "applying").get("status").asText()).isEqualTo("applied");
    }

    @Test
    void rows_of_which_something_is_said_are_listed_alone() {
        JsonNode judged = judged(
                reviewer,
                "id,名称,政区代码,地名种类\n,六洲," + Proposing.WEST + ",K3\n" + Service.idOf("twin") + ",杨家湾," + Proposing.WEST
                        + ",K3\n,玫瑰路," + Proposing.WEST + ",K5\n");
        String path = judged.get("id").asText();
        assertThat(reviewer.get(path + "/rows?kind=new").json().get("rows")).hasSize(3);
        JsonNode told = reviewer.get(path + "/rows?kind=new&told=true").json().get("rows");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/row").asInt()).isEqualTo(3);
        assertThat(told.at("/0/findings/0/rule").asText()).isEqualTo("A-12");
        assertThat(reviewer.get(path + "/rows?kind=new&told=true&f=csv").text().lines())
                .hasSize(2);
    }

    private static Answer apply(Client client, String path, String order) {
        return client.send("POST", path + "/apply", "{" + order + "}", "Content-Type", "application/json");
    }
}
