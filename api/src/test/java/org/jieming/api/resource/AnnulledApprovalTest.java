package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An approval of 2026-01-01 is in effect when the body that gave it withdraws it, on 2026-03-01: from that day on, or from the beginning. One asks, another confirms.
 * In the west town of {@link TwoTowns}.
 */
class AnnulledApprovalTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String ANNULMENT = "\"note\":\"违反命名规定\",\"act\":{\"number\":\"界政函〔2026〕30号\","
            + "\"authority\":\"界名县人民政府\",\"decided_on\":\"2026-03-01\"}";
    private static final String FROM_START = ANNULMENT + ",\"from_start\":true";
    private static final String SEEN_TO = "\"reasons\":{\"A-26\":\"标志由街道办月内更换\"}";

    @BeforeEach
    void the_village_is_a_standard_name() {
        service.commit(Service.put(
                ItemType.PLACE,
                "杨家湾",
                Period.ALWAYS,
                null,
                Map.of(
                        "name", "杨家湾",
                        "kind", "K3",
                        "division_code", Proposing.WEST,
                        "status", "in-use",
                        "pinyin", "Yángjiāwān",
                        "sign_count", "2")));
    }

    /** In use since the day of its approval, with the papers that its withdrawal takes. It is 2026-03-01. */
    private String inUse(String body) {
        String proposal = Proposing.filed(officer, reviewer, body);
        Proposing.take(officer, proposal, "announce", "\"channels\":[\"government-website\"]");
        if (!body.contains("abolish")) {
            Proposing.take(officer, proposal, "enter", "");
        }
        today("2026-03-01");
        Proposing.attach(officer, proposal, "revocation");
        return proposal;
    }

    private JsonNode annulled(String proposal, String annulment, String more) {
        JsonNode asked = Proposing.take(officer, proposal, "annul", annulment);
        assertThat(asked.at("/asked/from_start").asBoolean()).isEqualTo(annulment.contains("from_start"));
        JsonNode confirmed = Proposing.take(reviewer, proposal, "confirm", more);
        assertThat(confirmed.get("stage").asText()).isEqualTo("revoked");
        assertThat(confirmed.get("deadlines")).isEmpty();
        assertThat(confirmed.get("legal")).isEmpty();
        return confirmed;
    }

    private String item(String proposal) {
        return reviewer.get(proposal).json().at("/content/id").asText();
    }

    private JsonNode on(String item, String day) {
        return reviewer.get(ITEMS + item + "?datetime=" + day).json().path("properties");
    }

    private int status(String item, String day) {
        return reviewer.get(ITEMS + item + "?datetime=" + day).status();
    }

    private static String abolishing() {
        return Proposing.renaming(VILLAGE, "")
                .replace("\"rename\"", "\"abolish\"")
                .replace("\"name\":\"\",", "");
    }

    /** 杨家湾 until 2026-01-01, 杨柳湾 until 2026-03-01, and 杨家湾 again: as it was, with the meaning that was recorded meanwhile. */
    @Test
    void the_old_name_stands_again_from_the_day_of_the_decision() {
        String renaming = inUse(Proposing.renaming(VILLAGE, "杨柳湾"));
        officer.send(
                "PATCH",
                ITEMS + VILLAGE,
                "{\"properties\":{\"meaning\":\"杨姓聚居\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        JsonNode confirmed = annulled(renaming, ANNULMENT, SEEN_TO);
        assertThat(on(VILLAGE, "2026-02-28").get("name").asText()).isEqualTo("杨柳湾");
        JsonNode again = on(VILLAGE, "2026-03-01");
        assertThat(again.get("name").asText()).isEqualTo("杨家湾");
        assertThat(again.get("status").asText()).isEqualTo("in-use");
        assertThat(again.has("approval_doc")).isFalse();
        assertThat(again.get("meaning").asText()).isEqualTo("杨姓聚居");
        assertThat(again.get("former_names").toString()).isEqualTo("[\"杨柳湾\"]");
        // 杨柳湾 ended by the document, under its address and on the sheet
        assertThat(officer.get("/id/" + VILLAGE).json().at("/names").toString()).contains("〔2026〕30号");
        assertThat(officer.get("/id/" + VILLAGE + "?f=html").text()).contains("〔2026〕30号");
        Answer annals = officer.send(
                "POST",
                "/processes/gazetteer-annals/execution?f=html",
                "{\"inputs\":{\"area\":\"340207\",\"date\":\"2026-03-01\"}}",
                "Content-Type",
                "application/json");
        assertThat(annals.text()).contains("恢复原名", "〔2026〕30号");
        assertThat(confirmed.get("to_withdraw").findValuesAsText("step")).containsExactly("file", "announce");
        Answer notice = officer.get(renaming + "/withdrawal");
        assertThat(notice.text()).contains("自 2026-03-01 起撤销", "违反命名规定", "〔2026〕30号");
    }

    @Test
    void from_the_beginning_the_new_name_never_was() {
        String renaming = inUse(Proposing.renaming(VILLAGE, "杨柳湾"));
        annulled(renaming, FROM_START, SEEN_TO);
        for (String day : new String[] {"2026-01-01", "2026-02-01", "2026-03-02"}) {
            assertThat(on(VILLAGE, day).get("name").asText()).isEqualTo("杨家湾");
            assertThat(on(VILLAGE, day).path("former_names")).isEmpty();
        }
        assertThat(reviewer.get(ITEMS + VILLAGE + "/history").text()).contains("杨柳湾");
        JsonNode names = officer.get("/id/" + VILLAGE).json().get("names");
        assertThat(names.findValuesAsText("use")).containsExactly("standard", "void");
        assertThat(names.at("/1/name").asText()).isEqualTo("杨柳湾");
        assertThat(names.at("/1/acts").toString()).contains("〔2026〕7号");
        assertThat(names.at("/1/end_acts").toString()).contains("〔2026〕30号");
        assertThat(names.at("/0").toString()).doesNotContain("〔2026〕7号", "〔2026〕30号");
        assertThat(officer.get("/id/" + VILLAGE + "?f=html").text()).contains("从未生效", "〔2026〕7号", "〔2026〕30号");
        assertThat(officer.get("/id/" + VILLAGE + "/names/杨柳湾")
                        .json()
                        .at("/uses/0/use")
                        .asText())
                .isEqualTo("void");
        assertThat(officer.get("/id/" + VILLAGE + "?f=jsonld").text()).doesNotContain("杨柳湾");
        assertThat(officer.get(renaming + "/withdrawal").text()).contains("自始无效");
    }

    @Test
    void a_naming_ends_and_the_same_name_is_proposed_again_as_the_same_place() {
        proposedAgain(ANNULMENT, 200, 410, "已终止");
    }

    @Test
    void a_naming_never_was_and_the_same_name_is_proposed_again_as_the_same_place() {
        proposedAgain(FROM_START, 404, 404, "自始无效");
    }

    /** The street had its place-name code from the approval; it is the same street with the same code when it is proposed again. */
    private void proposedAgain(String annulment, int before, int after, String told) {
        String street = Proposing.STREET.replace("\"kind\"", "\"class_code\":\"23500\",\"kind\"");
        String naming = inUse(Proposing.naming(street));
        String item = item(naming);
        String code = on(item, "2026-02-01").get("place_code").asText();
        assertThat(code).startsWith("340207100");
        annulled(naming, annulment, "");
        assertThat(status(item, "2026-02-01")).isEqualTo(before);
        assertThat(status(item, "2026-03-01")).isEqualTo(after);
        assertThat(officer.get("/id/" + item).json().get("end_acts").toString()).contains("〔2026〕30号");
        assertThat(officer.get("/id/" + item + "?f=html").text()).contains(told);
        if (annulment.contains("from_start")) {
            JsonNode use = officer.get("/id/" + item).json().at("/names/0");
            assertThat(use.get("use").asText()).isEqualTo("void");
            assertThat(use.get("acts").toString()).contains("〔2026〕7号");
            assertThat(use.get("end_acts").toString()).contains("〔2026〕30号");
        }

        String wanted =
                Proposing.naming(street).replace("\"kind\":\"name\"", "\"kind\":\"name\",\"item\":\"" + item + "\"");
        String again = Proposing.submitted(officer, wanted);
        assertThat(item(again)).isEqualTo(item);
        Proposing.take(reviewer, again, "approve", Proposing.act("2026-03-01") + "," + Proposing.reasons());
        assertThat(on(item, "2026-03-01").get("place_code").asText()).isEqualTo(code);
        assertThat(on(item, "2026-03-01").get("name").asText()).isEqualTo("桂花路");
    }

    /** Approved, withdrawn from the beginning and approved anew, all of it for one day: the name rests on the last document alone. */
    @Test
    void a_name_that_is_approved_anew_for_the_same_day_does_not_rest_on_the_approval_that_never_held() {
        String first = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET));
        String item = item(first);
        Proposing.attach(officer, first, "revocation");
        annulled(first, FROM_START.replace("2026-03-01", "2026-01-01"), "");
        String wanted = Proposing.naming(Proposing.STREET)
                .replace("\"kind\":\"name\"", "\"kind\":\"name\",\"item\":\"" + item + "\"");
        String again = Proposing.submitted(officer, wanted);
        Proposing.take(
                reviewer,
                again,
                "approve",
                Proposing.act("2026-01-01").replace("〕7号", "〕31号") + "," + Proposing.reasons());
        JsonNode names = officer.get("/id/" + item).json().get("names");
        assertThat(names.findValuesAsText("use")).containsExactly("standard", "void");
        assertThat(names.at("/0/acts").toString()).contains("〔2026〕31号").doesNotContain("〔2026〕7号");
        assertThat(names.at("/1/acts").toString()).contains("〔2026〕7号");
        assertThat(names.at("/1/end_acts").toString()).contains("〔2026〕30号");
        assertThat(officer.get("/id/" + item + "?f=jsonld").text())
                .contains("〔2026〕31号")
                .doesNotContain("〔2026〕7号");
        Answer dictionary = officer.send(
                "POST",
                "/processes/gazetteer-dictionary/execution",
                "{\"inputs\":{\"area\":\"340207\",\"date\":\"2026-01-01\"}}",
                "Content-Type",
                "application/json");
        assertThat(dictionary.text()).contains("〔2026〕31号").doesNotContain("〔2026〕7号");
    }

    /** 桂花路 had …000001 for two months and never was: 银杏路 gets …000002, and …000001 is left for 桂花路 as it is proposed again. */
    @Test
    void the_code_of_a_naming_that_never_was_is_given_to_no_other_street() {
        String street = Proposing.STREET.replace("\"kind\"", "\"class_code\":\"23500\",\"kind\"");
        String naming = inUse(Proposing.naming(street));
        String item = item(naming);
        assertThat(on(item, "2026-02-01").get("place_code").asText()).isEqualTo("34020710023500000001");
        annulled(naming, FROM_START, "");
        assertThat(next(officer)).isEqualTo("34020710023500000002");
        String other = Proposing.submitted(officer, Proposing.naming(street.replace("桂花路", "银杏路")));
        Proposing.take(reviewer, other, "approve", Proposing.act("2026-03-01") + "," + Proposing.reasons());
        assertThat(on(item(other), "2026-03-01").get("place_code").asText()).isEqualTo("34020710023500000002");
    }

    private static String next(Service.Client asked) {
        return asked.send(
                        "POST",
                        "/processes/place-codes/execution",
                        "{\"inputs\":{\"area\":\"340207100\",\"class_code\":\"23500\"}}",
                        "Content-Type",
                        "application/json")
                .json()
                .get("next")
                .asText();
    }

    @Test
    void an_abolition_gives_the_name_back_from_the_day_or_without_a_gap() {
        String abolition = inUse(abolishing());
        assertThat(status(VILLAGE, "2026-03-01")).isEqualTo(410);
        annulled(abolition, ANNULMENT, "");
        assertThat(status(VILLAGE, "2026-02-28")).isEqualTo(410);
        assertThat(on(VILLAGE, "2026-03-01").get("status").asText()).isEqualTo("in-use");
        String other = Proposing.submitted(officer, abolishing());
        today("2026-03-02");
        Proposing.take(reviewer, other, "approve", Proposing.act("2026-03-02"));
        today("2026-03-05");
        Proposing.attach(officer, other, "revocation");
        annulled(other, FROM_START.replace("2026-03-01", "2026-03-04"), "");
        assertThat(on(VILLAGE, "2026-03-03").get("name").asText()).isEqualTo("杨家湾");
    }

    /** 杨家湾 was to end on 2026-01-01 and never ended: the abolition never held, the name did all along. */
    @Test
    void an_abolition_that_never_held_makes_no_void_name_of_the_one_that_stands() {
        String abolition = inUse(abolishing());
        annulled(abolition, FROM_START, "");
        assertThat(on(VILLAGE, "2026-02-01").get("name").asText()).isEqualTo("杨家湾");
        JsonNode names = officer.get("/id/" + VILLAGE).json().get("names");
        assertThat(names.findValuesAsText("use")).as(names.toString()).containsExactly("standard");
        assertThat(officer.get("/id/" + VILLAGE + "?f=html").text()).doesNotContain("从未生效");
    }

    @Test
    void it_takes_a_document_a_reason_a_second_person_and_a_word_on_what_tells_the_name() {
        String renaming = Proposing.filed(officer, reviewer, Proposing.renaming(VILLAGE, "杨柳湾"));
        today("2026-03-01");
        Answer bare = Proposing.step(officer, renaming, "annul", "");
        assertThat(bare.json().get("findings").findValuesAsText("field"))
                .as(bare.text())
                .containsExactly("act.number", "act.authority", "act.decided_on", "note", "revocation");
        Proposing.attach(officer, renaming, "revocation");
        Answer other = Proposing.step(officer, renaming, "annul", ANNULMENT.replace("界名县人", "界名市人"));
        assertThat(other.json().at("/findings/0/rule").asText())
                .as(other.text())
                .isEqualTo("A.4");
        Proposing.take(officer, renaming, "annul", ANNULMENT);
        assertThat(officer.get(renaming + "/impact")
                        .json()
                        .at("/groups/0/group")
                        .asText())
                .isEqualTo("sign");
        assertThat(Proposing.step(officer, renaming, "confirm", "").status()).isEqualTo(403);
        Answer silent = Proposing.step(reviewer, renaming, "confirm", "");
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        assertThat(silent.json().at("/findings/0/rule").asText()).isEqualTo("A-26");
        assertThat(silent.json().at("/findings/0/answerable").asBoolean()).isTrue();
        assertThat(silent.json().at("/findings/0/zh").asText()).contains("地名标志 1 处");
        assertThat(on(VILLAGE, "2026-03-01").get("name").asText()).isEqualTo("杨柳湾");
        Proposing.take(reviewer, renaming, "confirm", SEEN_TO);
        assertThat(on(VILLAGE, "2026-03-01").get("name").asText()).isEqualTo("杨家湾");
    }

    /** What is approved of the place since would be of nothing. */
    @Test
    void a_naming_stands_while_more_is_approved_of_its_place() {
        String naming = inUse(Proposing.naming(Proposing.STREET));
        String renaming = Proposing.submitted(officer, Proposing.renaming(item(naming), "银杏路", "K5"));
        Proposing.take(reviewer, renaming, "approve", Proposing.act("2026-03-01"));
        Answer built = Proposing.step(officer, naming, "annul", ANNULMENT);
        assertThat(built.status()).as(built.text()).isEqualTo(422);
        assertThat(built.text()).contains(renaming.substring("/proposals/".length()));
    }

    /** What lies ahead is revoked at once, what is in effect by two. */
    @Test
    void an_approval_that_has_not_taken_effect_is_revoked_and_not_withdrawn() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨柳湾"));
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-07-01\""));
        assertThat(reviewer.get(renaming).json().get("legal").findValuesAsText("step"))
                .contains("revoke")
                .doesNotContain("annul");
        Proposing.attach(officer, renaming, "revocation");
        Answer early = Proposing.step(officer, renaming, "annul", ANNULMENT.replace("2026-03-01", "2026-01-01"));
        assertThat(early.text()).contains("直接办理撤销批准");
    }

    /**
     * Approved for 2026-07-01, and a correction has the register begin the name on 2026-02-01: on 2026-03-01 it is in effect, and withdrawn from that day it was borne
     * for February.
     */
    @Test
    void a_name_that_the_register_has_begin_before_its_act_says_is_withdrawn_and_not_revoked() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨柳湾"));
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-07-01\""));
        var ahead = service.register
                .now()
                .timeline(ItemType.PLACE, ItemId.parse(VILLAGE))
                .on(LocalDate.parse("2026-07-01"))
                .orElseThrow();
        service.commit(new Change.Put(
                ahead.id(), ItemType.PLACE, Period.from(LocalDate.parse("2026-02-01")), ahead.values(), null));
        today("2026-03-01");
        Proposing.attach(officer, renaming, "revocation");
        assertThat(reviewer.get(renaming).json().get("legal").findValuesAsText("step"))
                .contains("annul")
                .doesNotContain("revoke");
        annulled(renaming, ANNULMENT, SEEN_TO);
        assertThat(on(VILLAGE, "2026-01-31").get("name").asText()).isEqualTo("杨家湾");
        assertThat(on(VILLAGE, "2026-02-28").get("name").asText()).isEqualTo("杨柳湾");
        assertThat(on(VILLAGE, "2026-03-01").get("name").asText()).isEqualTo("杨家湾");
        assertThat(on(VILLAGE, "2026-07-01").get("name").asText()).isEqualTo("杨家湾");
    }

    /** 杨柳湾 ended on 2026-03-01: from 2026-03-04 on there is nothing that its withdrawal would change. */
    @Test
    void a_confirmation_that_would_change_nothing_says_how_the_request_ends() {
        String renaming = inUse(Proposing.renaming(VILLAGE, "杨柳湾"));
        String abolition = Proposing.submitted(officer, abolishing());
        Proposing.take(reviewer, abolition, "approve", Proposing.act("2026-03-01"));
        today("2026-03-05");
        Proposing.take(officer, renaming, "annul", ANNULMENT.replace("2026-03-01", "2026-03-04"));
        Answer nothing = Proposing.step(reviewer, renaming, "confirm", SEEN_TO);
        assertThat(nothing.status()).as(nothing.text()).isEqualTo(422);
        assertThat(nothing.text()).contains("decline", "recall").doesNotContain("reject");
        Proposing.take(officer, renaming, "recall", "");
    }
}
