package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approval that is to take effect on 2026-07-01 is revoked before, or not any more after. It is 2026-01-01 in the west town of {@link TwoTowns}. */
class RevokedApprovalTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items";
    private static final String AHEAD = "2026-07-01";
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String REVOCATION =
            "\"act\":{\"number\":\"界政函〔2026〕9号\",\"authority\":\"界名县人民政府\"," + "\"decided_on\":\"2026-01-01\"}";

    @BeforeEach
    void the_village_is_a_standard_name() {
        service.commit(Service.put(
                ItemType.PLACE,
                "杨家湾",
                Period.ALWAYS,
                null,
                Map.of("name", "杨家湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
    }

    private Answer recorded(String meaning) {
        return officer.send(
                "PATCH",
                ITEMS + "/" + VILLAGE,
                "{\"properties\":{\"meaning\":\"" + meaning + "\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    private static String ahead(String day) {
        return Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"" + day + "\"");
    }

    private String approved(String body) {
        String proposal = Proposing.submitted(officer, body);
        Proposing.take(reviewer, proposal, "approve", ahead(AHEAD));
        return proposal;
    }

    private JsonNode on(String day) {
        return reviewer.get(ITEMS + "/" + VILLAGE + "?datetime=" + day).json().get("properties");
    }

    private JsonNode revoked(String proposal) {
        JsonNode revoked = Proposing.take(reviewer, proposal, "revoke", REVOCATION);
        assertThat(revoked.get("stage").asText()).isEqualTo("revoked");
        assertThat(revoked.get("legal")).isEmpty();
        assertThat(revoked.get("deadlines")).isEmpty();
        return revoked;
    }

    /** One version before, two while 杨柳湾 was to come, one after: with the meaning that somebody recorded since. */
    @Test
    void a_renaming_is_taken_back_and_what_was_recorded_meanwhile_stays() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        assertThat(on(AHEAD).get("name").asText()).isEqualTo("杨柳湾");
        assertThat(recorded("杨姓聚居").status()).isEqualTo(200);
        JsonNode revoked = revoked(renaming);
        JsonNode last = revoked.get("history").get(revoked.get("history").size() - 1);
        assertThat(last.get("step").asText() + " " + last.get("actor").asText()).isEqualTo("revoke li");
        assertThat(last.at("/act/number").asText()).isEqualTo("界政函〔2026〕9号");
        JsonNode later = on("2027-01-01");
        assertThat(later.get("name").asText()).isEqualTo("杨家湾");
        assertThat(later.get("meaning").asText()).isEqualTo("杨姓聚居");
        assertThat(later.get("status").asText()).isEqualTo("in-use");
        assertThat(later.path("former_names").isEmpty()).isTrue();
        assertThat(later.path("valid_to").asText("")).as(later.toString()).isEmpty();
        assertThat(later.get("valid_from")).isEqualTo(on("2026-01-01").get("valid_from"));
    }

    /** A reviewer corrected the record to May meanwhile: it is the name on no day. */
    @Test
    void a_name_that_was_dated_back_since_is_taken_back_from_its_first_day() {
        String naming = approved(Proposing.naming(Proposing.place("六洲村", "K3")));
        String item =
                ITEMS + "/" + reviewer.get(naming).json().at("/content/id").asText();
        dated(item, "2026-05-01");
        assertThat(reviewer.get(item + "?datetime=2026-06-01").status()).isEqualTo(200);
        revoked(naming);
        assertThat(reviewer.get(item + "?datetime=2026-06-01").status()).isEqualTo(404);
    }

    private void dated(String item, String day) {
        Answer corrected = service.enter("sun", Grant.in(ItemId.named("west"), Role.REVIEWER))
                .send(
                        "PATCH",
                        item,
                        "{\"properties\":{\"valid_from\":\"" + day + "\"},\"reason\":\"批复载明\"," + REVOCATION + "}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    }

    @Test
    void a_naming_leaves_nothing_and_an_abolition_and_a_listing_give_the_place_back() {
        String naming = approved(Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        revoked(naming);
        assertThat(reviewer.get(ITEMS + "/" + item + "?datetime=2027-01-01").status())
                .isEqualTo(404);
        JsonNode identity = reviewer.get("/id/" + item).json();
        assertThat(identity.get("periods")).as(identity.toString()).isEmpty();
        assertThat(identity.at("/names/0/name").asText()).isEqualTo("六洲村");
        assertThat(identity.at("/names/0").has("from")).as(identity.toString()).isFalse();
        assertThat(reviewer.get("/id/" + item + "?f=html").text())
                .contains("从未使用")
                .doesNotContain("2026-07-02");
        String abolition = approved(Proposing.renaming(VILLAGE, "")
                .replace("\"rename\"", "\"abolish\"")
                .replace("\"name\":\"\",", ""));
        assertThat(reviewer.get(ITEMS + "/" + VILLAGE + "?datetime=2027-01-01").status())
                .isEqualTo(410);
        recorded("杨姓聚居");
        revoked(abolition);
        assertThat(on("2027-01-01").get("meaning").asText()).isEqualTo("杨姓聚居");
        String listing = Proposing.begin(
                officer,
                "{\"kind\":\"protect\",\"item\":\"" + VILLAGE
                        + "\",\"place\":{\"properties\":{\"protection_class\":\"古村落\"}},"
                        + "\"application\":{\"applicant\":\"民政局\",\"reason\":\"古村\",\"approver\":\"界名县人民政府\"}}");
        Proposing.take(officer, listing, "check", "");
        Proposing.take(officer, listing, "submit", "");
        Proposing.take(reviewer, listing, "approve", ahead(AHEAD));
        assertThat(on(AHEAD).get("protected").asBoolean()).isTrue();
        revoked(listing);
        assertThat(on(AHEAD).path("protected").asBoolean()).isFalse();
        assertThat(on(AHEAD).path("protection_class").asText("")).isEmpty();
    }

    /** 一日路 was of its day; that its meaning was put right is told in words with which a revocation begins, too. */
    @Test
    void a_street_abolished_on_its_day_was_in_use_whatever_words_an_edit_had() {
        LocalDate first = LocalDate.of(2025, 12, 1);
        for (String reason : List.of("普查登记", "撤销批准 文件中的含义有误")) {
            service.register.commit(ChangeSet.of(
                    "wang",
                    reason,
                    List.of(Service.put(
                            ItemType.PLACE,
                            "一日路",
                            Period.from(first),
                            null,
                            Map.of("name", "一日路", "kind", "K5", "meaning", reason)))));
        }
        service.commit(new Change.End(ItemId.named("一日路"), first));
        assertThat(reviewer.get("/id/" + Service.idOf("一日路") + "?f=html").text())
                .contains("一日路", "已终止")
                .doesNotContain("从未使用");
    }

    @Test
    void what_was_filed_and_announced_is_told_to_be_withdrawn() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        Proposing.attach(officer, renaming, "approval", "filing-report");
        Proposing.take(officer, renaming, "file", "");
        Proposing.take(officer, renaming, "announce", "\"channels\":[\"government-website\"]");
        assertThat(officer.get(renaming + "/withdrawal").status()).isEqualTo(409);
        JsonNode gone = revoked(renaming).get("to_withdraw");
        assertThat(gone.findValuesAsText("step")).containsExactly("file", "announce");
        assertThat(gone.at("/1/on").asText()).isEqualTo("2026-01-01");
        JsonNode notice = officer.get(gone.at("/1/href").asText()).json().at("/names/0");
        assertThat(notice.get("name").asText()).isEqualTo("杨柳湾");
        assertThat(notice.get("in_force").asText()).isEqualTo("杨家湾");
        assertThat(notice.get("filed_on").asText()).isEqualTo("2026-01-01");
        assertThat(notice.get("announced_on").asText()).isEqualTo("2026-01-01");
        assertThat(notice.get("channels").asText()).isEqualTo("政府网站");
        assertThat(notice.get("revoked_by").asText()).isEqualTo("界名县人民政府");
        assertThat(notice.get("revocation_doc").asText()).isNotBlank();
        for (String form : List.of("csv", "docx")) {
            assertThat(officer.get(renaming + "/withdrawal?f=" + form).status()).isEqualTo(200);
        }
        assertThat(officer.get("/announcements?proposals=" + renaming.substring(11))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void it_takes_a_second_person_an_act_and_a_day_before_the_effect() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        assertThat(Proposing.step(officer, renaming, "revoke", REVOCATION).status())
                .isEqualTo(403);
        Answer blind = Proposing.step(reviewer, renaming, "revoke", "");
        assertThat(blind.status()).as(blind.text()).isEqualTo(422);
        assertThat(blind.text()).contains("act.number", "act.decided_on");
        Answer other = Proposing.step(reviewer, renaming, "revoke", REVOCATION.replace("界名县人", "界名市人"));
        assertThat(other.json().at("/findings/0/rule").asText())
                .as(other.text())
                .isEqualTo("A.4");
        today(AHEAD);
        assertThat(reviewer.get(renaming).json().get("legal").findValuesAsText("step"))
                .doesNotContain("revoke");
        Answer late = Proposing.step(reviewer, renaming, "revoke", REVOCATION);
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.text()).contains("已经生效", "has taken effect");
    }

    /** The approval takes effect on 2026-07-01: what revokes it from the day after would undo a name in force. */
    @Test
    void an_act_that_takes_effect_after_the_approval_revokes_nothing() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        Answer late = Proposing.step(reviewer, renaming, "revoke", revocation("2026-01-01", "2026-07-02"));
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.json().at("/findings/0/field").asText()).isEqualTo("act.effective_on");
        assertThat(late.json().at("/findings/0/zh").asText()).contains("2026-07-01", "更名");
        Answer early = Proposing.step(reviewer, renaming, "revoke", revocation("2026-01-01", "2025-12-31"));
        assertThat(early.json().at("/findings/0/field").asText())
                .as(early.text())
                .isEqualTo("act.effective_on");
        assertThat(on(AHEAD).get("name").asText()).isEqualTo("杨柳湾");
        Proposing.take(reviewer, renaming, "revoke", revocation("2026-01-01", "2026-07-01"));
        assertThat(on(AHEAD).get("name").asText()).isEqualTo("杨家湾");
    }

    private static String revocation(String decided, String effective) {
        return REVOCATION.replace("\"2026-01-01\"", "\"" + decided + "\",\"effective_on\":\"" + effective + "\"");
    }

    /** The day of a revocation is called so, and what is left to do where nothing is. */
    @Test
    void a_refusal_of_a_revocation_speaks_of_it() {
        String renaming = approved(Proposing.renaming(VILLAGE, "杨柳湾"));
        Answer early = Proposing.step(reviewer, renaming, "revoke", REVOCATION.replace("2026-01-01", "2025-12-31"));
        assertThat(early.json().at("/findings/0/zh").asText())
                .as(early.text())
                .isEqualTo("撤销日期不能晚于今天,也不能早于 2026-01-01");
        Answer blind = Proposing.step(reviewer, renaming, "revoke", "");
        assertThat(blind.text()).contains("未填写撤销文号", "未填写撤销机关", "未填写撤销日期");
        revoked(renaming);
        Answer again = Proposing.step(reviewer, renaming, "revoke", REVOCATION);
        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.text())
                .contains("不能“撤销批准”;没有可办理的步骤", "which does not allow “Revoke”; no step is left to take")
                .doesNotContain("可以:");
    }

    /** 12 months after 2026-01-01 is 2027-01-01. */
    @Test
    void an_effect_more_than_a_year_ahead_takes_a_note() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(VILLAGE, "杨柳湾"));
        Answer far = Proposing.step(reviewer, renaming, "approve", ahead("2099-01-01"));
        assertThat(far.status()).as(far.text()).isEqualTo(422);
        assertThat(far.json().at("/findings/0/field").asText()).isEqualTo("act.effective_on");
        Answer letter = Proposing.step(reviewer, renaming, "approve", ahead("2099-01-01") + ",\"note\":\"x\"");
        assertThat(letter.status()).as(letter.text()).isEqualTo(422);
        Answer next = Proposing.step(reviewer, renaming, "approve", ahead("2027-01-02"));
        assertThat(next.status()).as(next.text()).isEqualTo(422);
        Proposing.take(reviewer, renaming, "approve", ahead("2027-01-02") + ",\"note\":\"随道路通车生效\"");
    }

    /** The act says July; the record says what it is corrected to, and the name is entered from then on. */
    @Test
    void a_name_is_entered_into_use_from_the_day_on_which_the_register_has_it_begin() {
        String naming = approved(Proposing.naming(Proposing.STREET));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        Proposing.attach(officer, naming, "approval", "filing-report");
        Proposing.take(officer, naming, "file", "");
        Proposing.take(officer, naming, "announce", "\"channels\":[\"government-website\"]");
        Answer early = Proposing.step(officer, naming, "enter", "");
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(early.text()).contains("2026-07-01");
        dated(ITEMS + "/" + item, "2026-01-01");
        Proposing.take(officer, naming, "enter", "");
        assertThat(reviewer.get(ITEMS + "/" + item)
                        .json()
                        .at("/properties/status")
                        .asText())
                .isEqualTo("in-use");
    }
}
