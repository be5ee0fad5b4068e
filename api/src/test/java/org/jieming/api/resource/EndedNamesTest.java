package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** What is approved ends what was on its way: an abolition on the first day of a version or of a name. It is 2026-01-01 at the {@link NameDoors}. */
class EndedNamesTest extends NameDoors {
    private static String abolishing(String item) {
        return Proposing.renaming(item, "").replace("\"rename\"", "\"abolish\"").replace("\"name\":\"\",", "");
    }

    /** The meaning is recorded from today on, so that the abolition leaves that version no day; the renaming was drafted before it. */
    @Test
    void an_abolition_on_the_first_day_of_a_version_is_undone_by_no_earlier_draft() {
        village(officer, "PATCH", "", "{\"properties\":{\"valid_from\":\"2026-01-01\",\"meaning\":\"杨姓聚居\"}}");
        String item = Service.idOf("杨家湾");
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "杨柳湾"));
        String abolition = Proposing.submitted(officer, abolishing(item));
        Proposing.take(reviewer, abolition, "approve", Proposing.act());
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
        Answer proposed = officer.send(
                "POST",
                "/proposals",
                Proposing.correcting(item, "{\"meaning\":\"杨姓\"}"),
                "Content-Type",
                "application/json");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(410);
        assertThat(proposed.json().get("ended_on").asText()).isEqualTo("2026-01-01");
        Answer stale = Proposing.step(reviewer, renaming, "approve", Proposing.act());
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
        assertThat(reviewer.get(renaming).json().get("stage").asText()).isEqualTo("submitted");
    }

    /** 六洲村 is approved and abolished on 2026-01-01: it was on that day, and nothing more of it is filed, announced or entered. */
    @Test
    void a_name_that_was_approved_and_abolished_on_one_day_has_ended_and_goes_no_further() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(naming).json().at("/content/id").asText();
        Proposing.approved(officer, reviewer, abolishing(item));
        Answer gone = reviewer.get(ITEMS + "/" + item);
        assertThat(gone.status()).as(gone.text()).isEqualTo(410);
        assertThat(gone.json().at("/periods/0").asText()).isEqualTo("2026-01-01/2026-01-02");
        assertThat(gone.text()).contains("2026-01-01)即已销名", "abolished on the day on which it began");
        Answer proposed = officer.send(
                "POST",
                "/proposals",
                Proposing.correcting(item, "{\"meaning\":\"江中六洲\"}"),
                "Content-Type",
                "application/json");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(410);
        assertThat(reviewer.get(ITEMS + "/" + item + "?as-of=1").status()).isEqualTo(404);
        Proposing.attach(officer, naming, "approval", "filing-report");
        Answer filed = Proposing.step(officer, naming, "file", "");
        assertThat(filed.status()).as(filed.text()).isEqualTo(422);
        JsonNode finding = filed.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).as(filed.text()).isEqualTo("A-22");
        assertThat(finding.get("zh").asText()).contains("六洲村");
    }

    /** The same of a name approved for 2026-03-01: asked for that very day the answer does not send back to it. */
    @Test
    void a_name_approved_ahead_and_abolished_on_its_first_day_is_told_to_have_ended() {
        String ahead = Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-03-01\"");
        String naming = Proposing.submitted(officer, Proposing.naming(Proposing.place("六洲村", "K3")));
        Proposing.take(reviewer, naming, "approve", ahead);
        String item = reviewer.get(naming).json().at("/content/id").asText();
        String abolition = Proposing.submitted(officer, abolishing(item));
        Proposing.take(reviewer, abolition, "approve", ahead);
        for (String query : new String[] {"", "?datetime=2026-03-01"}) {
            Answer gone = reviewer.get(ITEMS + "/" + item + query);
            assertThat(gone.status()).as(gone.text()).isEqualTo(410);
            assertThat(gone.text()).contains("2026-03-01)即已销名").doesNotContain("请用 datetime");
        }
    }

    /** 杨柳湾 is approved for March and the village abolished today: nobody will ever call it so. */
    @Test
    void a_name_that_was_approved_ahead_of_the_end_of_its_place_goes_no_further() {
        String item = Service.idOf("杨家湾");
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "杨柳湾"));
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-03-01\""));
        Proposing.approved(officer, reviewer, abolishing(item));
        Proposing.attach(officer, renaming, "approval", "filing-report");
        Answer filed = Proposing.step(officer, renaming, "file", "");
        assertThat(filed.status()).as(filed.text()).isEqualTo(422);
        assertThat(filed.text()).contains("A-22");
    }

    private static String patch(String properties) {
        return "{\"properties\":{" + properties + "}," + ACT + "}";
    }

    /** Two persons abolished 杨家湾 today: the reviewer alone gives it no day again, by whatever door and in whatever state. */
    @Test
    void an_abolition_of_today_is_taken_back_by_nobody_alone() {
        String item = Service.idOf("杨家湾");
        String abolition = Proposing.approved(officer, reviewer, abolishing(item));
        Refusal.by(
                village(reviewer, "PATCH", "", patch("\"valid_from\":\"2026-01-01\",\"name\":\"杨又湾\"")),
                "A-21",
                "valid_from");
        Refusal.by(village(reviewer, "PATCH", "", patch("\"valid_from\":\"2027-01-01\"")), "A-21", "valid_from");
        Refusal.by(village(reviewer, "PATCH", "?datetime=2025-12-31", patch("\"valid_to\":null")), "A-21", "valid_to");
        Refusal.by(
                village(officer, "PATCH", "", patch("\"valid_from\":\"2026-01-01\",\"status\":\"planned\"")),
                "A-21",
                "valid_from");
        String whole = place("杨家湾", ",\"kind\":\"K3\",\"status\":\"in-use\",\"valid_from\":\"2026-01-01\"");
        Refusal.by(village(reviewer, "PUT", "", whole.replaceFirst("}}$", "}," + ACT + "}")), "A-21", "valid_from");
        JsonNode judged = judged(reviewer, "id,名称,地名状态,生效日期,批准文号\n" + item + ",杨家湾,in-use,2026-01-01,1号\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
        // what it was is corrected as ever, and the abolition goes on
        Answer told = village(officer, "PATCH", "?datetime=2025-12-31", "{\"properties\":{\"meaning\":\"杨姓聚居\"}}");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        Proposing.attach(officer, abolition, "approval", "filing-report");
        Proposing.take(officer, abolition, "file", "");
    }

    /** Announced, the abolition is over: the day itself stays without the name, and a later decision may give it again. */
    @Test
    void after_the_announcement_a_place_is_named_anew_from_a_later_day_and_not_as_if_it_had_not_ended() {
        String item = Service.idOf("杨家湾");
        village(officer, "PATCH", "", "{\"properties\":{\"pinyin\":\"Yángjiāwān\"}}");
        String abolition = Proposing.approved(officer, reviewer, abolishing(item));
        Proposing.attach(officer, abolition, "approval", "filing-report");
        Proposing.take(officer, abolition, "file", "");
        Proposing.take(officer, abolition, "announce", "\"note\":\"县政府网站\",\"channels\":[\"government-website\"]");
        Refusal.by(
                village(reviewer, "PATCH", "", patch("\"valid_from\":\"2026-01-01\",\"meaning\":\"x\"")),
                "A-21",
                "valid_from");
        Answer anew = village(reviewer, "PATCH", "", patch("\"valid_from\":\"2026-06-01\",\"meaning\":\"x\""));
        assertThat(anew.status()).as(anew.text()).isEqualTo(200);
    }

    /** The village is to end with 2026: it neither goes on, nor begins again in February. */
    @Test
    void an_abolition_ahead_is_taken_back_by_nobody_alone() {
        String item = Service.idOf("杨家湾");
        String abolition = Proposing.submitted(officer, abolishing(item));
        Proposing.take(
                reviewer,
                abolition,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2027-01-01\""));
        Refusal.by(village(reviewer, "PATCH", "", patch("\"valid_to\":null")), "A-21", "valid_to");
        Refusal.by(village(reviewer, "PATCH", "", patch("\"valid_to\":\"2030-01-01\"")), "A-21", "valid_to");
        Refusal.by(village(reviewer, "PATCH", "", patch("\"valid_from\":\"2027-02-01\"")), "A-21", "valid_from");
        Refusal.by(village(reviewer, "PATCH", "", patch("\"valid_to\":\"2026-12-15\"")), "A-21", "valid_to");
        Refusal.by(village(reviewer, "DELETE", "?valid-to=2026-12-15", ""), "A-21", "valid_to");
        assertThat(reviewer.get(ITEMS + "/" + item + "?datetime=2026-12-20").status())
                .isEqualTo(200);
        assertThat(reviewer.get(ITEMS + "/" + item + "?datetime=2027-03-01").status())
                .isEqualTo(410);
    }

    /** Somebody who may do everything wrote the village on before there was this rule: what is in force is not announced as ended. */
    @Test
    void an_abolition_whose_place_is_in_force_is_not_filed() {
        String item = Service.idOf("杨家湾");
        String abolition = Proposing.approved(officer, reviewer, abolishing(item));
        service.commit(Service.put(
                org.jieming.register.ItemType.PLACE,
                "杨家湾",
                org.jieming.register.Period.from(java.time.LocalDate.of(2026, 1, 1)),
                null,
                java.util.Map.of("name", "杨家湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        Proposing.attach(officer, abolition, "approval", "filing-report");
        Refusal.by(Proposing.step(officer, abolition, "file", ""), "A-22", "step");
    }
}
