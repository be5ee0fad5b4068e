package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 六洲村 was approved to be so called from 2027-01-01 on: nothing of it is in force on 2026-01-01, and it can be decided on and mended. */
class NamedAheadTest extends NameDoors {
    private String item = "";

    @BeforeEach
    void a_name_ahead() {
        String naming = Proposing.submitted(officer, Proposing.naming(Proposing.place("六洲村", "K3")));
        Proposing.take(reviewer, naming, "approve", from("2027-01-01"));
        item = reviewer.get(naming).json().at("/content/id").asText();
    }

    /** More than twelve months ahead an approval says why. */
    private static String from(String day) {
        return Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"" + day + "\"")
                + ",\"note\":\"分期建设,按批复所附计划启用\"";
    }

    private JsonNode on(String day) {
        return reviewer.get(ITEMS + "/" + item + "?datetime=" + day).json().at("/properties");
    }

    private Answer patch(String query, String properties) {
        return officer.send(
                "PATCH",
                ITEMS + "/" + item + query,
                "{\"properties\":{" + properties + "}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    /** A renaming no later than the name itself would leave that no day: 2027-01-01 is refused, and so is a day before. */
    @Test
    void it_is_renamed_by_proposal_from_a_day_on_which_it_is_borne() {
        String renaming = Proposing.submitted(officer, Proposing.renaming(item, "七洲村"));
        for (String[] each : new String[][] {{"2026-06-01", "A-24"}, {"2027-01-01", "A-18"}}) {
            Answer early = Proposing.step(reviewer, renaming, "approve", from(each[0]));
            assertThat(early.status()).as(early.text()).isEqualTo(422);
            assertThat(early.text()).contains(each[1]);
        }
        Proposing.take(reviewer, renaming, "approve", from("2027-03-01"));
        assertThat(on("2027-02-28").get("name").asText()).isEqualTo("六洲村");
        assertThat(on("2027-03-01").get("name").asText()).isEqualTo("七洲村");
        assertThat(on("2027-03-01").at("/former_names/0").asText()).isEqualTo("六洲村");
    }

    @Test
    void it_is_corrected_by_proposal() {
        String correction = Proposing.begin(officer, Proposing.correcting(item, "{\"meaning\":\"江中六洲\"}"));
        Proposing.take(officer, correction, "check", "");
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        assertThat(on("2027-01-01").get("meaning").asText()).isEqualTo("江中六洲");
        assertThat(reviewer.get(ITEMS + "/" + item).status()).isEqualTo(410);
    }

    /** Its meaning is recorded while the correction waits: that is taken up from the record as it is to be from its first day. */
    @Test
    void a_proposal_about_it_goes_on_when_it_was_edited_meanwhile() {
        String correction = Proposing.begin(officer, Proposing.correcting(item, "{\"origin\":\"因六洲得名\"}"));
        Proposing.take(officer, correction, "check", "");
        Answer edited = patch("?datetime=2027-01-01", "\"meaning\":\"江中六洲\"");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        assertThat(on("2027-01-01").get("meaning").asText()).isEqualTo("江中六洲");
        assertThat(on("2027-01-01").get("origin").asText()).isEqualTo("因六洲得名");
    }

    @Test
    void it_is_abolished_by_proposal_from_a_later_day() {
        String abolition = Proposing.submitted(
                officer,
                Proposing.renaming(item, "")
                        .replace("\"rename\"", "\"abolish\"")
                        .replace("\"name\":\"\",", ""));
        Proposing.take(reviewer, abolition, "approve", from("2028-01-01"));
        assertThat(on("2027-12-31").get("name").asText()).isEqualTo("六洲村");
        assertThat(reviewer.get(ITEMS + "/" + item + "?datetime=2028-01-01").status())
                .isEqualTo(410);
    }

    /** Without a day the answer says from when on it is; with it the record is mended. */
    @Test
    void an_edit_is_told_its_day_and_takes_it() {
        for (Answer early : new Answer[] {patch("", "\"origin\":\"江中有洲\""), officer.get(ITEMS + "/" + item)}) {
            assertThat(early.status()).as(early.text()).isEqualTo(410);
            assertThat(early.json().get("begins_on").asText()).isEqualTo("2027-01-01");
            assertThat(early.text()).contains("datetime=2027-01-01").doesNotContain("ended_on");
        }
        Answer mended = patch("?datetime=2027-01-01", "\"origin\":\"江中有洲\"");
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(on("2027-01-01").get("origin").asText()).isEqualTo("江中有洲");
    }

    /** Approved and abolished on 2026-01-01: reading and writing it are answered alike. */
    @Test
    void a_name_of_one_day_has_ended_for_whoever_edits_it_as_for_whoever_reads_it() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("八里村", "K3")));
        item = reviewer.get(naming).json().at("/content/id").asText();
        Proposing.approved(
                officer,
                reviewer,
                Proposing.renaming(item, "")
                        .replace("\"rename\"", "\"abolish\"")
                        .replace("\"name\":\"\",", ""));
        Answer read = officer.get(ITEMS + "/" + item);
        Answer written = patch("", "\"origin\":\"江中有洲\"");
        assertThat(read.status()).isEqualTo(410);
        assertThat(written.status()).as(written.text()).isEqualTo(410);
        assertThat(written.json().get("periods")).isEqualTo(read.json().get("periods"));
    }
}
