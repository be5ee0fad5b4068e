package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Json;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.Documents;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** Announced is what is filed and has days left, each name from its day of effect on; the rest is left out and told. It is 2026-01-01. */
class AnnouncementTest extends TwoTowns {
    private static String abolishing(String item) {
        return Proposing.renaming(item, "").replace("\"rename\"", "\"abolish\"").replace("\"name\":\"\",", "");
    }

    private static String id(String proposal) {
        return proposal.substring("/proposals/".length());
    }

    private static Change.Put spelled() {
        var village = Map.of("name", "杨家湾", "pinyin", "Yángjiāwān", "kind", "K3", "division_code", Proposing.WEST);
        return Service.put(ItemType.PLACE, "杨家湾", Period.ALWAYS, null, village);
    }

    private Answer announced(String more, String... proposals) {
        StringBuilder ids = new StringBuilder();
        for (String proposal : proposals) {
            ids.append(ids.isEmpty() ? "" : ",").append(id(proposal));
        }
        return officer.get("/announcements?proposals=" + ids + more);
    }

    /** 杨家湾 is 杨柳湾 from 2028-01-01 on: read on the day of the paper, 2026-01-02, the name is not in use yet. */
    @Test
    void a_renaming_that_is_approved_ahead_is_announced_with_its_day_of_effect() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(Service.idOf("杨家湾"), "杨柳湾"));
        String ahead = "\"decided_on\":\"2026-01-01\",\"effective_on\":\"2028-01-01\"";
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"decided_on\":\"2026-01-01\"", ahead) + ",\"note\":\"分期实施\"");
        Proposing.file(officer, renaming);
        JsonNode name = announced("", renaming).json().at("/names/0");
        assertThat(name.get("approved_on").asText()).isEqualTo("2026-01-01");
        assertThat(name.get("effective_on").asText()).isEqualTo("2028-01-01");
        assertThat(announced("&f=csv", renaming).text()).contains("生效日期", "2028-01-01");
        assertThat(officer.get(renaming + "/filing")
                        .json()
                        .at("/names/0/effective_on")
                        .asText())
                .isEqualTo("2028-01-01");
    }

    /** What has days left is not over: it is announced when it is filed. */
    @Test
    void the_answer_of_an_approval_tells_of_the_register_that_it_is_in() {
        String naming = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        JsonNode approved = Proposing.take(reviewer, naming, "approve", Proposing.act());
        assertThat(approved.at("/not_announced/zh").asText()).isEqualTo("尚未备案:登记备案后再公告");
        JsonNode read = reviewer.get(naming).json();
        assertThat(approved.get("not_announced")).isEqualTo(read.get("not_announced"));
        assertThat(approved.get("legal")).isEqualTo(read.get("legal"));
        assertThat(approved.get("deadlines")).isEqualTo(read.get("deadlines"));
    }

    /** 7号 was typed for 8号: when the name is in use another reviewer records what the document says, under the document itself. */
    @Test
    void an_approval_that_was_entered_wrongly_is_filed_and_announced_as_the_register_has_it_by_now() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        Proposing.take(officer, naming, "announce", "\"channels\":[\"government-website\"]");
        Proposing.take(officer, naming, "enter", "");
        assertThat(officer.get(naming + "/filing").text()).contains("界政函〔2026〕7号");
        String item = officer.get(naming).json().at("/content/id").asText();
        Client other = service.enter("qian", Grant.in(ItemId.named("west"), Role.REVIEWER));
        String right = "{\"properties\":{\"approval_doc\":\"界政函〔2026〕8号\"},"
                + "\"reason\":\"批准文号登记有误\","
                + Proposing.act().replace("〔2026〕7号", "〔2026〕8号") + "}";
        Answer corrected = other.send(
                "PATCH",
                "/collections/places/items/" + item,
                right,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode filing = officer.get(naming + "/filing").json().at("/names/0");
        assertThat(filing.get("approval_doc").asText()).isEqualTo("界政函〔2026〕8号");
        assertThat(filing.get("approved_on").asText()).isEqualTo("2026-01-01");
        assertThat(filing.get("effective_on").asText()).isEqualTo("2026-01-01");
    }

    /** Of three one is filed, one approved, one approved and abolished on one day: one is announced, two are told. */
    @Test
    void what_is_not_filed_or_has_no_day_left_is_left_out_of_an_announcement_and_told() throws IOException {
        String filed = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        String unfiled = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("银杏路", "K5")));
        String ended = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(ended).json().at("/content/id").asText();
        Proposing.approved(officer, reviewer, abolishing(item));
        Answer answer = announced("", filed, unfiled, ended);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.get("names").findValuesAsText("standard_name")).containsExactly("桂花路");
        assertThat(json.get("left_out").findValuesAsText("name")).containsExactly("银杏路", "六洲村");
        assertThat(json.at("/left_out/0/zh").asText()).contains("尚未备案");
        assertThat(json.at("/left_out/1/zh").asText()).contains("已无使用之日");
        Answer table = announced("&f=csv", filed, unfiled, ended);
        assertThat(table.text()).contains("桂花路").doesNotContain("银杏路").doesNotContain("六洲村");
        assertThat(table.header("Jieming-Left-Out")).isEqualTo(id(unfiled) + "," + id(ended));
        Answer word = announced("&f=docx", filed, unfiled, ended);
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(word.response().body())))) {
            String text = extractor.getText();
            assertThat(text).contains("未列入本公告", "银杏路", "六洲村");
            assertThat(text.indexOf("银杏路")).isGreaterThan(text.indexOf("未列入本公告"));
        }
        assertThat(officer.get(filed).json().get("announceable").asBoolean()).isTrue();
        assertThat(officer.get(ended).json().at("/not_announced/zh").asText()).contains("已无使用之日");
    }

    /** The register was put right by its keeper: the village that was abolished is in force again. */
    @Test
    void an_abolition_that_was_taken_back_is_not_announced() {
        service.commit(spelled());
        String item = Service.idOf("杨家湾");
        String abolition = Proposing.filed(officer, reviewer, abolishing(item));
        assertThat(announced("", abolition).status()).isEqualTo(200);
        service.commit(spelled());
        Answer answer = announced("", abolition);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText()).isEqualTo("A-22");
        assertThat(answer.json().at("/findings/0/zh").asText()).contains("以后仍在使用");
    }

    /** Announced on 2026-01-01, renamed on 2026-03-01: the paper of January is printed in April as it was. */
    @Test
    void what_was_announced_once_is_printed_again_as_it_was() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        Proposing.take(officer, naming, "announce", "\"note\":\"政府网站\",\"channels\":[\"government-website\"]");
        String item = reviewer.get(naming).json().at("/content/id").asText();
        today("2026-03-01");
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "银杏路", "K5"));
        Proposing.take(reviewer, renaming, "approve", Proposing.act("2026-03-01"));
        today("2026-04-01");
        assertThat(announced("", naming).json().at("/names/0/standard_name").asText())
                .isEqualTo("桂花路");
    }

    /** Its approval is being revoked at this moment: what it will be is told by nobody, and printed neither. */
    @Test
    void what_is_being_written_is_announced_by_nobody() {
        String filed = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        assertThat(announced("", filed).status()).isEqualTo(200);
        Documents documents = service.register.journal().documents();
        Documents.Document kept = documents.get("proposal", id(filed)).orElseThrow();
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "proposal");
        json.set("claimed", json.deepCopy());
        documents.put("proposal", id(filed), json.toString(), kept.version());
        Answer refused = announced("", filed);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("正在写入登记簿:请稍后重新读取", "read it again soon");
        JsonNode told = officer.get(filed).json();
        assertThat(told.get("being_written").asBoolean()).isTrue();
        assertThat(told.get("announceable").asBoolean()).isFalse();
        assertThat(told.at("/not_announced/zh").asText()).contains("正在写入登记簿");
        assertThat(officer.get(filed + "/filing").status()).isEqualTo(409);
    }

    /** 地名备案公告管理办法(试行): by website, new media, service platform, press, broadcast, and in the national database. */
    @Test
    void an_announcement_names_its_channels_and_no_other_step_has_any() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        for (String nowhere : new String[] {"", "\"channels\":[]"}) {
            Answer silent = Proposing.step(officer, naming, "announce", nowhere);
            assertThat(silent.status()).as(silent.text()).isEqualTo(422);
            assertThat(silent.json().get("findings").findValuesAsText("field")).containsExactly("channels");
        }
        Answer unknown = Proposing.step(officer, naming, "announce", "\"channels\":[\"bulletin-board\"]");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("detail_zh").asText()).contains("national-database");
        Proposing.take(
                officer,
                naming,
                "announce",
                "\"channels\":[\"government-website\",\"national-database\",\"government-website\"]");
        JsonNode history = officer.get(naming).json().get("history");
        assertThat(history.get(history.size() - 1).get("channels"))
                .extracting(JsonNode::asText)
                .containsExactly("government-website", "national-database");
        assertThat(Proposing.step(officer, naming, "enter", "\"channels\":[\"newspaper\"]")
                        .status())
                .isEqualTo(400);
    }

    /** What an abolition ends was the standard name and is none: it stands as the former one alone. */
    @Test
    void an_abolished_name_is_announced_as_the_former_name_and_as_no_standard_one() throws IOException {
        service.commit(spelled());
        String abolition = Proposing.filed(officer, reviewer, abolishing(Service.idOf("杨家湾")));
        JsonNode name = announced("", abolition).json().at("/names/0");
        assertThat(name.get("kind").asText()).isEqualTo("销名");
        assertThat(name.get("former_name").asText()).isEqualTo("杨家湾");
        assertThat(name.get("standard_name").asText()).isEmpty();
        assertThat(name.get("romanization").asText()).isEqualTo("Yángjiāwān");
        byte[] word = announced("&f=docx", abolition).response().body();
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(extractor.getText()).contains("原名称", "杨家湾").doesNotContain("标准地名");
        }
    }

    /** The west town is 望岳街道 340207002 from 2027-01-01 on, and the name holds from 2027-02-01 on. */
    @Test
    void a_name_lies_in_the_division_of_its_first_day_and_takes_its_code() {
        service.commit(Service.put(
                ItemType.DIVISION,
                "west",
                Service.from("2027-01-01"),
                null,
                Map.of("name", "望岳街道", "code", "340207002000")));
        String naming = Proposing.submitted(
                officer, Proposing.naming(Proposing.STREET.replace("\"kind\"", "\"class_code\":\"23500\",\"kind\"")));
        String ahead = "\"decided_on\":\"2026-01-01\",\"effective_on\":\"2027-02-01\"";
        Proposing.take(
                reviewer,
                naming,
                "approve",
                Proposing.act().replace("\"decided_on\":\"2026-01-01\"", ahead) + ",\"note\":\"分期实施\"");
        Proposing.file(officer, naming);
        assertThat(announced("", naming).json().at("/names/0/division").asText())
                .isEqualTo("county望岳街道");
        JsonNode recorded = officer.get("/collections/places/items/"
                        + officer.get(naming).json().at("/content/id").asText() + "?datetime=2027-02-01")
                .json()
                .get("properties");
        assertThat(recorded.get("division_code").asText()).isEqualTo("340207002000");
        assertThat(recorded.get("place_code").asText()).isEqualTo("34020700223500000001");
    }

    /** Approved for 2026-01-01; that the town is 望岳街道 340207002 from that day on is recorded after the approval. */
    @Test
    void a_town_that_changed_by_the_first_day_of_a_name_is_announced_as_what_it_became() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        assertThat(announced("", naming).json().at("/names/0/division").asText())
                .isEqualTo("countywest");
        service.commit(Service.put(
                ItemType.DIVISION,
                "west",
                Service.from("2026-01-01"),
                null,
                Map.of("name", "望岳街道", "code", "340207002000")));
        Answer paper = service.administrator().get("/announcements?proposals=" + id(naming));
        assertThat(paper.json().at("/names/0/division").asText())
                .as(paper.text())
                .isEqualTo("county望岳街道");
        Answer filing = service.administrator().get(naming + "/filing");
        assertThat(filing.json().at("/names/0/division").asText())
                .as(filing.text())
                .isEqualTo("county望岳街道");
        Proposing.take(service.administrator(), naming, "announce", "\"channels\":[\"government-website\"]");
    }

    /** Approved for 2026-01-01; the town ends on that day, and nothing tells what follows it. */
    @Test
    void a_name_whose_division_is_not_certain_is_neither_announced_nor_without_its_township() {
        String naming = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        service.commit(new Change.End(ItemId.named("west"), LocalDate.parse("2026-01-01")));
        Answer paper = service.administrator().get("/announcements?proposals=" + id(naming));
        assertThat(paper.status()).as(paper.text()).isEqualTo(422);
        assertThat(paper.text()).contains("A-23", "所属政区", "340207100", "2026-01-01", "更正");
        assertThat(service.administrator().get(naming + "/filing").status()).isEqualTo(422);
        Answer step =
                Proposing.step(service.administrator(), naming, "announce", "\"channels\":[\"government-website\"]");
        assertThat(step.status()).as(step.text()).isEqualTo(422);
        assertThat(step.json().at("/findings/0/rule").asText()).isEqualTo("A-23");
        assertThat(step.json().at("/findings/0/field").asText()).isEqualTo("division");
    }
}
