package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.proposal.CorrectedActs;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An approval was entered otherwise than its document says: 7号 of 2026-01-10 where the document is 8号 of 2026-01-05. One person says so, another confirms it, and
 * everybody is told the document. In the west town of {@link TwoTowns}.
 */
class AmendedApprovalTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String WRONG = Proposing.act("2026-01-10");
    private static final String RIGHT =
            Proposing.act("2026-01-05").replace("〔2026〕7号", "〔2026〕8号") + ",\"note\":\"录入时看错批复文件\"";

    @BeforeEach
    void the_village_is_a_standard_name_and_its_approvals_are_entered_on_the_tenth() {
        service.commit(Service.put(
                ItemType.PLACE,
                "杨家湾",
                Period.ALWAYS,
                null,
                Map.of("name", "杨家湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        today("2026-01-02");
    }

    private String approved(String body) {
        String proposal = Proposing.submitted(officer, body);
        today("2026-01-10");
        Proposing.take(reviewer, proposal, "approve", WRONG);
        Proposing.attach(officer, proposal, "approval", "filing-report");
        return proposal;
    }

    private String item(String proposal) {
        return reviewer.get(proposal).json().at("/content/id").asText();
    }

    private JsonNode on(String item, String day) {
        return reviewer.get(ITEMS + item + "?datetime=" + day).json().path("properties");
    }

    /** From 2026-01-10 fifteen days are until 2026-01-25, from 2026-01-05 until 2026-01-20. */
    @Test
    void a_name_is_told_under_the_document_and_begins_on_its_day_once_a_second_person_confirms() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        assertThat(reviewer.get(renaming).json().at("/deadlines/0/last").asText())
                .isEqualTo("2026-01-25");
        JsonNode asked = Proposing.take(officer, renaming, "amend", RIGHT);
        assertThat(asked.at("/asked/act/number").asText()).isEqualTo("界政函〔2026〕8号");
        assertThat(asked.at("/approval/number").asText()).isEqualTo("界政函〔2026〕7号");
        assertThat(on(VILLAGE, "2026-01-10").get("approval_doc").asText()).isEqualTo("界政函〔2026〕7号");
        assertThat(reviewer.get("/proposals?waiting=true")
                        .json()
                        .at("/proposals/0/id")
                        .asText())
                .isEqualTo(renaming.substring("/proposals/".length()));

        JsonNode confirmed = Proposing.take(reviewer, renaming, "confirm", "");
        assertThat(confirmed.get("stage").asText()).isEqualTo("approved");
        assertThat(confirmed.at("/approval/number").asText()).isEqualTo("界政函〔2026〕8号");
        assertThat(confirmed.has("asked")).isFalse();
        assertThat(confirmed.at("/deadlines/0/from").asText()).isEqualTo("2026-01-05");
        assertThat(confirmed.at("/deadlines/0/last").asText()).isEqualTo("2026-01-20");
        assertThat(on(VILLAGE, "2026-01-04").get("name").asText()).isEqualTo("杨家湾");
        JsonNode name = on(VILLAGE, "2026-01-05");
        assertThat(name.get("name").asText()).isEqualTo("杨柳湾");
        assertThat(name.get("approval_doc").asText()).isEqualTo("界政函〔2026〕8号");
        assertThat(name.get("approved_on").asText()).isEqualTo("2026-01-05");
        // what was believed until then stays: the name was in the record from the tenth on
        assertThat(reviewer.get(ITEMS + VILLAGE + "/history").text()).contains("〔2026〕7号", "〔2026〕8号");
        assertThat(confirmed.get("history").toString()).contains("〔2026〕7号", "录入时看错批复文件");
    }

    /** A name in use is told so under its address, on its sheet and its form; what was entered with it is cited nowhere. */
    @Test
    void every_face_tells_the_corrected_approval_of_a_name_in_use() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        Proposing.take(officer, naming, "file", "");
        Proposing.take(officer, naming, "announce", "\"channels\":[\"government-website\"]");
        today("2026-01-12");
        Proposing.take(officer, naming, "enter", "");
        Proposing.take(officer, naming, "amend", RIGHT);
        JsonNode confirmed = Proposing.take(reviewer, naming, "confirm", "");
        assertThat(confirmed.get("stage").asText()).isEqualTo("in-use");
        // read again, it is 9号
        Proposing.take(officer, naming, "amend", RIGHT.replace("8号", "9号"));
        Proposing.take(reviewer, naming, "confirm", "");
        String item = item(naming);
        assertThat(on(item, "2026-01-05").get("status").asText()).isEqualTo("approved");
        assertThat(on(item, "2026-01-12").get("status").asText()).isEqualTo("in-use");
        assertThat(on(item, "2026-01-12").get("approval_doc").asText()).isEqualTo("界政函〔2026〕9号");
        for (String face :
                new String[] {"/id/" + item, "/id/" + item + "?f=html", "/linked-places?area=340207", naming + "/filing"
                }) {
            assertThat(officer.get(face).text()).as(face).contains("〔2026〕9号").doesNotContain("〔2026〕7号", "〔2026〕8号");
        }
        JsonNode announced = officer.get("/announcements?proposals=" + naming.substring("/proposals/".length()))
                .json()
                .at("/names/0");
        assertThat(announced.get("approved_on").asText()).isEqualTo("2026-01-05");
        assertThat(announced.get("effective_on").asText()).isEqualTo("2026-01-05");
    }

    /** A title is on the proposal and in the act alone: no version of the register says another thing, and its citation does. */
    @Test
    void a_title_is_corrected_without_a_word_in_the_record_itself() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        String titled = WRONG.replace("关于命名的批复", "关于桂花路命名的批复") + ",\"note\":\"文件标题录入不全\"";
        Proposing.take(officer, naming, "amend", titled);
        long before = service.register.now().number().value();
        Proposing.take(reviewer, naming, "confirm", "");
        assertThat(service.register.now().number().value()).isEqualTo(before);
        assertThat(officer.get("/id/" + item(naming)).json().at("/names/0/acts").toString())
                .contains("关于桂花路命名的批复")
                .doesNotContain("关于命名的批复");
    }

    /** The title is corrected when somebody has recorded another village since: the state before that village was told the old one, and is. */
    @Test
    void a_state_of_before_tells_no_title_that_was_corrected_since() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        RevisionNumber before = service.register.now().number();
        var note = service.register.journal().notes(before.next(), 1).get(0);
        service.commit(village("李家湾"));
        Proposing.take(officer, naming, "amend", WRONG.replace("关于命名的批复", "关于桂花路命名的批复") + ",\"note\":\"文件标题录入不全\"");
        Proposing.take(reviewer, naming, "confirm", "");
        var acts = new CorrectedActs(new Proposals(service.register.journal().documents()));
        assertThat(acts.of(note, before).orElseThrow().title()).isEqualTo("关于命名的批复");
        assertThat(acts.of(note, service.register.now().number()).orElseThrow().title())
                .isEqualTo("关于桂花路命名的批复");
    }

    /** The place was in force until the tenth by the record, and until the fifth by the document. */
    @Test
    void an_abolition_ends_the_name_on_the_day_of_its_document() {
        String abolition = approved(Proposing.renaming(VILLAGE, "")
                .replace("\"rename\"", "\"abolish\"")
                .replace("\"name\":\"\",", ""));
        assertThat(on(VILLAGE, "2026-01-09").get("name").asText()).isEqualTo("杨家湾");
        Proposing.take(officer, abolition, "amend", RIGHT);
        Proposing.take(reviewer, abolition, "confirm", "");
        assertThat(reviewer.get(ITEMS + VILLAGE + "?datetime=2026-01-05").status())
                .isEqualTo(410);
        assertThat(on(VILLAGE, "2026-01-04").get("name").asText()).isEqualTo("杨家湾");
        assertThat(officer.get("/id/" + VILLAGE).json().at("/names/0/end_acts").toString())
                .contains("〔2026〕8号")
                .doesNotContain("〔2026〕7号");
    }

    /** 2026-01-05 by the record and 2026-01-10 by the document: the five days are those of the name before. */
    @Test
    void a_name_that_begins_later_leaves_its_days_to_the_one_before() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨柳湾"));
        today("2026-01-10");
        Proposing.take(reviewer, renaming, "approve", Proposing.act("2026-01-05"));
        Proposing.attach(officer, renaming, "approval");
        Proposing.take(officer, renaming, "amend", WRONG + ",\"note\":\"批准日期录入有误\"");
        Proposing.take(reviewer, renaming, "confirm", "");
        assertThat(on(VILLAGE, "2026-01-09").get("name").asText()).isEqualTo("杨家湾");
        assertThat(on(VILLAGE, "2026-01-10").get("name").asText()).isEqualTo("杨柳湾");
        assertThat(on(VILLAGE, "2026-01-10").at("/former_names/0").asText()).isEqualTo("杨家湾");
    }

    /** 杨柳湾 by 7号 of 2026-01-10, 杨花湾 by 12号 of 2026-02-01 and 杨柳湾 again by 13号 of 2026-03-01: 8号 of 2026-01-05 is the first of the three. */
    @Test
    void of_a_name_that_was_given_twice_the_approval_that_is_meant_is_corrected() {
        String first = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        renamed("杨花湾", "12号", "2026-02-01");
        String again = renamed("杨柳湾", "13号", "2026-03-01");
        assertThat(officer.get(first + "/filing").text()).contains("〔2026〕7号").doesNotContain("〔2026〕13号");
        Proposing.take(officer, first, "amend", RIGHT);
        Proposing.take(reviewer, first, "confirm", "");
        for (String[] told : new String[][] {
            {"2026-01-04", "杨家湾", ""},
            {"2026-01-05", "杨柳湾", "界政函〔2026〕8号"},
            {"2026-01-31", "杨柳湾", "界政函〔2026〕8号"},
            {"2026-02-01", "杨花湾", "界政函〔2026〕12号"},
            {"2026-03-01", "杨柳湾", "界政函〔2026〕13号"}
        }) {
            JsonNode name = on(VILLAGE, told[0]);
            assertThat(name.get("name").asText()).as(told[0]).isEqualTo(told[1]);
            assertThat(name.path("approval_doc").asText()).as(told[0]).isEqualTo(told[2]);
        }
        assertThat(officer.get(first + "/filing").text()).contains("〔2026〕8号");
        assertThat(officer.get(again + "/filing").text()).contains("〔2026〕13号").doesNotContain("〔2026〕8号");
    }

    private String renamed(String name, String number, String day) {
        today(day);
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, name));
        Proposing.take(
                reviewer, renaming, "approve", Proposing.act(day).replace("7号", number) + "," + Proposing.reasons());
        return renaming;
    }

    @Test
    void it_takes_the_document_a_reason_another_statement_and_another_person() {
        String naming = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        assertThat(Proposing.step(officer, naming, "amend", RIGHT).status()).isEqualTo(409);
        today("2026-01-10");
        Proposing.take(reviewer, naming, "approve", WRONG);
        assertThat(Proposing.step(reviewer, naming, "confirm", "").status()).isEqualTo(409);
        Answer bare = Proposing.step(officer, naming, "amend", WRONG);
        assertThat(bare.status()).as(bare.text()).isEqualTo(422);
        assertThat(bare.json().get("findings").findValuesAsText("field")).containsExactly("note", "approval", "act");
        Proposing.attach(officer, naming, "approval", "filing-report");
        Answer other = Proposing.step(officer, naming, "amend", RIGHT.replace("界名县人", "界名市人"));
        assertThat(other.json().at("/findings/0/field").asText())
                .as(other.text())
                .isEqualTo("act.authority");
        Proposing.take(officer, naming, "file", "");
        today("2026-01-20");
        Answer late = Proposing.step(officer, naming, "amend", RIGHT.replace("2026-01-05", "2026-01-11"));
        assertThat(late.text()).contains("晚于“登记备案”之日 2026-01-10", "after that of “File”");
        Proposing.take(officer, naming, "amend", RIGHT);
        assertThat(Proposing.step(officer, naming, "confirm", "").status()).isEqualTo(403);
        Answer both = Proposing.step(reviewer, naming, "confirm", WRONG);
        assertThat(both.json().at("/findings/0/field").asText()).as(both.text()).isEqualTo("act");
        Answer silent = Proposing.step(reviewer, naming, "decline", "");
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        JsonNode declined = Proposing.take(reviewer, naming, "decline", "\"note\":\"批复文件确为七号\"");
        assertThat(declined.has("asked")).isFalse();
        assertThat(declined.at("/approval/number").asText()).isEqualTo("界政函〔2026〕7号");
        assertThat(on(item(naming), "2026-01-10").get("approval_doc").asText()).isEqualTo("界政函〔2026〕7号");
    }

    /** Whoever says that it was entered wrongly does not confirm it herself, though she may decide. */
    @Test
    void a_reviewer_does_not_confirm_what_she_asked() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        Proposing.take(reviewer, naming, "amend", RIGHT);
        Answer own = Proposing.step(reviewer, naming, "confirm", "");
        assertThat(own.status()).as(own.text()).isEqualTo(403);
        assertThat(own.json().get("type").asText()).contains("own-work");
        assertThat(reviewer.get(naming).json().get("legal").toString()).contains("\"confirm\"");
    }

    /** A reviewer asks 8号, the officer would ask 9号 over it: one thing is asked at a time, and she who asked takes it back. */
    @Test
    void what_is_asked_is_answered_or_taken_back_before_something_else_is_asked() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        Proposing.attach(officer, naming, "revocation");
        Proposing.take(reviewer, naming, "amend", RIGHT);
        for (String step : new String[] {"amend", "annul"}) {
            Answer over = Proposing.step(officer, naming, step, RIGHT.replace("8号", "9号"));
            assertThat(over.status()).as(over.text()).isEqualTo(409);
            assertThat(over.text()).contains("li 已办理“更正批准信息”(界政函〔2026〕8号)", "recall");
        }
        assertThat(Proposing.step(reviewer, naming, "amend", RIGHT).text()).contains("li 已办理", "recall");
        assertThat(officer.get(naming).json().get("legal").findValuesAsText("step"))
                .contains("confirm", "decline")
                .doesNotContain("amend", "annul", "recall");
        assertThat(reviewer.get(naming).json().get("legal").findValuesAsText("step"))
                .contains("recall");
        assertThat(Proposing.step(officer, naming, "recall", "").status()).isEqualTo(409);
        JsonNode taken = Proposing.take(reviewer, naming, "recall", "");
        assertThat(taken.has("asked")).isFalse();
        assertThat(taken.get("stage").asText()).isEqualTo("approved");
        assertThat(taken.at("/approval/number").asText()).isEqualTo("界政函〔2026〕7号");
        assertThat(taken.get("legal").findValuesAsText("step")).contains("amend", "annul");
        assertThat(Proposing.step(reviewer, naming, "recall", "").status()).isEqualTo(409);
    }

    /** {@code *} is whatever is asked by now. */
    @Test
    void nobody_confirms_what_she_has_not_read() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        Proposing.take(officer, naming, "amend", RIGHT);
        Answer unread = Proposing.stepSeen(reviewer, naming, "confirm", "", "*");
        assertThat(unread.status()).as(unread.text()).isEqualTo(428);
        Proposing.take(reviewer, naming, "confirm", "");
    }

    /** Approved for July under a wrong number, corrected and then revoked: the village is as if nothing had been approved. */
    @Test
    void a_corrected_approval_that_lies_ahead_is_revoked_as_one() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨柳湾"));
        today("2026-01-10");
        String ahead = ",\"effective_on\":\"2026-07-01\"}";
        Proposing.take(reviewer, renaming, "approve", WRONG.replace("}", ahead));
        Proposing.attach(officer, renaming, "approval");
        Proposing.take(officer, renaming, "amend", RIGHT.replace("}", ahead));
        Proposing.take(reviewer, renaming, "confirm", "");
        assertThat(on(VILLAGE, "2026-07-01").get("approval_doc").asText()).isEqualTo("界政函〔2026〕8号");
        Proposing.take(reviewer, renaming, "revoke", WRONG);
        JsonNode later = on(VILLAGE, "2026-07-01");
        assertThat(later.get("name").asText()).isEqualTo("杨家湾");
        assertThat(later.has("approval_doc")).isFalse();
        assertThat(later.path("former_names")).isEmpty();
    }
}
